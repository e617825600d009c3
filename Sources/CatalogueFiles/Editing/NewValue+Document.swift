import Catalogue

extension NewValue {
  /// Whether it stands for an absent field.
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let entries): entries.isEmpty
    case .map(let pairs): pairs.allSatisfy(\.value.isEmpty)
    }
  }

  /// The value that stands in a document.
  public init(_ node: Int, in document: Document) {
    switch document.nodes[node].shape {
    case .scalar: self = .text(document.text(node))
    case .list: self = .list(document.children(of: node).map { NewValue($0, in: document) })
    case .map:
      self = .map(
        document.children(of: node).filter { document.counts($0) }.map {
          Pair(document.key($0), NewValue($0, in: document))
        })
    }
  }
}
