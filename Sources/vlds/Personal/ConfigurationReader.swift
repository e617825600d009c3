import Catalogue
import CatalogueFiles
import Interface
import Metamodel
import Terminal
import Text

/// Reads the settings out of the bytes of their file. A fault takes away only the value that it stands in.
struct ConfigurationReader {
  private let document: Document
  private var result = Configuration()
  /// Where the keys of each command are chosen.
  private var places: [String: Position] = [:]

  static func read(_ bytes: [UInt8]) -> Configuration {
    let (document, problems) = SettingLines(bytes).read()
    var result = Configuration()
    if let document {
      var reader = ConfigurationReader(document: document)
      reader.readAll()
      result = reader.result
    }
    result.faults += problems.map {
      ConfigurationFault(.unreadable($0.cause), at: $0.position, setting: nil)
    }
    result.faults.sort { $0.position < $1.position }
    return result
  }

  // MARK: Settings

  private mutating func readAll() {
    guard document.nodes.first?.shape == .map else { return }
    for node in document.children(of: 0) where !document.repeated.contains(node) {
      let name = document.key(node)
      guard let setting = Setting(rawValue: name) else {
        let known = Setting.allCases.map(\.rawValue)
        tell(.unknownSetting(name, nearest: nearest(to: name, among: known)), at: keyPlace(node), nil)
        continue
      }
      if !document.isAbsent(node) { read(setting, node) }
    }
    for conflict in result.commands.conflicts {
      let place = places[conflict.wins] ?? places[conflict.loses]
      if let place { tell(.conflict(conflict, result.commands), at: place, .keys) }
    }
  }

  private mutating func read(_ setting: Setting, _ node: Int) {
    switch setting {
    case .language: result.language = choice(setting, node, ["sv", "en"]).flatMap(Language.init)
    case .theme:
      let names = Theme.Name.allCases.map(\.rawValue)
      result.settings.theme = choice(setting, node, names).flatMap(Theme.Name.init)
    case .mouse: result.usesMouse = flag(setting, node) ?? true
    case .editor: result.editor = text(setting, node)
    case .autosave: result.settings.savesAtOnce = flag(setting, node) ?? false
    case .start:
      result.settings.startsWithOverview = choice(setting, node, ["overview", "browse"]) == "overview"
    case .actor: result.settings.actor = text(setting, node)
    case .keys: readKeys(node)
    }
  }

  private mutating func text(_ setting: Setting, _ node: Int) -> String? {
    guard document.nodes[node].shape == .scalar else {
      tell(.notText, at: keyPlace(node), setting)
      return nil
    }
    return document.text(node)
  }

  private mutating func choice(_ setting: Setting, _ node: Int, _ allowed: [String]) -> String? {
    guard let value = text(setting, node) else { return nil }
    if allowed.contains(value) { return value }
    tell(.notAmong(value, allowed), at: valuePlace(node), setting)
    return nil
  }

  private mutating func flag(_ setting: Setting, _ node: Int) -> Bool? {
    switch text(setting, node) {
    case "true", "on": return true
    case "false", "off": return false
    case nil: return nil
    case let value?:
      tell(.notAmong(value, ["true", "false"]), at: valuePlace(node), setting)
      return nil
    }
  }

  // MARK: Keys

  private mutating func readKeys(_ node: Int) {
    guard document.nodes[node].shape == .map else { return tell(.notKeys, at: keyPlace(node), .keys) }
    for entry in document.children(of: node) where !document.repeated.contains(entry) {
      let id = document.key(entry)
      guard let command = CommandTable.standard[id] else {
        let known = CommandTable.standard.commands.map(\.id)
        tell(.unknownCommand(id, nearest: nearest(to: id, among: known)), at: keyPlace(entry), .keys)
        continue
      }
      let choice = choice(of: entry, for: command)
      // Where nothing that was written is a key, the command keeps its own.
      guard !choice.keys.isEmpty || choice.isWhole else { continue }
      places[id] = keyPlace(entry)
      result.keys.append(KeyChoice(id, choice.keys, keepsOwn: choice.keepsOwn))
    }
  }

  /// The keys in a value that is one key, a list of keys, or an empty list; `default` stands for the command's own.
  private mutating func choice(
    of entry: Int, for command: Command
  ) -> (keys: [KeyPress], keepsOwn: Bool, isWhole: Bool) {
    var keys: [KeyPress] = []
    var (keepsOwn, isWhole) = (false, true)
    let values = document.isAbsent(entry) ? [] : document.values(entry)
    for node in values {
      guard document.nodes[node].shape == .scalar else {
        tell(.notKeys, at: keyPlace(entry), .keys)
        isWhole = false
        continue
      }
      let name = document.text(node)
      if name == "default" {
        keepsOwn = true
      } else if let key = KeyNames.key(named: name) {
        if command.takesForText(key) {
          tell(.text(key, command), at: valuePlace(node), .keys)
          isWhole = false
        } else if !keys.contains(key) {
          keys.append(key)
        }
      } else {
        tell(.unknownKey(name, nearest: KeyNames.nearest(to: name)), at: valuePlace(node), .keys)
        isWhole = false
      }
    }
    return (keys, keepsOwn, isWhole)
  }

  // MARK: Places

  private mutating func tell(_ cause: ConfigurationFault.Cause, at position: Position, _ setting: Setting?) {
    result.faults.append(ConfigurationFault(cause, at: position, setting: setting))
  }

  private func keyPlace(_ node: Int) -> Position {
    document.position(of: document.nodes[node].key.lowerBound)
  }

  private func valuePlace(_ node: Int) -> Position {
    document.position(of: document.nodes[node].range.lowerBound)
  }
}
