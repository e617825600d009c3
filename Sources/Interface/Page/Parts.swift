// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Metamodel
import Terminal

/// The lists inside a description: attributes, steps, operations under their surface, messages …
extension DescriptionWriter {
  mutating func writeParts(_ document: Document) { writeParts(schema, in: 0, document) }

  private mutating func writeParts(_ schema: Schema, in map: Int, _ document: Document) {
    for (slot, field) in schema.fields.enumerated() {
      guard case .parts(let part) = field.type else { continue }
      if builder.isFull { return }
      if let gap = gap(field.id, in: map) {
        heading(field.label[language])
        builder.add(hole(gap))
      } else if let node = document.node(slot: slot, in: map) {
        write(field, part, document.values(node), document)
      }
    }
  }

  private mutating func write(_ field: Field, _ part: Part, _ values: [Int], _ document: Document) {
    let entries = values.filter { document.nodes[$0].shape == .map }
    heading(field.label[language], count: values.count)
    let hasParts = entries.contains { entry in
      document.children(of: entry).contains { child in
        if case .parts = document.field(child, in: part.schema)?.type { true } else { false }
      }
    }
    if hasParts {
      writeBlocks(part, entries, document)
    } else if !entries.isEmpty {
      writeTable(part, entries, document)
    }
    for value in values where document.nodes[value].shape != .map {
      builder.add(broken(raw(value, document), nil))
    }
  }

  /// Entries that have parts: each with its fields, and its parts under it.
  private mutating func writeBlocks(_ part: Part, _ entries: [Int], _ document: Document) {
    for (index, entry) in entries.enumerated() {
      if builder.isFull { return }
      if index > 0 { builder.space() }
      place(entry, part, document)
      let name = partName(entry, of: position)
      builder.add([Piece(name.isEmpty ? part.id : name, look.heading)])
      var writer = self
      builder.indented(by: 2) { builder in
        writer.builder = builder
        writer.writeFields(of: entry, part.schema, document, except: ["id", "name"])
        writer.writeParts(part.schema, in: entry, document)
        builder = writer.builder
      }
    }
  }

  private mutating func writeTable(_ part: Part, _ entries: [Int], _ document: Document) {
    let fields = columns(of: part, entries, document)
    var table = TableLayout(
      columns: fields.map { _, field in
        TableLayout.Column(
          head: [Piece(field.label[language], look.tableHead)], alignment: isNumber(field) ? .end : .start)
      }, look: look, signs: signs)
    let shown = entries.prefix(builder.left)
    table.rows = shown.map { entry in
      fields.map { slot, field in cell(slot, field, in: entry, document) }
    }
    if entries.contains(where: { hasUnknown($0, part, document) }) {
      table.columns.append(TableLayout.Column(head: [Piece(PageWords.other[language], look.tableHead)]))
      for (row, entry) in shown.enumerated() { table.rows[row].append(unknown(entry, part, document)) }
    }
    for line in table.lines(width: builder.room, limit: builder.left) {
      if let row = line.row { place(shown[shown.startIndex + row], part, document) }
      builder.add(line.strip)
    }
  }

  /// The columns that have a value, or a hole, in some row. The id is shown where nothing else names the part.
  private func columns(of part: Part, _ entries: [Int], _ document: Document) -> [(Int, Field)] {
    let hasName = part.schema["name"] != nil
    return part.schema.fields.enumerated().filter { slot, field in
      if case .parts = field.type { return false }
      if field.level == .computed || (field.id == "id" && hasName) { return false }
      return entries.contains { document.node(slot: slot, in: $0) != nil || hasHole(field, in: $0) }
    }.map { ($0.offset, $0.element) }
  }

  private func hasHole(_ field: Field, in entry: Int) -> Bool {
    gap(field.id, in: entry).map { !$0.field.isWeak } ?? false
  }

  private func cell(_ slot: Int, _ field: Field, in entry: Int, _ document: Document) -> [Piece] {
    if let gap = gap(field.id, in: entry), !gap.field.isWeak { return hole(gap) }
    guard let node = document.node(slot: slot, in: entry) else { return [] }
    var pieces: [Piece] = []
    for value in document.values(node) where !document.isAbsent(value) {
      if !pieces.isEmpty { pieces.append(Piece(", ", look.text)) }
      pieces += self.pieces(value, field, document, inCell: true)
    }
    return pieces
  }

  private func isNumber(_ field: Field) -> Bool { if case .integer = field.type { true } else { false } }

  private func hasUnknown(_ entry: Int, _ part: Part, _ document: Document) -> Bool {
    document.children(of: entry).contains { document.field($0, in: part.schema) == nil }
  }

  private func unknown(_ entry: Int, _ part: Part, _ document: Document) -> [Piece] {
    joined(
      document.children(of: entry).filter { document.field($0, in: part.schema) == nil }.map {
        [Piece("\(document.key($0)): \(raw($0, document))", look.dim)]
      })
  }

  private mutating func place(_ entry: Int, _ part: Part, _ document: Document) {
    guard part.isReferable, let id = document.node(slot: 0, in: entry) else { return }
    builder.place("\(description.reference)#\(document.text(id))")
  }
}
