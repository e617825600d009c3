import Catalogue
import Metamodel

/// What a description says otherwise than a proposal does, which stays as it is.
struct Disagreements {
  /// A value that both have.
  struct Other {
    let path: FieldPath
    /// As it is in the catalogue.
    let present: String
    /// As the proposal has it; `nil` where it has none.
    let proposed: NewValue?
  }

  private(set) var values: [Other] = []
  /// The entries of lists that the proposal lacks.
  private(set) var left: [FieldPath] = []
  private let differences: Differences

  private var document: Document { differences.document }

  /// What stands beside a value and says nothing beside another one: a format is that of a data type.
  private static let dependents = ["data-type": ["format", "code-list"]]

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
      values.append(Other(path: path, present: text, proposed: proposed))
      for dependent in Disagreements.dependents[field.id] ?? [] {
        compareAbsent(dependent, pairs, map, schema, at: steps)
      }
    }
  }

  private mutating func compareAbsent(
    _ key: String, _ pairs: [NewValue.Pair], _ map: Int, _ schema: Schema, at steps: [FieldPath.Step]
  ) {
    guard !pairs.contains(where: { $0.key == key }), let slot = schema.position(of: key),
      let node = document.node(slot: slot, in: map), !document.isBlank(node)
    else { return }
    values.append(
      Other(
        path: FieldPath(steps + [FieldPath.Step(name: key)]), present: document.text(node), proposed: nil))
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

extension Words {
  /// Names in a row: all of a few, the first of many.
  static func list(_ names: [String]) -> Words {
    let limit = 12
    let shown = names.prefix(limit).joined(separator: ", ")
    guard names.count > limit else { return Words(sv: shown, en: shown) }
    let rest = names.count - limit
    return Words(sv: "\(shown) och \(rest) till", en: "\(shown) and \(rest) more")
  }
}
