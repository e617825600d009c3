import Catalogue
import Metamodel

/// What other programs do to the files while they are edited.
extension WorkingCopy {
  /// What other programs have done to files.
  public struct OthersChanges: Sendable, Hashable {
    /// Files that are read anew, or are gone.
    public var reloaded: [String] = []
    /// Those of them that are gone.
    public var removed: [String] = []
    /// Files that have unsaved changes here, which are kept.
    public var conflicts: [String] = []
  }

  /// Takes in what other programs have done, but for files that have unsaved changes here.
  ///
  /// - Parameters:
  ///   - paths: files, and folders with all in them, relative to the root.
  ///   - typed: a file that somebody is typing in; it counts as unsaved.
  ///   - work: each file is a piece of it; it is never cancelled.
  public mutating func takeChanges(
    at paths: Set<String>, keeping typed: String? = nil, _ work: Work = Work()
  ) -> OthersChanges {
    var result = OthersChanges()
    var files = Set(
      paths.filter { $0 == Acknowledgements.file || catalogue.metamodel.place(of: $0) != nil })
    let folders = paths.subtracting(files)
    if !folders.isEmpty {
      for description in catalogue.descriptions where WorkingCopy.lies(description.file, in: folders) {
        files.insert(description.file)
      }
    }
    let unsaved = Set(unsaved.map(\.file)).union(typed.map { [$0] } ?? [])
    var changes: [FileChange] = []
    work.expect(files.count)
    for file in files.sorted() {
      defer { work.finish(1) }
      let bytes: [UInt8]?
      do throws(SavingProblem) {
        bytes = try fileBytes("\(opened.root)/\(file)")
      } catch {
        // What cannot be read now is told of when it is saved.
        continue
      }
      let known = onDisk[file] ?? self.bytes(of: file)
      guard bytes != known else { continue }
      if unsaved.contains(file) {
        result.conflicts.append(file)
      } else {
        result.reloaded.append(file)
        if bytes == nil { result.removed.append(file) }
        changes.append(FileChange(file, before: known, after: bytes))
      }
    }
    if !changes.isEmpty {
      for change in changes { onDisk[change.file] = .some(change.after) }
      apply(changes)
    }
    return result
  }

  /// Whether a file lies in one of some folders, at any depth.
  private static func lies(_ file: String, in folders: Set<String>) -> Bool {
    var rest = file.utf8[...]
    while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      if folders.contains(String(Substring(rest))) { return true }
    }
    return false
  }

  /// A file as it was read or last written, where an edit has touched it; `nil` inside where there was none.
  func base(of file: String) -> [UInt8]?? { onDisk[file] }

  /// Goes over to the file that another program has written.
  mutating func take(_ bytes: [UInt8], of file: String) {
    let before = self.bytes(of: file)
    onDisk[file] = .some(bytes)
    apply([FileChange(file, before: before, after: bytes)])
  }

  /// Goes over to files as they are on disk, as one step that can be undone; other unsaved work stays.
  public mutating func takeFromDisk(_ files: [String], title: Words) throws(SavingProblem) {
    var changes: [FileChange] = []
    for file in files {
      changes.append(
        FileChange(file, before: bytes(of: file), after: try fileBytes("\(opened.root)/\(file)")))
    }
    for change in changes { onDisk[change.file] = .some(change.after) }
    apply(changes)
    history.note(Transaction(title, changes))
  }
}
