import Catalogue
import CatalogueFiles
import Metamodel

/// A catalogue from texts, without touching the disk.
///
/// - Parameters:
///   - files: by path relative to the root, with or without `.md`. A text that begins with `---` is a whole
///     file; any other is the front matter alone.
///   - manifest: the text of catalogue.yaml after its `format` and `id`, such as `"language: en\n"`.
///   - id: the id of the catalogue.
///   - imports: other catalogues by alias.
public func makeCatalogue(
  _ files: [String: String], manifest: String = "", id: String = "test", imports: [String: Catalogue] = [:]
) -> Catalogue {
  let text = "format: \(Manifest.format)\nid: \(id)\n\(manifest)"
  guard let manifest = try? Manifest.read(Array(text.utf8)) else {
    fatalError("unreadable manifest:\n\(text)")
  }
  let metamodel = Metamodel.vlds.extended(by: manifest.extensions)
  let descriptions = files.map { path, text in
    let file = path.hasSuffix(".md") ? path : path + ".md"
    guard let place = metamodel.place(of: file) else { fatalError("no kind belongs at \(file)") }
    return makeDescription(text, at: place)
  }
  return Catalogue(
    manifest: manifest, metamodel: metamodel,
    descriptions: descriptions.sorted { $0.file < $1.file }, imports: imports)
}

/// A description from a text, as ``makeCatalogue(_:manifest:id:imports:)`` reads it.
public func makeDescription(_ text: String, at place: Place) -> Description {
  let whole =
    text.hasPrefix("---") ? text : "---\n\(text)\(text.isEmpty || text.hasSuffix("\n") ? "" : "\n")---\n"
  let (document, problems) = Document.read(description: Array(whole.utf8), schema: place.kind.schema)
  return Description(kind: place.kind, id: place.id, file: place.file, document: document, problems: problems)
}
