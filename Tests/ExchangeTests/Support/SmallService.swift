import Catalogue
import TestSupport

/// A small service that is whole, from exchange to instance: what the exports of services are tried on.
enum SmallService {
  static let files: [String: String] = [
    "process/actors/kommunen": "name: Kommunen\ntype: municipality\n",
    "process/actors/verket": """
    name: {sv: Verket, en: Agency}
    type: state-agency
    contact: {function: Växeln, email: verket@v.example}
    """,
    "needs/customers/sokande": "name: Sökande\ntype: citizen\n",
    "needs/life-events/handelse":
      "name: Blir arbetslös\naudience: private-person\ndescription: Mister arbetet.\n",
    "process/processes/utreda": """
    name: Utreda
    actor: kommunen
    result: Ett beslut
    black-box: false
    steps:
      - {id: fraga, name: Fråga, followed-by: ["#besluta"]}
      - {id: besluta, name: Besluta, receives: [inkomst]}
    """,
    "process/processes/lamna": "name: Lämna\nactor: verket\nresult: Ett svar\n",
    "process/collaboration-processes/hela": """
    name: Hela vägen
    delivery: Ett beslut i rätt tid.
    processes: [utreda, lamna]
    starts-from: [life-event/handelse]
    """,
    "process/exchanges/svar": """
    name: Svar om inkomst
    from: process/lamna
    to: process/utreda#besluta
    passes: [inkomst]
    digitalisation: digital
    personal-data: ordinary
    """,
    "process/exchanges/beslut": """
    name: Beslut
    from: process/utreda#besluta
    to: customer/sokande
    passes: [beslut]
    digitalisation: manual
    personal-data: ordinary
    """,
    "information/business-objects/inkomst":
      "name: Inkomst\ndefinition: Vad någon har tjänat.\ndescribed-by: [lon]\n",
    "information/business-objects/beslut": "name: Beslut\ndefinition: Utgången i ärendet.\n",
    "information/concepts/lon": "name: lön\ndefinition: Ersättning för arbete.\n",
    "information/code-lists/valuta":
      "name: Valuta\ndescription: Penningslag.\nidentifier: valuta\nvalues: [{code: SEK, text: Kronor}, {code: EUR, text: Euro}]\n",
    "information/exchange-objects/uppgift": """
    name: {sv: Uppgift om inkomst, en: Income entry}
    definition: En persons inkomst under en månad.
    refines: [inkomst]
    based-on: [lon]
    personal-data: ordinary
    classification: {confidentiality: 1, integrity: 2, availability: 1, decided-by: verket, date: 2026-01-01}
    attributes:
      - {id: person, name: Person, definition: Vem., data-type: identifier, cardinality: 1..1, format: "[0-9]{12}"}
      - {id: belopp, name: Belopp, definition: Hur mycket., data-type: amount, cardinality: 1..1}
      - {id: valuta, name: Valuta, definition: I vad., data-type: code, cardinality: 0..1, code-list: valuta}
      - {id: dag, name: Dag, definition: När., data-type: date, cardinality: 0..*}
    associations:
      - {name: Arbetsgivare, to: arbetsgivare, cardinality: 0..*}
    """,
    "information/exchange-objects/arbetsgivare": """
    name: Arbetsgivare
    definition: Den som betalar.
    attributes:
      - {id: namn, name: Namn, definition: Vad den heter., data-type: text, cardinality: 1..1}
    """,
    "information/exchange-models/modell":
      "name: Inkomstmodellen\nscope: Inkomster under en månad.\nexchange-objects: [uppgift, arbetsgivare]\n",
    "services/inkomst/service": """
    ---
    name: {sv: Inkomstuppgifter, en: Income data}
    description: Lämnar uppgift om inkomst.
    status: decided
    responsible: [{role: producer, actor: verket, contact: {function: Förvaltningen, email: f@v.example}}]
    type: base-service
    shared: true
    keywords: [inkomst, lön]
    ---

    # Vad den är

    Se [profilen](1/profile.md) och <https://v.example>.
    """,
    "services/inkomst/1/profile": """
    name: Inkomstuppgifter 1
    description: En fråga ger ett svar.
    status: decided
    version: 1
    life-cycle: in-operation
    realises-objects: [inkomst]
    realises-exchanges: [svar]
    uses-concepts: [lon]
    terms-of-use: Bara i ett ärende.
    licence: https://creativecommons.org/publicdomain/zero/1.0/
    limitations: Bara hela månader.
    """,
    "services/inkomst/1/logical-interface": """
    name: Hämta inkomst
    description: Konsumenten frågar.
    surfaces:
      - id: yta
        implemented-by: producer
        operations:
          - id: hamta
            name: Hämta inkomst
            summary: Hämtar en månad.
            pattern: request-response
            uses: ["#fraga", "#svar", "#fel"]
            mandatory: true
            error-codes: [{code: "404", text: Personen finns inte}, {code: E17, text: Ur drift}]
      - id: motyta
        implemented-by: consumer
        operations:
          - {id: meddela, name: Meddela ändring, pattern: notification, uses: ["#andring"]}
    messages:
      - {id: fraga, name: Fråga, direction: in, carries: [uppgift#person]}
      - id: svar
        name: Svar
        direction: out
        carries: [uppgift]
        field-rules: [{attribute: uppgift#valuta, cardinality: 1..1, rule: Alltid SEK.}]
      - {id: fel, name: Fel, direction: fault}
      - {id: andring, name: Ändring, direction: in, carries: [uppgift]}
    sequences:
      - {id: vanlig, name: Vanlig väg, calls: ["#hamta"]}
    """,
    "services/inkomst/1/technical-interfaces/rest": """
    name: REST
    protocol: rest
    formats: [json]
    style: rest
    binding: GET på resursen.
    authentication: oauth2-client-credentials
    specifications: [{id: openapi, type: openapi, location: "https://v.example/openapi.yaml"}]
    """,
    "services/inkomst/1/instances/drift": """
    name: Drift
    provider: verket
    implements: [inkomst/1/rest]
    endpoint: https://api.v.example/inkomst
    environment: production
    availability: Dygnet runt
    contact: {function: Driften, email: drift@v.example}
    user-support: Vardagar.
    service-levels: [{id: tid, measure: response-time, value: "2", unit: sekunder}]
    """,
    "consumptions/bruk": """
    name: Bruk
    consumer: kommunen
    uses: inkomst/1
    instances: [inkomst/1/drift]
    connection: connected
    purpose: Utreda.
    """,
  ]

  /// The catalogue with other texts of files, `nil` for one that is not there.
  static func catalogue(_ changes: [String: String?] = [:], manifest: String = SmallService.manifest)
    -> Catalogue
  {
    var files = files
    for (path, text) in changes { files[path] = text }
    return makeCatalogue(files, manifest: manifest, id: "liten")
  }

  static let manifest = """
    title: {sv: Liten katalog, en: Small catalogue}
    publisher: verket
    base-uri: https://k.example/
    license: https://creativecommons.org/publicdomain/zero/1.0/

    """
}
