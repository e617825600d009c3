import TestSupport
import Testing

struct SP11Tests {
  private static let information = [
    "information/business-objects/forman": "name: Förmån\n",
    "information/business-objects/fordon": "name: Fordon\n",
    "information/exchange-objects/uppgift": "refines: forman\n",
    "information/exchange-objects/bil": "refines: [fordon]\nattributes:\n  - id: farg\n",
    "information/exchange-objects/bada": "refines: [fordon, forman]\n",
    "information/exchange-objects/inget": "name: I\n",
    "information/exchange-objects/okand": "refines: [fordon, borta]\n",
  ]

  private func message(_ object: String) -> String {
    """
    `\(object)` preciserar inget av profilens verksamhetsobjekt. Ta bort det ur meddelandet, eller lägg till \
    verksamhetsobjektet i profilen.
    """
  }

  private func expect(
    _ messages: [String], profile: String?, carries: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var files = Self.information
    files["services/a/1/profile"] = profile
    files["services/a/1/logical-interface"] = "messages:\n  - {id: svar, carries: \(carries)}\n"
    RulesTests.expect(
      "SP-11", finds: messages, in: files, manifest: "imports: [{alias: nat, path: ../nat}]\n",
      sourceLocation: sourceLocation)
  }

  @Test func whatRefinesSomethingOfTheProfileIsNoSurplus() {
    expect([], profile: "realises-objects: forman\n", carries: "[uppgift, bada]")
    expect([], profile: "realises-objects: [forman, fordon]\n", carries: "['bil#farg', uppgift]")
  }

  @Test func withoutObjectsInTheProfileNothingIsTested() {
    expect([], profile: "name: A\n", carries: "bil")
    expect([], profile: "realises-objects: []\n", carries: "bil")
    expect([], profile: nil, carries: "bil")
  }

  @Test func whatRefinesNoneOfThemIsReportedAtItsName() {
    expect([message("bil")], profile: "realises-objects: forman\n", carries: "[uppgift, ▸bil]")
    expect([message("bil")], profile: "realises-objects: forman\n", carries: "▸'bil#farg'")
    expect([message("inget")], profile: "realises-objects: forman\n", carries: "[▸inget]")
  }

  @Test func whatIsCarriedTwiceIsReportedOnce() {
    expect([message("bil")], profile: "realises-objects: forman\n", carries: "[▸bil, 'bil#farg']")
    expect(
      [message("bil")], profile: "realises-objects: forman\n",
      carries: "▸bil}\n  - {id: fel, carries: [uppgift, bil]")
  }

  @Test func ofWhatIsBrokenOrElsewhereNothingIsSaid() {
    expect([], profile: "realises-objects: [forman, borta]\n", carries: "bil")
    expect([], profile: "realises-objects: forman\n", carries: "[okand, borta, 'nat:n']")
  }

  @Test func theKeyNamesMessageAndObject() {
    var files = Self.information
    files["services/a/1/profile"] = "realises-objects: forman\n"
    files["services/a/1/logical-interface"] = "messages:\n  - {id: svar, carries: [bil]}\n"
    let findings = assess(makeCatalogue(files), rules: ["SP-11"]).findings
    #expect(
      findings.map(\.key) == ["SP-11 logical-interface/a/1 messages[svar].carries exchange-object/bil"])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.flatMap(\.related).map(\.file) == ["information/exchange-objects/bil.md"])
  }
}
