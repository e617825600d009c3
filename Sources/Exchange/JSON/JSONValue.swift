import Catalogue

extension NewValue {
  /// The value of a description that a JSON text is: every scalar is its text, and what is null is left out; `nil` where
  /// it is no JSON, or null.
  init?(json text: String) {
    guard let node = try? JSONReader.read(text) else { return nil }
    self.init(node)
  }

  private init?(_ node: DataNode) {
    switch node.value {
    case .scalar("null"): return nil
    case .scalar(let text): self = .text(text)
    case .list(let entries): self = .list(entries.compactMap { NewValue($0) })
    case .map(let pairs):
      self = .map(pairs.compactMap { key, value in NewValue(value).map { Pair(key, $0) } })
    }
  }
}
