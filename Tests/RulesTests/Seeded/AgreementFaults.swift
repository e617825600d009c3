/// Faults in versions and changes (VE) and in agreements (OV).
extension Fault {
  private static let object = "information/exchange-objects/{u}-iuo-0"
  private static let profile = "services/{u}-tjanst-0/1/profile"
  private static let interface = "services/{u}-tjanst-0/1/logical-interface"
  private static let planned = "services/t-tjanst/1.1/profile"
  private static let agreement = "agreements/{u}-overenskommelse-0"
  private static let consumption = "consumptions/{u}-nyttjande-0"
  private static let change = "governance/changes/t-andring"

  private static func exchange(_ number: Int) -> String { "process/exchanges/{u}-utbyte-\(number)" }

  /// What follows where nothing realises the exchanges of the first service.
  private static let unrealised = (0..<3).map {
    Expected("SP-13", exchange($0), "digitalisation", because: "nothing else realises it")
  }

  /// What follows where the published version is altered.
  private static let reassess = Expected(
    "JU-03", "law/legal-assessments/t-bedomning", "date",
    because: "the exchange that it realises was assessed before")

  static let versions: [Fault] = [
    // VE-01
    Fault(
      "VE-01", "another service replaced", .set("replaces", "{u}-tjanst-0/1", in: planned), at: "replaces"),
    Fault(
      "VE-01", "a higher version replaced",
      .set("replaces", "t-tjanst/1.1", in: "services/t-tjanst/1/profile"),
      .drop("replaces", in: planned), at: "replaces",
      follows: [
        Expected("PU-02", "services/t-tjanst/1/profile", "replaces", because: "that version is not published")
      ]),
    // VE-02
    Fault(
      "VE-02", "phasing out without end", .set("life-cycle", "phasing-out", in: profile), at: "phase-out-date"
    ),
    Fault(
      "VE-02", "retired in use", .set("life-cycle", "retired", in: profile), at: "life-cycle",
      follows: unrealised),
    // VE-03
    Fault(
      "VE-03", "nobody told", .swap("  - {actor: t-tredje, date: 2026-10-01}\n", "", in: change),
      at: "notices"),
    Fault(
      "VE-03", "a notice without a day",
      .swap("{actor: t-tredje, date: 2026-10-01}", "{actor: t-tredje}", in: change),
      at: "notices[actor=t-tredje].date"),
    Fault(
      "VE-03", "a change of an object carried", .set("affects", "[exchange-object/t-iuo]", in: change),
      .swap("  - {actor: t-kons, date: 2026-10-01}\n", "", in: change), at: "notices"),
    // VE-04
    Fault(
      "VE-04", "a breaking change with the same first number", .set("breaking", "true", in: planned),
      at: "breaking"),
    Fault(
      "VE-04", "a published version altered",
      .set("terms-of-use", "Mot avgift.", in: "services/t-tjanst/1/profile"),
      at: "terms-of-use", follows: [reassess], way: .history),
    Fault(
      "VE-04", "a field of a published version taken away",
      .drop("licence", in: "services/t-tjanst/1/profile"),
      at: "licence",
      follows: [
        reassess, Expected("PU-03", "services/t-tjanst/1/profile", nil, because: "it is to state one"),
      ],
      way: .history),
    Fault(
      "VE-04", "the messages of a published version altered",
      .swap("name: Svar", "name: Svaret", in: "services/t-tjanst/1/logical-interface"), at: "messages",
      follows: [reassess], way: .history),
    Fault(
      "VE-04", "an interface of a published version altered",
      .set("formats", "[json, xml]", in: "services/t-tjanst/1/technical-interfaces/rest"), at: "formats",
      way: .history),
    // VE-05
    Fault(
      "VE-05", "little time for one",
      .set("planned-date", "2026-12-10", in: change),
      .swap("{actor: t-kons, date: 2026-10-01}", "{actor: t-kons, date: 2026-11-20}", in: change),
      at: "planned-date"),
    Fault(
      "VE-05", "a longer notice agreed", .set("notice-period", "400", in: "agreements/t-avtal"),
      at: "planned-date",
      in: change,
      follows: [Expected("VE-05", change, "planned-date", because: "both consumers have the agreement")]),
  ]

  static let agreements: [Fault] = [
    // OV-01
    Fault("OV-01", "nothing agreed", .drop("agreements", in: consumption), at: "agreements"),
    Fault(
      "OV-01", "nothing signed", .set("signing", "drafted", in: agreement), at: "agreements", in: consumption),
    Fault(
      "OV-01", "an agreement that has ended", .set("valid-to", "2026-11-21", in: agreement), at: "agreements",
      in: consumption),
    Fault(
      "OV-01", "an agreement on another service",
      .set("governs-services", "[profile/{u}-tjanst-1/1]", in: agreement),
      at: "agreements", in: consumption),
    Fault(
      "OV-01", "an agreement that the version requires",
      .set("requires-agreements", "[data-processing]", in: profile),
      at: "agreements", in: consumption),
    // OV-02
    Fault(
      "OV-02", "an agreement of one party", .set("parties", "[{p}]", in: agreement), at: "parties",
      follows: [Expected("OV-02", consumption, "agreements", because: "the consumer is no party")]),
    Fault(
      "OV-02", "a consumer that is no party", .set("parties", "[{p}, t-tyst]", in: agreement),
      at: "agreements",
      in: consumption),
    Fault(
      "OV-02", "a producer that is no party", .set("parties", "[{c}, t-tyst]", in: agreement),
      at: "agreements",
      in: consumption),
    Fault(
      "OV-02", "a template that backs something", .set("template", "true", in: agreement), at: "agreements",
      in: consumption,
      follows: [Expected("OV-01", consumption, "agreements", because: "a template is no agreement in force")],
      vanishes: [Expected("OV-04", agreement, nil, because: "a template is not tested")]),
    // OV-03
    Fault(
      "OV-03", "no agreement signed", .set("signing", "drafted", in: "agreements/{u}-samverkan"), at: nil,
      in: "process/collaborations/{u}-grupp"),
    Fault(
      "OV-03", "a member that is no party", .set("parties", "[{l}, {p}]", in: "agreements/{u}-samverkan"),
      at: "members",
      in: "process/collaborations/{u}-grupp"),
    Fault(
      "OV-03", "another idea", .set("builds-on", "[{v}-ide]", in: "agreements/{u}-samverkan"), at: "ideas",
      in: "process/collaborations/{u}-grupp"),
    // OV-04
    Fault("OV-04", "nothing on levels", .drop("service-levels", in: "agreements/t-avtal"), at: nil),
    Fault(
      "OV-04", "nothing on law",
      .set("considers", "[security-requirement/t-skydd]", in: "agreements/t-avtal"), at: nil),
    Fault("OV-04", "nothing on change", .drop("change-handling", in: "agreements/t-avtal"), at: nil),
    // OV-05
    Fault(
      "OV-05", "no agreement on operation", .set("valid-to", "2026-01-31", in: "agreements/t-drift"),
      at: "uses-services",
      in: "services/t-annan/1/profile"),
    Fault(
      "OV-05", "an agreement on one of the services",
      .set("governs-services", "[service/t-annan]", in: "agreements/t-drift"), at: "uses-services",
      in: "services/t-annan/1/profile"),
    // OV-06
    Fault(
      "OV-06", "a reserve without agreement", .drop("concerns", in: "agreements/t-reservavtal"),
      at: "reserves",
      in: "consumptions/t-nyttjande",
      follows: [
        Expected(
          "OV-06", "services/t-tjanst/1/instances/b", "alternative-to", because: "it stands in by itself too")
      ]),
  ]
}
