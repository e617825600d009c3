import Metamodel

/// What a rule says: all that rules.yaml has of it, for people and for the engine.
public struct RuleStatement: Sendable, Hashable {
  /// The id, such as `SP-10`.
  public let id: String
  /// The severity of the main case.
  public let severity: Severity
  public let gate: Gate
  /// The severity below the gate, where it is said outright.
  public let inDraft: Severity?
  /// The severity at the publishing gate, of a rule that is otherwise milder.
  public let atPublish: Severity?
  public let title: Words
  /// What holds where the rule is kept.
  public let statement: Words
  /// Where the guide, or another framework, says so.
  public let source: String
  public let origin: Origin
  /// The kinds whose descriptions get the finding; `*` for all.
  public let kinds: [String]
  /// Kinds of a later release that the rule also covers once they are there.
  public let laterKinds: [String]
  /// The fields compared, as `kind.field`.
  public let fields: [String]
  /// Fields whose absence another rule reports.
  public let exceptFields: [String]
  /// What is compared, in the words of the metamodel and of ``Term``.
  public let finds: String
  /// Parts of the rule that are graver or milder.
  public let cases: [Case]
  public let fix: Words
  public let release: Release

  /// When a rule has its full severity.
  public enum Gate: String, Sendable {
    /// In every check.
    case always
    /// For what is published, or tested as such; else one step milder.
    case publish
  }

  /// A part of a rule with a severity of its own.
  public struct Case: Sendable, Hashable {
    public let severity: Severity
    public let finds: String

    init(_ severity: Severity, _ finds: String) {
      self.severity = severity
      self.finds = finds
    }
  }

  init(
    _ id: String, _ severity: Severity, _ gate: Gate, inDraft: Severity? = nil, atPublish: Severity? = nil,
    title: Words, statement: Words, source: String, _ origin: Origin, kinds: [String],
    laterKinds: [String] = [], fields: [String] = [], exceptFields: [String] = [], finds: String,
    cases: [Case] = [], fix: Words, _ release: Release
  ) {
    self.id = id
    self.severity = severity
    self.gate = gate
    self.inDraft = inDraft
    self.atPublish = atPublish
    self.title = title
    self.statement = statement
    self.source = source
    self.origin = origin
    self.kinds = kinds
    self.laterKinds = laterKinds
    self.fields = fields
    self.exceptFields = exceptFields
    self.finds = finds
    self.cases = cases
    self.fix = fix
    self.release = release
  }

  /// The letters that the id begins with, such as `SP`.
  public var family: String { String(id.prefix { $0 != "-" }) }

  /// Whether it is a rule of the file format or of structure, which nobody can switch off or acknowledge.
  public var isFixed: Bool { family == "FO" || family == "ST" }
}

/// A word that the rules use in one certain sense.
public struct Term: Sendable, Hashable {
  public let id: String
  public let meaning: String

  init(_ id: String, _ meaning: String) {
    self.id = id
    self.meaning = meaning
  }
}
