import CZlib

/// Reads one file out of a zip archive of unknown origin, never more than the largest file that is read.
enum ZipArchive {
  /// Whether bytes begin as an archive does.
  static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// The bytes of the file with a name.
  static func file(_ name: String, in bytes: [UInt8]) throws(ImportFolderFault) -> [UInt8] {
    guard let entry = try entry(name, in: bytes) else { throw .lacking(name) }
    // The local header says once more how long its name and its extra field are.
    let start =
      entry.header + 30 + (number(2, at: entry.header + 26, of: bytes) ?? 0)
      + (number(2, at: entry.header + 28, of: bytes) ?? 0)
    guard !entry.isEncrypted, start + entry.packedSize <= bytes.count else { throw .archive }
    let packed = bytes[start..<start + entry.packedSize]
    guard entry.size <= Sources.sizeLimit else { throw .tooLarge(limit: Sources.sizeLimit) }
    switch entry.method {
    case 0: return Array(packed)
    case 8: return try inflated(packed, size: entry.size)
    default: throw .archive
    }
  }

  private static func inflated(_ packed: ArraySlice<UInt8>, size: Int) throws(ImportFolderFault) -> [UInt8] {
    // What the archive says of the size is all the room that there is.
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, initialized in
      count = packed.withUnsafeBufferPointer { packed in
        czlib_inflate(packed.baseAddress, packed.count, buffer.baseAddress, buffer.count)
      }
      initialized = max(0, count)
    }
    guard count == size else { throw .archive }
    return bytes
  }

  /// A file as the directory of the archive describes it.
  private struct Entry {
    let method: Int
    let isEncrypted: Bool
    let packedSize: Int
    let size: Int
    /// Where its local header is.
    let header: Int
  }

  /// The directory stands last, and behind it only its own description with a comment.
  ///
  /// - Returns: `nil` where it has no such file.
  private static func entry(_ name: String, in bytes: [UInt8]) throws(ImportFolderFault) -> Entry? {
    let last = bytes.count - 22
    guard last >= 0,
      let end = (max(0, last - 0xFFFF)...last).reversed().first(where: {
        bytes[$0..<$0 + 4].elementsEqual([0x50, 0x4B, 0x05, 0x06])
      }), let count = number(2, at: end + 10, of: bytes), var place = number(4, at: end + 16, of: bytes)
    else { throw .archive }
    let wanted = Array(name.utf8)
    for _ in 0..<count {
      guard number(4, at: place, of: bytes) == 0x0201_4B50, let flags = number(2, at: place + 8, of: bytes),
        let method = number(2, at: place + 10, of: bytes),
        let packedSize = number(4, at: place + 20, of: bytes),
        let size = number(4, at: place + 24, of: bytes),
        let nameLength = number(2, at: place + 28, of: bytes),
        let extraLength = number(2, at: place + 30, of: bytes),
        let commentLength = number(2, at: place + 32, of: bytes),
        let header = number(4, at: place + 42, of: bytes), place + 46 + nameLength <= bytes.count
      else { throw .archive }
      if bytes[place + 46..<place + 46 + nameLength].elementsEqual(wanted) {
        return Entry(
          method: method, isEncrypted: flags & 1 == 1, packedSize: packedSize, size: size, header: header)
      }
      place += 46 + nameLength + extraLength + commentLength
    }
    return nil
  }

  /// A number of some bytes, the least first; `nil` where they are not there.
  private static func number(_ count: Int, at place: Int, of bytes: [UInt8]) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
