import Catalogue
import Metamodel
import Terminal

/// One thing that the application can do: the row that menu, hints, help, palette and keys all read.
public struct Command: Sendable, Identifiable {
  /// The name in configuration and tests, `go.back`.
  public let id: String
  public let title: Words
  /// What it does, in a sentence.
  public let help: Words
  /// The keys that do it; the first is shown.
  public private(set) var keys: [KeyPress]
  /// Where keys do it; empty where they do it everywhere but in a text.
  public let contexts: Set<Context>
  public let menu: MenuPlace?
  /// The word in the hints and its rank there; `nil` where it is not among them.
  public let hint: Hint?
  /// What the palette offers behind its name: what it is to be done with.
  let argument: PickerOverlay.Source?
  /// Why it cannot be done now; `nil` where it can.
  public let refusal: @Sendable (State) -> Words?
  /// What is said where it cannot be done because it is done: no problem, and no refusal to whoever asks for it.
  let isDone: Words?
  /// Does it.
  public let run: @Sendable (inout State) -> [Effect]

  /// A short word for the hints; the lowest rank stands first.
  public struct Hint: Sendable, Hashable {
    let words: Words
    let rank: Int

    init(_ rank: Int, sv: String, en: String) {
      self.rank = rank
      self.words = Words(sv: sv, en: en)
    }
  }

  init(
    _ id: String, sv: String, en: String, help: Words, keys: [KeyPress] = [], in contexts: Set<Context> = [],
    menu: MenuPlace? = nil, hint: Hint? = nil, argument: PickerOverlay.Source? = nil,
    refusal: @escaping @Sendable (State) -> Words? = { _ in nil }, isDone: Words? = nil,
    run: @escaping @Sendable (inout State) -> [Effect]
  ) {
    self.id = id
    self.title = Words(sv: sv, en: en)
    self.help = help
    self.keys = keys
    self.contexts = contexts
    self.menu = menu
    self.hint = hint
    self.argument = argument
    self.refusal = refusal
    self.isDone = isDone
    self.run = run
  }

  /// The same with other keys.
  func having(_ keys: [KeyPress]) -> Command {
    var command = self
    command.keys = keys
    return command
  }

  /// The title as it is typed, without the mark that more is asked for.
  func name(_ language: Language) -> String {
    let title = title[language]
    return title.hasSuffix(" …") ? String(title.dropLast(2)) : title
  }

  /// Whether it can only be done to a line that is being typed in, and so never from a box.
  var isForTyping: Bool { contexts == [.typing] }

  /// Whether keys do it in a context.
  func isAvailable(in context: Context) -> Bool {
    contexts.isEmpty ? context != .typing && context != .overlay : contexts.contains(context)
  }
}

/// A menu of the menu bar, in the order of the bar.
public enum MenuPlace: Int, Sendable, CaseIterable {
  case file
  case edit
  case view
  case trace
  case catalogue
  case help

  /// The title in the bar.
  var title: Words {
    switch self {
    case .file: Words(sv: "Arkiv", en: "File")
    case .edit: Words(sv: "Redigera", en: "Edit")
    case .view: Words(sv: "Visa", en: "View")
    case .trace: Words(sv: "Spårbarhet", en: "Traceability")
    case .catalogue: Words(sv: "Katalog", en: "Catalogue")
    case .help: Words(sv: "Hjälp", en: "Help")
    }
  }

  /// The letter that opens it with Alt.
  var hot: Words {
    switch self {
    case .file: Words(sv: "a", en: "f")
    case .edit: Words(sv: "r", en: "e")
    case .view: Words(sv: "v", en: "v")
    case .trace: Words(sv: "s", en: "t")
    case .catalogue: Words(sv: "k", en: "c")
    case .help: Words(sv: "h", en: "h")
    }
  }
}

/// What the world outside the state is asked to do.
public enum Effect: Sendable, Hashable {
  case quit
  /// The terminal is gone, or the system ends the program: keep what is unsaved for the next run.
  case end
  /// Stop the program, as the shell's job control does.
  case suspend
  /// Draw everything anew.
  case repaint
  /// Put a text on the clipboard.
  case copy(String)
  /// Report the mouse, or leave it to the terminal.
  case mouse(Bool)
  /// Read the catalogue again from its files; what is unsaved is dropped.
  case reload
  /// Do edits as one step, called by the words.
  case edit([CatalogueEdit], Words)
  case undo
  case redo
  /// Write what is unsaved, also over what another program has written.
  case save(overwriting: Bool)
  /// Write what is unsaved, and quit where that has been done.
  case saveAndQuit
  /// Give up what is being done on many files.
  case cancelWork
  /// Open the file of `kind/id` in the person's text editor, at a line where one is known.
  case openEditor(String, line: Int?)
  /// Open a text in the person's text editor; what comes of it comes back as ``Message/edited(_:)``.
  case editText(String)
  /// Hold a file here against the one on disk.
  case compare(String)
  /// Take a file from disk, but for the fields that are kept from here.
  case settle(String, keeping: Set<String>)
  /// Take files as they are on disk, dropping what is unsaved of them.
  case takeFromDisk([String])
  /// Keep what the person has typed or run, to be offered in later runs.
  case remember(Use)
  /// Keep the bookmarks of the catalogue, as `kind/id`.
  case bookmarks([String])
  /// Open the file of the settings in the person's text editor, and take what comes of it.
  case openSettings
  /// Keep what the person has chosen for all runs.
  case settings(Settings)
  /// Test the catalogue against all rules, behind; it tells how far it has come and can be cancelled.
  case validate
  case cancelValidation
  /// Bring back, or drop, what an earlier run has left unsaved.
  case recover(Bool)
  /// Find out who works here; the answer is ``Message/user(_:)``.
  case findUser
  /// Find out which files have been changed last; the answer is ``Message/latestChanges(_:)``.
  case findLatestChanges
  /// Write what is shown to a file that the person has named; where there is one, ``Message/fileExists(_:to:)`` asks
  /// first.
  case export(Export, to: String, overwriting: Bool)
  /// Find out what is in a folder, as typed with its slash last; the answer is ``Message/folder(_:)``.
  case listFolder(String)
  /// Find out which formats a file or folder, as typed, could be of; the answer is ``Message/sources(_:)``.
  case survey(String)
  /// Read files to be imported, behind; it tells how far it has come, and then what would change.
  case readImport(ImportRequest)
  case cancelImport
  /// Give up the export that runs.
  case cancelExport
}
