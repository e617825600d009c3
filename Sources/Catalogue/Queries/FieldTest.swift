import Metamodel
import Text

/// Whether a field, a path or a role of a description has a value.
struct FieldTest: Sendable {
  private let name: String
  private let comparison: Query.Comparison?
  private let value: String
  private let folded: String
  private let path: FieldPath?
  private let isRole: Bool
  private let catalogue: Catalogue

  init(_ name: String, _ comparison: Query.Comparison?, _ value: String, _ catalogue: Catalogue) {
    self.name = name
    self.comparison = comparison
    self.value = value
    self.folded = value.folded
    self.path = FieldPath(name)
    self.isRole = QueryFields.roles.contains(name)
    self.catalogue = catalogue
  }

  func matches(_ position: Int) -> Bool {
    let description = catalogue.descriptions[position]
    guard let document = description.document, let path else { return false }
    if isRole, holdsRole(position, description, document) { return true }
    if description.kind.schema[path.steps[0].name] != nil {
      let values = document.values(at: path, in: description.kind.schema)
      if values.isEmpty, let field = description.kind.schema[name], !field.defaults.isEmpty {
        return field.defaults.contains { equals($0, field) }
      }
      return values.contains { holds($0.node, $0.field, description, document) }
    }
    // A field that stands deeper is looked for wherever it is.
    var found = false
    document.visit(description.kind.schema) { entry in
      guard !found, let field = entry.field, field.id == name else { return }
      found = document.values(entry.node).contains { holds($0, field, description, document) }
    }
    return found
  }

  private func holdsRole(_ position: Int, _ description: Description, _ document: Document) -> Bool {
    description.holders(of: name).contains { node in
      if document.text(node) == value { return true }
      return catalogue.links(from: position).contains { link in
        link.node == node && link.target.map { catalogue.hasName(folded, at: $0) } == true
      }
    }
  }

  private func holds(_ node: Int, _ field: Field, _ description: Description, _ document: Document) -> Bool {
    if document.nodes[node].shape == .map {
      return document.children(of: node).contains { holds($0, field, description, document) }
    }
    let text = document.text(node)
    switch field.type {
    case .text, .markdown, .uri, .structure, .parts: return text.folded.contains(folded)
    case .choice, .boolean, .language: return equals(text, field)
    case .date: return compare(text, value) ?? text.hasPrefix(value)
    case .integer:
      guard let comparison, let left = Int(text), let right = Int(value) else { return text == value }
      return comparison == .above ? left > right : left < right
    case .version: return compareVersions(text) ?? (text == value)
    case .reference(let reference):
      let target = value.prefix { $0 != "#" }
      let named = text.prefix { $0 != "#" }
      return text == value || named == target
        || (reference.onlyKind.map { "\($0)/\(named)" == target }
          ?? (named.drop { $0 != "/" }.dropFirst() == target))
    }
  }

  private func equals(_ text: String, _ field: Field) -> Bool {
    if text == value { return true }
    guard let choice = field.choices.first(where: { $0.id == text }) else { return text.folded == folded }
    return choice.label.sv.folded == folded || choice.label.en.folded == folded
  }

  private func compare(_ left: String, _ right: String) -> Bool? {
    comparison.map { $0 == .above ? left > right : left < right }
  }

  /// Versions are ordered number by number; `nil` where no order is asked for.
  private func compareVersions(_ text: String) -> Bool? {
    guard let comparison else { return nil }
    let numbers = { (version: String) in version.split(separator: ".").map { Int($0) ?? 0 } }
    let (left, right) = (numbers(text), numbers(value))
    return comparison == .above
      ? right.lexicographicallyPrecedes(left) : left.lexicographicallyPrecedes(right)
  }
}
