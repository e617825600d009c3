/// What a generated catalogue has nothing of: descriptions of governance, published ones and a second service that
/// uses a first, all without faults.
enum Supplement {
  /// The front matter of each description, by path without `.md`.
  ///
  /// - Parameter services: the ids of the services that are there already; one city plan places them all.
  static func files(besides services: [String]) -> [String: String] {
    let places = ["t-annan"] + services
    return [actors, process, information, service, otherService, agreements, governance]
      .reduce(into: [:]) { $0.merge($1) { $1 } }
      .merging([
        "governance/plan-areas/t-kvarter": """
        name: T Kvarter
        level: quarter
        plan: t-plan
        part-of: t-stadsdel
        contains:
        \(places.map { "  - service/\($0)" }.joined(separator: "\n"))
        """
      ]) { $1 }
      .mapValues { "\($0.hasSuffix("\n") ? $0 : $0 + "\n")status: decided\n" }
  }

  static let published = "publication: {state: published, date: 2026-05-01}\n"

  private static func actor(_ name: String, _ number: Int) -> String {
    """
    name: T \(name)
    type: municipality
    contact: {function: Registrator, email: t@\(name.lowercased()).example}
    organisation-number: 212000-900\(number)
    """
  }

  static let actors = [
    "process/actors/t-prod": actor("Producent", 1), "process/actors/t-kons": actor("Konsument", 2),
    "process/actors/t-reserv": actor("Reserv", 3),
    "process/actors/t-tredje": actor("Tredje", 4) + "\nacts-as: [t-grupp]",
    "process/actors/t-grupp": "name: T Grupp\ntype: municipality\ngeneric: true",
    "process/actors/t-privat": "name: T Privat\ntype: private-person",
    "process/actors/t-tyst":
      "name: T Tyst\ntype: association\ncontact: {email: t@tyst.example}\norganisation-number: 802000-0001",
  ]

  static let process = [
    "process/processes/t-p1": "name: T Lämna\nactor: t-prod\nresult: Uppgift lämnad\n" + published,
    "process/processes/t-p2": "name: T Utreda\nactor: t-kons\nresult: Utredning klar\n" + published,
    "process/exchanges/t-utbyte": """
    name: T Utbyte
    from: process/t-p1
    to: process/t-p2
    passes: [t-bo]
    digitalisation: digital
    personal-data: none
    \(published)
    """,
    "process/exchanges/t-utbyte2": """
    name: T Återkoppling
    from: process/t-p2
    to: process/t-p1
    passes: [t-bo2]
    digitalisation: digital
    personal-data: none
    """,
    "law/legal-sources/t-lag": "name: T Lag\ndesignation: SFS 2020:1",
    "law/legal-requirements/t-krav": """
    name: T Krav
    description: Uppgifter får lämnas.
    area: secrecy-override
    effect: permits
    legal-sources: [t-lag]
    applies-to: [exchange/t-utbyte]
    """,
    "law/legal-assessments/t-bedomning": """
    name: T Bedömning
    assesses: [exchange/t-utbyte, exchange/t-utbyte2]
    result: possible
    stage: after-specification
    date: 2026-06-01
    reasons: Det får lämnas.
    """,
    "security/security-requirements/t-skydd": """
    name: T Skydd
    aspect: integrity
    requirement: Uppgifter får inte kunna ändras på vägen.
    applies-to: [profile/t-tjanst/1]
    \(published)
    """,
  ]

  private static func exchangeObject(_ object: String, owner: String, attributes: [String]) -> String {
    """
    refines: [\(object)]
    based-on: [t-begrepp]
    personal-data: none
    classification:
      confidentiality: 1
      integrity: 1
      availability: 1
      traceability: 1
      decided-by: \(owner)
      date: 2026-01-15
    responsible:
      - role: information-owner
        actor: \(owner)
    primary-source: \(owner)
    reuse-check: {date: 2026-01-10, outcome: none-found}
    attributes:
    \(attributes.map { "  - {id: \($0.lowercased()), name: T \($0), definition: Det är \($0)., data-type: text, cardinality: 1..1}" }.joined(separator: "\n"))

    """
  }

  static let information = [
    "information/concepts/t-begrepp": """
    name: T begrepp
    definition: Det som tillägget handlar om.
    responsible:
      - role: concept-owner
        actor: t-prod
    reuse-check: {date: 2026-01-10, outcome: none-found}
    \(published)
    """,
    "information/business-objects/t-bo":
      "name: T Uppgift\ndefinition: Det som lämnas.\ndescribed-by: [t-begrepp]\n" + published,
    "information/business-objects/t-bo2":
      "name: T Svar\ndefinition: Det som svaras.\ndescribed-by: [t-begrepp]",
    "information/exchange-objects/t-iuo":
      "name: T IUO uppgift\ndefinition: Uppgiften i utbytet.\n"
      + exchangeObject("t-bo", owner: "t-prod", attributes: ["Namn", "Datum", "Belopp"]) + published,
    "information/exchange-objects/t-iuo2":
      "name: T IUO svar\ndefinition: Svaret på uppgiften.\n"
      + exchangeObject("t-bo2", owner: "t-kons", attributes: ["Kvittens", "Tidpunkt", "Utfall"]),
    "information/information-areas/t-area": """
    name: T Område
    description: Uppgifter i tillägget.
    primary-source: t-prod
    classification: {confidentiality: 1, integrity: 1, availability: 1, decided-by: t-prod, date: 2026-01-15}
    responsible:
      - role: information-owner
        actor: t-prod
    """,
    "information/exchange-models/t-modell": """
    name: T Modell
    scope: Hela tillägget
    exchange-objects: [t-iuo]
    responsible:
      - role: producer
        actor: t-prod
    """,
  ]
}
