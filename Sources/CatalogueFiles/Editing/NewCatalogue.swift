import Catalogue
import Metamodel
import Text

/// The files that a catalogue begins with.
public enum NewCatalogue {
  /// The manifest, and how git merges the acknowledged findings.
  ///
  /// - Parameter name: the id follows from it.
  public static func files(name: String, title: String, language: Language) -> [FileChange] {
    let lines =
      Rendering.entry(key: "format", .text(Manifest.format), nil, column: 0)
      + Rendering.entry(key: "id", .text(name.identifier.replacing(".", with: "-")), nil, column: 0)
      + Rendering.entry(key: "title", .text(title), nil, column: 0)
      + Rendering.entry(key: "language", .text(language.rawValue), nil, column: 0)
    let manifest = lines.map { $0 + "\n" }.joined()
    return [
      FileChange(CatalogueReader.manifestFile, before: nil, after: Array(manifest.utf8)),
      FileChange(".gitattributes", before: nil, after: Array("findings.yaml merge=union\n".utf8)),
    ]
  }
}
