import Metamodel

/// The descriptions of a catalogue when some have gone and others have come.
struct Rearrangement {
  let descriptions: Blocks<Description>
  let index: DescriptionIndex
  let shift: PositionShift
  private let metamodel: Metamodel

  /// - Parameters:
  ///   - gone: old positions.
  ///   - come: in any order.
  init(
    of old: Blocks<Description>, _ index: DescriptionIndex, removing gone: Set<Int>,
    adding come: [Description], _ metamodel: Metamodel
  ) {
    let kind = { (description: Description) in metamodel.position(of: description.kind.id) ?? 0 }
    let come = Catalogue.sorted(come, metamodel: metamodel)
    let places = come.map { index.place(kind: kind($0), id: $0.id) }
    shift = PositionShift(of: old.count, removing: gone, addingAt: places)
    descriptions = old.shifted(by: shift, adding: come)
    var more: [Int: Int] = [:]
    for description in come { more[kind(description), default: 0] += 1 }
    for position in gone { more[kind(old[position]), default: 0] -= 1 }
    self.index = DescriptionIndex(index, descriptions, more: more)
    self.metamodel = metamodel
  }

  /// The positions, as they are now, of what has come, and of what may belong to a family with it.
  var newFamilies: Set<Int> {
    var sources = Set(shift.come)
    for description in shift.come.map({ descriptions[$0] }) {
      let root = String(description.id.prefix { $0 != "/" })
      for relation in FamilyRelation.all where relation.target == description.kind.id {
        guard let kind = metamodel.position(of: relation.source) else { continue }
        sources.formUnion(index.below(kind: kind, id: root))
        if let position = index.position(kind: kind, id: root) { sources.insert(position) }
      }
    }
    return sources
  }
}
