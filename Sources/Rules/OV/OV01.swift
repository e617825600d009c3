import Catalogue
import Metamodel

/// Consumption across actors is backed by a valid information exchange agreement and by the agreements that
/// the service requires.
enum OV01: DescriptionRule {
  static let statement = RuleStatement(
    "OV-01", .warning, .always,
    title: Words(sv: "Nyttjande utan överenskommelse", en: "Consumption without agreement"),
    statement: Words(
      sv: """
        Nyttjande mellan aktörer stöds av en giltig informationsutbytesöverenskommelse och av de \
        överenskommelser som tjänsten kräver.
        """,
      en: """
        Consumption across actors is backed by a valid information exchange agreement and by the \
        agreements that the service requires.
        """),
    source: "VLDS 4.5 s31-32; 6.8 s54-55; 8 s64", .stated,
    kinds: ["consumption"],
    fields: [
      "consumption.agreements", "consumption.consumer", "agreement.type", "agreement.signing",
      "agreement.template", "profile.requires-agreements",
    ],
    finds: """
      An active consumption whose consumer is the same party as none of the producers of the version it \
      uses, and none of whose `agreements` is a valid agreement of type information-exchange that governs \
      that version; likewise for each other type in `requires-agreements` of the version, where it need \
      not govern the version.
      """,
    fix: Words(
      sv: "Teckna överenskommelsen och ange den på nyttjandet.",
      en: "Sign the agreement and name it on the consumption."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    let missing = terms.missingAgreements(of: position)
    guard !missing.isEmpty, let version = terms.targets(of: "uses", from: position).first,
      let consumer = terms.targets(of: "consumer", from: position).first
    else { return }
    for type in missing {
      if type == Terms.exchangeAgreement {
        report(
          .withoutExchange(terms.name(consumer), version: terms.name(version)),
          at: .absent("agreements", in: 0),
          naming: [type, terms.reference(consumer), terms.reference(version)])
      } else {
        report(
          .without(words(for: type, context), version: terms.name(version)),
          at: .absent("agreements", in: 0), naming: [type, terms.reference(version)])
      }
    }
  }

  private static func words(for type: String, _ context: RuleContext) -> Words {
    context.catalogue.metamodel["agreement"]?.schema["type"]?.words(for: type) ?? Words(type.quoted)
  }
}

extension Words {
  fileprivate static func withoutExchange(_ consumer: String, version: String) -> Words {
    Words(
      sv:
        "\(consumer.quoted) använder \(version.quoted) utan en giltig informationsutbytesöverenskommelse som reglerar den. Teckna en, och ange den i `agreements`.",
      en:
        "\(consumer.quoted) uses \(version.quoted) without a valid information exchange agreement that governs it. Sign one, and name it in `agreements`."
    )
  }

  fileprivate static func without(_ type: Words, version: String) -> Words {
    Words(
      sv:
        "\(version.quoted) kräver att konsumenten har \(type.sv), men inget sådant som gäller är angivet. Teckna det, och ange det i `agreements`.",
      en:
        "\(version.quoted) requires this of the consumer: \(type.en). None that is in force is named. Sign one, and name it in `agreements`."
    )
  }
}
