import Rules
import TestSupport
import Testing

struct PU01Tests {
  private static let terms =
    "Användningsvillkor saknas. Skriv de villkor som gäller den som använder tjänsten."
  private static let test =
    "Versionen är inte verifierad och validerad med användare. Slutför testet och ange `tested: validated`."

  private func expect(
    _ messages: [String], _ profile: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "PU-01", finds: messages, in: ["services/t/1/profile": profile], sourceLocation: sourceLocation)
  }

  @Test func termsAndAFinishedTestMakeItReady() {
    expect([], "life-cycle: in-operation\nterms-of-use: Fritt\ntested: validated\n")
  }

  @Test func whatIsMissingOrUnfinishedIsReported() {
    expect([Self.terms, Self.test], "▸▸\nlife-cycle: in-operation\n")
    expect([Self.test], "terms-of-use: Fritt\ntested: ▸verified\n")
    expect([Self.terms], "▸terms-of-use: \"\"\ntested: validated\n")
  }

  @Test(arguments: ["planned", "in-development"]) func whatIsNotBuiltIsNotTestedYet(lifeCycle: String) {
    expect([], "life-cycle: \(lifeCycle)\nterms-of-use: Fritt\n")
    expect([Self.terms], "▸\nlife-cycle: \(lifeCycle)\n")
  }

  @Test func inADraftItIsAWarning() {
    let text = "tested: validated\n"
    let catalogue = makeCatalogue([
      "services/t/1/profile": text, "services/t/2/profile": text + "publication: {state: published}\n",
    ])
    #expect(assess(catalogue, rules: ["PU-01"]).findings.map(\.severity) == [.warning, .error])
  }
}
