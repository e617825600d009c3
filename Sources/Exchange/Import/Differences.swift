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
        if let inner = field.schema { return self.entries(entries, node, inner, steps, pair.key) }
        let present = document.values(node).reduce(into: Set<NewValue.Pair>()) { $0.formUnion(texts($1)) }
        return entries.filter { !present.isSuperset(of: texts($0)) }.map { FieldEdit(path, .add($0)) }
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

  /// The places of single values that are others than those proposed.
  func others(
    _ pairs: [NewValue.Pair], in map: Int, _ schema: Schema, at steps: [FieldPath.Step] = []
  ) -> [FieldPath] {
    pairs.flatMap { pair -> [FieldPath] in
      guard let slot = schema.position(of: pair.key), let node = document.node(slot: slot, in: map),
        !document.isBlank(node)
      else { return [] }
      let path = FieldPath(steps + [FieldPath.Step(name: pair.key)])
      if case .map(let inner) = pair.value, let schema = schema.fields[slot].schema {
        return document.nodes[node].shape == .map ? others(inner, in: node, schema, at: path.steps) : []
      }
      let present = texts(node)
      let differs = texts(pair.value).contains { text in
        present.contains { $0.key == text.key && $0.value != text.value }
      }
      return differs ? [path] : []
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
  private func texts(_ node: Int) -> [NewValue.Pair] {
    guard document.nodes[node].shape == .map else {
      return [NewValue.Pair(language, .text(document.text(node)))]
    }
    return document.children(of: node).filter { !document.isAbsent($0) }
      .map { NewValue.Pair(document.key($0), .text(document.text($0))) }
  }

  /// A text of the proposal, by the languages that it is in.
  private func texts(_ value: NewValue) -> [NewValue.Pair] {
    switch value {
    case .text: [NewValue.Pair(language, value)]
    case .map(let pairs): pairs
    case .list: []
    }
  }

  /// The edits that a list of structures or parts needs.
  private func entries(
    _ entries: [NewValue], _ list: Int, _ schema: Schema, _ steps: [FieldPath.Step], _ key: String
  ) -> [FieldEdit] {
    let path = FieldPath(steps + [FieldPath.Step(name: key)])
    let pairs = entries.compactMap { if case .map(let pairs) = $0 { pairs } else { nil } }
    let maps = document.values(list)
    let matches = matches(of: pairs, among: maps, schema)
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
  /// where several refer to the same, those with the same name are found first. Any other is the same only where
  /// all that is proposed is there.
  private func matches(of proposed: [[NewValue.Pair]], among maps: [Int], _ schema: Schema) -> [Int?] {
    var result = [Int?](repeating: nil, count: proposed.count)
    var free = Set(maps.indices.filter { document.nodes[maps[$0]].shape == .map })
    for keys in [["id"], ["code"], ["role", "actor"], ["to", "name"], ["to"]] {
      let texts = { (text: (String) -> String?) in
        let found = keys.compactMap(text)
        return found.count == keys.count ? found : nil
      }
      let entries = Dictionary(
        grouping: free.sorted().compactMap { entry in
          texts { text(of: $0, in: maps[entry]) }.map { (texts: $0, entry: entry) }
        }, by: \.texts)
      for (index, pairs) in proposed.enumerated() where result[index] == nil {
        guard let wanted = texts(pairs.text), pairs.text("id") == nil || keys == ["id"],
          let found = entries[wanted]?.first(where: { free.contains($0.entry) })?.entry
        else { continue }
        result[index] = found
        free.remove(found)
      }
    }
    for (index, pairs) in proposed.enumerated() where result[index] == nil && pairs.text("id") == nil {
      guard let found = free.sorted().first(where: { edits(pairs, in: maps[$0], schema).isEmpty }) else {
        continue
      }
      result[index] = found
      free.remove(found)
    }
    return result
  }

  private func text(of key: String, in map: Int) -> String? {
    document.children(of: map).first { document.key($0) == key }.map { document.text($0) }
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
