import Catalogue

/// A description as a file of another format says that it is.
public struct Proposal: Sendable, Hashable {
  public let kind: String
  public var id: String
  /// The fields and parts; a new description without a status becomes a draft in the merge.
  public var fields: [NewValue.Pair]
  /// The text below the fields; empty where the file has none.
  public let body: String
  /// The fields whose value the file settles and no person, as paths without selectors:
  /// `attributes.cardinality`. All else is only a first text, or a link, that people go on with.
  public let settled: Set<String>
  /// Whether a person may expect the file to count, so that values of the catalogue that are others are told of.
  public let isCompared: Bool
  /// What tells that a description of the catalogue with the same id is the same thing.
  public let identity: Identity
  /// The file that says so, relative to the chosen folder.
  public let origin: String
  /// The SHA-256 of the files that it rests on, as specification documents have it.
  public let checksums: Set<String>

  /// What a thing that comes from somewhere is known by.
  ///
  /// One without a `source` is always known by its id.
  public enum Identity: Sendable {
    /// The id: the file says it, or it follows from what means the same everywhere, such as a namespace.
    case id
    /// The name, where nothing says that the other one came from elsewhere: an organisation, a service.
    case name
    /// Only the `source`: one of many things that may be called the same, such as a process in a model.
    case source
  }

  /// Creates a proposal.
  public init(
    kind: String, id: String, _ fields: [NewValue.Pair], body: String = "", settled: Set<String> = [],
    isCompared: Bool = false, identity: Identity = .id, origin: String, checksums: Set<String> = []
  ) {
    self.kind = kind
    self.id = id
    self.fields = fields
    self.body = body
    self.settled = settled
    self.isCompared = isCompared
    self.identity = identity
    self.origin = origin
    self.checksums = checksums
  }

  /// The form `kind/id`.
  public var reference: String { "\(kind)/\(id)" }

  /// The text of a field at the top; `nil` where there is none.
  func text(_ field: String) -> String? {
    guard case .text(let text)? = fields.first(where: { $0.key == field })?.value else { return nil }
    return text
  }
}

extension [NewValue.Pair] {
  /// Adds a text that is there.
  mutating func add(_ key: String, _ text: String?) {
    if let text, !text.isEmpty { append(NewValue.Pair(key, .text(text))) }
  }

  /// Adds a list that has something in it.
  mutating func add(_ key: String, _ values: [NewValue]) {
    if !values.isEmpty { append(NewValue.Pair(key, .list(values))) }
  }
}
