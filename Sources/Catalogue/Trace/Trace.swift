import Metamodel

/// The three perspectives on a collaboration side by side, seen from one element: what it is tied to in process,
/// information and service, in chain order and with the holes, and the law and security that cut across them
/// (VLDS 4.0, 5.4).
public struct Trace: Sendable {
  /// The element that it is seen from.
  public let start: Element
  /// What stands side by side, from top to bottom: mostly one exchange with what carries it.
  public let bands: [Band]
  /// All that stands in it, each once, the start first.
  public let nodes: [Element]
  /// The holes, each once, in the order of the bands.
  public let gaps: [Gap]

  /// One of the columns.
  public enum Column: Int, Sendable, Hashable, CaseIterable {
    case process, information, service
    /// Law and security.
    case law

    /// The column that descriptions of a perspective stand in: needs begin the process, agreements end the service.
    public init(_ perspective: Perspective) {
      switch perspective {
      case .needs, .process, .governance, .benefit: self = .process
      case .information: self = .information
      case .service, .agreement: self = .service
      case .law, .security: self = .law
      }
    }
  }

  /// What stands side by side because it belongs together.
  public struct Band: Sendable, Hashable {
    private var columns: [[Cell]] = Array(repeating: [], count: Column.allCases.count)

    /// The cells of a column, from top to bottom.
    public internal(set) subscript(column: Column) -> [Cell] {
      get { columns[column.rawValue] }
      _modify { yield &columns[column.rawValue] }
    }

    var isEmpty: Bool { columns.allSatisfy(\.isEmpty) }
  }

  /// One place in a column.
  public struct Cell: Sendable, Hashable {
    /// What stands in it.
    public enum Content: Sendable, Hashable {
      case element(Element)
      /// Something that should be there and is not.
      case gap(Gap)
      /// Those of one kind, which can be shown as a number.
      case group(kind: String, [Cell])
    }

    /// The way that an exchange goes, where the cell is its other end.
    public enum Direction: Sendable, Hashable {
      case outgoing, incoming
    }

    public let content: Content
    /// How many steps it stands below what it hangs on.
    public internal(set) var depth: Int
    public internal(set) var direction: Direction?
    /// What tells more of the element: the actor of a process, the service of a version.
    public internal(set) var companion: Element?
    /// How it is tied to the start, where that is no step of the chain.
    public internal(set) var relation: Words?

    /// The element that stands in it.
    public var element: Element? { if case .element(let element) = content { element } else { nil } }

    /// The hole that it is.
    public var gap: Gap? { if case .gap(let gap) = content { gap } else { nil } }

    /// The same so many steps further down.
    public func moved(by steps: Int) -> Cell {
      var cell = self
      cell.depth += steps
      return cell
    }
  }

  /// A hole: what is missing, where, and which rule asks for it.
  public struct Gap: Sendable, Hashable {
    /// What lacks it.
    public let at: Element
    public let missing: ChainGap
    /// The rule that finds it; `nil` where only the links of level 3 ask for it (metamodel.yaml, Levels).
    public let rule: String?

    /// The kind of what is missing, as the metamodel writes it.
    public var kind: String { missing.kind == "message" ? "logical-interface#message" : missing.kind }
  }

  /// A reference from one node to another.
  public struct Edge: Sendable, Hashable {
    public let from: Element
    public let to: Element
    /// The path of the field; for what follows from where files lie the name of the relation.
    public let field: String
    /// What the reference is called.
    public let label: Words
  }

  /// Follows the references from an element.
  public init(from start: Element, in terms: Terms) {
    var builder = TraceBuilder(TraceScope(from: start, in: terms), terms)
    self.start = start
    bands = builder.build()
    nodes = [start] + builder.nodes.list.filter { $0 != start }
    gaps = builder.gaps.list
  }

  /// The references between the nodes.
  ///
  /// - Parameter terms: those that the trace was made with.
  public func edges(in terms: Terms) -> [Edge] { TraceEdges(among: nodes, in: terms).edges }
}

/// Values in the order that they came in, each once.
struct Ordered<Value: Hashable & Sendable>: Sendable {
  private(set) var list: [Value] = []
  /// The same, from when there are so many that looking through them takes longer.
  private var known: Set<Value> = []

  private static var few: Int { 16 }

  @discardableResult
  mutating func insert(_ value: Value) -> Bool {
    if list.count < Ordered.few {
      guard !list.contains(value) else { return false }
    } else {
      if known.isEmpty { known = Set(list) }
      guard known.insert(value).inserted else { return false }
    }
    list.append(value)
    return true
  }

  func contains(_ value: Value) -> Bool { known.isEmpty ? list.contains(value) : known.contains(value) }

  var isEmpty: Bool { list.isEmpty }
}
