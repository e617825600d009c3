import ArgumentParser
import Interface
import Metamodel

/// The manual page in the markup of man(7).
struct ManualPage {
  private let language: Language
  private(set) var lines: [String] = []

  init(_ language: Language) {
    self.language = language
    lines.append(".TH VLDS 1 \"\" \"\(ManualPage.escaped(Version.text))\" \"VLDS\"")
    section(sv: "NAMN", en: "NAME")
    let abstract = VldsCommand.configuration.abstract
    lines.append("vlds \\- " + ManualPage.escaped(abstract))
    section(sv: "ANVÄNDNING", en: "SYNOPSIS")
    verbatim(VldsCommand.configuration.usage ?? "")
    section(sv: "BESKRIVNING", en: "DESCRIPTION")
    text(VldsCommand.configuration.discussion)
    section(sv: "KOMMANDON", en: "COMMANDS")
    for command in VldsCommand.configuration.subcommands where command.configuration.shouldDisplay {
      lines.append(".SS \(command.configuration.commandName ?? "")")
      let help = VldsCommand.helpMessage(for: command, columns: ManualPage.columns)
      verbatim(ParserWords.text(help, language))
    }
    section(sv: "TANGENTER", en: "KEYS")
    text(ManualPage.keysHead[language])
    for section in KeyGuide(language).sections {
      lines.append(".SS \(ManualPage.escaped(section.title))")
      for row in section.rows {
        lines += [
          ".TP", ".B " + ManualPage.escaped(row.keys.isEmpty ? ":" : row.keys),
          ManualPage.escaped("\(row.title). \(row.help) [\(row.id)]"),
        ]
      }
    }
    section(sv: "INSTÄLLNINGAR", en: "SETTINGS")
    text(ManualPage.settingsHead[language])
    for (name, words) in ManualPage.settings {
      lines += [".TP", ".B " + ManualPage.escaped(name), ManualPage.escaped(words[language])]
    }
    lines.append(".PP")
    verbatim(ManualPage.settingsExample)
    section(sv: "MILJÖ", en: "ENVIRONMENT")
    for (name, words) in ManualPage.environment {
      lines += [".TP", ".B " + name, ManualPage.escaped(words[language])]
    }
    section(sv: "FILER", en: "FILES")
    for (name, words) in ManualPage.files {
      lines += [".TP", ".I " + name, ManualPage.escaped(words[language])]
    }
  }

  private mutating func section(sv: String, en: String) {
    lines.append(".SH " + Words(sv: sv, en: en)[language])
  }

  private mutating func text(_ text: String) {
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(paragraph.isEmpty ? ".PP" : ManualPage.escaped(String(paragraph)))
    }
  }

  private mutating func verbatim(_ text: String) {
    lines.append(".nf")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += ManualPage.broken(String(line)).map(ManualPage.escaped)
    }
    lines.append(".fi")
  }

  /// What stands beside the margin of the page, on a terminal of 80 columns.
  private static let columns = 72

  /// A line, or several where it is long, as how a command is called: never broken inside brackets, and all but the first
  /// further in.
  private static func broken(_ line: String) -> [String] {
    guard line.count > columns else { return [line] }
    var depth = 0
    let pieces = line.split(omittingEmptySubsequences: false) { sign in
      if "[<(".contains(sign) { depth += 1 }
      if "]>)".contains(sign) { depth -= 1 }
      return sign == " " && depth == 0
    }
    var lines: [String] = []
    for piece in pieces {
      if let last = lines.last, last.count + 1 + piece.count <= columns {
        lines[lines.count - 1] = "\(last) \(piece)"
      } else {
        lines.append(lines.isEmpty ? String(piece) : "    \(piece)")
      }
    }
    return lines
  }

  /// A line of text that the markup leaves alone.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }

  private static let environment = [
    ("VLDS_LANG", Words(sv: "Språket: sv eller en.", en: "The language: sv or en.")),
    (
      "VLDS_TODAY",
      Words(
        sv: "Den dag som reglerna utgår från, som 2026-11-22.", en: "The day that rules use, as 2026-11-22.")
    ),
    (
      "VISUAL, EDITOR",
      Words(
        sv: "Textredigeraren för långa texter och hela filer, där inställningarna inte säger något annat.",
        en: "The editor of long texts and whole files, where the settings say nothing else.")
    ),
    (
      "XDG_CONFIG_HOME, XDG_STATE_HOME",
      Words(
        sv:
          "Mapparna för inställningar och för det som programmet minns; annars ~/.config och ~/.local/state.",
        en:
          "The folders of settings and of what the program remembers; otherwise ~/.config and ~/.local/state."
      )
    ),
    ("NO_COLOR", Words(sv: "Satt: inga färger.", en: "Set: no colours.")),
  ]

  private static let files = [
    (
      "$XDG_CONFIG_HOME/vlds/config.yaml",
      Words(
        sv: "Dina inställningar.", en: "Your settings.")
    ),
    (
      "$XDG_STATE_HOME/vlds/history",
      Words(
        sv: "Filter, sökningar och kommandon från förut, ett på varje rad.",
        en: "Filters, searches and commands of before, one a line.")
    ),
    (
      "$XDG_STATE_HOME/vlds/bookmarks, $XDG_STATE_HOME/vlds/places",
      Words(
        sv: "Bokmärkena, och var du var sist i varje katalog.",
        en: "The bookmarks, and where you were last in each catalogue.")
    ),
    (
      "$XDG_STATE_HOME/vlds/log",
      Words(
        sv:
          "Loggen för den som felsöker: starter, fel och sådant som tagit tid; aldrig text ur en katalog. Högst 256 KiB.",
        en:
          "The log, for the one who looks into a fault: starts, faults and what took long; never text of a catalogue. At most 256 KiB."
      )
    ),
    (
      "catalogue.yaml",
      Words(
        sv: "Katalogens egna uppgifter, i dess översta mapp.",
        en: "What the catalogue says of itself, in its top folder.")
    ),
    (
      ".vlds/",
      Words(
        sv: "Osparat arbete och pågående skrivning; tas tillvara vid nästa start. Hör inte till git.",
        en: "Unsaved work and writes under way, brought back at the next start. Not for git.")
    ),
  ]
}
