import Catalogue
import Metamodel

/// What the list shows: a node of the tree of perspectives.
public enum Scope: Hashable, Sendable {
  case all
  case perspective(Perspective)
  /// A kind by its id.
  case kind(String)
  /// Descriptions that something else has picked out, such as what a cell of a matrix holds.
  case chosen(Chosen)

  /// The nodes below, in a catalogue: perspectives with something in them, and kinds that are there or are core.
  func children(in catalogue: Catalogue) -> [Scope] {
    switch self {
    case .all, .kind, .chosen: []
    case .perspective(let perspective):
      catalogue.metamodel.kinds.filter {
        $0.perspective == perspective && ($0.release == .core || !catalogue.positions(of: $0).isEmpty)
      }.map { .kind($0.id) }
    }
  }

  /// The roots of the tree.
  static let roots: [Scope] = [.all] + Perspective.allCases.map { .perspective($0) }

  /// The node above, `nil` for roots.
  func parent(in metamodel: Metamodel) -> Scope? {
    guard case .kind(let id) = self, let kind = metamodel[id] else { return nil }
    return .perspective(kind.perspective)
  }

  /// The kinds that it covers, in metamodel order.
  func kinds(in metamodel: Metamodel) -> [Kind] {
    switch self {
    case .all: metamodel.kinds
    case .perspective(let perspective): metamodel.kinds.filter { $0.perspective == perspective }
    case .kind(let id): metamodel[id].map { [$0] } ?? []
    case .chosen: []
    }
  }

  /// The positions of what it covers, in the order of a list.
  func positions(in content: Content, _ language: Language) -> [Int] {
    if case .chosen(let chosen) = self {
      return chosen.references.compactMap { content.catalogue.position(of: $0) }
    }
    return kinds(in: content.catalogue.metamodel).flatMap { content.ordered($0, language) }
  }

  /// How many descriptions it covers.
  func count(in catalogue: Catalogue) -> Int {
    if case .chosen(let chosen) = self { return chosen.references.count }
    return kinds(in: catalogue.metamodel).reduce(0) { $0 + catalogue.positions(of: $1).count }
  }

  /// The name shown to people.
  func label(_ metamodel: Metamodel, _ language: Language) -> String {
    switch self {
    case .all: Texts.everything[language]
    case .perspective(let perspective): perspective.label[language]
    case .kind(let id): metamodel[id]?.plural[language] ?? id
    case .chosen(let chosen): chosen.title[language]
    }
  }

  /// The perspective whose colour it has.
  func perspective(_ metamodel: Metamodel) -> Perspective? {
    switch self {
    case .all, .chosen: nil
    case .perspective(let perspective): perspective
    case .kind(let id): metamodel[id]?.perspective
    }
  }
}

/// Descriptions that have been picked out, under a title of their own.
public struct Chosen: Hashable, Sendable {
  let title: Words
  /// As `kind/id`: they stay the same when the catalogue changes.
  let references: [String]

  init(title: Words, _ references: [String]) {
    self.title = title
    self.references = references
  }
}
