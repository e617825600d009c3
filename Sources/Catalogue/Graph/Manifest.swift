import Metamodel

/// What `catalogue.yaml` says of the catalogue as a whole.
public struct Manifest: Sendable {
  /// The alias that others import the catalogue under by default.
  public let id: String
  /// The title by language tag; a plain string stands under the language of the catalogue.
  public let title: [String: String]
  /// The id of an actor of the catalogue.
  public let publisher: String?
  /// The language of plain strings.
  public let language: String
  public let baseURI: String?
  public let license: String?
  public let imports: [Import]
  /// Severities that replace those of the rules, with their reasons.
  public let rules: [String: RuleSetting]
  /// Extra fields by kind, `kind#part` or `*`, in the order written.
  public let extensions: [(scope: String, fields: [Field])]
  /// Rows of the mapping to ArchiMate that come before those of the program.
  public let archiMate: ArchiMate.Rows
  /// The file as read, for findings.
  public let document: Document?

  /// Another catalogue that this one refers to.
  public struct Import: Sendable, Hashable {
    public let alias: String
    /// The folder relative to the root; for a `git` import that of a checkout under `.vlds/imports`.
    public let path: String?
    public let git: String?
    public let ref: String?

    /// Creates an import.
    public init(alias: String, path: String?, git: String? = nil, ref: String? = nil) {
      self.alias = alias
      self.path = path
      self.git = git
      self.ref = ref
    }
  }

  /// The severity that the catalogue gives a rule.
  public struct RuleSetting: Sendable, Hashable {
    /// `error`, `warning`, `info` or `off`.
    public let severity: String
    public let reason: String

    /// Creates a setting.
    public init(severity: String, reason: String) {
      self.severity = severity
      self.reason = reason
    }
  }

  /// Creates a manifest.
  public init(
    id: String, title: [String: String] = [:], publisher: String? = nil, language: String = "sv",
    baseURI: String? = nil, license: String? = nil, imports: [Import] = [],
    rules: [String: RuleSetting] = [:],
    extensions: [(scope: String, fields: [Field])] = [], archiMate: ArchiMate.Rows = ArchiMate.Rows(),
    document: Document? = nil
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.language = language
    self.baseURI = baseURI
    self.license = license
    self.imports = imports
    self.rules = rules
    self.extensions = extensions
    self.archiMate = archiMate
    self.document = document
  }
}
