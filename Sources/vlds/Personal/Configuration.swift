import Interface
import Metamodel
import Terminal

/// What a person has chosen, as the file of the settings says.
struct Configuration {
  var language: Language?
  var settings = Settings()
  var usesMouse = true
  /// The command that opens a text in the person's editor.
  var editor: String?
  var keys: [KeyChoice] = []
  /// What is wrong in the file; all else in it counts.
  var faults: [ConfigurationFault] = []

  /// The commands with the keys that are chosen here.
  var commands: CommandTable { CommandTable.standard.choosing(keys) }
}

/// A setting by its name in the file.
enum Setting: String, CaseIterable {
  case language, theme, mouse, editor, autosave, start, actor, keys
}
