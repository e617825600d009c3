/// Faults in the triangle of process, information and service (SP).
extension Fault {
  private static let whole = "process/collaboration-processes/{u}"
  private static let object = "information/exchange-objects/{u}-iuo-0"
  private static let profile = "services/{u}-tjanst-0/1/profile"
  private static let interface = "services/{u}-tjanst-0/1/logical-interface"
  private static let planned = "services/t-tjanst/1.1/profile"

  private static func exchange(_ number: Int) -> String { "process/exchanges/{u}-utbyte-\(number)" }

  /// What follows where nothing realises the exchanges of the first service.
  private static let unrealised = (0..<3).map {
    Expected("SP-13", exchange($0), "digitalisation", because: "nothing else realises it")
  }

  static let traceability: [Fault] = [
    // SP-01
    Fault(
      "SP-01", "a process without actor", .drop("actor", in: "process/processes/{u}-process-2"), at: "actor"),
    Fault(
      "SP-01", "processes of one actor", .set("processes", "[{u}-process-0, {u}-process-1]", in: whole),
      .set("actor", "{l}", in: "process/processes/{u}-process-1"), at: "processes",
      follows: [
        Expected("KO-02", whole, nil, because: "two actors are asked for"),
        Expected("SP-04", exchange(3), "to", because: "it goes between the two"),
      ]),
    // SP-02
    Fault("SP-02", "a process that starts from nothing", .drop("starts-from", in: whole), at: "starts-from"),
    // SP-03
    Fault(
      "SP-03", "a value that no process gives", .set("customer-values", "[{u}-varde, {v}-varde]", in: whole),
      at: "customer-values"),
    // SP-04
    Fault(
      "SP-04", "an exchange of a process with itself",
      .set("to", "process/{u}-process-1#steg-0", in: exchange(1)),
      at: "to"),
    Fault(
      "SP-04", "an exchange within an organisation", .set("part-of", "t-prod", in: "process/actors/t-kons"),
      at: "to",
      in: "process/exchanges/t-utbyte",
      follows: [Expected("SP-04", "process/exchanges/t-utbyte2", "to", because: "it goes the other way")]),
    Fault(
      "SP-04", "an exchange between customers", .set("to", "customer/{u}-kund", in: exchange(0)), at: "to"),
    // SP-05
    Fault(
      "SP-05", "an exchange of nothing", .drop("passes", in: exchange(1)), at: "passes",
      follows: [
        Expected(
          "SP-06", "information/business-objects/{u}-beslutsunderlag-1", nil,
          because: "nothing else passes it"),
        Expected("SP-08", profile, "realises-exchanges", because: "the exchange passes none of its objects"),
        Expected("SP-13", exchange(1), "digitalisation", because: "without an object it is not realised"),
      ]),
    // SP-06
    Fault(
      "SP-06", "an object that nothing passes",
      .write("information/business-objects/{u}-nytt", "name: Nytt\ndefinition: Nytt.\nstatus: decided\n"),
      at: nil),
    Fault(
      "SP-06", "an exchange object that refines nothing", .drop("refines", in: object), at: "refines",
      follows: [
        Expected(
          "SP-07", "information/business-objects/{u}-ansokan-0", nil, because: "nothing else refines it"),
        Expected("SP-10", profile, "realises-objects", because: "what it promises is not carried"),
        Expected("SP-11", interface, "messages[fraga-0].carries", because: "it is promised by nobody"),
      ]),
    // SP-07
    Fault(
      "SP-07", "a digital object that nothing refines",
      .set("refines", "[{u}-beslutsunderlag-1]", in: object), at: nil,
      in: "information/business-objects/{u}-ansokan-0",
      follows: [Expected("SP-10", profile, "realises-objects", because: "what it promises is not carried")]),
    // SP-08
    Fault(
      "SP-08", "a version that promises nothing", .drop("realises-objects", in: profile),
      at: "realises-objects",
      follows: unrealised + [
        Expected("SP-15", "services/{u}-tjanst-0/service", nil, because: "it realises nothing")
      ]),
    Fault(
      "SP-08", "an exchange of other objects",
      .swap("  - {u}-utbyte-2\n", "  - {u}-utbyte-2\n  - {u}-utbyte-3\n", in: profile),
      at: "realises-exchanges",
      line: "utbyte-3"),
    // SP-09
    Fault(
      "SP-09", "messages that carry nothing",
      .swap("    carries: [t-iuo]\n", "", in: "services/t-tjanst/1.1/logical-interface"),
      .swap("    carries: [t-iuo]\n", "", in: "services/t-tjanst/1.1/logical-interface"), at: "messages",
      follows: [
        Expected("SP-10", planned, "realises-objects", because: "what it promises is not carried"),
        Expected("PU-03", planned, nil, because: "a base service is to carry something"),
      ]),
    // SP-10
    Fault(
      "SP-10", "a promise that is not kept",
      .swap("  - {u}-beslut-2\n", "  - {u}-beslut-2\n  - {u}-utbetalning-3\n", in: profile),
      at: "realises-objects",
      line: "utbetalning-3"),
    // SP-11
    Fault(
      "SP-11", "more than was promised",
      .swap("carries: [t-iuo]", "carries: [t-iuo, {u}-iuo-0]", in: "services/t-tjanst/1.1/logical-interface"),
      at: "messages[fraga].carries",
      follows: [Expected("SP-16", planned, "uses-concepts", because: "another concept stands behind it")]),
    // SP-12
    Fault(
      "SP-12", "a rule on what is not carried",
      .swap(
        "    direction: in\n",
        "    direction: in\n    field-rules: [{attribute: {u}-iuo-1#attribut-0, rule: R}]\n",
        in: interface), at: "messages[fraga-0].field-rules[attribute={u}-iuo-1#attribut-0].attribute"),
    Fault(
      "SP-12", "a rule on another attribute than is carried",
      .swap(
        "carries: [t-iuo]", "carries: ['t-iuo#namn']\n    field-rules: [{attribute: 't-iuo#datum', rule: R}]",
        in: "services/t-tjanst/1.1/logical-interface"),
      at: "messages[fraga].field-rules[attribute=t-iuo#datum].attribute"),
    // SP-13
    Fault(
      "SP-13", "an exchange that no service lists", .swap("  - {u}-utbyte-1\n", "", in: profile),
      at: "digitalisation",
      in: exchange(1)),
    // SP-14
    Fault(
      "SP-14", "a service for what is never to be digital", .set("digitalisation", "never", in: exchange(1)),
      at: "digitalisation"),
    // SP-15
    Fault(
      "SP-15", "a life event that leads nowhere",
      .write("needs/life-events/{u}-ny", "name: Ny\ndescription: Ny.\nstatus: decided\naudience: business\n"),
      at: "leads-to"),
    Fault(
      "SP-15", "a service that realises nothing",
      .set("realises-exchanges", "[t-utbyte]", in: "services/t-annan/1/profile"),
      .set("realises-objects", "[t-bo2]", in: "services/t-annan/1/profile"), at: nil,
      in: "services/t-annan/service",
      follows: [
        Expected(
          "SP-08", "services/t-annan/1/profile", "realises-exchanges", because: "it passes another object"),
        Expected(
          "SP-11", "services/t-annan/1/logical-interface", "messages[fraga].carries",
          because: "one is not promised"),
        Expected(
          "SP-13", "process/exchanges/t-utbyte2", "digitalisation", because: "nothing else realises it"),
      ]),
    // SP-16
    Fault("SP-16", "a concept left out", .swap("  - {u}-begrepp-2\n", "", in: profile), at: "uses-concepts"),
    Fault(
      "SP-16", "a concept too many",
      .swap("  - {u}-begrepp-2\n", "  - {u}-begrepp-2\n  - {u}-begrepp-5\n", in: profile),
      at: "uses-concepts"),
  ]
}
