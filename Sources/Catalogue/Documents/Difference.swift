/// What two readings of a description say differently.
///
/// Order of keys, quotes, comments and whether a single value stands in a list say nothing; an absent field is one that
/// is not there.
extension Document {
  /// The fields at the top with another value than in another document, or in one of the two only.
  public func fields(differingFrom other: Document) -> Set<String> {
    let (own, others) = (fieldsThatCount(of: 0), other.fieldsThatCount(of: 0))
    return Set(own.keys).union(others.keys).filter { key in
      guard let node = own[key], let otherNode = others[key] else { return true }
      return !hasSameValue(at: node, as: otherNode, in: other)
    }
  }

  /// Whether another document has the same body and the same fields, apart from some.
  public func says(theSameAs other: Document, except fields: Set<String>) -> Bool {
    bodyText == other.bodyText && self.fields(differingFrom: other).isSubset(of: fields)
  }

  /// The values of a map by key, absent ones left out; of a key that stands twice the last.
  private func fieldsThatCount(of map: Int) -> [String: Int] {
    guard !nodes.isEmpty else { return [:] }
    var fields: [String: Int] = [:]
    for child in children(of: map) { fields[key(child)] = isAbsent(child) ? nil : child }
    return fields
  }

  private func hasSameValue(at node: Int, as otherNode: Int, in other: Document) -> Bool {
    if nodes[node].shape == .list || other.nodes[otherNode].shape == .list {
      let (own, others) = (values(node), other.values(otherNode))
      return own.count == others.count
        && zip(own, others).allSatisfy { hasSameValue(at: $0, as: $1, in: other) }
    }
    guard nodes[node].shape == other.nodes[otherNode].shape else { return false }
    if nodes[node].shape == .scalar { return text(node) == other.text(otherNode) }
    let (own, others) = (fieldsThatCount(of: node), other.fieldsThatCount(of: otherNode))
    return own.count == others.count
      && own.allSatisfy { key, value in
        others[key].map { hasSameValue(at: value, as: $0, in: other) } ?? false
      }
  }
}
