import Metamodel

/// What the manual page says of the settings.
extension ManualPage {
  static let keysHead = Words(
    sv:
      "Inom hakparentes står kommandots namn i inställningarna. Kommandon med : i stället för en tangent nås med : och namnet, eller i menyn.",
    en:
      "In brackets stands the name of the command in the settings. Commands with : in the place of a key are reached by : and their name, or in the menu."
  )

  static let settingsHead = Words(
    sv:
      "Filen config.yaml har en inställning på varje rad. Ett fel i den sägs med rad och kolumn, och allt annat i den gäller. Arkiv > Inställningar öppnar den.",
    en:
      "The file config.yaml has one setting a line. A fault in it is told with line and column, and all else in it counts. File > Settings opens it."
  )

  static let settings: [(name: String, words: Words)] = [
    ("language: sv|en", Words(sv: "Språket.", en: "The language.")),
    (
      "theme: default|high-contrast|monochrome",
      Words(
        sv: "Utseendet; utan färger i terminalen, eller med NO_COLOR, gäller monochrome.",
        en: "The look; where the terminal has no colours, or with NO_COLOR, it is monochrome.")
    ),
    (
      "mouse: true|false",
      Words(
        sv: "false låter terminalen markera text med musen.",
        en: "false leaves the mouse to the terminal, to select text.")
    ),
    (
      "editor: command",
      Words(
        sv: "Textredigeraren, med flaggor om det behövs; före VISUAL och EDITOR.",
        en: "The text editor, with options where needed; before VISUAL and EDITOR.")
    ),
    (
      "autosave: true|false",
      Words(sv: "true skriver varje ändring genast.", en: "true writes every change at once.")
    ),
    (
      "start: browse|overview",
      Words(sv: "Vad som visas först.", en: "What is shown first.")
    ),
    (
      "actor: id",
      Words(
        sv: "Aktören som nya beskrivningar hör till.", en: "The actor that new descriptions belong to.")
    ),
    (
      "keys:",
      Words(
        sv:
          "Tangenter för kommandon: en tangent eller en lista ersätter kommandots egna, default i listan behåller dem, en tom lista tar bort dem. Tangenter skrivs q, Ctrl-S, Alt-Left, Shift-Tab, F7, Enter, Space. Inom citattecken skrivs sådant som YAML läser på annat sätt, som '?' och ':'. Där text skrivs är en bokstav alltid text.",
        en:
          "Keys of commands: a key or a list replaces those of the command, default in the list keeps them, an empty list takes them away. Keys are written q, Ctrl-S, Alt-Left, Shift-Tab, F7, Enter, Space. What YAML reads in another way, as '?' and ':', stands in quotes. Where text is typed a letter is always text."
      )
    ),
  ]

  static let settingsExample = """
    language: sv
    theme: high-contrast
    editor: code -w
    keys:
      file.save: F2
      edit.undo: [default, Alt-u]
      view.mouse: []
    """
}
