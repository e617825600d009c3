import TestSupport
import Testing

struct PU04Tests {
  private static let base = [
    "services/t/service": "name: T\n", "services/t/1/profile": "name: P\n",
    "services/t/1/instances/i": "name: I\n", "process/actors/region": "name: R\n",
    "process/actors/klinik": "name: K\npart-of: region\n", "process/actors/annan": "name: A\n",
    "consumptions/n": "uses: t/1\ninstances: t/1/i\nconsumer: klinik\nconnection: connected\n",
  ]
  private static let message =
    "Avpublicerad men nyttjas av `klinik`, utan besked om en daterad ändring. Publicera igen, flytta konsumenterna, eller beskriv ändringen och lämna besked."
  private static let withdrawn = "publication:\n  state: ▸withdrawn\n"

  private func expect(
    _ messages: [String], with files: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let all = Self.base.merging(files) { $1 }
      .mapValues { messages.isEmpty ? $0.replacing("▸", with: "") : $0 }
    RulesTests.expect("PU-04", finds: messages, in: all, sourceLocation: sourceLocation)
  }

  private static let files = ["services/t/service", "services/t/1/profile", "services/t/1/instances/i"]

  @Test(arguments: files) func whatIsConsumedIsNotWithdrawn(file: String) {
    expect([Self.message], with: [file: Self.withdrawn])
    expect([], with: [file: "publication: {state: published}\n"])
  }

  @Test(arguments: files) func whatNobodyConsumesMayBeWithdrawn(file: String) {
    expect([], with: [file: Self.withdrawn, "consumptions/n": "uses: t/1\nconnection: disconnected\n"])
  }

  private static func change(_ target: String, date: String = "planned-date: 2027-01-01") -> String {
    "affects: \(target)\n\(date)\nnotices:\n  - {actor: region, date: 2026-11-01}\n"
  }

  @Test(arguments: ["instance/t/1/i", "profile/t/1", "service/t"])
  func aDatedChangeToldOfMakesItFair(target: String) {
    let instance = "services/t/1/instances/i"
    expect([], with: [instance: Self.withdrawn, "governance/changes/c": Self.change(target)])
    expect(
      [],
      with: [
        instance: Self.withdrawn, "governance/changes/c": Self.change(target, date: "made-on: 2026-11-20"),
      ])
    expect(
      [Self.message], with: [instance: Self.withdrawn, "governance/changes/c": Self.change(target, date: "")])
  }

  @Test func aChangeOfAPartIsNoneOfTheWhole() {
    expect(
      [Self.message],
      with: [
        "services/t/service": Self.withdrawn, "governance/changes/c": Self.change("instance/t/1/i"),
      ])
  }

  @Test func everyConsumerNotToldIsNamed() {
    expect(
      [Self.message.replacing("`klinik`", with: "`klinik` och `annan`")],
      with: [
        "services/t/1/profile": Self.withdrawn,
        "consumptions/o": "uses: t/1\nconsumer: annan\nconnection: disconnecting\n",
        "consumptions/p": "uses: t/1\nconsumer: region\nconnection: connected\n",
        "governance/changes/c":
          "affects: profile/t/1\nplanned-date: 2027-01-01\nnotices:\n  - {actor: klinik}\n",
        "governance/changes/d":
          "affects: profile/t/1\nmade-on: 2026-01-01\nnotices:\n  - {actor: region}\n",
      ].merging(["consumptions/p": "uses: t/1\nconsumer: region\nconnection: planned\n"]) { $1 })
  }
}
