import TestSupport
import Testing

struct SP05Tests {
  private static let message =
    "Utbytet förmedlar inget. Ange i `passes` vilket verksamhetsobjekt som förmedlas."

  @Test func whatNamesAnObjectPassesSomething() {
    expect(
      "SP-05", finds: [],
      in: [
        "process/exchanges/a": "passes: o\n", "information/business-objects/o": "name: O\n",
        "process/exchanges/b": "passes: [borta]\n",
      ])
  }

  @Test func withoutObjectsItIsAnErrorPublishedOrNot() {
    expect(
      "SP-05", finds: [Self.message, Self.message, Self.message],
      in: [
        "process/exchanges/a": "▸\nname: A\n", "process/exchanges/b": "name: B\n▸passes: []\n",
        "process/exchanges/c": "name: C\n▸passes: ~\n",
      ])
    let findings = assess(makeCatalogue(["process/exchanges/a": "name: A\n"]), rules: ["SP-05"]).findings
    #expect(findings.map(\.severity) == [.error])
  }
}
