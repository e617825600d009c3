// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Metamodel

/// The tabs that a service is shown under: itself, and the four parts of its description (VLDS 4.0, 5.3).
public enum ServiceTab: String, Hashable, Sendable, CaseIterable {
  case service, profile, logicalInterface, technicalInterfaces, instances

  /// The name on the tab.
  public var label: Words {
    switch self {
    case .service: Words(sv: "Tjänst", en: "Service")
    case .profile: Words(sv: "Profil", en: "Profile")
    case .logicalInterface: Words(sv: "Logiskt gränssnitt", en: "Logical interface")
    case .technicalInterfaces: Words(sv: "Tekniska gränssnitt", en: "Technical interfaces")
    case .instances: Words(sv: "Instanser", en: "Instances")
    }
  }

  /// The kind of the descriptions under the tab.
  public var kind: String {
    switch self {
    case .service: "service"
    case .profile: "profile"
    case .logicalInterface: "logical-interface"
    case .technicalInterfaces: "technical-interface"
    case .instances: "instance"
    }
  }
}

/// One version of a service.
public struct ServiceVersion: Hashable, Sendable {
  /// As the folder is named: `2.0`.
  public let id: String
  /// The description of the version itself, when its file is there.
  public let profile: Int?
  /// The value of `life-cycle`; nil where nothing is known.
  public let lifeCycle: String?

  /// The mark of the life cycle for a selector.
  public var mark: StatusMark? { lifeCycle.flatMap(StatusMark.init(lifeCycle:)) }
}

/// The descriptions in the folder of one service: its parallel versions and what each has.
public struct ServiceFamily: Sendable {
  /// The segment that names the service.
  public let id: String
  /// The description of the service; nil where `service.md` is missing.
  public let service: Int?
  /// The newest first, by number.
  public let versions: [ServiceVersion]
  let catalogue: Catalogue

  /// Where in the family a description stands.
  public struct Place: Hashable, Sendable {
    /// Nil for the service itself.
    public let version: String?
    public let tab: ServiceTab

    public init(version: String?, tab: ServiceTab) {
      self.version = version
      self.tab = tab
    }
  }

  /// The family of a description; nil where its kind does not belong to one.
  public init?(of position: Int, in catalogue: Catalogue) {
    let description = catalogue.descriptions[position]
    guard ServiceTab.allCases.contains(where: { $0.kind == description.kind.id }) else { return nil }
    self.init(id: String(description.id.prefix { $0 != "/" }), in: catalogue)
  }

  /// The family of the service with an id; it may be empty.
  public init(id: String, in catalogue: Catalogue) {
    self.id = id
    self.catalogue = catalogue
    service = catalogue.position(kind: "service", id: id)
    var names: Set<String> = []
    for tab in ServiceTab.allCases where tab != .service {
      guard let kind = catalogue.metamodel[tab.kind] else { continue }
      for position in catalogue.positions(of: kind, below: id) {
        let rest = catalogue.descriptions[position].id.dropFirst(id.count + 1)
        names.insert(String(rest.prefix { $0 != "/" }))
      }
    }
    versions = names.sorted { Self.isNewer($0, than: $1) }.map { name in
      let profile = catalogue.position(kind: "profile", id: "\(id)/\(name)")
      let lifeCycle = profile.flatMap { catalogue.descriptions[$0].choice("life-cycle") }
      return ServiceVersion(id: name, profile: profile, lifeCycle: lifeCycle)
    }
  }

  /// The version to show first: the newest in operation, else the newest that is not retired, else the newest.
  public var current: ServiceVersion? {
    versions.first { $0.lifeCycle == "in-operation" } ?? versions.first { $0.lifeCycle != "retired" }
      ?? versions.first
  }

  /// Which version and tab a description of the family stands under.
  public func place(of position: Int) -> Place? {
    let description = catalogue.descriptions[position]
    let segments = description.id.split(separator: "/")
    guard segments.first.map(String.init) == id,
      let tab = ServiceTab.allCases.first(where: { $0.kind == description.kind.id })
    else { return nil }
    return Place(version: segments.count > 1 ? String(segments[1]) : nil, tab: tab)
  }

  /// The descriptions under a tab of a version, by id; empty where there is none.
  public func descriptions(version: String?, tab: ServiceTab) -> [Int] {
    if tab == .service { return service.map { [$0] } ?? [] }
    guard let version, let kind = catalogue.metamodel[tab.kind] else { return [] }
    let name = "\(id)/\(version)"
    if let own = catalogue.position(kind: tab.kind, id: name) { return [own] }
    return Array(catalogue.positions(of: kind, below: name))
  }

  /// Compares versions number by number: 2.10 is newer than 2.9.
  static func isNewer(_ one: String, than other: String) -> Bool {
    let left = one.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    let right = other.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    for (a, b) in zip(left, right) where a != b { return (a ?? -1) > (b ?? -1) }
    return left.count == right.count ? one > other : left.count > right.count
  }
}
