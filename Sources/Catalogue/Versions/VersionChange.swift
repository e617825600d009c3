import Metamodel

/// One difference between two versions of a service.
public struct VersionChange: Sendable, Hashable {
  /// What differs.
  public enum Sort: Sendable, Hashable {
    case operation
    case message
    case object
    case attribute
    case technicalInterface
  }

  /// How it differs.
  public enum Act: Sendable, Hashable {
    case added
    case removed
    case changed
  }

  /// What something was and what it has become.
  public struct Detail: Sendable, Hashable {
    public let label: Words
    public let old: Words
    public let new: Words

    init(_ label: Words, from old: Words, to new: Words) {
      self.label = label
      self.old = old
      self.new = new
    }

    /// - Parameter field: the one that the values stand in; choices are told by their labels.
    init(_ label: Words, of field: Field?, from old: [String], to new: [String]) {
      let words = { (values: [String]) in
        let labels = values.map { value in
          field?.choices.first { $0.id == value }?.label ?? Words(sv: value, en: value)
        }
        return Words.listed(labels)
      }
      self.init(label, from: words(old), to: words(new))
    }
  }

  public let sort: Sort
  public let act: Act
  /// Its name; of an object or attribute with the message before it.
  public let name: Words
  public let details: [Detail]
  /// Whether consumers that do nothing no longer get on.
  public let breaks: Bool
  /// The description that has it, in the newer version where it is there.
  public let description: Int
  public let part: String?

  init(
    _ sort: Sort, _ act: Act, _ name: Words, _ details: [Detail] = [], breaks: Bool, at description: Int,
    part: String? = nil
  ) {
    self.sort = sort
    self.act = act
    self.name = name
    self.details = details
    self.breaks = breaks
    self.description = description
    self.part = part
  }
}

extension Words {
  /// Several, with commas between.
  static func listed(_ all: [Words]) -> Words {
    Words(sv: all.map(\.sv).joined(separator: ", "), en: all.map(\.en).joined(separator: ", "))
  }
}

extension VersionChange.Sort {
  /// The name for people.
  public var label: Words {
    switch self {
    case .operation: Words(sv: "Anrop", en: "Operation")
    case .message: Words(sv: "Tjänstemeddelande", en: "Message")
    case .object: Words(sv: "Informationsutbytesobjekt", en: "Exchange object")
    case .attribute: Words(sv: "Attribut", en: "Attribute")
    case .technicalInterface: Words(sv: "Tekniskt gränssnitt", en: "Technical interface")
    }
  }
}

/// The least and the most of something, as cardinalities are written: `0..1`, `1..*`.
struct Bounds {
  let lower: Int
  /// `nil` where there is no upper bound.
  let upper: Int?

  /// - Parameter text: where it cannot be read, at most one is meant.
  init(_ text: String) {
    let halves = text.split(separator: ".", omittingEmptySubsequences: true)
    lower = halves.first.flatMap { Int($0) } ?? 0
    upper = halves.last.map { $0 == "*" ? nil : Int($0) ?? 1 } ?? 1
  }

  /// Whether all that fits these bounds fits others.
  func fits(_ other: Bounds) -> Bool {
    guard lower >= other.lower else { return false }
    guard let most = other.upper else { return true }
    return upper.map { $0 <= most } ?? false
  }
}
