import Catalogue
import Metamodel

/// To publish a service is to state terms of use and to have verified and validated it.
enum PU01: DescriptionRule {
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

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    guard let record = context.terms.record(position) else { return }
    if !record.has("terms-of-use") { report(.withoutTerms, at: .absent("terms-of-use", in: 0)) }
    guard record["tested"] != "validated",
      !["planned", "in-development"].contains(record["life-cycle"])
    else { return }
    report(.notValidated, at: record.node("tested").map { .value($0) } ?? .absent("tested", in: 0))
  }
}

extension Words {
  fileprivate static let withoutTerms = Words(
    sv: "Användningsvillkor saknas. Skriv de villkor som gäller den som använder tjänsten.",
    en: "Terms of use are missing. Write the terms that hold for whoever uses the service.")

  fileprivate static let notValidated = Words(
    sv:
      "Versionen är inte verifierad och validerad med användare. Slutför testet och ange `tested: validated`.",
    en:
      "The version is not verified and validated with users. Finish the test and write `tested: validated`.")
}
