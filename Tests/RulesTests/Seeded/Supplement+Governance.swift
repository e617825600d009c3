/// Standards, trust, plans, states and changes.
extension Supplement {
  private static func trust(in actor: String) -> String {
    """
    name: T Analys av \(actor)
    actor: \(actor)
    date: 2026-03-01
    stage: review
    trust-level: 3
    certified-to: 2027-12-31
    rows:
      - area: t-formaga
        level: 3
        documents: [https://t.example/underlag]
    """
  }

  static let governance = [
    "governance/standards/t-standard": "name: T Standard\ndecided-at: national\narea: protocol",
    "governance/standard-adoptions/t-tillampning": """
    name: T Tillämpning
    standard: t-standard
    scope: [actor/t-prod]
    binding: mandatory
    decision: decided
    """,
    "governance/capability-areas/t-formaga": "name: T Förmåga\ndescription: Att göra rätt.",
    "governance/capability-assessments/t-analys-prod": trust(in: "t-prod"),
    "governance/capability-assessments/t-analys-kons": trust(in: "t-kons"),
    "governance/capability-requirements/t-tillit": """
    name: T Tillit
    set-in: [agreement/t-drift]
    trust-level: 2
    rows:
      - area: t-formaga
        minimum-level: 2
    """,
    "governance/city-plans/t-plan": "name: T Plan\ncovers: [service]\ncriteria: [Efter ansvar]",
    "governance/city-plans/t-plan2": "name: T Processplan\ncovers: [process]\ncriteria: [Efter ansvar]",
    "governance/plan-areas/t-stadsdel": "name: T Stadsdel\nlevel: district\nplan: t-plan",
    "governance/plan-areas/t-block": """
    name: T Block
    level: block
    plan: t-plan
    part-of: t-stadsdel
    contains: [service/t-tjanst]
    content-requirements: [Felfritt]
    """,
    "governance/plan-areas/t-processer":
      "name: T Processer\nlevel: district\nplan: t-plan2\ncontains: [process/t-p1]",
    "governance/plateaus/t-nu": "name: T Nuläge\nstate: current",
    "governance/plateaus/t-ny": "name: T Nyläge\nstate: new\nchosen: true",
    "governance/plateaus/t-alt": "name: T Alternativ\nstate: new",
    "governance/gaps/t-gap": "name: T Gap\nbetween: [t-nu, t-ny]\nconcerns: [exchange/t-utbyte]",
    "governance/initiatives/t-initiativ":
      "name: T Initiativ\ndescription: Gör klart.\nprogress: ongoing\ncloses: [t-gap]",
    "governance/changes/t-andring": """
    name: T Ändring
    description: Nya fält.
    cause: need
    affects: [profile/t-tjanst/1]
    planned-date: 2027-06-01
    breaking: true
    notices:
      - {actor: t-kons, date: 2026-10-01}
      - {actor: t-tredje, date: 2026-10-01}
    """,
  ]
}
