import Catalogue
import Exchange
import Metamodel

/// One description as JSON (cli.md, `show`).
struct DescriptionJSON {
  let catalogue: Catalogue
  let position: Int

  private var description: Description { catalogue.descriptions[position] }

  /// What the fields hold.
  var fields: JSON { .fields(of: description) }

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
