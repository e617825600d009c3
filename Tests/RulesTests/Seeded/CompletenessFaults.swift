/// Faults in what is to be filled in (KO).
extension Fault {
  private static let whole = "process/collaboration-processes/{u}"
  private static let concept = "information/concepts/{u}-begrepp-0"
  private static let object = "information/exchange-objects/{u}-iuo-0"
  private static let service = "services/{u}-tjanst-0/service"
  private static let profile = "services/{u}-tjanst-0/1/profile"
  private static let interface = "services/{u}-tjanst-0/1/logical-interface"

  static let completeness: [Fault] = [
    // KO-01
    Fault("KO-01", "a goal without a name", .drop("name", in: "needs/goals/{u}-mal"), at: "name"),
    Fault(
      "KO-01", "a description of blanks", .set("description", "'  '", in: "needs/goals/{u}-mal"),
      at: "description",
      line: "description"),
    Fault("KO-01", "a customer without a type", .drop("type", in: "needs/customers/{u}-kund"), at: "type"),
    Fault(
      "KO-01", "a value that nobody has", .drop("customers", in: "needs/customer-values/{u}-varde"),
      at: "customers"),
    Fault(
      "KO-01", "an attribute without a name",
      .swap("name: T Namn, ", "", in: "information/exchange-objects/t-iuo"),
      at: "attributes[namn].name"),
    Fault(
      "KO-01", "an exchange of which nothing is said",
      .drop("digitalisation", in: "process/exchanges/{u}-utbyte-4"),
      at: "digitalisation"),
    Fault("KO-01", "an actor without a contact", .drop("contact", in: "process/actors/{l}"), at: "contact"),
    Fault(
      "KO-01", "a classification without a day", .swap("  date: 2026-01-15", "  basis: Mall", in: object),
      at: "classification.date"),
    Fault(
      "KO-01", "an operation without a pattern",
      .swap("        pattern: request-response\n", "", in: interface),
      at: "surfaces[producent].operations[hamta-0].pattern"),
    Fault(
      "KO-01", "an agreement without terms", .drop("terms", in: "agreements/{u}-overenskommelse-0"),
      at: "terms"),
    Fault(
      "KO-01", "an assessment without a result", .drop("result", in: "law/legal-assessments/{u}-bedomning-1"),
      at: "result"),
    Fault(
      "KO-01", "a requirement without law", .drop("legal-sources", in: "law/legal-requirements/{u}-krav"),
      at: "legal-sources",
      follows: (0..<6).map {
        Expected(
          "JU-01", "process/exchanges/{u}-utbyte-\($0)", "personal-data", because: "no law speaks of it")
      }),
    Fault(
      "KO-01", "a published interface without its binding",
      .drop("binding", in: "services/t-tjanst/1/technical-interfaces/rest"), at: "binding"),
    Fault(
      "KO-01", "a consumption without a contact", .drop("contact", in: "consumptions/{u}-nyttjande-1"),
      at: "contact"),
    // KO-02
    Fault("KO-02", "a process without delivery", .drop("delivery", in: whole), at: nil),
    Fault("KO-02", "a process without customer values", .drop("customer-values", in: whole), at: nil),
    Fault(
      "KO-02", "a process of one", .set("processes", "[{u}-process-0]", in: whole), at: nil,
      follows: [Expected("FO-06", whole, "processes", because: "two are asked for")]),
    // KO-03
    Fault("KO-03", "a concept without definition", .drop("definition", in: concept), at: "definition"),
    Fault("KO-03", "a concept without a Swedish term", .set("name", "{en: Thing}", in: concept), at: "name"),
    Fault("KO-03", "a concept without status", .drop("status", in: concept), at: "status"),
    Fault(
      "KO-03", "an object without definition", .drop("definition", in: object), at: "definition",
      follows: [Expected("PU-03", profile, nil, because: "the base service carries it")]),
    Fault(
      "KO-03", "an attribute without definition",
      .swap("definition: Det är Namn., ", "", in: "information/exchange-objects/t-iuo"),
      at: "attributes[namn].definition"),
    // KO-04
    Fault(
      "KO-04", "a service without a version",
      .write("services/ny/service", newService), at: nil,
      follows: [
        Expected("SP-15", "services/ny/service", nil, because: "it realises nothing"),
        Expected("SD-02", "governance/city-plans/t-plan", "covers", because: "it has no place in the plan"),
      ]),
    Fault(
      "KO-04", "a version without technical interface",
      .remove("services/t-tjanst/1.1/technical-interfaces/rest"), at: nil,
      in: "services/t-tjanst/1.1/profile",
      follows: [
        Expected(
          "ST-01", "services/t-tjanst/1.1/instances/prov", "implements", because: "it implements that one")
      ]),
    Fault(
      "KO-04", "a version without instances", .remove("services/t-tjanst/1.1/instances/prov"), at: nil,
      in: "services/t-tjanst/1.1/profile"),
    Fault(
      "KO-04", "a version without logical interface", .remove("services/t-tjanst/1.1/logical-interface"),
      at: nil,
      in: "services/t-tjanst/1.1/profile",
      follows: [Expected("PU-03", "services/t-tjanst/1.1/profile", nil, because: "it carries nothing")]),
    // KO-05
    Fault("KO-05", "an interface without surfaces", .drop("surfaces", in: interface), at: "surfaces"),
    Fault(
      "KO-05", "a surface without operations",
      .swap("surfaces:\n", "surfaces:\n  - {id: tom, implemented-by: producer}\n", in: interface),
      at: "surfaces[tom].operations"),
    Fault(
      "KO-05", "an operation without messages",
      .swap("        uses: ['#fraga-0', '#svar-0']\n", "", in: interface),
      at: "surfaces[producent].operations[hamta-0].uses"),
    // KO-06
    Fault(
      "KO-06", "an answer that nobody takes",
      .swap("pattern: request-response", "pattern: asynchronous", in: interface),
      at: "surfaces[producent].operations[hamta-0].pattern", line: "asynchronous"),
    Fault(
      "KO-06", "a notice that nobody takes",
      .swap(
        "pattern: request-response", "pattern: notification",
        in: "services/t-tjanst/1.1/logical-interface"), at: "surfaces[yta].operations[hamta].pattern"),
    // KO-07
    Fault("KO-07", "an object without attributes", .drop("attributes", in: object), at: "attributes"),
    Fault(
      "KO-07", "an attribute without data type",
      .swap(", data-type: text", "", in: "information/exchange-objects/t-iuo"),
      at: "attributes[namn].data-type"),
    Fault(
      "KO-07", "an attribute without cardinality",
      .swap(", cardinality: 1..1", "", in: "information/exchange-objects/t-iuo2"),
      at: "attributes[kvittens].cardinality"),
  ]

  private static let newService = """
    name: Ny tjänst
    description: En tjänst.
    status: decided
    type: e-service
    shared: false
    responsible:
      - role: producer
        actor: {p}
    reuse-check: {date: 2026-01-10, outcome: none-found}

    """
}
