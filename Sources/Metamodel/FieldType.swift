/// What a value of a field is (the types of format.md).
public enum FieldType: Sendable {
  /// One line of text; a string, or a map of language tag to string unless the text is never translated.
  case text(localized: Bool = true, pattern: String? = nil)
  /// Paragraphs in Markdown.
  case markdown
  /// The id of one of the choices; any other string too where the list is open.
  case choice([Choice], open: Bool = false)
  case boolean
  /// A whole number within bounds, where they are given.
  case integer(min: Int? = nil, max: Int? = nil)
  /// A calendar day, `2026-11-22`.
  case date
  /// Absolute, or a path relative to the file.
  case uri
  /// One to three numbers with dots.
  case version
  /// A BCP 47 tag.
  case language
  /// A map with the fields of a structure.
  case structure(Structure)
  /// The id of another description or part.
  case reference(Reference)
  /// Maps that are parts of the description.
  case parts(Part)

  /// The name of the type in the metamodel's own words.
  public var name: String {
    switch self {
    case .text: "text"
    case .markdown: "markdown"
    case .choice: "choice"
    case .boolean: "boolean"
    case .integer: "integer"
    case .date: "date"
    case .uri: "uri"
    case .version: "version"
    case .language: "language"
    case .structure(let structure): "structure:\(structure.id)"
    case .reference: "reference"
    case .parts(let part): "part:\(part.id)"
    }
  }
}

/// What a reference may name, and what its target calls it.
public struct Reference: Sendable {
  /// The kinds and parts that may be named; empty where every one may (`"*"`).
  public let targets: [Target]
  /// The computed view from the target.
  public let inverse: Inverse?
  /// Whether only parts of the same file may be named, as `#part`.
  public let isFileScoped: Bool
  /// Whether a value with `://` in it is a uri and no reference.
  public let allowsURI: Bool
  /// The number in the relation list of the metamodel, such as `R29`.
  public let relation: String?
  /// The variant of the relation, such as `generic` for concepts.
  public let variant: String?
  /// Whether it is stored the other way round than in the relation list.
  public let isTurned: Bool

  /// Creates a reference; `targets` are written as `kind`, `kind#part` or `*`.
  @inline(never)
  public init(
    to targets: [String], relation: String? = nil, inverse: Inverse? = nil, variant: String? = nil,
    fileScoped: Bool = false, orURI: Bool = false, turned: Bool = false
  ) {
    self.targets = targets == ["*"] ? [] : targets.map(Target.init)
    self.inverse = inverse
    self.isFileScoped = fileScoped
    self.allowsURI = orURI
    self.relation = relation
    self.variant = variant
    self.isTurned = turned
    self.kinds = self.targets.reduce(into: []) { if !$0.contains($1.kind) { $0.append($1.kind) } }
  }

  /// The kinds that may be named, each once; empty where every one may.
  public let kinds: [String]

  /// The one kind that may be named, so that a value is an id without a kind; `nil` where there are several.
  public var onlyKind: String? { kinds.count == 1 ? kinds[0] : nil }
}

/// A kind, or a part of a kind, that a reference may name.
public struct Target: Sendable, Hashable {
  public let kind: String
  /// The id of the part, `nil` where the description itself is meant.
  public let part: String?

  @inline(never)
  init(_ notation: String) {
    let halves = notation.split(separator: "#", maxSplits: 1).map(String.init)
    kind = halves[0]
    part = halves.count > 1 ? halves[1] : nil
  }

  /// The form `kind#part`.
  public var notation: String { part.map { "\(kind)#\($0)" } ?? kind }
}

/// The view of a relation from its target.
public struct Inverse: Sendable, Hashable {
  public let id: String
  public let label: Words
  /// How many there should be; tested by rules only.
  public let cardinality: Cardinality

  /// Creates the name of a relation as its target sees it.
  @inline(never)
  public init(_ id: String, sv: String, en: String, _ cardinality: Cardinality = .any) {
    self.id = id
    self.label = Words(sv: sv, en: en)
    self.cardinality = cardinality
  }
}
