import Catalogue

/// A finding that someone has acknowledged, with what was said of it.
public struct AcknowledgedFinding: Sendable, Hashable {
  public let finding: Finding
  public let acknowledgement: Acknowledgement
}

/// Findings, those apart that are acknowledged (format.md, Acknowledged findings).
struct Sorting {
  private(set) var counting: [Finding] = []
  private(set) var acknowledged: [AcknowledgedFinding] = []
  private(set) var lapsed: [Acknowledgements.Entry] = []

  /// - Parameter found: all findings, in order.
  init(_ found: [Finding], in context: RuleContext) {
    let entries = context.catalogue.acknowledgements.entries
    guard !entries.isEmpty else {
      counting = found
      return
    }
    // Most descriptions have no line in the file, and their findings need not be looked up.
    let catalogue = context.catalogue
    var positions = BitSet(count: catalogue.descriptions.count)
    var lapsing: Set<String> = []
    for key in entries.keys {
      let parsed = FindingKey(key)
      let position = parsed.flatMap { catalogue.position(of: $0.subject) }
      if let position { positions.insert(position) }
      let isTested =
        context.options.covers(rule: parsed?.rule ?? "", position)
        && (context.history != nil || position == nil || parsed.map(HistoryRules.isFound) != true)
      if isTested { lapsing.insert(key) }
    }
    counting.reserveCapacity(found.count)
    for finding in found {
      guard finding.place.description.map(positions.contains) ?? true, let entry = entries[finding.key] else {
        counting.append(finding)
        continue
      }
      lapsing.remove(finding.key)
      if entry.acknowledgement.holds(on: context.today) {
        acknowledged.append(AcknowledgedFinding(finding: finding, acknowledgement: entry.acknowledgement))
      } else {
        counting.append(finding)
      }
    }
    lapsed = lapsing.sorted().compactMap { entries[$0] }
  }
}

extension Validator.Options {
  /// Whether findings of a rule in a description would be given, so that their absence says something.
  fileprivate func covers(rule: String, _ position: Int?) -> Bool {
    keeps(rule) && (descriptions == nil || position.map(covers) ?? false)
  }
}
