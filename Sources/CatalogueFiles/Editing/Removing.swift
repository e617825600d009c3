import Catalogue
import Metamodel

/// Removing descriptions, with or without what refers to them (format.md, Renaming and removing).
extension EditPlanner {
  /// Removes a part, or a description with those below it, and what refers to it as asked.
  mutating func remove(
    _ reference: String, _ references: CatalogueEdit.References
  ) throws(EditProblem) {
    if let hash = reference.firstIndex(of: "#") {
      return try removePart(
        String(reference[reference.index(after: hash)...]), of: String(reference[..<hash]), references)
    }
    let description = try description(reference)
    let members = family(of: description)
    var bySource: [Int: [Link]] = [:]
    for member in members {
      for link in catalogue.links(to: member) where link.node != nil && !removed.contains(link.source) {
        bySource[link.source, default: []].append(link)
      }
    }
    try settle(bySource, to: reference, references)
    for member in members {
      let file = catalogue.descriptions[member].file
      // What cannot be read could not be had back.
      guard catalogue.descriptions[member].bytes != nil else {
        throw .unreadable(file, line: 1)
      }
      write(nil, to: file)
    }
  }

  private mutating func removePart(
    _ part: String, of reference: String, _ references: CatalogueEdit.References
  ) throws(EditProblem) {
    let (description, current) = try document(of: reference)
    guard let position = catalogue.position(of: reference), let document = description.document,
      let found = document.part(part, in: description.kind.schema),
      let left = current.part(part, in: description.kind.schema)
    else { throw .noDescription("\(reference)#\(part)") }
    var bySource = Dictionary(grouping: catalogue.links(toPart: found.node, of: position), by: \.source)
    let own = bySource.removeValue(forKey: position) ?? []
    if references == .refuse, !own.isEmpty { bySource[position] = own }
    try settle(bySource, to: "\(reference)#\(part)", references)
    let inFile = references == .remove ? own.compactMap(\.node) : []
    let edits = removals(of: nodes(like: inFile, of: document, in: current) + [left.node], from: current)
    write(try editor(description).edited(current, by: edits), to: description.file)
  }

  /// Does as asked with what refers to something that is removed: refuses, leaves or removes it.
  private mutating func settle(
    _ bySource: [Int: [Link]], to reference: String, _ references: CatalogueEdit.References
  ) throws(EditProblem) {
    switch references {
    case .refuse where !bySource.isEmpty:
      throw .referred(reference, by: bySource.keys.sorted().map { catalogue.descriptions[$0].reference })
    case .refuse, .leave: break
    case .remove:
      for (source, links) in bySource.sorted(by: { $0.key < $1.key }) {
        let other = catalogue.descriptions[source]
        guard let document = other.document else { continue }
        let (_, current) = try self.document(of: other.reference)
        let edits = removals(
          of: nodes(like: links.compactMap(\.node), of: document, in: current), from: current)
        write(try editor(other).edited(current, by: edits), to: other.file)
      }
    }
  }

  /// The values that say in a document as edits before have left it what some said in it before them, in the same
  /// fields: entries of lists may have moved.
  private func nodes(like nodes: [Int], of document: Document, in current: Document) -> [Int] {
    if current.bytes == document.bytes { return nodes }
    let said = { (document: Document, node: Int) in
      document.exactPath(of: node).steps.map(\.name) + [document.text(node)]
    }
    let wanted = Set(nodes.map { said(document, $0) })
    return current.nodes.indices.filter {
      current.nodes[$0].shape == .scalar && wanted.contains(said(current, $0))
    }
  }

  /// The descriptions that edits remove, with those below them: what they refer to each other by goes with them.
  func removed(by edits: [CatalogueEdit]) -> Set<Int> {
    edits.reduce(into: []) { removed, edit in
      guard case .remove(let reference, _) = edit, let position = catalogue.position(of: reference) else {
        return
      }
      removed.formUnion(family(of: catalogue.descriptions[position]))
    }
  }

  /// From the last to the first, so that the positions of those before stay.
  private func removals(of nodes: [Int], from document: Document) -> [FieldEdit] {
    nodes.sorted(by: >).map { FieldEdit(document.exactPath(of: $0), .remove) }
  }

  /// A description and those whose place is below it: a service its versions, interfaces and instances.
  func family(of description: Description) -> [Int] {
    var members = catalogue.position(of: description.reference).map { [$0] } ?? []
    guard ["service", "profile"].contains(description.kind.id) else { return members }
    for kind in catalogue.metamodel.kinds
    where kind.path.names.first == "service" && kind !== description.kind {
      members += catalogue.positions(of: kind, below: description.id)
      if let same = catalogue.position(kind: kind.id, id: description.id), kind.path.names.count > 1 {
        members.append(same)
      }
    }
    return members.sorted()
  }
}
