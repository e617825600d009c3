import Catalogue
import Metamodel

/// Something that a rule finds missing or wrong, with its place.
///
/// There can be very many of them, and lists of them are copied at each edit: hence a reference.
public final class Finding: Sendable {
  /// The id of the rule.
  public let rule: String
  public let severity: Severity
  /// What is wrong, and what to do.
  public let message: Words
  public let place: Place
  /// The path of the field inside the description; `nil` where the finding concerns the file.
  public let field: String?
  /// What the finding is known by from one check to the next (format.md, Acknowledged findings).
  public let key: String
  /// Other places that have to do with it.
  public let related: [Place]
  /// What puts it right, in general.
  public let fix: Words
  /// What puts it right without a doubt; empty where a person has to decide.
  public let edits: [CatalogueEdit]

  init(
    rule: String, severity: Severity, message: Words, place: Place, field: String?, key: String,
    related: [Place], fix: Words, edits: [CatalogueEdit]
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.place = place
    self.field = field
    self.key = key
    self.related = related
    self.fix = fix
    self.edits = edits
  }

  /// The finding where descriptions stand now.
  func moved(by shift: PositionShift) -> Finding {
    let moves = ([place] + related).contains { $0.description.map { !shift.keeps($0) } ?? false }
    guard moves else { return self }
    return Finding(
      rule: rule, severity: severity, message: message, place: place.moved(by: shift), field: field, key: key,
      related: related.map { $0.moved(by: shift) }, fix: fix, edits: edits)
  }

  /// A place in a file of the catalogue.
  public struct Place: Sendable, Hashable {
    /// The position of the description in the catalogue; `nil` for other files.
    public let description: Int?
    /// The path relative to the catalogue.
    public let file: String
    public let position: Position

    /// Creates a place.
    public init(description: Int?, file: String, position: Position) {
      self.description = description
      self.file = file
      self.position = position
    }

    fileprivate func moved(by shift: PositionShift) -> Place {
      Place(description: description.flatMap(shift.new), file: file, position: position)
    }
  }
}

extension Finding: Hashable {
  public static func == (left: Finding, right: Finding) -> Bool {
    left === right
      || left.key == right.key && left.severity == right.severity && left.message == right.message
        && left.place == right.place && left.field == right.field && left.related == right.related
        && left.edits == right.edits
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(place)
  }
}

extension Finding: Comparable {
  /// By file, line, rule and key.
  public static func < (left: Finding, right: Finding) -> Bool {
    if left.place.file != right.place.file { return left.place.file < right.place.file }
    let (one, other) = (left.place.position, right.place.position)
    if one.line != other.line { return one.line < other.line }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.key != right.key { return left.key < right.key }
    return one.column < other.column
  }
}
