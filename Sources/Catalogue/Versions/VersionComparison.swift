import Metamodel

/// What differs between two versions of a service, which of it breaks those who use the older one, and the number that
/// follows (VLDS 4.0, 7.4).
public struct VersionComparison: Sendable {
  /// The profiles of the two versions.
  public let older: Int
  public let newer: Int
  /// Those that break consumers first, then in the order operation, message, technical interface.
  public let changes: [VersionChange]
  private let terms: Terms

  /// Compares two versions by their profiles.
  public init(from older: Int, to newer: Int, in terms: Terms) {
    self.older = older
    self.newer = newer
    self.terms = terms
    var found = InterfaceChanges(from: older, to: newer, in: terms)
    found.compareOperations()
    found.compareMessages()
    found.compareTechnicalInterfaces()
    changes = found.changes.filter(\.breaks) + found.changes.filter { !$0.breaks }
  }

  /// The version that a version is held against where nobody chooses: the one that it replaces, else the one whose
  /// number is next below.
  public static func predecessor(of version: Int, in terms: Terms) -> Int? {
    if let replaced = terms.targets(of: "replaces", from: version).first(where: { $0 >= 0 }) {
      return replaced
    }
    guard let service = terms.service(of: version) else { return nil }
    let number = { (version: Int) in terms.versionNumber(of: version) ?? .zero }
    let own = number(version)
    return terms.versions(of: service)
      .filter { number($0) < own }
      .max { number($0) < number($1) }
  }

  /// Whether some change breaks consumers.
  public var breaks: Bool { changes.contains(where: \.breaks) }

  /// What the profile of the newer version says of that; `nil` where it says nothing.
  public var declaredBreaking: Bool? { terms.value("breaking", of: newer).map { $0 == "true" } }

  public var olderNumber: VersionNumber { terms.versionNumber(of: older) ?? .zero }
  public var newerNumber: VersionNumber { terms.versionNumber(of: newer) ?? .zero }

  /// The number that follows: a new first number where consumers break, a new second one where something else
  /// differs.
  public var followingNumber: VersionNumber {
    breaks || declaredBreaking == true
      ? olderNumber.nextMajor : changes.isEmpty ? olderNumber : olderNumber.nextMinor
  }

  /// Whether the newer version has a number that tells of the break (VE-04).
  public var tellsOfBreak: Bool {
    !(breaks || declaredBreaking == true) || olderNumber.major != newerNumber.major
  }

  /// The consumptions of the older version that are active.
  public var consumptions: [Int] { terms.activeConsumptions(of: older).filter(terms.exists) }

  /// The consumptions of the older version that a change reaches: all that are active; of a technical interface those
  /// that go through an instance of it, or do not say through which they go.
  public func consumptions(reachedBy change: VersionChange) -> [Int] {
    guard change.breaks, change.sort == .technicalInterface else { return change.breaks ? consumptions : [] }
    let name = terms.name(change.description).split(separator: "/").last
    return consumptions.filter { consumption in
      let instances = terms.targets(of: "instances", from: consumption)
      return instances.isEmpty
        || instances.flatMap { terms.targets(of: "implements", from: $0) }.contains {
          terms.name($0).split(separator: "/").last == name
        }
    }
  }
}
