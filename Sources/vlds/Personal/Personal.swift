import CatalogueFiles
import Interface
import Metamodel
import Terminal

/// What a person has chosen, and what earlier runs have left, in the files of their home.
struct Personal {
  let log = Log()
  private let file = ConfigurationFile()
  private let uses = UseFile()
  private let places = PlaceFile()
  private let marks = BookmarkFile()
  /// The catalogue, by its path without links in it.
  private let root: String
  /// The command that opens the person's text editor, where the settings name one.
  private(set) var editor: String?

  init(root: String) { self.root = root }

  /// Gives the state at start what the person has chosen, and where they were.
  ///
  /// - Returns: what is wrong in the settings.
  mutating func begin(_ state: inout State) -> [Words] {
    let faults = take(ConfigurationFile.atStart, &state)
    state.recent = Recent(uses.uses())
    state.bookmarks = marks.bookmarks(in: root)
    if !state.settings.startsWithOverview, let place = places.place(in: root) { state.begin(at: place) }
    return faults
  }

  private mutating func take(_ configuration: Configuration, _ state: inout State) -> [Words] {
    editor = configuration.editor
    state.settings = configuration.settings
    state.commands = configuration.commands
    state.usesMouse = configuration.usesMouse
    if state.hasColours { state.theme = Theme(configuration.settings.theme ?? .standard) }
    if !configuration.faults.isEmpty {
      log.note("settings", ["faults": .number(configuration.faults.count)])
    }
    return file.words(configuration.faults)
  }

  /// The file of the settings, or what one begins with.
  func settingsText(_ language: Language) -> [UInt8] { file.bytes ?? ConfigurationFile.template(language) }

  /// Keeps the settings as the person has written them, and takes them over.
  ///
  /// - Returns: what is wrong in them.
  mutating func settle(_ bytes: [UInt8], _ state: inout State) throws(SavingProblem) -> [Words] {
    try file.write(bytes)
    let configuration = ConfigurationReader.read(bytes)
    if let language = configuration.language { state.language = language }
    return take(configuration, &state)
  }

  /// Keeps what has been chosen in the interface.
  ///
  /// - Returns: why it could not be kept.
  func keep(_ settings: Settings) -> Words? { file.keep(settings) }

  func keep(_ use: Use) { uses.keep(use) }

  /// Keeps the bookmarks of the catalogue.
  ///
  /// - Returns: why they could not be kept.
  func keep(bookmarks: [String]) -> SavingProblem? {
    do throws(SavingProblem) {
      try marks.keep(bookmarks, in: root)
      return nil
    } catch {
      return error
    }
  }

  /// Keeps where one is, for the next run.
  func keep(_ place: LastPlace) { places.keep(place, in: root) }
}
