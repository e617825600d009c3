import Catalogue
import Exchange
import Metamodel
import Rules

/// Findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0).
struct SARIF {
  private let report: Report
  private let language: Language
  /// The folder of the catalogue as seen from the git work tree, with a slash; empty where it is that.
  private let prefix: String
  private let numbers: [String: Int]

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// - Parameter root: the folder of the catalogue, without links in it.
  init(_ report: Report, root: String, _ language: Language) {
    self.report = report
    self.language = language
    let top = Git.workTree(of: root) ?? root
    prefix = top == root ? "" : String(root.dropFirst(top == "/" ? 1 : top.count + 1)) + "/"
    numbers = Dictionary(uniqueKeysWithValues: report.rules.enumerated().map { ($1.id, $0) })
  }

  var document: JSON {
    let results = report.all
    return [
      "$schema": .string(SARIF.schema),
      "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": driver],
          "automationDetails": ["id": .string("vlds/\(report.catalogue.manifest.id)/")],
          "invocations": [
            [
              "executionSuccessful": .bool(true),
              "toolExecutionNotifications": .array(
                report.problems.map(notification) + report.notTested.map(notification)),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "results": .rows(results.count) { result(results[$0].finding, results[$0].acknowledgement) },
        ]
      ],
    ]
  }

  // MARK: The tool and its rules

  private var driver: JSON {
    [
      "name": "vlds", "version": .string(Version.number), "semanticVersion": .string(Version.number),
      "language": .string(language.rawValue),
      "rules": .array(report.rules.map(rule)),
    ]
  }

  private func rule(_ rule: RuleStatement) -> JSON {
    [
      "id": .string(rule.id),
      "shortDescription": text(rule.title[language]),
      "fullDescription": text(rule.statement[language]),
      "help": text("\(rule.fix[language]) (\(rule.source))"),
      "defaultConfiguration": ["level": .string(level(rule.severity))],
      "properties": ["tags": [.string(rule.family)]],
    ]
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  // MARK: Results

  private func result(_ finding: Finding, _ acknowledgement: Acknowledgement?) -> JSON {
    var pairs = Pairs()
    pairs.add("ruleId", finding.rule)
    if let number = numbers[finding.rule] { pairs.add("ruleIndex", .number(number)) }
    pairs.add("level", level(finding.severity))
    pairs.add("message", text(finding.message[language]))
    pairs.add("locations", [location(finding.place, field: finding.field)])
    if !finding.related.isEmpty {
      pairs.add(
        "relatedLocations",
        .array(
          finding.related.enumerated().map { number, place in
            location(place, field: nil, number: number + 1)
          }))
    }
    pairs.add("partialFingerprints", ["vldsFindingKey/v1": .string(finding.key)])
    // Where some results say whether they are suppressed, all have to.
    pairs.add("suppressions", .array(acknowledgement.map { [suppression($0)] } ?? []))
    return pairs.object
  }

  private func suppression(_ acknowledgement: Acknowledgement) -> JSON {
    [
      "kind": "external", "status": "accepted",
      "justification": .string(acknowledgement.words[language]),
    ]
  }

  private func notification(_ problem: Acknowledgements.Problem) -> JSON {
    let place = Finding.Place(description: nil, file: Acknowledgements.file, position: problem.position)
    return [
      "level": "warning", "message": text(problem.words[language]),
      "locations": [location(place, field: nil)],
    ]
  }

  private func notification(_ gap: (rule: String, why: Words)) -> JSON {
    var rule = Pairs()
    rule.add("id", gap.rule)
    if let number = numbers[gap.rule] { rule.add("index", .number(number)) }
    return [
      "level": "warning", "message": text("\(gap.rule): \(gap.why[language])"),
      "associatedRule": rule.object,
    ]
  }

  /// - Parameter number: what tells a related location from the others.
  private func location(_ place: Finding.Place, field: String?, number: Int? = nil) -> JSON {
    var pairs = Pairs()
    if let number { pairs.add("id", .number(number)) }
    pairs.add(
      "physicalLocation",
      [
        "artifactLocation": [
          "uri": .string((prefix + place.file).asReference), "uriBaseId": "%SRCROOT%",
        ],
        "region": [
          "startLine": .number(place.position.line), "startColumn": .number(place.position.column),
        ],
      ])
    if let position = place.description {
      let reference = report.catalogue.descriptions[position].reference
      let name = field.map { "\(reference) \($0)" } ?? reference
      pairs.add("logicalLocations", [["fullyQualifiedName": .string(name), "kind": "resource"]])
    }
    return pairs.object
  }

  private func text(_ text: String) -> JSON { ["text": .string(text)] }
}

extension String {
  /// A path as a relative reference (RFC 3986): all but unreserved signs and slashes by their bytes.
  fileprivate var asReference: String {
    var result = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
