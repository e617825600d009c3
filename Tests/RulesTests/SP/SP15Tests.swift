import TestSupport
import Testing

struct SP15Tests {
  private static let leadsNowhere = """
    Livshändelsen leder inte till någon process. Låt en samverkansprocess utgå från den, eller ange i \
    `leads-to` ett agerande som sätter igång något.
    """
  private static let realisesNothing = """
    Tjänsten realiserar inget utbyte. Ange i profilen ett verksamhetsobjekt som förmedlas i ett utbyte med en \
    producent av tjänsten, eller räkna upp utbytet.
    """
  private static let imports = "imports: [{alias: nat, path: ../nat}]\n"

  private func expect(
    event: String, isFound: Bool, adding files: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let actions = [
      "needs/customer-actions/a": "name: A\n", "needs/customer-actions/b": "name: B\nstarts-exchanges: []\n",
    ]
    var all = actions.merging(files) { _, new in new }
    all["needs/life-events/h"] = event
    RulesTests.expect(
      "SP-15", finds: isFound ? [Self.leadsNowhere] : [], in: all, manifest: Self.imports,
      sourceLocation: sourceLocation)
  }

  @Test func aProcessStartsFromTheEvent() {
    expect(
      event: "name: H\n", isFound: false,
      adding: ["process/collaboration-processes/c": "starts-from: [life-event/h]\n"])
  }

  @Test func aProcessStartsFromAnActionThatItLeadsTo() {
    expect(
      event: "leads-to: [b, a]\n", isFound: false,
      adding: ["process/collaboration-processes/c": "starts-from: customer-action/a\n"])
  }

  @Test func anActionThatItLeadsToStartsSomething() {
    for field in ["starts-processes", "starts-exchanges"] {
      expect(
        event: "leads-to: [b, a]\n", isFound: false,
        adding: ["needs/customer-actions/a": "\(field): [x]\n"])
    }
  }

  @Test func anEventThatLeadsNowhereIsReported() {
    expect(event: "▸\nname: H\n", isFound: true)
    expect(event: "▸leads-to: [a, b]\n", isFound: true)
    expect(
      event: "▸leads-to: b\n", isFound: true,
      adding: [
        "needs/customer-actions/a": "starts-processes: [x]\n",
        "process/collaboration-processes/c": "starts-from: customer-action/a\n",
      ])
  }

  @Test func anActionThatIsNotKnownMayStartSomething() {
    expect(event: "leads-to: [a, borta]\n", isFound: false)
    expect(event: "leads-to: ['nat:n']\n", isFound: false)
  }

  @Test func anActionOfACatalogueAtHandIsFollowed() {
    let files = { (mark: String) in ["needs/life-events/h": "\(mark)leads-to: ['nat:n']\n"] }
    let other = { (fields: String) in makeCatalogue(["needs/customer-actions/n": fields], id: "nat") }
    RulesTests.expect(
      "SP-15", finds: [Self.leadsNowhere], in: files("▸"), manifest: Self.imports,
      imports: ["nat": other("name: N\n")])
    RulesTests.expect(
      "SP-15", finds: [], in: files(""), manifest: Self.imports,
      imports: ["nat": other("starts-exchanges: x\n")])
  }

  private func expect(
    profile: String?, isFound: Bool, exchange: String = "passes: o\n",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var files = [
      "services/a/service": (isFound ? "▸\n" : "") + "type: e-service\n",
      "information/business-objects/o": "name: O\n", "information/business-objects/n": "name: N\n",
      "process/exchanges/u": exchange,
    ]
    files["services/a/1/profile"] = profile
    files["services/a/2/profile"] = "name: B\n"
    RulesTests.expect(
      "SP-15", finds: isFound ? [Self.realisesNothing] : [], in: files, manifest: Self.imports,
      sourceLocation: sourceLocation)
  }

  @Test func aVersionThatRealisesAnExchangeIsEnough() {
    expect(profile: "realises-objects: o\nrealises-exchanges: u\n", isFound: false)
    expect(profile: "realises-objects: o\nrealises-exchanges: 'nat:n'\n", isFound: false)
  }

  @Test func aServiceThatRealisesNoExchangeIsReported() {
    expect(profile: nil, isFound: true)
    expect(profile: "realises-objects: o\n", isFound: true)
    expect(profile: "realises-objects: n\nrealises-exchanges: u\n", isFound: true)
    expect(
      profile: "realises-objects: o\nrealises-exchanges: u\n", isFound: true,
      exchange: "passes: o\nstatus: retired\n")
  }

  @Test func aBrokenReferenceMayRealiseSomething() {
    expect(profile: "realises-objects: [n, borta]\nrealises-exchanges: u\n", isFound: false)
    expect(profile: "realises-objects: o\nrealises-exchanges: borta\n", isFound: false)
  }

  @Test func itIsToldAsInformation() {
    let catalogue = makeCatalogue(["needs/life-events/h": "name: H\n", "services/a/service": "name: A\n"])
    let findings = assess(catalogue, rules: ["SP-15"], asPublished: true).findings
    #expect(findings.map(\.severity) == [.info, .info])
    #expect(findings.map(\.key) == ["SP-15 life-event/h leads-to", "SP-15 service/a -"])
  }
}
