import Catalogue
import Exchange
import Metamodel
import Rules

extension JSON {
  /// The answer of `validate` (cli.md).
  static func validation(_ report: Report, _ language: Language) -> JSON {
    let listed = report.listsAcknowledged ? report.all : report.findings.map { ($0, nil) }
    var pairs = Pairs()
    pairs.add("catalogue", .string(report.catalogue.manifest.id))
    pairs.add("descriptions", .number(report.tested))
    pairs.add(
      "counts",
      [
        "error": .number(report.counts.errors),
        "warning": .number(report.counts.warnings),
        "info": .number(report.counts.infos),
        "acknowledged": .number(report.acknowledged.count),
      ])
    pairs.add(
      "findings",
      .rows(listed.count) {
        finding(listed[$0].finding, listed[$0].acknowledgement, report.catalogue, language)
      })
    pairs.add(
      "not-tested",
      .array(report.notTested.map { ["rule": .string($0.rule), "why": .string($0.why[language])] }))
    if report.listsAcknowledged {
      pairs.add(
        "lapsed",
        .array(
          report.lapsed.map { entry in
            .object(
              [Member(key: "key", value: .string(entry.acknowledgement.key))] + members(entry.acknowledgement)
                + [Member(key: "line", value: .number(entry.position.line))])
          }))
    }
    return pairs.object
  }

  private static func members(_ acknowledgement: Acknowledgement) -> [Member] {
    [
      Member(key: "reason", value: .string(acknowledgement.reason)),
      Member(key: "by", value: .string(acknowledgement.by)),
      Member(key: "date", value: .string(acknowledgement.date.description)),
      Member(key: "until", value: .optional(acknowledgement.until?.description)),
    ]
  }

  private static func finding(
    _ finding: Finding, _ acknowledgement: Acknowledgement?, _ catalogue: Catalogue, _ language: Language
  ) -> JSON {
    let place = finding.place
    let object: JSON = [
      "rule": .string(finding.rule),
      "severity": .string(finding.severity.rawValue),
      "kind": kind(of: place, in: catalogue),
      "id": id(of: place, in: catalogue),
      "field": .optional(finding.field),
      "file": .string(place.file),
      "line": .number(place.position.line),
      "column": .number(place.position.column),
      "message": .string(finding.message[language]),
      "key": .string(finding.key),
      "related": .array(
        finding.related.map { place in
          [
            "kind": kind(of: place, in: catalogue), "id": id(of: place, in: catalogue),
            "file": .string(place.file), "line": .number(place.position.line),
          ]
        }),
      "fix": .string(finding.fix[language]),
    ]
    guard let acknowledgement, case .object(let keys) = object else { return object }
    return .object(keys + [Member(key: "acknowledged", value: .object(members(acknowledgement)))])
  }

  private static func kind(of place: Finding.Place, in catalogue: Catalogue) -> JSON {
    .optional(place.description.map { catalogue.descriptions[$0].kind.id })
  }

  private static func id(of place: Finding.Place, in catalogue: Catalogue) -> JSON {
    .optional(place.description.map { catalogue.descriptions[$0].id })
  }

  /// A number of findings, by severity.
  static func counts(_ counts: FindingCounts) -> JSON {
    [
      "error": .number(counts.errors), "warning": .number(counts.warnings), "info": .number(counts.infos),
    ]
  }
}
