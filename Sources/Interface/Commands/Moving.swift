import Metamodel
import Terminal

extension Command {
  private static let browsing: Set<Context> = [.tree, .list, .detail]
  private static let panes: Set<Context> = [
    .tree, .list, .detail, .reading, .chain, .trace, .impact, .findings, .replacement, .incoming, .conflict,
    .comparison,
    .matrix, .dashboard, .diagram,
  ]

  /// Moving the cursor, scrolling, and going between panes and links.
  static let moving: [Command] = [
    move("move.up", sv: "Upp", en: "Up", .up, letter: "k"),
    move("move.down", sv: "Ned", en: "Down", .down, letter: "j"),
    move("move.page-up", sv: "En sida upp", en: "Page up", .pageUp, letter: "b", .control),
    move("move.page-down", sv: "En sida ned", en: "Page down", .pageDown, letter: "f", .control),
    move("move.home", sv: "Först", en: "First", .home),
    move("move.end", sv: "Sist", en: "Last", .end),
    Command(
      "move.left", sv: "Fäll ihop eller gå vänster", en: "Fold or go left",
      help: Words(
        sv: "Fäller ihop grenen; annars går markören till rutan till vänster.",
        en: "Folds the branch; else the cursor goes to the pane to the left."),
      keys: [KeyPress(.left), KeyPress("h")], in: browsing
    ) { state in
      state.moveSideways(-1)
      return []
    },
    Command(
      "move.right", sv: "Fäll ut eller gå höger", en: "Unfold or go right",
      help: Words(
        sv: "Fäller ut grenen; annars går markören till rutan till höger.",
        en: "Unfolds the branch; else the cursor goes to the pane to the right."),
      keys: [KeyPress(.right), KeyPress("l")], in: browsing
    ) { state in
      state.moveSideways(1)
      return []
    },
    Command(
      "pane.next", sv: "Nästa ruta", en: "Next pane",
      help: Words(sv: "Går till nästa ruta.", en: "Goes to the next pane."),
      keys: [KeyPress(.tab)], in: browsing, hint: Hint(60, sv: "ruta", en: "pane")
    ) { state in
      state.stepPane(1)
      return []
    },
    Command(
      "pane.previous", sv: "Föregående ruta", en: "Previous pane",
      help: Words(sv: "Går till föregående ruta.", en: "Goes to the previous pane."),
      keys: [KeyPress(.tab, .shift)], in: browsing
    ) { state in
      state.stepPane(-1)
      return []
    },
    Command(
      "field.next", sv: "Nästa fält", en: "Next field",
      help: Words(sv: "Går till nästa fält.", en: "Goes to the next field."), keys: [KeyPress(.tab)],
      in: [.form]
    ) { state in
      state.moveInForm(KeyPress(.down))
      return []
    },
    Command(
      "field.previous", sv: "Föregående fält", en: "Previous field",
      help: Words(sv: "Går till föregående fält.", en: "Goes to the previous field."),
      keys: [KeyPress(.tab, .shift)], in: [.form]
    ) { state in
      state.moveInForm(KeyPress(.up))
      return []
    },
    Command(
      "link.next", sv: "Nästa länk", en: "Next link",
      help: Words(
        sv: "Går till nästa länk i beskrivningen.", en: "Goes to the next link of the description."),
      keys: [KeyPress(.tab), KeyPress(.right), KeyPress("l")], in: [.reading],
      hint: Hint(2, sv: "länk", en: "link")
    ) { state in
      state.stepAnchor(1)
      return []
    },
    Command(
      "link.previous", sv: "Föregående länk", en: "Previous link",
      help: Words(
        sv: "Går till föregående länk i beskrivningen.", en: "Goes to the previous link of the description."),
      keys: [KeyPress(.tab, .shift), KeyPress(.left), KeyPress("h")], in: [.reading]
    ) { state in
      state.stepAnchor(-1)
      return []
    },
    Command(
      "go.out", sv: "Ett steg ut", en: "One level out",
      help: Words(
        sv: "Avbryter en export, tar bort filtret eller stänger beskrivningen. Avslutar aldrig.",
        en: "Stops an export, takes the filter away or closes the description. Never quits."),
      keys: [KeyPress(.escape)], in: panes
    ) { state in
      if state.exporting != nil { return state.cancelExport() }
      state.goOut()
      return []
    },
  ]

  private static func move(
    _ id: String, sv: String, en: String, _ key: Key, letter: Character? = nil, _ modifiers: Modifiers = []
  ) -> Command {
    Command(
      id, sv: sv, en: en, help: Words(sv: "Flyttar markören.", en: "Moves the cursor."),
      keys: [KeyPress(key)] + (letter.map { [KeyPress($0, modifiers)] } ?? []), in: panes.union([.form])
    ) { state in
      state.move(KeyPress(key))
      return []
    }
  }
}
