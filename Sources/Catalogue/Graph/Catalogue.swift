import Metamodel

/// A catalogue as it stands at one moment: its descriptions, linked, with every reverse index built once.
public final class Catalogue: Sendable {
  public let manifest: Manifest
  /// The metamodel with the extension fields of the catalogue.
  public let metamodel: Metamodel
  /// The descriptions, by kind in metamodel order and then by id.
  public let descriptions: Blocks<Description>
  /// What lies in the folders without being a description.
  public let strays: [Stray]
  /// Other catalogues that are at hand, by alias.
  public let imports: [String: Catalogue]
  /// Which findings are acknowledged.
  public let acknowledgements: Acknowledgements
  let index: DescriptionIndex
  /// Shared by catalogues that have the same descriptions at the same positions.
  private let order: Order
  /// Shared by catalogues of which edits have made one from the other.
  private let lineage: Lineage
  private let table: LinkTable

  /// Links descriptions to a catalogue.
  ///
  /// - Parameters:
  ///   - metamodel: the one that the descriptions were read with.
  ///   - descriptions: in any order; no two of one kind with one id.
  public init(
    manifest: Manifest, metamodel: Metamodel, descriptions: [Description], strays: [Stray] = [],
    imports: [String: Catalogue] = [:], acknowledgements: Acknowledgements = .none
  ) {
    self.acknowledgements = acknowledgements
    self.manifest = manifest
    self.metamodel = metamodel
    self.strays = strays
    self.imports = imports
    self.descriptions = Blocks(Catalogue.sorted(descriptions, metamodel: metamodel))
    self.index = DescriptionIndex(self.descriptions, metamodel: metamodel)

    let linker = Linker(
      metamodel: metamodel, manifest: manifest, descriptions: self.descriptions, index: index,
      imports: imports)
    table = LinkTable(count: self.descriptions.count) { linker.link($0, into: &$1) }
    order = Order()
    lineage = Lineage()
  }

  private final class Order: Sendable {}
  private final class Lineage: Sendable {}

  /// The catalogue after an edit; only what that can touch is linked anew.
  ///
  /// - Parameters:
  ///   - changes: other contents by position, each of the kind and with the id that it has there.
  ///   - gone: the positions of what is there no more.
  ///   - come: what is new; none has the kind and id of one that stays.
  ///   - acknowledgements: others than before, where they have changed.
  public init(
    _ old: Catalogue, replacing changes: [Int: Description] = [:], removing gone: Set<Int> = [],
    adding come: [Description] = [], acknowledgements: Acknowledgements? = nil
  ) {
    self.acknowledgements = acknowledgements ?? old.acknowledgements
    manifest = old.manifest
    metamodel = old.metamodel
    strays = old.strays
    imports = old.imports
    lineage = old.lineage
    var descriptions = old.descriptions
    for (position, description) in changes { descriptions[position] = description }
    // Links to parts know where in the target's file the part is.
    var sources = Set(changes.keys)
    for position in changes.keys { sources.formUnion(old.links(to: position).lazy.map(\.source)) }
    var table = old.table
    if gone.isEmpty, come.isEmpty {
      index = old.index
      order = old.order
    } else {
      let rearranged = Rearrangement(of: descriptions, old.index, removing: gone, adding: come, metamodel)
      descriptions = rearranged.descriptions
      index = rearranged.index
      order = Order()
      table.shift(by: rearranged.shift)
      // What led nowhere may lead to what has come, and what led to what has gone leads nowhere.
      sources = Set(sources.compactMap(rearranged.shift.new))
        .union(table.sourcesLeadingNowhere).union(rearranged.newFamilies)
    }
    self.descriptions = descriptions
    let linker = Linker(
      metamodel: metamodel, manifest: manifest, descriptions: descriptions, index: index, imports: imports)
    self.table = table.following(sources, count: descriptions.count) { linker.link($0, into: &$1) }
  }

  /// Whether every description is at the same position in another catalogue.
  public func hasSamePositions(as other: Catalogue) -> Bool { order === other.order }

  /// Whether edits have made one of the other: all but their descriptions and what is acknowledged is the same.
  public func isEdit(of other: Catalogue) -> Bool { lineage === other.lineage }

  /// The positions of the descriptions with a reference that leads nowhere, though another description might mend it.
  public var sourcesLeadingNowhere: Set<Int> { table.sourcesLeadingNowhere }

  /// The positions of the descriptions of a kind.
  public func positions(of kind: Kind) -> Range<Int> {
    metamodel.position(of: kind.id).map { index.ranges[$0] } ?? 0..<0
  }

  /// The positions of the descriptions of a kind whose id begins with `id` and a slash.
  public func positions(of kind: Kind, below id: String) -> Range<Int> {
    metamodel.position(of: kind.id).map { index.below(kind: $0, id: id) } ?? 0..<0
  }

  /// The position of the description `kind/id`.
  public func position(of reference: some StringProtocol) -> Int? {
    guard let slash = reference.firstIndex(of: "/"),
      let kind = metamodel.position(of: String(reference[..<slash]))
    else { return nil }
    return index.position(kind: kind, id: String(reference[reference.index(after: slash)...]))
  }

  /// The position of a description by kind and id.
  public func position(kind: String, id: String) -> Int? {
    metamodel.position(of: kind).flatMap { index.position(kind: $0, id: id) }
  }

  /// Every link, by source in the order of ``descriptions``.
  public var links: some Sequence<Link> { table.all }

  /// The links from a description: those of its fields in the order of the file, then the family's.
  public func links(from position: Int) -> ArraySlice<Link> {
    table.from(position)
  }

  /// The links to a description or a part of it, by source.
  public func links(to position: Int) -> some RandomAccessCollection<Link> {
    table.to(position)
  }

  /// The links to a part of a description, and to what is inside it, that do not stand in it themselves.
  ///
  /// - Parameter part: a node of the document of the description.
  public func links(toPart part: Int, of position: Int) -> [Link] {
    guard let document = descriptions[position].document else { return [] }
    let inside = part..<Int(document.nodes[part].after)
    return links(to: position).filter { link in
      guard let target = link.targetPart, inside.contains(target), let node = link.node else { return false }
      return link.source != position || !inside.contains(node)
    }
  }

  /// The links to a description, or a part of it, from descriptions of a kind, by source.
  public func links(to position: Int, from kind: Kind) -> some RandomAccessCollection<Link> {
    table.to(position, from: positions(of: kind))
  }

  /// The positions of the descriptions that a field of a description refers to.
  public func targets(of field: String, from position: Int) -> [Int] {
    var wanted = FieldMatch(field, of: descriptions[position].kind)
    return links(from: position).compactMap {
      wanted.matches($0.field) && $0.verdict == .holds ? $0.target : nil
    }
  }

  /// The positions of the descriptions that refer to one by a field of their kind.
  public func sources(of field: String, in kind: String, to position: Int) -> [Int] {
    guard let kind = metamodel[kind] else { return [] }
    var wanted = FieldMatch(field, of: kind)
    return links(to: position).compactMap {
      wanted.matches($0.field) && descriptions[$0.source].kind.id == kind.id ? $0.source : nil
    }
  }

  static func sorted(_ descriptions: [Description], metamodel: Metamodel) -> [Description] {
    var byKind = [[Description]](repeating: [], count: metamodel.kinds.count)
    for description in descriptions {
      guard let kind = metamodel.position(of: description.kind.id) else { continue }
      byKind[kind].append(description)
    }
    return byKind.flatMap { $0.sorted { $0.id < $1.id } }
  }
}

extension Catalogue {
  /// The name of a description in a language, its id where it has none.
  public func name(at position: Int, in language: Language) -> String {
    descriptions[position].name(in: language, fallback: manifest.language)
  }

  /// Whether a folded text is part of the name in some language.
  func hasName(_ folded: String, at position: Int) -> Bool {
    let description = descriptions[position]
    guard let node = description.node("name"), let document = description.document else { return false }
    if document.nodes[node].shape == .scalar { return document.text(node).folded.contains(folded) }
    return document.children(of: node).contains { document.text($0).folded.contains(folded) }
  }

  /// The id of the part that a link leads to.
  public func partName(of link: Link) -> String? {
    guard let target = link.target, target >= 0, let part = link.targetPart,
      let document = descriptions[target].document
    else { return nil }
    return document.node(slot: 0, in: part).map { document.text($0) }
  }

  /// The id of the part that a link stands in, the innermost that has one.
  public func sourcePartName(of link: Link) -> String? {
    guard let node = link.node else { return nil }
    return parts(at: link.source).last { $0.nodes.contains(node) }?.id
  }

  /// The parts of a description that have an id, outer ones before those inside them.
  func parts(at position: Int) -> [PartRange] {
    guard let document = descriptions[position].document else { return [] }
    var parts: [PartRange] = []
    document.visitMaps(descriptions[position].kind.schema) { map, schema in
      guard map > 0, schema.fields.first === Part.identifier, let id = document.node(slot: 0, in: map) else {
        return
      }
      parts.append(PartRange(id: document.text(id), nodes: map..<Int(document.nodes[map].after)))
    }
    return parts
  }
}

/// A part of a description: its id, and what of the document lies in it.
struct PartRange {
  let id: String
  let nodes: Range<Int>
}
