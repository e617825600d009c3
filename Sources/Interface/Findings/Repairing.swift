import Catalogue
import Metamodel
import Rules

extension State {
  /// The finding under the cursor, where its rule can put it right.
  var repairable: Finding? {
    guard case .finding(let finding)? = outline?.row, finding.isRepairable else { return nil }
    return finding
  }

  /// Puts the finding right, or asks whether all of its rule are meant.
  mutating func repair() -> [Effect] {
    guard let finding = repairable else { return [] }
    let like = (content.assessment?.findings ?? []).filter { $0.rule == finding.rule && $0.isRepairable }
    guard like.count > 1 else { return repair([finding]) }
    ask(.repair(finding, all: like))
    return []
  }

  /// Puts findings of one rule right, as one step.
  func repair(_ findings: [Finding]) -> [Effect] {
    guard let first = findings.first else { return [] }
    let place = first.place.description.map { catalogue.descriptions[$0].reference } ?? first.place.file
    let words =
      findings.count == 1
      ? Words(sv: "Rätta \(first.rule) i \(place)", en: "Fix \(first.rule) in \(place)")
      : Words(
        sv: "Rätta \(findings.count) fynd av \(first.rule)",
        en: "Fix \(findings.count) findings of \(first.rule)")
    return [.edit(Finding.edits(of: findings), words)]
  }
}

extension Finding {
  /// What the rule would change, for people: `generic: true`.
  var repair: Words {
    let changes = edits.flatMap { edit in
      if case .fields(_, let edits) = edit { edits.map(\.words) } else { [Words]() }
    }
    return Words(
      sv: changes.map(\.sv).joined(separator: ", "), en: changes.map(\.en).joined(separator: ", "))
  }
}

extension FieldEdit {
  fileprivate var words: Words {
    switch operation {
    case .set(.text(let text)): Words(sv: "\(path.notation): \(text)", en: "\(path.notation): \(text)")
    case .remove: Words(sv: "ta bort \(path.notation)", en: "remove \(path.notation)")
    default: Words(sv: "ändra \(path.notation)", en: "change \(path.notation)")
    }
  }
}
