// SPDX-License-Identifier: EUPL-1.2

/// Character references of HTML, `&aring;` and `&#229;`: those that people write in Swedish and English text.
enum Entities {
  /// The character that a reference at `&` stands for, and the index after its `;`.
  static func character(_ bytes: ArraySlice<UInt8>, at start: Int) -> (text: String, end: Int)? {
    let limit = min(bytes.endIndex, start + 12)
    guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")), end > start + 1 else {
      return nil
    }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    if name.hasPrefix("#") { return number(name.dropFirst()).map { ($0, end + 1) } }
    return named[name].map { ($0, end + 1) }
  }

  private static func number(_ text: Substring) -> String? {
    let isHex = text.first == "x" || text.first == "X"
    let digits = isHex ? text.dropFirst() : text
    guard !digits.isEmpty, digits.first != "+", digits.first != "-",
      let value = UInt32(digits, radix: isHex ? 16 : 10)
    else { return nil }
    return String(Character(value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"))
  }

  /// A text with its references and backslash escapes resolved.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\"), at + 1 < bytes.endIndex, LinkScanner.isPunctuation(bytes[at + 1]) {
        text.append(bytes[at + 1])
        at += 2
      } else if byte == UInt8(ascii: "&"), let (character, end) = character(bytes, at: at) {
        text += character.utf8
        at = end
      } else {
        text.append(byte)
        at += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
    "aring": "å", "auml": "ä", "ouml": "ö", "Aring": "Å", "Auml": "Ä", "Ouml": "Ö", "eacute": "é",
    "Eacute": "É", "egrave": "è", "agrave": "à", "aacute": "á", "oacute": "ó", "uacute": "ú",
    "iacute": "í", "uuml": "ü", "Uuml": "Ü", "aelig": "æ", "AElig": "Æ", "oslash": "ø", "Oslash": "Ø",
    "ccedil": "ç", "ntilde": "ñ", "szlig": "ß", "copy": "©", "reg": "®", "trade": "™", "sect": "§",
    "para": "¶", "deg": "°", "plusmn": "±", "micro": "µ", "middot": "·", "laquo": "«", "raquo": "»",
    "frac12": "½", "frac14": "¼", "frac34": "¾", "sup2": "²", "sup3": "³", "times": "×", "divide": "÷",
    "euro": "€", "pound": "£", "cent": "¢", "yen": "¥", "iexcl": "¡", "iquest": "¿", "ndash": "–",
    "mdash": "—", "hellip": "…", "bull": "•", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“",
    "rdquo": "”", "bdquo": "„", "dagger": "†", "permil": "‰", "larr": "←", "uarr": "↑", "rarr": "→",
    "darr": "↓", "harr": "↔", "rArr": "⇒", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "minus": "−",
    "infin": "∞", "sum": "∑", "radic": "√", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
    "zwj": "\u{200D}", "zwnj": "\u{200C}",
  ]
}
