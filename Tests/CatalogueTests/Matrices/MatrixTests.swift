import Catalogue
import TestSupport
import Testing

/// What stands between two sorts of descriptions, and how it is with it.
@Suite struct MatrixTests {
  /// Two agencies, a person, and a service that carries one of the answers.
  private static let files = [
    "needs/customers/k": "name: K", "process/actors/a": "name: A", "process/actors/b": "name: B",
    "process/actors/b-part": "name: Del av B\npart-of: b", "process/actors/c": "name: C",
    "process/processes/pa": "name: PA\nactor: a", "process/processes/pb": "name: PB\nactor: b",
    "process/processes/nobody": "name: PN",
    "information/business-objects/o": "name: O\ndefinition: x",
    "information/business-objects/other": "name: O2\ndefinition: x",
    "information/exchange-objects/u":
      "name: U\nrefines: o\nattributes:\n  - {id: x, name: X}\n  - {id: y, name: Y}\n  - {id: z, name: Z}",
    "information/exchange-objects/left": "name: V\nrefines: o",
    "process/exchanges/answer": "from: process/pa\nto: process/pb\npasses: o\ndigitalisation: digital",
    "process/exchanges/hole": "from: process/pa\nto: process/pb\npasses: other\ndigitalisation: digital",
    "process/exchanges/soon": "from: process/pb\nto: customer/k\npasses: other\ndigitalisation: planned",
    "process/exchanges/paper": "from: customer/k\nto: process/pb\npasses: other\ndigitalisation: manual",
    "process/exchanges/lost": "from: process/nobody\nto: process/pb\npasses: other\ndigitalisation: never",
    "process/exchanges/gone":
      "status: retired\nfrom: process/pb\nto: process/pa\npasses: o\ndigitalisation: digital",
    "law/legal-assessments/l": "name: L\nassesses: [exchange/answer]\ndate: 2026-01-01",
    "services/s/service": "name: S\ntype: base-service\nresponsible:\n  - {role: producer, actor: a}",
    "services/s/1/profile": "life-cycle: phasing-out\nrealises-objects: o",
    "services/s/2/profile":
      "life-cycle: in-operation\nrealises-objects: o\nrequires-agreements: [connection]",
    "services/s/2/logical-interface":
      "messages:\n  - {id: q, name: Q, direction: in, carries: [\"u#x\", \"u#y\"]}\n  - {id: r, name: R, direction: out, carries: [u]}",
    "services/empty/service": "name: E\ntype: base-service",
    "services/desk/service": "name: D\ntype: non-digital",
  ]

  private func matrix(
    _ subject: Matrix.Subject, _ more: [String: String] = [:]
  ) -> (matrix: Matrix, terms: Terms) {
    let terms = Terms(makeCatalogue(Self.files.merging(more) { $1 }), today: Day("2026-11-22"))
    return (Matrix(subject, in: terms), terms)
  }

  /// The marks of what is in a cell, by id.
  private func cell(_ found: (matrix: Matrix, terms: Terms), _ row: String, _ column: String) -> [String:
    [Matrix.Mark]]
  {
    let named = { (heading: Matrix.Heading) in
      found.terms.reference(heading.description) + (heading.part.map { "#\($0)" } ?? "")
    }
    guard let row = found.matrix.rows.firstIndex(where: { named($0.heading) == row }),
      let column = found.matrix.columns.firstIndex(where: { named($0) == column })
    else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: found.matrix.entries(row: row, column: column).map {
        (found.terms.name($0.description) + ($0.part.map { "#\($0)" } ?? ""), $0.marks)
      })
  }

  @Test func exchangesStandFromGiverToReceiver() {
    let found = matrix(.actors)
    #expect(
      cell(found, "actor/a", "actor/b")
        == ["answer": [.digital], "hole": [.withoutService, .withoutAssessment, .digital]])
    #expect(cell(found, "actor/b", "actor/a") == [:])
    #expect(cell(found, "actor/b", "customer/k") == ["soon": [.withoutAssessment, .planned]])
    #expect(cell(found, "customer/k", "actor/b") == ["paper": [.manual]])
  }

  @Test func aProcessThatNobodyHeadsStandsForItself() {
    #expect(cell(matrix(.actors), "process/nobody", "actor/b") == ["lost": [.never]])
  }

  @Test func partiesStandInRowsAndColumnsAlike() {
    let matrix = matrix(.actors).matrix
    #expect(matrix.rows.map(\.heading.description) == matrix.columns.map(\.description))
  }

  @Test func aServiceWhoseVersionsAreAllRetiredRealisesNothing() {
    let found = matrix(
      .actors,
      [
        "services/s/1/profile": "life-cycle: retired\nrealises-objects: o",
        "services/s/2/profile": "life-cycle: retired\nrealises-objects: o",
      ])
    #expect(cell(found, "actor/a", "actor/b")["answer"] == [.withoutService, .digital])
  }

  @Test func exchangesStandByTheVersionsThatRealiseThem() throws {
    let found = matrix(.services)
    #expect(cell(found, "exchange/answer", "service/s") == ["s/1": [.phasingOut], "s/2": [.inOperation]])
    let lacking = found.matrix.rows.filter(\.heading.lacks).map { found.terms.name($0.heading.description) }
    #expect(lacking == ["hole"])
    #expect(found.matrix.columns.filter(\.lacks).map { found.terms.name($0.description) } == ["empty"])
    #expect(!found.matrix.rows.contains { found.terms.name($0.heading.description) == "gone" })
  }

  @Test func messagesCarryObjectsWholeOrByAttribute() {
    let found = matrix(.messages)
    #expect(
      cell(found, "exchange-object/u", "logical-interface/s/2#q")
        == ["u#x": [.attribute], "u#y": [.attribute]])
    #expect(cell(found, "exchange-object/u", "logical-interface/s/2#r") == ["u": [.whole]])
    #expect(
      found.matrix.rows.filter(\.heading.lacks).map { found.terms.name($0.heading.description) } == ["left"])
  }

  // MARK: Agreements (OV-01)

  private func agreement(_ type: String, _ more: String = "") -> String {
    "name: Ö\ntype: \(type)\nsigning: signed\n\(more)"
  }

  private func mark(_ consumption: String, _ agreements: [String: String]) -> [Matrix.Mark]? {
    var files = ["consumptions/n": consumption]
    for (id, text) in agreements { files["agreements/\(id)"] = text }
    let consumer =
      consumption.contains("consumer: a") ? "actor/a" : consumption.contains("c") ? "actor/c" : ""
    return cell(matrix(.consumers, files), consumer, "actor/a")["n"]
  }

  @Test func consumptionIsBackedByAllThatTheVersionRequires() {
    let base = "consumer: c\nuses: s/2\nconnection: connected\n"
    let exchange = agreement("information-exchange", "governs-services: [profile/s/2]")
    #expect(mark(base, [:]) == [.withoutAgreement])
    #expect(
      mark(base + "agreements: [x, y]", ["x": exchange, "y": agreement("connection")]) == [.agreed])
    #expect(mark(base + "agreements: [x]", ["x": exchange]) == [.agreementNotValid])
    #expect(
      mark(
        base + "agreements: [x, y]", ["x": agreement("information-exchange"), "y": agreement("connection")])
        == [.agreementNotValid])
    #expect(
      mark(
        base + "agreements: [x, y]", ["x": exchange + "\nvalid-to: 2026-01-01", "y": agreement("connection")])
        == [.agreementNotValid])
  }

  @Test func theProducerItselfNeedsNoAgreement() {
    #expect(mark("consumer: a\nuses: s/2\nconnection: connected", [:]) == [.agreementNotNeeded])
  }

  @Test func whoProducesTogetherWithOthersCanHaveAnAgreementWithThem() {
    let files = [
      "services/s/service": "name: S\nresponsible: [{role: producer, actor: a}, {role: producer, actor: b}]",
      "agreements/x":
        agreement("information-exchange", "parties: [a, b]\ngoverns-services: [profile/s/2]"),
    ]
    let own = "consumer: a\nuses: s/2\nconnection: connected\n"
    let found = matrix(.consumers, files.merging(["consumptions/n": own + "agreements: [x]"]) { $1 })
    #expect(cell(found, "actor/a", "actor/a") == ["n": [.agreementNotNeeded]])
    #expect(cell(found, "actor/a", "actor/b") == ["n": [.agreed]])
    let without = matrix(.consumers, files.merging(["consumptions/n": own]) { $1 })
    #expect(cell(without, "actor/a", "actor/b") == ["n": [.agreementNotNeeded]])
  }

  @Test func whatIsNotConnectedIsNotTested() {
    #expect(mark("consumer: c\nuses: s/2\nconnection: planned", [:]) == [.connectionPlanned])
    #expect(mark("consumer: c\nuses: s/2\nconnection: disconnected", [:]) == [.disconnected])
  }

  @Test func aServiceThatNobodyProducesStandsForItself() {
    let found = matrix(
      .consumers,
      [
        "consumptions/n": "consumer: c\nuses: empty/1\nconnection: connected",
        "services/empty/1/profile": "name: E1",
      ])
    #expect(cell(found, "actor/c", "service/empty") == ["n": [.withoutAgreement]])
  }

  // MARK: Turning

  @Test(arguments: Matrix.Subject.allCases)
  func turnedTwiceItIsAsBefore(subject: Matrix.Subject) {
    let matrix = matrix(subject, ["consumptions/n": "consumer: c\nuses: s/2\nconnection: connected"]).matrix
    let turned = matrix.turned
    #expect(turned.rows.map(\.heading) == matrix.columns)
    for row in matrix.rows.indices {
      for column in matrix.columns.indices {
        #expect(turned.entries(row: column, column: row) == matrix.entries(row: row, column: column))
      }
    }
    #expect(turned.turned.columns == matrix.columns)
  }
}
