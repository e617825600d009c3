import Catalogue
import Metamodel
import Terminal
import Text

/// Descriptions to be written in a format of others.
public struct CatalogueExport: Sendable, Hashable {
  public let format: ForeignFormat
  /// The descriptions, as `kind/id`; `nil` for all.
  public let only: [String]?
  /// The name that its file, or its folder with a slash last, is offered.
  let name: String

  init(_ format: ForeignFormat, of catalogue: String, only: [String]?) {
    self.format = format
    self.only = only
    name = format.isFolder ? "\(catalogue)-\(format.id)/" : catalogue + (format.endings.first ?? "")
  }
}

/// What an export has come to.
public struct ExportOutcome: Sendable, Hashable {
  /// What is left out for one reason.
  public struct LeftOut: Sendable, Hashable {
    public let why: Words
    /// Kinds and descriptions in one, then the fields of each kind in one.
    public let paragraphs: [String]

    /// Creates what is left out.
    public init(why: Words, _ paragraphs: [String]) {
      self.why = why
      self.paragraphs = paragraphs
    }
  }

  /// The files, as the person would name them; none where nothing fitted the format.
  public let written: [String]
  public let leftOut: [LeftOut]

  /// Creates an outcome.
  public init(written: [String], leftOut: [LeftOut]) {
    self.written = written
    self.leftOut = leftOut
  }
}

/// What of the catalogue is exported.
enum ExportExtent: String, Sendable, CaseIterable {
  case marked
  case list
  case all
}

extension State {
  /// Asks what is to be exported where something is marked or picked out, else in which format.
  mutating func startExport() {
    let extents = exportExtents
    overlay = .picker(
      PickerOverlay(extents.count > 1 ? .exportExtent : .exportFormat(.all), self))
  }

  /// What there is to choose between, the narrowest first.
  fileprivate var exportExtents: [ExportExtent] {
    ExportExtent.allCases.filter { extent in
      switch extent {
      case .marked: !marked.isEmpty
      case .list: !browse.rows.isEmpty && browse.rows.count < catalogue.descriptions.count
      case .all: true
      }
    }
  }

  private func references(_ extent: ExportExtent) -> [String]? {
    switch extent {
    case .marked: marked.sorted()
    case .list: browse.rows.map { catalogue.descriptions[$0].reference }
    case .all: nil
    }
  }

  /// Asks for the format, of what has been picked.
  mutating func askForFormat(_ extent: ExportExtent) {
    overlay = .picker(PickerOverlay(.exportFormat(extent), self))
  }

  /// Asks for the file, beginning with a name that fits.
  mutating func askForTarget(_ format: String, _ extent: ExportExtent) -> [Effect] {
    guard let format = formats.outgoing.first(where: { $0.id == format }) else { return [] }
    let export = CatalogueExport(format, of: catalogue.manifest.id, only: references(extent))
    return askForPath(.target(export), export.name)
  }

  /// Takes in that an export takes its time, or that it does no more.
  mutating func takeExporting(_ path: String?) {
    exporting = path
    guard let path else { return }
    say(
      Words(
        sv: "Exporterar till \(path) … Esc avbryter.", en: "Exporting to \(path) … Esc cancels."))
  }

  /// Stops the export that runs.
  mutating func cancelExport() -> [Effect] {
    exporting = nil
    say(Words(sv: "Exporten avbröts; inget är skrivet.", en: "The export was cancelled; nothing is written."))
    return [.cancelExport]
  }

  /// Shows what has been written, and what could not be.
  mutating func take(_ outcome: ExportOutcome) {
    exporting = nil
    notice = nil
    let width = max(10, layout.picker.width - 4)
    var lines =
      outcome.written.isEmpty
      ? [
        Words(
          sv: "Inget av det som valdes passar formatet; ingen fil är skriven.",
          en: "Nothing that was chosen fits the format; no file is written.")[language]
      ] : outcome.written.map { Words(sv: "Skriven: \($0)", en: "Written: \($0)")[language] }
    lines = lines.flatMap { $0.visible.wrapped(to: width) }
    for part in outcome.leftOut {
      let head = Words(sv: "Inte med: \(part.why.sv)", en: "Left out: \(part.why.en)")[language]
      lines += [""] + head.visible.wrapped(to: width)
      for paragraph in part.paragraphs {
        lines += paragraph.visible.wrapped(to: width - 4).enumerated().map { number, line in
          (number == 0 ? "  " : "    ") + line
        }
      }
    }
    pendingReport = (Words(sv: "Export", en: "Export")[language], lines)
    showPendingReport()
  }
}

extension PickerOverlay {
  /// What can be exported: what is marked, what the list shows, or all.
  func extents(_ state: State) -> [Item] {
    let list = state.browse.rows.count
    let labels = [
      ExportExtent.marked: Words(
        sv: "De markerade (\(state.marked.count))", en: "Those marked (\(state.marked.count))"),
      .list: Words(sv: "De i listan (\(list))", en: "Those of the list (\(list))"),
      .all: Words(
        sv: "Hela katalogen (\(state.catalogue.descriptions.count))",
        en: "The whole catalogue (\(state.catalogue.descriptions.count))"),
    ]
    let offered = state.exportExtents.map { (id: $0.rawValue, label: labels[$0]?[state.language] ?? "") }
    return FuzzyPattern(typed).best(of: offered, by: \.label).map { .value($0.id, label: $0.label) }
  }
}
