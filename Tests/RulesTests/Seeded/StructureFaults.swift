/// Faults in references, wholes and ways that lead back (ST).
extension Fault {
  private static let goal = "needs/goals/{u}-mal"
  private static let concept = "information/concepts/{u}-begrepp-0"
  private static let service = "services/{u}-tjanst-0/service"
  private static let profile = "services/{u}-tjanst-0/1/profile"
  private static let interface = "services/{u}-tjanst-0/1/logical-interface"
  private static let exchange = "process/exchanges/{u}-utbyte-2"

  static let structure: [Fault] = [
    // ST-01
    Fault("ST-01", "an unknown alias", .set("part-of", "'riket:mal'", in: goal), at: "part-of"),
    Fault(
      "ST-01", "a description that is not there",
      .set("goals", "[borta]", in: "process/processes/{u}-process-0"),
      at: "goals"),
    Fault(
      "ST-01", "a kind before the id where there is but one",
      .set(
        "described-by", "[concept/{u}-begrepp-0]",
        in: "information/business-objects/{u}-ansokan-0"), at: "described-by"),
    Fault(
      "ST-01", "a kind that the field does not take",
      .set(
        "starts-from", "[life-event/{u}-handelse, process/{u}-process-0]",
        in: "process/collaboration-processes/{u}"), at: "starts-from"),
    Fault(
      "ST-01", "the kind left out",
      .set(
        "assesses", "[{u}-utbyte-2]",
        in: "law/legal-assessments/{u}-bedomning-2"), at: "assesses",
      follows: [Expected("JU-01", exchange, nil, because: "nothing assesses it now")]),
    Fault(
      "ST-01", "a step that is not there", .swap("#steg-3", "#steg-9", in: exchange), at: "to",
      line: "#steg-9"),
    Fault(
      "ST-01", "a part left out",
      .swap(
        "    direction: in\n", "    direction: in\n    field-rules: [{attribute: {u}-iuo-0, rule: R}]\n",
        in: interface), at: "messages[fraga-0].field-rules[attribute={u}-iuo-0].attribute"),
    Fault(
      "ST-01", "a part of another sort", .swap("'#fraga-0'", "'#hamta-1'", in: interface),
      at: "surfaces[producent].operations[hamta-0].uses"),
    Fault(
      "ST-01", "a part of another file", .swap("'#fraga-0'", "{u}-tjanst-1/1#fraga-0", in: interface),
      at: "surfaces[producent].operations[hamta-0].uses"),
    Fault(
      "ST-01", "a publisher that is not there",
      .swap("publisher: aktor-0", "publisher: ingen", in: "catalogue.yaml"),
      at: "publisher", way: .disk),
    // ST-02
    Fault(
      "ST-02", "a service without service.md", .remove(service), at: nil, in: profile,
      follows: [
        Expected(
          "ST-01", "governance/plan-areas/t-kvarter", "contains", because: "the service has a place in a plan"
        )
      ]),
    Fault(
      "ST-02", "an instance without profile.md",
      .write(
        "services/{u}-tjanst-0/9/instances/x",
        "name: X\nstatus: decided\nprovider: {p}\nimplements: [{u}-tjanst-0/1/rest]\nenvironment: test\nendpoint: https://x.example\navailability: Hög\ncontact: {function: F, email: f@x.example}\nuser-support: Ja\nservice-levels: [{id: s, measure: load, value: '1'}]\n"
      ),
      at: nil),
    Fault("ST-02", "a goal that is part of itself", .set("part-of", "{u}-mal", in: goal), at: "part-of"),
    Fault(
      "ST-02", "two goals that are part of each other", .set("part-of", "{v}-mal", in: goal),
      .set("part-of", "{u}-mal", in: "needs/goals/{v}-mal"), at: "part-of", in: "needs/goals/{w}-mal"),
    Fault(
      "ST-02", "a concept broader than itself", .set("broader", "[{u}-begrepp-0]", in: concept), at: "broader"
    ),
    Fault(
      "ST-02", "a concept that is its own part", .set("part-of", "[{u}-begrepp-0]", in: concept),
      at: "part-of"),
    Fault(
      "ST-02", "an actor that is part of itself", .set("part-of", "{p}", in: "process/actors/{p}"),
      at: "part-of"),
    Fault(
      "ST-02", "a source that replaces itself",
      .set("replaced-by", "[{u}-kalla]", in: "law/legal-sources/{u}-kalla"),
      at: "replaced-by"),
    Fault(
      "ST-02", "a source that is part of itself",
      .set("part-of", "{u}-kalla", in: "law/legal-sources/{u}-kalla"),
      at: "part-of"),
    Fault(
      "ST-02", "a version that replaces itself",
      .set("replaces", "t-tjanst/1.1", in: "services/t-tjanst/1.1/profile"),
      at: "replaces",
      follows: [
        Expected("VE-01", "services/t-tjanst/1.1/profile", "replaces", because: "it is not lower than itself")
      ]),
    Fault(
      "ST-02", "an area that is part of itself",
      .set("part-of", "t-processer", in: "governance/plan-areas/t-processer"), at: "part-of"),
    Fault(
      "ST-02", "an area of another plan",
      .set("part-of", "t-stadsdel", in: "governance/plan-areas/t-processer"),
      at: "part-of"),
    Fault(
      "ST-02", "a service in two areas",
      .swap(
        "  - service/t-annan", "  - service/t-annan\n  - service/t-tjanst",
        in: "governance/plan-areas/t-kvarter"),
      at: "contains", line: "service/t-tjanst"),
    Fault(
      "ST-02", "a plateau based on itself", .set("based-on", "t-ny", in: "governance/plateaus/t-ny"),
      at: "based-on"),
    Fault(
      "ST-02", "an initiative that waits for itself",
      .set("depends-on", "[t-initiativ]", in: "governance/initiatives/t-initiativ"), at: "depends-on"),
    Fault(
      "ST-02", "acting as one that is not generic",
      .set("acts-as", "[t-prod]", in: "process/actors/t-tredje"),
      at: "acts-as"),
    Fault(
      "ST-02", "an exchange that two actions start",
      .write(
        "needs/customer-actions/zz-agerande",
        "name: Z\ndescription: Z.\nstatus: decided\ncause: fixed-date\ncustomers: [{u}-kund]\nstarts-exchanges: [{u}-utbyte-0]\n"
      ),
      at: "starts-exchanges"),
  ]
}
