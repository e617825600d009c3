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

  private func start(
    _ catalogue: TemporaryCatalogue, _ options: String = "",
    environment: [String: String] = ["EDITOR": "sed -i s/Kommunen/Staden/"]
  ) throws -> RealTerminal {
    let terminal = try RealTerminal(
      "\(Program.executable.path) \(options) \(catalogue.root); echo ended $?; cat", columns: 100, rows: 30,
      environment: environment)
    terminal.wait(for: "Perspektiv")
    terminal.wait("the findings") {
      !terminal.screen.contains("läser") && !terminal.screen.contains("kontrollerar")
    }
    return terminal
  }

  /// Presses keys one after the other, each after the screen has shown what the one before led to: `key→text`
  /// waits for a text that was not there before the key, `“text”` types one.
  private func walk(_ terminal: RealTerminal, _ steps: String...) throws {
    for step in steps {
      let halves = step.split(separator: "→", maxSplits: 1).map(String.init)
      // Waiting for what is there already is not waiting.
      if halves.count > 1 { try #require(!terminal.screen.contains(halves[1]), "\(step): before the key") }
      if halves[0].hasPrefix("“") {
        try terminal.type(String(halves[0].dropFirst().dropLast()))
      } else {
        for key in halves[0].split(separator: " ") { try terminal.press(String(key)) }
      }
      guard halves.count > 1 else { continue }
      // What follows would be pressed in the wrong place.
      try #require(terminal.wait(for: halves[1]), "\(step)")
    }
  }

  @Test func aServiceIsDescribedWholeAndSaved() throws {
    let information = [
      "information/business-objects/formansfraga.md": "---\nname: Förmånsfråga\nstatus: draft\n---\n",
      "information/exchange-objects/fraga.md":
        "---\nname: Förmånsfråga, uppgifter\nstatus: draft\nrefines: formansfraga\n---\n",
      "information/exchange-objects/svar.md":
        "---\nname: Förmånssvar, uppgifter\nstatus: draft\nrefines: formansfraga\n---\n",
    ]
    let catalogue = TemporaryCatalogue(files.merging(information) { $1 })
    let terminal = try start(catalogue)
    try walk(
      terminal, "4 Tab n→vad ska beskrivas?", "“tjänst”→> tjänst", "Enter→Ny: tjänst",
      "“Förmånsinformation”→+ skapa tjänst ”Förmånsinformation”", "Enter→fyra delar", "j→5 ändrade",
      // The service: a long text, and who produces it.
      "m Enter→Ctrl-S klart", "“Lämnar uppgift om förmån.”", "C-s→Retur ändra",
      "m Enter→Processägare", "“producent”→> producent", "Enter→› Producent", "Down Enter→något nytt",
      "“försäk”→> försäk", "Enter→Försäkringskassan (fk)", "Escape→+ lägg till", "Escape→Nivå 1",
      // The messages of the logical interface, each with the exchange object that it carries.
      "Escape→Version   1.0", "] ]→Logiskt gränssnitt ───", "e→╳ Tjänstemeddelande",
      "m m m Enter→id för ny post",
      "“Fråga”→id: fraga", "Enter→› Fråga", "m Enter→Riktning ───", "Enter→Riktning   In",
      "Down Down Enter→något nytt", "“fråga”→> fråga", "Enter→uppgifter (fraga)", "Escape→Riktning   In",
      "Escape→+ lägg till", "End Enter→id för ny post", "“Svar”→id: svar", "Enter→› Svar",
      "m Enter→Riktning ───",
      "“ut”→> ut", "Enter→Riktning   Ut", "Down Down Enter→något nytt", "“svar”→> svar",
      "Enter→uppgifter (svar)",
      "Escape→Riktning   Ut", "Escape→+ lägg till", "Escape→Nivå 1",
      // Two operations.
      "Home m m Enter→id för ny post", "“Förmåner”→id: formaner", "Enter→› Förmåner",
      "Enter→> skriv för att söka",
      "Enter→Implementeras av  Producent", "m Enter→id för ny post", "“Fråga om förmån”→id: fraga-om-forman",
      "Enter→› Fråga om förmån", "m Enter→Interaktionsmönster ───", "Enter→Retur ändra", "m Enter→> sök",
      "“#fraga”→> #fraga", "Enter→Retur ändra", "End Enter→> sök", "“#svar”→> #svar", "Enter→Retur ändra",
      "Escape→Fråga och svar", "Escape→+ lägg till", "End Enter→id för ny post",
      "“Lista förmåner”→id: lista-formaner",
      "Enter→› Lista förmåner", "m Enter→Interaktionsmönster ───", "Enter→Retur ändra", "m Enter→> sök",
      "“#svar”→> #svar", "Enter→Retur ändra", "Escape→Fråga och svar", "Escape→+ lägg till",
      "Escape→Implementeras av  Producent",
      "Escape→+ lägg till", "Escape→Nivå 1",
      // The instance and a consumption of it.
      "Escape→Version   1.0", "] ]→Instans ───", "e→╳ Tillhandahålls av", "m Enter→något nytt",
      "“försäk”→> försäk", "Enter→Försäkringskassan (fk)", "m Enter→Retur klart",
      "“https://fk.example/formaner”",
      "Enter→Retur ändra", "Escape→Version   1.0", "n→vad ska beskrivas?",
      "“nyttjande”→> nyttjande", "Enter→Ny: nyttjande", "“Kommunens nyttjande”→+ skapa", "Enter→╳ Konsument",
      "m Enter→något nytt", "“kommun”→> kommun", "Enter→Kommunen (kommunen)", "m Enter→något nytt",
      "“förmåns”→> förmåns", "Enter→1.0 (formansinformation/1.0)", "m Enter→något nytt",
      "“produktion”→> produktion",
      "Enter→(formansinformation/1.0/produktion)", "Escape→Nivå 1", "C-s→Sparat: 6 filer.")
    let expected = [
      "services/formansinformation/service.md": """
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

      """,
      "services/formansinformation/1.0/profile.md": "---\nname: Förmånsinformation 1.0\nstatus: draft\n---\n",
      "services/formansinformation/1.0/logical-interface.md": """
      ---
      name: Förmånsinformation 1.0
      status: draft
      surfaces:
        - id: formaner
          name: Förmåner
          implemented-by: producer
          operations:
            - id: fraga-om-forman
              name: Fråga om förmån
              pattern: request-response
              uses:
                - "#fraga"
                - "#svar"
            - id: lista-formaner
              name: Lista förmåner
              pattern: request-response
              uses:
                - "#svar"
      messages:
        - id: fraga
          name: Fråga
          direction: in
          carries:
            - fraga
        - id: svar
          name: Svar
          direction: out
          carries:
            - svar
      ---

      """,
      "services/formansinformation/1.0/technical-interfaces/rest.md":
        "---\nname: Förmånsinformation 1.0\nstatus: draft\n---\n",
      "services/formansinformation/1.0/instances/produktion.md": """
      ---
      name: Förmånsinformation 1.0
      status: draft
      provider: fk
      implements:
        - formansinformation/1.0/rest
      endpoint: https://fk.example/formaner
      ---

      """,
      "consumptions/kommunens-nyttjande.md": """
      ---
      name: Kommunens nyttjande
      status: draft
      consumer: kommunen
      uses: formansinformation/1.0
      instances:
        - formansinformation/1.0/produktion
      ---

      """,
    ]
    for (file, text) in expected { #expect(catalogue.text(of: file) == text, "\(file)") }
    for (file, text) in files.merging(information, uniquingKeysWith: { $1 }) {
      #expect(catalogue.text(of: file) == text, "\(file)")
    }
    try walk(terminal, "Escape→e redigera", "q→ended 0")
    #expect(try Program.entries(of: catalogue.root + "/.vlds/journal").isEmpty)
    #expect(try Program.run(["validate", "-C", catalogue.root, "--rule", "ST-01"]).code == 0)
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
    terminal?.wait(for: "1 ändrad")
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
    again.wait(for: "1 ändrad")
    try again.press("C-s")
    again.wait(for: "Sparat: 1 fil.")
    #expect(
      catalogue.text(of: "process/actors/fk.md")?.contains("name: Försäkringskassan i Sverige # my") == true)
    RobustnessRow.kills.note(1, "kills: the interface with unsaved work")
  }

  /// What is typed and not finished is as much work as what is.
  @Test(arguments: [SIGKILL, SIGTERM, SIGHUP])
  func whatIsBeingTypedIsKeptThroughAnEnd(signal: Int32) throws {
    let catalogue = TemporaryCatalogue(files)
    var terminal: RealTerminal? = try start(catalogue)
    try walk(
      try #require(terminal), "2 Tab e→Nivå 1", "End→Brödtext", "Enter→Ctrl-S klart", "“Om kassan.”")
    terminal?.wait("the journal") {
      let names = (try? Program.entries(of: catalogue.root + "/.vlds/journal")) ?? []
      return names.contains {
        String(decoding: catalogue.bytes(of: ".vlds/journal/\($0)") ?? [], as: UTF8.self).contains(
          "Om kassan.")
      }
    }
    let name = try #require(try Program.entries(of: catalogue.root + "/.vlds/journal").first)
    kill(try #require(pid_t(name.prefix { $0 != "-" })), signal)
    terminal?.wait(for: "ended")
    terminal = nil
    let again = try start(catalogue)
    again.wait(for: "Osparat arbete")
    try walk(again, "t→1 ändrad", "C-s→Sparat: 1 fil.")
    #expect(
      catalogue.text(of: "process/actors/fk.md") == (files["process/actors/fk.md"] ?? "") + "\nOm kassan.\n")
    RobustnessRow.terminal.note(1, "ends while something is typed")
  }

  /// Whoever asks the program to end, and does not kill it, takes nothing away that has been typed.
  @Test(arguments: ["TERM", "HUP", "INT"])
  func theLastKeysAreKeptWhereTheProgramIsAskedToEnd(signal: String) throws {
    let catalogue = TemporaryCatalogue(files)
    var terminal: RealTerminal? = try start(catalogue)
    try walk(
      try #require(terminal), "2 Tab e→Nivå 1", "End→Brödtext", "Enter→Ctrl-S klart", "“Om kassan.”")
    try terminal?.send(signal)
    terminal?.wait(for: "ended \(["TERM": 143, "HUP": 129, "INT": 130][signal] ?? 0)")
    terminal = nil
    let again = try start(catalogue)
    again.wait(for: "Osparat arbete")
    try walk(again, "t→1 ändrad", "C-s→Sparat: 1 fil.")
    #expect(
      catalogue.text(of: "process/actors/fk.md") == (files["process/actors/fk.md"] ?? "") + "\nOm kassan.\n")
    RobustnessRow.terminal.note(1, "asked to end while something is typed")
  }

  @Test func aFileChangedUnderneathIsNotOverwrittenUnasked() throws {
    let catalogue = TemporaryCatalogue(files)
    let terminal = try start(catalogue)
    try terminal.press("2", "Tab", "e", "Enter")
    terminal.wait(for: "Retur klart")
    try terminal.type(" 2")
    try terminal.press("Enter")
    terminal.wait(for: "1 ändrad")
    catalogue.write("---\nname: Av annan\nstatus: draft\n---\n", to: "process/actors/fk.md")
    terminal.wait(for: "Dina ändringar är kvar")
    try terminal.press("C-s")
    terminal.wait(for: "Ändrat av ett annat program")
    try terminal.press("Escape")
    terminal.wait("the question to close") { !terminal.screen.contains("Ändrat av ett annat program") }
    #expect(catalogue.text(of: "process/actors/fk.md")?.contains("Av annan") == true)
    try terminal.press("C-s")
    terminal.wait(for: "Ändrat av ett annat program")
    try terminal.press("l")
    terminal.wait(for: "Av annan")
    RobustnessRow.othersFiles.note(1, "files changed under the interface")
  }

  @Test func twoVersionsOfAFileAreJoinedFieldByField() throws {
    let catalogue = TemporaryCatalogue(files)
    let terminal = try start(catalogue)
    try terminal.press("2", "Tab", "e", "Enter")
    terminal.wait(for: "Retur klart")
    try terminal.type(" 2")
    try terminal.press("Enter")
    terminal.wait(for: "1 ändrad")
    catalogue.write(
      "---\nname: Försäkringskassan # myndigheten\nstatus: review\ntype: state-agency\nmaintenance: active\n---\n",
      to: "process/actors/fk.md")
    terminal.wait(for: "Dina ändringar är kvar")
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
    RobustnessRow.othersFiles.note(1, "files changed under the interface")
  }

  /// A limit on the size of files stands for a full disk: the system refuses the write just so.
  @Test func aFullDiskLosesNothing() throws {
    let catalogue = TemporaryCatalogue(files)
    let refused = try Program.shell(
      "trap '' XFSZ; ulimit -f 0; exec \"$0\" set actor/fk status=review -C \"$1\"", [catalogue.root])
    #expect(refused.code == 2)
    #expect(refused.complaint.contains("skrevs inte"))
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
    terminal.wait(for: "1 ändrad")
    terminal.wait(for: "kan inte säkras på disk")
    try terminal.press("C-s")
    terminal.wait(for: "skrevs inte")
    // The work is still there, and so is the question on leaving.
    terminal.wait(for: "1 ändrad")
    try terminal.press("q")
    terminal.wait(for: "inte är sparade")
    try terminal.press("k")
    terminal.wait(for: "ended 0")
    for (file, text) in files { #expect(catalogue.text(of: file) == text) }
    let left = try Program.entries(of: catalogue.root + "/process/actors").filter { $0.hasPrefix(".") }
    #expect(left.isEmpty)
    RobustnessRow.refusedWrites.note(3, "writes to a full disk")
  }

  @Test func aChangeOfThousandsCanBeGivenUpAndSavedAhead() throws {
    let count = 2000
    let concepts = (0..<count).map {
      ("information/concepts/b\($0).md", "---\nname: Begrepp \($0)\nstatus: draft\n---\n")
    }
    let catalogue = TemporaryCatalogue(Dictionary(uniqueKeysWithValues: concepts))
    let terminal = try start(catalogue)
    let ask = [
      "3 Tab &→i ett fält", "“namn”→> namn", "Enter→Retur klart", "“Begrepp”", "Enter→Ersätt ”Begrepp” med",
      "“Term”", "Enter→\(count) av \(count)",
    ]
    for step in ask { try walk(terminal, step) }
    // Together, since it may be done before one can look.
    try terminal.press("Enter", "C-c")
    try #require(terminal.wait(for: "Avbrutet; inget är ändrat."))
    #expect(!terminal.screen.contains("Term "))
    for step in ask { try walk(terminal, step) }
    // Who types on is heard when it is done.
    try walk(terminal, "Enter C-s→Sparat: \(count) filer.")
    for (file, text) in concepts {
      #expect(catalogue.text(of: file) == text.replacing("Begrepp", with: "Term"))
    }
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
    terminal.wait(for: "1 ändrad")
    try terminal.press("u")
    terminal.wait(for: "Ångrat: Ändra actor/kommunen")
  }

  @Test func whatCannotBeChangedInPlaceIsNamedAndOpensInTheEditorAtItsLine() throws {
    let catalogue = TemporaryCatalogue(
      files.merging(["process/actors/fk.md": "---\nname: FK\nstatus:\n  &a decided\n---\n"]) { $1 })
    // An editor that takes a line as vi does, and tells what it was given.
    catalogue.write("#!/bin/sh\nsed -i \"2s/FK/FK rad $1/\" \"$2\"\n", to: "bin/vi")
    chmod(catalogue.root + "/bin/vi", 0o755)
    let terminal = try start(catalogue, environment: ["EDITOR": catalogue.root + "/bin/vi"])
    try walk(
      terminal, "2 Tab e→Nivå 1", "Down Down Enter→> skriv för att söka", "Down Enter→ankare (&)",
      "Enter→FK rad +4")
  }

  @Test func anUnreadableFileIsMendedInTheEditorAndUndone() throws {
    let broken = "---\nname: Kommunen\nstatus: [\n---\n"
    let catalogue = TemporaryCatalogue(files.merging(["process/actors/kommunen.md": broken]) { $1 })
    let terminal = try start(catalogue)
    try walk(
      terminal, "2 Tab Down e→Kan inte ändras på plats", "Enter→1 ändrad", "C-s→Sparat: 1 fil.")
    #expect(catalogue.text(of: "process/actors/kommunen.md") == broken.replacing("Kommunen", with: "Staden"))
    try walk(terminal, "u→Ångrat: Ändra actor/kommunen", "C-s→Sparat: 1 fil.")
    #expect(catalogue.text(of: "process/actors/kommunen.md") == broken)
  }

  @Test func readingOnlyChangesNothing() throws {
    let catalogue = TemporaryCatalogue(files)
    let terminal = try start(catalogue, "-R")
    terminal.wait(for: "Bara läsning: katalogen är öppnad för läsning (-R).")
    #expect(terminal.screen.contains("skrivskyddad"))
    try walk(
      terminal, "2 Tab D→Ta bort: katalogen är öppnad för läsning (-R).",
      "e→Redigera: katalogen är öppnad för läsning (-R).", "q→ended 0")
    #expect(catalogue.bytes(of: ".vlds/lock") == nil)
    RobustnessRow.refusedWrites.note(1, "catalogues for reading only")
  }

  /// Where the tool's own folder cannot be, nothing unsaved could be kept.
  @Test func aCatalogueThatCannotBeWrittenSaysWhy() throws {
    let catalogue = TemporaryCatalogue(files.merging([".vlds": "ingen mapp"]) { $1 })
    let terminal = try start(catalogue)
    terminal.wait(for: "Bara läsning: mappen .vlds i katalogen kan inte skrivas.")
    try walk(terminal, "2 Tab e→Redigera: mappen .vlds i katalogen kan inte skrivas.", "q→ended 0")
    RobustnessRow.refusedWrites.note(1, "folders that cannot be written")
  }

  /// Another program changes, breaks or removes the file while somebody types in a field of it.
  @Test(arguments: ["---\nname: Annan\nstatus: draft\n---\n", "---\nname: [\n---\n", nil])
  func whatIsBeingTypedStaysWhenAnotherProgramHasTheFile(theirs: String?) throws {
    let catalogue = TemporaryCatalogue(files)
    let terminal = try start(catalogue)
    try walk(terminal, "2 Tab e→Nivå 1", "Enter→Retur klart", "“ X”→Försäkringskassan X")
    if let theirs {
      catalogue.write(theirs, to: "process/actors/fk.md")
    } else {
      catalogue.remove("process/actors/fk.md")
    }
    try #require(terminal.wait(for: "Dina ändringar är kvar"))
    try walk(
      terminal, "“Y”→Försäkringskassan XY", "Enter→1 ändrad", "C-s→Ändrat av ett annat program")
    #expect(catalogue.text(of: "process/actors/fk.md") == theirs)
    try walk(terminal, "s→Sparat: 1 fil")
    #expect(
      catalogue.text(of: "process/actors/fk.md")
        == files["process/actors/fk.md"]?.replacing("kassan #", with: "kassan XY #"))
    RobustnessRow.othersFiles.note(1, "files changed under what is being typed")
  }
}
