import Catalogue
import Metamodel

/// What a proposal adds to a description that is there.
struct Differences {
  let document: Document
  /// The paths, without selectors, of the values that follow the proposal; see ``Proposal/settled``.
  let settled: Set<String>

  init(_ document: Document, settled: Set<String>) {
    self.document = document
    self.settled = settled
  }

  /// The edits that a map needs, the root or one inside it.
  func edits(
    _ pairs: [NewValue.Pair], in map: Int, _ schema: Schema, at steps: [FieldPath.Step] = []
  ) -> [FieldEdit] {
    pairs.flatMap { pair -> [FieldEdit] in
      guard let slot = schema.position(of: pair.key) else { return [] }
      let field = schema.fields[slot]
      let path = FieldPath(steps + [FieldPath.Step(name: pair.key)])
      guard let node = document.node(slot: slot, in: map), !document.isBlank(node) else {
        return [FieldEdit(path, .set(pair.value))]
      }
      switch pair.value {
      case .list(let entries):
        if let inner = field.schema { return self.entries(entries, node, inner, steps, pair.key) }
        let present = Set(document.values(node).map { document.text($0) })
        return entries.filter { entry in
          if case .text(let text) = entry { !present.contains(text) } else { false }
        }.map { FieldEdit(path, .add($0)) }
      case .map(let inner):
        guard let schema = field.schema, document.nodes[node].shape == .map else { return [] }
        return edits(inner, in: node, schema, at: path.steps)
      case .text(let text):
        guard document.nodes[node].shape == .scalar, document.text(node) != text,
          settled.contains(path.withoutSelectors)
        else { return [] }
        return [FieldEdit(path, .set(pair.value))]
      }
    }
  }

  /// The edits that a list of structures or parts needs.
  private func entries(
    _ entries: [NewValue], _ list: Int, _ schema: Schema, _ steps: [FieldPath.Step], _ key: String
  ) -> [FieldEdit] {
    let path = FieldPath(steps + [FieldPath.Step(name: key)])
    let pairs = entries.compactMap { if case .map(let pairs) = $0 { pairs } else { nil } }
    let maps = document.values(list)
    let matches = matches(of: pairs, among: maps)
    return zip(pairs, matches).flatMap { pairs, match -> [FieldEdit] in
      guard let match else { return [FieldEdit(path, .add(.map(pairs)))] }
      let selector = pairs.text("id").map(FieldPath.Selector.id) ?? .position(match + 1)
      return edits(
        pairs, in: maps[match], schema, at: steps + [FieldPath.Step(name: key, selector: selector)])
    }
  }

  /// Which entry of a list each proposed one is, each entry at most once; `nil` where it is none.
  ///
  /// Entries with an id are the same where the id is. Others are so where their code is, or what they refer to;
  /// where several refer to the same, those with the same name are found first.
  private func matches(of proposed: [[NewValue.Pair]], among maps: [Int]) -> [Int?] {
    var result = [Int?](repeating: nil, count: proposed.count)
    var free = Set(maps.indices.filter { document.nodes[maps[$0]].shape == .map })
    for keys in [["id"], ["code"], ["to", "name"], ["to"]] {
      for (index, pairs) in proposed.enumerated() where result[index] == nil {
        let wanted = keys.compactMap { key in pairs.text(key).map { (key, $0) } }
        guard wanted.count == keys.count, pairs.text("id") == nil || keys == ["id"] else { continue }
        let found = free.sorted().first { entry in
          wanted.allSatisfy { key, text in
            document.children(of: maps[entry]).contains {
              document.key($0) == key && document.text($0) == text
            }
          }
        }
        guard let found else { continue }
        result[index] = found
        free.remove(found)
      }
    }
    return result
  }
}

extension FieldPath {
  /// The names of the steps, as `attributes.cardinality`.
  fileprivate var withoutSelectors: String { steps.map(\.name).joined(separator: ".") }
}

extension [NewValue.Pair] {
  fileprivate func text(_ key: String) -> String? {
    guard case .text(let text)? = first(where: { $0.key == key })?.value else { return nil }
    return text
  }
}
