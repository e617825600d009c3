import Catalogue
import Metamodel
import Rules

/// What `validate` has to tell, whatever the form.
struct Report {
  let catalogue: Catalogue
  /// The findings that count, in order.
  let findings: [Finding]
  /// The findings that are acknowledged, in order.
  let acknowledged: [AcknowledgedFinding]
  /// The acknowledgements that fit no finding; none where not all is tested.
  let lapsed: [Acknowledgements.Entry]
  /// What is wrong with `findings.yaml`.
  let problems: [Acknowledgements.Problem]
  /// The rules that have not been tested whole, and why.
  let notTested: [(rule: String, why: Words)]
  let counts: FindingCounts
  /// The rules that were asked about.
  let rules: [RuleStatement]
  /// How many descriptions were tested.
  let tested: Int
  /// How many of them differ from the revision that was named; `nil` where none was.
  let changed: Int?
  let failOn: Severity
  /// Whether the acknowledged findings are listed with the others.
  let listsAcknowledged: Bool

  init(
    _ assessment: Assessment, of catalogue: Catalogue, _ options: Validator.Options,
    withoutHistory absence: GitHistory.Absence?, changed: ChangedFiles?, failOn: Severity,
    listsAcknowledged: Bool
  ) {
    let concerns = { (finding: Finding) in changed?.concern(finding, in: catalogue.metamodel) ?? true }
    self.catalogue = catalogue
    findings = changed == nil ? assessment.findings : assessment.findings.filter(concerns)
    acknowledged = assessment.acknowledged.filter { concerns($0.finding) }
    let isWhole = options.rules == nil && options.descriptions == nil && changed == nil
    lapsed = isWhole ? assessment.lapsed : []
    problems = catalogue.acknowledgements.problems
    notTested =
      absence.map { absence in
        HistoryRules.withWork(in: catalogue, options).map { ($0, .notTested(absence)) }
      } ?? []
    var counts = FindingCounts()
    for finding in findings { counts.add(finding.severity) }
    self.counts = counts
    rules = Rules.all.filter { options.rules?.contains($0.id) ?? true }
    tested = options.descriptions?.count ?? catalogue.descriptions.count
    self.changed = changed?.count(in: catalogue)
    self.failOn = failOn
    self.listsAcknowledged = listsAcknowledged
  }

  /// Whether a finding is as grave as was asked about.
  var isGrave: Bool { findings.contains(where: isGrave) }

  func isGrave(_ finding: Finding) -> Bool { finding.severity <= failOn }

  /// The findings with what was said of those that are acknowledged, all in one order.
  var all: [(finding: Finding, acknowledgement: Acknowledgement?)] {
    guard !acknowledged.isEmpty else { return findings.map { ($0, nil) } }
    return (findings.map { ($0, nil) } + acknowledged.map { ($0.finding, $0.acknowledgement) })
      .sorted { $0.finding < $1.finding }
  }

  /// Where a fault of `findings.yaml` stands, before its words.
  func place(of problem: Acknowledgements.Problem) -> String {
    "\(Acknowledgements.file):\(problem.position.line):\(problem.position.column): "
  }
}

extension Words {
  /// Why a rule has not been tested by what git knows.
  fileprivate static func notTested(_ absence: GitHistory.Absence) -> Words {
    Words(
      sv: "Inte prövad mot historiken i git: \(absence.words.sv).",
      en: "Not tested against the history in git: \(absence.words.en).")
  }
}
