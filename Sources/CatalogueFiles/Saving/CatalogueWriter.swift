import Catalogue
import Glibc

/// Writes changes of files so that after a crash at any moment the change is whole or absent (format.md).
///
/// All new contents are written beside their files first and flushed; a record of the renames marks the moment
/// from which the change counts. The record is carried out, now or at the next opening.
public struct CatalogueWriter {
  private let root: String

  public init(root: String) {
    self.root = root
  }

  /// Writes changes, all or none.
  ///
  /// - Parameter work: two pieces for each change, until it has been written and until it counts; it can be
  ///   cancelled before the first counts.
  /// - Throws: ``SavingProblem/changedOnDisk(_:)`` where a file is not as the change found it, unless
  ///   `overwrites`; nothing has been written then.
  public func write(
    _ changes: [FileChange], overwriting overwrites: Bool = false, _ work: Work = Work()
  ) throws(SavingProblem) {
    work.expect(changes.count * 2)
    guard !changes.isEmpty else { return }
    do throws(SavingProblem) {
      let tools = try ToolFolder(root: root)
      try tools.locked { () throws(SavingProblem) in
        try write(changes, tools, overwriting: overwrites, work)
      }
    } catch {
      throw error.told(in: root)
    }
  }

  /// Takes away the tool's own folder, where nothing waits in it: a catalogue that could not be begun leaves nothing.
  public func removeTools() { ToolFolder.remove(root: root) }

  /// What tells whether a file has been written, without reading it.
  private struct Stamp: Equatable {
    let inode: ino_t
    let size: off_t
    let seconds: Int
    let nanoseconds: Int
    /// Who may read and write it.
    let mode: mode_t
  }

  /// `nil` where there is no file.
  private func stamps(of changes: [FileChange]) -> [Stamp?] {
    changes.map { change in
      var status = stat()
      guard stat("\(root)/\(change.file)", &status) == 0 else { return nil }
      // The time of the last change of any kind, which nobody can set back.
      return Stamp(
        inode: status.st_ino, size: status.st_size, seconds: status.st_ctim.tv_sec,
        nanoseconds: status.st_ctim.tv_nsec, mode: status.st_mode & 0o7777)
    }
  }

  private func refuseChanged(_ changes: [FileChange]) throws(SavingProblem) {
    var changed: [String] = []
    for change in changes where try fileBytes("\(root)/\(change.file)") != change.before {
      changed.append(change.file)
    }
    if !changed.isEmpty { throw .changedOnDisk(changed) }
  }

  private func write(
    _ changes: [FileChange], _ tools: ToolFolder, overwriting overwrites: Bool, _ work: Work
  ) throws(SavingProblem) {
    let seen = stamps(of: changes)
    if !overwrites { try refuseChanged(changes) }
    var steps: [PendingChange.Step] = []
    for change in changes {
      let target = try target(of: change.file)
      steps.append(
        change.after == nil ? .remove(target) : .replace(target, with: PendingChange.temporary(target)))
    }
    let pending = PendingChange(steps, in: tools)
    var folders = MadeFolders()
    do throws(SavingProblem) {
      try pending.announce()
      var files: [NewFile] = []
      for ((change, step), stamp) in zip(zip(changes, steps), seen) {
        guard let bytes = change.after, case .replace(let target, let temporary) = step else { continue }
        try folders.make(above: target, mode: 0o755)
        files.append(NewFile(path: temporary, bytes: bytes, mode: stamp?.mode ?? 0o644))
      }
      try writeFiles(files, work)
      work.finish(changes.count - files.count)
      // That took its time; who has written meanwhile is not written over either.
      if !overwrites {
        try refuseChanged(zip(changes, zip(seen, stamps(of: changes))).filter { $1.0 != $1.1 }.map(\.0))
      }
      if !work.beginLastPart() { throw .cancelled }
      try pending.commit()
    } catch {
      pending.clear()
      folders.remove()
      throw error
    }
    try pending.carryOut(work)
    for step in steps { if case .remove(let target) = step { removeEmptyFolders(above: target) } }
  }

  /// The file that is written: where a symbolic link inside the catalogue leads, never outside.
  private func target(of file: String) throws(SavingProblem) -> String {
    let path = "\(root)/\(file)"
    guard Bounds(root: root).hold(file: file) else { throw .outside(file) }
    return realPath(path) ?? path
  }

  private func removeEmptyFolders(above path: String) {
    var folder = CatalogueReader.parent(of: path)
    // The first folder below the root stays: it says what belongs there.
    while folder.dropFirst(root.count).split(separator: "/").count > 1, rmdir(folder) == 0 {
      folder = CatalogueReader.parent(of: folder)
    }
  }
}
