import Catalogue
import Glibc
import Metamodel

/// Finds the files of a catalogue by the names of its folders alone.
struct Scanner {
  private let tree: PlaceTree
  /// The catalogue's root, without links in it.
  private let root: String
  let rootFolder: Int32
  private let files: FileBytes
  /// The places found, by kind.
  private var places: [[Place]]
  private var strays: [Stray] = []
  /// The folders below the topmost ones, read when all of them are known.
  private var noted: [Step] = []
  private var listing = FolderListing()

  /// - Parameters:
  ///   - root: the path of the catalogue.
  ///   - folder: a descriptor of it.
  init(_ metamodel: Metamodel, root: String, folder: Int32) {
    self.init(
      PlaceTree(metamodel), root: realPath(root) ?? root, folder: folder, kinds: metamodel.kinds.count)
  }

  private init(_ tree: PlaceTree, root: String, folder: Int32, kinds: Int) {
    self.tree = tree
    self.root = root
    rootFolder = folder
    files = FileBytes(folder: folder)
    places = Array(repeating: [], count: kinds)
  }

  /// One folder on the way.
  private struct Walk {
    /// The path relative to the catalogue.
    let path: String
    /// Where in the tree of places; `nil` where no description can lie.
    let folder: Int?
    /// The segments of the id so far, each with a `/` behind it.
    let prefix: String
    /// Whether a link led here; links to folders are followed once.
    let isLinked: Bool
  }

  /// A folder, or a link, that was met in another folder.
  private struct Step {
    let walk: Walk
    let isLink: Bool
    /// The path of the folder that it was met in.
    let parent: String
    /// Whether a link led to that.
    let wasLinked: Bool
  }

  /// Reads all folders of the catalogue; those two levels below the root on all cores.
  ///
  /// - Parameter firstFolderOnly: whether it stops after the first of the topmost folders that has descriptions.
  mutating func scan(firstFolderOnly: Bool = false) -> Scan {
    // In metamodel order.
    for (name, folder) in tree.folders[0].named.sorted(by: { $0.value < $1.value }) {
      let walk = Walk(path: name, folder: folder, prefix: "", isLinked: false)
      switch type(of: name) {
      case .folder: read(walk, noting: true)
      case .link: follow(walk, from: "", wasLinked: false)
      case .file, .missing: break
      }
      if firstFolderOnly {
        enterNoted()
        if places.contains(where: { !$0.isEmpty }) { break }
      }
    }
    enterNoted()
    strays.sort { $0.file < $1.file }
    var scan = Scan(places: [], strays: strays)
    scan.places.reserveCapacity(places.reduce(0) { $0 + $1.count })
    for kind in places.indices {
      // The folders were gone through in order; only ids with folders in them may be out of it.
      if !isSorted(places[kind]) { places[kind].sort { $0.id < $1.id } }
      scan.places += places[kind]
    }
    return scan
  }

  /// Reads the folders that were left for later, on all cores.
  private mutating func enterNoted() {
    let parts = inParallel(noted.count, block: 32) {
      [tree, root, rootFolder, noted, kinds = places.count] range in
      var scanner = Scanner(tree, root: root, folder: rootFolder, kinds: kinds)
      for index in range { scanner.enter(noted[index]) }
      return (places: scanner.places, strays: scanner.strays)
    }
    for part in parts {
      for kind in places.indices { places[kind] += part.places[kind] }
      strays += part.strays
    }
    noted = []
  }

  /// Reads a folder that was met in another, or follows a link.
  private mutating func enter(_ step: Step) {
    if step.isLink {
      follow(step.walk, from: step.parent, wasLinked: step.wasLinked)
    } else {
      read(step.walk)
    }
  }

  private func isSorted(_ places: [Place]) -> Bool {
    places.indices.dropFirst().allSatisfy { places[$0 - 1].id < places[$0].id }
  }

  /// - Parameter noting: whether the folders inside are left in ``noted``, not read.
  private mutating func read(_ walk: Walk, noting: Bool = false) {
    let file = openat(rootFolder, walk.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0, let stream = fdopendir(file) else {
      strays.append(Stray(file: walk.path, cause: .unreadableFolder(systemWords(errno))))
      if file >= 0 { close(file) }
      return
    }
    listing.read(stream)
    closedir(stream)
    // What has a catalogue.yaml is another catalogue.
    if listing.hasManifest { return }
    listing.sort()
    var inner: [(name: String, isLink: Bool)] = []
    for entry in listing.entries {
      let isKnown = entry.type != UInt8(DT_UNKNOWN)
      switch isKnown ? Entry(entry.type) : type(of: listing.join(walk.path, entry)) {
      case .folder:
        inner.append((listing.name(entry), false))
        if entry.isMarkdown, kind(of: entry, in: walk.folder) != nil { add(entry, in: walk) }
      case .link: inner.append((listing.name(entry), true))
      case .file: if entry.isMarkdown { add(entry, in: walk) }
      case .missing: break
      }
    }
    for (name, isLink) in inner {
      let next = Step(
        walk: step(walk, into: name), isLink: isLink, parent: walk.path, wasLinked: walk.isLinked)
      if noting { noted.append(next) } else { enter(next) }
    }
  }

  /// The folder `name` in the one at hand.
  private func step(_ walk: Walk, into name: String) -> Walk {
    let path = "\(walk.path)/\(name)"
    guard let index = walk.folder else {
      return Walk(path: path, folder: nil, prefix: "", isLinked: walk.isLinked)
    }
    let folder = tree.folders[index]
    let next = folder.named[name] ?? folder.any ?? (folder.isDeep ? index : nil)
    let isSegment = folder.isDeep || next.map { tree.folders[$0].isSegment } ?? false
    return Walk(
      path: path, folder: next, prefix: isSegment ? "\(walk.prefix)\(name)/" : walk.prefix,
      isLinked: walk.isLinked)
  }

  private func kind(of entry: FolderListing.Entry, in folder: Int?) -> Int? {
    guard let folder else { return nil }
    let names = tree.folders[folder].files
    if !names.isEmpty, let kind = names[listing.stem(entry)] { return kind }
    return tree.folders[folder].anyFile
  }

  /// Notes a file as a description or, where it has front matter but no place, as a stray.
  private mutating func add(_ entry: FolderListing.Entry, in walk: Walk) {
    let path = listing.join(walk.path, entry)
    guard let kind = kind(of: entry, in: walk.folder) else {
      if hasFrontMatter(path) { strays.append(Stray(file: path, cause: .unknownPlace)) }
      return
    }
    let isNamed = tree.folders[walk.folder ?? 0].anyFile != kind
    let id = isNamed ? String(walk.prefix.dropLast()) : listing.join(prefix: walk.prefix, stemOf: entry)
    places[kind].append(Place(kind: tree.kinds[kind], id: id, file: path))
  }

  private func hasFrontMatter(_ path: String) -> Bool {
    guard let start = files.start(of: path, count: 256) else { return false }
    return start.withUnsafeBufferPointer {
      FrontMatter.fence($0, at: FrontMatter.byteOrderMark($0)) != nil
    }
  }

  // MARK: Links

  /// Follows a link to a folder or file inside the catalogue; any other becomes a stray.
  private mutating func follow(_ walk: Walk, from parent: String, wasLinked: Bool) {
    guard let target = realPath("\(root)/\(walk.path)") else {
      // A link to nothing is a description that cannot be read, where it has the name of one.
      if errno == ELOOP {
        strays.append(Stray(file: walk.path, cause: .linkNotFollowed))
      } else {
        addLinked(walk, from: parent)
      }
      return
    }
    let isFolder = type(of: walk.path, following: true) == .folder
    guard isFolder || walk.path.hasSuffix(".md") else { return }
    let isInside = target.hasPrefix(root == "/" ? root : root + "/")
    let here = realPath(parent.isEmpty ? root : "\(root)/\(parent)") ?? root
    let leadsUp = (here + "/").hasPrefix(target + "/")
    if !isInside || (isFolder && (leadsUp || wasLinked)) {
      strays.append(Stray(file: walk.path, cause: .linkNotFollowed))
    } else if isFolder {
      read(Walk(path: walk.path, folder: walk.folder, prefix: walk.prefix, isLinked: true))
    } else {
      addLinked(walk, from: parent)
    }
  }

  private mutating func addLinked(_ walk: Walk, from parent: String) {
    let name = walk.path.split(separator: "/").last.map(String.init) ?? walk.path
    guard name.hasSuffix(".md") else { return }
    let path = walk.path.dropLast(3)
    for (index, kind) in tree.kinds.enumerated() {
      if let id = kind.path.identifier(of: path) {
        places[index].append(Place(kind: kind, id: id, file: walk.path))
        return
      }
    }
    if hasFrontMatter(walk.path) { strays.append(Stray(file: walk.path, cause: .unknownPlace)) }
  }
}
