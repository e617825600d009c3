import Catalogue
import Testing

/// The holes of a trace: each is named with what is missing, where, and the rule that finds it.
@Suite struct TraceGapTests {
  /// One change of the whole chain and the one hole that it makes, seen from an element.
  struct Case: Sendable, CustomTestStringConvertible {
    let start: String
    let path: String
    let text: String?
    let hole: String

    var testDescription: String { hole }
  }

  static let cases = [
    Case(
      start: "exchange/svar", path: "process/exchanges/svar",
      text: "name: Svar\nfrom: process/lamna\nto: process/utreda\ndigitalisation: manual\n",
      hole: "exchange/svar lacks business-object (SP-05)"),
    Case(
      start: "exchange/svar", path: "process/exchanges/svar",
      text: "name: Svar\nfrom: process/lamna\nto: process/utreda\npasses: [borta]\ndigitalisation: manual\n",
      hole: "exchange/svar lacks business-object (ST-01)"),
    Case(
      start: "exchange/svar", path: "process/exchanges/svar",
      text: "name: Svar\nfrom: process/lamna\npasses: [inkomst]\ndigitalisation: manual\n",
      hole: "exchange/svar lacks process (KO-01)"),
    Case(
      start: "process/utreda", path: "process/processes/utreda",
      text: "name: Utreda\nsteps: [{id: hamta, name: Hämta}]\n", hole: "process/utreda lacks actor (SP-01)"),
    Case(
      start: "process/utreda", path: "process/exchanges/svar", text: nil,
      hole: "process/utreda lacks exchange (-)"),
    Case(
      start: "business-object/inkomst", path: "process/exchanges/svar", text: nil,
      hole: "business-object/inkomst lacks exchange (SP-06)"),
    Case(
      start: "exchange/svar", path: "information/exchange-objects/uppgift", text: nil,
      hole: "business-object/inkomst lacks exchange-object (SP-07)"),
    Case(
      start: "exchange-object/uppgift", path: "information/exchange-objects/uppgift",
      text: "name: Uppgift\n", hole: "exchange-object/uppgift lacks business-object (SP-06)"),
    Case(
      start: "exchange/svar", path: "services/tjanst/1/profile", text: nil,
      hole: "exchange/svar lacks service (SP-13)"),
    Case(
      start: "profile/tjanst/1", path: "services/tjanst/1/profile", text: "name: Tjänst 1\n",
      hole: "profile/tjanst/1 lacks business-object (SP-08)"),
    Case(
      start: "profile/tjanst/1", path: "process/exchanges/svar", text: nil,
      hole: "profile/tjanst/1 lacks exchange (ST-01)"),
    Case(
      start: "profile/tjanst/1", path: "process/exchanges/svar",
      text: "name: Svar\nstatus: retired\npasses: [inkomst]\n",
      hole: "service/tjanst lacks exchange (SP-15)"),
    Case(
      start: "exchange/svar", path: "services/tjanst/1/logical-interface", text: nil,
      hole: "profile/tjanst/1 lacks logical-interface (KO-04)"),
    Case(
      start: "exchange/svar", path: "services/tjanst/1/technical-interfaces/rest", text: nil,
      hole: "profile/tjanst/1 lacks technical-interface (KO-04)"),
    Case(
      start: "exchange/svar", path: "services/tjanst/1/logical-interface",
      text: "name: Gränssnitt\nmessages: [{id: svar, name: Svar}]\n",
      hole: "logical-interface/tjanst/1 lacks logical-interface#message (SP-09)"),
    Case(
      start: "exchange/svar", path: "consumptions/bruk",
      text: "name: Bruk\nconsumer: kommunen\nuses: tjanst/1\nconnection: connected\n",
      hole: "consumption/bruk lacks agreement (OV-01)"),
    Case(
      start: "exchange/svar", path: "law/legal-requirements/plikt", text: nil,
      hole: "exchange/svar lacks legal-requirement (JU-01)"),
    Case(
      start: "exchange/svar", path: "law/legal-requirements/plikt",
      text: "name: Plikt\napplies-to: [exchange/svar, business-object/inkomst]\n",
      hole: "legal-requirement/plikt lacks legal-source (KO-01)"),
    Case(
      start: "collaboration-process/hela", path: "process/collaboration-processes/hela", text: "name: Hela\n",
      hole: "collaboration-process/hela lacks process (KO-02)"),
    Case(
      start: "service/vidare", path: "services/vidare/1/profile", text: nil,
      hole: "service/vidare lacks profile (KO-04)"),
  ]

  private func holes(_ chain: ChainCatalogue, _ start: String) throws -> [String] {
    try chain.trace(start).gaps.map { gap in
      "\(chain.terms.reference(gap.at)) lacks \(gap.kind) (\(gap.rule ?? "-"))"
    }
  }

  @Test(arguments: cases)
  func whatIsMissingIsNamedWhereItIsMissing(one: Case) throws {
    #expect(try holes(ChainCatalogue([one.path: one.text]), one.start).contains(one.hole))
  }

  @Test func aDigitalExchangeWithoutAssessmentLacksOne() throws {
    let chain = ChainCatalogue([
      "law/legal-assessments/bedomning": nil, "law/legal-assessments/aldre": nil,
    ])
    #expect(try holes(chain, "exchange/svar") == ["exchange/svar lacks legal-assessment (JU-01)"])
  }

  @Test func whatIsCarriedInOneMessageIsNotMissedInAnother() throws {
    let interface = "name: Gränssnitt\nmessages: [{id: annat, name: Annat, carries: [annat]}]\n"
    let chain = ChainCatalogue([
      "services/tjanst/1/logical-interface": interface,
      "information/exchange-objects/annat": "name: Annat\n",
    ])
    // Something is carried, but nothing that refines what is promised.
    #expect(
      try holes(chain, "exchange/svar") == [
        "profile/tjanst/1 lacks logical-interface#message (SP-10)"
      ])
  }

  @Test func manualExchangesAskForNoService() throws {
    let exchange =
      "name: Svar\nfrom: process/lamna\nto: process/utreda\npasses: [inkomst]\ndigitalisation: manual\n"
    let chain = ChainCatalogue([
      "process/exchanges/svar": exchange, "services/tjanst/1/profile": nil,
      "information/exchange-objects/uppgift": nil,
    ])
    #expect(try holes(chain, "exchange/svar").isEmpty)
  }

  @Test(arguments: [("current", false), ("new", true), ("future", true)])
  func aPlannedExchangeAsksForAServiceInTheStateThatIsToCome(state: String, isAsked: Bool) throws {
    let exchange = """
      name: Svar
      states: [\(state)]
      from: process/lamna
      to: process/utreda
      passes: [inkomst]
      digitalisation: planned
      """
    let chain = ChainCatalogue(["process/exchanges/svar": exchange, "services/tjanst/1/profile": nil])
    #expect(try holes(chain, "exchange/svar").contains("exchange/svar lacks service (SP-13)") == isAsked)
  }

  @Test func anAgreementThatHasEndedLeavesAHole() throws {
    let agreement = ChainCatalogue.files["agreements/avtal"] ?? ""
    let chain = ChainCatalogue(["agreements/avtal": agreement + "\nvalid-to: 2026-11-21\n"])
    #expect(try holes(chain, "exchange/svar") == ["consumption/bruk lacks agreement (OV-01)"])
  }

  @Test func aServiceThatIsNotDigitalHasNoInterfaces() throws {
    let chain = ChainCatalogue([
      "services/tjanst/service": "name: Tjänst\ntype: non-digital\n",
      "services/tjanst/1/logical-interface": nil, "services/tjanst/1/technical-interfaces/rest": nil,
      "services/tjanst/1/instances/drift": nil, "services/tjanst/1/instances/reserv": nil,
      "consumptions/bruk": nil,
    ])
    #expect(try holes(chain, "exchange/svar").isEmpty)
  }
}
