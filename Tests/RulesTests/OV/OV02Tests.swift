import TestSupport
import Testing

struct OV02Tests {
  private static let files = [
    "process/actors/kund": "name: K\n", "process/actors/namnd": "part-of: kund\n",
    "process/actors/prod": "name: P\n", "process/actors/drift": "name: D\n",
    "process/actors/annan": "name: A\n",
    "services/s/service": "responsible: {role: producer, actor: prod}\n",
    "services/s/1/profile": "name: S1\n", "services/s/1/instances/i": "provider: drift\n",
  ]

  private func expect(
    _ messages: [String], agreement: String, consumption: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "OV-02", finds: messages,
      in: Self.files.merging(["agreements/a": agreement, "consumptions/c": consumption]) { $1 },
      manifest: "imports: [{alias: far, path: ../far}]\n", sourceLocation: sourceLocation)
  }

  private static let consumption = "consumer: namnd\nuses: s/1\ninstances: s/1/i\nagreements: a\n"
  private static let marked = consumption.replacing("agreements: ", with: "agreements: ▸")

  // MARK: Agreements

  @Test func twoPartiesTogetherAreEnough() {
    RulesTests.expect(
      "OV-02", finds: [],
      in: [
        "process/actors/a": "name: A\n", "process/actors/b": "name: B\n",
        "agreements/a": "parties: [a, b]\n",
        "agreements/b": "parties: a\naccessions: {actor: b, left: 2020-01-01}\n",
        "agreements/c": "accessions: [{actor: a}, {actor: broken}]\n",
        "agreements/d": "template: true\n",
      ])
  }

  @Test func fewerThanTwoAreReported() {
    RulesTests.expect(
      "OV-02",
      finds: [
        "Överenskommelsen har ingen part. Ange minst två parter i `parties` eller `accessions`.",
        "Överenskommelsen har bara `a` som part. Ange minst två parter i `parties` eller `accessions`.",
      ],
      in: [
        "process/actors/a": "name: A\n", "agreements/a": "▸\nname: A\n",
        "agreements/b": "▸parties: [a]\naccessions: {actor: a}\n",
      ])
  }

  // MARK: Consumptions

  @Test func consumerAndProducerAreParties() {
    expect([], agreement: "parties: [kund, prod]\n", consumption: Self.consumption)
    // Who provides an instance is as good as the producer.
    expect(
      [], agreement: "parties: drift\naccessions: {actor: namnd, joined: 2026-11-22}\n",
      consumption: Self.consumption)
  }

  @Test func aConsumerThatIsNoPartyIsReported() {
    let message =
      "Konsumenten `namnd` är inte part i `a`. Lägg till den, eller hänvisa till rätt överenskommelse."
    expect([message], agreement: "parties: [annan, prod]\n", consumption: Self.marked)
    expect(
      [message], agreement: "parties: [annan, prod, kund]\naccessions: {actor: kund, left: 2026-11-21}\n",
      consumption: Self.marked)
    expect(
      [message], agreement: "parties: [annan, prod]\naccessions: {actor: kund, joined: 2026-11-23}\n",
      consumption: Self.marked)
  }

  @Test func anAgreementWithoutTheProducerIsReported() {
    expect(
      [
        "Ingen producent (`prod` och `drift`) är part i `a`. Lägg till den, eller hänvisa till rätt överenskommelse."
      ], agreement: "parties: [annan, kund]\n", consumption: Self.marked)
    expect([], agreement: "type: collaboration\nparties: [annan, kund]\n", consumption: Self.consumption)
  }

  @Test func aTemplateBacksNothing() {
    expect(
      ["`a` är en mall och gäller inte själv. Ange den överenskommelse som har tecknats efter den."],
      agreement: "template: true\n", consumption: Self.marked)
  }

  @Test func whatIsNotKnownMayBeRight() {
    expect([], agreement: "parties: [far:x, annan]\n", consumption: Self.consumption)
    expect([], agreement: "parties: [broken, annan]\n", consumption: Self.consumption)
    expect(
      [], agreement: "parties: [annan, kund]\n",
      consumption: "consumer: kund\nuses: s/broken\nagreements: a\n")
    expect([], agreement: "status: retired\nparties: [annan, kund]\n", consumption: Self.consumption)
  }
}
