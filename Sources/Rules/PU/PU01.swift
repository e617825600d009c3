import Metamodel

/// To publish a service is to state terms of use and to have verified and validated it.
enum PU01: Rule {
  static let statement = RuleStatement(
    "PU-01", .error, .publish,
    title: Words(sv: "Inte färdig att publicera", en: "Not ready to publish"),
    statement: Words(
      sv: """
        Den som publicerar en tjänst anger villkor för användningen och har verifierat och validerat den.
        """,
      en: "To publish a service is to state terms of use and to have verified and validated it."),
    source: "VLDS 6.6 s52-53", .stated,
    kinds: ["profile"],
    fields: ["profile.terms-of-use", "profile.tested"],
    finds: """
      Empty `terms-of-use`; `tested` other than validated. For life-cycle planned or in-development \
      `tested` is not tested for.
      """,
    fix: Words(sv: "Skriv villkoren och slutför testet.", en: "Write the terms and finish the test."), .core)
}
