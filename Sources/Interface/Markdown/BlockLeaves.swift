// SPDX-License-Identifier: EUPL-1.2

/// The blocks without blocks inside: text, code, HTML, tables.
extension BlockParser {
  /// Whether the line belongs to an open block of code or HTML.
  mutating func takeIntoLeaf(_ line: inout LineCursor) -> Bool {
    switch tip.kind {
    case .code(let fence?):
      if line.closes(fence) {
        open.removeLast()
      } else {
        line.pass(columns: fence.indent)
        tip.lines.append(line.remainder)
      }
      return true
    case .code(nil):
      guard line.indent >= 4 || line.isBlank else { return false }
      line.pass(columns: 4)
      tip.lines.append(line.remainder)
      return true
    case .html(let end):
      if case .blankLine = end, line.isBlank { return false }
      takeHTML(line, until: end)
      return true
    default: return false
    }
  }

  mutating func takeHTML(_ line: LineCursor, until end: BlockNode.HTMLEnd) {
    let text = line.remainder
    tip.lines.append(text)
    if case .text(let wanted) = end, Self.contains(text, wanted) { open.removeLast() }
  }

  mutating func underline(_ level: Int) -> Bool {
    let paragraph = tip
    defineLinks(paragraph)
    guard !paragraph.lines.isEmpty else { return false }
    paragraph.kind = .heading(level: level)
    open.removeLast()
    return true
  }

  /// Makes the last line of the paragraph the head of a table, where the line is a delimiter row for it.
  mutating func beginTable(_ line: LineCursor) -> Bool {
    guard let alignments = TableRow.alignments(line.trimmed), let head = tip.lines.last,
      TableRow.cells(head).count == alignments.count
    else { return false }
    let paragraph = open.removeLast()
    paragraph.lines.removeLast()
    let table = BlockNode(.table(columns: alignments))
    table.lines = [head]
    if paragraph.lines.isEmpty { tip.children.removeLast() }
    tip.children.append(table)
    open.append(table)
    return true
  }

  mutating func addText(_ line: inout LineCursor, isBlank: Bool) {
    switch tip.kind {
    case .paragraph:
      if isBlank { close(to: open.count - 1) } else { tip.lines.append(Self.paragraphLine(line)) }
    case .table:
      if isBlank { close(to: open.count - 1) } else { tip.lines.append(line.trimmed) }
    case .code, .html:
      close(to: open.count - 1)
      addText(&line, isBlank: isBlank)
    default:
      guard !isBlank else { return }
      add(BlockNode(.paragraph))
      tip.lines.append(Self.paragraphLine(line))
    }
  }

  /// A line of a paragraph: two spaces at its end mean a line break and are kept.
  static func paragraphLine(_ line: LineCursor) -> [UInt8] {
    var line = line
    line.passWhitespace()
    return Array(line.bytes[line.index..<line.end])
  }

  static func withoutClosingSigns(_ text: [UInt8]) -> [UInt8] {
    var end = text.count
    while end > 0, text[end - 1] == UInt8(ascii: "#") { end -= 1 }
    guard end < text.count, end == 0 || text[end - 1] == 0x20 || text[end - 1] == 0x09 else { return text }
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    return Array(text[..<end])
  }

  private static func contains(_ text: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard text.count >= wanted.count else { return false }
    return (0...text.count - wanted.count).contains { at in
      wanted.indices.allSatisfy { text[at + $0] | 0x20 == wanted[$0] | 0x20 }
    }
  }
}
