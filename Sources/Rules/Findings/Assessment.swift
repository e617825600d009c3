import Catalogue
import Synchronization

/// What a test of a catalogue has given: the findings, and the level of each description.
public final class Assessment: Sendable, FindingLookup {
  /// The findings that someone has acknowledged, by file, line, rule and key.
  public let acknowledged: [AcknowledgedFinding]
  /// The acknowledgements that fit no finding, by key.
  public let lapsed: [Acknowledgements.Entry]
  /// How many findings that count there are of each severity.
  public let counts: FindingCounts
  private let table: FindingTable
  private let levels: [UInt8]
  /// The keys of the acknowledged findings, by description; -1 for other files.
  private let acknowledgedKeys: [Int: Set<String>]
  private let ordered = Mutex<[Finding]?>(nil)

  /// - Parameter levels: the level of each description, by position.
  init(_ table: FindingTable, levels: [UInt8], in context: RuleContext) {
    let found = Acknowledged(among: table, in: context)
    self.table = table
    self.levels = levels
    acknowledged = found.findings
    acknowledgedKeys = found.keys
    lapsed = found.lapsed
    counts = found.findings.reduce(into: table.counts) { $0.take($1.finding.severity) }
  }

  /// The findings that count, by file, line, rule and key; put in order when somebody first asks.
  public var findings: [Finding] {
    ordered.withLock { ordered in
      if let ordered { return ordered }
      let all = table.inOrder
      let findings = acknowledgedKeys.isEmpty ? all : all.filter { !isAcknowledged($0) }
      ordered = findings
      return findings
    }
  }

  private func isAcknowledged(_ finding: Finding) -> Bool {
    acknowledgedKeys[finding.place.description ?? -1]?.contains(finding.key) ?? false
  }

  /// The findings that count of the description at a position, in order.
  public func findings(at position: Int) -> [Finding] {
    let found = table.findings(at: position).map(\.finding)
    return acknowledgedKeys[position] == nil ? found : found.filter { !isAcknowledged($0) }
  }

  public func counts(at position: Int) -> FindingCounts {
    findings(at: position).reduce(into: FindingCounts()) { $0.add($1.severity) }
  }

  public func hasFinding(of rule: String, at position: Int) -> Bool {
    findings(at: position).contains { $0.rule == rule }
  }

  /// The level that a description reaches. Acknowledging a finding leaves it where it is: the rule finds it still.
  public func level(at position: Int) -> Int { Int(levels[position]) }
}

extension FindingCounts {
  public mutating func add(_ severity: Severity) { self[severity] += 1 }

  public static func += (left: inout FindingCounts, right: FindingCounts) {
    left.errors += right.errors
    left.warnings += right.warnings
    left.infos += right.infos
  }

  mutating func take(_ severity: Severity) { self[severity] -= 1 }

  private subscript(severity: Severity) -> Int {
    get {
      switch severity {
      case .error: errors
      case .warning: warnings
      case .info: infos
      }
    }
    set {
      switch severity {
      case .error: errors = newValue
      case .warning: warnings = newValue
      case .info: infos = newValue
      }
    }
  }
}
