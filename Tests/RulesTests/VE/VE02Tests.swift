import Rules
import TestSupport
import Testing

struct VE02Tests {
  @Test func anEndAndNoConsumersAreRight() {
    expect(
      "VE-02", finds: [],
      in: [
        "services/s/1/profile": "life-cycle: retired\n",
        "services/s/2/profile": "life-cycle: phasing-out\nphase-out-date: 2027-01-01\n",
        "services/s/3/profile": "life-cycle: in-operation\n",
        "consumptions/c": "uses: s/1\nconnection: disconnected\n",
        "consumptions/d": "uses: s/2\nconnection: connected\n",
        "consumptions/e": "uses: s/1\nconnection: planned\n",
      ])
  }

  @Test func phasingOutWithoutAnEndIsReported() {
    expect(
      "VE-02",
      finds: [
        "Versionen är under avveckling, men det är inte sagt när den upphör. Ange `phase-out-date`.",
        "Versionen är under avveckling, men det är inte sagt när den upphör. Ange `phase-out-date`.",
      ],
      in: [
        "services/s/1/profile": "▸\nlife-cycle: phasing-out\n",
        "services/s/2/profile": "life-cycle: phasing-out\n▸phase-out-date:\n",
      ])
  }

  /// Also where the description is retired itself.
  @Test(arguments: ["", "status: retired\n"]) func aRetiredVersionThatIsUsedIsAnError(status: String) {
    let files = [
      "services/s/1/profile": status + "life-cycle: ▸▸retired\n",
      "consumptions/c": "uses: s/1\nconnection: connected\n",
      "consumptions/d": "uses: s/1\nconnection: disconnecting\n",
    ]
    expect(
      "VE-02",
      finds: [
        "Versionen är avvecklad men används i `c`. Flytta konsumenten först.",
        "Versionen är avvecklad men används i `d`. Flytta konsumenten först.",
      ], in: files)
    let catalogue = makeCatalogue(files.mapValues { $0.replacing("▸", with: "") })
    #expect(assess(catalogue, rules: ["VE-02"]).findings.map(\.severity) == [.error, .error])
  }
}
