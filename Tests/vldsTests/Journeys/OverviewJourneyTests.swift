import Foundation
import TestSupport
import Testing

/// Matrices, diagrams and the overview in a real terminal, to the files that they write.
@Suite(.serialized, .timeLimit(.minutes(5))) struct OverviewJourneyTests {
  private func start(_ path: String, environment: [String: String] = [:]) throws -> RealTerminal {
    let terminal = try RealTerminal(
      "\(Program.executable.path) \(path); echo ended $?; cat", columns: 100, rows: 30,
      environment: environment)
    terminal.wait("the findings") {
      terminal.screen.contains("varning") && !terminal.screen.contains("kontrollerar")
    }
    return terminal
  }

  /// Names a file in the box that asks for it.
  private func write(_ terminal: RealTerminal, to path: String) throws {
    try terminal.press("W")
    terminal.wait(for: "Skriv till fil")
    try terminal.press("C-u")
    try terminal.type(path)
    terminal.wait(for: path)
    try terminal.press("Enter")
  }

  @Test func aMatrixIsWrittenAndNothingWrittenOverUnasked() throws {
    let folder = TemporaryCatalogue()
    let file = "\(folder.root)/ut.csv"
    let terminal = try start(JourneyTests.sample)
    try terminal.press("x")
    terminal.wait(for: "Lämnar × får")
    try write(terminal, to: file)
    terminal.wait(for: "Skrivet till \(file).")
    let text = try #require(folder.text(of: "ut.csv"))
    #expect(text.hasPrefix("Lämnar,id,Antal,"))
    #expect(text.contains("\r\nSkatteverket,actor/skatteverket,2,"))

    folder.write("eget", to: "ut.csv")
    try write(terminal, to: file)
    terminal.wait(for: "Filen finns")
    try terminal.press("Escape")
    terminal.wait("the question to go") { !terminal.screen.contains("Filen finns") }
    #expect(folder.text(of: "ut.csv") == "eget")
    try write(terminal, to: file)
    terminal.wait(for: "Filen finns")
    try terminal.press("Enter")
    terminal.wait("the question to go") { !terminal.screen.contains("Filen finns") }
    #expect(folder.text(of: "ut.csv") == "eget")
    try write(terminal, to: file)
    terminal.wait(for: "Filen finns")
    try terminal.press("s")
    terminal.wait(for: "Skrivet till \(file).")
    #expect(folder.text(of: "ut.csv") == text)

    try write(terminal, to: "\(folder.root)/saknas/ut.csv")
    terminal.wait(for: "blev inte skriven")
    try terminal.press("q")
    terminal.wait(for: "ended 0")
  }

  @Test func aDiagramIsWrittenAsSVG() throws {
    let folder = TemporaryCatalogue()
    let terminal = try start(JourneyTests.sample)
    try terminal.press("g")
    try terminal.type("informationsförsörjning för ekonomiskt")
    terminal.wait(for: "Samverkansprocess")
    try terminal.press("Enter")
    terminal.wait(for: "Leverans")
    try terminal.press("d")
    terminal.wait(for: "Samverkan: Informationsförsörjning")
    try write(terminal, to: "\(folder.root)/ut.svg")
    terminal.wait(for: "Skrivet till")
    #expect(folder.text(of: "ut.svg")?.contains("Ställa samlad fråga</text>") == true)
    try terminal.press("q")
    terminal.wait(for: "ended 0")
  }

  @Test func theProgramBeginsWithTheOverviewWhereOneWantsIt() throws {
    let folder = TemporaryCatalogue()
    let settings = ["XDG_CONFIG_HOME": folder.root]
    let first = try start(JourneyTests.sample, environment: settings)
    try first.press(":")
    try first.type("börja med översikten")
    first.wait(for: "1/1")
    try first.press("Enter")
    first.wait(for: "Programmet börjar med översikten.")
    #expect(folder.text(of: "vlds/config.yaml")?.contains("start: overview") == true)
    try first.press("q")
    first.wait(for: "ended 0")

    let second = try start(JourneyTests.sample, environment: settings)
    second.wait(for: "Triangeln process – information – tjänst")
    second.wait(for: "100 %")
    try second.press("End")
    // By git where the sample lies in it, else by the files.
    second.wait(for: "Senast ändrat, enligt")
    second.wait("the files last changed") { second.screen.contains(#/20\d\d-\d\d-\d\d/#) }
    try second.press("Escape")
    second.wait(for: "Perspektiv ─")
    try second.press("q")
    second.wait(for: "ended 0")
  }
}
