import Catalogue
import Metamodel

/// Where in the file the rows of a form stand.
extension FormRows {
  /// The value at a path of names and positions, with its field; the node is `nil` where there is none yet.
  func place(of path: String) -> (node: Int?, field: Field)? {
    guard let steps = FieldPath(path)?.steps else { return nil }
    var schema: Schema? = self.schema
    var map: Int? = 0
    var found: (node: Int?, field: Field)?
    for step in steps {
      guard let field = schema?[step.name] ?? found?.field else { return nil }
      var node: Int?
      if let map, let document {
        node = document.children(of: map).first { document.key($0) == step.name && document.counts($0) }
      }
      if case .position(let position) = step.selector, let list = node, let document {
        node = document.values(list).dropFirst(position - 1).first
      }
      found = (node, field)
      schema = field.schema
      map = node.flatMap { node in document.flatMap { $0.nodes[node].shape == .map ? node : nil } }
    }
    return found
  }

  /// A path with the entries of lists by position, whatever they are named by; `nil` where it leads nowhere.
  func positional(_ path: String) -> FieldPath? {
    guard let path = FieldPath(path) else { return nil }
    var steps: [FieldPath.Step] = []
    for step in path.steps {
      var selector = step.selector
      if let wanted = step.selector, let document,
        let list = place(of: FieldPath(steps + [FieldPath.Step(name: step.name)]).notation)?.node
      {
        let entries = document.values(list)
        let found = entries.firstIndex { entry in
          switch wanted {
          case .id(let id): document.node(slot: 0, in: entry).map { document.text($0) } == id
          case .value(let name, let text):
            document.children(of: entry).contains { document.key($0) == name && document.text($0) == text }
          case .position(let position): entries.firstIndex(of: entry).map { $0 + 1 } == position
          }
        }
        guard let found else { break }
        selector = .position(found - entries.startIndex + 1)
      }
      steps.append(FieldPath.Step(name: step.name, selector: selector))
    }
    return FieldPath(steps)
  }

  /// The text of a value as one edits it.
  func text(at path: String) -> String {
    guard let place = place(of: path), let node = place.node, let document else { return "" }
    if document.nodes[node].shape == .map {
      return document.text(node, in: language, fallback: catalogue.manifest.language)
    }
    return document.text(node)
  }

  /// The line in the file of a value; of what it would stand in where there is none yet.
  func line(of path: String) -> Int? {
    guard let document, var steps = FieldPath(path)?.steps else { return nil }
    while !steps.isEmpty {
      if let node = place(of: FieldPath(steps).notation)?.node {
        let found = document.nodes[node]
        return document.position(of: Int(found.key.isEmpty ? found.start : found.keyStart)).line
      }
      steps.removeLast()
    }
    return nil
  }

  /// Whether there is a value at a path.
  func isPresent(_ path: String) -> Bool { place(of: path)?.node != nil }

  /// Whether the value at a path is a map.
  func isMap(_ path: String) -> Bool {
    guard let node = place(of: path)?.node, let document else { return false }
    return document.nodes[node].shape == .map
  }

  /// The part that others may refer to at a path, with its id.
  func part(at path: String) -> (node: Int, id: String)? {
    guard let place = place(of: path), case .parts(let part) = place.field.type, part.isReferable,
      let node = place.node, let document, document.nodes[node].shape == .map,
      let id = document.node(slot: 0, in: node)
    else { return nil }
    return (node, document.text(id))
  }
}
