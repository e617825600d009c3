/// The first byte that is not UTF-8, `nil` where all is.
///
/// Texts are mostly ASCII, which is passed eight bytes at a time.
public func firstFaultOfUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let highBits: UInt64 = 0x8080_8080_8080_8080
  guard let base = bytes.baseAddress else { return nil }
  var index = 0
  while index < bytes.count {
    while index + 8 <= bytes.count,
      UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self) & highBits == 0
    {
      index += 8
    }
    while index < bytes.count, base[index] < 0x80 { index += 1 }
    guard index < bytes.count else { return nil }
    let length = lengthOfScalar(base, index, bytes.count)
    if length == 0 { return index }
    index += length
  }
  return nil
}

/// How many bytes the scalar at `index` has, 0 where it is not well formed (Unicode 15, table 3-7).
private func lengthOfScalar(_ bytes: UnsafePointer<UInt8>, _ index: Int, _ end: Int) -> Int {
  func continues(_ offset: Int, _ bounds: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
    index + offset < end && bounds.contains(bytes[index + offset])
  }
  switch bytes[index] {
  case 0xC2...0xDF: return continues(1) ? 2 : 0
  case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
  case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
  case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
  case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
  case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
  case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
  default: return 0
  }
}
