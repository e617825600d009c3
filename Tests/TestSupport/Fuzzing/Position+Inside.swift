import Catalogue

extension Position {
  /// Whether a file has the line, and the line the column; the place right behind the last sign counts.
  public func isInside(_ bytes: [UInt8]) -> Bool {
    guard line >= 1, column >= 1 else { return false }
    var start = bytes.startIndex
    for _ in 1..<line {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return false }
      start = end + 1
    }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
    // A continuation byte begins no sign.
    return column <= bytes[start..<end].count { $0 & 0xC0 != 0x80 } + 1
  }
}
