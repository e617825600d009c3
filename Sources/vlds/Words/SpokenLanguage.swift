import Metamodel

extension Language {
  /// The language that the program speaks: `--lang`, else `VLDS_LANG`, else that of the settings, else that of the
  /// locale, where Swedish, C, POSIX and nothing give Swedish and all others English.
  ///
  /// It never changes while the program runs; help texts are made before any command is.
  static let spoken = named(in: CommandLine.arguments) ?? ofEnvironment

  /// What `--lang` says, wherever it stands before `--`.
  private static func named(in arguments: [String]) -> Language? {
    var found: Language?
    let words = arguments.prefix { $0 != "--" }
    for (index, word) in words.enumerated() {
      if word == "--lang", index + 1 < words.count {
        found = Language(rawValue: words[index + 1]) ?? found
      } else if word.hasPrefix("--lang=") {
        found = Language(rawValue: String(word.dropFirst(7))) ?? found
      }
    }
    return found
  }

  private static var ofEnvironment: Language {
    if let language = environment("VLDS_LANG").flatMap(Language.init) { return language }
    if let language = ConfigurationFile.atStart.language { return language }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
    let name = locale.prefix { $0 != "." && $0 != "@" }
    let isSwedish = name == "sv" || name.hasPrefix("sv_") || ["", "C", "POSIX"].contains(name)
    return isSwedish ? .swedish : .english
  }
}

/// A text in the language that the program speaks, for help.
func spoken(sv: String, en: String) -> String { Words(sv: sv, en: en)[.spoken] }
