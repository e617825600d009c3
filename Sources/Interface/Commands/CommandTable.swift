import Metamodel
import Terminal

/// Every command of the application.
public struct CommandTable: Sendable {
  public let commands: [Command]
  private let byKey: [KeyPress: [Int]]
  /// The commands that a person has given a key, by id, in the order of the choices.
  private let chosen: [KeyPress: [String]]

  /// The commands with their default keys.
  public static let standard = CommandTable(
    Command.moving + Command.going + Command.viewing + Command.finding + Command.changing + Command.inForm
      + Command.inReplacement + Command.inConflict
      + Command.bookmarking + Command.following + Command.inFindings + Command.tracing + Command.overviewing
      + Command.inOverviews
      + Command.comparing + Command.inImport + Command.exchanging
      + Command.editing + Command.program)

  init(_ commands: [Command], chosen: [KeyPress: [String]] = [:]) {
    self.commands = commands
    self.chosen = chosen
    var byKey: [KeyPress: [Int]] = [:]
    for (index, command) in commands.enumerated() {
      for key in command.keys { byKey[key, default: []].append(index) }
    }
    self.byKey = byKey
  }

  /// The command of a key in a context: one that a person has given the key goes before one that has it by itself,
  /// and one that names the context before one for everywhere.
  func command(for key: KeyPress, in context: Context) -> Command? {
    // Where text is typed a letter is text, whatever has been chosen.
    if context == .typing || context == .overlay, key.isForLines { return nil }
    let found = (byKey[key] ?? []).map { commands[$0] }.filter { $0.isAvailable(in: context) }
    guard found.count > 1 else { return found.first }
    let wanted = chosen[key]?.lazy.compactMap { id in found.first { $0.id == id } }.first
    return wanted ?? found.first { !$0.contexts.isEmpty } ?? found.first
  }

  /// Whether a person has given a command this key.
  func isChosen(_ key: KeyPress) -> Bool { chosen[key] != nil }

  /// The first key that a command has to itself, in a context or in any: a person may have given its keys to others.
  func key(of command: Command, in context: Context? = nil) -> KeyPress? {
    command.keys.first { key in
      (context.map { [$0] } ?? Context.allCases).contains { self.command(for: key, in: $0)?.id == command.id }
    }
  }

  /// How a command is done, in words to follow "with": its key, else its name.
  func way(to id: String) -> Words {
    guard let command = self[id] else { return Words(sv: id, en: id) }
    guard let key = key(of: command) else {
      return Words(sv: "kommandot \(command.name(.swedish))", en: "the command \(command.name(.english))")
    }
    return Words(sv: KeyNames.name(of: key, .swedish), en: KeyNames.name(of: key, .english))
  }

  /// The command whose name begins a text, and what the text goes on with after a blank: what to do it with.
  func argument(in text: String) -> (command: Command, rest: String)? {
    let lowercased = text.lowercased()
    for command in commands where command.argument != nil {
      for name in [command.name(.swedish), command.name(.english), command.id]
      where lowercased.hasPrefix(name.lowercased() + " ") {
        return (command, String(text.dropFirst(name.count + 1)))
      }
    }
    return nil
  }

  public subscript(id: String) -> Command? { commands.first { $0.id == id } }

  /// The commands of a menu, in the order of the table.
  func commands(in menu: MenuPlace) -> [Command] { commands.filter { $0.menu == menu } }

  /// The hints for a context, best first: those that can be done now.
  func hints(for state: State) -> [Command] {
    commands.filter { command in
      command.hint != nil && key(of: command, in: state.context) != nil
        && command.refusal(state) == nil
    }
    .sorted { ($0.hint?.rank ?? 0) < ($1.hint?.rank ?? 0) }
  }
}
