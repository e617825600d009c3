import Catalogue
import Metamodel

/// Every reference leads to a description or part that exists and is of a kind that the field allows.
enum ST01: DescriptionRule, CatalogueRule {
  static let statement = RuleStatement(
    "ST-01", .error, .always,
    title: Words(sv: "Hänvisning utan mål", en: "Reference without target"),
    statement: Words(
      sv: """
        Varje hänvisning leder till en beskrivning eller del som finns och som är av ett slag som fältet \
        tillåter.
        """,
      en: """
        Every reference leads to a description or part that exists and is of a kind that the field allows.
        """),
    source: "VLDS 5.2 s35", .inferred,
    kinds: ["*"],
    finds: """
      For every reference value: the alias is unknown, no description has that kind and id, the kind is \
      not among `targets`, the kind is left out where `targets` name several, the part does not exist in \
      the target, or a part is named or missing contrary to `targets` and `scope`.
      """,
    fix: Words(
      sv: "Rätta hänvisningen eller skapa det den pekar på.",
      en: "Correct the reference or create what it points at."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let catalogue = context.catalogue
    let links = catalogue.links(from: position)
    for index in links.indices where !links[index].verdict.isSound {
      let link = links[index]
      guard let document = catalogue.descriptions[position].document, let node = link.node,
        let reference = link.field.reference,
        case .reference(let value) = ReferenceValue.form(of: document.text(node), for: reference)
      else { continue }
      let broken = BrokenReference(
        verdict: link.verdict, value: value, field: link.field, reference: reference, source: position,
        target: link.target, context: context)
      report(
        broken.message, at: .value(node), naming: [broken.name],
        related: broken.others.map { report.place(.file, in: $0) },
        repair: broken.correction.map { .set(node, .text($0)) })
    }
  }

  /// The publisher of the catalogue.
  static func check(_ context: RuleContext, _ report: Report) {
    let catalogue = context.catalogue
    guard let (document, schema) = context.manifest, let slot = schema.position(of: "publisher"),
      let node = document.node(slot: slot, in: 0), let reference = schema.fields[slot].reference,
      case .reference(let value) = ReferenceValue.form(of: document.text(node), for: reference),
      value.alias == nil || value.alias == catalogue.manifest.id
    else { return }
    let target = catalogue.position(kind: "actor", id: value.id)
    guard target == nil || value.part != nil else { return }
    let broken = BrokenReference(
      verdict: target == nil ? .missing : .partNotAllowed, value: value, field: schema.fields[slot],
      reference: reference, source: nil, target: target, context: context)
    report(broken.message, at: .value(node), naming: [broken.name], on: .manifest)
  }
}

extension BrokenReference {
  /// What is wrong with the reference, and what to write instead.
  fileprivate var message: Words {
    switch verdict {
    case .holds, .imported, .uri: Words("")
    case .malformed: .onlyInFile(field: field.id, example: example)
    case .unknownAlias: .unknownAlias(value.alias ?? "", known: aliases) + .suggestion(nearestAlias)
    case .kindLeftOut:
      .kindLeftOut(field: field.id, written: value.kind)
        + (hasNamesake ? .write(example) : .noneHas(value.id) + .suggestion(nearestOfAnyKind))
    case .kindNotAllowed: .kindNotAllowed(name, is: namedKind, field: field.id, takes: allowed)
    case .missing: missing
    case .partMissing: .partMissing(whole, part: value.part ?? "") + .suggestion(nearestPart)
    case .partNotAllowed: .partNotAllowed(value.part ?? "", field: field.id, takes: allowedTargets)
    case .partLeftOut: .partLeftOut(field: field.id, example: example)
    case .notInThisFile: .notInThisFile(field: field.id, example: example)
    }
  }

  private var missing: Words {
    guard let wanted = namedKind else { return Words("") }
    if let alias = value.alias, alias != catalogue.manifest.id {
      return .missing(wanted, value.id, alias: alias) + .suggestion(nearestID)
    }
    if let short = withoutKind { return .kindTooMuch(field: field.id, kind: wanted, write: short) }
    if let other = others.first.map({ catalogue.descriptions[$0] }) {
      return .otherKind(other.id, is: other.kind, wanted: wanted)
    }
    let head = Words.missing(wanted, id)
    if let nearestID { return head + .suggestion(nearestID) }
    return head + .create(wanted.path.path(of: id))
  }
}

extension Words {
  fileprivate static func missing(_ kind: Kind, _ id: String) -> Words {
    Words(
      sv: "Det finns \(kind.negated.sv) \(id.quoted).",
      en: "There is \(kind.negated.en) \(id.quoted).")
  }

  fileprivate static func missing(_ kind: Kind, _ id: String, alias: String) -> Words {
    Words(
      sv: "Katalogen \(alias.quoted) har \(kind.negated.sv) \(id.quoted).",
      en: "The catalogue \(alias.quoted) has \(kind.negated.en) \(id.quoted).")
  }

  fileprivate static func create(_ path: String) -> Words {
    Words(
      sv: " Rätta hänvisningen eller skapa \(path.quoted).",
      en: " Correct the reference or create \(path.quoted).")
  }

  fileprivate static func otherKind(_ id: String, is kind: Kind, wanted: Kind) -> Words {
    Words(
      sv: "\(id.quoted) finns, men är \(kind.indefinite.sv), inte \(wanted.indefinite.sv).",
      en: "\(id.quoted) exists, but is \(kind.indefinite.en), not \(wanted.indefinite.en).")
  }

  fileprivate static func kindTooMuch(field: String, kind: Kind, write id: String) -> Words {
    Words(
      sv: "\(field.quoted) pekar alltid på \(kind.indefinite.sv). Skriv bara \(id.quoted).",
      en: "\(field.quoted) always names \(kind.indefinite.en). Write \(id.quoted) only.")
  }

  fileprivate static func unknownAlias(_ alias: String, known: [String]) -> Words {
    let head = Words(
      sv: "Ingen katalog importeras som \(alias.quoted).",
      en: "No catalogue is imported as \(alias.quoted).")
    return known.isEmpty
      ? head
        + Words(
          sv: " Lägg till den under `imports` i `catalogue.yaml`.",
          en: " Add it under `imports` in `catalogue.yaml`.") : head
  }

  fileprivate static func kindLeftOut(field: String, written: String?) -> Words {
    written.map { Words(sv: "\($0.quoted) är inget slag.", en: "\($0.quoted) is no kind.") }
      ?? Words(
        sv: "\(field.quoted) tar flera slag, så slaget ska stå före id.",
        en: "\(field.quoted) takes several kinds, so the kind is to stand before the id.")
  }

  fileprivate static func write(_ example: String) -> Words {
    Words(sv: " Skriv som \(example.quoted).", en: " Write it as \(example.quoted).")
  }

  fileprivate static func noneHas(_ id: String) -> Words {
    Words(
      sv: " Inget som fältet tar har id \(id.quoted).",
      en: " Nothing that the field takes has the id \(id.quoted).")
  }

  fileprivate static func kindNotAllowed(
    _ name: String, is kind: Kind?, field: String, takes kinds: Words
  ) -> Words {
    Words(
      sv:
        "\(name.quoted) är \(kind?.indefinite.sv ?? "av ett annat slag"), men \(field.quoted) tar \(kinds.sv).",
      en:
        "\(name.quoted) is \(kind?.indefinite.en ?? "of another kind"), but \(field.quoted) takes \(kinds.en)."
    )
  }

  fileprivate static func partMissing(_ whole: String, part: String) -> Words {
    Words(
      sv: "\(whole.quoted) har ingen del med id \(part.quoted).",
      en: "\(whole.quoted) has no part with the id \(part.quoted).")
  }

  fileprivate static func partNotAllowed(_ part: String, field: String, takes targets: [String]) -> Words {
    let takes = alternatives(targets)
    return Words(
      sv: "Delen \(part.quoted) är av en sort som \(field.quoted) inte tar. Peka på \(takes.sv).",
      en: "The part \(part.quoted) is of a sort that \(field.quoted) does not take. Name \(takes.en).")
  }

  fileprivate static func partLeftOut(field: String, example: String) -> Words {
    Words(
      sv: "\(field.quoted) pekar på en del. Skriv även delen, som \(example.quoted).",
      en: "\(field.quoted) names a part. Write the part too, as \(example.quoted).")
  }

  fileprivate static func notInThisFile(field: String, example: String) -> Words {
    Words(
      sv: "\(field.quoted) pekar på en del i samma fil. Skriv bara delen, som \(example.quoted).",
      en: "\(field.quoted) names a part of the same file. Write the part only, as \(example.quoted).")
  }

  fileprivate static func onlyInFile(field: String, example: String) -> Words {
    Words(
      sv: "\(field.quoted) kan inte peka på en del med `#` allena. Skriv som \(example.quoted).",
      en: "\(field.quoted) cannot name a part by `#` alone. Write it as \(example.quoted).")
  }
}
