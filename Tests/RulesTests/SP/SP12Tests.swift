import TestSupport
import Testing

struct SP12Tests {
  private static let information = [
    "information/exchange-objects/person": "attributes:\n  - id: namn\n  - id: fodd\n",
    "information/exchange-objects/bil": "attributes:\n  - id: farg\n",
  ]

  private func foreign(_ attribute: String, _ object: String) -> String {
    """
    Meddelandet bär inte `\(object)`, som `\(attribute)` hör till. Lägg till objektet i `carries`, eller ta \
    bort regeln.
    """
  }

  private func notCarried(_ attribute: String, _ object: String) -> String {
    """
    Meddelandet bär bara vissa attribut av `\(object)`, och `\(attribute)` är inte ett av dem. Lägg till det \
    i `carries`, eller ta bort regeln.
    """
  }

  private func expect(
    _ messages: [String], _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var files = Self.information
    files["services/a/1/logical-interface"] = "messages:\n  - id: svar\n\(message)"
    RulesTests.expect(
      "SP-12", finds: messages, in: files, manifest: "imports: [{alias: nat, path: ../nat}]\n",
      sourceLocation: sourceLocation)
  }

  @Test func rulesAreAboutWhatTheMessageCarries() {
    expect(
      [],
      "    carries: [person]\n    field-rules:\n      - attribute: person#namn\n      - attribute: person#fodd\n"
    )
    expect([], "    carries: ['person#namn']\n    field-rules: {attribute: person#namn}\n")
    expect([], "    carries: ['person#namn', person]\n    field-rules: {attribute: person#fodd}\n")
    expect([], "    carries: [person]\n")
  }

  @Test func anAttributeOfAnotherObjectIsForeign() {
    expect(
      [foreign("farg", "bil")],
      "    carries: [person]\n    field-rules:\n      - attribute: person#namn\n      - attribute: ▸bil#farg\n"
    )
    expect([foreign("namn", "person")], "    field-rules: [{attribute: ▸person#namn}]\n")
  }

  @Test func whatAnotherMessageCarriesDoesNotCount() {
    expect(
      [foreign("farg", "bil")],
      "    carries: [person]\n    field-rules: {attribute: ▸bil#farg}\n  - {id: fel, carries: bil}\n")
  }

  @Test func whereSingleAttributesAreCarriedTheOthersAreNot() {
    expect(
      [notCarried("fodd", "person")],
      """
          carries: ['person#namn', bil]
          field-rules:
            - attribute: ▸person#fodd
            - attribute: person#namn
            - attribute: bil#farg

      """)
  }

  @Test func brokenReferencesAreLeftToST01() {
    expect([], "    carries: [person, borta]\n    field-rules: {attribute: bil#farg}\n")
    expect(
      [], "    carries: [person]\n    field-rules: [{attribute: bil#borta}, {attribute: bil}, {rule: r}]\n")
  }

  @Test func objectsOfOtherCataloguesAreKnownByName() {
    expect([], "    carries: ['nat:n']\n    field-rules: {attribute: 'nat:n#x'}\n")
    expect(
      [foreign("x", "nat:exchange-object/n")],
      "    carries: [person]\n    field-rules: {attribute: ▸'nat:n#x'}\n")
    expect(
      [notCarried("y", "nat:exchange-object/n")],
      "    carries: ['nat:n#x']\n    field-rules: {attribute: ▸'nat:n#y'}\n")
  }

  @Test func theKeyNamesTheAttribute() {
    var files = Self.information
    files["services/a/1/logical-interface"] =
      "messages:\n  - {id: svar, carries: person, field-rules: [{attribute: bil#farg}]}\n"
    let findings = assess(makeCatalogue(files), rules: ["SP-12"]).findings
    #expect(
      findings.map(\.key) == [
        "SP-12 logical-interface/a/1 messages[svar].field-rules[attribute=bil#farg].attribute exchange-object/bil#farg"
      ])
    #expect(findings.map(\.severity) == [.error])
  }
}
