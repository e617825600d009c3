import Metamodel
import Rules
import Text

/// Findings for people: file by file, what to do told once for each rule of a file, a summary last.
struct FindingText {
  let language: Language
  let ink: Ink
  let output: Output

  func write(_ findings: [Finding]) {
    var file: String?
    var advised: Set<String> = []
    for (index, finding) in findings.enumerated() {
      if output.isStopped { return }
      if finding.place.file != file {
        if file != nil { output.line() }
        file = finding.place.file
        advised = []
      }
      output.line(head(finding))
      // What to do stands after the last of those that follow each other with the same rule.
      let next = index + 1 < findings.count ? findings[index + 1] : nil
      let goesOn = next?.rule == finding.rule && next?.place.file == file
      if !goesOn, advised.insert(finding.rule).inserted {
        output.line("    " + ink.dim("→ " + finding.fix[language].visible))
      }
    }
  }

  private func head(_ finding: Finding) -> String {
    let position = finding.place.position
    let place = "\(finding.place.file.visible):\(position.line):\(position.column)"
    let severity = ink.paint(finding.severity.label[language], finding.severity)
    return "\(ink.bold(place)): \(severity) \(finding.rule) \(finding.message[language].visible)"
  }
}
