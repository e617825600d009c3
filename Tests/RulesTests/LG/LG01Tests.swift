import TestSupport
import Testing

struct LG01Tests {
  private static let open =
    "Gapet ska åtgärdas, men inget initiativ åtgärdar det. Knyt det till ett initiativ."

  private func expect(
    _ messages: [String], _ files: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect("LG-01", finds: messages, in: files, sourceLocation: sourceLocation)
  }

  @Test func aGapIsClosedByAnInitiative() {
    expect([], ["governance/gaps/g": "name: G\n", "governance/initiatives/i": "closes: g\n"])
    expect([Self.open], ["governance/gaps/g": "▸\nname: G\n"])
    expect([Self.open], ["governance/gaps/g": "▸\nresolution: to-close\n"])
  }

  @Test func anInitiativeThatHasStoppedClosesNothing() {
    expect(
      [Self.open],
      ["governance/gaps/g": "▸\nname: G\n", "governance/initiatives/i": "closes: g\nprogress: stopped\n"])
    expect(
      [],
      [
        "governance/gaps/g": "name: G\n", "governance/initiatives/i": "closes: g\nprogress: stopped\n",
        "governance/initiatives/j": "closes: [g]\nprogress: ongoing\n",
      ])
  }

  @Test(arguments: ["accepted", "closed"]) func aGapThatIsNotToBeClosedIsNotTested(resolution: String) {
    expect([], ["governance/gaps/g": "resolution: \(resolution)\n"])
  }

  private static func plateau(_ more: String = "", mark: String = "") -> String {
    "state: new\nchosen: \(mark)true\n\(more)"
  }

  @Test func twoNewStatesOfOneCollaborationAreNotBothChosen() {
    let files = [
      "process/collaborations/s": "name: S\n", "process/collaborations/t": "name: T\n",
      "governance/plateaus/a": Self.plateau("collaboration: s\n"),
      "governance/plateaus/b": Self.plateau("collaboration: t\n"),
      "governance/plateaus/c": Self.plateau(),
    ]
    expect([], files)
    let message =
      "Även nyläget `a` är valt för samma samverkansgrupp. Välj ett av dem."
    expect(
      [message],
      files.merging(["governance/plateaus/d": Self.plateau("collaboration: test:s\n", mark: "▸")]) { $1 })
    expect(
      [message.replacing("`a`", with: "`c`")],
      files.merging(["governance/plateaus/d": Self.plateau(mark: "▸")]) { $1 })
    let catalogue = makeCatalogue([
      "governance/plateaus/a": Self.plateau(), "governance/plateaus/b": Self.plateau(),
    ])
    #expect(assess(catalogue, rules: ["LG-01"]).findings.map(\.severity) == [.error])
  }

  @Test func otherStatesAndThoseNotChosenAreLeftAlone() {
    expect(
      [],
      [
        "governance/plateaus/a": Self.plateau(), "governance/plateaus/b": "state: new\nchosen: false\n",
        "governance/plateaus/c": "state: future\nchosen: true\n",
        "governance/plateaus/d": Self.plateau("status: retired\n"),
      ])
  }
}
