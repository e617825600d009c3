import Catalogue
import Metamodel
import Terminal
import Text

/// The entries of a list as a table: a column for each field that some entry has.
struct FormTable {
  /// In metamodel order.
  let fields: [Field]
  let count: Int
  /// The cells of an entry, a text for each field; made for the entries that are seen.
  let cells: (_ entry: Int) -> [String]

  /// The columns, as wide as what stands in them where there is room.
  func columns(_ language: Language, in width: Int) -> [TableColumn] {
    let measured = (0..<min(count, FormTable.measured)).map(cells)
    let widths = fields.indices.map { index in
      min(
        FormTable.widest,
        measured.reduce(fields[index].label[language].columns) { max($0, $1[index].columns) })
    }
    let isRoom = widths.reduce(0) { $0 + $1 + FormTable.gap } <= width
    return zip(fields, widths).enumerated().map { index, column in
      let (field, widest) = column
      let isNumber = if case .integer = field.type { true } else { false }
      return TableColumn(
        field.label[language],
        isRoom
          ? .fixed(widest + FormTable.gap - 1) : .share(widest, atLeast: min(widest, FormTable.narrowest)),
        isNumber ? .end : .start, rank: index)
    }
  }

  /// Entries beyond these do not decide the widths.
  private static let measured = 200
  private static let widest = 40
  private static let gap = 3
  private static let narrowest = 8
}

extension FormRows {
  /// The table of a page of entries; `nil` where the entries have no fields, or none are there.
  func table(of page: FormPage) -> FormTable? {
    guard page.content == .entries, let document, let place = place(of: page.path), let list = place.node,
      let schema = place.field.schema
    else { return nil }
    let entries = document.values(list)
    let slots = schema.fields.indices.filter { slot in
      schema.fields[slot].level != .computed
        && entries.contains { document.nodes[$0].shape == .map && document.node(slot: slot, in: $0) != nil }
    }
    guard !slots.isEmpty else { return nil }
    return FormTable(
      fields: slots.map { schema.fields[$0] }, count: entries.count,
      cells: { index in
        let entry = entries[entries.startIndex + index]
        guard document.nodes[entry].shape == .map else {
          return [value(entry, place.field)] + slots.dropFirst().map { _ in "" }
        }
        return slots.map { slot in
          document.node(slot: slot, in: entry).map { cell($0, schema.fields[slot]) } ?? ""
        }
      })
  }

  /// A value as short as it can be: of parts how many there are, of references the names.
  private func cell(_ node: Int, _ field: Field) -> String {
    guard let document, !document.isAbsent(node) else { return "" }
    if case .parts = field.type { return String(document.values(node).count) }
    guard field.reference != nil else { return value(node, field) }
    return document.values(node).map { name(ofReference: document.text($0), field) }.joined(separator: ", ")
  }
}

extension State {
  /// The table that the page on top is shown as; `nil` where it is shown as rows.
  var formTable: FormTable? {
    guard let form, form.page.content == .entries else { return nil }
    return rowsOfForm?.table(of: form.page)
  }
}
