import Rules
import TestSupport
import Testing

struct IN01Tests {
  private static let whole = """
    endpoint: https://example.se
    availability: Dygnet runt
    user-support: Telefon
    contact: {function: Drift, email: drift@example.se}
    service-levels:
      - {id: a, measure: availability, value: "99"}

    """

  private func expect(
    _ messages: [String], _ instance: String, service: String = "type: e-service\n",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "IN-01", finds: messages, in: ["services/t/service": service, "services/t/1/instances/i": instance],
      sourceLocation: sourceLocation)
  }

  @Test func anInstanceWithEverythingIsComplete() {
    expect([], Self.whole)
    expect(
      [],
      Self.whole.replacing("function: Drift, email: drift@example.se", with: "name: Eva, phone: 08-1"))
  }

  @Test func eachThingThatIsMissingOrEmptyIsReported() {
    expect(
      [
        "Instansen saknar tillgänglighet. Fyll i uppgiften.",
        "Instansen saknar kontaktperson. Fyll i uppgiften.", "Instansen saknar adress. Fyll i uppgiften.",
        "Instansen saknar utlovad servicenivå. Fyll i uppgiften.",
        "Instansen saknar användarstöd. Fyll i uppgiften.",
      ], "▸▸▸▸▸\nname: I\n")
    expect(
      ["Instansen saknar utlovad servicenivå. Fyll i uppgiften."],
      Self.whole.replacing(
        "service-levels:\n  - {id: a, measure: availability, value: \"99\"}", with: "▸service-levels: []"))
  }

  @Test func aContactSaysWhomOneReachesAndHow() {
    expect(
      ["Kontakten har varken funktion eller namn. Ange vem man når."],
      Self.whole.replacing("contact: {function: Drift, email", with: "▸contact: {email"))
    expect(
      ["Kontakten har varken e-post, telefon eller webbadress. Ange hur man når den."],
      Self.whole.replacing(
        "contact: {function: Drift, email: drift@example.se}", with: "▸contact: {function: Drift}"))
  }

  @Test func aServiceThatIsNotDigitalIsNotTested() {
    expect([], "name: I\n", service: "type: non-digital\n")
  }

  @Test func inADraftItIsAWarning() {
    let text = Self.whole.replacing("availability: Dygnet runt\n", with: "")
    let catalogue = makeCatalogue([
      "services/t/1/instances/i": text,
      "services/t/1/instances/j": text + "publication: {state: published}\n",
    ])
    #expect(assess(catalogue, rules: ["IN-01"]).findings.map(\.severity) == [.warning, .error])
  }
}
