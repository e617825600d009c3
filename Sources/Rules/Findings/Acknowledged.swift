import Catalogue

/// A finding that someone has acknowledged, with what was said of it.
public struct AcknowledgedFinding: Sendable, Hashable {
  public let finding: Finding
  public let acknowledgement: Acknowledgement
}

/// What is acknowledged among the findings of a catalogue (format.md, Acknowledged findings).
struct Acknowledged {
  /// In the order of the findings.
  private(set) var findings: [AcknowledgedFinding] = []
  /// The keys of those findings, by the description that they are in; -1 for other files.
  private(set) var keys: [Int: Set<String>] = [:]
  /// The acknowledgements that fit no finding, by key.
  private(set) var lapsed: [Acknowledgements.Entry] = []

  init(among table: FindingTable, in context: RuleContext) {
    let catalogue = context.catalogue
    for (key, entry) in catalogue.acknowledgements.entries.sorted(by: { $0.key < $1.key }) {
      let parsed = FindingKey(key)
      let position = parsed.flatMap { catalogue.position(of: $0.subject) }
      let found = (position.map(table.findings) ?? table.inOtherFiles).filter { $0.finding.key == key }
      if found.isEmpty {
        // Without history, what only that tells is not tested.
        let isTested =
          context.options.covers(rule: parsed?.rule ?? "", position)
          && (context.history != nil || position == nil || parsed.map(HistoryRules.isFound) != true)
        if isTested { lapsed.append(entry) }
      } else if entry.acknowledgement.holds(on: context.today) {
        findings += found.map {
          AcknowledgedFinding(finding: $0.finding, acknowledgement: entry.acknowledgement)
        }
        keys[position ?? -1, default: []].insert(key)
      }
    }
    findings.sort { $0.finding < $1.finding }
  }
}

extension Validator.Options {
  /// Whether findings of a rule in a description would be given, so that their absence says something.
  fileprivate func covers(rule: String, _ position: Int?) -> Bool {
    keeps(rule) && (descriptions == nil || position.map(covers) ?? false)
  }
}
