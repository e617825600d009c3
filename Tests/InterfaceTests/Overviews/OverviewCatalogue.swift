import Catalogue
import TestSupport

/// The catalogue of the screens with more of what stands between descriptions: a second version of an interface, those
/// who use the first, and exchanges that lack something.
let overviewCatalogue: Catalogue = makeCatalogue(
  screenFiles.merging(
    [
      "process/actors/aklagaren": """
      name: {sv: Åklagaren, en: The prosecutor}
      status: decided
      type: state-agency
      """,
      "process/processes/hora": """
      name: {sv: Höra, en: Hear}
      status: decided
      actor: aklagaren
      result: Ett svar.
      """,
      "process/collaboration-processes/bistand": """
      name: {sv: Ekonomiskt bistånd, en: Financial aid}
      status: decided
      delivery: Ett beslut.
      starts-from: [life-event/inkomsten-upphor]
      processes: [utreda, lamna, hora]
      """,
      "process/exchanges/svar-skatt": """
      name: {sv: Svar om skatt, en: Answer on tax}
      status: decided
      from: process/lamna
      to: process/utreda#hamta
      passes: [skatt]
      digitalisation: digital
      """,
      "process/exchanges/besked": """
      name: {sv: Besked på papper, en: Message on paper}
      status: decided
      from: process/utreda
      to: customer/sokande
      passes: [ansokan]
      digitalisation: manual
      """,
      "process/exchanges/fraga": """
      name: {sv: Fråga till åklagaren, en: Question to the prosecutor}
      status: decided
      from: process/utreda
      to: process/hora
      passes: [skatt]
      digitalisation: planned
      """,
      "information/business-objects/skatt": """
      name: {sv: Skatteuppgift, en: Tax statement}
      status: decided
      definition: Vad den sökande har betalat i skatt.
      """,
      "services/inkomst/1/logical-interface": """
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
            - id: prova
              name: ProvaVägen
              pattern: one-way
              uses: ["#fraga"]
      messages:
        - id: fraga
          name: Fråga
          direction: in
        - id: svar
          name: Svar
          direction: out
          carries: [inkomstuppgift]
      sequences:
        - id: normal
          name: Normalt
          calls: ["#hamta"]
      """,
      "consumptions/kommunen-1": """
      name: {sv: Kommunen nyttjar version 1, en: The municipality uses version 1}
      status: decided
      consumer: kommunen
      uses: inkomst/1
      connection: connected
      contact: {function: Förvaltning, email: it@kommunen.example}
      """,
      "consumptions/aklagaren-2": """
      name: {sv: Åklagaren nyttjar version 2, en: The prosecutor uses version 2}
      status: decided
      consumer: aklagaren
      uses: inkomst/2
      connection: connected
      agreements: [avtal]
      """,
      "agreements/avtal": """
      name: {sv: Avtal om inkomst, en: Agreement on income}
      status: decided
      type: information-exchange
      parties: [aklagaren, skatteverket]
      governs-services: [service/inkomst]
      signing: signed
      """,
    ]
  ) { $1 })
