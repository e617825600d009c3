// SPDX-License-Identifier: EUPL-1.2

/// Collects a bracketed paste to its end mark. Whatever is inside is text: no key sequence acts there.
struct PasteCollector: Sendable {
  private static let endMark: [UInt8] = Array("\u{1B}[201~".utf8)

  private let limit: Int
  private var bytes: [UInt8] = []
  /// How many bytes of the end mark have been seen.
  private var matched = 0

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes a byte and returns the whole text when it is complete.
  mutating func feed(_ byte: UInt8) -> String? {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count ? finished : nil
    }
    keep(Self.endMark[..<matched])
    matched = 0
    if byte == Self.endMark[0] { matched = 1 } else { keep(CollectionOfOne(byte)) }
    return nil
  }

  /// The text so far, as when the end mark never came.
  var text: String {
    var copy = self
    copy.keep(Self.endMark[..<matched])
    return copy.finished
  }

  private var finished: String {
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      // Terminals send the Enter key's byte for a line break.
      if byte == 0x0D {
        clean.append(0x0A)
      } else if byte != 0x0A || index == 0 || bytes[index - 1] != 0x0D {
        clean.append(byte)
      }
    }
    return String(decoding: clean, as: UTF8.self)
  }

  private mutating func keep(_ piece: some Collection<UInt8>) {
    if bytes.count + piece.count <= limit { bytes.append(contentsOf: piece) }
  }
}
