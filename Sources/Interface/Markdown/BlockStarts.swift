// SPDX-License-Identifier: EUPL-1.2
import Text

/// What a line begins, by its first signs (CommonMark 0.31, chapters 4 and 5).
extension LineCursor {
  /// The level of a heading `## Text`.
  var headingLevel: Int? {
    var level = 0
    while level < 7, byte(ahead: level) == UInt8(ascii: "#") { level += 1 }
    guard (1...6).contains(level) else { return nil }
    let after = byte(ahead: level)
    return index + level >= end || after == 0x20 || after == 0x09 ? level : nil
  }

  /// The level of the line under a heading: `===` or `---`.
  var underlineLevel: Int? {
    let sign = byte
    guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { return nil }
    return trimmed.allSatisfy { $0 == sign } ? (sign == UInt8(ascii: "=") ? 1 : 2) : nil
  }

  /// Whether the line is a thematic break.
  var isRule: Bool {
    let sign = byte
    guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: "_") else {
      return false
    }
    var count = 0
    for at in index..<end {
      if bytes[at] == sign { count += 1 } else if bytes[at] != 0x20 && bytes[at] != 0x09 { return false }
    }
    return count >= 3
  }

  /// The fence that the line opens.
  func fence(indent: Int) -> BlockNode.Fence? {
    let sign = byte
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    var length = 0
    while byte(ahead: length) == sign { length += 1 }
    guard length >= 3 else { return nil }
    if sign == UInt8(ascii: "`"), bytes[min(end, index + length)..<end].contains(sign) { return nil }
    return BlockNode.Fence(sign: sign, length: length, indent: indent)
  }

  /// Whether the line closes a fence.
  func closes(_ fence: BlockNode.Fence) -> Bool {
    guard indent < 4 else { return false }
    let text = trimmed
    return text.count >= fence.length && text.allSatisfy { $0 == fence.sign }
  }

  /// The marker of a list item and its width.
  var listMarker: (marker: BlockNode.ListMarker, width: Int)? {
    let sign = byte
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") || sign == UInt8(ascii: "*") {
      return endsMarker(1) ? (BlockNode.ListMarker(sign: sign, start: nil), 1) : nil
    }
    var digits = 0
    var number = 0
    while digits < 10, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte(ahead: digits)) {
      number = number * 10 + Int(byte(ahead: digits) - UInt8(ascii: "0"))
      digits += 1
    }
    let delimiter = byte(ahead: digits)
    guard (1...9).contains(digits), delimiter == UInt8(ascii: ".") || delimiter == UInt8(ascii: ")"),
      endsMarker(digits + 1)
    else { return nil }
    return (BlockNode.ListMarker(sign: delimiter, start: number), digits + 1)
  }

  private func endsMarker(_ width: Int) -> Bool {
    let after = byte(ahead: width)
    return index + width >= end || after == 0x20 || after == 0x09
  }

  /// Where the block of HTML ends that the line begins.
  func html(interruptsParagraph: Bool) -> BlockNode.HTMLEnd? {
    guard byte == UInt8(ascii: "<") else { return nil }
    let next = byte(ahead: 1)
    if next == UInt8(ascii: "!") {
      return .text(Array(byte(ahead: 2) == UInt8(ascii: "-") ? "-->".utf8 : ">".utf8))
    }
    if next == UInt8(ascii: "?") { return .text(Array("?>".utf8)) }
    let nameStart = next == UInt8(ascii: "/") ? index + 2 : index + 1
    var at = nameStart
    while at < end, at - nameStart < 12, isLetterOrDigit(bytes[at]) { at += 1 }
    guard at > nameStart else { return nil }
    let after = at < end ? bytes[at] : 0x20
    guard after == 0x20 || after == 0x09 || after == UInt8(ascii: ">") || after == UInt8(ascii: "/") else {
      return nil
    }
    let name = String(decoding: bytes[nameStart..<at], as: UTF8.self).lowercased()
    if ["pre", "script", "style", "textarea"].contains(name) { return .text(Array("</\(name)>".utf8)) }
    if Self.blockTags.contains(name) { return .blankLine }
    // Any other tag, alone on its line.
    return !interruptsParagraph && trimmed.last == UInt8(ascii: ">")
      && trimmed.dropFirst().firstIndex(of: 0x3C) == nil
      ? .blankLine : nil
  }

  private static let blockTags: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "col", "colgroup", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe",
    "legend", "li", "link", "main", "menu", "menuitem", "nav", "ol", "optgroup", "option", "p", "param",
    "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]
}

func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// Rows of tables (GitHub's tables, which CommonMark leaves out).
enum TableRow {
  /// More columns than a person writes are text.
  static let columnLimit = 64

  /// The alignments that a delimiter row `| --- | :-: |` gives.
  static func alignments(_ line: [UInt8]) -> [TextAlignment]? {
    guard line.contains(UInt8(ascii: "-")), line.allSatisfy({ "-:| \t".utf8.contains($0) }) else {
      return nil
    }
    let cells = cells(line)
    guard !cells.isEmpty, cells.count <= columnLimit,
      line.contains(UInt8(ascii: "|")) || line.contains(UInt8(ascii: ":"))
    else { return nil }
    var alignments: [TextAlignment] = []
    for cell in cells {
      let from = cell.first == UInt8(ascii: ":") ? 1 : 0
      let to = cell.last == UInt8(ascii: ":") ? cell.count - 1 : cell.count
      guard from < to, cell[from..<to].allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      switch (cell.first == UInt8(ascii: ":"), cell.last == UInt8(ascii: ":")) {
      case (true, true): alignments.append(.centre)
      case (false, true): alignments.append(.end)
      default: alignments.append(.start)
      }
    }
    return alignments
  }

  /// The cells of a row, without white space around them; `\|` is a bar inside one.
  static func cells(_ line: [UInt8]) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var escaped = false
    for byte in line {
      if escaped {
        escaped = false
        if byte != UInt8(ascii: "|") { cell.append(UInt8(ascii: "\\")) }
        cell.append(byte)
      } else if byte == UInt8(ascii: "\\") {
        escaped = true
      } else if byte == UInt8(ascii: "|") {
        cells.append(trim(cell))
        cell = []
        // A row beyond the limit is no table, and its end does not matter.
        if cells.count > columnLimit + 1 { return cells }
      } else {
        cell.append(byte)
      }
    }
    if escaped { cell.append(UInt8(ascii: "\\")) }
    cells.append(trim(cell))
    if cells.count > 1, cells[0].isEmpty, line.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "|")
    {
      cells.removeFirst()
    }
    if cells.count > 1, cells[cells.count - 1].isEmpty { cells.removeLast() }
    return cells
  }

  private static func trim(_ cell: [UInt8]) -> [UInt8] {
    var from = 0
    var to = cell.count
    while from < to, cell[from] == 0x20 || cell[from] == 0x09 { from += 1 }
    while to > from, cell[to - 1] == 0x20 || cell[to - 1] == 0x09 { to -= 1 }
    return from == 0 && to == cell.count ? cell : Array(cell[from..<to])
  }
}
