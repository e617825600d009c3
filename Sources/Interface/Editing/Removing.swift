import Catalogue
import Metamodel

/// Removing descriptions, with what becomes of the references to them.
extension State {
  /// Asks what becomes of what refers to the current description, or to those marked.
  mutating func askToRemove() {
    let removed =
      marked.isEmpty ? current.map { [catalogue.descriptions[$0].reference] } ?? [] : marked.sorted()
    let positions = Set(removed.compactMap { catalogue.position(of: $0) })
    let sources = Set(
      positions.flatMap { position in
        catalogue.links(to: position).filter { $0.node != nil && !positions.contains($0.source) }.map(
          \.source)
      })
    ask(.remove(removed, references: sources.sorted().map { catalogue.descriptions[$0].reference }))
  }

  mutating func remove(_ removed: [String], _ references: CatalogueEdit.References) -> [Effect] {
    let names = removed.compactMap { catalogue.position(of: $0) }.map {
      (sv: content.name($0, .swedish), en: content.name($0, .english))
    }
    marked = []
    form = nil
    if let reading, removed.contains(reading.reference) { self.reading = nil }
    return [
      .edit(
        removed.map { .remove($0, references: references) },
        Words(
          sv: "Ta bort \(names.map(\.sv).joined(separator: ", "))",
          en: "Remove \(names.map(\.en).joined(separator: ", "))"))
    ]
  }
}
