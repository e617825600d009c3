import Metamodel

extension PickerOverlay {
  /// The title of the box.
  func title(_ language: Language) -> String {
    switch source {
    case .descriptions: Words(sv: "Gå till", en: "Go to")[language]
    case .text: Words(sv: "Sök i all text", en: "Search all text")[language]
    case .commands: Words(sv: "Kommando", en: "Command")[language]
    case .help(let context):
      Words(sv: "Hjälp", en: "Help")[language] + " · " + context.label[language]
    case .values(let target), .targets(let target): target.field.label[language]
    case .kinds: Words(sv: "Ny beskrivning", en: "New description")[language]
    case .fields: Words(sv: "Ändra på alla markerade", en: "Change on all marked")[language]
    case .naming(let kind):
      PickerOverlay.named(kind) { Words(sv: "Ny: \($0.sv.lowercased())", en: "New \($0.en.lowercased())") }[
        language]
    case .chain(let gap):
      PickerOverlay.named(gap.kind) {
        Words(sv: "Kedjan: \($0.sv.lowercased())", en: "The chain: \($0.en.lowercased())")
      }[
        language]
    case .actors: Words(sv: "Vi är aktör", en: "We are the actor")[language]
    case .replacedField: Words(sv: "Sök och ersätt i ett fält", en: "Find and replace in a field")[language]
    case .versionPair: Words(sv: "Jämför versioner", en: "Compare versions")[language]
    case .path(.source): Words(sv: "Importera: fil eller mapp", en: "Import: file or folder")[language]
    case .path(.target(let export)):
      Words(sv: "Exportera \(export.format.id): fil", en: "Export \(export.format.id): file")[language]
    case .importFormat: Words(sv: "Importera: format", en: "Import: format")[language]
    case .importTarget:
      Words(sv: "Importera: till vilken tjänst?", en: "Import: into which service?")[language]
    case .exportExtent: Words(sv: "Exportera: vad?", en: "Export: what?")[language]
    case .exportFormat: Words(sv: "Exportera: format", en: "Export: format")[language]
    }
  }

  private static let searchOrName = Words(
    sv: "sök, eller skriv namnet på något nytt", en: "search, or name something new")

  /// Words around the name of a kind, or of the message of an interface.
  private static func named(_ kind: String, _ words: (Words) -> Words) -> Words {
    words(Metamodel.vlds[kind]?.label ?? Chain.message)
  }

  /// What stands in the line before something is typed.
  func placeholder(_ language: Language) -> String {
    switch source {
    case .descriptions:
      Words(sv: "några bokstäver ur namn eller id", en: "some letters of a name or id")[language]
    case .text: Words(sv: "ord, eller frågespråket", en: "words, or the query language")[language]
    case .commands: Words(sv: "vad vill du göra?", en: "what do you want to do?")[language]
    case .help: Words(sv: "skriv för att söka bland kommandon", en: "type to find a command")[language]
    case .values(let target):
      target.field.isOpen
        ? Words(sv: "välj, eller skriv ett eget värde", en: "choose, or type a value of your own")[language]
        : Words(sv: "skriv för att söka", en: "type to search")[language]
    case .targets: PickerOverlay.searchOrName[language]
    case .kinds: Words(sv: "vad ska beskrivas?", en: "what is to be described?")[language]
    case .fields, .replacedField: Words(sv: "vilket fält?", en: "which field?")[language]
    case .naming: Words(sv: "namn", en: "name")[language]
    case .chain: PickerOverlay.searchOrName[language]
    case .actors: Words(sv: "sök bland aktörerna", en: "search the actors")[language]
    case .versionPair: Words(sv: "från och till", en: "from and to")[language]
    case .path: Words(sv: "sökväg; Tab fyller i", en: "path; Tab completes")[language]
    case .importFormat, .importTarget, .exportFormat, .exportExtent:
      Words(sv: "skriv för att söka", en: "type to search")[language]
    }
  }
}
