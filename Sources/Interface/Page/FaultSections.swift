// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Metamodel
import Rules
import Terminal

/// What is wrong with a description: files that cannot be read, and the findings of the rules.
extension DescriptionWriter {
  /// The page of a description without content.
  mutating func writeState() {
    builder.space()
    guard description.state == .unreadable else {
      builder.add([Piece(PageWords.pending[language], look.text)])
      builder.add([Piece(PageWords.pendingHelp[language], look.dim)])
      return
    }
    builder.add([Piece("\(signs.broken)\u{A0}\(PageWords.unreadable[language])", look.error)])
    writeProblems()
    builder.space()
    builder.add([Piece(PageWords.unreadableHelp[language], look.text)])
    builder.add([
      Piece("\(signs.out)\u{A0}\(description.file)", look.link, .file(description.file))
    ])
    builder.space()
    writeLinksHere()
    writeFindings()
  }

  /// What the reader met in the file.
  mutating func writeProblems() {
    guard !description.problems.isEmpty else { return }
    builder.space()
    for problem in description.problems {
      let style = problem.isWarning ? look.warning : look.error
      builder.add([
        Piece(
          "\(signs.finding)\u{A0}\(description.file), \(PageWords.place(problem.position)[language]): ", style
        ),
        Piece(Words.problem(problem.cause)[language], look.text),
      ])
    }
  }

  /// What the rules have found, the worst first.
  mutating func writeFindings() {
    let findings = builder.options.findings
    guard !findings.isEmpty else { return }
    heading(PageWords.findings[language], count: findings.count)
    for severity in [PageFinding.Severity.error, .warning, .info] {
      for finding in findings where finding.severity == severity {
        if builder.isFull { return }
        builder.add(pieces(of: finding))
      }
    }
  }

  private func pieces(of finding: PageFinding) -> [Piece] {
    let style =
      switch finding.severity {
      case .error: look.error
      case .warning: look.warning
      case .info: look.dim
      }
    let destination = finding.field.map { Destination.field($0, of: description.reference) }
    return [
      Piece(
        "\(finding.severity == .info ? signs.dot : signs.finding)\u{A0}\(finding.rule)", style, destination),
      Piece(" \(finding.message)", look.text),
    ]
  }
}
