import TestSupport
import Testing

struct AT03Tests {
  private static let files = [
    "process/actors/a": "name: A\n", "process/actors/b": "name: B\n",
    "process/actors/del": "part-of: a\n", "needs/customers/k": "name: K\n",
    "needs/customers/l": "name: L\n",
    "process/processes/pa": "actor: a\n", "process/processes/pb": "actor: b\n",
    "process/processes/pdel": "actor: del\n", "process/processes/far": "actor: far:x\n",
    "information/business-objects/inkomst": "name: I\n", "information/business-objects/lon": "name: L\n",
    "information/business-objects/annat": "name: N\n",
    "information/exchange-objects/uppgift": "refines: [inkomst, lon]\n",
    "process/exchanges/u1": "from: customer/k\nto: process/pa\npasses: [annat, inkomst]\n",
  ]

  private func expect(
    _ messages: [String], _ exchange: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "AT-03", finds: messages, in: Self.files.merging(["process/exchanges/u2": exchange]) { $1 },
      manifest: "imports: [{alias: far, path: ../far}]\n", sourceLocation: sourceLocation)
  }

  @Test func theSameObjectAskedForByTwoIsReportedOnTheLater() {
    expect(
      [
        "`k` lämnar `inkomst` till `b` här och till `a` i `u1`. Låt den ena hämta uppgiften från den andra."
      ], "from: customer/k\nto: process/pb\npasses: [▸inkomst, annat]\n")
  }

  @Test func objectsRefinedByOneAreTheSameInformation() {
    expect(
      [
        "`k` lämnar `lon` till `b` här och till `a` i `u1` (`inkomst` där). Låt den ena hämta uppgiften från den andra."
      ], "from: customer/k\nto: process/pb\npasses: ▸lon\n")
  }

  @Test(arguments: [
    "from: customer/l\nto: process/pb\npasses: inkomst\n",
    "from: customer/k\nto: process/pdel\npasses: inkomst\n",
    "from: customer/k\nto: process/far\npasses: inkomst\n",
    "from: process/pb\nto: customer/k\npasses: inkomst\n",
    "from: customer/k\nto: customer/l\npasses: inkomst\n",
    "status: retired\nfrom: customer/k\nto: process/pb\npasses: inkomst\n",
  ])
  func otherwiseNothingIsSaid(exchange: String) { expect([], exchange) }

  /// Whichever of the customer and the objects has fewer links is gone through; both give the same.
  @Test func aCustomerOfMuchAndAnObjectOfMuchGiveTheSame() {
    var files = Self.files
    files["process/exchanges/u2"] = "from: customer/k\nto: process/pb\npasses: inkomst\n"
    let few = assess(makeCatalogue(files), rules: ["AT-03"]).findings
    for number in 0..<20 {
      files["process/exchanges/v\(number)"] = "from: process/pa\nto: customer/k\npasses: [inkomst, lon]\n"
    }
    #expect(assess(makeCatalogue(files), rules: ["AT-03"]).findings == few)
    for number in 0..<90 {
      files["process/exchanges/w\(number)"] = "from: customer/k\nto: process/pa\npasses: annat\n"
    }
    #expect(few.count == 1)
    #expect(assess(makeCatalogue(files), rules: ["AT-03"]).findings == few)
  }
}
