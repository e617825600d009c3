import Catalogue

/// A description as a file of another format says that it is.
public struct Proposal: Sendable, Hashable {
  public let kind: String
  public var id: String
  /// The fields and parts; a new description without a status becomes a draft in the merge.
  public var fields: [NewValue.Pair]
  /// The text below the fields; empty where the file has none.
  public internal(set) var body: String
  /// The fields that tell of the file itself, such as its checksum, as paths without selectors:
  /// `specifications.sha256`. They follow a newer file.
  public let settled: Set<String>
  /// The fields that a file decides and people may have corrected, such as `attributes.cardinality`. Where the
  /// catalogue has another value that one stands, and a person is asked.
  public let offered: Set<String>
  /// What else of the catalogue is told of where the file has it otherwise.
  public let comparison: Comparison
  /// What tells that a description of the catalogue with the same id is the same thing.
  public let identity: Identity
  /// The file that says so, relative to the chosen folder.
  public let origin: String
  /// The SHA-256 of the files that it rests on, as specification documents have it.
  public internal(set) var checksums: Set<String>

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

  /// What a person may expect the file to count for.
  public enum Comparison: Sendable, Hashable {
    case none
    /// Every single value.
    case all
    /// These fields, as paths without selectors, when the file is a newer one; of lists the entries that it lacks.
    case newer(Set<String>)
  }

  /// Creates a proposal.
  public init(
    kind: String, id: String, _ fields: [NewValue.Pair], body: String = "", settled: Set<String> = [],
    offered: Set<String> = [], comparison: Comparison = .none, identity: Identity = .id, origin: String,
    checksums: Set<String> = []
  ) {
    self.kind = kind
    self.id = id
    self.fields = fields
    self.body = body
    self.settled = settled
    self.offered = offered
    self.comparison = comparison
    self.identity = identity
    self.origin = origin
    self.checksums = checksums
  }

  /// The form `kind/id`.
  public var reference: String { "\(kind)/\(id)" }

  /// The text of a field at the top; `nil` where there is none.
  func text(_ field: String) -> String? { fields.text(field) }
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
