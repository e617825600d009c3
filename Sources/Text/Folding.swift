// SPDX-License-Identifier: EUPL-1.2
import CSystem

/// Text without case and marks, as people type when they search: "ÅÄÖ" becomes "aao", "Straße" "strasse".
///
/// Folding never makes UTF-8 longer. Scripts without case or marks pass as they are.
public enum Folding {
  /// Folds UTF-8 and appends it to an arena. Bytes that are not UTF-8 are kept as they are.
  public static func append(_ source: UnsafeBufferPointer<UInt8>, to arena: inout [UInt8]) {
    let start = arena.count
    arena.append(contentsOf: repeatElement(0, count: source.count))
    let written = arena.withUnsafeMutableBufferPointer { fold(source, into: $0, at: start) }
    arena.removeLast(arena.count - written)
  }

  /// Folds UTF-8 and appends it to an arena.
  public static func append(_ text: String, to arena: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &arena) }
  }

  /// The UTF-8 of a text, folded.
  public static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return bytes
  }

  /// The place of `needle` in bytes folded before, at `start` or after; both are folded by the caller.
  public static func find(
    _ needle: UnsafeBufferPointer<UInt8>, in haystack: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) -> Int? {
    guard start >= 0 && start <= haystack.count else { return nil }
    guard !needle.isEmpty else { return start }
    guard let first = haystack.baseAddress, let wanted = needle.baseAddress else { return nil }
    let place = csystem_find(first + start, haystack.count - start, wanted, needle.count)
    return place < 0 ? nil : start + place
  }

  /// Whether bytes folded before are part of others.
  public static func contains(_ needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    needle.withUnsafeBufferPointer { find($0, in: bytes) != nil }
  }

  /// Folds `source` into `target` from `start` on and returns where it ended.
  private static func fold(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Int {
    var read = 0
    var written = start
    table.withUnsafeBufferPointer { table in
      while read < source.count {
        while read + 8 <= source.count {
          let word = UnsafeRawPointer(source.baseAddress! + read).loadUnaligned(as: UInt64.self)
          guard word & 0x8080_8080_8080_8080 == 0 else { break }
          UnsafeMutableRawPointer(target.baseAddress! + written).storeBytes(
            of: lowered(word), as: UInt64.self)
          read += 8
          written += 8
        }
        guard read < source.count else { return }
        // Up to the end of the block that has something else in it.
        let end = min(source.count, read + 8)
        while read < end {
          let byte = source[read]
          if byte < 0x80 {
            target[written] = byte &- 0x41 < 26 ? byte | 0x20 : byte
            read += 1
            written += 1
          } else {
            foldLetter(source, &read, target, &written, table)
          }
        }
      }
    }
    return written
  }

  /// Eight ASCII bytes in lower case at once: the high bit of a sum tells which lie between A and Z.
  private static func lowered(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let fromA = word &+ ones &* (0x80 - 0x41)
    let aboveZ = word &+ ones &* (0x80 - 0x5B)
    return word | (fromA & ~aboveZ & (ones &* 0x80)) >> 2
  }

  private static func foldLetter(
    _ source: UnsafeBufferPointer<UInt8>, _ read: inout Int, _ target: UnsafeMutableBufferPointer<UInt8>,
    _ written: inout Int, _ table: UnsafeBufferPointer<UInt32>
  ) {
    let byte = source[read]
    let length = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard length > 1, length < 4, read + length <= source.count, source[read + 1] & 0xC0 == 0x80 else {
      copy(length == 4 ? 4 : 1, source, &read, target, &written)
      return
    }
    var scalar = UInt32(byte & (length == 2 ? 0x1F : 0x0F)) << 6 | UInt32(source[read + 1] & 0x3F)
    if length == 3 {
      guard source[read + 2] & 0xC0 == 0x80 else { return copy(1, source, &read, target, &written) }
      scalar = scalar << 6 | UInt32(source[read + 2] & 0x3F)
    }
    guard scalar < tableEnd else {
      if isDropped(scalar) { read += length } else { copy(length, source, &read, target, &written) }
      return
    }
    var folded = table[Int(scalar)]
    read += length
    while folded & 0xFF != 0 {
      target[written] = UInt8(truncatingIfNeeded: folded)
      written += 1
      folded >>= 8
    }
  }

  private static func copy(
    _ count: Int, _ source: UnsafeBufferPointer<UInt8>, _ read: inout Int,
    _ target: UnsafeMutableBufferPointer<UInt8>, _ written: inout Int
  ) {
    for _ in 0..<min(count, source.count - read) {
      target[written] = source[read]
      written += 1
      read += 1
    }
  }

  /// Marks and signs without look beyond the table.
  private static func isDropped(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200B...0x200D, 0x2060, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF: true
    default: false
    }
  }

  /// The UTF-8 that a scalar folds to, first byte lowest; nil where it stays as it is.
  static func packed(_ scalar: UInt32) -> UInt32? {
    if scalar < tableEnd { return table[Int(scalar)] }
    return isDropped(scalar) ? 0 : nil
  }

  private static let tableEnd: UInt32 = 0x2000

  /// For each scalar the UTF-8 that it folds to, first byte lowest; 0 for what is dropped.
  private static let table: [UInt32] = {
    var table = (0..<tableEnd).map { Unicode.Scalar($0).map { packed($0.lowercasedWhenNotLonger) } ?? 0 }
    for (folded, letters) in letters {
      for letter in letters.unicodeScalars { table[Int(letter.value)] = packed(folded.utf8) }
    }
    for marks in [0xAD...0xAD, 0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF] {
      for scalar in marks { table[scalar] = 0 }
    }
    return table
  }()

  private static func packed(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.enumerated().reduce(0) { $0 | UInt32($1.element) << (8 * UInt32($1.offset)) }
  }
}

extension Unicode.Scalar {
  /// The UTF-8 of the lower-case letter; of the letter itself where that is longer.
  fileprivate var lowercasedWhenNotLonger: [UInt8] {
    let lower = properties.lowercaseMapping
    let own = Array(String(Character(self)).utf8)
    return lower.unicodeScalars.count == 1 && lower.utf8.count <= own.count ? Array(lower.utf8) : own
  }
}

extension StringProtocol {
  /// The text without case and marks, for comparing as people search.
  public var folded: String { String(decoding: Folding.bytes(of: String(self)), as: UTF8.self) }
}
