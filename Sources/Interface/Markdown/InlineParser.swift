// SPDX-License-Identifier: EUPL-1.2

/// A piece of the running text of a block, before it has a style.
struct InlineToken {
  enum Content {
    case text(String)
    case code(String)
    /// A run of `*` or `_` of which `count` are left as text.
    case delimiter(UInt8)
    case lineBreak
    case softBreak
  }

  var content: Content
  var count = 0
  /// How many emphases and strong emphases end before and begin behind the token.
  var closes = Emphasis()
  var opens = Emphasis()
  /// A link or picture that begins behind the token, and whether one ends before it.
  var link: LinkStart?
  var endsLink = false

  struct Emphasis {
    var normal = 0
    var strong = 0
  }

  struct LinkStart {
    let destination: String
    let isPicture: Bool
  }

  init(_ content: Content) {
    self.content = content
  }
}

/// Reads the running text of a block (CommonMark 0.31, chapter 6), in time linear to its length.
struct InlineParser {
  let bytes: [UInt8]
  let references: LinkReferences
  var tokens: [InlineToken] = []
  var at = 0
  /// Where the text begins that is not yet a token.
  private var pending = 0
  var brackets: [Bracket] = []
  /// How many of the brackets have a link in them and can be none themselves.
  var inactiveBrackets = 0
  var delimiters = DelimiterStack()
  /// Where runs of backticks of each length begin, ascending.
  private var backticks: [Int: [Int]] = [:]

  struct Bracket {
    let token: Int
    let isPicture: Bool
    /// Whether another bracket opens in it, so that its text is no label.
    var holdsBracket = false
    /// Where the text in the brackets begins.
    let start: Int
    let delimiters: Int
  }

  static func parse(_ bytes: [UInt8], references: LinkReferences) -> [InlineToken] {
    var parser = InlineParser(bytes, references)
    parser.run()
    return parser.tokens
  }

  private init(_ bytes: [UInt8], _ references: LinkReferences) {
    self.bytes = bytes
    self.references = references
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] == UInt8(ascii: "`") { index += 1 }
      backticks[index - start, default: []].append(start)
    }
    for length in backticks.keys { backticks[length]?.reverse() }
  }

  private mutating func run() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"): escape()
      case UInt8(ascii: "`"): code()
      case UInt8(ascii: "*"), UInt8(ascii: "_"): delimiter()
      case UInt8(ascii: "["): openBracket(isPicture: false)
      case UInt8(ascii: "!") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "["):
        openBracket(isPicture: true)
      case UInt8(ascii: "]"): closeBracket()
      case UInt8(ascii: "<"): angle()
      case UInt8(ascii: "&"):
        if let (text, end) = Entities.character(bytes[...], at: at) {
          flush()
          tokens.append(InlineToken(.text(text)))
          go(to: end)
        } else {
          at += 1
        }
      case UInt8(ascii: "h"): bareLink()
      case 0x0A: lineEnd()
      default: at += 1
      }
    }
    flush()
    delimiters.process(&tokens, from: 0)
  }

  /// Makes a token of the text before the place.
  mutating func flush(until end: Int? = nil) {
    let end = end ?? at
    if pending < end {
      tokens.append(InlineToken(.text(String(decoding: bytes[pending..<end], as: UTF8.self))))
    }
    pending = at
  }

  mutating func go(to index: Int) {
    at = index
    pending = index
  }

  private mutating func escape() {
    guard at + 1 < bytes.count else {
      at += 1
      return
    }
    if bytes[at + 1] == 0x0A {
      flush()
      tokens.append(InlineToken(.lineBreak))
      go(to: at + 2)
    } else if LinkScanner.isPunctuation(bytes[at + 1]) {
      flush()
      pending = at + 1
      at += 2
    } else {
      at += 1
    }
  }

  private mutating func code() {
    var end = at
    while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
    let length = end - at
    while let next = backticks[length]?.last, next < end { backticks[length]?.removeLast() }
    guard let close = backticks[length]?.last else {
      at = end
      return
    }
    flush()
    var text = bytes[end..<close].map { $0 == 0x0A ? 0x20 : $0 }
    if text.count >= 2, text.first == 0x20, text.last == 0x20, text.contains(where: { $0 != 0x20 }) {
      text = Array(text[1..<text.count - 1])
    }
    tokens.append(InlineToken(.code(String(decoding: text, as: UTF8.self))))
    go(to: close + length)
  }

  private mutating func delimiter() {
    flush()
    let start = at
    while at < bytes.count, bytes[at] == bytes[start] { at += 1 }
    var token = InlineToken(.delimiter(bytes[start]))
    token.count = at - start
    let (canOpen, canClose) = Flanking.of(bytes, run: start..<at)
    if canOpen || canClose {
      delimiters.push(
        token: tokens.count, token.count, sign: bytes[start], canOpen: canOpen, canClose: canClose)
    }
    tokens.append(token)
    pending = at
  }

  private mutating func lineEnd() {
    var end = at
    while end > pending, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0D || bytes[end - 1] == 0x09 {
      end -= 1
    }
    let spaces = bytes[end..<at].filter { $0 == 0x20 }.count
    flush(until: end)
    tokens.append(InlineToken(spaces >= 2 ? .lineBreak : .softBreak))
    go(to: at + 1)
  }
}
