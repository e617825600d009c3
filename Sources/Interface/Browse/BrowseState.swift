import Catalogue
import Metamodel
import Terminal

/// The panes of the view Browse.
enum Pane: Int, Sendable, Hashable, CaseIterable {
  case tree
  case list
  case detail

  var context: Context {
    switch self {
    case .tree: .tree
    case .list: .list
    case .detail: .detail
    }
  }
}

/// The view Browse: perspective tree, list and preview.
struct BrowseState: Sendable {
  var pane = Pane.tree
  var tree = TreeState<Scope>(unfolded: Set(Perspective.allCases.map { .perspective($0) }))
  private(set) var scope = Scope.all
  var list = ListState()
  /// The first line of the preview that is shown.
  var detailTop = 0
  var filter = TextInputState()
  /// Whether keys go to the filter line.
  var isTyping = false
  /// What is wrong with the filter; the list stays as it was.
  private(set) var fault: Query.Fault?
  /// The positions in the list, in order.
  private(set) var rows: [Int] = []
  /// How many the list would have without a filter.
  private(set) var total = 0
  /// What the filter asks for in words, for highlighting.
  private(set) var words: [String] = []
  /// Where the list was when the filter line was opened.
  private var before: (text: String, selection: String?)?

  /// The position under the cursor.
  var selected: Int? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  /// Shows another part of the catalogue, from its first row and without a filter.
  mutating func show(_ scope: Scope, in content: Content, _ language: Language) {
    self.scope = scope
    filter = TextInputState()
    isTyping = false
    list = ListState()
    detailTop = 0
    refresh(content, language)
  }

  /// Fills the list anew; the cursor stays on its description.
  mutating func refresh(_ content: Content, _ language: Language, keeping reference: String? = nil) {
    let catalogue = content.catalogue
    let kept =
      reference
      ?? selected.flatMap {
        catalogue.descriptions.indices.contains($0) ? catalogue.descriptions[$0].reference : nil
      }
    let all = scope.positions(in: content, language)
    total = all.count
    fault = nil
    words = []
    do {
      let query = try Query(filter.text, metamodel: catalogue.metamodel)
      words = query.words
      rows = query.isEmpty ? all : Filter(query, content).rows(all)
    } catch {
      fault = error
      if rows.isEmpty { rows = all }
      rows.removeAll { !catalogue.descriptions.indices.contains($0) }
    }
    if let kept, let position = catalogue.position(of: kept), let row = rows.firstIndex(of: position) {
      list.selection = row
    } else {
      list.selection = 0
    }
  }

  /// Puts the cursor on a description, where the list has it.
  mutating func select(_ reference: String, _ catalogue: Catalogue) {
    guard let position = catalogue.position(of: reference), let row = rows.firstIndex(of: position) else {
      return
    }
    list.selection = row
    pane = .list
  }

  /// Opens the filter line.
  mutating func openFilter(_ content: Content) {
    before = (filter.text, selected.map { content.catalogue.descriptions[$0].reference })
    isTyping = true
  }

  /// Closes the filter line with what was typed, or as it was before.
  mutating func closeFilter(restoring: Bool, _ content: Content, _ language: Language) {
    isTyping = false
    if restoring, let before {
      filter = TextInputState(before.text)
      refresh(content, language, keeping: before.selection)
    }
    before = nil
  }

  /// Takes the filter away; the cursor stays on its description.
  mutating func clearFilter(_ content: Content, _ language: Language) {
    filter = TextInputState()
    refresh(content, language)
  }

  /// The place, to come back to.
  func place(_ catalogue: Catalogue) -> BrowsePlace {
    BrowsePlace(
      scope: scope, filter: filter.text, pane: pane,
      selection: selected.map { catalogue.descriptions[$0].reference })
  }

  /// Goes to a place.
  mutating func go(to place: BrowsePlace, _ content: Content, _ language: Language) {
    show(place.scope, in: content, language)
    pane = place.pane
    filter = TextInputState(place.filter)
    refresh(content, language, keeping: place.selection)
    selectInTree(place.scope, content.catalogue)
  }

  /// The rows of the tree in sight.
  func treeRows(_ catalogue: Catalogue) -> [TreeRow<Scope>] {
    tree.rows(roots: Scope.roots) { $0.children(in: catalogue) }
  }

  /// Puts the cursor of the tree on a scope, unfolding what is above it.
  mutating func selectInTree(_ scope: Scope, _ catalogue: Catalogue) {
    if let parent = scope.parent(in: catalogue.metamodel) { tree.unfolded.insert(parent) }
    if let row = treeRows(catalogue).firstIndex(where: { $0.id == scope }) { tree.list.selection = row }
  }
}
