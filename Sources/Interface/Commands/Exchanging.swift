import Metamodel
import Terminal

extension Command {
  /// Bringing in what exists, and writing the catalogue in formats of others.
  static let exchanging: [Command] = [
    Command(
      "catalogue.import", sv: "Importera …", en: "Import …",
      help: Words(
        sv: "Hämtar in beskrivningar ur en fil eller mapp; visar först vad som skulle ändras.",
        en: "Brings in descriptions from a file or folder; shows first what would change."),
      menu: .catalogue, refusal: { needsWriting($0) ?? needsAll($0) },
      run: { state in state.askForPath(.source, "") }),
    Command(
      "catalogue.show-import", sv: "Visa importen", en: "Show the import",
      help: Words(
        sv: "Visar den senast lästa importen igen.", en: "Shows the import that was last read again."),
      menu: .catalogue,
      refusal: { state in
        state.incoming == nil ? Words(sv: "inget är läst", en: "nothing has been read") : nil
      },
      run: { state in
        state.showIncoming()
        return []
      }),
    Command(
      "catalogue.cancel-import", sv: "Avbryt importen", en: "Cancel the import",
      help: Words(
        sv: "Avbryter läsningen av filer som ska importeras.",
        en: "Stops the reading of files that are to be imported."),
      menu: .catalogue,
      refusal: { state in
        state.incoming?.progress == nil ? Words(sv: "ingen import läses", en: "no import is being read") : nil
      },
      run: { state in state.cancelImport() }),
    Command(
      "catalogue.export", sv: "Exportera …", en: "Export …",
      help: Words(
        sv: "Skriver katalogen, listan eller det markerade i ett annat format.",
        en: "Writes the catalogue, the list or what is marked in another format."),
      menu: .catalogue, refusal: { state in isExporting(state) ?? needsAll(state) },
      run: { state in
        state.startExport()
        return []
      }),
    Command(
      "catalogue.cancel-export", sv: "Avbryt exporten", en: "Cancel the export",
      help: Words(
        sv: "Avbryter en export som tar tid; inget skrivs.",
        en: "Stops an export that takes its time; nothing is written."),
      menu: .catalogue,
      refusal: { state in
        state.exporting == nil ? Words(sv: "ingen export pågår", en: "no export is running") : nil
      },
      run: { state in state.cancelExport() }),
  ]

  /// The commands of an import that is looked through.
  static let inImport: [Command] = [
    Command(
      "import.bring", sv: "Hämta in", en: "Bring in",
      help: Words(
        sv: "Hämtar in det som är valt, som en ändring som kan ångras.",
        en: "Brings in what is chosen, as one change that can be undone."),
      keys: [KeyPress(.enter)], in: [.incoming], hint: Hint(1, sv: "hämta in [x]", en: "bring in [x]"),
      refusal: { needsWriting($0) ?? needsPreview($0) },
      run: { state in state.bringIn() }),
    Command(
      "import.spare", sv: "Välj eller välj bort", en: "Choose or leave out",
      help: Words(
        sv: "Tar med beskrivningen, eller allt av slaget, eller lämnar det.",
        en: "Takes the description, or all of the kind, or leaves it."),
      keys: [KeyPress(" ")], in: [.incoming], hint: Hint(2, sv: "välj", en: "choose"),
      refusal: needsPreview
    ) { state in
      state.turnIncoming()
      return []
    },
    Command(
      "import.all", sv: "Välj alla eller inga", en: "Choose all or none",
      help: Words(
        sv: "Tar med allt som filtret visar, eller inget av det.",
        en: "Takes all that the filter shows, or none of it."),
      keys: [KeyPress("*")], in: [.incoming], hint: Hint(4, sv: "alla/inga", en: "all/none"),
      refusal: needsPreview
    ) { state in
      state.turnAllIncoming()
      return []
    },
    Command(
      "import.fold", sv: "Fäll ihop", en: "Fold",
      help: Words(
        sv: "Fäller ihop fälten eller gruppen.", en: "Folds the fields or the group."),
      keys: [KeyPress(.left), KeyPress("h")], in: [.incoming]
    ) { state in
      state.foldIncoming(true)
      return []
    },
    Command(
      "import.unfold", sv: "Fäll ut", en: "Unfold",
      help: Words(
        sv: "Visar fälten som ändras, eller vad gruppen har.",
        en: "Shows the fields that change, or what the group has."),
      keys: [KeyPress(.right), KeyPress("l")], in: [.incoming],
      hint: Hint(3, sv: "visa fält", en: "show fields"), refusal: needsPreview
    ) { state in
      state.foldIncoming(false)
      return []
    },
    Command(
      "import.outside", sv: "Läs även utanför mappen", en: "Read outside of the folder too",
      help: Words(
        sv: "Frågar om filer utanför den valda mappen som det hänvisas till.",
        en: "Asks about files outside of the chosen folder that are referred to."),
      keys: [KeyPress("o")], in: [.incoming], hint: Hint(5, sv: "utanför", en: "outside"),
      refusal: { state in
        state.incoming?.preview?.outside.isEmpty ?? true
          ? Words(sv: "inget som går att läsa ligger utanför", en: "nothing that can be read lies outside")
          : nil
      },
      run: { state in
        state.askAboutOutside()
        return []
      }),
  ]

  private static let needsPreview: @Sendable (State) -> Words? = { state in
    state.incoming?.preview == nil
      ? Words(sv: "filerna läses ännu", en: "the files are still being read") : nil
  }

  private static let isExporting: @Sendable (State) -> Words? = { state in
    state.exporting.map {
      Words(sv: "en export till \($0) pågår", en: "an export to \($0) is running")
    }
  }

  private static let needsAll: @Sendable (State) -> Words? = { state in
    state.content.isComplete
      ? nil : Words(sv: "katalogen läses fortfarande", en: "the catalogue is still being read")
  }
}
