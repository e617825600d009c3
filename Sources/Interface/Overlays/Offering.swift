import Catalogue
import Text

extension PickerOverlay {
  /// What was found with the making of something new of some kinds: first what bears the name that is typed, then the
  /// making, last what only resembles it. So Enter never refers to something that was not named.
  func offer(_ kinds: [String], beside found: [Item], _ state: State) -> [Item] {
    let words = PickerOverlay.words(of: typed)
    guard !words.isEmpty else { return found }
    let bearing = found.map { item in
      let own = PickerOverlay.words(of: text(of: item, state))
      return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }
    let creations = kinds.map { Item.create(kind: $0, name: typed) }
    return zip(found, bearing).filter(\.1).map(\.0) + creations
      + zip(found, bearing).filter { !$0.1 }.map(\.0)
  }

  /// What names an item: the name and the id, or what stands in the file for it.
  private func text(of item: Item, _ state: State) -> String {
    switch item {
    case .description(let position):
      "\(state.content.name(position, state.language)) \(state.catalogue.descriptions[position].reference)"
    case .part(let value, let label), .value(let value, let label): "\(label) \(value)"
    default: ""
    }
  }

  private static func words(of text: String) -> [Substring] {
    text.folded.split { !$0.isLetter && !$0.isNumber }
  }
}
