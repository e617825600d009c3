import Catalogue
import CatalogueFiles
import Yams

/// What a YAML text means, without places: what two readers of it must agree on.
indirect enum Tree: Equatable, CustomStringConvertible {
  case text(String)
  case list([Tree])
  case map([Pair])

  struct Pair: Equatable {
    let key: String
    let value: Tree
  }

  var description: String {
    switch self {
    case .text(let text): "\(text.debugDescription)"
    case .list(let entries): "[\(entries.map(\.description).joined(separator: ", "))]"
    case .map(let pairs):
      "{\(pairs.map { "\($0.key.debugDescription): \($0.value)" }.joined(separator: ", "))}"
    }
  }

  /// The tree of a document as our reader has it.
  init(_ document: Document, _ index: Int = 0) {
    switch document.nodes[index].shape {
    case .scalar: self = .text(document.text(index))
    case .list: self = .list(document.children(of: index).map { Tree(document, $0) })
    case .map:
      self = .map(
        document.children(of: index).map { Pair(key: document.key($0), value: Tree(document, $0)) })
    }
  }

  /// The tree as Yams reads it; texts without their last line breaks, as fields have them.
  init(yams node: Yams.Node) {
    switch node {
    case .scalar(let scalar): self = .text(withoutLastBreaks(scalar.string))
    case .sequence(let entries): self = .list(entries.map { Tree(yams: $0) })
    case .mapping(let pairs):
      self = .map(pairs.map { Pair(key: $0.key.scalar?.string ?? "?", value: Tree(yams: $0.value)) })
    case .alias: self = .text("?")
    }
  }
}

/// The tree that Yams reads in a text, `nil` where it refuses it.
func yamsTree(_ yaml: String) -> Tree? {
  guard let node = try? Yams.compose(yaml: yaml, .basic) else { return nil }
  return Tree(yams: node)
}

/// The document of a front matter.
func document(_ yaml: String) -> (document: Document?, problems: [ReadingProblem]) {
  Document.read(description: Array("---\n\(yaml)---\n".utf8), schema: nil)
}

extension Document {
  var isPlain: Bool { if case .plain = reader { true } else { false } }
}

private func withoutLastBreaks(_ text: String) -> String {
  var scalars = Array(text.unicodeScalars)
  while scalars.last == "\n" { scalars.removeLast() }
  return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
}
