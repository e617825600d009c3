import Catalogue
import Metamodel
import Rules
import Text

/// Findings as the XML of JUnit, which most build servers show: a suite for each rule, a case for each finding.
///
/// A rule without findings has one case, which passes. What is milder than was asked about passes too, with its words;
/// what is acknowledged, switched off, or cannot be tested, is skipped.
struct JUnit {
  private let report: Report
  private let language: Language

  init(_ report: Report, _ language: Language) {
    self.report = report
    self.language = language
  }

  /// A case of a suite.
  private enum Case {
    case finding(Finding, Acknowledgement?)
    case passed
    /// The rule is switched off in the catalogue, or could not be tested whole, for a reason.
    case skipped(String)

    var isSkipped: Bool {
      switch self {
      case .finding(_, let acknowledgement): acknowledgement != nil
      case .skipped: true
      case .passed: false
      }
    }
  }

  func write(to output: Output) {
    let byRule = Dictionary(grouping: report.all, by: \.finding.rule)
    let suites = report.rules.map { rule in (rule: rule, cases: cases(rule, byRule[rule.id] ?? [])) }
    let all = suites.flatMap(\.cases)
    output.line(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    output.line("<testsuites name=\"\("vlds \(report.catalogue.manifest.id)".xml)\"\(counts(all))>")
    for (rule, cases) in suites {
      let name = "\(rule.id) \(rule.title[language])"
      output.line("  <testsuite name=\"\(name.xml)\"\(counts(cases))>")
      for item in cases { write(item, of: rule, to: output) }
      output.line("  </testsuite>")
    }
    output.line("</testsuites>")
  }

  private func cases(
    _ rule: RuleStatement, _ found: [(finding: Finding, acknowledgement: Acknowledgement?)]
  ) -> [Case] {
    if let setting = report.catalogue.manifest.rules[rule.id], setting.severity == "off", !rule.isFixed {
      return [.skipped(setting.reason)]
    }
    let findings = found.map { Case.finding($0.finding, $0.acknowledgement) }
    if let gap = report.notTested.first(where: { $0.rule == rule.id }) {
      return findings + [.skipped(gap.why[language])]
    }
    return findings.isEmpty ? [.passed] : findings
  }

  private func counts(_ cases: [Case]) -> String {
    let failures = cases.count { item in
      if case .finding(let finding, nil) = item { report.isGrave(finding) } else { false }
    }
    let skipped = cases.count(where: \.isSkipped)
    return " tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\" time=\"0\""
  }

  private func write(_ item: Case, of rule: RuleStatement, to output: Output) {
    switch item {
    case .passed:
      output.line(
        "    <testcase classname=\"\(rule.id)\" name=\"\(rule.statement[language].xml)\" time=\"0\"/>")
    case .skipped(let reason):
      open(rule, name: rule.statement[language], at: nil, output)
      output.line("      <skipped message=\"\(reason.xml)\"/>")
      output.line("    </testcase>")
    case .finding(let finding, let acknowledgement):
      // The key after the rule: what it is about, and what else it names.
      open(rule, name: String(finding.key.drop { $0 != " " }.dropFirst()), at: finding.place, output)
      let message = finding.message[language]
      let place = "\(finding.place.file):\(finding.place.position.line):\(finding.place.position.column)"
      let text =
        "\(place): \(finding.severity.label[language]) \(finding.rule) \(message)\n→ \(finding.fix[language])"
      if let acknowledgement {
        output.line("      <skipped message=\"\(acknowledgement.words[language].xml)\"/>")
      } else if report.isGrave(finding) {
        output.line(
          "      <failure type=\"\(finding.severity.rawValue)\" message=\"\(message.xml)\">\(text.xml)</failure>"
        )
      } else {
        output.line("      <system-out>\(text.xml)</system-out>")
      }
      output.line("    </testcase>")
    }
  }

  private func open(_ rule: RuleStatement, name: String, at place: Finding.Place?, _ output: Output) {
    let file = place.map { " file=\"\($0.file.xml)\" line=\"\($0.position.line)\"" } ?? ""
    output.line("    <testcase classname=\"\(rule.id)\" name=\"\(name.xml)\"\(file) time=\"0\">")
  }
}

extension String {
  /// The text inside XML, as content or as an attribute. XML has no way to write most controls, so they are shown as
  /// visible marks.
  fileprivate var xml: String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 16)
    for (number, line) in split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { result += "&#10;".utf8 }
      for byte in String(line).visible.utf8 {
        switch byte {
        case UInt8(ascii: "&"): result += "&amp;".utf8
        case UInt8(ascii: "<"): result += "&lt;".utf8
        case UInt8(ascii: ">"): result += "&gt;".utf8
        case UInt8(ascii: "\""): result += "&quot;".utf8
        default: result.append(byte)
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
