import Metamodel

/// How grave a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case error
  case warning
  case info

  /// One step milder; `info` stays.
  public var milder: Severity { self == .error ? .warning : .info }

  /// The name for people.
  public var label: Words {
    switch self {
    case .error: Words(sv: "fel", en: "error")
    case .warning: Words(sv: "varning", en: "warning")
    case .info: Words(sv: "upplysning", en: "info")
    }
  }

  /// Graver ones come first.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }
}
