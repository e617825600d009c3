import Rules
import TestSupport
import Testing

struct KO03Tests {
  @Test func whatIsDefinedInSwedishIsComplete() {
    expect(
      "KO-03", finds: [],
      in: [
        "information/concepts/a": "name: {sv: A, en: B}\ndefinition: C\nstatus: draft\n",
        "information/exchange-objects/b":
          "name: B\ndefinition: {en: D}\nstatus: decided\nattributes:\n  - {id: x, definition: X}\n",
        // The terms of attributes are not asked for in Swedish.
        "information/exchange-objects/c":
          "name: C\ndefinition: D\nstatus: decided\nattributes:\n  - {id: x, name: {en: X}, definition: X}\n",
      ])
  }

  @Test func definitionAndStatusAreWritten() {
    expect(
      "KO-03",
      finds: [
        "Definitionen saknas. Skriv den i `definition`.",
        "Status är inte angiven, och utan den räknas beskrivningen som utkast. Ange `status`.",
        "Definitionen saknas. Skriv den i `definition`.",
      ],
      in: [
        "information/concepts/a": "▸▸\nname: A\n",
        "information/exchange-objects/b": "name: B\n▸definition:\nstatus: draft\n",
      ])
  }

  @Test func anAttributeHasADefinitionToo() {
    expect(
      "KO-03",
      finds: [
        "Attributet `x` saknar definition. Skriv den i `definition`.",
        "Attributet saknar definition. Skriv den i `definition`.",
      ],
      in: [
        "information/exchange-objects/a": """
        name: A
        definition: A
        status: draft
        attributes:
          - ▸id: x
          - id: y
            definition: Y
          - ▸name: Z
        """
      ])
  }

  @Test func theTermIsInSwedish() {
    let message = "Den rekommenderade termen saknas på svenska. Skriv den under `name` med nyckeln `sv`."
    expect(
      "KO-03", finds: [message, message],
      in: [
        "information/concepts/a": "name: ▸{en: A}\ndefinition: A\nstatus: draft\n",
        "information/concepts/b": "name:\n  ▸en: A\n  sv:\ndefinition: A\nstatus: draft\n",
      ])
    expect(
      "KO-03", finds: [message], in: ["information/concepts/a": "name: ▸A\ndefinition: A\nstatus: draft\n"],
      manifest: "language: en\n")
  }

  @Test func aTermThatIsAbsentIsLeftToKO01() {
    expect("KO-03", finds: [], in: ["information/concepts/a": "definition: A\nstatus: draft\n"])
  }

  @Test func theGateMakesItAnError() {
    let catalogue = makeCatalogue(["information/concepts/a": "name: A\ndefinition: A\n"])
    #expect(assess(catalogue, rules: ["KO-03"]).findings.map(\.severity) == [.warning])
    #expect(assess(catalogue, rules: ["KO-03"], asPublished: true).findings.map(\.severity) == [.error])
  }
}
