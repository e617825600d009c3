import TestSupport
import Testing

struct SA02Tests {
  private func expect(
    _ messages: [String], _ files: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let actors = [
      "process/actors/agare": "name: Ä\n", "process/actors/enhet": "name: E\npart-of: agare\n",
      "process/actors/annan": "name: A\n",
    ]
    RulesTests.expect(
      "SA-02", finds: messages, in: actors.merging(files) { $1 }, sourceLocation: sourceLocation)
  }

  private static let owned = "responsible: [{role: information-owner, actor: agare}]\n"
  private static let message =
    "`annan` har beslutat klassningen men är inte informationsägare; det är `agare`. Låt en informationsägare besluta den."

  @Test func anInformationOwnerOrAPartOfItDecides() {
    expect(
      [],
      [
        "information/business-objects/a": Self.owned + "classification: {decided-by: agare}\n",
        "information/exchange-objects/b": Self.owned + "classification: {decided-by: enhet}\n",
      ])
  }

  @Test func anotherThanTheOwnerIsReportedAtItsName() {
    expect(
      [Self.message],
      ["information/business-objects/a": Self.owned + "classification: {decided-by: ▸annan}\n"])
  }

  @Test func theClassificationOfAnAttributeIsTestedToo() {
    expect(
      [Self.message],
      [
        "information/exchange-objects/b": Self.owned
          + "classification: {decided-by: agare}\nattributes:\n  - id: x\n    classification: {decided-by: ▸annan}\n"
      ])
  }

  @Test func theAreaHasTheOwnerWhereTheDescriptionHasNone() {
    let area = ["information/information-areas/o": Self.owned]
    let text = "area: o\nclassification: {decided-by: ▸annan}\n"
    expect([Self.message], area.merging(["information/exchange-objects/b": text]) { $1 })
    // Its own owner comes before that of the area.
    let own = "responsible: [{role: information-owner, actor: annan}]\n"
    expect([], area.merging(["information/exchange-objects/b": own + text.replacing("▸", with: "")]) { $1 })
  }

  @Test func anInformationAreaIsTestedToo() {
    expect(
      [Self.message],
      ["information/information-areas/o": Self.owned + "classification: {decided-by: ▸annan}\n"]
    )
  }

  @Test func withoutAnOwnerNothingIsTested() {
    expect([], ["information/business-objects/a": "classification: {decided-by: annan}\n"])
    expect([], ["information/business-objects/a": Self.owned + "classification: {integrity: 1}\n"])
    // An owner whose time is over is none.
    expect(
      [],
      [
        "information/business-objects/a":
          "responsible: [{role: information-owner, actor: agare, to: 2026-01-01}]\nclassification: {decided-by: annan}\n"
      ])
  }

  @Test func anOwnerThatABrokenReferenceNamesMayBeTheOne() {
    expect(
      [],
      [
        "information/business-objects/a":
          "responsible: [{role: information-owner, actor: saknas}]\nclassification: {decided-by: annan}\n"
      ])
  }
}
