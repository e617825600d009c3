/// Which step follows another, over the gateways, events and steps between that are not brought in.
struct BPMNSequences {
  /// How many nodes are passed in all; a tangle beyond that is no order that a person has drawn.
  private static let limit = 100_000

  private let next: [String: [String]]

  init(_ sequences: [(source: String, target: String)]) {
    next = Dictionary(grouping: sequences, by: \.source).mapValues { $0.map(\.target) }
  }

  /// The pairs of steps that follow each other, by their drafts.
  func followers(of steps: [String: Int]) -> [(step: Int, next: Int)] {
    var found: [(step: Int, next: Int)] = []
    var passed = 0
    for (node, step) in steps.sorted(by: { $0.value < $1.value }) {
      var seen: Set<String> = [node]
      var waiting = Array((next[node] ?? []).reversed())
      while let other = waiting.popLast(), passed < BPMNSequences.limit {
        passed += 1
        guard seen.insert(other).inserted else { continue }
        if let target = steps[other] {
          found.append((step, target))
        } else {
          waiting += (next[other] ?? []).reversed()
        }
      }
    }
    return found
  }
}
