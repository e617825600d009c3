import Catalogue
import Metamodel

/// What a description says otherwise than a proposal does, which stays as it is.
struct Disagreements {
  /// A value that is another one in the catalogue.
  struct Other {
    let path: FieldPath
    /// As it is in the catalogue; `nil` where that has none.
    let present: String?
    /// As the proposal has it; `nil` where it has none.
    let proposed: NewValue?
    /// Whether both are one text, so that the other can take its place and nothing else goes.
    let isPlain: Bool
  }

  private(set) var values: [Other] = []
  /// The entries of lists that the proposal lacks.
  private(set) var left: [FieldPath] = []
  private let differences: Differences

  private var document: Document { differences.document }

  init(_ differences: Differences, _ pairs: [NewValue.Pair], _ schema: Schema) {
    self.differences = differences
    compare(pairs, with: 0, schema, at: [])
  }

  private mutating func compare(
    _ pairs: [NewValue.Pair], with map: Int, _ schema: Schema, at steps: [FieldPath.Step]
  ) {
    for child in document.children(of: map) where !document.isAbsent(child) && !document.isBlank(child) {
      guard let field = document.field(child, in: schema) else { continue }
      let path = FieldPath(steps + [FieldPath.Step(name: field.id)])
      let proposed = pairs.first { $0.key == field.id }?.value
      guard !field.cardinality.isList else {
        compare(proposed ?? .list([]), withList: child, field, at: path)
        continue
      }
      guard let proposed else { continue }
      if case .map(let inner) = proposed, let schema = field.schema {
        if document.nodes[child].shape == .map { compare(inner, with: child, schema, at: path.steps) }
        continue
      }
      let present = differences.texts(child)
      let other = proposed.texts(in: differences.language).lazy.compactMap { text in
        present.first { $0.key == text.key && $0.value != text.value }
      }.first
      guard case .text(let text)? = other?.value else { continue }
      let isPlain = if case .text = proposed { document.nodes[child].shape == .scalar } else { false }
      values.append(Other(path: path, present: text, proposed: proposed, isPlain: isPlain))
      for dependent in DependentValues.fields[field.id] ?? [] {
        compareDependent(dependent, pairs, map, schema, at: steps)
      }
    }
  }

  /// Compares what one side alone has, and only beside its own value.
  private mutating func compareDependent(
    _ key: String, _ pairs: [NewValue.Pair], _ map: Int, _ schema: Schema, at steps: [FieldPath.Step]
  ) {
    guard let slot = schema.position(of: key) else { return }
    let node = document.node(slot: slot, in: map).flatMap { document.isBlank($0) ? nil : $0 }
    let proposed = pairs.first { $0.key == key }?.value
    guard (node == nil) != (proposed == nil) else { return }
    values.append(
      Other(
        path: FieldPath(steps + [FieldPath.Step(name: key)]), present: node.map { document.text($0) },
        proposed: proposed, isPlain: true))
  }

  private mutating func compare(
    _ proposed: NewValue, withList list: Int, _ field: Field, at path: FieldPath
  ) {
    if let schema = field.schema {
      let above = path.steps.dropLast()
      let (matches, left) = differences.matches(proposed, list, schema, field.id)
      self.left += left.map { FieldPath(above + [$0]) }
      for match in matches {
        if let map = match.map { compare(match.pairs, with: map, schema, at: above + [match.step]) }
      }
    } else if case .list(let entries) = proposed {
      let present = Set(entries.flatMap { $0.texts(in: differences.language) })
      if document.values(list).contains(where: { present.isDisjoint(with: differences.texts($0)) }) {
        left.append(path)
      }
    }
  }
}
