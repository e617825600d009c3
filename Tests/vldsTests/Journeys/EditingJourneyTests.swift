import Foundation
import TestSupport
import Testing

/// Editing as people do it: in a real terminal, to the bytes on disk.
@Suite(.serialized, .timeLimit(.minutes(5))) struct EditingJourneyTests {
  private let files = [
    "process/actors/fk.md":
      "---\nname: Försäkringskassan # myndigheten\nstatus: decided\ntype: state-agency\n---\n",
    "process/actors/kommunen.md": "---\nname: Kommunen\nstatus: draft\n---\n",
    "process/collaborations/x.md": "---\nname: X\nmembers: [fk, kommunen]\n---\n",
  ]

  private func start(_ catalogue: TemporaryCatalogue, _ options: String = "") throws -> RealTerminal {
    let terminal = try RealTerminal(
      "\(Program.executable.path) \(options) \(catalogue.root); echo ended $?; cat", columns: 100, rows: 30,
      environment: ["EDITOR": "sed -i s/Kommunen/Staden/"])
    terminal.wait(for: "Perspektiv")
    terminal.wait("the findings") {
      !terminal.screen.contains("läser") && !terminal.screen.contains("kontrollerar")
    }
    return terminal
  }

  @Test func aServiceIsDescribedAndSaved() throws {
    let catalogue = TemporaryCatalogue(files)
    let terminal = try start(catalogue)
    try terminal.press("4", "Tab", "n")
    terminal.wait(for: "vad ska beskrivas?")
    try terminal.type("tjänst")
    try terminal.press("Enter")
    terminal.wait(for: "Ny: tjänst")
    try terminal.type("Förmånsinformation")
    terminal.wait(for: "+ skapa tjänst ”Förmånsinformation”")
    try terminal.press("Enter")
    terminal.wait(for: "fyra delar")
    try terminal.press("j")
    terminal.wait(for: "5 ändrade")
    try terminal.press("m", "Enter")
    terminal.wait(for: "Ctrl-S klart")
    try terminal.type("Lämnar uppgift om förmån.")
    try terminal.press("C-s")
    terminal.wait(for: "Lämnar uppgift om förmån.")
    try terminal.press("m", "Enter")
    terminal.wait(for: "Processägare")
    try terminal.type("producent")
    try terminal.press("Enter")
    terminal.wait(for: "› Producent")
    try terminal.press("Down", "Enter")
    terminal.wait(for: "något nytt")
    try terminal.type("försäk")
    terminal.wait(for: "1/2")
    try terminal.press("Enter")
    terminal.wait(for: "Försäkringskassan (fk)")
    try terminal.press("C-s")
    terminal.wait(for: "Sparat: 5 filer.")
    #expect(
      catalogue.text(of: "services/formansinformation/service.md") == """
        ---
        name: Förmånsinformation
        description: Lämnar uppgift om förmån.
        status: draft
        responsible:
          - role: producer
            actor: fk
        reuse-check:
          date: 2026-11-22
          outcome: none-found
        ---

        """)
    #expect(
      catalogue.text(of: "services/formansinformation/1.0/technical-interfaces/rest.md")
        == "---\nname: Förmånsinformation 1.0\nstatus: draft\n---\n")
    try terminal.press("q")
    terminal.wait(for: "ended 0")
    #expect(try Program.entries(of: catalogue.root + "/.vlds/journal").isEmpty)
    #expect(try Program.run(["validate", "-C", catalogue.root, "--rule", "FO-01"]).code == 0)
  }

  @Test func aRenameIsSavedAndUndone() throws {
    let catalogue = TemporaryCatalogue(files)
    let terminal = try start(catalogue)
    try terminal.press("2", "Tab", "r")
    terminal.wait(for: "Byt id på actor/fk")
    try terminal.press("C-u")
    try terminal.type("forsakringskassan")
    try terminal.press("Enter")
    terminal.wait(for: "3 ändrade")
    try terminal.press("C-s")
    terminal.wait(for: "Sparat: 3 filer.")
    #expect(
      catalogue.text(of: "process/collaborations/x.md")?.contains("[forsakringskassan, kommunen]") == true)
    try terminal.press("u")
    terminal.wait(for: "Ångrat: Byt id")
    try terminal.press("C-s")
    terminal.wait(for: "Sparat: 3 filer.")
    for (file, text) in files { #expect(catalogue.text(of: file) == text) }
  }

  @Test func aKilledProgramLosesNothing() throws {
    let catalogue = TemporaryCatalogue(files)
    var terminal: RealTerminal? = try start(catalogue)
    try terminal?.press("2", "Tab", "e", "Enter")
    terminal?.wait(for: "Retur klart")
    try terminal?.type(" i Sverige")
    try terminal?.press("Enter")
    terminal?.wait(for: "1 ändrade")
    terminal?.wait("the journal") {
      let names = (try? Program.entries(of: catalogue.root + "/.vlds/journal")) ?? []
      return names.contains { catalogue.bytes(of: ".vlds/journal/\($0)")?.isEmpty == false }
    }
    let name = try #require(try Program.entries(of: catalogue.root + "/.vlds/journal").first)
    kill(try #require(pid_t(name.prefix { $0 != "-" })), SIGKILL)
    terminal?.wait(for: "ended 137")
    terminal = nil
    #expect(catalogue.text(of: "process/actors/fk.md") == files["process/actors/fk.md"])
    let again = try start(catalogue)
    again.wait(for: "Osparat arbete")
    try again.press("t")
    again.wait(for: "1 ändrade")
    try again.press("C-s")
    again.wait(for: "Sparat: 1 fil.")
    #expect(
      catalogue.text(of: "process/actors/fk.md")?.contains("name: Försäkringskassan i Sverige # my") == true)
  }

  @Test func aFileChangedUnderneathIsNotOverwrittenUnasked() throws {
    let catalogue = TemporaryCatalogue(files)
    let terminal = try start(catalogue)
    try terminal.press("2", "Tab", "e", "Enter")
    terminal.wait(for: "Retur klart")
    try terminal.type(" 2")
    try terminal.press("Enter")
    terminal.wait(for: "1 ändrade")
    catalogue.write("---\nname: Av annan\nstatus: draft\n---\n", to: "process/actors/fk.md")
    terminal.wait(for: "dina ändringar är kvar")
    try terminal.press("C-s")
    terminal.wait(for: "Ändrat av ett annat program")
    try terminal.press("Escape")
    #expect(catalogue.text(of: "process/actors/fk.md")?.contains("Av annan") == true)
    try terminal.press("C-s")
    terminal.wait(for: "Ändrat av ett annat program")
    try terminal.press("l")
    terminal.wait(for: "Av annan")
  }

  @Test func twoVersionsOfAFileAreJoinedFieldByField() throws {
    let catalogue = TemporaryCatalogue(files)
    let terminal = try start(catalogue)
    try terminal.press("2", "Tab", "e", "Enter")
    terminal.wait(for: "Retur klart")
    try terminal.type(" 2")
    try terminal.press("Enter")
    terminal.wait(for: "1 ändrade")
    catalogue.write(
      "---\nname: Försäkringskassan # myndigheten\nstatus: review\ntype: state-agency\nmaintenance: active\n---\n",
      to: "process/actors/fk.md")
    terminal.wait(for: "dina ändringar är kvar")
    try terminal.press("C-s")
    terminal.wait(for: "Välj fält för fält")
    try terminal.press("v")
    terminal.wait(for: "ditt till vänster")
    try terminal.press("Enter")
    terminal.wait("the comparison to close") { !terminal.screen.contains("ditt till vänster") }
    try terminal.press("C-s")
    terminal.wait(for: "Sparat: 1 fil.")
    #expect(
      catalogue.text(of: "process/actors/fk.md")
        == "---\nname: Försäkringskassan 2 # myndigheten\nstatus: review\ntype: state-agency\nmaintenance: active\n---\n"
    )
  }

  /// A limit on the size of files stands for a full disk: the system refuses the write just so.
  @Test func aFullDiskLosesNothing() throws {
    let catalogue = TemporaryCatalogue(files)
    let refused = try Program.shell(
      "trap '' XFSZ; ulimit -f 0; exec \"$0\" set actor/fk status=review -C \"$1\"", [catalogue.root])
    #expect(refused.code == 2)
    #expect(refused.complaint.contains("kan inte skrivas"))
    for (file, text) in files { #expect(catalogue.text(of: file) == text) }

    let terminal = try RealTerminal(
      "trap '' XFSZ; ulimit -f 0; \(Program.executable.path) \(catalogue.root); echo ended $?; cat",
      columns: 100,
      rows: 30)
    terminal.wait(for: "Perspektiv")
    terminal.wait("the findings") { terminal.screen.contains("varning") }
    try terminal.press("2", "Tab", "e", "Enter")
    terminal.wait(for: "Retur klart")
    try terminal.type(" 2")
    try terminal.press("Enter")
    terminal.wait(for: "1 ändrade")
    try terminal.press("C-s")
    terminal.wait(for: "kan inte skrivas")
    // The work is still there, and so is the question on leaving.
    terminal.wait(for: "1 ändrade")
    try terminal.press("q")
    terminal.wait(for: "inte är sparade")
    try terminal.press("k")
    terminal.wait(for: "ended 0")
    for (file, text) in files { #expect(catalogue.text(of: file) == text) }
    let left = try Program.entries(of: catalogue.root + "/process/actors").filter { $0.hasPrefix(".") }
    #expect(left.isEmpty)
  }

  @Test func autosaveWritesEachChange() throws {
    let catalogue = TemporaryCatalogue(files)
    let terminal = try start(catalogue)
    try terminal.press(":")
    try terminal.type("spara automatiskt")
    try terminal.press("Enter")
    terminal.wait(for: "Ändringar sparas genast.")
    try terminal.press("2", "Tab", "e", "Enter")
    terminal.wait(for: "Retur klart")
    try terminal.type(" 2")
    try terminal.press("Enter")
    terminal.wait("the file") {
      catalogue.text(of: "process/actors/fk.md")?.contains("name: Försäkringskassan 2 #") == true
    }
    try terminal.press("u")
    terminal.wait("the file as it was") {
      catalogue.text(of: "process/actors/fk.md") == files["process/actors/fk.md"]
    }
    try terminal.press("Escape")
    terminal.wait("the form to close") { !terminal.screen.contains("Nivå 1") }
    try terminal.press("q")
    terminal.wait(for: "ended 0")
  }

  @Test func whatAnotherProgramWritesIsSeenAtOnce() throws {
    let catalogue = TemporaryCatalogue(files)
    let terminal = try start(catalogue)
    try terminal.press("2", "Tab")
    terminal.wait(for: "Försäkringskassan")
    catalogue.write("---\nname: Av annan\nstatus: draft\n---\n", to: "process/actors/fk.md")
    terminal.wait(for: "Av annan")
    catalogue.write("---\nname: Ny aktör\nstatus: draft\n---\n", to: "process/actors/myndigheter/ny.md")
    terminal.wait(for: "Ny aktör")
    catalogue.remove("process/actors/myndigheter")
    terminal.wait("the actor to go") { !terminal.screen.contains("Ny aktör") }
  }

  @Test func theEditorOfThePersonIsUsed() throws {
    let catalogue = TemporaryCatalogue(files)
    let terminal = try start(catalogue)
    try terminal.press("2", "Tab", "Down", "E")
    terminal.wait(for: "Staden")
    terminal.wait(for: "1 ändrade")
    try terminal.press("u")
    terminal.wait(for: "Ångrat: Ändra actor/kommunen")
  }

  @Test func readingOnlyChangesNothing() throws {
    let catalogue = TemporaryCatalogue(files)
    let terminal = try start(catalogue, "-R")
    terminal.wait(for: "skrivskyddad")
    try terminal.press("2", "Tab", "D")
    terminal.wait(for: "öppnad för läsning")
    try terminal.press("e", "Enter")
    terminal.wait(for: "öppnad för läsning")
    try terminal.press("q")
    terminal.wait(for: "ended 0")
    #expect(catalogue.bytes(of: ".vlds/lock") == nil)
  }
}
