import TestSupport
import Testing

struct SP10Tests {
  private static let information = [
    "information/business-objects/forman": "name: Förmån\n",
    "information/business-objects/fordon": "name: Fordon\n",
    "information/exchange-objects/uppgift": "refines: forman\n",
    "information/exchange-objects/bil": "refines: fordon\nattributes:\n  - id: farg\n",
  ]

  private func expect(
    _ messages: [String], profile: String, interface: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var files = Self.information
    files["services/a/1/profile"] = profile
    files["services/a/1/logical-interface"] = interface
    RulesTests.expect("SP-10", finds: messages, in: files, sourceLocation: sourceLocation)
  }

  @Test func whatIsPromisedIsCarried() {
    expect(
      [], profile: "realises-objects: [forman, fordon]\n",
      interface:
        "messages:\n  - {id: svar, carries: [uppgift]}\n  - {id: bil, carries: 'bil#farg'}\n"
    )
  }

  @Test func withoutALogicalInterfaceNothingIsTested() {
    expect([], profile: "realises-objects: forman\n", interface: nil)
  }

  @Test func whatNoMessageCarriesIsReportedAtItsName() {
    expect(
      [
        "Inget meddelande bär något som preciserar `fordon`. Låt ett meddelande bära det, eller ta bort det ur profilen."
      ],
      profile: "realises-objects: [forman, ▸fordon]\n",
      interface: "messages:\n  - {id: svar, carries: [uppgift]}\n")
  }

  @Test func anInterfaceThatCarriesNothingCarriesNothingPromised() {
    expect(
      [
        "Inget meddelande bär något som preciserar `forman`. Låt ett meddelande bära det, eller ta bort det ur profilen.",
        "Inget meddelande bär något som preciserar `fordon`. Låt ett meddelande bära det, eller ta bort det ur profilen.",
      ], profile: "realises-objects:\n  - ▸forman\n  - ▸fordon\n", interface: "name: A\n")
  }

  @Test func whatIsBrokenOrElsewhereMayRefineIt() {
    let imports = "imports: [{alias: nat, path: ../nat}]\n"
    for carried in ["borta", "uppgift#borta", "okand", "nat:uppgift"] {
      var files = Self.information
      files["information/exchange-objects/okand"] = "refines: borta\n"
      files["services/a/1/profile"] = "realises-objects: [forman, fordon]\n"
      files["services/a/1/logical-interface"] = "messages:\n  - {id: svar, carries: ['\(carried)']}\n"
      RulesTests.expect("SP-10", finds: [], in: files, manifest: imports)
    }
  }

  @Test func aBrokenPromiseIsLeftToST01() {
    expect(
      [], profile: "realises-objects: [forman, borta]\n",
      interface: "messages:\n  - {id: svar, carries: [uppgift]}\n")
  }

  @Test func theKeyNamesTheObject() {
    var files = Self.information
    files["services/a/1/profile"] = "realises-objects: fordon\n"
    files["services/a/1/logical-interface"] = "name: A\n"
    let findings = assess(makeCatalogue(files), rules: ["SP-10"]).findings
    #expect(findings.map(\.key) == ["SP-10 profile/a/1 realises-objects business-object/fordon"])
    #expect(findings.map(\.severity) == [.warning])
  }
}
