import TestSupport
import Testing

struct OV06Tests {
  private static let files = [
    "process/actors/a": "name: A\n", "process/actors/b": "name: B\n", "process/actors/del": "part-of: a\n",
    "services/s/1/instances/i": "provider: a\n", "services/s/1/instances/r": "provider: b\n",
    "services/s/1/instances/egen": "provider: del\n",
  ]

  private func expect(
    _ messages: [String], with files: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "OV-06", finds: messages, in: Self.files.merging(files) { $1 },
      manifest: "imports: [{alias: far, path: ../far}]\n", sourceLocation: sourceLocation)
  }

  private static let message =
    "`s/1/r` hos `b` är reserv för `s/1/i` hos `a` utan en giltig överenskommelse mellan dem. Teckna en, och ange instansen i `concerns`."
  private static let consumption = [
    "consumptions/c": "instances: s/1/i\nreserves: [s/1/egen, ▸s/1/r]\nconnection: connected\n"
  ]

  @Test func aReserveOfAnotherIsReportedWhereItIsNamed() {
    expect([Self.message], with: Self.consumption)
    expect(
      [Self.message], with: ["services/s/1/instances/r": "provider: b\nalternative-to: [s/1/r, ▸s/1/i]\n"])
  }

  @Test(arguments: ["s/1/r", "s/1/i"]) func anAgreementBetweenThemIsRight(instance: String) {
    let agreement =
      "type: operation\nsigning: signed\nparties: a\naccessions: {actor: b}\nconcerns: instance/\(instance)\n"
    expect(
      [],
      with: [
        "agreements/x": agreement,
        "consumptions/c": "instances: s/1/i\nreserves: s/1/r\nconnection: connected\n",
        "services/s/1/instances/r": "provider: b\nalternative-to: s/1/i\n",
      ])
  }

  @Test(arguments: [
    "signing: drafted\nparties: [a, b]\nconcerns: instance/s/1/r\n",
    "signing: signed\nparties: [a]\nconcerns: instance/s/1/r\n",
    "signing: signed\nparties: [b, del]\nconcerns: instance/s/1/egen\n",
    "signing: signed\nparties: [a, b]\n",
  ])
  func anAgreementThatDoesNotCountIsNone(agreement: String) {
    expect([Self.message], with: Self.consumption.merging(["agreements/x": agreement]) { $1 })
  }

  @Test func whatIsNotConnectedIsNotTested() {
    expect([], with: ["consumptions/c": "instances: s/1/i\nreserves: s/1/r\nconnection: planned\n"])
  }

  @Test func whatIsNotKnownMayBeRight() {
    expect(
      [],
      with: [
        "services/s/1/instances/i": "provider: broken\nalternative-to: s/1/r\n",
        "services/s/1/instances/egen": "provider: far:x\nalternative-to: s/1/r\n",
      ])
    expect(
      [],
      with: [
        "agreements/x": "signing: signed\nparties: [a, broken]\nconcerns: instance/s/1/r\n",
        "consumptions/c": "instances: s/1/i\nreserves: s/1/r\nconnection: connected\n",
      ])
  }
}
