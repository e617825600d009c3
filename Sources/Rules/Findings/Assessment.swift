import Catalogue

/// What a test of a catalogue has given: the findings, and the level of each description.
public struct Assessment: Sendable, FindingLookup {
  /// The findings that count, by file, line, rule and key.
  public let findings: [Finding]
  /// The findings that someone has acknowledged, in the same order.
  public let acknowledged: [AcknowledgedFinding]
  /// The acknowledgements that fit no finding, by key.
  public let lapsed: [Acknowledgements.Entry]
  /// How many findings that count there are of each severity.
  public let counts: FindingCounts
  private let levels: [UInt8]
  /// Where the findings of each description begin in `order`, and after the last the count of all.
  private let starts: [Int32]
  private let order: [Int32]

  /// - Parameters:
  ///   - found: in order.
  ///   - levels: the level of each description, by position.
  init(_ found: Sorting, levels: [UInt8]) {
    findings = found.counting
    acknowledged = found.acknowledged
    lapsed = found.lapsed
    self.levels = levels
    self.counts = findings.reduce(into: FindingCounts()) { $0.add($1.severity) }
    var starts = [Int32](repeating: 0, count: levels.count + 1)
    for case let position? in findings.lazy.map(\.place.description) { starts[position + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var order = [Int32](repeating: 0, count: Int(starts.last ?? 0))
    for (index, finding) in findings.enumerated() {
      guard let position = finding.place.description else { continue }
      order[Int(next[position])] = Int32(index)
      next[position] += 1
    }
    self.starts = starts
    self.order = order
  }

  /// The findings that count of the description at a position, in order.
  public func findings(at position: Int) -> some RandomAccessCollection<Finding> {
    indices(at: position).lazy.map { findings[$0] }
  }

  /// Where the findings of the description at a position stand in ``findings``.
  public func indices(at position: Int) -> some RandomAccessCollection<Int> {
    order[Int(starts[position])..<Int(starts[position + 1])].lazy.map { Int($0) }
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
  public mutating func add(_ severity: Severity) {
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .info: infos += 1
    }
  }
}
