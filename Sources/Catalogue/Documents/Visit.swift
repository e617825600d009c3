import Metamodel

/// A value met on the way through a document: the field it belongs to, and where.
public struct Entry {
  /// `nil` for a key that the schema does not have.
  public let field: Field?
  /// The value, with its key.
  public let node: Int
  /// The map it stands in.
  public let map: Int
  /// What may stand in that map.
  public let schema: Schema
}

extension Document {
  /// Visits every map that the schema speaks of: the root, structures and parts at any depth, with their schema.
  public func visitMaps(_ schema: Schema, from index: Int = 0, _ body: (_ map: Int, _ schema: Schema) -> Void)
  {
    guard index < nodes.count, nodes[index].shape == .map else { return }
    body(index, schema)
    var child = index + 1
    let end = Int(nodes[index].after)
    while child < end {
      let after = Int(nodes[child].after)
      // Only maps and lists have something inside.
      if after > child + 1, let field = field(child, in: schema), let inner = field.schema, counts(child) {
        if nodes[child].shape == .map {
          visitMaps(inner, from: child, body)
        } else {
          for entry in children(of: child) { visitMaps(inner, from: entry, body) }
        }
      }
      child = after
    }
  }

  /// Visits every value with its field, at any depth, in the order of the file.
  public func visit(_ schema: Schema, _ body: (Entry) -> Void) {
    visitMaps(schema) { map, schema in
      for child in children(of: map) where counts(child) {
        body(Entry(field: field(child, in: schema), node: child, map: map, schema: schema))
      }
    }
  }

  /// Whether a value is not replaced by a later one with the same key.
  public func counts(_ index: Int) -> Bool { repeated.isEmpty || !repeated.contains(index) }

  /// The field of a value in a map of `schema`.
  public func field(_ index: Int, in schema: Schema) -> Field? {
    let slot = Int(nodes[index].slot)
    return slot < schema.fields.count ? schema.fields[slot] : nil
  }

  /// The part with an id, at any depth: its node and what part it is.
  public func part(_ id: some StringProtocol, in schema: Schema) -> (node: Int, part: Part)? {
    var found: (node: Int, part: Part)?
    visitParts(in: schema) { name, node, part in
      if text(name) == id { found = (node, part) }
      return found != nil
    }
    return found
  }

  /// Visits the parts that can be referred to, at any depth, in the order of the file, up to one with which `isLast`.
  func visitParts(in schema: Schema, _ isLast: (_ id: Int, _ node: Int, _ part: Part) -> Bool) {
    if !nodes.isEmpty { _ = visitParts(in: schema, map: 0, isLast) }
  }

  private func visitParts(
    in schema: Schema, map: Int, _ isLast: (_ id: Int, _ node: Int, _ part: Part) -> Bool
  ) -> Bool {
    guard nodes[map].shape == .map else { return false }
    for child in children(of: map) {
      guard nodes[child].shape != .scalar, let field = field(child, in: schema),
        case .parts(let part) = field.type
      else { continue }
      for entry in values(child) where nodes[entry].shape == .map {
        if part.isReferable, let id = node(slot: 0, in: entry), isLast(id, entry, part) { return true }
        if visitParts(in: part.schema, map: entry, isLast) { return true }
      }
    }
    return false
  }

  /// The path of a value (format.md, Paths to fields): `messages[svar].carries`.
  public func path(of target: Int, in schema: Schema) -> String {
    var steps: [String] = []
    var map = 0
    var current: Schema? = schema
    descent: while map < target {
      guard let child = children(of: map).first(where: { $0 <= target && target < Int(nodes[$0].after) })
      else {
        break
      }
      let field = current.flatMap { self.field(child, in: $0) }
      var step = key(child)
      guard nodes[child].shape == .list, child != target else {
        steps.append(step)
        if child == target { break }
        map = child
        current = field?.schema
        continue
      }
      for (position, entry) in children(of: child).enumerated()
      where entry <= target && target < Int(nodes[entry].after) {
        guard nodes[entry].shape == .map else {
          steps.append(step)
          break descent
        }
        step += "[\(selector(of: entry, at: position, in: child))]"
        steps.append(step)
        map = entry
        current = field?.schema
        continue descent
      }
      break
    }
    return steps.joined(separator: ".")
  }

  /// What names an entry of a list of maps: its id, its first value where no other has it, or its position.
  private func selector(of entry: Int, at position: Int, in list: Int) -> String {
    let first = { (map: Int) -> (key: String, text: String)? in
      self.children(of: map).first { self.nodes[$0].shape == .scalar }.map { (self.key($0), self.text($0)) }
    }
    if let id = children(of: entry).first(where: { key($0) == "id" }) { return text(id) }
    guard let own = first(entry), !own.text.contains(where: { "[]".contains($0) }),
      !children(of: list).contains(where: { $0 != entry && first($0)?.text == own.text })
    else { return String(position + 1) }
    return "\(own.key)=\(own.text)"
  }
}
