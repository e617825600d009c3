/// Two services, the first published in one version and planned in the next, and what is agreed about them.
extension Supplement {
  private static func serviceHead(_ name: String, producer: String) -> String {
    """
    name: T \(name)
    description: Tjänsten \(name.lowercased()).
    type: base-service
    shared: true
    responsible:
      - role: producer
        actor: \(producer)
    reuse-check: {date: 2026-01-10, outcome: none-found}

    """
  }

  private static func profile(_ lifeCycle: String, objects: String, exchanges: String) -> String {
    """
    name: T Version
    description: En version.
    life-cycle: \(lifeCycle)
    realises-objects: [\(objects)]
    realises-exchanges: [\(exchanges)]
    uses-concepts: [t-begrepp]
    tested: validated
    terms-of-use: Fri användning.
    licence: https://creativecommons.org/publicdomain/zero/1.0/

    """
  }

  private static func interface(_ carries: String) -> String {
    """
    name: T Gränssnitt
    description: Fråga och svar.
    surfaces:
      - id: yta
        implemented-by: producer
        operations:
          - id: hamta
            name: Hämta
            pattern: request-response
            uses: ['#fraga', '#svar']
    messages:
      - id: fraga
        name: Fråga
        direction: in
        carries: [\(carries)]
      - id: svar
        name: Svar
        direction: out
        carries: [\(carries)]

    """
  }

  private static let technical = """
    name: T REST
    protocol: rest
    formats: [json]
    binding: HTTPS med JSON
    authentication: mtls
    specifications:
      - {id: openapi, type: openapi, location: https://t.example/openapi.yaml}

    """

  private static func instance(of version: String, provider: String, environment: String) -> String {
    """
    name: T Instans
    provider: \(provider)
    implements: [\(version)/rest]
    endpoint: https://t.example/\(version)
    environment: \(environment)
    availability: Dygnet runt
    contact: {function: Drift, email: t@drift.example}
    user-support: Vardagar 8-17
    service-levels:
      - {id: svarstid, measure: response-time, value: '1', unit: s}

    """
  }

  static let service = [
    "services/t-tjanst/service": serviceHead("Uppgiftstjänst", producer: "t-prod") + published,
    "services/t-tjanst/1/profile":
      profile("in-operation", objects: "t-bo", exchanges: "t-utbyte") + published,
    "services/t-tjanst/1/logical-interface": interface("t-iuo") + published,
    "services/t-tjanst/1/technical-interfaces/rest": technical + "fulfils: [t-skydd]\n" + published,
    "services/t-tjanst/1/instances/a":
      instance(of: "t-tjanst/1", provider: "t-prod", environment: "production") + published,
    "services/t-tjanst/1/instances/b":
      instance(of: "t-tjanst/1", provider: "t-reserv", environment: "production")
      + "alternative-to: [t-tjanst/1/a]\n" + published,
    "services/t-tjanst/1.1/profile":
      profile("planned", objects: "t-bo", exchanges: "t-utbyte") + "replaces: t-tjanst/1\n",
    "services/t-tjanst/1.1/logical-interface": interface("t-iuo"),
    "services/t-tjanst/1.1/technical-interfaces/rest": technical,
    "services/t-tjanst/1.1/instances/prov":
      instance(of: "t-tjanst/1.1", provider: "t-prod", environment: "test"),
  ]

  static let otherService = [
    "services/t-annan/service": serviceHead("Vidaretjänst", producer: "t-kons"),
    "services/t-annan/1/profile":
      profile("in-operation", objects: "t-bo2, t-bo", exchanges: "t-utbyte2")
      + "uses-services: [t-tjanst/1]\n",
    "services/t-annan/1/logical-interface": interface("t-iuo2, t-iuo"),
    "services/t-annan/1/technical-interfaces/rest": technical,
    "services/t-annan/1/instances/i":
      instance(of: "t-annan/1", provider: "t-kons", environment: "production"),
  ]

  private static func consumption(by consumer: String) -> String {
    """
    name: T Nyttjande av \(consumer)
    consumer: \(consumer)
    uses: t-tjanst/1
    instances: [t-tjanst/1/a]
    connection: connected
    purpose: Utredning
    contact: {function: System, email: t@system.example}
    agreements: [t-avtal]

    """
  }

  static let agreements = [
    "consumptions/t-nyttjande": consumption(by: "t-kons") + "reserves: [t-tjanst/1/b]",
    "consumptions/t-nyttjande2": consumption(by: "t-tredje"),
    "agreements/t-avtal": """
    name: T Avtal
    type: information-exchange
    signing: signed
    valid-from: 2026-01-01
    parties: [t-prod, t-kons, t-tredje]
    governs-services: [service/t-tjanst]
    governs-information: [exchange-object/t-iuo]
    considers: [legal-requirement/t-krav, security-requirement/t-skydd]
    terms: Uppgifter lämnas.
    change-handling: Ändringar sägs till om.
    notice-period: 30
    service-levels:
      - {id: tillganglighet, measure: availability, value: '99', unit: '%'}
    """,
    "agreements/t-drift": """
    name: T Drift
    type: operation
    signing: signed
    valid-from: 2026-01-01
    parties: [t-prod, t-kons]
    governs-services: [service/t-annan, service/t-tjanst]
    responsibilities: Var och en för sitt.
    """,
    "agreements/t-reservavtal": """
    name: T Reservavtal
    type: reserve
    signing: signed
    valid-from: 2026-01-01
    parties: [t-prod, t-reserv]
    concerns: [instance/t-tjanst/1/b]
    """,
  ]
}
