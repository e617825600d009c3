import Metamodel
import Terminal

extension Command {
  /// What is shown and how.
  static let viewing: [Command] =
    Perspective.allCases.enumerated().map { index, perspective in
      Command(
        "perspective.\(perspective.rawValue)", sv: perspective.label.sv, en: perspective.label.en,
        help: Words(
          sv: "Visar perspektivet \(perspective.label.sv).",
          en: "Shows the perspective \(perspective.label.en)."),
        keys: [KeyPress(Character(String(index + 1)))], menu: .view
      ) { state in
        state.visit(.perspective(perspective))
        return []
      }
    } + [
      Command(
        "perspective.all", sv: "Allt", en: "Everything",
        help: Words(sv: "Visar alla beskrivningar.", en: "Shows all descriptions."), keys: [KeyPress("0")],
        menu: .view
      ) { state in
        state.visit(.all)
        return []
      },
      Command(
        "view.language", sv: "Byt språk till engelska", en: "Change language to Swedish",
        help: Words(
          sv: "Växlar mellan svenska och engelska.", en: "Changes between Swedish and English."),
        keys: [KeyPress("L")], menu: .view
      ) { state in
        state.language = state.language == .swedish ? .english : .swedish
        state.refresh()
        return []
      },
      Command(
        "view.theme", sv: "Byt tema", en: "Change theme",
        help: Words(
          sv: "Växlar mellan standard, hög kontrast och utan färg; behålls till nästa gång.",
          en: "Changes between standard, high contrast and no colour; kept for the next time."),
        menu: .view,
        refusal: { state in
          state.hasColours
            ? nil
            : Words(
              sv: "terminalen visar inga färger, eller NO_COLOR är satt",
              en: "the terminal shows no colours, or NO_COLOR is set")
        },
        run: { state in
          state.theme = state.theme.next
          state.settings.theme = state.theme.name
          state.refresh()
          let name = state.theme.name.label
          state.say(Words(sv: "Tema: \(name.sv).", en: "Theme: \(name.en)."))
          return [.settings(state.settings)]
        }),
      Command(
        "view.mouse", sv: "Mus av eller på", en: "Mouse off or on",
        help: Words(
          sv: "Med musen av markerar terminalen text som vanligt.",
          en: "With the mouse off the terminal selects text as usual."),
        keys: [KeyPress("M")], menu: .view
      ) { state in
        state.usesMouse.toggle()
        state.say(
          state.usesMouse
            ? Words(sv: "Musen är på.", en: "The mouse is on.")
            : Words(sv: "Musen är av.", en: "The mouse is off."))
        return [.mouse(state.usesMouse)]
      },
      Command(
        "view.repaint", sv: "Rita om", en: "Repaint",
        help: Words(sv: "Ritar hela skärmen på nytt.", en: "Draws the whole screen anew."),
        keys: [KeyPress("l", .control)], in: Set(Context.allCases), menu: .view
      ) { _ in [.repaint] },
    ]

  /// Looking for descriptions and commands.
  static let finding: [Command] = [
    Command(
      "find.filter", sv: "Filtrera listan", en: "Filter the list",
      help: Words(
        sv: "Filtrerar listan medan du skriver; frågespråket gäller, som status:beslutad.",
        en: "Filters the list as you type; the query language holds, as status:decided."),
      keys: [KeyPress("/")],
      in: [.tree, .list, .detail, .impact, .findings, .incoming, .comparison, .matrix],
      menu: .catalogue,
      hint: Hint(10, sv: "filter", en: "filter"),
      refusal: { state in
        if state.reading != nil {
          return Words(sv: "stäng beskrivningen först", en: "close the description first")
        }
        return state.overview != nil && state.matrix == nil
          ? Words(sv: "här finns ingen lista", en: "there is no list here") : nil
      },
      run: { state in
        if state.matrix != nil {
          state.openMatrixFilter()
        } else if state.outline != nil {
          state.openOutlineFilter()
        } else {
          state.openFilter()
        }
        return []
      }),
    Command(
      "find.in-description", sv: "Sök i beskrivningen", en: "Find in the description",
      help: Words(sv: "Söker i beskrivningens text.", en: "Finds in the text of the description."),
      keys: [KeyPress("/")], in: [.reading], menu: .catalogue, hint: Hint(10, sv: "sök här", en: "find here"),
      refusal: { state in
        state.reading == nil ? Words(sv: "öppna en beskrivning först", en: "open a description first") : nil
      },
      run: { state in
        state.openFind()
        return []
      }),
    Command(
      "find.next", sv: "Nästa träff", en: "Next hit",
      help: Words(sv: "Går till nästa träff i texten.", en: "Goes to the next hit in the text."),
      keys: [KeyPress(.function(3))], menu: .catalogue, hint: Hint(1, sv: "nästa träff", en: "next hit"),
      refusal: { state in
        let find = state.way(to: "find.in-description")
        return state.reading?.find == nil
          ? Words(sv: "sök först med \(find.sv)", en: "find first with \(find.en)") : nil
      },
      run: { state in
        state.findNext()
        return []
      }),
    Command(
      "find.description", sv: "Gå till beskrivning", en: "Go to description",
      help: Words(
        sv: "Hittar vilken beskrivning som helst på namn eller id.",
        en: "Finds any description by name or id."),
      keys: [KeyPress("g"), KeyPress("p", .control)], menu: .catalogue,
      hint: Hint(12, sv: "gå till", en: "go to"), argument: .descriptions
    ) { state in
      state.openFinder()
      return []
    },
    Command(
      "find.text", sv: "Sök i all text", en: "Search all text",
      help: Words(
        sv: "Söker i fält och brödtext i hela katalogen.",
        en: "Searches fields and bodies of the whole catalogue."),
      keys: [KeyPress("s")], menu: .catalogue, hint: Hint(14, sv: "sök", en: "search"), argument: .text,
      refusal: { state in
        state.content.texts == nil
          ? Words(sv: "katalogen läses fortfarande", en: "the catalogue is still being read") : nil
      },
      run: { state in
        state.openSearch()
        return []
      }),
    Command(
      "find.command", sv: "Kommando", en: "Command",
      help: Words(sv: "Hittar och kör vilket kommando som helst.", en: "Finds and runs any command."),
      keys: [KeyPress(":")], menu: .help, hint: Hint(16, sv: "kommando", en: "command")
    ) { state in
      state.openPalette()
      return []
    },
    Command(
      "line.older", sv: "Tidigare rad", en: "Earlier line",
      help: Words(
        sv: "Hämtar det som skrevs i raden förut; skriv en början för att bara få det som börjar så.",
        en: "Brings back what was typed in the line before; type a beginning to get only what begins so."),
      keys: [KeyPress(.up, .alt), KeyPress("p", .control)], in: [.typing]
    ) { state in
      state.recallLine(1)
      return []
    },
    Command(
      "line.newer", sv: "Senare rad", en: "Later line",
      help: Words(sv: "Går tillbaka mot det som skrevs sist.", en: "Goes back towards what was typed last."),
      keys: [KeyPress(.down, .alt), KeyPress("n", .control)], in: [.typing]
    ) { state in
      state.recallLine(-1)
      return []
    },
  ]
}
