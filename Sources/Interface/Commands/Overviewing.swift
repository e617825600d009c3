import Catalogue
import Metamodel
import Terminal

extension Command {
  private static let overviews: Set<Context> = [.matrix, .dashboard, .diagram]

  /// Opening views over many descriptions: matrices, diagrams and the overview.
  static let overviewing: [Command] =
    [
      Command(
        "view.dashboard", sv: "Översikt", en: "Overview",
        help: Words(
          sv: "Visar hur katalogen är: antal, nivåer, fynd, luckor, täckning och vad som ändrats sist.",
          en: "Shows how the catalogue is: counts, levels, findings, gaps, coverage and what changed last."),
        keys: [KeyPress("O")], menu: .view
      ) { state in state.openDashboard() },
      Command(
        "settings.start", sv: "Börja med översikten: av eller på", en: "Begin with the overview: off or on",
        help: Words(
          sv: "Visar översikten först när programmet startas.",
          en: "Shows the overview first when the program is started."),
        menu: .view
      ) { state in
        state.settings.startsWithOverview.toggle()
        state.say(
          state.settings.startsWithOverview
            ? Words(sv: "Programmet börjar med översikten.", en: "The program begins with the overview.")
            : Words(sv: "Programmet börjar med rutorna.", en: "The program begins with the panes."))
        return [.settings(state.settings)]
      },
      Command(
        "view.matrix", sv: "Matris", en: "Matrix",
        help: Words(
          sv: "Visar den senast visade matrisen.",
          en: "Shows the matrix last shown."),
        keys: [KeyPress("x")], menu: .trace
      ) { state in
        state.openMatrix(state.lastMatrix)
        return []
      },
    ]
    + Matrix.Subject.allCases.map { subject in
      Command(
        "matrix.\(subject.rawValue)", sv: subject.label.sv, en: subject.label.en, help: subject.help,
        menu: .trace
      ) { state in
        state.openMatrix(subject)
        return []
      }
    }
    + [
      Command(
        "view.diagram", sv: "Diagram", en: "Diagram",
        help: Words(
          sv: "Ritar beskrivningen: samverkan, sekvens eller grannskap.",
          en: "Draws the description: collaboration, sequence or neighbourhood."),
        keys: [KeyPress("d")], in: [.list, .detail, .reading, .chain, .findings, .matrix], menu: .trace,
        hint: Hint(22, sv: "diagram", en: "diagram"), refusal: needsDescription
      ) { state in
        state.openDiagram()
        return []
      },
      Command(
        "view.neighbourhood", sv: "Grannskap", en: "Neighbourhood",
        help: Words(
          sv: "Ritar beskrivningen med allt som hänvisar till den och allt den hänvisar till.",
          en: "Draws the description with all that refers to it and all that it refers to."),
        menu: .trace, refusal: needsDescription
      ) { state in
        state.openDiagram(.neighbourhood)
        return []
      },
    ]

  /// What can be done in these views.
  static let inOverviews: [Command] = [
    Command(
      "overview.open", sv: "Öppna", en: "Open",
      help: Words(
        sv: "Öppnar det som markören står på, eller listan över flera.",
        en: "Opens what the cursor is on, or the list of several."),
      keys: [KeyPress(.enter)], in: overviews, hint: Hint(1, sv: "öppna", en: "open")
    ) { state in state.openInOverview() },
    sideways("overview.left", sv: "Vänster", en: "Left", KeyPress(.left), letter: "h"),
    sideways("overview.right", sv: "Höger", en: "Right", KeyPress(.right), letter: "l"),
    sideways("overview.first-column", sv: "Längst till vänster", en: "Far left", KeyPress(.left, .control)),
    sideways("overview.last-column", sv: "Längst till höger", en: "Far right", KeyPress(.right, .control)),
    step("overview.next", sv: "Nästa matris eller diagram", en: "Next matrix or diagram", 1, .tab),
    step(
      "overview.previous", sv: "Föregående matris eller diagram", en: "Previous matrix or diagram", -1, .tab,
      .shift),
    Command(
      "matrix.order", sv: "Ordna raderna", en: "Order the rows",
      help: Words(
        sv: "Ordnar raderna efter namn, flest, flest luckor eller kolumnen under markören.",
        en: "Orders the rows by name, most, most gaps or the column under the cursor."),
      keys: [KeyPress("o")], in: [.matrix], menu: nil, hint: Hint(4, sv: "ordna", en: "order")
    ) { state in
      state.reorderMatrix()
      return []
    },
    Command(
      "matrix.only", sv: "Visa bara ett märke", en: "Show only one mark",
      help: Words(
        sv: "Visar bara det som har ett av märkena i teckenförklaringen, ett i taget.",
        en: "Shows only what has one of the marks of the legend, one at a time."),
      keys: [KeyPress("f")], in: [.matrix], hint: Hint(5, sv: "visa bara", en: "show only")
    ) { state in
      state.narrowMatrix()
      return []
    },
    Command(
      "matrix.gap", sv: "Nästa lucka", en: "Next gap",
      help: Words(
        sv: "Går till nästa cell eller rad där något saknas.",
        en: "Goes to the next cell or row in which something is missing."),
      keys: [KeyPress("m")], in: [.matrix], hint: Hint(6, sv: "nästa lucka", en: "next gap")
    ) { state in
      state.goToMatrixGap()
      return []
    },
    Command(
      "matrix.turn", sv: "Byt rader och kolumner", en: "Turn rows and columns",
      help: Words(sv: "Gör rader av kolumnerna.", en: "Makes rows of the columns."), keys: [KeyPress("T")],
      in: [.matrix], hint: Hint(7, sv: "vänd", en: "turn")
    ) { state in
      state.turnMatrix()
      return []
    },
    Command(
      "file.export", sv: "Skriv till fil", en: "Write to a file",
      help: Words(
        sv: "Skriver spåret, påverkan, matrisen eller diagrammet till en fil: bild, text, CSV eller JSON.",
        en: "Writes the trace, the impact, the matrix or the diagram to a file: picture, text, CSV or JSON."),
      keys: [KeyPress("W")], in: [.trace, .impact, .matrix, .diagram], menu: .file,
      hint: Hint(22, sv: "till fil", en: "to file"),
      refusal: { state in
        state.exported == nil
          ? Words(
            sv: "öppna ett spår, en påverkan, en matris eller ett diagram först",
            en: "open a trace, an impact, a matrix or a diagram first")
          : nil
      },
      run: { state in
        if let exported = state.exported { state.ask(.export(exported())) }
        return []
      }),
  ]

  private static func sideways(
    _ id: String, sv: String, en: String, _ key: KeyPress, letter: Character? = nil
  ) -> Command {
    Command(
      id, sv: sv, en: en, help: Words(sv: "Flyttar markören.", en: "Moves the cursor."),
      keys: [key] + (letter.map { [KeyPress($0)] } ?? []), in: overviews
    ) { state in
      state.moveInOverview(key)
      return []
    }
  }

  private static func step(
    _ id: String, sv: String, en: String, _ step: Int, _ key: Key, _ modifiers: Modifiers = []
  ) -> Command {
    Command(
      id, sv: sv, en: en,
      help: step > 0
        ? Words(
          sv: "Visar nästa matris eller diagram i tur.", en: "Shows the next matrix or diagram in turn.")
        : Words(
          sv: "Visar föregående matris eller diagram i tur.",
          en: "Shows the previous matrix or diagram in turn."),
      keys: [KeyPress(key, modifiers)], in: [.matrix, .diagram],
      hint: step > 0 ? Hint(2, sv: "nästa", en: "next") : nil
    ) { state in
      state.stepOverview(step)
      return []
    }
  }
}

extension Matrix.Subject {
  /// What the matrix shows, in a sentence.
  fileprivate var help: Words {
    switch self {
    case .actors:
      Words(
        sv: "Aktörer mot aktörer med utbytena: hur de sker och vad som saknas.",
        en: "Actors by actors with the exchanges: how they are done and what is missing.")
    case .services:
      Words(
        sv: "Utbyten mot tjänster med de versioner som realiserar dem.",
        en: "Exchanges by services with the versions that realise them.")
    case .messages:
      Words(
        sv: "Informationsutbytesobjekt mot tjänstemeddelanden som bär dem.",
        en: "Exchange objects by the messages that carry them.")
    case .consumers:
      Words(
        sv: "Konsumenter mot producenter med hur det är med överenskommelserna.",
        en: "Consumers by producers with how it is with the agreements.")
    }
  }
}
