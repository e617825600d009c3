import Catalogue
import Metamodel

/// A service has at least one producer and every instance exactly one actor that provides it.
enum AN03: DescriptionRule {
  static let statement = RuleStatement(
    "AN-03", .error, .publish,
    title: Words(sv: "Tjänst utan producent", en: "Service without producer"),
    statement: Words(
      sv: "En tjänst har minst en producent och varje instans exakt en aktör som tillhandahåller den.",
      en: "A service has at least one producer and every instance exactly one actor that provides it."),
    source: "VLDS 4.1 s24; 5.3 s41", .stated,
    kinds: ["service", "instance"],
    fields: ["service.responsible.role", "instance.provider"],
    finds: "holders(producer) of a service is empty; an instance without `provider`.",
    fix: Words(
      sv: "Ange producenten under ansvariga, och aktören på instansen.",
      en: "Name the producer under responsible, and the actor on the instance."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    guard let record = context.terms.record(position) else { return }
    if context.terms.isKind("instance", position) {
      if !record.has("provider") { report(.withoutProvider, at: .absent("provider", in: 0)) }
    } else if context.terms.holders(of: "producer", for: position).isEmpty {
      report(.nobody(holds: "producer"), at: .absent("responsible", in: 0))
    }
  }
}

extension Words {
  fileprivate static let withoutProvider = Words(
    sv: "Ingen tillhandahåller instansen. Ange aktören i `provider`.",
    en: "Nobody provides the instance. Name the actor in `provider`.")
}
