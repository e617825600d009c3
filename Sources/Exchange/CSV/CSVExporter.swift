import Catalogue
import Metamodel

/// A table for each kind (RFC 4180): `id`, a column for each field, and the body last.
///
/// Text that a spreadsheet would run as a formula is guarded (``FormulaCells``).
///
/// Where nothing was chosen the tables have a heading only: a form to fill in.
struct CSVExporter: Exporter {
  let name = "csv"
  let endings = [".csv"]
  let makesSeveralFiles = true

  func files(_ reader: ExportReader, ending: String) -> [NewFile] {
    let chosen = Set(reader.selection.positions.map { reader.catalogue.descriptions[$0].kind.id })
    let kinds = reader.selection.kinds.filter { chosen.isEmpty || chosen.contains($0.id) }
    return kinds.map { kind in
      NewFile(name: "\(kind.id).csv", text: table(of: kind, reader))
    }
  }

  private func table(of kind: Kind, _ reader: ExportReader) -> String {
    var columns = Columns(FieldCells.columns(of: kind.schema))
    var rows: [[String: String]] = []
    for position in reader.positions(of: kind.id) {
      let description = reader.catalogue.descriptions[position]
      guard let document = description.document else { continue }
      var row = ["id": description.id]
      for cell in FieldCells(document, kind.schema).cells {
        columns.add(cell.path)
        row[cell.path] = cell.text
      }
      if document.hasBody { row[Columns.body] = document.bodyText }
      reader.carryAll(position)
      rows.append(row)
    }
    let names = ["id"] + columns.names + [Columns.body]
    return ([names] + rows.map { row in names.map { row[$0] ?? "" } }).map(line).joined()
  }

  private func line(_ cells: [String]) -> String {
    cells.map { FormulaCells.guarded($0).csvCell }.joined(separator: ",") + "\r\n"
  }
}

/// The columns of a table: those of the metamodel, and what the descriptions have besides.
private struct Columns {
  static let body = "body"

  private(set) var names: [String]
  private var known: Set<String>

  init(_ names: [String]) {
    self.names = names
    known = Set(names).union(["id", Columns.body])
  }

  /// Adds a column that is new: a language of a text behind the text, anything else last.
  mutating func add(_ name: String) {
    guard known.insert(name).inserted else { return }
    let base = name.lastIndex(of: ".").map { String(name[..<$0]) }
    guard let base, let place = names.firstIndex(of: base) else {
      names.append(name)
      return
    }
    let end = names[(place + 1)...].firstIndex { !$0.hasPrefix(base + ".") } ?? names.endIndex
    names.insert(name, at: end)
  }
}

extension String {
  /// The text as a cell, in quotes where it needs them.
  fileprivate var csvCell: String {
    guard contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return self }
    return "\"" + replacing("\"", with: "\"\"") + "\""
  }
}
