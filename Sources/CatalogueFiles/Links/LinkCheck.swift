import Catalogue
import Glibc
import Metamodel
import Text

/// Finds relative links that lead to nothing inside the catalogue (FO-09); one for each thread.
struct LinkCheck {
  private let folder: Int32
  private let uriFields: URIFields
  /// Whether there is something at a path, as far as asked.
  private var known: [String: Bool]

  /// - Parameters:
  ///   - folder: a descriptor of the catalogue's root.
  ///   - known: files of which it is known whether they are there, whatever the disk says.
  init(folder: Int32, uriFields: URIFields, known: [String: Bool] = [:]) {
    self.folder = folder
    self.uriFields = uriFields
    self.known = known
  }

  /// The links of a description that lead to nothing, in the order of the file.
  mutating func brokenLinks(of document: Document, _ place: Place) -> [Description.BrokenLink] {
    var found: [Description.BrokenLink] = []
    if let table = uriFields.table(of: place.kind) {
      checkFields(document, map: 0, uriFields.tables[table], place, &found)
    }
    for link in MarkdownLinks.links(in: document.bytes, from: document.bodyStart) {
      check(link.target, at: link.offset, place, &found)
    }
    return found
  }

  private mutating func checkFields(
    _ document: Document, map: Int, _ table: [URIFields.Entry], _ place: Place,
    _ found: inout [Description.BrokenLink]
  ) {
    var child = map + 1
    let end = Int(document.nodes[map].after)
    while child < end {
      let slot = Int(document.nodes[child].slot)
      if slot < table.count {
        switch table[slot] {
        case .other: break
        case .uri:
          for value in document.values(child) where document.nodes[value].shape == .scalar {
            // Most are absolute, which the bytes tell without making a text of them.
            let range = document.nodes[value].range
            if document.isAbsent(value) || lengthOfScheme(document.bytes[range]) > 0 { continue }
            check(document.text(value), at: document.nodes[value].range.lowerBound, place, &found)
          }
        case .maps(let inner):
          for value in document.values(child) where document.nodes[value].shape == .map {
            checkFields(document, map: value, uriFields.tables[inner], place, &found)
          }
        }
      }
      child = Int(document.nodes[child].after)
    }
  }

  private mutating func check(
    _ target: String, at offset: Int, _ place: Place, _ found: inout [Description.BrokenLink]
  ) {
    guard let path = RelativeLink.path(of: target, from: place.file), !exists(path) else { return }
    found.append(Description.BrokenLink(offset: offset, target: target))
  }

  private mutating func exists(_ path: String) -> Bool {
    if path.isEmpty { return true }
    if let known = known[path] { return known }
    let exists = faccessat(folder, path, F_OK, 0) == 0
    known[path] = exists
    return exists
  }
}
