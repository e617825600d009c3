import Metamodel
import Terminal

extension Command {
  /// Marking and copying.
  static let editing: [Command] = [
    Command(
      "edit.mark", sv: "Markera", en: "Mark",
      help: Words(
        sv: "Markerar raden; kommandon gäller det som är markerat.",
        en: "Marks the row; commands act on what is marked."),
      keys: [KeyPress(" ")], in: [.list], menu: .edit, refusal: needsDescription
    ) { state in
      state.toggleMark()
      return []
    },
    Command(
      "edit.unmark-all", sv: "Avmarkera allt", en: "Unmark all",
      help: Words(sv: "Tar bort alla markeringar.", en: "Takes all marks away."), menu: .edit,
      refusal: { $0.marked.isEmpty ? Words(sv: "inget är markerat", en: "nothing is marked") : nil },
      run: { state in
        state.marked = []
        return []
      }),
    Command(
      "edit.copy", sv: "Kopiera SLAG/ID", en: "Copy KIND/ID",
      help: Words(
        sv: "Lägger beskrivningens slag och id, eller de markerades, på urklipp.",
        en: "Puts kind and id of the description, or of those marked, on the clipboard."),
      keys: [KeyPress("y")], menu: .edit,
      refusal: { $0.marked.isEmpty ? needsDescription($0) : nil },
      run: { state in state.copyReferences() }),
  ]

  /// The program itself.
  static let program: [Command] = [
    Command(
      "file.reload", sv: "Läs om katalogen", en: "Read the catalogue again",
      help: Words(
        sv: "Läser alla filer på nytt; läget behålls.", en: "Reads all files again; the position is kept."),
      keys: [KeyPress(.function(5))], menu: .file,
      refusal: {
        $0.loading != nil ? Words(sv: "katalogen läses redan", en: "it is being read already") : nil
      },
      run: { state in
        guard state.work.unsaved > 0 else { return [.reload] }
        state.say(
          Words(
            sv: "Spara först; det finns osparade ändringar.", en: "Save first; there are unsaved changes."),
          isProblem: true)
        return []
      }),
    Command(
      "file.suspend", sv: "Pausa till skalet", en: "Suspend to the shell",
      help: Words(
        sv: "Lämnar programmet vilande; fg i skalet tar det tillbaka.",
        en: "Leaves the program waiting; fg in the shell brings it back."),
      keys: [KeyPress("z", .control)], in: Set(Context.allCases), menu: .file
    ) { _ in [.suspend] },
    Command(
      "file.quit", sv: "Avsluta", en: "Quit",
      help: Words(sv: "Avslutar programmet.", en: "Quits the program."), keys: [KeyPress("q")], menu: .file,
      hint: Hint(95, sv: "avsluta", en: "quit")
    ) { state in
      if state.work.unsaved == 0 { return [.quit] }
      state.ask(.quit)
      return []
    },
    Command(
      "file.interrupt", sv: "Avbryt", en: "Interrupt",
      help: Words(
        sv: "Avbryter det som pågår eller stänger det som är öppet; annars sägs hur man avslutar.",
        en: "Stops what runs or closes what is open; else says how to quit."),
      keys: [KeyPress("c", .control)], in: Set(Context.allCases)
    ) { state in
      if state.checking != nil, state.overlay == nil { return state.cancelValidation() }
      if state.incoming?.progress != nil, state.overlay == nil { return state.cancelImport() }
      if state.exporting != nil, state.overlay == nil { return state.cancelExport() }
      state.interrupt()
      return []
    },
    Command(
      "help.keys", sv: "Hjälp: vad kan jag göra här?", en: "Help: what can I do here?",
      help: Words(
        sv: "Listar kommandona här och överallt; skriv för att söka, Retur kör.",
        en: "Lists the commands here and everywhere; type to find, Enter runs."),
      keys: [KeyPress("?"), KeyPress(.function(1))], menu: .help, hint: Hint(2, sv: "hjälp", en: "help")
    ) { state in
      state.openHelp()
      return []
    },
    Command(
      "help.menu", sv: "Menyn", en: "The menu",
      help: Words(
        sv: "Öppnar menyraden; Alt och en bokstav öppnar en meny.",
        en: "Opens the menu bar; Alt with a letter opens a menu."),
      keys: [KeyPress(.function(10))], menu: .help, hint: Hint(85, sv: "meny", en: "menu")
    ) { state in
      state.openMenu(0)
      return []
    },
    Command(
      "help.about", sv: "Om vlds", en: "About vlds",
      help: Words(sv: "Vad programmet är.", en: "What the program is."), menu: .help
    ) { state in
      state.openAbout()
      return []
    },
  ]
}
