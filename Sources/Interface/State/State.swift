import Catalogue
import Metamodel
import Terminal

/// All that the application is at one moment: what it shows is a function of this value alone.
public struct State: Sendable {
  public var size: Size
  public var language: Language
  public var theme: Theme
  /// Whether the mouse is reported to the application.
  public var usesMouse: Bool
  public var glyphs: Glyphs
  public var content: Content
  /// How much has been read, while reading goes on.
  public var loading: Loading?
  /// How far a check that was asked for has come, while it runs.
  var checking: Loading?
  /// What is being done on many files.
  var working: Working?

  var browse = BrowseState()
  /// What stands in the place of the panes.
  var view = View.browse
  var history = History()
  var overlay: Overlay?
  /// The form over the description that is open; `nil` where it is only read.
  var form: FormState?
  /// What is to be shown in a form, or opened, when the edit under way has been done.
  var pendingForm: String?
  var pendingReading: String?
  var pendingPage: FormPage?
  /// What is to be listed when the edit under way has been done.
  var pendingChosen: Chosen?
  /// The commands with the keys that the person has chosen.
  public var commands = CommandTable.standard
  /// What the person has chosen once for all runs.
  public var settings = Settings()
  /// What is unsaved and what can be undone.
  public var work = WorkStatus()
  /// A message in the place of the hints, until the next key.
  var notice: Notice?
  /// What is to be said when the message that stands has been seen.
  var nextNotice: Words?
  /// What has been opened and run last, latest first: offered before anything is typed.
  public var recent = Recent()
  /// The walk through what was typed in a line before.
  var recall: Recall?
  /// Who acknowledged last.
  var acknowledger = ""
  /// The name of whoever works here, as the world outside has told; `nil` until it is asked.
  var user: String?
  /// The matrices that have been drawn up, and the one last shown.
  var matrices = KeptMatrices()
  var lastMatrix = Matrix.Subject.actors
  /// The figures of the catalogue; `nil` until someone looks at them.
  var figures: Figures?
  /// The files last changed, as the world outside has told.
  var latestChanges: LatestChanges?
  /// The formats that can be imported and exported.
  public var formats = ForeignFormats()
  /// What is in the folder of the path that is being typed, as the world outside has told.
  var listing: FolderListing?
  /// The import that is being read or looked through.
  var incoming: Incoming?
  /// Where an export goes that takes its time, while it can be cancelled.
  var exporting: String?
  /// What is to be read as soon as nothing else is being answered or typed.
  var pendingReport: (title: String, lines: [String])?
  /// Whether the cursor is where it was at first: the person has done nothing yet, and was nowhere before.
  var isUntouched = true
  /// The place of the last run that is still to be gone to.
  var awaited: LastPlace?
  /// Descriptions that are kept at hand, as `kind/id`, in the order that they were set.
  public var bookmarks: [String] = []
  /// Whether the terminal shows colours, and may.
  public var hasColours = true
  /// Descriptions that commands act on, as `kind/id`.
  var marked: Set<String> = []

  /// What fills the screen.
  enum View: Sendable {
    case browse
    case reading(ReadingState)
    case outline(OutlineState)
    case trace(TraceState)
    case overview(Overview)
  }

  /// How many files have been read of all.
  public struct Loading: Sendable, Hashable {
    public let read: Int
    public let total: Int

    /// Creates a state of reading.
    public init(read: Int, total: Int) {
      self.read = read
      self.total = total
    }
  }

  /// Creates the state at start, with the first list shown.
  public init(
    size: Size, language: Language, theme: Theme = .standard, glyphs: Glyphs = .unicode,
    usesMouse: Bool = true,
    content: Content
  ) {
    self.size = size
    self.language = language
    self.theme = theme
    self.glyphs = glyphs
    self.usesMouse = usesMouse
    self.content = content
    let first = Perspective.allCases.first { Scope.perspective($0).count(in: content.catalogue) > 0 }
    browse.show(.perspective(first ?? .needs), in: self.content, language)
    browse.selectInTree(browse.scope, self.content.catalogue)
  }

  /// The catalogue as known now.
  var catalogue: Catalogue { content.catalogue }

  /// What follows from its links.
  var terms: Terms { content.terms }

  /// The day that counts as today; `nil` where it is not known.
  var today: Day? { content.today }

  /// Where keys go.
  public var context: Context {
    if let overlay { return overlay.context }
    if let form { return form.input == nil ? .form : .typing }
    if let reading { return reading.find?.isTyping == true ? .typing : .reading }
    if let outline { return outline.isTyping ? .typing : outline.subject.context }
    if tracing != nil { return .trace }
    if let overview { return overview.context }
    return browse.isTyping ? .typing : browse.pane.context
  }

  /// The description that commands act on: the open one, or the one under the cursor.
  var current: Int? {
    if let reading { return catalogue.position(of: reading.reference) }
    if let outline { return outline.row.flatMap(\.description) }
    if let tracing { return tracing.cell?.element.flatMap { $0.position >= 0 ? $0.position : nil } }
    if overview != nil { return inOverview }
    return browse.pane == .tree ? nil : browse.selected
  }

  /// Whether the panes are shown.
  var isBrowsing: Bool { if case .browse = view { true } else { false } }

  /// The description that is open; `nil` where something else is shown.
  var reading: ReadingState? {
    get { if case .reading(let reading) = view { reading } else { nil } }
    set {
      if let newValue {
        view = .reading(newValue)
      } else if reading != nil {
        view = .browse
      }
    }
  }

  /// The list of rows that is open; `nil` where something else is shown.
  var outline: OutlineState? {
    get { if case .outline(let outline) = view { outline } else { nil } }
    set {
      if let newValue {
        view = .outline(newValue)
      } else if outline != nil {
        view = .browse
      }
    }
  }

  /// The trace that is open; `nil` where something else is shown.
  var tracing: TraceState? {
    get { if case .trace(let tracing) = view { tracing } else { nil } }
    set {
      if let newValue {
        view = .trace(newValue)
      } else if tracing != nil {
        view = .browse
      }
    }
  }
}

/// Where keys go, and so which commands there are.
public enum Context: String, Sendable, CaseIterable {
  case tree
  case list
  case detail
  case reading
  case chain
  case trace
  case impact
  case findings
  case replacement
  case incoming
  case conflict
  case comparison
  case matrix
  case dashboard
  case diagram
  case form
  /// A text is being typed; letters are text.
  case typing
  case overlay

  /// The name shown in help.
  public var label: Words {
    switch self {
    case .tree: Words(sv: "Trädet", en: "The tree")
    case .list: Words(sv: "Listan", en: "The list")
    case .detail: Words(sv: "Förhandsvisningen", en: "The preview")
    case .reading: Words(sv: "Beskrivningen", en: "The description")
    case .chain: Words(sv: "Kedjan", en: "The chain")
    case .trace: Words(sv: "Spåret", en: "The trace")
    case .impact: Words(sv: "Påverkan", en: "The impact")
    case .findings: Words(sv: "Fynden", en: "The findings")
    case .replacement: Words(sv: "Ersättningen", en: "The replacement")
    case .incoming: Words(sv: "Importen", en: "The import")
    case .conflict: Words(sv: "Två versioner", en: "Two versions")
    case .comparison: Words(sv: "Versionsjämförelsen", en: "The version comparison")
    case .matrix: Words(sv: "Matrisen", en: "The matrix")
    case .dashboard: Words(sv: "Översikten", en: "The overview")
    case .diagram: Words(sv: "Diagrammet", en: "The diagram")
    case .form: Words(sv: "Formuläret", en: "The form")
    case .typing: Words(sv: "Inmatning", en: "Typing")
    case .overlay: Words(sv: "Rutan", en: "The box")
    }
  }
}
