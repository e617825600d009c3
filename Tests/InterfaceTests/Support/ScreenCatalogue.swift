import Catalogue
import TestSupport

/// A small catalogue that is whole along the chain, with a few holes: what the screens of the tests show.
let screenCatalogue: Catalogue = makeCatalogue(screenFiles)

/// Its files, for catalogues that have more.
let screenFiles: [String: String] = [
  "needs/customers/sokande": """
  name: {sv: Sökande, en: Applicant}
  status: decided
  type: citizen
  """,
  "needs/life-events/inkomsten-upphor": """
  name: {sv: Inkomsten upphör, en: The income ends}
  status: decided
  description: Den sökande har inte längre någon lön.
  audience: private-person
  leads-to:
    - ansoker
  """,
  "needs/customer-actions/ansoker": """
  name: {sv: Ansöker om ekonomiskt bistånd, en: Applies for financial aid}
  status: decided
  description: Söker bistånd hos kommunen.
  cause: life-event
  customers:
    - sokande
  starts-exchanges:
    - ansokan
  """,
  "process/actors/kommunen": """
  name: {sv: Kommunen, en: The municipality}
  status: decided
  type: municipality
  generic: true
  """,
  "process/actors/skatteverket": """
  name: Skatteverket
  status: decided
  type: state-agency
  organisation-number: 202100-5448
  contact: {function: Registrator, email: registrator@skatteverket.example}
  """,
  "process/processes/utreda": """
  name: {sv: Utreda ansökan, en: Examine the application}
  status: decided
  actor: kommunen
  result: Ett beslut om bistånd.
  steps:
    - id: hamta
      name: Hämta uppgifter
      receives: [inkomst]
  """,
  "process/processes/lamna": """
  name: {sv: Lämna uppgift, en: Give information}
  status: decided
  actor: skatteverket
  result: Uppgift om inkomst.
  """,
  "process/exchanges/ansokan": """
  name: {sv: Ansökan om bistånd, en: Application for aid}
  status: draft
  from: customer/sokande
  to: process/utreda
  passes: ansokan
  digitalisation: planned
  """,
  "process/exchanges/svar-inkomst": """
  name: {sv: Svar om inkomst, en: Answer on income}
  status: decided
  from: process/lamna
  to: process/utreda#hamta
  passes:
    - inkomst
  digitalisation: digital
  personal-data: ordinary
  """,
  "information/business-objects/ansokan": """
  name: {sv: Ansökan, en: Application}
  status: decided
  definition: Begäran om bistånd.
  """,
  "information/business-objects/inkomst": """
  name: {sv: Inkomstuppgift, en: Income statement}
  status: decided
  definition: Vad den sökande har haft i inkomst.
  described-by:
    - inkomst
  """,
  "information/concepts/inkomst": """
  name: {sv: inkomst, en: income}
  status: decided
  definition: Det en person får i pengar under en tid.
  """,
  "information/exchange-objects/inkomstuppgift": """
  name: {sv: Inkomstuppgift, en: Income statement}
  status: decided
  definition: Inkomst för en person och en månad.
  refines: [inkomst]
  based-on: [inkomst]
  personal-data: ordinary
  attributes:
    - id: personnummer
      name: Personnummer
      definition: Den som inkomsten gäller.
      data-type: identifier
      cardinality: 1..1
    - id: belopp
      name: Belopp
      definition: Inkomsten före skatt.
      data-type: amount
      cardinality: 0..*
  """,
  "services/inkomst/service": """
  name: {sv: Inkomstuppgift, en: Income statement}
  status: decided
  description: Lämnar uppgift om inkomst till kommuner.
  type: base-service
  shared: true
  responsible:
    - role: producer
      actor: skatteverket
  """,
  "services/inkomst/1/profile": """
  name: Inkomstuppgift 1
  status: phasing-out
  description: Den första versionen.
  life-cycle: phasing-out
  realises-objects: [inkomst]
  uses-concepts: [inkomst]
  """,
  "services/inkomst/2/profile": """
  name: Inkomstuppgift 2
  status: decided
  description: Lämnar inkomst månad för månad.
  life-cycle: in-operation
  realises-objects: [inkomst]
  uses-concepts: [inkomst]
  replaces: inkomst/1
  """,
  "services/inkomst/2/logical-interface": """
  name: Hämta inkomst
  status: decided
  description: Fråga och svar.
  surfaces:
    - id: yta
      implemented-by: producer
      operations:
        - id: hamta
          name: HämtaInkomst
          pattern: request-response
          uses: ["#fraga", "#svar"]
  messages:
    - id: fraga
      name: Fråga
      direction: in
      carries: [inkomstuppgift#personnummer]
    - id: svar
      name: Svar
      direction: out
      carries: [inkomstuppgift]
  """,
  "services/inkomst/2/instances/drift": """
  name: Inkomstuppgift, drift
  status: decided
  provider: skatteverket
  implements: [inkomst/2/rest]
  endpoint: https://inkomst.example/v2
  environment: production
  availability: Dygnet runt
  contact: {function: Driften, email: drift@skatteverket.example}
  """,
]
