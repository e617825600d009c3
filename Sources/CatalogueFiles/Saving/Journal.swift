import Catalogue
import Glibc
import Synchronization

/// The unsaved work of a running program, kept on disk so that a crash loses nothing (format.md).
///
/// Each record is the whole of what is unsaved, so that only the last whole one counts. The file is locked while its
/// program runs; one that is not locked has been left behind.
public final class Journal: Sendable {
  private let folder: String
  private let file: Mutex<JournalFile>

  /// The size from which records that count no more are left behind in a file that goes.
  private static let limit = 1 << 22

  /// Begins a journal for a running program; `nil` where the catalogue cannot be written.
  public init?(root: String) {
    guard let tools = try? ToolFolder(root: root), let begun = JournalFile(in: "\(tools.path)/journal")
    else { return nil }
    folder = "\(tools.path)/journal"
    file = Mutex(begun)
  }

  deinit { file.withLock { _ = close($0.number) } }

  /// Writes what is unsaved now, flushed to the disk; nothing where it is as written last.
  ///
  /// - Throws: why it is not on the disk; what was written before it still is.
  public func write(_ changes: [FileChange]) throws(SavingProblem) {
    try file.withLock { file throws(SavingProblem) in
      guard changes != file.last else { return }
      if changes.isEmpty {
        file.clear()
      } else if file.size > Journal.limit, var new = JournalFile(in: folder) {
        // The old one goes when the new one has what counts.
        do throws(SavingProblem) {
          try new.append(Journal.record(of: changes))
        } catch {
          new.remove()
          throw error
        }
        file.remove()
        file = new
      } else {
        try file.append(Journal.record(of: changes))
      }
      file.last = changes
    }
  }

  /// Ends the journal: what is unsaved by now is not wanted.
  public func end() { file.withLock { _ = unlink($0.path) } }

  /// A journal that a program has left behind.
  public struct Left: Sendable {
    public let changes: [FileChange]
    let path: String

    /// Forgets it.
    public func discard() { unlink(path) }
  }

  /// The journals of programs that run no more, the oldest first.
  public static func leftBehind(root: String) -> [Left] {
    let folder = "\(root)/.vlds/journal"
    guard realPath(folder) == folder else { return [] }
    let bounds = Bounds(root: root)
    return fileNames(in: folder).compactMap { left("\(folder)/\($0)", bounds) }
  }

  private static func left(_ path: String, _ bounds: Bounds) -> Left? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    // Whoever runs holds the lock.
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return nil }
    guard let bytes = try? fileBytes(path), let changes = lastRecord(in: bytes), !changes.isEmpty,
      changes.allSatisfy({ bounds.hold(file: $0.file) })
    else {
      unlink(path)
      return nil
    }
    return Left(changes: changes, path: path)
  }

  // MARK: Records

  static func record(of changes: [FileChange]) -> [UInt8] {
    var body: [UInt8] = []
    for change in changes {
      append(Array(change.file.utf8), to: &body)
      for bytes in [change.before, change.after] {
        body.append(bytes == nil ? 0 : 1)
        append(bytes ?? [], to: &body)
      }
    }
    return framed(body)
  }

  /// What a record says, with its length before it and its sum behind.
  static func framed(_ body: [UInt8]) -> [UInt8] {
    number(UInt64(body.count)) + body + number(checksum(body))
  }

  private static func append(_ bytes: [UInt8], to target: inout [UInt8]) {
    target += number(UInt64(bytes.count)) + bytes
  }

  private static func number(_ value: UInt64) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian, Array.init)
  }

  /// Fowler, Noll and Vo's sum, which finds a record that was torn.
  private static func checksum(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func lastRecord(in bytes: [UInt8]) -> [FileChange]? {
    var rest = bytes[...]
    var found: [FileChange]?
    while let body = take(&rest), let sum = takeNumber(&rest), sum == checksum(Array(body)) {
      var body = body
      var changes: [FileChange] = []
      while !body.isEmpty {
        guard let file = take(&body), let before = takeOptional(&body), let after = takeOptional(&body) else {
          return found
        }
        changes.append(FileChange(String(decoding: file, as: UTF8.self), before: before, after: after))
      }
      found = changes
    }
    return found
  }

  private static func takeNumber(_ bytes: inout ArraySlice<UInt8>) -> UInt64? {
    guard bytes.count >= 8 else { return nil }
    let value = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    bytes = bytes.dropFirst(8)
    return value
  }

  private static func take(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let count = takeNumber(&bytes), count <= UInt64(bytes.count) else { return nil }
    defer { bytes = bytes.dropFirst(Int(count)) }
    return bytes.prefix(Int(count))
  }

  private static func takeOptional(_ bytes: inout ArraySlice<UInt8>) -> [UInt8]?? {
    guard let mark = bytes.popFirst(), let value = take(&bytes) else { return nil }
    return .some(mark == 0 ? nil : Array(value))
  }
}
