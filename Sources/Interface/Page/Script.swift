// SPDX-License-Identifier: EUPL-1.2
import Text

/// What a text is made of: nearly all of a page is letters whose width needs no table.
enum Script {
  /// Printable ASCII.
  case ascii
  /// Also the letters of U+00C0 to U+00FF, such as å, ä and ö: safe, and of one column.
  case latin
  case other

  init(_ text: some StringProtocol) {
    self = .ascii
    for byte in text.utf8 { add(byte) }
  }

  /// Takes the next byte into account.
  mutating func add(_ byte: UInt8) {
    if byte >= 0x20 && byte < 0x7F { return }
    if byte == 0xC3 || (byte & 0xC0 == 0x80 && self != .ascii) {
      if self == .ascii { self = .latin }
    } else {
      self = .other
    }
  }
}

extension String {
  /// The same as `columns`, sooner where there are only Latin letters.
  var width: Int {
    switch Script(self) {
    case .ascii: utf8.count
    case .latin: utf8.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    case .other: columns
    }
  }
}
