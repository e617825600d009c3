// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Metamodel
import Terminal

/// References and uris as links.
extension DescriptionWriter {
  /// A reference: `→ Name (Kind)`, with the name of the part where one is named, or what does not hold of it.
  func link(
    _ node: Int, _ field: Field, _ reference: Reference, _ document: Document, inCell: Bool
  ) -> [Piece] {
    let written = document.text(node)
    guard let link = links[node] else { return [Piece(written, look.text)] }
    if let fault = PageWords.fault(link.verdict) { return brokenReference(written, link, fault) }
    switch link.verdict {
    case .uri: return uri(written)
    case .imported: return imported(written, reference)
    default: break
    }
    guard let target = link.target else { return [Piece(written, look.text)] }
    let isWithin = target == position && link.targetPart != nil
    var name = isWithin ? "" : catalogue.name(at: target, in: language)
    if let part = link.targetPart {
      name += (isWithin ? "" : " \(signs.within) ") + partName(part, of: target)
    }
    let kind = catalogue.descriptions[target].kind
    let destination = Destination.description(
      catalogue.descriptions[target].reference, part: catalogue.partName(of: link))
    let showsKind = !isWithin && !(inCell && reference.onlyKind != nil)
    return [Piece("\(signs.out)\u{A0}\(name)", look.link, destination)]
      + (showsKind ? [Piece(" (\(kind.label[language]))", look.dim)] : [])
  }

  private func brokenReference(_ written: String, _ link: Link, _ fault: Words) -> [Piece] {
    var pieces = broken(written, fault)
    if link.verdict == .missing, case .reference(let reference) = link.field.type,
      case .reference(let value) = ReferenceValue.form(of: written, for: reference), value.alias == nil,
      let kind = reference.onlyKind ?? value.kind
    {
      pieces[0].destination = .missing("\(kind)/\(value.id)")
    }
    return pieces
  }

  private func imported(_ written: String, _ reference: Reference) -> [Piece] {
    guard case .reference(let value) = ReferenceValue.form(of: written, for: reference),
      let alias = value.alias,
      let kind = reference.onlyKind ?? value.kind
    else { return [Piece(written, look.text)] }
    let description = "\(kind)/\(value.id)"
    let other = catalogue.imports[alias]
    var name = other.flatMap { other in
      other.position(of: description).map { other.name(at: $0, in: language) }
    }
    if let part = value.part { name = name.map { "\($0) \(signs.within) \(part)" } }
    let label = catalogue.metamodel[kind]?.label[language] ?? kind
    return [
      Piece(
        "\(signs.out)\u{A0}\(name ?? written)", look.link,
        .imported(alias: alias, description: description, part: value.part)),
      Piece(" (\(label), \(alias))", look.dim),
    ]
  }

  func uri(_ written: String) -> [Piece] {
    let target = resolver.target(of: written)
    if target.isBroken {
      var pieces = broken(written, PageWords.missing)
      if case .missing = target.destination { pieces[0].destination = target.destination }
      return pieces
    }
    return [Piece(written, target.destination == nil ? look.text : look.link, target.destination)]
  }

  /// What a part is called: its name or text, its first choice, else its id.
  func partName(_ part: Int, of target: Int) -> String {
    let description = catalogue.descriptions[target]
    guard let document = description.document else { return "" }
    for child in document.children(of: part) where ["name", "text", "term"].contains(document.key(child)) {
      let name = document.text(child, in: language, fallback: catalogue.manifest.language)
      if !name.isEmpty { return name }
    }
    return document.node(slot: 0, in: part).map { document.text($0) } ?? ""
  }
}
