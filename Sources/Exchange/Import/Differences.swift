import Catalogue
import Metamodel

/// What a proposal adds to a description that is there.
struct Differences {
  let document: Document
  /// The paths, without selectors, of the values that follow the proposal; see ``Proposal/settled``.
  let settled: Set<String>
  /// The language of a text that stands without one.
  let language: String

  init(_ document: Document, settled: Set<String>, language: String) {
    self.document = document
    self.settled = settled
    self.language = language
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
        // What is meant where nothing stands need not be written.
        let isMeant = pair.value == .text(field.defaults.first ?? "") && field.defaults.count == 1
        return isMeant ? [] : [FieldEdit(path, .set(pair.value))]
      }
      switch pair.value {
      case .list(let entries):
        if let inner = field.schema { return self.entries(pair.value, node, inner, path) }
        let present = document.values(node).reduce(into: Set<NewValue.Pair>()) { $0.formUnion(texts($1)) }
        return entries.filter { !present.isSuperset(of: $0.texts(in: language)) }
          .map { FieldEdit(path, .add($0)) }
      case .map(let inner):
        guard let schema = field.schema else { return languages(inner, of: node, at: path) }
        guard document.nodes[node].shape == .map else { return [] }
        return edits(inner, in: node, schema, at: path.steps)
      case .text(let text):
        guard document.nodes[node].shape == .scalar, document.text(node) != text,
          settled.contains(path.withoutSelectors)
        else { return [] }
        return [FieldEdit(path, .set(pair.value))]
      }
    }
  }

  /// The edits that give a text the languages that it is not in yet.
  private func languages(_ pairs: [NewValue.Pair], of node: Int, at path: FieldPath) -> [FieldEdit] {
    let present = Set(texts(node).map(\.key))
    return pairs.filter { !present.contains($0.key) }.map {
      FieldEdit(FieldPath(path.steps + [FieldPath.Step(name: $0.key)]), .set($0.value))
    }
  }

  /// A text of the document, by the languages that it is in.
  func texts(_ node: Int) -> [NewValue.Pair] {
    guard document.nodes[node].shape == .map else {
      return [NewValue.Pair(language, .text(document.text(node)))]
    }
    return document.children(of: node).filter { !document.isAbsent($0) }
      .map { NewValue.Pair(document.key($0), .text(document.text($0))) }
  }

  // MARK: Entries of lists

  /// An entry of a list that is proposed, and the one of the document that it is.
  struct Match {
    let pairs: [NewValue.Pair]
    /// `nil` where the document has none.
    let map: Int?
    /// The entry in a path.
    let step: FieldPath.Step
  }

  /// The entries of a list of structures or parts, and those of the document that are none of them.
  func matches(
    _ value: NewValue, _ list: Int, _ schema: Schema, _ name: String
  ) -> (matches: [Match], left: [FieldPath.Step]) {
    let proposed = value.structures
    let maps = document.values(list)
    let entries = maps.indices.filter { document.nodes[maps[$0]].shape == .map }
    let found = EntryMatches(of: proposed, among: entries, text: { text(of: $0, in: maps[$1]) }) {
      edits($1, in: maps[$0], schema).isEmpty
    }
    let step = { (entry: Int?, id: String?) in
      FieldPath.Step(
        name: name, selector: id.map(FieldPath.Selector.id) ?? entry.map { .position($0 + 1) })
    }
    return (
      zip(proposed, found.entries).map { pairs, entry in
        Match(pairs: pairs, map: entry.map { maps[$0] }, step: step(entry, pairs.text("id")))
      },
      found.left.map { step($0, text(of: "id", in: maps[$0])) }
    )
  }

  private func entries(
    _ value: NewValue, _ list: Int, _ schema: Schema, _ path: FieldPath
  ) -> [FieldEdit] {
    let above = path.steps.dropLast()
    return matches(value, list, schema, path.steps.last?.name ?? "").matches.flatMap { match in
      guard let map = match.map else { return [FieldEdit(path, .add(.map(match.pairs)))] }
      return edits(match.pairs, in: map, schema, at: above + [match.step])
    }
  }

  private func text(of key: String, in map: Int) -> String? {
    document.children(of: map).first { document.key($0) == key }.map { document.text($0) }
  }
}
