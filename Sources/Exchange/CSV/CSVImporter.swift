import Catalogue
import Metamodel
import Text

/// Brings in tables: a description for each row, of the kind that the file is named after or a column `kind` gives.
public struct CSVImporter: Importer {
  public let format = "csv"
  public let endings = [".csv", ".tsv"]

  /// The most rows that are read of one table.
  static let rowLimit = 100_000

  public init() {}

  public func read(
    _ sources: Sources, as wishes: ImportWishes, progress: (_ count: Int, _ total: Int) -> Void,
    isCancelled: () -> Bool
  ) throws -> ImportedContents {
    var tables = Tables(sources, wishes)
    for (count, file) in sources.files.enumerated() {
      progress(count, sources.files.count)
      try tables.read(file, isCancelled: isCancelled)
    }
    if sources.files.isEmpty {
      tables.remarks.skip(".", at: ".", Words(sv: "ingen tabell i mappen", en: "no table in the folder"))
    }
    var contents = ImportedContents()
    contents.proposals = tables.proposals
    contents.skipped = tables.remarks.skipped
    contents.notes = tables.remarks.notes
    return contents
  }
}

/// What the tables of an import come to.
private struct Tables {
  private let sources: Sources
  private let wishes: ImportWishes
  private(set) var proposals: [Proposal] = []
  var remarks = Remarks()
  /// Where each description was first met.
  private var places: [String: String] = [:]

  init(_ sources: Sources, _ wishes: ImportWishes) {
    self.sources = sources
    self.wishes = wishes
  }

  mutating func read(_ file: String, isCancelled: () -> Bool) throws {
    do {
      var rows = try CSVRows(try sources.folder.bytes(of: file))
      guard let heading = try rows.next() else {
        remarks.skip(file, at: file, Words(sv: "filen är tom", en: "the file is empty"))
        return
      }
      var table = Table(file, heading, wishes)
      if table.kind == nil, !table.hasKinds {
        remarks.skip(file, at: "\(file):\(heading.line)", table.unknownKind)
        return
      }
      if let kind = table.kind, !table.hasKinds { tellIgnored(of: table.heading(kind), of: table) }
      var count = 0
      while let row = try rows.next() {
        if isCancelled() { throw CancellationError() }
        if row.isBlank { continue }
        count += 1
        guard count <= CSVImporter.rowLimit else {
          remarks.skip(file, at: "\(file):\(row.line)", .tooManyRows)
          return
        }
        read(row, &table)
      }
    } catch let fault as CSVRows.Fault {
      remarks.skip(file, at: "\(file):\(fault.line)", fault.words)
    } catch let fault as ImportFolderFault {
      remarks.skip(file, at: file, fault.words)
    }
  }

  private mutating func tellIgnored(of heading: CSVHeading, of table: Table) {
    for (name, column) in zip(heading.names, heading.columns) {
      if case .ignored(let why) = column { remarks.skip(name, at: table.place, why) }
    }
  }

  private mutating func read(_ row: CSVRows.Row, _ table: inout Table) {
    let place = "\(table.file):\(row.line)"
    // Spreadsheets write empty cells at the end of a row.
    let count = row.cells.lastIndex { !$0.allSatisfy(\.isWhitespace) }.map { $0 + 1 } ?? 0
    guard count <= table.names.count else {
      remarks.skip(row.cells[0], at: place, .tooManyCells(count, columns: table.names.count))
      return
    }
    guard let kind = table.kind(of: row) else {
      let name = row.cells.first { !$0.trimmed.isEmpty } ?? ""
      remarks.skip(name, at: place, table.unknownKind(of: row))
      return
    }
    let heading = table.heading(kind)
    for (name, meaning) in heading.readAs {
      remarks.note(
        name, at: table.place,
        Words(sv: "kolumnen läses som \(meaning)", en: "the column is read as \(meaning)"))
    }
    var builder = RowBuilder(heading, row, wishes.manifest.language)
    if let written = builder.writtenID, !written.canBecomeID {
      remarks.skip(written, at: place, .nothingForID)
      return
    }
    guard let id = builder.id(of: kind) else {
      remarks.skip(row.cells[0], at: place, .noID(kind))
      return
    }
    let reference = "\(kind.id)/\(id)"
    if let other = places.updateValue(place, forKey: reference) {
      places[reference] = other
      remarks.skip(
        reference, at: place, Words(sv: "står redan på \(other)", en: "stands at \(other) already"))
      return
    }
    if let written = builder.writtenID, written != id {
      remarks.note(
        reference, at: place,
        Words(sv: "\(written) är inget id och blir \(id)", en: "\(written) is no id and becomes \(id)"))
    }
    builder.fill { column, why in remarks.skip("\(reference) \(column)", at: place, why) }
    if !heading.has("source"),
      let link = sources.link(to: table.file, fromDescriptionAt: kind.path.path(of: id))
    {
      builder.add("source", .text("\(link)#\(id.percentEncoded)"))
    }
    for (column, why) in builder.ignored { remarks.skip(column, at: table.place, why) }
    proposals.append(
      Proposal(
        kind: kind.id, id: id, builder.pairs(id: id), body: builder.body, comparison: .all, origin: place))
  }
}

/// A table as its heading describes it.
private struct Table {
  let file: String
  let names: [String]
  /// The kind that the file is named after.
  let kind: Kind?
  /// The place of the heading.
  let place: String
  private let kindColumn: Int?
  private let metamodel: Metamodel
  private var headings: [String: CSVHeading] = [:]

  init(_ file: String, _ heading: CSVRows.Row, _ wishes: ImportWishes) {
    self.file = file
    metamodel = wishes.metamodel
    names = heading.cells
    place = "\(file):\(heading.line)"
    kindColumn = names.firstIndex { ["kind", "slag"].contains($0.trimmed.folded) }
    kind = metamodel.kind(named: Table.stem(of: file))
  }

  /// Whether each row tells its kind.
  var hasKinds: Bool { kindColumn != nil }

  /// The kind of a row: its own, else that of the file.
  func kind(of row: CSVRows.Row) -> Kind? {
    guard let name = kindName(of: row) else { return kind }
    return metamodel.kind(named: name)
  }

  private func kindName(of row: CSVRows.Row) -> String? {
    guard let kindColumn, kindColumn < row.cells.count else { return nil }
    let name = row.cells[kindColumn].trimmed
    return name.isEmpty ? nil : name
  }

  mutating func heading(_ kind: Kind) -> CSVHeading {
    if let known = headings[kind.id] { return known }
    let heading = CSVHeading(names, kind)
    headings[kind.id] = heading
    return heading
  }

  private static func stem(of file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }

  var unknownKind: Words {
    let stem = Table.stem(of: file)
    let near = nearest(to: stem, among: metamodel.kindNames)
    return Words(
      sv: "inget slag heter \(stem); ge filen slagets namn, som \(near ?? "actor").csv, eller en kolumn kind",
      en:
        "no kind is called \(stem); name the file after one, as \(near ?? "actor").csv, or add a column kind")
  }

  func unknownKind(of row: CSVRows.Row) -> Words {
    let name = kindName(of: row) ?? ""
    let (sv, en) =
      name.isEmpty
      ? ("raden har inget slag", "the row has no kind")
      : ("inget slag heter \(name)", "no kind is called \(name)")
    guard let near = nearest(to: name, among: metamodel.kindNames) else { return Words(sv: sv, en: en) }
    return Words(sv: "\(sv); menade du \(near)?", en: "\(en); did you mean \(near)?")
  }
}

extension Metamodel {
  fileprivate var kindNames: [String] { kinds.flatMap { [$0.id, $0.label.sv, $0.label.en] } }

  /// The kind with an id, a label in either language, or a folder that its files lie in.
  fileprivate func kind(named name: String) -> Kind? {
    let folded = name.folded
    let id = folded.replacing("_", with: "-").replacing(" ", with: "-")
    return self[id]
      ?? kinds.first { $0.label.sv.folded == folded || $0.label.en.folded == folded }
      ?? kinds.first { $0.path.notation.hasSuffix("/\(id)/{id}.md") }
  }
}

extension String {
  /// Whether each segment has something that an id can be made of.
  fileprivate var canBecomeID: Bool {
    split(separator: "/", omittingEmptySubsequences: false).allSatisfy { segment in
      segment.contains { $0.isLetter || $0.isNumber }
    }
  }
}

extension Words {
  fileprivate static let nothingForID = Words(
    sv: "är inget id; ett id är bokstäver, siffror, bindestreck och punkter, med / mellan leden",
    en: "is no id; an id is letters, digits, hyphens and dots, with / between its segments")
  fileprivate static let tooManyRows = Words(
    sv: "tabellen har fler än \(CSVImporter.rowLimit) rader; resten läses inte, dela den",
    en: "the table has more than \(CSVImporter.rowLimit) rows; the rest is not read, split it")

  fileprivate static func tooManyCells(_ count: Int, columns: Int) -> Words {
    Words(
      sv: "raden har \(count) celler och rubriken \(columns); en cell med skiljetecken behöver citattecken",
      en: "the row has \(count) cells and the heading \(columns); a cell with a separator in it needs quotes")
  }

  fileprivate static func noID(_ kind: Kind) -> Words {
    let names = kind.path.names.joined(separator: "/")
    return Words(
      sv: "raden har inget id av formen \(names), och inget namn att göra ett av",
      en: "the row has no id of the form \(names), and no name to make one of")
  }
}
