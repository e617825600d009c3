import CatalogueFiles
import Interface
import Metamodel

/// The file in which a person's choices are kept: `config.yaml` in `$XDG_CONFIG_HOME/vlds`.
///
/// Only the lines of what is chosen anew change; comments and what is not known here stay.
struct ConfigurationFile {
  /// `nil` where the person has no home.
  let path: String?

  /// What it said when the program began.
  static let atStart = ConfigurationFile().read()

  init() { path = PersonalFolders.configuration.map { $0 + "/config.yaml" } }

  /// The file as it is; `nil` where there is none.
  var bytes: [UInt8]? { path.flatMap(PlainFile.bytes(at:)) }

  /// What it says.
  func read() -> Configuration { ConfigurationReader.read(bytes ?? []) }

  /// What is wrong in it, with the place of each fault.
  func words(_ faults: [ConfigurationFault]) -> [Words] {
    faults.map { $0.words(path: path ?? "") }
  }

  /// Writes the file whole.
  func write(_ bytes: [UInt8]) throws(SavingProblem) {
    if let path { try WholeFile.write(bytes, to: path) }
  }

  /// Writes what has been chosen.
  ///
  /// - Returns: why it cannot be; the file is as it was then.
  func keep(_ settings: Settings) -> Words? {
    let before = read().settings
    let chosen: [(setting: Setting, old: String?, new: String?)] = [
      (.actor, before.actor, settings.actor), (.theme, before.theme?.rawValue, settings.theme?.rawValue),
      (.autosave, String(before.savesAtOnce), String(settings.savesAtOnce)),
      (
        .start, before.startsWithOverview ? "overview" : nil,
        settings.startsWithOverview ? "overview" : nil
      ),
    ]
    do {
      var bytes = bytes ?? []
      for (setting, old, new) in chosen where old != new {
        bytes = try SettingsEditing.edited(bytes, file: path ?? "", setting: setting.rawValue, to: new)
      }
      try write(bytes)
      return nil
    } catch let problem as SavingProblem {
      return problem.words
    } catch let problem as EditProblem {
      return problem.words
    } catch {
      return nil
    }
  }

  /// What a person who has no file begins with: every setting, none of them in force.
  static func template(_ language: Language) -> [UInt8] {
    let words = Words(
      sv: """
        # Inställningar för vlds. Ta bort # framför det som ska gälla.
        # vlds manual berättar mer.
        # language: sv            # sv eller en
        # theme: default          # default, high-contrast eller monochrome
        # mouse: true             # false: terminalen markerar text själv
        # editor: vi              # före $VISUAL och $EDITOR
        # autosave: false         # true: varje ändring skrivs genast
        # start: browse           # browse eller overview
        # keys:                   # kommandon har namn som syns i rutan med ?
        #   file.save: F2         # i stället för kommandots egna tangenter
        #   edit.undo: [default, Alt-u]   # utöver dem
        #   view.mouse: []        # ingen tangent

        """,
      en: """
        # Settings of vlds. Take away # in front of what is to count.
        # vlds manual tells more.
        # language: en            # sv or en
        # theme: default          # default, high-contrast or monochrome
        # mouse: true             # false: the terminal selects text itself
        # editor: vi              # before $VISUAL and $EDITOR
        # autosave: false         # true: every change is written at once
        # start: browse           # browse or overview
        # keys:                   # commands have names, to be seen in the box of ?
        #   file.save: F2         # in place of the command's own keys
        #   edit.undo: [default, Alt-u]   # beside them
        #   view.mouse: []        # no key

        """)
    return Array(words[language].utf8)
  }
}
