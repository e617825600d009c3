import Glibc

/// The names in one folder that could be descriptions or lead to some; its storage is used again.
struct FolderListing {
  /// One name.
  struct Entry {
    fileprivate let start: Int
    fileprivate let count: Int
    /// The type as readdir tells it.
    let type: UInt8
    let isMarkdown: Bool
  }

  private(set) var entries: [Entry] = []
  /// Whether the folder is the root of a catalogue.
  private(set) var hasManifest = false
  private var names: [UInt8] = []

  private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19

  /// Reads a folder to its end.
  mutating func read(_ stream: OpaquePointer) {
    entries.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    hasManifest = false
    while let entry = readdir(stream) {
      let type = entry.pointee.d_type
      let name = UnsafeRawPointer(entry).advanced(by: FolderListing.nameOffset)
        .assumingMemoryBound(to: UInt8.self)
      if name[0] == .dot { continue }
      let count = strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      let isMarkdown =
        count > 3 && name[count - 3] == .dot && name[count - 2] == UInt8(ascii: "m")
        && name[count - 1] == UInt8(ascii: "d")
      if !isMarkdown, type == UInt8(DT_REG) {
        if FolderListing.equals(name, count, "catalogue.yaml") { hasManifest = true }
        continue
      }
      if isMarkdown, FolderListing.equals(name, count, "README.md") { continue }
      if FolderListing.equals(name, count, "catalogue.yaml") { hasManifest = true }
      entries.append(Entry(start: names.count, count: count, type: type, isMarkdown: isMarkdown))
      names.append(contentsOf: UnsafeBufferPointer(start: name, count: count))
    }
  }

  /// Puts the names in order, `.md` apart, so that the ids of a folder come in order too.
  mutating func sort() {
    names.withUnsafeBufferPointer { names in
      entries.sort { left, right in
        let leftCount = left.count - (left.isMarkdown ? 3 : 0)
        let rightCount = right.count - (right.isMarkdown ? 3 : 0)
        // There is a name, so there is storage.
        let order = memcmp(
          names.baseAddress! + left.start, names.baseAddress! + right.start, min(leftCount, rightCount))
        return order == 0 ? leftCount < rightCount : order < 0
      }
    }
  }

  private static func equals(_ name: UnsafePointer<UInt8>, _ count: Int, _ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && memcmp(name, word.utf8Start, count) == 0
  }

  func name(_ entry: Entry) -> String {
    String(decoding: names[entry.start..<entry.start + entry.count], as: UTF8.self)
  }

  /// The name without `.md`.
  func stem(_ entry: Entry) -> String {
    String(decoding: names[entry.start..<entry.start + entry.count - 3], as: UTF8.self)
  }

  /// The path of an entry in a folder.
  func join(_ folder: String, _ entry: Entry) -> String {
    join(folder, slash: true, entry.start..<entry.start + entry.count)
  }

  /// The id that begins with `prefix` and ends with the name without `.md`.
  func join(prefix: String, stemOf entry: Entry) -> String {
    prefix.isEmpty ? stem(entry) : join(prefix, slash: false, entry.start..<entry.start + entry.count - 3)
  }

  private func join(_ head: String, slash: Bool, _ tail: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(head.utf8.count + tail.count + 1)
    bytes.append(contentsOf: head.utf8)
    if slash { bytes.append(.slash) }
    bytes.append(contentsOf: names[tail])
    return String(decoding: bytes, as: UTF8.self)
  }
}
