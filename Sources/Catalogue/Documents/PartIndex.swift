import Metamodel
import Synchronization

/// The parts of a document by their ids, for whoever looks for many of them.
struct PartIndex: Sendable {
  private let places: [String: Place]

  private struct Place: Sendable {
    let node: Int
    let part: Part
  }

  init(_ document: Document, _ schema: Schema) {
    var places: [String: Place] = [:]
    document.visitParts(in: schema) { id, node, part in
      let id = document.text(id)
      if places[id] == nil { places[id] = Place(node: node, part: part) }
      return false
    }
    self.places = places
  }

  /// The part with an id, the first in the order of the file.
  subscript(id: String) -> (node: Int, part: Part)? { places[id].map { ($0.node, $0.part) } }
}

/// The indexes of large documents, each made when a part of the document is first looked for.
final class PartIndexes: Sendable {
  private let indexes = Mutex<[ObjectIdentifier: PartIndex]>([:])

  /// In how many values a part is found sooner than an index is made.
  private static let few = 256

  /// The part of a document with an id, at any depth: its node and what part it is.
  func part(_ id: String, of document: Document, _ schema: Schema) -> (node: Int, part: Part)? {
    guard document.nodes.count > PartIndexes.few else { return document.part(id, in: schema) }
    let key = ObjectIdentifier(document)
    let index = indexes.withLock { indexes in
      if let known = indexes[key] { return known }
      let made = PartIndex(document, schema)
      indexes[key] = made
      return made
    }
    return index[id]
  }
}
