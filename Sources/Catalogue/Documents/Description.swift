import Metamodel

/// One description: what it is, where it lies, and its file as read.
public final class Description: Sendable {
  public let kind: Kind
  public let id: String
  /// The path relative to the catalogue, with `/`.
  public let file: String
  /// The file as read; `nil` where it is unreadable or not read yet.
  public let document: Document?
  /// The bytes of the file; `nil` where it could not be opened, or is not read yet.
  public let bytes: [UInt8]?
  public let state: State
  /// What is wrong with the file (FO-01).
  public let problems: [ReadingProblem]
  /// Relative links of the body and of uri fields that lead to nothing inside the catalogue (FO-09).
  public let brokenLinks: [BrokenLink]

  /// Whether the file has been read.
  public enum State: Sendable {
    case read
    case unreadable
    /// The catalogue is still being read; the place is known, the content is not.
    case pending
  }

  /// A relative link without a target.
  public struct BrokenLink: Sendable, Hashable {
    /// Where the link is in the file.
    public let offset: Int
    public let target: String

    /// Creates a link without a target.
    public init(offset: Int, target: String) {
      self.offset = offset
      self.target = target
    }
  }

  /// Creates a description that has been read.
  ///
  /// - Parameter bytes: those of a file that is no document.
  public init(
    kind: Kind, id: String, file: String, document: Document?, bytes: [UInt8]? = nil,
    problems: [ReadingProblem] = [], brokenLinks: [BrokenLink] = []
  ) {
    self.kind = kind
    self.id = id
    self.file = file
    self.document = document
    self.bytes = document?.bytes ?? bytes
    self.state = document == nil ? .unreadable : .read
    self.problems = problems
    self.brokenLinks = brokenLinks
  }

  /// Creates a description of which only the place is known as yet.
  public init(pending kind: Kind, id: String, file: String) {
    self.kind = kind
    self.id = id
    self.file = file
    self.document = nil
    self.bytes = nil
    self.state = .pending
    self.problems = []
    self.brokenLinks = []
  }

  /// The form `kind/id`.
  public var reference: String { "\(kind.id)/\(id)" }

  /// The value of a field of the description, as a node; `nil` where it is absent.
  ///
  /// Of a key that stands twice the last counts.
  public func node(_ field: String) -> Int? {
    guard let document, let slot = kind.schema.position(of: field) else { return nil }
    return document.node(slot: slot, in: 0)
  }
}

extension Document {
  /// The value of the field at a position of the schema, in the map at `index`; `nil` where it is absent.
  public func node(slot: Int, in index: Int) -> Int? {
    var found: Int?
    for child in children(of: index) where Int(nodes[child].slot) == slot { found = child }
    return found.flatMap { isAbsent($0) ? nil : $0 }
  }

  /// The values of a field: the entries of a list, or the single value that may stand without one.
  public func values(_ index: Int) -> [Int] {
    nodes[index].shape == .list ? Array(children(of: index)) : [index]
  }
}
