import Rules
import TestSupport
import Testing

struct KO07Tests {
  @Test func anObjectWithTypedAttributesIsComplete() {
    expect(
      "KO-07", finds: [],
      in: [
        "information/exchange-objects/a": "attributes:\n  - {id: x, data-type: date, cardinality: 1..1}\n"
      ])
  }

  @Test func thereAreAttributes() {
    let message = "Objektet har inga attribut. Beskriv dem under `attributes`, med datatyp och kardinalitet."
    expect(
      "KO-07", finds: [message, message],
      in: [
        "information/exchange-objects/a": "▸\nname: A\n",
        "information/exchange-objects/b": "name: B\n▸attributes: []\n",
      ])
  }

  @Test func eachAttributeHasTypeAndCardinality() {
    expect(
      "KO-07",
      finds: [
        "Attributet `x` saknar kardinalitet. Ange `cardinality`, som `0..1`.",
        "Attributet `x` saknar datatyp. Ange `data-type`, som `date`.",
        "Attributet `y` saknar kardinalitet. Ange `cardinality`, som `0..1`.",
        "Attributet `z` saknar datatyp. Ange `data-type`, som `date`.",
      ],
      in: [
        "information/exchange-objects/a": """
        attributes:
          - ▸▸id: x
          - ▸id: y
            data-type: text
          - id: z
            ▸data-type:
            cardinality: 0..*
        """
      ])
  }

  @Test func itIsAWarningThatTheGateMakesAnError() {
    let catalogue = makeCatalogue([
      "information/exchange-objects/a": "name: A\n",
      "information/exchange-objects/b": "name: B\npublication: {state: published}\n",
    ])
    #expect(assess(catalogue, rules: ["KO-07"]).findings.map(\.severity) == [.warning, .error])
  }
}
