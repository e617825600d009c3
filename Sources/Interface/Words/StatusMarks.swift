// SPDX-License-Identifier: EUPL-1.2

/// The one-column mark of a status or a life cycle, so that lists can be read without colour.
public enum StatusMark: Hashable, Sendable, CaseIterable {
  /// A draft or in review; of a version: planned or in development.
  case draft
  /// Decided; of a version: in operation.
  case decided
  case phasingOut
  case retired

  /// The mark of a value of the field `status`; nil for one that the metamodel does not know.
  public init?(status: String) {
    switch status {
    case "draft", "review": self = .draft
    case "decided": self = .decided
    case "phasing-out": self = .phasingOut
    case "retired": self = .retired
    default: return nil
    }
  }

  /// The mark of a value of the field `life-cycle` of a profile.
  public init?(lifeCycle: String) {
    switch lifeCycle {
    case "planned", "in-development": self = .draft
    case "in-operation": self = .decided
    case "phasing-out": self = .phasingOut
    case "retired": self = .retired
    default: return nil
    }
  }

  /// The sign, one column wide.
  public func sign(ascii: Bool = false) -> String {
    switch self {
    case .draft: ascii ? "o" : "○"
    case .decided: ascii ? "*" : "●"
    case .phasingOut: ascii ? "-" : "◐"
    case .retired: ascii ? "x" : "×"
    }
  }
}
