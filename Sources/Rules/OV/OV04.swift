import Catalogue
import Metamodel

/// An information exchange agreement covers law, security, service levels and the handling of change.
enum OV04: DescriptionRule {
  static let statement = RuleStatement(
    "OV-04", .warning, .always,
    title: Words(
      sv: "Luckor i informationsutbytesöverenskommelse",
      en: "Gaps in information exchange agreement"),
    statement: Words(
      sv: """
        En informationsutbytesöverenskommelse behandlar juridik, säkerhet, servicenivåer och hantering av \
        ändringar.
        """,
      en: """
        An information exchange agreement covers law, security, service levels and the handling of change.
        """),
    source: "VLDS 4.5 s31", .stated,
    kinds: ["agreement"],
    laterKinds: ["security-requirement"],
    fields: [
      "agreement.considers", "agreement.service-levels", "agreement.change-handling",
      "agreement.governs-services", "agreement.governs-information", "agreement.template",
    ],
    finds: """
      An agreement of type information-exchange that is no template where one of these is missing: a legal \
      requirement in `considers`; a security requirement in `considers` (once that kind is there); an \
      entry in `service-levels`; `change-handling`; `governs-services`; `governs-information`. One finding \
      with the list.
      """,
    fix: Words(sv: "Komplettera de delar som räknas upp.", en: "Complete the parts that are listed."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard terms.isKind("agreement", position), let record = terms.record(position),
      record["type"] == "information-exchange", record["template"] != "true"
    else { return }
    let considered = kindsConsidered(in: record)
    let kinds = ["legal-requirement", "security-requirement"].filter { !considered.contains($0) }
    let fields = ["service-levels", "change-handling", "governs-services", "governs-information"].filter {
      !record.has($0)
    }
    guard !kinds.isEmpty || !fields.isEmpty else { return }
    let requirements = kinds.compactMap { context.catalogue.metamodel[$0] }.map { Words.considered($0.label) }
    let others = fields.compactMap { record.schema[$0] }.map { Words.field($0.id, $0.label) }
    report(.gaps(requirements + others), at: .file, naming: kinds + fields)
  }

  /// The kinds of requirement that are named, also where the reference does not hold or leads elsewhere.
  private static func kindsConsidered(in agreement: Record) -> Set<String> {
    guard let reference = agreement.schema["considers"]?.reference else { return [] }
    return Set(
      agreement.texts("considers").compactMap { text in
        guard case .reference(let value) = ReferenceValue.form(of: text, for: reference) else { return nil }
        return value.kind
      })
  }
}

extension Words {
  fileprivate static func gaps(_ missing: [Words]) -> Words {
    let list = joined(missing, sv: "och", en: "and")
    return Words(
      sv: "Överenskommelsen saknar \(list.sv). Komplettera den.",
      en: "The agreement lacks \(list.en). Complete it.")
  }

  fileprivate static func considered(_ kind: Words) -> Words {
    Words(sv: "\(kind.sv.lowercasedFirst) i `considers`", en: "a \(kind.en.lowercasedFirst) in `considers`")
  }

  fileprivate static func field(_ field: String, _ label: Words) -> Words {
    Words(
      sv: "\(field.quoted) (\(label.sv.lowercasedFirst))", en: "\(field.quoted) (\(label.en.lowercasedFirst))"
    )
  }
}
