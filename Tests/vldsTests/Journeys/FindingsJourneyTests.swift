import TestSupport
import Testing

/// The findings as people go through them: in a real terminal, to the bytes on disk.
@Suite(.serialized, .timeLimit(.minutes(5))) struct FindingsJourneyTests {
  @Test func findingsAreTestedFixedAcknowledgedAndSaved() throws {
    let catalogue = TemporaryCatalogue([
      "process/actors/kommunen.md": "---\nname: Kommunen\nstatus: decided\ngeneric: yes\n---\n",
      "process/actors/fk.md":
        "---\nname: FK\nstatus: decided\ntype: state-agency\ngeneric: \"no\"\ncontact: {function: F, email: f@fk.se}\n---\n",
    ])
    let terminal = try RealTerminal(
      "\(Program.executable.path) \(catalogue.root); echo ended $?; cat", columns: 110, rows: 30)
    terminal.wait(for: "2 fel · 1 varning")
    try terminal.press("F9")
    try #require(terminal.wait(for: "2 beskrivningar prövade: 2 fel · 1 varning."))
    try terminal.press("Home", "f")
    try #require(terminal.wait(for: "Alla 2"))
    try terminal.press("l")
    try #require(terminal.wait(for: "2 ändrade · 1 varning"))
    try terminal.press("Home", "a")
    try #require(terminal.wait(for: "varför får det stå kvar?"))
    try terminal.type("Görs i vår")
    try terminal.press("Enter")
    // Whoever works here is offered.
    try #require(terminal.wait(for: "vem har bestämt det?"))
    try terminal.press("C-u")
    try #require(terminal.wait(for: "person eller roll"))
    try terminal.type("Arkitekten")
    try terminal.press("Enter")
    try #require(terminal.wait(for: "till och med vilken dag?"))
    try terminal.type("2027-06-30")
    try terminal.press("Enter")
    try #require(terminal.wait(for: "Kvitterade (1)"))
    try terminal.press("C-s")
    try #require(terminal.wait(for: "Sparat: 3 filer."))
    #expect(catalogue.text(of: "process/actors/kommunen.md")?.hasSuffix("generic: true\n---\n") == true)
    #expect(catalogue.text(of: "process/actors/fk.md")?.contains("generic: \"false\"\n") == true)
    #expect(
      catalogue.text(of: "findings.yaml")
        == "- {key: \"KO-01 actor/kommunen type\", reason: \"Görs i vår\", by: Arkitekten, date: 2026-11-22, until: 2027-06-30}\n"
    )
    try terminal.press("q")
    terminal.wait(for: "ended 0")
    #expect(try catalogue.vlds("validate", "--fail-on", "info").code == 0)
  }
}
