// SPDX-License-Identifier: EUPL-1.2
import Terminal
import Text

/// Lays the blocks of a Markdown text out.
struct MarkdownRenderer {
  private let markdown: Markdown
  private let references: LinkReferences
  private let width: Int
  private let limit: Int
  private(set) var strips: [Strip] = []
  /// What stands before every line: bars of quotes, the room of list items.
  private var prefix = Strip()
  /// What stands before the next line instead: the sign of a list item.
  private var firstPrefix: Strip?

  init(markdown: Markdown, references: LinkReferences, width: Int, limit: Int) {
    self.markdown = markdown
    self.references = references
    self.width = max(1, width)
    self.limit = limit
  }

  private var look: PageLook { markdown.look }
  private var signs: PageSigns { markdown.signs }
  private var room: Int { max(1, width - prefix.columns) }
  private var left: Int { max(0, limit - strips.count) }

  mutating func add(_ blocks: [BlockNode], isLoose: Bool) {
    var isFirst = true
    for block in blocks {
      if left == 0 { return }
      if block.isParagraph, block.lines.isEmpty { continue }
      if !isFirst, isLoose || !(block.isParagraph || block.isList) { emit(Strip()) }
      isFirst = false
      add(block)
    }
  }

  private mutating func add(_ block: BlockNode) {
    switch block.kind {
    case .document: add(block.children, isLoose: true)
    case .paragraph: emit(pieces(block.text, look.text).wrapped(to: room, limit: left))
    case .heading(let level):
      let style = level > 2 ? look.heading.with(.italic) : look.heading
      emit(pieces(block.text, style).wrapped(to: room, limit: left))
    case .rule: emit(Strip(String(repeating: signs.rule, count: room), look.rule, width: room))
    case .code: emitCode(block.lines)
    case .html:
      for line in block.lines {
        if left == 0 { return }
        emit([Piece(String(decoding: line, as: UTF8.self), look.dim)].wrapped(to: room, limit: left))
      }
    case .quote:
      var bar = Strip()
      bar.add("\(signs.bar) ", look.rule, columns: 2)
      nested(by: bar, first: bar) { $0.add(block.children, isLoose: true) }
    case .list(let marker): addList(block, marker)
    case .item: add(block.children, isLoose: true)
    case .table(let columns): addTable(block, columns)
    }
  }

  private mutating func addList(_ list: BlockNode, _ marker: BlockNode.ListMarker) {
    let last = (marker.start ?? 0) + list.children.count - 1
    var number = marker.start ?? 0
    for (index, item) in list.children.enumerated() {
      if left == 0 { return }
      if index > 0, list.isLoose { emit(Strip()) }
      var sign = signs.bullet
      if let start = marker.start {
        let text = "\(number)\(Character(Unicode.Scalar(marker.sign)))"
        sign = String(repeating: " ", count: max(0, "\(max(start, last))".count + 1 - text.count)) + text
        number += 1
      } else if let done = Self.task(item) {
        sign = done ? signs.done : signs.open
      }
      var first = Strip()
      first.add("\(sign) ", look.text)
      var rest = Strip()
      rest.add(String(repeating: " ", count: first.columns), look.text)
      nested(by: rest, first: first) { renderer in
        if item.children.allSatisfy({ $0.isParagraph && $0.lines.isEmpty }) { renderer.emit(Strip()) }
        renderer.add(item.children, isLoose: list.isLoose)
      }
    }
  }

  /// Whether an item is a task and done; takes the box off its text.
  private static func task(_ item: BlockNode) -> Bool? {
    guard let paragraph = item.children.first, paragraph.isParagraph, let line = paragraph.lines.first,
      line.count > 3, line[0] == UInt8(ascii: "["), line[2] == UInt8(ascii: "]"), line[3] == 0x20
    else { return nil }
    let isDone = line[1] | 0x20 == UInt8(ascii: "x")
    guard isDone || line[1] == 0x20 else { return nil }
    paragraph.lines[0] = Array(line.dropFirst(4))
    return isDone
  }

  private mutating func emitCode(_ lines: [[UInt8]]) {
    var lines = lines[...]
    while let last = lines.last, last.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { lines.removeLast() }
    let margin = room > 16 ? 2 : 0
    for line in lines {
      if left == 0 { return }
      var strip = Strip()
      strip.add(String(repeating: " ", count: margin), look.text)
      // A line is cut, not wrapped; what cannot be seen need not be decoded.
      let seen = line.prefix(room * 8)
      let text = Self.expanded(String(decoding: seen, as: UTF8.self))
      let cut = seen.count < line.count ? text + "  " : text
      strip.add(cut.cut(to: room - margin, ellipsis: signs.ellipsis), look.code)
      emit(strip)
    }
  }

  private static func expanded(_ text: String) -> String {
    guard text.utf8.contains(0x09) else { return text }
    var expanded = ""
    var column = 0
    for character in text {
      if character == "\t" {
        let step = 4 - column % 4
        expanded += String(repeating: " ", count: step)
        column += step
      } else {
        expanded.append(character)
        column += 1
      }
    }
    return expanded
  }

  private mutating func addTable(_ table: BlockNode, _ alignments: [TextAlignment]) {
    let columns = zip(TableRow.cells(table.lines[0]), alignments).map { head, alignment in
      TableLayout.Column(head: pieces(head, look.tableHead), alignment: alignment)
    }
    var layout = TableLayout(columns: columns, look: look, signs: signs)
    for line in table.lines.dropFirst().prefix(left) {
      let cells = TableRow.cells(line).prefix(columns.count)
      layout.rows.append(cells.map { pieces($0, look.text) })
    }
    emit(layout.lines(width: room, limit: left).map(\.strip))
  }

  private func pieces(_ text: [UInt8], _ style: Style) -> [Piece] {
    markdown.pieces(text, references: references, style: style)
  }

  // MARK: - Lines

  private mutating func nested(by rest: Strip, first: Strip, _ body: (inout MarkdownRenderer) -> Void) {
    // Text needs some room however deep it lies, two columns for a wide sign at least.
    guard room - rest.columns >= max(2, min(8, width / 2)) else { return body(&self) }
    let outer = prefix
    let outerFirst = firstPrefix
    firstPrefix = first.after(outerFirst ?? outer)
    prefix = rest.after(outer)
    body(&self)
    prefix = outer
    if firstPrefix != nil { firstPrefix = nil }
  }

  private mutating func emit(_ strips: [Strip]) {
    for strip in strips { emit(strip) }
  }

  private mutating func emit(_ strip: Strip) {
    guard left > 0 else { return }
    var line = strip.after(firstPrefix ?? prefix)
    firstPrefix = nil
    if strip.columns == 0 { line.trimEnd() }
    strips.append(line)
  }
}
