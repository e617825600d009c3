import Metamodel
import Terminal

/// The keys that a person has chosen for a command.
public struct KeyChoice: Sendable, Hashable {
  /// The command, by its id.
  public let command: String
  public let keys: [KeyPress]
  /// Whether the command keeps its own keys beside these.
  public let keepsOwn: Bool

  /// Creates a choice; without keys the command has none.
  public init(_ command: String, _ keys: [KeyPress], keepsOwn: Bool = false) {
    self.command = command
    self.keys = keys
    self.keepsOwn = keepsOwn
  }
}

/// A key that has been chosen, and has two commands in the same place.
public struct KeyConflict: Sendable, Hashable {
  public let key: KeyPress
  /// The command that the key does, by its id.
  public let wins: String
  /// The command that the key would do otherwise.
  public let loses: String
  public let contexts: [Context]
}

extension CommandTable {
  /// The table with other keys; a choice for a command that is not in it has no effect.
  public func choosing(_ choices: [KeyChoice]) -> CommandTable {
    var chosen: [KeyPress: [String]] = [:]
    var byCommand: [String: KeyChoice] = [:]
    for choice in choices where self[choice.command] != nil {
      byCommand[choice.command] = choice
      for key in choice.keys { chosen[key, default: []].append(choice.command) }
    }
    let commands = commands.map { command in
      guard let choice = byCommand[command.id] else { return command }
      let own = choice.keepsOwn ? command.keys.filter { !choice.keys.contains($0) } : []
      return command.having(own + choice.keys)
    }
    return CommandTable(commands, chosen: chosen)
  }

  /// The chosen keys that mean two things, in the order of the table.
  public var conflicts: [KeyConflict] {
    var found: [KeyConflict] = []
    for key in Set(commands.flatMap(\.keys)).filter(isChosen).sorted(by: { $0.description < $1.description })
    {
      var contexts: [[String]: [Context]] = [:]
      for context in Context.allCases {
        guard let wins = command(for: key, in: context) else { continue }
        for loses in commands where loses.id != wins.id && loses.keys.contains(key) {
          if loses.isAvailable(in: context) { contexts[[wins.id, loses.id], default: []].append(context) }
        }
      }
      for (pair, contexts) in contexts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        found.append(KeyConflict(key: key, wins: pair[0], loses: pair[1], contexts: contexts))
      }
    }
    return found
  }

}

extension Command {
  /// Whether a key would be text everywhere that the command can be done.
  public func takesForText(_ key: KeyPress) -> Bool { isForTyping && key.isForLines }
}

extension State {
  /// How a command is done, in words to follow "with".
  func way(to command: String) -> Words { commands.way(to: command) }
}

extension KeyPress {
  /// Whether lines and boxes have it for themselves: letters, Enter, arrows and the like, with no other key held.
  var isForLines: Bool {
    if case .function = key { return false }
    return modifiers.subtracting(.shift).isEmpty
  }
}
