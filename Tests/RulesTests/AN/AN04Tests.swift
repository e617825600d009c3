import TestSupport
import Testing

struct AN04Tests {
  private static let actors = [
    "process/actors/a": "type: municipality\ncontact: {function: Registrator}\n",
    "process/actors/b": "type: municipality\ncontact: {email: b@example.se}\n",
    "process/actors/p": "type: private-person\ncontact: {name: Kim}\n",
  ]

  private func expect(
    _ messages: [String], _ responsible: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "AN-04", finds: messages,
      in: Self.actors.merging(["needs/goals/g": "responsible:\n\(responsible)"]) { $1 },
      manifest: "imports: [{alias: far, path: ../far}]\n", sourceLocation: sourceLocation)
  }

  @Test func theContactOfTheEntryOrOfTheActorIsEnough() {
    expect(
      [],
      """
        - {role: manager, actor: a}
        - {role: manager, actor: b, contact: {name: Kim}}
        - {role: manager, actor: b, contact: {function: Förvaltning}}
      """)
  }

  @Test func anActorThatIsNotAtHandMayHaveAContact() {
    expect([], "  - {role: manager, actor: broken}\n  - {role: manager, actor: far:x}\n")
  }

  @Test func aPrivatePersonIsReportedAtTheName() {
    expect(
      [
        "`p` är en privatperson. Låt organisationen bära ansvaret, och ange personens funktion som kontakt."
      ], "  - {role: manager, actor: ▸p}\n")
  }

  @Test func anEntryWithoutContactIsReportedWhereItWouldStand() {
    expect(
      [
        "Varken ansvaret eller `b` har en kontakt med funktion eller namn. Ange en funktion i `contact`.",
        "Varken ansvaret eller `b` har en kontakt med funktion eller namn. Ange en funktion i `contact`.",
        "Ansvaret saknar en kontakt med funktion eller namn. Ange en funktion i `contact`.",
      ],
      """
        - ▸role: manager
          actor: b
        - role: producer
          actor: b
          ▸contact: {email: c@example.se}
        - ▸role: consumer
      """)
  }
}
