// SPDX-License-Identifier: EUPL-1.2

/// Reads the pieces of links: labels, destinations and titles (CommonMark 0.31, 4.7 and 6.3).
enum LinkScanner {
  /// The most bytes of a label.
  static let labelLimit = 999
  /// The most parentheses inside each other in a destination.
  private static let nestingLimit = 32

  /// The label that begins at `[`: the bytes between the brackets and the index after `]`.
  static func label(_ bytes: [UInt8], at start: Int) -> (text: ArraySlice<UInt8>, end: Int)? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
    var at = start + 1
    while at < bytes.count, at - start <= labelLimit + 1 {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return (bytes[start + 1..<at], at + 1)
      default: break
      }
      at += 1
    }
    return nil
  }

  /// Labels are the same in any case and with any white space.
  static func normalized(_ label: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: label, as: UTF8.self)
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ").lowercased()
  }

  /// A destination, in angle brackets or bare.
  static func destination(_ bytes: [UInt8], at start: Int) -> (text: String, end: Int)? {
    guard start < bytes.count else { return nil }
    var at = start
    if bytes[at] == UInt8(ascii: "<") {
      at += 1
      let first = at
      while at < bytes.count {
        switch bytes[at] {
        case 0x0A, UInt8(ascii: "<"): return nil
        case UInt8(ascii: ">"): return (Entities.resolved(bytes[first..<at]), at + 1)
        case UInt8(ascii: "\\"): at += 1
        default: break
        }
        at += 1
      }
      return nil
    }
    var depth = 0
    scan: while at < bytes.count {
      switch bytes[at] {
      case 0...0x20, 0x7F: break scan
      case UInt8(ascii: "("):
        depth += 1
        if depth > nestingLimit { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
      case UInt8(ascii: "\\") where at + 1 < bytes.count && isPunctuation(bytes[at + 1]): at += 1
      default: break
      }
      at += 1
    }
    guard depth == 0, at > start else { return nil }
    return (Entities.resolved(bytes[start..<at]), at)
  }

  /// The index after a title in quotes or parentheses.
  static func titleEnd(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let closing: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = bytes[start]
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var at = start + 1
    while at < bytes.count {
      switch bytes[at] {
      case closing: return at + 1
      case UInt8(ascii: "("): if closing == UInt8(ascii: ")") { return nil }
      case UInt8(ascii: "\\"): at += 1
      default: break
      }
      at += 1
    }
    return nil
  }

  static func afterWhitespace(_ bytes: [UInt8], from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0A || bytes[at] == 0x0D {
      at += 1
    }
    return at
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

/// The destinations that a text defines for its labels: `[label]: destination "title"`.
struct LinkReferences {
  private var destinations: [String: String] = [:]

  /// The destination of a label.
  subscript(label: ArraySlice<UInt8>) -> String? {
    guard !destinations.isEmpty, label.count <= LinkScanner.labelLimit else { return nil }
    return LinkScanner.normalized(label).flatMap { destinations[$0] }
  }

  /// Takes the definitions at the beginning of a paragraph; returns where they end.
  mutating func takeDefinitions(_ bytes: [UInt8]) -> Int {
    var at = 0
    while let (label, destination, end) = definition(bytes, at: at) {
      if destinations[label] == nil { destinations[label] = destination }
      at = end
    }
    return at
  }

  private func definition(_ bytes: [UInt8], at start: Int) -> (label: String, destination: String, end: Int)?
  {
    guard let (text, afterLabel) = LinkScanner.label(bytes, at: start),
      let label = LinkScanner.normalized(text),
      afterLabel < bytes.count, bytes[afterLabel] == UInt8(ascii: ":"),
      let (destination, end) = LinkScanner.destination(
        bytes, at: LinkScanner.afterWhitespace(bytes, from: afterLabel + 1))
    else { return nil }
    let title = LinkScanner.afterWhitespace(bytes, from: end)
    if title > end, let titleEnd = LinkScanner.titleEnd(bytes, at: title),
      let next = lineEnd(bytes, from: titleEnd)
    {
      return (label, destination, next)
    }
    return lineEnd(bytes, from: end).map { (label, destination, $0) }
  }

  /// Where the next line begins, if nothing but blanks is left of this one.
  private func lineEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0D { at += 1 }
    if at >= bytes.count { return bytes.count }
    return bytes[at] == 0x0A ? at + 1 : nil
  }
}
