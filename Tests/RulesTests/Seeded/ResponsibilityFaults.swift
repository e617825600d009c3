/// Faults in responsibility (AN), sources (KA) and reuse (AT).
extension Fault {
  private static let whole = "process/collaboration-processes/{u}"
  private static let concept = "information/concepts/{u}-begrepp-0"
  private static let object = "information/exchange-objects/{u}-iuo-0"
  private static let service = "services/{u}-tjanst-0/service"
  private static let instance = "services/{u}-tjanst-0/1/instances/instans-2"
  private static let group = "process/collaborations/{u}-grupp"

  static let responsibility: [Fault] = [
    // AN-01
    Fault(
      "AN-01", "a process without owner", .drop("responsible", in: whole), at: "responsible",
      follows: [Expected("KO-02", whole, nil, because: "it lacks its owner")]),
    Fault(
      "AN-01", "two owners",
      .swap("responsible:\n", "responsible:\n  - {role: process-owner, actor: {p}}\n", in: whole),
      at: "responsible",
      follows: [Expected("KO-02", whole, nil, because: "it has more than one owner")]),
    // AN-02
    Fault("AN-02", "a concept without owner", .drop("responsible", in: concept), at: "responsible"),
    Fault("AN-02", "an object without owner", .drop("responsible", in: object), at: "responsible"),
    Fault(
      "AN-02", "an owner whose time is over",
      .swap("    contact:", "    to: 2026-11-21\n    contact:", in: concept), at: "responsible"),
    Fault(
      "AN-02", "a model without producer", .drop("responsible", in: "information/exchange-models/t-modell"),
      at: "responsible"),
    // AN-03
    Fault("AN-03", "a service without producer", .drop("responsible", in: service), at: "responsible"),
    Fault("AN-03", "an instance without provider", .drop("provider", in: instance), at: "provider"),
    // AN-04
    Fault(
      "AN-04", "a private person answers", .swap("responsible:\n", privately, in: service),
      at: "responsible[role=manager].actor"),
    Fault(
      "AN-04", "nobody to turn to",
      .swap("responsible:\n", "responsible:\n  - {role: manager, actor: t-tyst}\n", in: service),
      at: "responsible[role=manager].contact"),
    // AN-05
    Fault(
      "AN-05", "a group without lead", .swap("role: collaboration-lead", "role: manager", in: group),
      at: "responsible"),
    Fault(
      "AN-05", "a group without benefits lead", .swap("role: benefits-lead", "role: manager", in: group),
      at: "responsible"),
    // KA-01
    Fault(
      "KA-01", "two owners and no source", .drop("primary-source", in: "information/exchange-objects/t-iuo2"),
      .swap(
        "responsible:\n", "responsible:\n  - {role: information-owner, actor: t-prod}\n",
        in: "information/exchange-objects/t-iuo2"), at: "primary-source"),
    Fault(
      "KA-01", "a source that is no owner", .set("primary-source", "t-reserv", in: object),
      at: "primary-source"),
    // KA-02
    Fault(
      "KA-02", "a copy in the place of the source",
      .swap(
        "uses: t-tjanst/1\ninstances: [t-tjanst/1/a]", "uses: t-annan/1\ninstances: [t-annan/1/i]",
        in: "consumptions/t-nyttjande2"), at: "uses",
      follows: [
        Expected(
          "OV-01", "consumptions/t-nyttjande2", "agreements",
          because: "the agreement is about the other service")
      ]),
  ]

  private static let privately =
    "responsible:\n  - role: manager\n    actor: t-privat\n    contact: {function: Registrator}\n"

  static let reuse: [Fault] = [
    // AT-01
    Fault(
      "AT-01", "two concepts with one name", .set("name", "Lika", in: concept),
      .set("name", "lika!", in: "information/concepts/{u}-begrepp-1"), at: "name",
      in: "information/concepts/{u}-begrepp-1"),
    Fault(
      "AT-01", "a name that is a synonym of another", .set("synonyms", "[Begreppet]", in: concept),
      .set("name", "Begreppet", in: "information/concepts/{u}-begrepp-1"), at: "name",
      in: "information/concepts/{u}-begrepp-1"),
    Fault(
      "AT-01", "two definitions in the same words",
      .set(
        "definition", "Den som har rätt till stöd enligt lag", in: "information/exchange-objects/{u}-iuo-1"),
      .set(
        "definition", "Den som enligt lag har rätt till stöd", in: "information/exchange-objects/{u}-iuo-2"),
      at: "definition", in: "information/exchange-objects/{u}-iuo-2"),
    Fault(
      "AT-01", "two objects with the same attributes",
      .swap("name: T Kvittens", "name: T Namn", in: "information/exchange-objects/t-iuo2"),
      .swap("name: T Tidpunkt", "name: T datum", in: "information/exchange-objects/t-iuo2"),
      .swap("name: T Utfall", "name: T-belopp", in: "information/exchange-objects/t-iuo2"), at: "attributes"),
    Fault(
      "AT-01", "two services with one name", .set("name", "T uppgiftstjänst", in: "services/t-annan/service"),
      at: "name", in: "services/t-tjanst/service"),
    // AT-02
    Fault("AT-02", "a concept not searched for", .drop("reuse-check", in: concept), at: "reuse-check"),
    Fault("AT-02", "a service not searched for", .drop("reuse-check", in: service), at: "reuse-check"),
    Fault(
      "AT-02", "a search without a day", .set("reuse-check", "{outcome: none-found}", in: object),
      at: "reuse-check.date"),
    Fault(
      "AT-02", "a search without outcome", .set("reuse-check", "{date: 2026-01-10}", in: object),
      at: "reuse-check.outcome"),
    // AT-03
    Fault(
      "AT-03", "a customer asked twice",
      .set("from", "customer/{u}-kund", in: "process/exchanges/{u}-utbyte-1"),
      .set("passes", "[{u}-beslutsunderlag-1, {u}-ansokan-0]", in: "process/exchanges/{u}-utbyte-1"),
      at: "passes"),
    Fault(
      "AT-03", "a customer asked twice for what one object refines",
      .set("from", "customer/{u}-kund", in: "process/exchanges/{u}-utbyte-1"),
      .set("refines", "[{u}-ansokan-0, {u}-beslutsunderlag-1]", in: object), at: "passes",
      in: "process/exchanges/{u}-utbyte-1"),
  ]
}
