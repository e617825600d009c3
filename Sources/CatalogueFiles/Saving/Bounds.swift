/// Where in a catalogue its files may be written: what a clone brings along, such as links and records of work that was
/// interrupted, must not lead anywhere else.
struct Bounds {
  /// Without links in it.
  let root: String

  /// Whether a file, by its path relative to the root, is one that may be written.
  func hold(file: String) -> Bool { !file.hasPrefix("/") && hold("\(root)/\(file)") }

  /// Whether a path, of a file that need not be there, leads into the catalogue and to nothing that is git's or the
  /// tool's own.
  func hold(_ path: String) -> Bool {
    let inside = root == "/" ? "/" : root + "/"
    guard path.hasPrefix(inside) else { return false }
    let names = path.dropFirst(inside.count).split(separator: "/")
    guard !names.isEmpty, names.first != ".vlds",
      !names.contains(where: { $0 == ".." || $0.lowercased() == ".git" })
    else { return false }
    var nearest = path
    while nearest.count > root.count {
      if let real = realPath(nearest) { return real == root || real.hasPrefix(inside) }
      nearest = CatalogueReader.parent(of: nearest)
    }
    return true
  }
}
