import Catalogue
import Metamodel
import Rules
import Text

/// Findings for people: file by file, what to do told once for each rule of a file, a summary last.
struct ReportText {
  private let report: Report
  private let language: Language
  private let ink: Ink
  private let output: Output

  init(_ report: Report, _ session: Session) {
    self.report = report
    language = session.language
    ink = session.ink
    output = session.output
  }

  func write() {
    writeFindings()
    if report.listsAcknowledged {
      writeAcknowledged()
      writeLapsed()
    }
    output.line(ink.bold("\(scope): \(counts)"))
  }

  private func writeFindings() {
    let findings = report.findings
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
    if !findings.isEmpty { output.line() }
  }

  private func head(_ finding: Finding) -> String {
    let position = finding.place.position
    let place = "\(finding.place.file.visible):\(position.line):\(position.column)"
    let severity = ink.paint(finding.severity.label[language], finding.severity)
    return "\(ink.bold(place)): \(severity) \(finding.rule) \(finding.message[language].visible)"
  }

  private func writeAcknowledged() {
    guard !report.acknowledged.isEmpty else { return }
    output.line(ink.bold(Words(sv: "Kvitterade fynd:", en: "Acknowledged findings:")[language]))
    for found in report.acknowledged {
      output.line(head(found.finding))
      output.line("    " + ink.dim("= " + found.acknowledgement.words[language].visible))
    }
    output.line()
  }

  private func writeLapsed() {
    guard !report.lapsed.isEmpty else { return }
    output.line(
      ink.bold(
        Words(
          sv: "Inaktuella kvitteringar, som inget fynd svarar mot:",
          en: "Lapsed acknowledgements, which no finding fits:")[language]))
    for entry in report.lapsed {
      let place = "\(Acknowledgements.file):\(entry.position.line)"
      output.line("\(ink.bold(place)): \(entry.acknowledgement.key.visible)")
      output.line("    " + ink.dim("= " + entry.acknowledgement.words[language].visible))
    }
    output.line()
  }

  private var scope: String {
    let all = Counting.descriptions(report.tested, language)
    guard let changed = report.changed else { return all }
    return Words(sv: "\(all), \(changed) ändrade", en: "\(all), \(changed) changed")[language]
  }

  private var counts: String {
    let open =
      report.findings.isEmpty
      ? Words(sv: "inga fynd", en: "no findings")[language] : Counting.findings(report.counts, language)
    let others = Counting.acknowledged(report.acknowledged.count, lapsed: report.lapsed.count, language)
    return ([open] + others).joined(separator: ", ")
  }
}

extension Acknowledgement {
  /// What was said, by whom and for how long.
  var words: Words {
    let end = until.map { Words(sv: ", till och med \($0)", en: ", until \($0)") } ?? Words(sv: "", en: "")
    return Words(sv: "\(reason) (\(by), \(date)\(end.sv))", en: "\(reason) (\(by), \(date)\(end.en))")
  }
}
