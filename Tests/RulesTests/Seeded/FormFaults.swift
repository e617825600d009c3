/// Faults in the form of files (FO).
extension Fault {
  private static let goal = "needs/goals/{u}-mal"
  private static let action = "needs/customer-actions/{u}-ansoker"
  private static let concept = "information/concepts/{u}-begrepp-0"
  private static let service = "services/{u}-tjanst-0/service"
  private static let profile = "services/{u}-tjanst-0/1/profile"
  private static let interface = "services/{u}-tjanst-0/1/logical-interface"
  private static let exchange = "process/exchanges/{u}-utbyte-2"

  static let form: [Fault] = [
    // FO-01
    Fault("FO-01", "a byte that no UTF-8 has", .spoil(goal), at: nil),
    Fault("FO-01", "no front matter", .write(goal, "---"), at: nil),
    Fault("FO-01", "the second fence is missing", .write(goal, "---\nname: Mål\n"), at: nil),
    Fault("FO-01", "a list for a map", .write(goal, "- a\n- b\n"), at: nil),
    Fault("FO-01", "brackets that do not close", .write(goal, "name: [Mål\n"), at: nil),
    Fault(
      "FO-01", "an unfinished merge", .swap("status: decided", "<<<<<<< HEAD\nstatus: decided", in: goal),
      at: nil, line: "<<<<<<<"),
    Fault(
      "FO-01", "a key twice", .swap("status: decided", "status: draft\nstatus: decided", in: goal),
      at: nil, line: "status: draft"),
    Fault(
      "FO-01", "a symbolic link out of the catalogue", .link("needs/goals/ute", to: "/etc/hostname"), at: nil,
      way: .disk),
    // FO-02
    Fault(
      "FO-02", "a description where none belongs", .write("services/{u}-tjanst-0/lasmig/x", "name: X\n"),
      at: nil, way: .disk),
    Fault(
      "FO-02", "a service without its folder", .write("services/vilse", "name: X\n"), at: nil, way: .disk),
    // FO-03
    Fault("FO-03", "an unknown field", .set("nmae", "Mål", in: goal), at: "nmae", line: "nmae"),
    Fault("FO-03", "a field that is computed", .set("id", "mal", in: goal), at: "id"),
    Fault("FO-03", "a version that is computed", .set("version", "1", in: profile), at: "version"),
    Fault(
      "FO-03", "an unknown field in a structure",
      .swap("  email: registrator", "  epost: a@b.example\n  email: registrator", in: "process/actors/{p}"),
      at: "contact.epost"),
    Fault(
      "FO-03", "an unknown field in a part",
      .swap("    direction: in\n", "    direction: in\n    riktning: ut\n", in: interface),
      at: "messages[fraga-0].riktning"),
    Fault(
      "FO-03", "an unknown field in catalogue.yaml",
      .swap("language: sv", "language: sv\nspråk: sv", in: "catalogue.yaml"), at: "språk", way: .disk),
    // FO-04
    Fault("FO-04", "no day of the calendar", .set("valid-from", "2026-02-30", in: goal), at: "valid-from"),
    Fault("FO-04", "a number outside its bounds", .set("priority", "9", in: exchange), at: "priority"),
    Fault("FO-04", "a word for a number", .set("priority", "hög", in: exchange), at: "priority"),
    Fault(
      "FO-04", "a number of another form", .set("organisation-number", "'12'", in: "process/actors/{l}"),
      at: "organisation-number"),
    Fault("FO-04", "yes for a boolean", .set("shared", "yes", in: service), at: "shared"),
    Fault(
      "FO-04", "a key that is no language",
      .set("name", "{sv: Mål, på engelska: Goal}", in: goal), at: "name.på engelska"),
    Fault(
      "FO-04", "languages of a text that has none",
      .set("designation", "{sv: SFS 1}", in: "law/legal-sources/{u}-kalla"), at: "designation"),
    Fault(
      "FO-04", "a text for a structure", .set("contact", "växeln", in: "process/actors/{c}"), at: "contact"),
    Fault(
      "FO-04", "an entry without a value", .set("synonyms", "\n  - ord\n  -", in: concept), at: "synonyms"),
    Fault(
      "FO-04", "what is no reference", .set("related-to", "[Ett Begrepp]", in: concept), at: "related-to"),
    Fault(
      "FO-04", "what is no language", .set("languages", "[svenska språket]", in: "needs/customers/{u}-kund"),
      at: "languages"),
    // FO-05
    Fault("FO-05", "a status that there is not", .set("status", "beslutad", in: goal), at: "status"),
    Fault(
      "FO-05", "a way of digitising that there is not", .set("digitalisation", "digitalt", in: exchange),
      at: "digitalisation"),
    Fault("FO-05", "a type of service that there is not", .set("type", "bas", in: service), at: "type"),
    Fault(
      "FO-05", "a direction that there is not", .swap("direction: out", "direction: ut", in: interface),
      at: "messages[svar-0].direction", line: "direction: ut"),
    Fault(
      "FO-05", "an outcome that there is not", .swap("outcome: none-found", "outcome: inget", in: concept),
      at: "reuse-check.outcome"),
    // FO-06
    Fault(
      "FO-06", "two wholes for one", .set("part-of", "['{v}-mal', '{v}-mal2']", in: goal),
      .write("needs/goals/{v}-mal2", "name: Annat\ndescription: Annat.\n"), at: "part-of"),
    Fault(
      "FO-06", "a value twice", .set("customers", "[{u}-kund, {u}-kund]", in: action), at: "customers"),
    Fault(
      "FO-06", "an empty list", .set("customers", "[]", in: action), at: "customers",
      follows: [Expected("KO-01", action, "customers", because: "an empty field is absent")]),
    Fault(
      "FO-06", "one member of a group", .set("members", "[{l}]", in: "process/collaborations/{u}-grupp"),
      at: "members"),
    Fault(
      "FO-06", "a gap between three", .set("between", "[t-nu, t-ny, t-alt]", in: "governance/gaps/t-gap"),
      at: "between"),
    // FO-07
    Fault(
      "FO-07", "capitals in a path", .write("needs/goals/Stort", "name: Stort\ndescription: Stort.\n"),
      at: nil),
    Fault(
      "FO-07", "an underscore in the id of a part",
      .swap(
        "  - id: steg-3", "  - id: steg_4\n    name: Fem\n  - id: steg-3",
        in: "process/processes/{u}-process-0"),
      at: "steps[steg_4].id"),
    Fault(
      "FO-07", "a version that is none",
      .write("services/{u}-tjanst-0/ny/profile", plannedVersion), at: nil, follows: lackingParts("ny")),
    // FO-08
    Fault(
      "FO-08", "an operation without an id",
      .swap(
        "      - id: hamta-0\n        name: Hamta0",
        "      - name: HamtaMer\n        pattern: one-way\n        uses: ['#fraga-0']\n      - id: hamta-0\n        name: Hamta0",
        in: interface), at: "surfaces[producent].operations[name=HamtaMer].id"),
    Fault(
      "FO-08", "an id twice",
      .swap("messages:\n", "messages:\n  - id: hamta-0\n    name: Samma\n    direction: in\n", in: interface),
      at: "messages[hamta-0].id", line: "id: hamta-0"),
    // FO-09
    Fault(
      "FO-09", "a picture that is not there",
      .write(
        goal, "---\nname: Mål\ndescription: Målet.\nstatus: decided\n---\n\n![Bild](bilder/ingen.png)\n"),
      at: nil, line: "bilder/ingen.png", way: .disk),
    Fault(
      "FO-09", "an attachment that is not there", .set("attachments", "[ingen.pdf]", in: goal),
      at: "attachments", way: .disk),
  ]

  /// A version with no faults but that its interfaces and instances are missing.
  private static let plannedVersion = """
    name: Ny version
    description: Kommer.
    status: decided
    life-cycle: planned
    realises-objects: [{u}-ansokan-0]
    realises-exchanges: [{u}-utbyte-0]
    uses-concepts: [{u}-begrepp-0]
    terms-of-use: Fria.
    licence: https://creativecommons.org/publicdomain/zero/1.0/

    """

  /// What follows where a version is a profile and nothing else.
  private static func lackingParts(_ version: String) -> [Expected] {
    let profile = "services/{u}-tjanst-0/\(version)/profile"
    return Array(
      repeating: Expected("KO-04", profile, nil, because: "its interfaces and instances are missing"),
      count: 3)
      + [Expected("PU-03", profile, nil, because: "a base service that carries nothing")]
  }
}
