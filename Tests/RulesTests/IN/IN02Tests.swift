import Rules
import TestSupport
import Testing

struct IN02Tests {
  private static func alternative(_ fault: String) -> String {
    "`\(fault) och kan inte ersätta instansen. Ange ett alternativ i samma version och miljö."
  }

  private func expect(
    _ messages: [String], instance: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "IN-02", finds: messages,
      in: [
        "services/t/1/profile": "name: P\n", "services/t/2/profile": "name: P\n",
        "services/t/1/instances/i": instance, "services/t/1/instances/j": "environment: production\n",
        "services/t/1/instances/prov": "environment: test\n",
        "services/t/2/instances/k": "environment: production\n",
        "services/t/2/instances/prov": "environment: test\n",
      ], sourceLocation: sourceLocation)
  }

  @Test func anAlternativeLiesInTheSameVersionAndEnvironment() {
    expect([], instance: "environment: production\nalternative-to: t/1/j\n")
    // Where the environment is not said, that is what is missing.
    expect([], instance: "alternative-to: t/1/prov\n")
  }

  @Test func anAlternativeElsewhereIsReportedAtItsName() {
    expect(
      [
        Self.alternative("t/1/prov` ligger i en annan miljö"),
        Self.alternative("t/2/k` hör till en annan version"),
        Self.alternative("t/2/prov` hör till en annan version och ligger i en annan miljö"),
      ], instance: "environment: production\nalternative-to: [▸t/2/k, ▸t/1/prov, ▸t/2/prov]\n")
  }

  private func severities(
    availability: Int = 3, lifeCycle: String = "in-operation", with files: [String: String] = [:]
  ) -> [Severity] {
    let base = [
      "services/t/1/profile": "life-cycle: \(lifeCycle)\n",
      "services/t/1/logical-interface": "messages:\n  - {id: m, carries: x}\n",
      "information/exchange-objects/x": "classification: {availability: \(availability)}\n",
      "services/t/1/instances/i": "environment: production\n",
      "services/t/1/instances/j": "environment: production\n",
    ]
    let catalogue = makeCatalogue(base.merging(files) { $1 })
    return assess(catalogue, rules: ["IN-02"]).findings.map(\.severity)
  }

  @Test func highDemandsOnAvailabilityHaveAnAlternativeOrAReserve() {
    #expect(severities() == [.warning])
    #expect(severities(availability: 2) == [])
    #expect(severities(lifeCycle: "planned") == [])
    #expect(
      severities(with: ["services/t/1/instances/i": "environment: production\nalternative-to: t/1/j\n"]) == []
    )
    #expect(severities(with: ["consumptions/n": "uses: t/1\nreserves: t/1/j\n"]) == [])
    #expect(severities(with: ["consumptions/n": "uses: t/1\ninstances: t/1/j\n"]) == [.warning])
  }

  @Test func anAlternativeInTestIsNone() {
    let test = "environment: test\n"
    #expect(
      severities(with: [
        "services/t/1/instances/i": test + "alternative-to: t/1/j\n", "services/t/1/instances/j": test,
      ]) == [.warning])
  }

  @Test func anUnfitAlternativeIsAnError() {
    #expect(
      severities(
        availability: 0,
        with: [
          "services/t/1/instances/i": "environment: production\nalternative-to: t/1/j\n",
          "services/t/1/instances/j": "environment: test\n",
        ]) == [.error])
  }

  @Test func theProfileSaysWhatIsMissing() {
    RulesTests.expect(
      "IN-02",
      finds: [
        "Versionen bär information med klass 4 i tillgänglighet, men ingen instans i produktion har eller är ett alternativ och inget nyttjande har en reserv. Ange ett alternativ eller en reserv."
      ],
      in: [
        "services/t/1/profile": "▸\nlife-cycle: phasing-out\n",
        "services/t/1/logical-interface": "messages:\n  - {id: m, carries: x}\n",
        "information/exchange-objects/x": "classification: {availability: 4}\n",
      ])
  }
}
