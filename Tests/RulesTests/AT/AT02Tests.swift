import TestSupport
import Testing

struct AT02Tests {
  private static let absent =
    "Det är inte noterat om något som redan finns kunde användas. Sök, och ange datum och utfall i `reuse-check`."

  @Test func aCheckWithDateAndOutcomeIsRight() {
    let check = "reuse-check: {date: 2026-01-01, outcome: none-found}\n"
    expect(
      "AT-02", finds: [],
      in: [
        "information/concepts/a": check, "information/exchange-objects/a": check,
        "services/a/service": check,
      ])
  }

  @Test func withoutCheckEachIsReported() {
    expect(
      "AT-02", finds: [Self.absent, Self.absent, Self.absent],
      in: [
        "information/concepts/a": "▸\nname: A\n", "information/exchange-objects/a": "▸reuse-check: {}\n",
        "services/a/service": "▸\nname: A\n",
      ])
  }

  @Test func whatTheCheckLacksIsReported() {
    expect(
      "AT-02",
      finds: [
        "Återanvändningsprövningen saknar utfall. Ange `outcome`.",
        "Återanvändningsprövningen saknar datum. Ange `date`.",
      ],
      in: [
        "information/concepts/a": "▸reuse-check:\n  date: 2026-01-01\n",
        "information/concepts/b": "reuse-check:\n  ▸date:\n  outcome: reused\n",
      ])
  }

  @Test func itIsAnErrorWhenPublished() {
    let catalogue = makeCatalogue([
      "information/concepts/a": "name: A\n", "information/concepts/b": "publication: {state: published}\n",
    ])
    #expect(assess(catalogue, rules: ["AT-02"]).findings.map(\.severity) == [.warning, .error])
  }
}
