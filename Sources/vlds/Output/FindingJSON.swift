import Catalogue
import Metamodel
import Rules

extension JSON {
  /// The answer of `validate` (cli.md).
  static func validation(
    _ assessment: Assessment, of catalogue: Catalogue, tested: Int, _ language: Language
  ) -> JSON {
    let findings = assessment.findings
    return [
      "catalogue": .string(catalogue.manifest.id),
      "descriptions": .number(tested),
      "counts": [
        "error": .number(assessment.counts.errors),
        "warning": .number(assessment.counts.warnings),
        "info": .number(assessment.counts.infos),
        // Nothing can be acknowledged yet, so nothing is.
        "acknowledged": .number(0),
      ],
      "findings": .rows(findings.count) { finding(findings[$0], in: catalogue, language) },
    ]
  }

  private static func finding(_ finding: Finding, in catalogue: Catalogue, _ language: Language) -> JSON {
    let place = finding.place
    return [
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
