// SPDX-License-Identifier: EUPL-1.2
import Text

extension Colour {
  /// The nearest colour's number on a terminal with `count` colours, or -1 for its own; and whether bold has to
  /// stand for brightness, as on terminals with eight.
  public func number(among count: Int) -> (number: Int, bold: Bool) {
    let number = number
    guard number >= count || count < 8 else { return (number, false) }
    guard count >= 8, number >= 0 else { return (-1, false) }
    let sixteenth = number < 16 ? number : Self.nearestOfSixteen(number)
    if count >= 16 { return (sixteenth, false) }
    return (sixteenth & 7, sixteenth >= 8)
  }

  /// The colour cube and the greys of xterm, brought down to a bit for each of red, green and blue.
  private static func nearestOfSixteen(_ number: Int) -> Int {
    if number >= 232 {
      switch number - 232 {
      case 0..<5: return 0
      case 5..<12: return 8
      case 12..<19: return 7
      default: return 15
      }
    }
    let parts = [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6]
    let most = parts.max() ?? 0
    guard most > 0 else { return 0 }
    let bits = parts.enumerated().reduce(0) { $0 | ($1.element * 2 > most ? 1 << $1.offset : 0) }
    return most > 3 ? bits + 8 : bits
  }
}

extension ChangedCell {
  /// The sign for a terminal without Unicode: a letter without its marks, a like sign, else a question mark.
  public var ascii: UInt32 {
    guard let base = scalars.first, base >= 0x80, let scalar = Unicode.Scalar(base) else {
      return scalars.first ?? 0x20
    }
    if let sign = Self.likeSigns[scalar] { return sign.value }
    let letter = Character(scalar)
    let folded = letter.isUppercase ? String(letter).folded.uppercased() : String(letter).folded
    guard let first = folded.unicodeScalars.first, first.isASCII else { return 0x3F }
    return first.value
  }

  /// Signs of texts that have one like them in ASCII.
  private static let likeSigns: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{A0}": " ", "·": "-", "•": "*", "–": "-", "—": "-", "‐": "-", "‑": "-", "…": "~", "×": "x", "’": "'",
    "‘": "'",
    "”": "\"", "“": "\"", "„": "\"", "«": "\"", "»": "\"", "→": ">", "←": "<", "≥": ">", "≤": "<",
  ]
}
