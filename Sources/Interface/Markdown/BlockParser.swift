// SPDX-License-Identifier: EUPL-1.2

/// Reads the blocks of a Markdown text, line by line (CommonMark 0.31, appendix), in time linear to its length.
struct BlockParser {
  /// Deeper containers are text: nobody writes them, and each costs work on every line.
  static let depthLimit = 24

  private let bytes: [UInt8]
  private let document = BlockNode(.document)
  /// The containers and the leaf that are open, the document first.
  var open: [BlockNode]
  private var references = LinkReferences()
  private var previousIsBlank = false

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    open = [document]
  }

  /// The blocks of a text, and the links that it defines.
  static func parse(_ bytes: [UInt8]) -> (document: BlockNode, references: LinkReferences) {
    var parser = BlockParser(bytes)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let next = end + 1
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
      parser.take(LineCursor(bytes, start..<end))
      start = next
    }
    parser.close(to: 0)
    return (parser.document, parser.references)
  }

  private mutating func take(_ line: LineCursor) {
    var line = line
    let matched = matchContainers(&line)
    let isBlank = line.isBlank
    defer { previousIsBlank = isBlank }
    let all = matched == (tip.isContainer ? open.count : open.count - 1)
    if all, takeIntoLeaf(&line) { return }

    let opened = isBlank ? Opened.none : openBlocks(&line, matched: matched)
    if opened == .whole { return }
    if opened == .none, !all {
      if tip.isParagraph, !isBlank {
        // A paragraph goes on though the signs of its containers are left out.
        tip.lines.append(Self.paragraphLine(line))
        return
      }
      close(to: matched)
    }
    addText(&line, isBlank: isBlank)
  }

  var tip: BlockNode { open[open.count - 1] }

  // MARK: - Containers

  /// Passes the signs of the containers that go on in this line; returns how many of `open` do.
  private func matchContainers(_ line: inout LineCursor) -> Int {
    var matched = 1
    while matched < open.count {
      switch open[matched].kind {
      case .quote:
        guard line.indent < 4 else { return matched }
        var ahead = line
        ahead.passWhitespace()
        guard ahead.byte == UInt8(ascii: ">") else { return matched }
        line = ahead
        line.skip(1)
        if line.byte == 0x20 || line.byte == 0x09 { line.pass(columns: 1) }
      case .list: break
      case .item(let indent):
        if line.isBlank {
          // An item that begins with a blank line ends with the next.
          guard !open[matched].children.isEmpty else { return matched }
          line.passWhitespace()
        } else if line.indent >= indent {
          line.pass(columns: indent)
        } else {
          return matched
        }
      default: return matched
      }
      matched += 1
    }
    return matched
  }

  private enum Opened {
    case none, some
    /// Nothing is left of the line.
    case whole
  }

  /// Opens the blocks that the line begins.
  private mutating func openBlocks(_ line: inout LineCursor, matched: Int) -> Opened {
    var opened = Opened.none
    while true {
      let indent = line.indent
      let isParagraph = opened == .none && tip.isParagraph
      if indent >= 4 {
        if isParagraph || line.isBlank { return opened }
        begin(&opened, matched)
        add(BlockNode(.code(fence: nil)))
        line.pass(columns: 4)
        tip.lines.append(line.remainder)
        return .whole
      }
      var start = line
      start.passWhitespace()
      // Only what the paragraph belongs to can be underlined or made the head of a table.
      let ownsParagraph = isParagraph && matched == open.count - 1
      if ownsParagraph, let level = start.underlineLevel, underline(level) { return .whole }
      if ownsParagraph, beginTable(start) { return .whole }
      if start.byte == UInt8(ascii: ">"), open.count < Self.depthLimit {
        begin(&opened, matched)
        add(BlockNode(.quote))
        line = start
        line.skip(1)
        if line.byte == 0x20 || line.byte == 0x09 { line.pass(columns: 1) }
      } else if let level = start.headingLevel {
        begin(&opened, matched)
        start.skip(level)
        let heading = BlockNode(.heading(level: level))
        heading.lines = [Self.withoutClosingSigns(start.trimmed)]
        add(heading)
        open.removeLast()
        return .whole
      } else if let fence = start.fence(indent: indent) {
        begin(&opened, matched)
        add(BlockNode(.code(fence: fence)))
        return .whole
      } else if let end = start.html(interruptsParagraph: ownsParagraph) {
        begin(&opened, matched)
        add(BlockNode(.html(end)))
        takeHTML(line, until: end)
        return .whole
      } else if start.isRule {
        begin(&opened, matched)
        add(BlockNode(.rule))
        open.removeLast()
        return .whole
      } else if let (marker, width) = start.listMarker, open.count < Self.depthLimit,
        !ownsParagraph || canInterrupt(start, marker, width)
      {
        begin(&opened, matched)
        beginItem(&line, start, marker, width: width, indent: indent)
      } else {
        return opened
      }
      if line.isBlank { return opened }
    }
  }

  /// Closes what the line does not go on with, before the first block that it opens.
  private mutating func begin(_ opened: inout Opened, _ matched: Int) {
    if opened == .none { close(to: matched) }
    opened = .some
  }

  private func canInterrupt(_ start: LineCursor, _ marker: BlockNode.ListMarker, _ width: Int) -> Bool {
    var after = start
    after.skip(width)
    return !after.isBlank && (marker.start ?? 1) == 1
  }

  private mutating func beginItem(
    _ line: inout LineCursor, _ start: LineCursor, _ marker: BlockNode.ListMarker, width: Int, indent: Int
  ) {
    line = start
    line.skip(width)
    var spaces = line.indent
    if line.isBlank {
      spaces = 1
    } else {
      if spaces > 4 { spaces = 1 }
      line.pass(columns: spaces)
    }
    if case .list(let known) = tip.kind, known.sign == marker.sign,
      (known.start == nil) == (marker.start == nil)
    {
      if previousIsBlank { tip.isLoose = true }
    } else {
      if tip.isList { close(to: open.count - 1) }
      add(BlockNode(.list(marker)))
    }
    add(BlockNode(.item(indent: indent + width + spaces)))
  }

  mutating func add(_ node: BlockNode) {
    if !node.isItem, tip.isList { close(to: open.count - 1) }
    if tip.isItem, previousIsBlank, !tip.children.isEmpty, open.count > 1 {
      open[open.count - 2].isLoose = true
    }
    tip.children.append(node)
    open.append(node)
  }

  /// Closes all that is open from a depth on.
  mutating func close(to depth: Int) {
    while open.count > depth {
      let node = open.removeLast()
      if node.isParagraph { defineLinks(node) }
    }
  }

  /// Takes definitions of links off the beginning of a paragraph.
  mutating func defineLinks(_ paragraph: BlockNode) {
    guard paragraph.lines.first?.first == UInt8(ascii: "[") else { return }
    let text = paragraph.text
    let rest = references.takeDefinitions(text)
    if rest > 0 {
      paragraph.lines = rest < text.count ? [Array(text[rest...])] : []
    }
  }
}
