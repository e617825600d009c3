// SPDX-License-Identifier: EUPL-1.2
import Text

/// Links, pictures and addresses in running text (CommonMark 0.31, 6.3 to 6.5).
extension InlineParser {
  mutating func openBracket(isPicture: Bool) {
    flush()
    let length = isPicture ? 2 : 1
    if !brackets.isEmpty { brackets[brackets.count - 1].holdsBracket = true }
    brackets.append(
      Bracket(
        token: tokens.count, isPicture: isPicture, start: at + length, delimiters: delimiters.count))
    tokens.append(InlineToken(.text(isPicture ? "![" : "[")))
    go(to: at + length)
  }

  mutating func closeBracket() {
    guard let bracket = brackets.popLast() else {
      at += 1
      return
    }
    let isActive = bracket.isPicture || brackets.count >= inactiveBrackets
    inactiveBrackets = min(inactiveBrackets, brackets.count)
    guard isActive, let (destination, end) = target(of: bracket) else {
      at += 1
      return
    }
    flush()
    tokens[bracket.token].content = .text("")
    tokens[bracket.token].link = InlineToken.LinkStart(destination: destination, isPicture: bracket.isPicture)
    delimiters.process(&tokens, from: bracket.delimiters)
    var close = InlineToken(.text(""))
    close.endsLink = true
    tokens.append(close)
    // There are no links inside links.
    if !bracket.isPicture { inactiveBrackets = brackets.count }
    go(to: end)
  }

  /// The destination of the link whose `]` is at the place, and where the link ends.
  private func target(of bracket: Bracket) -> (destination: String, end: Int)? {
    let next = at + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "("), let inline = inlineTarget(next) { return inline }
    if let (label, end) = LinkScanner.label(bytes, at: next), !label.isEmpty {
      return references[label].map { ($0, end) }
    }
    let isCollapsed =
      next + 1 < bytes.count && bytes[next] == UInt8(ascii: "[") && bytes[next + 1] == UInt8(ascii: "]")
    guard !bracket.holdsBracket else { return nil }
    return references[bytes[bracket.start..<at]].map { ($0, isCollapsed ? next + 2 : next) }
  }

  private func inlineTarget(_ open: Int) -> (destination: String, end: Int)? {
    var index = LinkScanner.afterWhitespace(bytes, from: open + 1)
    var destination = ""
    if index < bytes.count, bytes[index] != UInt8(ascii: ")") {
      guard let (text, end) = LinkScanner.destination(bytes, at: index) else { return nil }
      destination = text
      index = LinkScanner.afterWhitespace(bytes, from: end)
      if index > end, let titleEnd = LinkScanner.titleEnd(bytes, at: index) {
        index = LinkScanner.afterWhitespace(bytes, from: titleEnd)
      }
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ")") else { return nil }
    return (destination, index + 1)
  }

  /// `<https://…>`, `<a@b.se>`, or a tag of HTML, which stays text.
  mutating func angle() {
    var end = at + 1
    var hasSpace = false
    while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") {
      if bytes[end] <= 0x20 { hasSpace = true }
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ">"), end > at + 1 else {
      at += 1
      return
    }
    let inner = String(decoding: bytes[at + 1..<end], as: UTF8.self)
    if !hasSpace, let destination = Self.autolink(inner) {
      flush()
      addLink(inner, to: destination)
      go(to: end + 1)
    } else if let first = inner.unicodeScalars.first?.value, isTagStart(first) {
      at = end + 1
    } else {
      at += 1
    }
  }

  private func isTagStart(_ scalar: UInt32) -> Bool {
    scalar == 0x2F || scalar == 0x21 || scalar == 0x3F || (scalar < 0x80 && isLetterOrDigit(UInt8(scalar)))
  }

  private static func autolink(_ text: String) -> String? {
    // So long are the schemes that count here (CommonMark, 6.5).
    if (2...32).contains(lengthOfScheme(text.utf8)) { return text }
    guard let at = text.firstIndex(of: "@"), at != text.startIndex, text.index(after: at) != text.endIndex,
      !text.contains("\\")
    else { return nil }
    return "mailto:\(text)"
  }

  private mutating func addLink(_ text: String, to destination: String) {
    var open = InlineToken(.text(""))
    open.link = InlineToken.LinkStart(destination: destination, isPicture: false)
    var close = InlineToken(.text(""))
    close.endsLink = true
    tokens += [open, InlineToken(.text(text)), close]
  }

  /// `https://…` without brackets, which people write.
  mutating func bareLink() {
    let start = at
    at += 1
    let isWordStart = start == 0 || !(isLetterOrDigit(bytes[start - 1]) || bytes[start - 1] >= 0x80)
    guard isWordStart, brackets.isEmpty else { return }
    let rest = bytes[start..<min(bytes.count, start + 8)]
    guard rest.starts(with: "https://".utf8) || rest.starts(with: "http://".utf8) else { return }
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "<"),
      bytes[end] != UInt8(ascii: "`")
    {
      end += 1
    }
    let next = end
    while end > start, "?!.,:;*_~'\")]".utf8.contains(bytes[end - 1]) { end -= 1 }
    guard end > start + 8 else {
      at = min(next, start + 4)
      return
    }
    at = start
    flush()
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    addLink(text, to: text)
    go(to: end)
  }
}
