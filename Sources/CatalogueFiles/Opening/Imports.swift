import Catalogue

extension OpenedCatalogue {
  /// Where an import is at hand, the folder to read it from; `nil` where it is not.
  ///
  /// A `path` is read when it lies in the folder that holds the catalogue's own root (format.md); a `git`
  /// import when a person has put a checkout where the tool looks for it.
  public func folder(of entry: Manifest.Import) -> String? {
    let path: String
    let holder: String
    if entry.git != nil {
      holder = "\(root)/.vlds/imports"
      guard !entry.alias.contains("/"), !entry.alias.hasPrefix(".") else { return nil }
      path = "\(holder)/\(entry.alias)" + (entry.path.map { "/\($0)" } ?? "")
    } else {
      guard let relative = entry.path else { return nil }
      holder = CatalogueReader.parent(of: root)
      path = relative.hasPrefix("/") ? relative : "\(root)/\(relative)"
    }
    guard let real = realPath(path), let realHolder = realPath(holder), real != root,
      real.hasPrefix(realHolder == "/" ? "/" : realHolder + "/"), CatalogueReader.isRoot(real)
    else { return nil }
    return real
  }

  /// The imports that are at hand and can be read, by alias; theirs are not followed.
  func imports(_ work: Work) throws(CancellationError) -> [String: Catalogue] {
    var result: [String: Catalogue] = [:]
    for entry in manifest.imports {
      guard let folder = folder(of: entry), let opened = try? CatalogueReader.open(folder) else { continue }
      let descriptions = try opened.descriptions(work)
      result[entry.alias] = Catalogue(
        manifest: opened.manifest, metamodel: opened.metamodel, descriptions: descriptions,
        strays: opened.strays)
    }
    return result
  }
}
