import Metamodel
import Rules

/// Which findings are listed, and how.
struct FindingsChoice: Sendable, Hashable {
  var order = FindingsOrder.byRule
  /// The mildest that are listed.
  var mildest = Severity.info
  /// The descriptions whose findings are listed, as `kind/id`; `nil` for the whole catalogue.
  var only: [String]?
  /// The groups that are unfolded where there are many findings, and folded where there are few.
  var unfolded: Set<String> = []
  var folded: Set<String> = []

  /// Above this many findings the groups are folded until one unfolds them.
  static let many = 300

  /// Folds a group that is unfolded, and the other way round.
  mutating func turn(_ group: String, ofMany: Bool) {
    if ofMany { unfolded.formSymmetricDifference([group]) } else { folded.formSymmetricDifference([group]) }
  }
}

/// How the findings are grouped.
enum FindingsOrder: Sendable, Hashable, CaseIterable {
  case byRule
  case byDescription
  case byPerspective

  var label: Words {
    switch self {
    case .byRule: Words(sv: "efter regel", en: "by rule")
    case .byDescription: Words(sv: "efter beskrivning", en: "by description")
    case .byPerspective: Words(sv: "efter perspektiv", en: "by perspective")
    }
  }

  var next: FindingsOrder {
    let all = FindingsOrder.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

extension Severity {
  /// What is listed where this is the mildest.
  var scope: Words {
    switch self {
    case .error: Words(sv: "bara fel", en: "errors only")
    case .warning: Words(sv: "fel och varningar", en: "errors and warnings")
    case .info: Words(sv: "alla", en: "all")
    }
  }

  /// The next narrower scope; after the narrowest the widest.
  var nextScope: Severity {
    switch self {
    case .info: .warning
    case .warning: .error
    case .error: .info
    }
  }
}

/// The heading of some findings, which can be folded.
struct FindingsGroup: Sendable, Hashable {
  /// What it is known by while the findings come and go.
  let key: String
  let title: String
  let count: Int
  let isFolded: Bool
}
