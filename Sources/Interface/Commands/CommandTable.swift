import Metamodel
import Terminal

/// Every command of the application.
public struct CommandTable: Sendable {
  public let commands: [Command]
  private let byKey: [KeyPress: [Int]]

  /// The commands with their default keys.
  public static let standard = CommandTable(
    Command.moving + Command.going + Command.viewing + Command.finding + Command.changing + Command.inForm
      + Command.inReplacement + Command.inConflict
      + Command.following + Command.inFindings + Command.tracing + Command.overviewing + Command.inOverviews
      + Command.comparing + Command.inImport + Command.exchanging
      + Command.editing + Command.program)

  init(_ commands: [Command]) {
    self.commands = commands
    var byKey: [KeyPress: [Int]] = [:]
    for (index, command) in commands.enumerated() {
      for key in command.keys { byKey[key, default: []].append(index) }
    }
    self.byKey = byKey
  }

  /// The command of a key in a context; one that names the context goes before one for everywhere.
  func command(for key: KeyPress, in context: Context) -> Command? {
    let found = (byKey[key] ?? []).map { commands[$0] }.filter { $0.isAvailable(in: context) }
    return found.first { !$0.contexts.isEmpty } ?? found.first
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

  subscript(id: String) -> Command? { commands.first { $0.id == id } }

  /// The commands of a menu, in the order of the table.
  func commands(in menu: MenuPlace) -> [Command] { commands.filter { $0.menu == menu } }

  /// The hints for a context, best first: those that can be done now.
  func hints(for state: State) -> [Command] {
    commands.filter { $0.hint != nil && $0.isAvailable(in: state.context) && $0.refusal(state) == nil }
      .sorted { ($0.hint?.rank ?? 0) < ($1.hint?.rank ?? 0) }
  }
}
