/// Faults in law (JU), security (SA) and governance (SD, LG, TI).
extension Fault {
  private static let whole = "process/collaboration-processes/{u}"
  private static let object = "information/exchange-objects/{u}-iuo-0"
  private static let profile = "services/{u}-tjanst-0/1/profile"

  private static func exchange(_ number: Int) -> String { "process/exchanges/{u}-utbyte-\(number)" }

  static let law: [Fault] = [
    // JU-01
    Fault(
      "JU-01", "an exchange that nobody has assessed",
      .set("assesses", "[exchange/{u}-utbyte-1]", in: "law/legal-assessments/{u}-bedomning-0"), at: nil,
      in: exchange(0)),
    Fault(
      "JU-01", "personal data without law",
      .swap("  - exchange/{u}-utbyte-4\n", "", in: "law/legal-requirements/{u}-krav"), at: "personal-data",
      in: exchange(4)),
    // JU-02
    Fault(
      "JU-02", "in operation and not possible",
      .set("result", "not-possible", in: "law/legal-assessments/{u}-bedomning-1"), at: "digitalisation",
      in: exchange(1)),
    Fault(
      "JU-02", "in operation and prevented",
      .set("effect", "prevents", in: "law/legal-requirements/{u}-krav"),
      .drop("applies", in: "law/legal-assessments/{u}-bedomning-2"), at: "digitalisation", in: exchange(2)),
    // JU-03
    Fault(
      "JU-03", "an exchange altered", .set("volume", "fler", in: exchange(1)), at: "date",
      in: "law/legal-assessments/{u}-bedomning-1", way: .history),
    Fault(
      "JU-03", "an object altered",
      .set("definition", "En annan.", in: "information/business-objects/{u}-ansokan-0"), at: "date",
      in: "law/legal-assessments/{u}-bedomning-0", way: .history),
    Fault(
      "JU-03", "an exchange object altered", .set("disposal", "Efter ett år", in: object), at: "date",
      in: "law/legal-assessments/{u}-bedomning-0", way: .history),
    Fault(
      "JU-03", "a version altered", .set("price", "Fritt", in: profile), at: "date",
      in: "law/legal-assessments/{u}-bedomning-0",
      follows: (1..<3).map {
        Expected(
          "JU-03", "law/legal-assessments/{u}-bedomning-\($0)", "date",
          because: "it realises that exchange too")
      }, way: .history),
    Fault(
      "JU-03", "the law altered", .set("provision", "2 §", in: "law/legal-sources/{u}-kalla"), at: "date",
      in: "law/legal-assessments/{u}-bedomning-0",
      follows: (1..<6).map {
        Expected(
          "JU-03", "law/legal-assessments/{u}-bedomning-\($0)", "date", because: "it applies the same law")
      }, way: .history),
    // JU-04
    Fault(
      "JU-04", "law that has ceased", .set("valid-to", "2026-11-21", in: "law/legal-sources/{u}-kalla"),
      at: "legal-sources", in: "law/legal-requirements/{u}-krav"),
    Fault(
      "JU-04", "law that soon ceases", .set("valid-to", "2027-03-01", in: "law/legal-sources/{u}-kalla"),
      at: "legal-sources", in: "law/legal-requirements/{u}-krav"),
    Fault(
      "JU-04", "a whole that has ceased", .set("part-of", "t-lag", in: "law/legal-sources/{u}-kalla"),
      .set("valid-to", "2026-11-21", in: "law/legal-sources/t-lag"), at: "legal-sources",
      in: "law/legal-requirements/{u}-krav",
      follows: [
        Expected("JU-04", "law/legal-requirements/t-krav", "legal-sources", because: "it rests on the whole")
      ]),
    Fault(
      "JU-04", "law that is retired", .set("status", "retired", in: "law/legal-sources/{u}-kalla"),
      at: "legal-sources",
      in: "law/legal-requirements/{u}-krav"),
  ]

  static let security: [Fault] = [
    // SA-01
    Fault(
      "SA-01", "a published object without classes",
      .drop("classification", in: "information/exchange-objects/t-iuo"), at: "classification"),
    Fault(
      "SA-01", "an object without integrity",
      .swap("  integrity: 1\n", "", in: "information/exchange-objects/t-iuo2"),
      at: "classification.integrity"),
    Fault(
      "SA-01", "an object without traceability", .swap("  traceability: 2\n", "", in: object),
      at: "classification.traceability"),
    // SA-02
    Fault(
      "SA-02", "classified by another",
      .swap("decided-by: {l}", "decided-by: t-tredje", in: object), at: "classification.decided-by"),
    Fault(
      "SA-02", "an area classified by another",
      .swap("decided-by: t-prod", "decided-by: t-kons", in: "information/information-areas/t-area"),
      at: "classification.decided-by"),
    // SA-03
    Fault(
      "SA-03", "a requirement that is not met",
      .drop("fulfils", in: "services/t-tjanst/1/technical-interfaces/rest"), at: "fulfils",
      in: "services/t-tjanst/1/instances/a",
      follows: [
        Expected("SA-03", "services/t-tjanst/1/instances/b", "fulfils", because: "it is another link")
      ]),
    Fault(
      "SA-03", "a class that nothing answers",
      .swap("confidentiality: 1", "confidentiality: 3", in: "information/exchange-objects/t-iuo2"),
      at: "fulfils",
      in: "services/t-annan/1/instances/i"),
  ]

  static let governance: [Fault] = [
    // SD-01
    Fault(
      "SD-01", "a departure from what is mandatory",
      .set(
        "departures", "[technical-interface/t-tjanst/1/rest]",
        in: "governance/standard-adoptions/t-tillampning"),
      at: nil, in: "services/t-tjanst/1/technical-interfaces/rest"),
    Fault(
      "SD-01", "a departure where the standard does not hold",
      .set(
        "departures", "[technical-interface/{u}-tjanst-0/1/rest]",
        in: "governance/standard-adoptions/t-tillampning"),
      at: "departures",
      follows: [
        Expected(
          "SD-01", "services/{u}-tjanst-0/1/technical-interfaces/rest", nil,
          because: "it departs all the same")
      ]),
    // SD-02
    Fault(
      "SD-02", "a plan without criteria", .drop("criteria", in: "governance/city-plans/t-plan"),
      at: "criteria"),
    Fault(
      "SD-02", "an empty area", .drop("contains", in: "governance/plan-areas/t-block"), at: "contains",
      follows: [
        Expected("SD-02", "governance/city-plans/t-plan", "covers", because: "the service has no place now")
      ]),
    Fault(
      "SD-02", "a service without a place",
      .swap("  - service/{u}-tjanst-1\n", "", in: "governance/plan-areas/t-kvarter"), at: "covers",
      in: "governance/city-plans/t-plan"),
    Fault(
      "SD-02", "an error where none may be", .set("shared", "ja", in: "services/t-tjanst/service"),
      at: "content-requirements", in: "governance/plan-areas/t-block",
      follows: [Expected("FO-04", "services/t-tjanst/service", "shared", because: "it is the error")]),
    // LG-01
    Fault(
      "LG-01", "a gap that nobody closes", .drop("closes", in: "governance/initiatives/t-initiativ"), at: nil,
      in: "governance/gaps/t-gap"),
    Fault(
      "LG-01", "an initiative that has stopped",
      .set("progress", "stopped", in: "governance/initiatives/t-initiativ"),
      at: nil, in: "governance/gaps/t-gap"),
    Fault(
      "LG-01", "two states chosen", .set("chosen", "true", in: "governance/plateaus/t-alt"), at: "chosen",
      in: "governance/plateaus/t-ny"),
    // TI-01
    Fault(
      "TI-01", "a level without support",
      .swap(
        "    documents: [https://t.example/underlag]\n", "",
        in: "governance/capability-assessments/t-analys-kons"),
      at: "rows[area=t-formaga].evidence"),
    Fault(
      "TI-01", "a level too low",
      .swap("    level: 3", "    level: 1", in: "governance/capability-assessments/t-analys-prod"),
      at: "rows[area=t-formaga].minimum-level", in: "governance/capability-requirements/t-tillit"),
    Fault(
      "TI-01", "trust too low",
      .set("trust-level", "1", in: "governance/capability-assessments/t-analys-prod"),
      at: "trust-level", in: "governance/capability-requirements/t-tillit"),
    Fault(
      "TI-01", "a certificate that has ended",
      .set("certified-to", "2026-11-21", in: "governance/capability-assessments/t-analys-kons"),
      at: "trust-level",
      in: "governance/capability-requirements/t-tillit"),
    Fault(
      "TI-01", "an actor that nobody has assessed",
      .set("parties", "[t-prod, t-kons, t-reserv]", in: "agreements/t-drift"), at: nil,
      in: "governance/capability-requirements/t-tillit"),
    Fault(
      "TI-01", "certificates run out", at: "trust-level", in: "governance/capability-requirements/t-tillit",
      follows: [
        Expected(
          "TI-01", "governance/capability-requirements/t-tillit", "trust-level",
          because: "both actors have one"),
        Expected("PU-05", "governance/changes/t-andring", "planned-date", because: "its day has gone by too"),
      ], way: .day("2028-01-01")),
  ]
}
