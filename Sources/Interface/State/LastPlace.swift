import Catalogue
import Metamodel

/// Where a person was when the program ended, to begin there the next time.
public struct LastPlace: Sendable, Hashable {
  /// The part of the catalogue that the list showed: `all`, `perspective/ID` or `kind/ID`.
  public let scope: String
  /// The description under the cursor, or open, as `kind/id`; `nil` where the cursor was in the tree.
  public let description: String?
  /// Whether the description was open.
  public let isOpen: Bool

  /// Creates a place.
  public init(scope: String, description: String?, isOpen: Bool) {
    self.scope = scope
    self.description = description
    self.isOpen = isOpen
  }
}

extension Scope {
  /// The name that it is kept under; `nil` where it is for the moment only.
  fileprivate var name: String? {
    switch self {
    case .all: "all"
    case .perspective(let perspective): "perspective/\(perspective.rawValue)"
    case .kind(let id): "kind/\(id)"
    case .chosen: nil
    }
  }

  /// The scope of a name; `nil` where there is none in the metamodel.
  fileprivate init?(name: String, _ metamodel: Metamodel) {
    let halves = name.split(separator: "/", maxSplits: 1).map(String.init)
    switch (halves.first, halves.last) {
    case ("all", _): self = .all
    case ("perspective", let id?):
      guard let perspective = Perspective(rawValue: id) else { return nil }
      self = .perspective(perspective)
    case ("kind", let id?) where metamodel[id] != nil: self = .kind(id)
    default: return nil
    }
  }
}

extension State {
  /// Where one is, for the next run: the open description, or what the panes show.
  public var lastPlace: LastPlace {
    let scope = browse.scope.name ?? "all"
    if let reading {
      return LastPlace(scope: scope, description: reading.reference, isOpen: true)
    }
    let selected = browse.pane == .tree ? nil : browse.selected
    return LastPlace(
      scope: scope, description: selected.map { catalogue.descriptions[$0].reference }, isOpen: false)
  }

  /// Goes where one was: the list at once, the description as soon as it has been read.
  public mutating func begin(at place: LastPlace) {
    guard let scope = Scope(name: place.scope, catalogue.metamodel) else { return }
    browse.show(scope, in: content, language)
    browse.selectInTree(scope, catalogue)
    fit()
    if place.description != nil { awaited = place }
    takeAwaited()
  }

  /// Goes to the description that is awaited, where it is there by now.
  mutating func takeAwaited() {
    guard let place = awaited, let reference = place.description else { return }
    if catalogue.position(of: reference) != nil {
      browse.select(reference, catalogue)
      isUntouched = false
      fit()
      if place.isOpen {
        guard content.isComplete else { return }
        open(reference)
      }
      awaited = nil
    } else if content.isComplete {
      awaited = nil
    }
  }
}
