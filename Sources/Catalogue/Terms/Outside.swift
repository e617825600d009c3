import Metamodel

/// What lies in other catalogues, each description with a negative number in the place of a position.
///
/// Of a catalogue that is at hand every description has one, whether it is referred to or not; of one that is not, what
/// this catalogue names. Imports are not followed further: what another catalogue names in others is not known.
struct Outside: Sendable {
  /// A catalogue that is at hand.
  private struct Import: Sendable {
    let alias: String
    let catalogue: Catalogue
    /// The number of its first description; the next has the next lower.
    let first: Int

    func number(_ position: Int) -> Int { first - position }
  }

  private var imports: [Import] = []
  /// The numbers of what is not at hand, by `alias:kind/id`.
  private var numbers: [String: Int] = [:]
  private var names: [Int: String] = [:]
  /// The links of this catalogue to each number.
  private var links: [Int: [Link]] = [:]

  init(_ catalogue: Catalogue) {
    guard !catalogue.manifest.imports.isEmpty else { return }
    var next = -1
    for (alias, other) in catalogue.imports.sorted(by: { $0.key < $1.key }) {
      imports.append(Import(alias: alias, catalogue: other, first: next))
      next -= other.descriptions.count
    }
    for link in catalogue.links where link.verdict == .imported {
      guard let name = Outside.name(of: link, in: catalogue) else { continue }
      if number(name) == nil {
        numbers["\(name.alias):\(name.reference)"] = next
        names[next] = "\(name.alias):\(name.reference)"
        next -= 1
      }
      if let number = number(name) { links[number, default: []].append(link) }
    }
  }

  // MARK: Descriptions

  /// The number of what a link of this catalogue leads to; `nil` where it leads nowhere outside.
  func number(of link: Link, in catalogue: Catalogue) -> Int? {
    guard link.verdict == .imported, link.source >= 0 else { return nil }
    return Outside.name(of: link, in: catalogue).flatMap(number)
  }

  /// The description with a number; `nil` where its catalogue is not at hand.
  func description(_ number: Int) -> Description? {
    place(of: number).map { $0.within.catalogue.descriptions[$0.position] }
  }

  /// The name of what has a number, `alias:kind/id`.
  func name(_ number: Int) -> String? {
    guard let place = place(of: number) else { return names[number] }
    return "\(place.within.alias):\(place.within.catalogue.descriptions[place.position].reference)"
  }

  private func place(of number: Int) -> (within: Import, position: Int)? {
    imports.lazy.map { (within: $0, position: $0.first - number) }
      .first { $0.within.catalogue.descriptions.indices.contains($0.position) }
  }

  private func number(_ name: (alias: String, reference: String)) -> Int? {
    if let other = imports.first(where: { $0.alias == name.alias }),
      let position = other.catalogue.position(of: name.reference)
    {
      return other.number(position)
    }
    return numbers["\(name.alias):\(name.reference)"]
  }

  private static func name(of link: Link, in catalogue: Catalogue) -> (alias: String, reference: String)? {
    guard let node = link.node, let document = catalogue.descriptions[link.source].document,
      let reference = link.field.reference,
      case .reference(let value) = ReferenceValue.form(of: document.text(node), for: reference),
      let alias = value.alias, let kind = reference.onlyKind ?? value.kind
    else { return nil }
    return (alias, "\(kind)/\(value.id)")
  }

  // MARK: References

  /// The links from a description of another catalogue.
  func links(from number: Int) -> [Link] {
    guard let place = place(of: number) else { return [] }
    return place.within.catalogue.links(from: place.position).map { seen($0, within: place.within) }
  }

  /// The links to a description of another catalogue, from there and from here.
  func links(to number: Int) -> [Link] {
    let own = links[number] ?? []
    guard let place = place(of: number) else { return own }
    return own + place.within.catalogue.links(to: place.position).map { seen($0, within: place.within) }
  }

  /// The service whose folder a description lies in.
  func service(of number: Int) -> Int? {
    place(of: number).flatMap { place in
      place.within.catalogue.service(of: place.within.catalogue.descriptions[place.position])
        .map(place.within.number)
    }
  }

  /// The profile of the version whose folder a description lies in.
  func version(of number: Int) -> Int? {
    place(of: number).flatMap { place in
      place.within.catalogue.profile(of: place.within.catalogue.descriptions[place.position])
        .map(place.within.number)
    }
  }

  /// A link of another catalogue with the numbers of its ends.
  private func seen(_ link: Link, within other: Import) -> Link {
    Link(
      source: other.number(link.source), node: link.node, field: link.field, verdict: link.verdict,
      target: link.target.map(other.number), targetPart: link.targetPart)
  }
}
