import Text

/// Bytes of text in other encodings, as UTF-8.
enum TextEncoding {
  /// A text that does not say its encoding: UTF-8 or UTF-16 where its bytes tell, else Windows-1252, which is
  /// what programs for tables write in Sweden. A byte-order mark is left out.
  ///
  /// - Returns: `nil` where it is UTF-16 with errors.
  static func guessed(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(bytes.dropFirst(3))
      return isUTF8(rest) ? rest : windows1252(rest)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), bigEndian: true) }
    // The first letter of a heading is one of ASCII, and so half zero in UTF-16.
    if bytes.count > 1, bytes[0] != 0, bytes[1] == 0 { return utf16(bytes[...], bigEndian: false) }
    if bytes.count > 1, bytes[0] == 0, bytes[1] != 0 { return utf16(bytes[...], bigEndian: true) }
    return isUTF8(bytes) ? bytes : windows1252(bytes)
  }

  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { firstFaultOfUTF8($0) == nil }
  }

  /// UTF-16 without byte-order mark; `nil` where it is none.
  static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  /// ISO 8859-1.
  static func latin1(_ bytes: [UInt8]) -> [UInt8] { singleBytes(bytes) { UInt32($0) } }

  /// Windows-1252, which is ISO 8859-1 with more signs.
  static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    singleBytes(bytes) { (0x80..<0xA0).contains($0) ? windows[Int($0) - 0x80] : UInt32($0) }
  }

  private static func singleBytes(_ bytes: [UInt8], _ scalar: (UInt8) -> UInt32) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        let value = scalar(byte)
        if value < 0x800 {
          result.append(UInt8(0xC0 | value >> 6))
        } else {
          result.append(UInt8(0xE0 | value >> 12))
          result.append(UInt8(0x80 | value >> 6 & 0x3F))
        }
        result.append(UInt8(0x80 | value & 0x3F))
      }
    }
    return result
  }

  /// The characters of Windows-1252 from 0x80 on.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
