import Catalogue
import TestSupport
import Testing

/// A collaboration that is whole from life event to agreement and law: what traces and impacts are tried on.
struct ChainCatalogue {
  static let files: [String: String] = [
    "needs/customers/sokande": "name: Sökande\ntype: citizen\n",
    "needs/life-events/handelse": "name: Händelse\nleads-to: [ansoker]\n",
    "needs/customer-actions/ansoker": "name: Ansöker\ncustomers: [sokande]\nstarts-exchanges: [svar]\n",
    "process/actors/kommunen":
      "name: Kommunen\ntype: municipality\ncontact: {function: Registrator, email: k@k.example}\n",
    "process/actors/verket": "name: Verket\ntype: state-agency\n",
    "process/actors/grannen": "name: Grannen\ntype: municipality\n",
    "process/processes/utreda":
      "name: Utreda\nactor: kommunen\nsteps: [{id: hamta, name: Hämta, receives: [inkomst]}]\n",
    "process/processes/lamna": "name: Lämna\nactor: verket\n",
    "process/collaboration-processes/hela":
      "name: Hela\nprocesses: [utreda, lamna]\nstarts-from: [life-event/handelse]\n",
    "process/exchanges/svar": """
    name: Svar
    from: process/lamna
    to: process/utreda#hamta
    passes: [inkomst]
    digitalisation: digital
    personal-data: ordinary
    """,
    "information/business-objects/inkomst": "name: Inkomst\ndescribed-by: [lon]\n",
    "information/concepts/lon": "name: lön\n",
    "information/exchange-objects/uppgift": """
    name: Uppgift
    refines: [inkomst]
    based-on: [lon]
    responsible: [{role: information-owner, actor: verket}]
    primary-source: verket
    attributes: [{id: belopp, name: Belopp}, {id: datum, name: Datum}]
    """,
    "services/tjanst/service": "name: Tjänst\nresponsible: [{role: producer, actor: verket}]\n",
    "services/tjanst/1/profile":
      "name: Tjänst 1\nlife-cycle: in-operation\nrealises-objects: [inkomst]\nrealises-exchanges: [svar]\n",
    "services/tjanst/1/logical-interface": """
    name: Gränssnitt
    surfaces:
      - id: yta
        implemented-by: producer
        operations: [{id: hamta, name: Hämta, pattern: request-response, uses: ["#fraga", "#svar"]}]
    messages:
      - {id: fraga, name: Fråga, direction: in, carries: [uppgift#datum]}
      - {id: svar, name: Svar, direction: out, carries: [uppgift]}
    """,
    "services/tjanst/1/technical-interfaces/rest": "name: REST\nprotocol: rest\n",
    "services/tjanst/1/instances/drift":
      "name: Drift\nprovider: verket\nimplements: [tjanst/1/rest]\nenvironment: production\n",
    "services/tjanst/1/instances/reserv":
      "name: Reserv\nprovider: verket\nimplements: [tjanst/1/rest]\nenvironment: production\n",
    "consumptions/bruk": """
    name: Bruk
    consumer: kommunen
    uses: tjanst/1
    instances: [tjanst/1/drift]
    connection: connected
    agreements: [avtal]
    """,
    // The municipality gives on what it gets.
    "services/vidare/service": "name: Vidare\nresponsible: [{role: producer, actor: kommunen}]\n",
    "services/vidare/1/profile": "name: Vidare 1\nlife-cycle: in-operation\nuses-services: [tjanst/1]\n",
    "consumptions/grannens": """
    name: Grannens
    consumer: grannen
    uses: vidare/1
    connection: connected
    contact: {function: Växeln}
    """,
    "agreements/avtal": """
    name: Avtal
    type: information-exchange
    signing: signed
    valid-from: 2026-01-01
    parties: [kommunen, verket]
    governs-services: [profile/tjanst/1]
    """,
    "law/legal-sources/lag": "name: Lag\ndesignation: SFS 2008:975\n",
    "law/legal-sources/paragraf": "name: 1 §\npart-of: lag\n",
    "law/legal-requirements/plikt":
      "name: Plikt\nlegal-sources: [paragraf]\napplies-to: [exchange/svar]\neffect: permits\n",
    "law/legal-assessments/bedomning":
      "name: Bedömning\nassesses: [exchange/svar]\ndate: 2026-02-01\napplies: [plikt]\nresult: possible\n",
    "law/legal-assessments/aldre":
      "name: Äldre\nassesses: [exchange/svar]\ndate: 2020-02-01\nresult: possible\n",
    "security/security-requirements/skydd": "name: Skydd\napplies-to: [exchange-object/uppgift]\n",
    "governance/changes/byte": "name: Byte\naffects: [profile/tjanst/1]\n",
  ]

  let terms: Terms

  /// - Parameter changes: other texts of files, `nil` for one that is not there.
  init(_ changes: [String: String?] = [:]) {
    var files = ChainCatalogue.files
    for (path, text) in changes { files[path] = text }
    terms = Terms(makeCatalogue(files), today: Day("2026-11-22"))
  }

  func trace(_ reference: String) throws -> Trace { Trace(from: try element(reference), in: terms) }

  func impact(_ reference: String) throws -> Impact { Impact(of: try element(reference), in: terms) }

  func element(_ reference: String) throws -> Element {
    let halves = reference.split(separator: "#").map(String.init)
    return Element(
      try #require(terms.catalogue.position(of: halves[0])), part: halves.count > 1 ? halves[1] : nil)
  }
}

extension Trace {
  /// The cells of a column as references, holes as `rule kind`, groups as their members.
  func column(_ column: Column, _ terms: Terms) -> [String] {
    func names(_ cell: Cell) -> [String] {
      switch cell.content {
      case .element(let element): [terms.reference(element)]
      case .gap(let gap): ["\(gap.rule ?? "-") \(gap.kind)"]
      case .group(_, let members): members.flatMap(names)
      }
    }
    return bands.flatMap { $0[column].flatMap(names) }
  }
}
