/// Eight bytes with the highest bit of each set.
private let highBits: UInt64 = 0x8080_8080_8080_8080
private let ones: UInt64 = 0x0101_0101_0101_0101

/// The first character that the plain subset leaves to the general reader: control characters, a carriage
/// return alone, other line ends of Unicode, byte-order marks and what is no character. The text is UTF-8.
func firstForeignCharacter(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int? {
  var index = range.lowerBound
  let end = range.upperBound
  while index < end {
    while index + 8 <= end, isOrdinary(word(bytes, index)) { index += 8 }
    guard index < end else { return nil }
    switch bytes[index] {
    case 0x20...0x7E, .tab, .lineFeed: index += 1
    case .carriageReturn:
      guard index + 1 < end, bytes[index + 1] == .lineFeed else { return index }
      index += 2
    case 0xC2:
      // C1 codes, U+0085 among them.
      if bytes[index + 1] < 0xA0 { return index }
      index += 2
    case 0xC3...0xDF: index += 2
    case 0xE2:
      if bytes[index + 1] == 0x80, bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 { return index }
      index += 3
    case 0xEF:
      if bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF { return index }
      if bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return index }
      index += 3
    case 0xE0...0xEE: index += 3
    case 0xF0...0xF4: index += 4
    default: return index
    }
  }
  return nil
}

private func word(_ bytes: UnsafePointer<UInt8>, _ index: Int) -> UInt64 {
  UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self)
}

/// Whether eight bytes are all printable ASCII. May say no where they are, never yes where they are not.
private func isOrdinary(_ word: UInt64) -> Bool {
  let belowSpace = word &- (ones &* 0x20)
  let deleteOrAbove = word &+ ones
  return (belowSpace | deleteOrAbove | word) & highBits == 0
}
