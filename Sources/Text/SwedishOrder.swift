// SPDX-License-Identifier: EUPL-1.2

/// A key that sorts names as a Swedish register does: å, ä and ö after z in that order, æ with ä and ø with ö,
/// ü with y; case and other marks do not count, and numbers go by their value, so "del 9" comes before "del 10".
///
/// Two names that differ in case or marks only have the same key.
public struct SwedishSortKey: Hashable, Comparable, Sendable {
  private let weights: [UInt8]

  public init(_ name: some StringProtocol) {
    weights = Self.weights(of: Array(name.unicodeScalars))
  }

  public static func < (left: SwedishSortKey, right: SwedishSortKey) -> Bool {
    left.weights.lexicographicallyPrecedes(right.weights)
  }

  /// Numbers stand between signs and letters, and å, ä and ö between z and other scripts.
  private enum Weight {
    static let number: UInt8 = 0x50
    static let letterA: UInt8 = 0x60
    static let letterY: UInt8 = letterA + 24
    static let aWithRing: UInt8 = 0x7A
    static let aWithDots: UInt8 = 0x7B
    static let oWithDots: UInt8 = 0x7C
  }

  private static func weights(of scalars: [Unicode.Scalar]) -> [UInt8] {
    var weights: [UInt8] = []
    weights.reserveCapacity(scalars.count + 4)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let mark = index + 1 < scalars.count ? scalars[index + 1].value : 0
      if ("0"..."9").contains(scalar) {
        let digits = scalars[index...].prefix { ("0"..."9").contains($0) }
        append(number: digits, to: &weights)
        index = digits.endIndex
        continue
      }
      index += 1
      if let (own, isPair) = swedish(scalar, mark: mark) {
        weights.append(own)
        if isPair { index += 1 }
      } else {
        append(scalar, to: &weights)
      }
    }
    return weights
  }

  /// The letters that Swedish tells apart from their base, as one scalar or as a base and a mark.
  private static func swedish(_ scalar: Unicode.Scalar, mark: UInt32) -> (weight: UInt8, isPair: Bool)? {
    switch (scalar, mark) {
    case ("å", _), ("Å", _), ("\u{212B}", _): (Weight.aWithRing, false)
    case ("ä", _), ("Ä", _), ("æ", _), ("Æ", _): (Weight.aWithDots, false)
    case ("ö", _), ("Ö", _), ("ø", _), ("Ø", _): (Weight.oWithDots, false)
    case ("ü", _), ("Ü", _): (Weight.letterY, false)
    case ("a", 0x30A), ("A", 0x30A): (Weight.aWithRing, true)
    case ("a", 0x308), ("A", 0x308): (Weight.aWithDots, true)
    case ("o", 0x308), ("O", 0x308): (Weight.oWithDots, true)
    case ("u", 0x308), ("U", 0x308): (Weight.letterY, true)
    default: nil
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to weights: inout [UInt8]) {
    guard var folded = Folding.packed(scalar.value) else {
      weights += Array(String(Character(scalar)).utf8)
      return
    }
    while folded != 0 {
      weights.append(weight(of: UInt8(truncatingIfNeeded: folded)))
      folded >>= 8
    }
  }

  /// A longer number is the greater; leading zeros do not count.
  private static func append(number digits: ArraySlice<Unicode.Scalar>, to weights: inout [UInt8]) {
    let value = digits.drop { $0 == "0" }
    weights.append(Weight.number)
    weights.append(UInt8(min(value.count, 255)))
    weights += value.map { UInt8($0.value) }
  }

  private static func weight(of byte: UInt8) -> UInt8 {
    switch byte {
    case 0x61...0x7A: byte - 0x61 + Weight.letterA
    case 0x20..<0x41: byte - 0x20 + 0x01
    case 0x5B..<0x61: byte - 0x5B + 0x22
    case 0x7B..<0x80: byte - 0x7B + 0x28
    case 0x80...: byte
    default: 0x01
    }
  }
}
