/// How many values a field may have: a lower bound and, unless it is a list without limit, an upper one.
public struct Cardinality: Sendable, Hashable {
  public let lower: Int
  /// `nil` where there is no limit.
  public let upper: Int?

  public static let one = Cardinality(lower: 1, upper: 1)
  public static let optional = Cardinality(lower: 0, upper: 1)
  public static let any = Cardinality(lower: 0, upper: nil)
  public static let some = Cardinality(lower: 1, upper: nil)

  /// Creates a cardinality; `upper` is `nil` for no limit.
  @inline(never)
  public init(lower: Int, upper: Int?) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether more than one value may stand there.
  public var isList: Bool { upper != 1 }

  /// The form `1..*`.
  public var notation: String { "\(lower)..\(upper.map(String.init) ?? "*")" }
}

/// When a field is asked for (VLDS 4.0, 5.1: levels of description).
public enum Level: String, Sendable {
  /// In the level-1 table of the description.
  case first = "1"
  /// Asked for at the publishing gate.
  case publish
  /// Never asked for.
  case optional
  /// Shown, never written in a file.
  case computed
}

/// Where a field or kind comes from.
public enum Origin: String, Sendable {
  /// Stated in the guide, or in the framework named as source.
  case stated = "S"
  /// Inferred from it.
  case inferred = "I"
  /// From another source.
  case external = "X"
  /// Added here.
  case added = "A"
}

/// The order of delivery of kinds, fields and rules.
public enum Release: String, Sendable {
  case core
  case second
  case third
}

/// A value that a choice field may have.
public struct Choice: Sendable, Hashable {
  public let id: String
  public let label: Words
  /// The guide's grouping of the choice, such as `leading` for roles; `nil` where there is none.
  public let category: String?

  /// Creates a choice.
  @inline(never)
  public init(_ id: String, sv: String, en: String, category: String? = nil) {
    self.id = id
    self.label = Words(sv: sv, en: en)
    self.category = category
  }
}

/// A condition of a level: the field has one of the values.
public struct Condition: Sendable, Hashable {
  public let field: String
  public let values: [String]

  /// Creates a condition that holds where `field` has one of `values`.
  @inline(never)
  public init(_ field: String, in values: [String]) {
    self.field = field
    self.values = values
  }
}
