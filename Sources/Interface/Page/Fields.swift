// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Metamodel
import Terminal
import Text

/// The fields with their labels, in the order of the metamodel.
extension DescriptionWriter {
  /// A label and what stands beside it.
  private struct Row {
    let label: String
    let lines: (DescriptionWriter, _ width: Int) -> [Strip]
  }

  mutating func writeFields(_ document: Document) {
    let ownFields = schema.fields.dropLast(description.kind.extensionCount)
    let rows = rows(Array(ownFields.enumerated()), in: 0, document) {
      !["id", "name", "status", "description"].contains($0.id)
    }
    guard !rows.isEmpty else { return }
    builder.space()
    write(rows)
  }

  /// What the metamodel does not know, and the fields that the catalogue adds to it.
  mutating func writeOther(_ document: Document) {
    let extensions = schema.fields.enumerated().suffix(description.kind.extensionCount)
    var rows = rows(Array(extensions), in: 0, document) { _ in true }
    for child in document.children(of: 0) {
      let field = document.field(child, in: schema)
      // What is computed is never written, so that a value of it is an unknown field.
      guard field == nil || field?.level == .computed, document.counts(child) else { continue }
      rows.append(
        Row(label: document.key(child)) { writer, width in
          [Piece(writer.raw(child, document), writer.look.text)].wrapped(
            to: width, limit: writer.builder.left)
        })
    }
    guard !rows.isEmpty else { return }
    heading(PageWords.other[language])
    write(rows)
  }

  /// The fields of a part that has parts itself.
  mutating func writeFields(of map: Int, _ schema: Schema, _ document: Document, except: Set<String>) {
    write(rows(Array(schema.fields.enumerated()), in: map, document) { !except.contains($0.id) })
  }

  private func rows(
    _ fields: [(offset: Int, element: Field)], in map: Int, _ document: Document,
    where isShown: (Field) -> Bool
  ) -> [Row] {
    fields.compactMap { slot, field in
      if case .parts = field.type { return nil }
      guard field.level != .computed, isShown(field) else { return nil }
      if let gap = gap(field.id, in: map) {
        return Row(label: field.label[language]) { writer, width in writer.hole(gap).wrapped(to: width) }
      }
      guard let node = document.node(slot: slot, in: map) else { return nil }
      return Row(label: field.label[language]) { writer, width in
        writer.lines(of: node, field, document, width: width)
      }
    }
  }

  // MARK: - Values

  /// The values of a field as lines.
  private func lines(of node: Int, _ field: Field, _ document: Document, width: Int) -> [Strip] {
    let entries = document.values(node).filter { !document.isAbsent($0) }
    if case .markdown = field.type, entries.count == 1 {
      return markdownLines(entries[0], document, width: width)
    }
    let values = entries.prefix(builder.left).map { pieces($0, field, document) }
    if isShort(field, values) {
      var line: [Piece] = []
      for value in values {
        if !line.isEmpty { line.append(Piece(", ", look.text)) }
        line += value
      }
      return line.wrapped(to: width, limit: builder.left)
    }
    if values.count == 1, !isLink(field) { return values[0].wrapped(to: width, limit: builder.left) }
    return values.flatMap { hanging($0, width: width, bullet: !isLink(field)) }
  }

  /// Whether values follow each other on one line.
  private func isShort(_ field: Field, _ values: [[Piece]]) -> Bool {
    switch field.type {
    case .reference, .structure, .parts, .uri, .markdown: values.count == 1
    default: values.allSatisfy { $0.columns <= 30 }
    }
  }

  private func isLink(_ field: Field) -> Bool {
    switch field.type {
    case .reference, .uri: true
    default: false
    }
  }

  /// A value of several lines, the later ones moved in.
  private func hanging(_ value: [Piece], width: Int, bullet: Bool) -> [Strip] {
    guard width > 12 else { return value.wrapped(to: width, limit: builder.left) }
    let sign = bullet ? "\(signs.bullet) " : ""
    let room = width - 2
    guard bullet else { return value.wrapped(to: width, later: room, limit: builder.left) }
    return value.wrapped(to: room, limit: builder.left).enumerated().map { index, strip in
      var line = Strip()
      line.add(index == 0 ? sign : "  ", look.text, columns: 2)
      line.add(strip)
      return line
    }
  }

  // MARK: - Labels

  /// Labels in one column and values in another; where there is little room, values under their labels.
  private mutating func write(_ rows: [Row]) {
    let widest = rows.map { $0.label.width }.max() ?? 0
    let column = min(widest, max(12, min(26, builder.room / 2)))
    let isNarrow = builder.room < 44
    for row in rows {
      if builder.isFull { return }
      let label = [Piece(row.label, look.label)]
      if isNarrow {
        builder.add(label)
        let writer = self
        builder.indented(by: 2) { builder in
          builder.add(row.lines(writer, builder.room))
        }
        continue
      }
      let labels = label.wrapped(to: column)
      let values = row.lines(self, builder.room - column - 2)
      for index in 0..<max(labels.count, values.count) {
        var line = index < labels.count ? labels[index] : Strip()
        if index < values.count { line.add(values[index], at: column + 2) }
        builder.add(line)
      }
    }
  }
}
