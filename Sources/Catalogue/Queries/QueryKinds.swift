import Metamodel
import Text

extension Query {
  /// Whether descriptions of a kind can answer, as far as the terms that ask for kind or perspective say.
  public func mayAnswer(_ kind: Kind) -> Bool {
    terms.allSatisfy { term in
      guard case .field(let name, nil, let values) = term.condition else { return true }
      let isNamed: Bool
      switch name {
      case "kind":
        isNamed = values.contains { QueryMatcher.isNamed(kind.id, kind.label, $0.folded) }
      case "perspective":
        let perspective = kind.perspective
        isNamed = values.contains {
          QueryMatcher.isNamed(perspective.rawValue, perspective.label, $0.folded)
        }
      default: return true
      }
      return isNamed != term.isNegated
    }
  }
}
