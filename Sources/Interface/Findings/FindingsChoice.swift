import Metamodel
import Rules

/// Which findings are listed, and how.
struct FindingsChoice: Sendable, Hashable {
  var order = FindingsOrder.byRule
  /// The mildest that are listed.
  var mildest = Severity.info
  /// The gravest that are listed.
  var gravest = Severity.error
  /// The descriptions whose findings are listed, as `kind/id`; `nil` for the whole catalogue.
  var only: [String]?
  /// The groups that are unfolded where there are many findings, and folded where there are few.
  var unfolded: Set<String> = []
  var folded: Set<String> = []

  /// Above this many findings the groups are folded until one unfolds them.
  static let many = 300

  /// Whether findings of every severity are listed, and open questions with them.
  var isOfAll: Bool { mildest == .info && gravest == .error }

  /// Which severities are listed, in words.
  var scope: Words { gravest == mildest ? mildest.alone : mildest.scope }

  /// Lists the next narrower scope.
  mutating func narrow() {
    mildest = gravest == .error ? mildest.nextScope : .info
    gravest = .error
  }

  /// What is said where nothing is listed.
  var whenEmpty: Words {
    let place =
      only == nil
      ? Words(sv: "i katalogen", en: "in the catalogue")
      : Words(sv: "i det som är valt", en: "in what is chosen")
    return switch mildest {
    case gravest where gravest == .warning:
      Words(sv: "Inga varningar \(place.sv).", en: "No warnings \(place.en).")
    case gravest where gravest == .info:
      Words(sv: "Inga upplysningar \(place.sv).", en: "No infos \(place.en).")
    case .error: Words(sv: "Inga fel \(place.sv).", en: "No errors \(place.en).")
    case .warning:
      Words(sv: "Varken fel eller varningar \(place.sv).", en: "Neither errors nor warnings \(place.en).")
    case .info:
      Words(
        sv: "Varken fynd eller öppna frågor \(place.sv).",
        en: "Neither findings nor open questions \(place.en).")
    }
  }

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
  /// What is listed where this is all.
  fileprivate var alone: Words {
    switch self {
    case .error: Words(sv: "bara fel", en: "errors only")
    case .warning: Words(sv: "bara varningar", en: "warnings only")
    case .info: Words(sv: "bara upplysningar", en: "infos only")
    }
  }

  /// What is listed where this is the mildest.
  fileprivate var scope: Words {
    switch self {
    case .error: alone
    case .warning: Words(sv: "fel och varningar", en: "errors and warnings")
    case .info: Words(sv: "alla", en: "all")
    }
  }

  /// The next narrower scope; after the narrowest the widest.
  fileprivate var nextScope: Severity {
    switch self {
    case .info: .warning
    case .warning: .error
    case .error: .info
    }
  }
}
