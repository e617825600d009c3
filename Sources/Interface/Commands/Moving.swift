import Metamodel
import Terminal

extension Command {
  private static let panes: Set<Context> = [.tree, .list, .detail, .reading]

  /// Moving the cursor, scrolling, and going between panes and links.
  static let moving: [Command] = [
    move("move.up", sv: "Upp", en: "Up", .up, letter: "k"),
    move("move.down", sv: "Ned", en: "Down", .down, letter: "j"),
    move("move.page-up", sv: "En sida upp", en: "Page up", .pageUp, letter: "b", .control),
    move("move.page-down", sv: "En sida ned", en: "Page down", .pageDown, letter: "f", .control),
    move("move.home", sv: "Först", en: "First", .home),
    move("move.end", sv: "Sist", en: "Last", .end),
    Command(
      "move.left", sv: "Fäll ihop, eller rutan till vänster", en: "Fold, or the pane to the left",
      help: Words(
        sv: "Fäller ihop grenen; annars går markören till rutan till vänster.",
        en: "Folds the branch; else the cursor goes to the pane to the left."),
      keys: [KeyPress(.left), KeyPress("h")], in: panes
    ) { state in
      state.moveSideways(-1)
      return []
    },
    Command(
      "move.right", sv: "Fäll ut, eller rutan till höger", en: "Unfold, or the pane to the right",
      help: Words(
        sv: "Fäller ut grenen; annars går markören till rutan till höger.",
        en: "Unfolds the branch; else the cursor goes to the pane to the right."),
      keys: [KeyPress(.right), KeyPress("l")], in: panes
    ) { state in
      state.moveSideways(1)
      return []
    },
    Command(
      "pane.next", sv: "Nästa ruta eller länk", en: "Next pane or link",
      help: Words(
        sv: "Går till nästa ruta; i en beskrivning till nästa länk.",
        en: "Goes to the next pane; in a description to the next link."),
      keys: [KeyPress(.tab)], in: panes, hint: Hint(60, sv: "ruta", en: "pane")
    ) { state in
      state.stepPane(1)
      return []
    },
    Command(
      "pane.previous", sv: "Föregående ruta eller länk", en: "Previous pane or link",
      help: Words(
        sv: "Går till föregående ruta; i en beskrivning till föregående länk.",
        en: "Goes to the previous pane; in a description to the previous link."),
      keys: [KeyPress(.tab, .shift)], in: panes
    ) { state in
      state.stepPane(-1)
      return []
    },
    Command(
      "go.out", sv: "Ett steg ut", en: "One level out",
      help: Words(
        sv: "Tar bort filtret eller stänger beskrivningen. Avslutar aldrig.",
        en: "Takes the filter away or closes the description. Never quits."),
      keys: [KeyPress(.escape)], in: panes
    ) { state in
      state.goOut()
      return []
    },
  ]

  private static func move(
    _ id: String, sv: String, en: String, _ key: Key, letter: Character? = nil, _ modifiers: Modifiers = []
  ) -> Command {
    Command(
      id, sv: sv, en: en, help: Words(sv: "Flyttar markören.", en: "Moves the cursor."),
      keys: [KeyPress(key)] + (letter.map { [KeyPress($0, modifiers)] } ?? []), in: panes
    ) { state in
      state.move(KeyPress(key))
      return []
    }
  }
}
