/// Goes through a Markdown text line by line and collects its links.
struct MarkdownLinkScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var at: Int
  var links: [MarkdownLinks.Link] = []
  /// The fence that an open code block ends with.
  private var fence: (sign: UInt8, count: Int)?

  /// The lengths of backtick runs that nothing closes in the paragraph at hand.
  private var unclosed: Set<Int> = []

  private static let longestRun = 80
  /// Parentheses in a target (CommonMark allows a limit of 32 or more).
  private static let deepestParentheses = 32

  init(bytes: UnsafeBufferPointer<UInt8>, at: Int) {
    self.bytes = bytes
    self.at = at
  }

  /// Collects the links of the text.
  mutating func scan() {
    var wasBlank = true
    while at < bytes.count {
      let end = bytes[at...].firstIndex(of: .lineFeed) ?? bytes.count
      let text = firstText(at, end)
      if isFence(text, end) {
        wasBlank = false
        at = end + 1
      } else if fence != nil {
        at = end + 1
      } else if text >= end || bytes[text] == .carriageReturn {
        wasBlank = true
        at = end + 1
      } else if wasBlank && column(text, from: at) >= 4 {
        // Indented code goes on until a line with less indentation.
        at = end + 1
      } else {
        wasBlank = false
        if !definition(text, end) {
          paragraph(text)
        } else {
          at = end + 1
        }
      }
    }
  }

  private func firstText(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index] == .space || bytes[index] == .tab { index += 1 }
    return index
  }

  private func column(_ index: Int, from line: Int) -> Int {
    (line..<index).reduce(0) { column, place in bytes[place] == .tab ? (column / 4 + 1) * 4 : column + 1 }
  }

  /// Opens or closes a block of code.
  private mutating func isFence(_ text: Int, _ end: Int) -> Bool {
    guard text < end, bytes[text] == .backtick || bytes[text] == UInt8(ascii: "~") else { return false }
    let sign = bytes[text]
    var after = text
    while after < end, bytes[after] == sign { after += 1 }
    let count = after - text
    if let open = fence {
      let isClosing =
        sign == open.sign && count >= open.count && bytes[after..<end].allSatisfy { $0 <= .space }
      if isClosing { fence = nil }
      return isClosing
    }
    guard count >= 3, sign != .backtick || !bytes[after..<end].contains(.backtick) else { return false }
    fence = (sign, count)
    return true
  }

  /// A reference definition, `[name]: target "title"`.
  private mutating func definition(_ text: Int, _ end: Int) -> Bool {
    guard text < end, bytes[text] == .openBracket else { return false }
    var index = text + 1
    while index < end, bytes[index] != .closeBracket { index += bytes[index] == .backslash ? 2 : 1 }
    guard index + 1 < end, bytes[index + 1] == .colon, index > text + 1, bytes[text + 1] != UInt8(ascii: "^")
    else { return false }
    index = firstText(index + 2, end)
    guard let (link, _) = target(index, end, isInline: false) else { return false }
    links.append(link)
    return true
  }

  /// Inline links to the end of the paragraph; a link or a span of code may go over lines.
  private mutating func paragraph(_ start: Int) {
    unclosed = []
    let end = endOfParagraph(start)
    var index = start
    while index < end {
      switch bytes[index] {
      case .backslash: index += 2
      case .backtick: index = afterCode(index, end)
      case .closeBracket where index + 1 < end && bytes[index + 1] == UInt8(ascii: "("):
        let inside = skipBlanks(index + 2, end)
        if let (link, after) = target(inside, end, isInline: true) {
          links.append(link)
          index = after
        } else {
          index += 2
        }
      default: index += 1
      }
    }
    at = end
  }

  /// The start of the next line that is blank or begins a block of code.
  private func endOfParagraph(_ start: Int) -> Int {
    var line = start
    while true {
      guard let lineFeed = bytes[line...].firstIndex(of: .lineFeed) else { return bytes.count }
      line = lineFeed + 1
      guard line < bytes.count else { return bytes.count }
      let text = firstText(line, bytes.count)
      if text >= bytes.count || bytes[text] == .lineFeed || bytes[text] == .carriageReturn { return line }
      let isFence = { (sign: UInt8) in
        text + 2 < bytes.count && (text...text + 2).allSatisfy { bytes[$0] == sign }
      }
      if isFence(.backtick) || isFence(UInt8(ascii: "~")) { return line }
    }
  }

  /// The place after a span of code, or after the backticks where it is not closed.
  private mutating func afterCode(_ start: Int, _ end: Int) -> Int {
    var open = start
    while open < end, bytes[open] == .backtick { open += 1 }
    // What is not closed once is not closed later in the paragraph; very long runs are no code.
    if open - start > MarkdownLinkScanner.longestRun || unclosed.contains(open - start) { return open }
    var index = open
    while index < end {
      guard bytes[index] == .backtick else {
        index += 1
        continue
      }
      var close = index
      while close < end, bytes[close] == .backtick { close += 1 }
      if close - index == open - start { return close }
      index = close
    }
    unclosed.insert(open - start)
    return open
  }

  private func skipBlanks(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index] <= .space { index += 1 }
    return index
  }

  /// A target and the place after it; `nil` where there is none.
  private func target(_ start: Int, _ end: Int, isInline: Bool) -> (MarkdownLinks.Link, Int)? {
    guard start < end else { return nil }
    var text: [UInt8] = []
    var index = start
    let isAngled = bytes[start] == .less
    if isAngled { index += 1 }
    var depth = 0
    loop: while index < end {
      let byte = bytes[index]
      switch byte {
      case .backslash where index + 1 < end && isPunctuation(bytes[index + 1]):
        text.append(bytes[index + 1])
        index += 2
        continue
      case .greater where isAngled: break loop
      case .lineFeed where isAngled, .less where isAngled: return nil
      case 0...UInt8.space where !isAngled: break loop
      case UInt8(ascii: "(") where !isAngled:
        depth += 1
        if depth > MarkdownLinkScanner.deepestParentheses { return nil }
      case UInt8(ascii: ")") where !isAngled:
        if depth == 0, isInline { break loop }
        depth -= 1
      default: break
      }
      text.append(byte)
      index += 1
    }
    if isAngled {
      guard index < end else { return nil }
      index += 1
    }
    guard !text.isEmpty || isAngled else { return nil }
    let link = MarkdownLinks.Link(
      offset: isAngled ? start + 1 : start, target: String(decoding: text, as: UTF8.self))
    if !isInline { return (link, index) }
    return afterTitle(index, end).map { (link, $0) }
  }

  /// The place after an optional title and the closing parenthesis.
  private func afterTitle(_ start: Int, _ end: Int) -> Int? {
    var index = skipBlanks(start, end)
    guard index < end else { return nil }
    if index > start, let closing = titleEnd(bytes[index]) {
      index += 1
      while index < end, bytes[index] != closing {
        if closing == UInt8(ascii: ")"), bytes[index] == UInt8(ascii: "(") { return nil }
        index += bytes[index] == .backslash ? 2 : 1
      }
      index = skipBlanks(index + 1, end)
    }
    return index < end && bytes[index] == UInt8(ascii: ")") ? index + 1 : nil
  }

  private func titleEnd(_ sign: UInt8) -> UInt8? {
    switch sign {
    case .doubleQuote, .singleQuote: sign
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
