import Catalogue
import Metamodel

/// The descriptions that a graph comes to, where several subjects may say something of one.
struct ProposalSet {
  private var order: [String] = []
  private var proposals: [String: Proposal] = [:]

  /// The proposals in the order that they were first met in.
  var all: [Proposal] { order.compactMap { proposals[$0] } }

  /// Adds descriptions, each as ``add(_:)`` does.
  mutating func add(_ proposals: [Proposal]) {
    for proposal in proposals { add(proposal) }
  }

  /// Adds a description, or what one that is there does not say yet.
  mutating func add(_ proposal: Proposal) {
    guard var known = proposals[proposal.reference] else {
      order.append(proposal.reference)
      proposals[proposal.reference] = proposal
      return
    }
    for pair in proposal.fields {
      guard let index = known.fields.firstIndex(where: { $0.key == pair.key }) else {
        known.fields.append(pair)
        continue
      }
      if case .list(let old) = known.fields[index].value, case .list(let new) = pair.value {
        known.fields[index] = NewValue.Pair(pair.key, .list(old + new.filter { !old.contains($0) }))
      }
    }
    proposals[proposal.reference] = known
  }
}
