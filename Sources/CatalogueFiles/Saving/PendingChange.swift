import Catalogue
import Glibc

/// A record of renames and removals that belong together, kept until all are done.
struct PendingChange {
  /// One step; paths are absolute.
  enum Step: Hashable {
    case replace(String, with: String)
    case remove(String)
  }

  let steps: [Step]
  private let plan: String
  private let record: String
  private let folder: String

  init(_ steps: [Step], in tools: ToolFolder) {
    self.steps = steps
    folder = "\(tools.path)/pending"
    record = "\(folder)/\(getpid())-\(UInt32.random(in: 0 ... .max))"
    plan = record + ".plan"
  }

  private init(steps: [Step], file: String, folder: String) {
    self.steps = steps
    self.folder = folder
    record = file
    plan = file
  }

  /// The file that new contents wait in.
  static func temporary(_ path: String) -> String {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    return "\(path[..<slash])/.\(path[path.index(after: slash)...]).vlds-tmp"
  }

  /// The file whose new contents wait in a file, or the file itself where it is no such one.
  static func target(of path: String) -> String {
    var segments = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = segments.popLast(), name.hasPrefix("."), name.hasSuffix(".vlds-tmp") else { return path }
    return (segments + [name.dropFirst().dropLast(".vlds-tmp".count)]).joined(separator: "/")
  }

  /// Says which temporary files there will be, so that they can be cleared away.
  func announce() throws(SavingProblem) {
    try writeFile(plan, PendingChange.bytes(of: steps), mode: 0o600)
    flushFolders([folder])
  }

  /// From here on the change counts.
  func commit() throws(SavingProblem) {
    flushFolders(folders)
    guard rename(plan, record) == 0 else { throw .system(file: record, code: errno) }
    flushFolders([folder])
  }

  /// Does every step that is not done yet, and forgets the record.
  ///
  /// - Parameter work: each step is a piece of it.
  func carryOut(_ work: Work = Work()) throws(SavingProblem) {
    for step in steps {
      switch step {
      case .replace(let target, let temporary):
        if rename(temporary, target) != 0, errno != ENOENT { throw .system(file: target, code: errno) }
      case .remove(let target):
        if unlink(target) != 0, errno != ENOENT { throw .system(file: target, code: errno) }
      }
      work.finish(1)
    }
    flushFolders(folders)
    unlink(record)
  }

  /// Gives the change up.
  func clear() {
    for case .replace(_, let temporary) in steps { unlink(temporary) }
    unlink(plan)
  }

  private var folders: Set<String> {
    Set(
      steps.map { step in
        switch step {
        case .replace(let target, _), .remove(let target): CatalogueReader.parent(of: target)
        }
      })
  }

  /// Carries out what a crash has left whole, and clears the rest away.
  static func recover(root: String) throws(SavingProblem) {
    let folder = "\(root)/.vlds/pending"
    let names = fileNames(in: folder)
    guard !names.isEmpty else { return }
    let tools = try ToolFolder(root: root)
    try tools.locked { () throws(SavingProblem) in
      for name in names {
        let path = "\(folder)/\(name)"
        let isPlan = name.hasSuffix(".plan")
        guard realPath(path) == path, let bytes = try fileBytes(path),
          let steps = steps(in: bytes, root: root)
        else {
          unlink(path)
          continue
        }
        let change = PendingChange(steps: steps, file: path, folder: folder)
        if isPlan { change.clear() } else { try change.carryOut() }
      }
    }
  }

  // Paths may hold anything but a null byte.
  private static func bytes(of steps: [Step]) -> [UInt8] {
    var bytes: [UInt8] = []
    for step in steps {
      switch step {
      case .replace(let target, let temporary):
        bytes += Array("replace".utf8) + [0] + Array(target.utf8) + [0] + Array(temporary.utf8) + [0]
      case .remove(let target): bytes += Array("remove".utf8) + [0] + Array(target.utf8) + [0]
      }
    }
    return bytes + Array("end".utf8)
  }

  /// The steps of a record; `nil` where it is torn, or speaks of files outside the catalogue.
  private static func steps(in bytes: [UInt8], root: String) -> [Step]? {
    var words = bytes.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }[...]
    guard words.popLast() == "end" else { return nil }
    var steps: [Step] = []
    while let word = words.popFirst() {
      switch word {
      case "replace":
        guard let target = words.popFirst(), let temporary = words.popFirst() else { return nil }
        steps.append(.replace(target, with: temporary))
      case "remove":
        guard let target = words.popFirst() else { return nil }
        steps.append(.remove(target))
      default: return nil
      }
    }
    // A record may have come with a clone of the catalogue: it has to be one that this program could have written.
    let bounds = Bounds(root: root)
    let isOurs = { (step: Step) in
      switch step {
      case .replace(let target, let temporary):
        temporary == PendingChange.temporary(target) && bounds.hold(target)
      case .remove(let target): bounds.hold(target)
      }
    }
    return steps.allSatisfy(isOurs) ? steps : nil
  }
}
