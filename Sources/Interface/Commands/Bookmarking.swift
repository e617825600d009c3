import Catalogue
import Metamodel
import Terminal
import Text

extension Command {
  /// Keeping descriptions at hand from one run to the next.
  static let bookmarking: [Command] = [
    Command(
      "bookmark.toggle", sv: "Bokmärke: sätt eller ta bort", en: "Bookmark: set or take away",
      help: Words(
        sv: "Lägger beskrivningen bland bokmärkena, eller tar bort den ur dem.",
        en: "Puts the description among the bookmarks, or takes it out of them."),
      keys: [KeyPress("b")], menu: .catalogue, refusal: needsDescription
    ) { state in state.toggleBookmark() },
    Command(
      "bookmark.go", sv: "Gå till bokmärke", en: "Go to bookmark",
      help: Words(
        sv: "Listar bokmärkena; skriv för att söka bland dem.", en: "Lists the bookmarks; type to find one."),
      keys: [KeyPress("'")], menu: .catalogue, argument: .bookmarks,
      refusal: { state in
        let set = state.way(to: "bookmark.toggle")
        return state.bookmarks.isEmpty
          ? Words(
            sv: "det finns inga bokmärken; sätt med \(set.sv)", en: "there are none; set with \(set.en)")
          : nil
      },
      run: { state in
        state.overlay = .picker(PickerOverlay(.bookmarks, state))
        return []
      }),
  ]
}

extension State {
  /// Sets or takes away the bookmark of the current description.
  fileprivate mutating func toggleBookmark() -> [Effect] {
    guard let position = current else { return [] }
    let reference = catalogue.descriptions[position].reference
    if let place = bookmarks.firstIndex(of: reference) {
      bookmarks.remove(at: place)
      say(Words(sv: "Bokmärket är borttaget: \(reference)", en: "The bookmark is gone: \(reference)"))
    } else {
      bookmarks.append(reference)
      let go = way(to: "bookmark.go")
      say(
        Words(
          sv: "Bokmärkt: \(reference); \(go.sv) listar.", en: "Bookmarked: \(reference); \(go.en) lists."))
    }
    return [.bookmarks(bookmarks)]
  }

  /// Lets what is kept by the ids of descriptions go with them.
  mutating func follow(_ moved: [String: String]) -> [Effect] {
    marked = Set(marked.map { moved[$0] ?? $0 })
    recent.follow(moved)
    if let open = reading?.reference, let new = moved[open] { pendingReading = new }
    let followed = bookmarks.map { moved[$0] ?? $0 }
    guard followed != bookmarks else { return [] }
    bookmarks = followed
    return [.bookmarks(bookmarks)]
  }
}

extension PickerOverlay {
  /// The bookmarks of descriptions that are there, in the order that they were set.
  func bookmarks(_ state: State) -> [Item] {
    let marked = state.bookmarks.compactMap { state.catalogue.position(of: $0) }
    return FuzzyPattern(typed).best(of: marked) { position in
      "\(state.content.name(position, state.language)) \(state.catalogue.descriptions[position].reference)"
    }.map(Item.description)
  }
}
