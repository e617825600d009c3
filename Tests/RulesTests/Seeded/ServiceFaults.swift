/// Faults in instances (IN) and in what is published (PU).
extension Fault {
  private static let concept = "information/concepts/{u}-begrepp-0"
  private static let object = "information/exchange-objects/{u}-iuo-0"
  private static let service = "services/{u}-tjanst-0/service"
  private static let profile = "services/{u}-tjanst-0/1/profile"
  private static let instance = "services/{u}-tjanst-0/1/instances/instans-2"

  static let instances: [Fault] = [
    // IN-01
    Fault("IN-01", "an instance without address", .drop("endpoint", in: instance), at: "endpoint"),
    Fault(
      "IN-01", "an instance without availability", .drop("availability", in: instance), at: "availability"),
    Fault("IN-01", "an instance without support", .drop("user-support", in: instance), at: "user-support"),
    Fault("IN-01", "an instance without levels", .drop("service-levels", in: instance), at: "service-levels"),
    Fault("IN-01", "an instance without contact", .drop("contact", in: instance), at: "contact"),
    Fault(
      "IN-01", "a contact that cannot be reached", .set("contact", "{function: Drift}", in: instance),
      at: "contact.email"),
    // IN-02
    Fault(
      "IN-02", "an alternative in another environment",
      .set("alternative-to", "[{u}-tjanst-0/1/instans-0]", in: instance), at: "alternative-to"),
    Fault(
      "IN-02", "an alternative of another service",
      .set("alternative-to", "[{u}-tjanst-1/1/instans-1]", in: instance), at: "alternative-to"),
    Fault(
      "IN-02", "high demands and no alternative",
      .swap("availability: 1", "availability: 3", in: "information/exchange-objects/t-iuo2"), at: nil,
      in: "services/t-annan/1/profile",
      follows: [
        Expected("SA-03", "services/t-annan/1/instances/i", "fulfils", because: "it answers no such demand")
      ]),
  ]

  static let publishing: [Fault] = [
    // PU-01
    Fault(
      "PU-01", "no terms of use", .drop("terms-of-use", in: profile), at: "terms-of-use",
      follows: [Expected("PU-03", profile, nil, because: "a base service is to state them")]),
    Fault("PU-01", "no test", .drop("tested", in: profile), at: "tested"),
    Fault("PU-01", "a test that is not finished", .set("tested", "verified", in: profile), at: "tested"),
    // PU-02
    Fault(
      "PU-02", "a published object described by an unpublished concept",
      .set("described-by", "[{u}-begrepp-0]", in: "information/business-objects/t-bo"), at: "described-by"),
    Fault(
      "PU-02", "a concept that is narrower to see",
      .set("visibility", "internal", in: "information/concepts/t-begrepp"),
      at: "uses-concepts", in: "services/t-tjanst/1/profile",
      follows: [
        Expected("PU-02", "information/business-objects/t-bo", "described-by", because: "it names it too"),
        Expected("PU-02", "information/exchange-objects/t-iuo", "based-on", because: "it names it too"),
      ]),
    // PU-03
    Fault("PU-03", "no licence", .drop("licence", in: profile), at: nil),
    // PU-04
    Fault(
      "PU-04", "an instance withdrawn in use",
      .set("publication", "{state: withdrawn}", in: "services/{u}-tjanst-0/1/instances/instans-1"),
      at: "publication.state"),
    Fault(
      "PU-04", "a version withdrawn in use", .set("publication", "{state: withdrawn}", in: profile),
      at: "publication.state"),
    Fault(
      "PU-04", "a service withdrawn in use", .set("publication", "{state: withdrawn}", in: service),
      at: "publication.state"),
    // PU-05
    Fault(
      "PU-05", "a day that has passed",
      .set("planned-date", "2026-11-21", in: "governance/changes/t-andring"),
      at: "planned-date", line: "2026-11-21"),
    Fault(
      "PU-05", "the day of a change goes by", at: "planned-date", in: "governance/changes/t-andring",
      line: "2027-06-01", way: .day("2027-06-02")),
  ]
}
