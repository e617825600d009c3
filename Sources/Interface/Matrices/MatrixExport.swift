import Catalogue
import Metamodel

/// Rows of texts as a file of comma-separated values (RFC 4180).
struct CommaSeparated {
  private(set) var text = ""
  private var commas = ""

  /// Adds a row.
  mutating func add(_ fields: [String]) {
    text += fields.map(CommaSeparated.field).joined(separator: ",") + "\r\n"
  }

  /// Adds a row of which most is empty: first some fields, then `count` of which a few have something in them.
  ///
  /// - Parameter filled: those few, by their number from 0, in order.
  mutating func add(_ fields: [String], filled: [(number: Int, field: String)], of count: Int) {
    text += fields.map(CommaSeparated.field).joined(separator: ",")
    if commas.utf8.count < count { commas = String(repeating: ",", count: count) }
    var next = 0
    for (number, field) in filled {
      text += commas.prefix(number + 1 - next) + CommaSeparated.field(field)
      next = number + 1
    }
    text += commas.prefix(count - next) + "\r\n"
  }

  /// A field, in quotes where it has something in it that would end it.
  private static func field(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { [",", "\"", "\r", "\n"].contains($0) }
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}

extension State {
  /// The matrix as it is shown, with all rows and columns: what is in the cells by id, and how it is with it.
  func commaSeparated(_ matrix: MatrixState) -> String {
    let sheet = matrix.sheet
    let axes = matrix.subject.axes
    let corner = matrix.isTurned ? axes.columns : axes.rows
    var table = CommaSeparated()
    table.add(
      [corner[language], "id", Words(sv: "Antal", en: "Count")[language]]
        + sheet.columns.indices.map { name(sheet.heading(column: $0)) })
    let places = sheet.places
    for row in sheet.rows.indices {
      let heading = sheet.heading(row: row)
      table.add(
        [name(heading), reference(heading), String(sheet.total(row: row))],
        filled: sheet.filled(row: row, places).map { cell in
          (cell.place, cell.entries.map(inWords).joined(separator: "; "))
        }, of: sheet.columns.count)
    }
    return table.text
  }

  private func inWords(_ entry: Matrix.Entry) -> String {
    let id = terms.name(entry.description) + (entry.part.map { "#\($0)" } ?? "")
    return "\(id) (\(entry.marks.reversed().map { $0.label[language] }.joined(separator: ", ")))"
  }

  private func reference(_ heading: Matrix.Heading) -> String {
    terms.reference(heading.description) + (heading.part.map { "#\($0)" } ?? "")
  }
}
