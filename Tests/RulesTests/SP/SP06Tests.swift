import TestSupport
import Testing

struct SP06Tests {
  private static let notPassed = """
    Verksamhetsobjektet förmedlas inte i något utbyte. Ange det i `passes` i det utbyte som förmedlar det.
    """
  private static let refinesNothing =
    "Objektet preciserar inget verksamhetsobjekt. Ange i `refines` vilket det är."

  @Test func whatIsPassedOrRefinesHasAContext() {
    expect(
      "SP-06", finds: [],
      in: [
        "information/business-objects/a": "name: A\n", "process/exchanges/u": "passes: [a]\n",
        "information/exchange-objects/b": "refines: a\n",
        "information/exchange-objects/c": "refines: [borta]\n",
      ])
  }

  @Test func aBusinessObjectIsPassedInAnExchangeThatExists() {
    expect(
      "SP-06", finds: [Self.notPassed, Self.notPassed],
      in: [
        "information/business-objects/a": "▸\nname: A\n", "information/business-objects/b": "▸\nname: B\n",
        "process/exchanges/u": "passes: [a]\nstatus: retired\n",
        // To produce it is not to pass it.
        "process/processes/p": "steps:\n  - {id: s, produces: b}\n",
      ])
  }

  @Test func anExchangeObjectRefinesABusinessObject() {
    expect(
      "SP-06", finds: [Self.refinesNothing, Self.refinesNothing],
      in: [
        "information/exchange-objects/a": "▸\nname: A\n",
        "information/exchange-objects/b": "name: B\n▸refines: []\n",
      ])
  }

  @Test func itIsAWarning() {
    let catalogue = makeCatalogue(["information/business-objects/a": "name: A\n"])
    #expect(assess(catalogue, rules: ["SP-06"], asPublished: true).findings.map(\.severity) == [.warning])
  }
}
