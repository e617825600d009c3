import Metamodel
import Terminal

/// The keys of the interface in words, for a manual: the command table read aloud.
public struct KeyGuide: Sendable {
  /// What can be done in one place.
  public struct Section: Sendable {
    public let title: String
    public let rows: [Row]
  }

  /// A command with its keys and what it does.
  public struct Row: Sendable {
    /// The name in the settings.
    public let id: String
    /// The keys; empty where it has none.
    public let keys: String
    public let title: String
    public let help: String
  }

  public let sections: [Section]

  /// - Parameter language: that of the reader.
  public init(_ language: Language) {
    let commands = CommandTable.standard.commands
    let places = MenuPlace.allCases.map { Optional($0) } + [nil]
    sections = places.compactMap { place in
      let own = commands.filter { $0.menu == place }
      guard !own.isEmpty else { return nil }
      let title = place?.title ?? Words(sv: "Utanför menyerna", en: "Outside the menus")
      return Section(
        title: title[language],
        rows: own.map { command in
          Row(
            id: command.id,
            keys: command.keys.map { KeyNames.name(of: $0, language) }.joined(separator: ", "),
            title: command.title[language], help: command.help[language])
        })
    }
  }
}
