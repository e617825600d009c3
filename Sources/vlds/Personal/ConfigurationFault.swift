import Catalogue
import Interface
import Metamodel
import Rules
import Terminal
import Text

/// Something wrong in the file of the settings, with its place.
struct ConfigurationFault {
  enum Cause {
    case unreadable(ReadingProblem.Cause)
    case unknownSetting(String, nearest: String?)
    case notText
    case notAmong(String, [String])
    case notKeys
    case unknownCommand(String, nearest: String?)
    case unknownKey(String, nearest: String?)
    /// The command is done while text is typed, and the key is text.
    case text(KeyPress, Command)
    case conflict(KeyConflict, CommandTable)
  }

  let cause: Cause
  let position: Position
  /// The setting that it is about; `nil` where that is not known.
  let setting: Setting?

  init(_ cause: Cause, at position: Position, setting: Setting?) {
    self.cause = cause
    self.position = position
    self.setting = setting
  }

  /// Where, what, and what to do.
  func words(path: String) -> Words {
    let place = "\(PersonalFolders.shown(path)):\(position.line):\(position.column): "
    let words = words
    return Words(sv: place + words.sv.visible, en: place + words.en.visible)
  }

  private var words: Words {
    switch cause {
    case .unreadable(.notAMap):
      Words(
        sv: "Här väntas inställningar, en på varje rad, som `language: sv`.",
        en: "Settings are expected here, one a line, such as `language: en`.")
    case .unreadable(let problem): Words.problem(problem)
    case .unknownSetting(let name, let nearest):
      Words(
        sv: "Inställningen \(name) finns inte. " + ConfigurationFault.meant(nearest, Setting.names).sv,
        en: "There is no setting \(name). " + ConfigurationFault.meant(nearest, Setting.names).en)
    case .notText:
      Words(
        sv: "\(name) ska ha ett värde på samma rad, efter kolon.",
        en: "\(name) must have one value on the same line, after the colon.")
    case .notAmong(let value, let allowed):
      Words(
        sv: "\(name) kan inte vara \(value). Skriv \(allowed.joined(separator: " eller ")).",
        en: "\(name) cannot be \(value). Write \(allowed.joined(separator: " or ")).")
    case .notKeys:
      Words(
        sv: "Här väntas kommandon med sina tangenter, som `file.save: Ctrl-S` eller `edit.undo: [u, F8]`.",
        en: "Commands with their keys are expected here, as `file.save: Ctrl-S` or `edit.undo: [u, F8]`.")
    case .unknownCommand(let id, let nearest):
      Words(
        sv: "Kommandot \(id) finns inte. "
          + ConfigurationFault.meant(nearest, ConfigurationFault.commands).sv,
        en: "There is no command \(id). " + ConfigurationFault.meant(nearest, ConfigurationFault.commands).en)
    case .unknownKey(let name, let nearest):
      Words(
        sv: "Tangenten \(name) finns inte. " + ConfigurationFault.meant(nearest, ConfigurationFault.keys).sv,
        en: "There is no key \(name). " + ConfigurationFault.meant(nearest, ConfigurationFault.keys).en)
    case .text(let key, let command):
      Words(
        sv:
          "\(KeyNames.name(of: key, .swedish)) är text där \(command.id) används. Välj en tangent med Ctrl eller Alt, eller F1 till F12.",
        en:
          "\(KeyNames.name(of: key, .english)) is text where \(command.id) is used. Choose a key with Ctrl or Alt, or F1 to F12."
      )
    case .conflict(let conflict, let commands): ConfigurationFault.words(conflict, commands)
    }
  }

  private var name: String { setting?.rawValue ?? "" }

  private static let commands = Words(
    sv: "Namnen står i vlds manual och i rutan med ?.",
    en: "The names are in vlds manual and in the box of ?.")
  private static let keys = Words(
    sv: "Skriv som q, Ctrl-S, Alt-Left, Shift-Tab, F7, Enter, Space.",
    en: "Write as q, Ctrl-S, Alt-Left, Shift-Tab, F7, Enter, Space.")

  /// What to do: the name that was meant, else where the names are.
  private static func meant(_ nearest: String?, _ otherwise: Words) -> Words {
    nearest.map { Words(sv: "Menade du \($0)?", en: "Did you mean \($0)?") } ?? otherwise
  }

  private static func words(_ conflict: KeyConflict, _ commands: CommandTable) -> Words {
    let title = { (id: String) in commands[id]?.title ?? Words(sv: id, en: id) }
    let (wins, loses) = (title(conflict.wins), title(conflict.loses))
    let places = { (language: Language) in
      conflict.contexts.map { $0.label[language] }.joined(separator: ", ")
    }
    return Words(
      sv:
        "\(KeyNames.name(of: conflict.key, .swedish)) är både \(wins.sv) (\(conflict.wins)) och \(loses.sv) (\(conflict.loses)), i: \(places(.swedish)). \(conflict.wins) gäller där; ge det ena en annan tangent.",
      en:
        "\(KeyNames.name(of: conflict.key, .english)) is both \(wins.en) (\(conflict.wins)) and \(loses.en) (\(conflict.loses)), in: \(places(.english)). \(conflict.wins) counts there; give one of them another key."
    )
  }
}

extension Setting {
  /// The names, for a person who has written another.
  fileprivate static var names: Words {
    let names = allCases.map(\.rawValue).joined(separator: ", ")
    return Words(sv: "De som finns är \(names).", en: "There are \(names).")
  }
}

extension Message {
  /// What is wrong in the settings, to be read.
  static func faultsInSettings(_ faults: [Words]) -> Message {
    let head = Words(
      sv: "Det här i inställningarna gäller inte. Allt annat i dem gäller.",
      en: "This in the settings does not count. All else in them does.")
    let paragraphs = faults.flatMap { [Words(sv: "", en: ""), $0] }
    return .report(title: Words(sv: "Inställningar", en: "Settings"), [head] + paragraphs)
  }
}
