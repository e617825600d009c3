import Dispatch

/// Reads the documents of the groups that come next, and all that they lead to, while others are worked on.
struct ReadingAhead {
  private let groups: [[String]]
  private let files: XMLFiles
  private let running = DispatchGroup()
  /// The first group that is not being read yet, and the first that is not read for certain.
  private var next = 0
  private var ready = 0

  /// How many documents are read at a time.
  private static let stride = 32

  /// - Parameter groups: the paths of the documents of each group.
  init(_ groups: [[String]], _ files: XMLFiles) {
    self.groups = groups
    self.files = files
  }

  /// Waits until a group has been read, and begins with those after it. Groups are waited for in their order.
  mutating func wait(for group: Int) {
    guard group >= ready else { return }
    while group >= ready {
      if ready == next { begin() }
      running.wait()
      ready = next
    }
    begin()
  }

  private mutating func begin() {
    var paths: [String] = []
    while next < groups.count, paths.count < ReadingAhead.stride {
      paths += groups[next]
      next += 1
    }
    guard !paths.isEmpty else { return }
    DispatchQueue.global().async(group: running) { [files, paths] in files.readAhead(paths) }
  }
}

extension XMLFiles {
  /// Reads documents and all that they lead to beforehand.
  func readAhead(_ paths: [String]) {
    var seen = Set(paths)
    var wave = paths
    while !wave.isEmpty {
      prepare(wave)
      wave = wave.flatMap { path in kept(path).map { $0.root.locations(from: path) } ?? [] }
        .filter { seen.insert($0).inserted }
    }
  }
}

extension XMLNode {
  /// The files in the folder that a WSDL or a schema imports, includes or redefines.
  fileprivate func locations(from path: String) -> [String] {
    elements.flatMap { node -> [String] in
      switch node.name.local {
      case "types", "schema": return node.locations(from: path)
      case "import", "include", "redefine", "override":
        guard let text = node["schemaLocation"] ?? node["location"],
          case .inside(let target) = SourceReference(text, from: path)
        else { return [] }
        return [target]
      default: return []
      }
    }
  }
}
