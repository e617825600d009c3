import TestSupport
import Testing

struct OV01Tests {
  private static let files = [
    "process/actors/kund": "name: K\n", "process/actors/namnd": "part-of: kund\n",
    "process/actors/prod": "name: P\n",
    "services/s/service": "responsible: {role: producer, actor: prod}\n",
    "services/s/1/profile": "name: S1\n", "services/s/2/profile": "name: S2\n",
    "agreements/iuo":
      "type: information-exchange\nsigning: signed\nparties: [kund, prod]\ngoverns-services: service/s\n",
    "agreements/annan":
      "type: information-exchange\nsigning: signed\ngoverns-services: profile/s/2\n",
    "agreements/bitrade": "type: data-processing\nsigning: signed\n",
  ]
  private static let withoutExchange =
    "`kund` använder `s/1` utan en giltig informationsutbytesöverenskommelse som reglerar den. Teckna en, och ange den i `agreements`."
  private static let withoutProcessing =
    "`s/1` kräver att konsumenten har personuppgiftsbiträdesavtal, men inget sådant som gäller är angivet. Teckna det, och ange det i `agreements`."

  private func expect(
    _ messages: [String], _ consumption: String, with files: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let base = "uses: s/1\nconnection: connected\n"
    RulesTests.expect(
      "OV-01", finds: messages,
      in: Self.files.merging(files) { $1 }.merging(["consumptions/c": consumption + base]) { $1 },
      manifest: "imports: [{alias: far, path: ../far}]\n", sourceLocation: sourceLocation)
  }

  @Test func aValidAgreementThatGovernsTheVersionIsEnough() {
    expect([], "consumer: kund\nagreements: [annan, iuo]\n")
    expect(
      [], "consumer: kund\nagreements: iuo\n",
      with: [
        "agreements/iuo": "type: information-exchange\nsigning: signed\ngoverns-services: profile/s/1\n"
      ])
  }

  @Test func withoutAgreementItIsReported() {
    expect([Self.withoutExchange], "▸\nconsumer: kund\n")
    expect([Self.withoutExchange], "consumer: kund\n▸agreements: [annan, bitrade]\n")
  }

  @Test(arguments: [
    "type: information-exchange\nsigning: drafted\ngoverns-services: service/s\n",
    "type: information-exchange\nsigning: signed\ntemplate: true\ngoverns-services: service/s\n",
    "type: information-exchange\nsigning: signed\nvalid-to: 2026-11-21\ngoverns-services: service/s\n",
    "type: information-exchange\nsigning: signed\nvalid-from: 2026-11-23\ngoverns-services: service/s\n",
    "type: information-exchange\nsigning: signed\nstatus: retired\ngoverns-services: service/s\n",
    "type: operation\nsigning: signed\ngoverns-services: service/s\n",
  ])
  func anAgreementThatDoesNotCountIsNone(agreement: String) {
    expect([Self.withoutExchange], "consumer: kund\n▸agreements: iuo\n", with: ["agreements/iuo": agreement])
  }

  @Test func eachOtherTypeThatTheVersionRequiresIsAskedFor() {
    let profile = ["services/s/1/profile": "requires-agreements: [information-exchange, data-processing]\n"]
    expect([], "consumer: kund\nagreements: [iuo, bitrade]\n", with: profile)
    expect([Self.withoutProcessing], "consumer: kund\n▸agreements: iuo\n", with: profile)
    expect(
      [Self.withoutExchange, Self.withoutProcessing], "▸▸agreements: []\nconsumer: kund\n", with: profile)
  }

  @Test func withinOneOrganisationNoneIsAskedFor() {
    expect([], "consumer: prod\n")
    expect(
      [], "consumer: namnd\n",
      with: ["services/s/service": "responsible: {role: producer, actor: kund}\n"])
  }

  @Test func whatIsNotConnectedIsNotTested() {
    RulesTests.expect(
      "OV-01", finds: [],
      in: Self.files.merging([
        "consumptions/c": "consumer: kund\nuses: s/1\nconnection: disconnected\n",
        "consumptions/d": "consumer: kund\nuses: s/1\nconnection: planned\n",
      ]) { $1 })
  }

  @Test func whatIsNotKnownMayBeRight() {
    expect([], "consumer: kund\nagreements: broken\n")
    expect([], "consumer: kund\nagreements: far:x\n")
    expect([], "consumer: far:x\n")
    expect(
      [], "consumer: kund\n",
      with: ["services/s/service": "responsible: {role: producer, actor: broken}\n"])
  }
}
