import Catalogue
import Metamodel

/// One description as JSON (cli.md, `show`).
struct DescriptionJSON {
  let catalogue: Catalogue
  let position: Int

  private var description: Description { catalogue.descriptions[position] }

  /// What the fields hold, in the order of a new file, those that the metamodel does not know last.
  var fields: JSON {
    guard let document = description.document, !document.nodes.isEmpty else { return [:] }
    return map(0, description.kind.schema, document)
  }

  private func map(_ index: Int, _ schema: Schema, _ document: Document) -> JSON {
    var known: [(slot: Int, member: JSON.Member)] = []
    var unknown: [JSON.Member] = []
    for child in document.children(of: index) where document.counts(child) && !document.isAbsent(child) {
      let key = document.key(child)
      if let field = document.field(child, in: schema) {
        let member = JSON.Member(key: key, value: value(child, of: field, document))
        known.append((Int(document.nodes[child].slot), member))
      } else {
        unknown.append(JSON.Member(key: key, value: free(child, document)))
      }
    }
    known.sort { $0.slot < $1.slot }
    return .object(known.map(\.member) + unknown)
  }

  /// A value of a field; an array where the field may hold several, or does.
  private func value(_ node: Int, of field: Field, _ document: Document) -> JSON {
    let isList = document.nodes[node].shape == .list
    guard field.cardinality.isList || isList else { return single(node, of: field, document) }
    let entries = document.values(node).filter { !document.isAbsent($0) }
    return .array(entries.map { single($0, of: field, document) })
  }

  private func single(_ node: Int, of field: Field, _ document: Document) -> JSON {
    guard document.nodes[node].shape == .scalar else {
      if document.nodes[node].shape == .map, let schema = field.schema { return map(node, schema, document) }
      return free(node, document)
    }
    let text = document.text(node)
    switch field.type {
    case .boolean where text == "true" || text == "false": return .bool(text == "true")
    case .integer: return Int(text).map(JSON.number) ?? .string(text)
    default: return .string(text)
    }
  }

  /// A value whose type nobody knows: its texts as written, lists and maps as they are.
  private func free(_ node: Int, _ document: Document) -> JSON {
    switch document.nodes[node].shape {
    case .scalar: document.isAbsent(node) ? .null : .string(document.text(node))
    case .list: .array(document.children(of: node).map { free($0, document) })
    case .map:
      .object(
        document.children(of: node).filter(document.counts)
          .map { JSON.Member(key: document.key($0), value: free($0, document)) })
    }
  }

  /// The references of the description, and what its place says.
  var references: JSON {
    let links = Array(catalogue.links(from: position))
    return .rows(links.count) { reference(links[$0]) }
  }

  private func reference(_ link: Link) -> JSON {
    let field = JSON.string(path(of: link))
    if let target = link.target {
      return [
        "field": field, "kind": .string(catalogue.descriptions[target].kind.id),
        "id": .string(catalogue.descriptions[target].id), "part": part(of: link),
        "resolved": .bool(link.isSound),
      ]
    }
    let text = link.node.map { description.document?.text($0) ?? "" } ?? ""
    guard link.verdict != .uri, let reference = link.field.reference,
      case .reference(let value) = ReferenceValue.form(of: text, for: reference)
    else {
      if link.verdict == .uri { return ["field": field, "uri": .string(text), "resolved": .bool(true)] }
      // What follows no grammar is told as it stands.
      return ["field": field, "kind": .null, "id": .string(text), "part": .null, "resolved": .bool(false)]
    }
    var pairs = Pairs()
    pairs.add("field", field)
    pairs.add("alias", value.alias)
    pairs.add("kind", .optional(reference.onlyKind ?? value.kind))
    pairs.add("id", value.id)
    pairs.add("part", .optional(value.part))
    pairs.add("resolved", .bool(link.isSound))
    return pairs.object
  }

  /// The part referred to, also where there is none by that name.
  private func part(of link: Link) -> JSON {
    if let name = catalogue.partName(of: link) { return .string(name) }
    guard let node = link.node, let text = catalogue.descriptions[link.source].document?.text(node),
      let hash = text.firstIndex(of: "#")
    else { return .null }
    return .string(String(text[text.index(after: hash)...]))
  }

  /// The references that lead to the description or a part of it.
  var referencedBy: JSON {
    let links = Array(catalogue.links(to: position))
    return .rows(links.count) { index in
      let link = links[index]
      let source = catalogue.descriptions[link.source]
      return [
        "field": .string(path(of: link)),
        "inverse": .optional(link.field.reference?.inverse?.id),
        "kind": .string(source.kind.id),
        "id": .string(source.id),
        "part": part(of: link),
      ]
    }
  }

  /// Where the reference stands in its description; a relation that follows from the place has its own name.
  private func path(of link: Link) -> String {
    let source = catalogue.descriptions[link.source]
    guard let node = link.node, let document = source.document else { return link.field.id }
    return document.path(of: node, in: source.kind.schema)
  }
}
