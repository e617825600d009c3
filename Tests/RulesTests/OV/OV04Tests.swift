import TestSupport
import Testing

struct OV04Tests {
  private static let whole = """
    type: information-exchange
    considers: [legal-requirement/l, security-requirement/s]
    service-levels: {id: a, measure: availability}
    change-handling: Tillsammans
    governs-services: service/s
    governs-information: exchange-object/o

    """

  private func expect(
    _ messages: [String], _ agreement: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "OV-04", finds: messages,
      in: [
        "law/legal-requirements/l": "name: L\n", "security/security-requirements/s": "name: S\n",
        "services/s/service": "name: S\n", "information/exchange-objects/o": "name: O\n",
        "agreements/a": agreement,
      ], sourceLocation: sourceLocation)
  }

  @Test func whatCoversAllIsRight() { expect([], Self.whole) }

  @Test func whatIsNamedIsThereEvenIfTheReferenceDoesNotHold() {
    expect(
      [], Self.whole.replacing("requirement/l", with: "requirement/broken").replacing("/s]", with: "/gone]"))
  }

  @Test(arguments: [
    ("legal-requirement/l, ", "juridiskt krav i `considers`"),
    (", security-requirement/s", "säkerhetskrav i `considers`"),
    ("service-levels: {id: a, measure: availability}\n", "`service-levels` (avtalad servicenivå)"),
    ("change-handling: Tillsammans\n", "`change-handling` (hantering av ändringar)"),
    ("governs-services: service/s\n", "`governs-services` (reglerar tjänst)"),
    ("governs-information: exchange-object/o\n", "`governs-information` (reglerar utbyte av)"),
  ])
  func whatIsMissingIsNamed(text: String, missing: String) {
    expect(
      ["Överenskommelsen saknar \(missing). Komplettera den."],
      "▸\n" + Self.whole.replacing(text, with: ""))
  }

  @Test func allThatIsMissingIsOneFinding() {
    expect(
      [
        "Överenskommelsen saknar juridiskt krav i `considers`, säkerhetskrav i `considers`, `service-levels` (avtalad servicenivå), `change-handling` (hantering av ändringar), `governs-services` (reglerar tjänst) och `governs-information` (reglerar utbyte av). Komplettera den."
      ], "▸\ntype: information-exchange\n")
  }

  @Test func otherTypesAndTemplatesAreNotTested() {
    expect([], "type: operation\n")
    expect([], "type: information-exchange\ntemplate: true\n")
  }

  @Test func theKeyNamesWhatIsMissing() {
    let catalogue = makeCatalogue([
      "agreements/a": Self.whole.replacing("change-handling: Tillsammans\n", with: "")
    ])
    #expect(
      assess(catalogue, rules: ["OV-04"]).findings.map(\.key) == ["OV-04 agreement/a - change-handling"])
  }
}
