import Metamodel

/// A service has at least one producer and every instance exactly one actor that provides it.
enum AN03: Rule {
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
}
