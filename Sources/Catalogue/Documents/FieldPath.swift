import Metamodel

/// A path to a place inside a description (format.md): `responsible[role=producer].contact.email`.
public struct FieldPath: Sendable, Hashable {
  /// A field, key of a part, field of a structure or language tag, perhaps with what picks an entry.
  public struct Step: Sendable, Hashable {
    public let name: String
    public let selector: Selector?

    /// Creates a step.
    public init(name: String, selector: Selector? = nil) {
      self.name = name
      self.selector = selector
    }
  }

  /// What picks an entry of a list.
  public enum Selector: Sendable, Hashable {
    /// The part with an id.
    case id(String)
    /// The one that has a value.
    case value(name: String, text: String)
    /// By position, from 1.
    case position(Int)
  }

  public let steps: [Step]

  /// Creates a path of steps.
  public init(_ steps: [Step]) { self.steps = steps }

  /// The path as it is written.
  public var notation: String {
    steps.map { step in
      switch step.selector {
      case nil: step.name
      case .id(let id): "\(step.name)[\(id)]"
      case .value(let name, let text): "\(step.name)[\(name)=\(text)]"
      case .position(let position): "\(step.name)[\(position)]"
      }
    }.joined(separator: ".")
  }

  /// Reads a path; `nil` where it does not follow the grammar.
  public init?(_ text: String) {
    var steps: [Step] = []
    var rest = text[...]
    while true {
      let name = rest.prefix { $0 != "." && $0 != "[" }
      guard !name.isEmpty else { return nil }
      rest = rest[name.endIndex...]
      var selector: Selector?
      if rest.first == "[" {
        guard let close = rest.firstIndex(of: "]") else { return nil }
        let inner = rest[rest.index(after: rest.startIndex)..<close]
        guard !inner.isEmpty else { return nil }
        selector = FieldPath.selector(inner)
        rest = rest[rest.index(after: close)...]
      }
      steps.append(Step(name: String(name), selector: selector))
      if rest.isEmpty { break }
      guard rest.first == "." else { return nil }
      rest = rest.dropFirst()
    }
    self.steps = steps
  }

  private static func selector(_ text: Substring) -> Selector {
    if let equals = text.firstIndex(of: "=") {
      return .value(name: String(text[..<equals]), text: String(text[text.index(after: equals)...]))
    }
    if text.allSatisfy({ ("0"..."9").contains($0) }), let position = Int(text) { return .position(position) }
    return .id(String(text))
  }
}

extension Document {
  /// The values at a path, with their field; every entry where a list is passed without selector.
  ///
  /// A value of a list field is one value for each entry.
  public func values(at path: FieldPath, in schema: Schema) -> [(node: Int, field: Field)] {
    guard !nodes.isEmpty else { return [] }
    return values(path.steps[...], in: 0, schema)
  }

  private func values(
    _ steps: ArraySlice<FieldPath.Step>, in map: Int, _ schema: Schema
  ) -> [(node: Int, field: Field)] {
    guard let step = steps.first, nodes[map].shape == .map, let slot = schema.position(of: step.name),
      let node = node(slot: slot, in: map)
    else { return [] }
    let field = schema.fields[slot]
    let rest = steps.dropFirst()
    let entries = values(node).enumerated().filter { position, entry in
      step.selector.map { matches($0, entry, position: position) } ?? true
    }.map(\.element)
    if rest.isEmpty { return entries.filter { !isAbsent($0) }.map { ($0, field) } }
    guard let inner = field.schema else {
      // What is left is the language of a text.
      let tag = rest.first?.name
      return entries.flatMap { entry in
        children(of: entry).filter { nodes[entry].shape == .map && key($0) == tag }.map { ($0, field) }
      }
    }
    return entries.flatMap { values(rest, in: $0, inner) }
  }

  private func matches(_ selector: FieldPath.Selector, _ entry: Int, position: Int) -> Bool {
    switch selector {
    case .position(let wanted): return wanted == position + 1 || has("id", String(wanted), in: entry)
    case .id(let id): return has("id", id, in: entry)
    case .value(let name, let text): return has(name, text, in: entry)
    }
  }

  private func has(_ key: String, _ text: String, in map: Int) -> Bool {
    nodes[map].shape == .map && children(of: map).contains { self.key($0) == key && self.text($0) == text }
  }

  /// The path of a value by positions, so that it names that value alone.
  public func exactPath(of target: Int) -> FieldPath {
    var steps: [FieldPath.Step] = []
    var map = 0
    while map < target {
      guard let child = children(of: map).first(where: { $0 <= target && target < Int(nodes[$0].after) })
      else { break }
      guard child != target, nodes[child].shape == .list else {
        steps.append(FieldPath.Step(name: key(child)))
        map = child
        continue
      }
      for (position, entry) in children(of: child).enumerated()
      where entry <= target && target < Int(nodes[entry].after) {
        steps.append(FieldPath.Step(name: key(child), selector: .position(position + 1)))
        map = entry
      }
    }
    return FieldPath(steps)
  }

  /// A path by positions with the names of the entries in their place, as findings have it.
  public func namedPath(_ path: FieldPath, in schema: Schema) -> String {
    guard let found = values(at: path, in: schema).first else {
      // What is not there is named after the map that it would be in.
      guard path.steps.count > 1, let last = path.steps.last else { return path.notation }
      let head = namedPath(FieldPath(Array(path.steps.dropLast())), in: schema)
      return last.selector == nil ? "\(head).\(last.name)" : path.notation
    }
    return self.path(of: found.node, in: schema)
  }
}
