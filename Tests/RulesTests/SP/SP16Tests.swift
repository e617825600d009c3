import TestSupport
import Testing

struct SP16Tests {
  private static let information = [
    "information/concepts/a": "name: A\n", "information/concepts/b": "name: B\n",
    "information/concepts/c": "name: C\n",
    "information/exchange-objects/o": "based-on: a\nattributes:\n  - {id: x, based-on: b}\n  - id: y\n",
    "information/exchange-objects/n": "based-on: [c, a]\n", "information/exchange-objects/tom": "name: T\n",
    "information/exchange-objects/okand": "based-on: [c, borta]\n",
  ]

  private static let remedy = "Ändra `uses-concepts`, eller se över informationen."

  private static func surplus(_ names: String) -> String {
    "Profilen använder \(names), som inte ligger bakom den information som meddelandena bär. "
  }

  private static func missing(_ names: String) -> String {
    "Den information som meddelandena bär baseras på \(names), som profilen inte använder. "
  }

  private func expect(
    _ message: String?, profile: String, carries: String?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var files = Self.information
    files["services/a/1/profile"] = profile
    files["services/a/1/logical-interface"] = carries.map { "messages:\n  - {id: svar, carries: \($0)}\n" }
    RulesTests.expect(
      "SP-16", finds: message.map { [$0 + Self.remedy] } ?? [], in: files,
      manifest: "imports: [{alias: nat, path: ../nat}]\n", sourceLocation: sourceLocation)
  }

  @Test func theConceptsAreTheSame() {
    expect(nil, profile: "uses-concepts: [b, a]\n", carries: "o")
    expect(nil, profile: "uses-concepts: [b, a]\n", carries: "['o#y']")
    expect(nil, profile: "uses-concepts: [a, b, c]\n", carries: "[o, n]")
    expect(nil, profile: "name: A\n", carries: "tom")
  }

  @Test func whereNothingIsCarriedNothingIsTested() {
    expect(nil, profile: "uses-concepts: [a]\n", carries: nil)
    expect(nil, profile: "uses-concepts: [a]\n", carries: "[]")
    expect(nil, profile: "uses-concepts: [a]\n", carries: "[borta]")
  }

  @Test func eachDifferenceIsTold() {
    expect(Self.surplus("`c`"), profile: "▸uses-concepts: [a, b, c]\n", carries: "o")
    expect(Self.missing("`b`"), profile: "▸uses-concepts: a\n", carries: "o")
    expect(Self.surplus("`a`"), profile: "▸uses-concepts: a\n", carries: "tom")
  }

  @Test func bothDifferencesAreOneFinding() {
    expect(
      Self.surplus("`c`") + Self.missing("`a` och `b`"), profile: "▸uses-concepts: [c]\n", carries: "o")
    expect(Self.missing("`a` och `b`"), profile: "▸\nname: A\n", carries: "o")
  }

  @Test func ofWhatIsBrokenOrElsewhereNothingIsSaid() {
    expect(nil, profile: "uses-concepts: [a, borta]\n", carries: "o")
    for carries in ["[o, okand]", "[o, 'nat:n']", "[o, borta]"] {
      expect(nil, profile: "uses-concepts: [a, b, c]\n", carries: carries)
    }
    expect(nil, profile: "uses-concepts: [a, c]\n", carries: "['nat:n']")
    expect(Self.missing("`c`"), profile: "▸uses-concepts: [a, b]\n", carries: "[okand]")
  }

  @Test func theKeyNamesTheConcepts() {
    var files = Self.information
    files["services/a/1/profile"] = "uses-concepts: [c]\n"
    files["services/a/1/logical-interface"] = "messages:\n  - {id: svar, carries: o}\n"
    let findings = assess(makeCatalogue(files), rules: ["SP-16"]).findings
    #expect(findings.map(\.key) == ["SP-16 profile/a/1 uses-concepts concept/a concept/b concept/c"])
    #expect(findings.map(\.severity) == [.info])
  }
}
