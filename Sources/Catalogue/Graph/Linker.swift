import Metamodel

/// Follows the references of one description to their targets.
struct Linker {
  let metamodel: Metamodel
  let manifest: Manifest
  let descriptions: Blocks<Description>
  let index: DescriptionIndex
  let imports: [String: Catalogue]
  private let parts = PartIndexes()

  init(
    metamodel: Metamodel, manifest: Manifest, descriptions: Blocks<Description>, index: DescriptionIndex,
    imports: [String: Catalogue]
  ) {
    self.metamodel = metamodel
    self.manifest = manifest
    self.descriptions = descriptions
    self.index = index
    self.imports = imports
  }

  /// Appends the links of the description at a position: those of its fields in the order of the file, then
  /// those that follow from where it lies.
  func link(_ source: Int, into links: inout [Link]) {
    let description = descriptions[source]
    // Of what is not read yet nothing is known; the whole catalogue follows.
    if description.state == .pending { return }
    if let document = description.document {
      document.visit(description.kind.schema) { entry in
        guard let field = entry.field, case .reference(let reference) = field.type,
          !document.isAbsent(entry.node)
        else { return }
        for node in document.values(entry.node) {
          guard document.nodes[node].shape == .scalar, !document.isAbsent(node) else { continue }
          links.append(follow(document.text(node), node: node, field: field, reference, from: source))
        }
      }
    }
    linkFamily(source, into: &links)
  }

  private func follow(
    _ text: String, node: Int, field: Field, _ reference: Reference, from source: Int
  ) -> Link {
    func link(_ verdict: Link.Verdict, target: Int? = nil, part: Int? = nil) -> Link {
      Link(source: source, node: node, field: field, verdict: verdict, target: target, targetPart: part)
    }
    let value: ReferenceValue
    switch ReferenceValue.form(of: text, for: reference) {
    case .uri: return link(.uri)
    case .malformed: return link(.malformed)
    case .reference(let parsed): value = parsed
    }
    if reference.isFileScoped, !value.id.isEmpty { return link(.notInThisFile) }
    if let alias = value.alias, alias != manifest.id {
      guard manifest.imports.contains(where: { $0.alias == alias }) else { return link(.unknownAlias) }
      return link(importVerdict(value, alias: alias, reference))
    }
    let target: Int
    if value.id.isEmpty {
      guard reference.isFileScoped else { return link(.malformed) }
      target = source
    } else {
      guard let kind = reference.onlyKind ?? value.kind else { return link(.kindLeftOut) }
      guard let position = metamodel.position(of: kind) else { return link(.kindLeftOut) }
      if !reference.kinds.isEmpty, !reference.kinds.contains(kind) { return link(.kindNotAllowed) }
      guard let found = index.position(kind: position, id: value.id) else { return link(.missing) }
      target = found
    }
    return partVerdict(value.part, of: target, reference, link: link)
  }

  private func partVerdict(
    _ name: String?, of target: Int, _ reference: Reference,
    link: (Link.Verdict, Int?, Int?) -> Link
  ) -> Link {
    let description = descriptions[target]
    let allowed = reference.targets.filter { $0.kind == description.kind.id }
    guard let name else {
      let whole = reference.targets.isEmpty || allowed.contains { $0.part == nil }
      return link(whole ? .holds : .partLeftOut, target, nil)
    }
    guard let document = description.document else {
      // What is not read cannot be said to lack the part.
      return link(.holds, target, nil)
    }
    guard let (node, part) = parts.part(name, of: document, description.kind.schema) else {
      return link(.partMissing, target, nil)
    }
    let fits = reference.targets.isEmpty || allowed.contains { $0.part == part.id }
    return link(fits ? .holds : .partNotAllowed, target, node)
  }

  /// References into a catalogue that is not at hand count as fulfilled.
  private func importVerdict(_ value: ReferenceValue, alias: String, _ reference: Reference) -> Link.Verdict {
    guard let other = imports[alias] else { return .imported }
    guard let kind = reference.onlyKind ?? value.kind, metamodel[kind] != nil else { return .kindLeftOut }
    if !reference.kinds.isEmpty, !reference.kinds.contains(kind) { return .kindNotAllowed }
    guard let position = other.position(of: "\(kind)/\(value.id)") else { return .missing }
    guard let part = value.part else { return .imported }
    let target = other.descriptions[position]
    guard let document = target.document else { return .imported }
    return parts.part(part, of: document, target.kind.schema) == nil ? .partMissing : .imported
  }

  /// The links that follow from the folders of a service (`impliedRelations` by path).
  private func linkFamily(_ source: Int, into links: inout [Link]) {
    let description = descriptions[source]
    for relation in FamilyRelation.all where relation.source == description.kind.id {
      guard let kind = metamodel.position(of: relation.target) else { continue }
      for target in relation.targets(of: description.id, kind: kind, in: index) {
        links.append(
          Link(
            source: source, node: nil, field: relation.field, verdict: .holds, target: target, targetPart: nil
          ))
      }
    }
  }
}
