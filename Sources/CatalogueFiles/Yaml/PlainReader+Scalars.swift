import Catalogue

extension PlainReader {
  /// What ends the text of a plain scalar on its line.
  enum PlainStop {
    case lineEnd
    case comment
    /// A colon that makes a key of what stands before it.
    case colon
  }

  /// A value that begins on the line of its key or dash and is no block map; `column` is that of the map or
  /// list around it.
  mutating func scalar(at start: Int, column: Int, key: Range<Int>, depth: Int) throws(Stop) {
    switch bytes[start] {
    case .doubleQuote:
      let after = try doubleQuoted(start, over: column)
      append(.doubleQuoted, start, after, key: key)
      try finishLine(from: after)
    case .singleQuote:
      let after = try singleQuoted(start, over: column)
      append(.singleQuoted, start, after, key: key)
      try finishLine(from: after)
    case .openBracket, .openBrace:
      let after = try flow(start, key: key, depth: depth + 1)
      try finishLine(from: after)
    case .bar, .greater: try block(at: start, column: column, key: key)
    default: try plain(at: start, column: column, key: key)
    }
  }

  // MARK: Plain

  /// Refuses what a plain scalar or key cannot begin with.
  func checkPlainStart(_ index: Int) throws(Stop) {
    switch bytes[index] {
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace, .hash, .ampersand, .asterisk,
      .exclamation, .bar, .greater, .singleQuote, .doubleQuote, .percent, .commercialAt, .backtick, .tab:
      throw .outside(index)
    case .dash, .question, .colon: if isBlank(index + 1) { throw .outside(index) }
    default: break
    }
    // Fences and ends of documents.
    if index == line, bytes[index] == .dash || bytes[index] == .dot, bytes[index + 1] == bytes[index],
      bytes[index + 2] == bytes[index]
    {
      throw .outside(index)
    }
  }

  /// Where plain text that begins at `start` stops on its line, and why.
  func plainLine(from start: Int) -> (stop: PlainStop, at: Int) {
    var index = start
    while true {
      let byte = bytes[index]
      // Letters, the bulk of any text, lie above the three that matter.
      if byte > .colon {
        index += 1
        continue
      }
      switch byte {
      case .lineFeed: return (.lineEnd, index)
      case .colon: if isBlank(index + 1) { return (.colon, index) }
      case .hash: if isBlank(index - 1) { return (.comment, index) }
      default: break
      }
      index += 1
    }
  }

  /// A plain scalar, perhaps over several lines.
  private mutating func plain(at start: Int, column: Int, key: Range<Int>) throws(Stop) {
    try checkPlainStart(start)
    let node = nodes.count
    append(.plain, start, start, key: key)
    var first = start
    while true {
      let (stop, index) = plainLine(from: first)
      if stop == .colon { throw .outside(index) }
      var after = index
      while isBlank(after - 1) { after -= 1 }
      valueEnd = after
      if stop == .comment {
        // The general reader sees no comment after a tab alone.
        if bytes[index - 1] == .tab { throw .outside(index) }
        try advance(from: lineFeed(from: index) + 1)
        break
      }
      try advance(from: index + 1)
      guard at < end, self.column > column else { break }
      // A comment ends the scalar; text after it is a fault that the general reader names.
      if afterComment { throw .outside(at) }
      first = at
    }
    nodes[node].end = UInt32(valueEnd)
  }

  // MARK: Quoted

  /// A scalar in double quotes; gives the place after it.
  ///
  /// - Parameter column: lines after the first are indented more than this; `nil` where all must stand on
  ///   one.
  func doubleQuoted(_ start: Int, over column: Int?) throws(Stop) -> Int {
    var index = start + 1
    while true {
      switch bytes[index] {
      case .doubleQuote: return index + 1
      case .lineFeed: index = try nextQuotedLine(index, start, column)
      case .backslash: index = try escape(index, start, column)
      default: index += 1
      }
    }
  }

  /// A scalar in single quotes; gives the place after it.
  func singleQuoted(_ start: Int, over column: Int?) throws(Stop) -> Int {
    var index = start + 1
    while true {
      switch bytes[index] {
      case .singleQuote:
        if bytes[index + 1] != .singleQuote { return index + 1 }
        index += 2
      case .lineFeed: index = try nextQuotedLine(index, start, column)
      default: index += 1
      }
    }
  }

  /// Goes from a line feed inside quotes to the text of the next line that has any.
  private func nextQuotedLine(_ lineFeed: Int, _ start: Int, _ column: Int?) throws(Stop) -> Int {
    guard let column else { throw .outside(start) }
    var index = lineFeed
    while true {
      let line = index + 1
      if line >= end { throw .outside(start) }
      index = line
      while bytes[index] == .space { index += 1 }
      if bytes[index] == .carriageReturn { index += 1 }
      if bytes[index] == .lineFeed { continue }
      if index - line <= column || bytes[index] == .tab { throw .outside(index) }
      return index
    }
  }

  /// Checks an escape and gives the place after it.
  private func escape(_ backslash: Int, _ start: Int, _ column: Int?) throws(Stop) -> Int {
    let index = backslash + 1
    switch bytes[index] {
    case UInt8(ascii: "0"), UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "t"), .tab, UInt8(ascii: "n"),
      UInt8(ascii: "v"), UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "e"), .space, .doubleQuote,
      UInt8(ascii: "/"), .backslash, UInt8(ascii: "N"), UInt8(ascii: "_"), UInt8(ascii: "L"),
      UInt8(ascii: "P"):
      return index + 1
    case UInt8(ascii: "x"): return try hexadecimal(index + 1, digits: 2)
    case UInt8(ascii: "u"): return try hexadecimal(index + 1, digits: 4)
    case UInt8(ascii: "U"): return try hexadecimal(index + 1, digits: 8)
    case .carriageReturn: return try nextQuotedLine(index + 1, start, column)
    case .lineFeed: return try nextQuotedLine(index, start, column)
    default: throw .outside(backslash)
    }
  }

  private func hexadecimal(_ start: Int, digits: Int) throws(Stop) -> Int {
    var value: UInt32 = 0
    for index in start..<start + digits {
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else { throw .outside(index) }
      value = value << 4 | UInt32(digit)
    }
    if Unicode.Scalar(value) == nil { throw .outside(start) }
    return start + digits
  }

  // MARK: Block

  /// A scalar after `|` or `>`.
  private mutating func block(at start: Int, column: Int, key: Range<Int>) throws(Stop) {
    var index = start + 1
    var digit = 0
    var hasSign = false
    header: while true {
      switch bytes[index] {
      case UInt8(ascii: "1")...UInt8(ascii: "9") where digit == 0:
        digit = Int(bytes[index] - UInt8(ascii: "0"))
      case UInt8(ascii: "+") where !hasSign, .dash where !hasSign: hasSign = true
      default: break header
      }
      index += 1
    }
    let style: Node.Style = bytes[start] == .bar ? .literal : .folded
    let node = nodes.count
    append(style, start, index, key: key)
    valueEnd = index
    let next = try blockLines(from: try restOfLine(from: index) + 1, column: column, digit: digit)
    nodes[node].end = UInt32(valueEnd)
    try advance(from: next)
  }

  /// The lines of a block scalar; gives the first line after them and leaves the end of the text in
  /// ``valueEnd``.
  private mutating func blockLines(from start: Int, column: Int, digit: Int) throws(Stop) -> Int {
    var margin = digit == 0 ? nil : column + digit
    var widestBlank = 0
    var line = start
    while line < end {
      var index = line
      let limit = margin.map { line + $0 } ?? Int.max
      while index < limit, bytes[index] == .space { index += 1 }
      let indent = index - line
      let byte = bytes[index]
      if byte == .lineFeed || byte == .carriageReturn {
        widestBlank = max(widestBlank, indent)
        line = lineFeed(from: index) + 1
        continue
      }
      // A tab where the indentation is counted: readers differ.
      if byte == .tab, index < limit { throw .outside(index) }
      if let margin {
        if indent < margin { return line }
      } else {
        if indent <= column { return line }
        if widestBlank > indent { throw .outside(line) }
        margin = indent
      }
      let lineFeed = lineFeed(from: index)
      valueEnd = bytes[lineFeed - 1] == .carriageReturn ? lineFeed - 1 : lineFeed
      line = lineFeed + 1
    }
    return line
  }
}
