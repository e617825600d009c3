import Catalogue
import Metamodel

/// Tests a catalogue against the rules.
///
/// It reads and never writes; what it gives hangs on the catalogue, the day and the options alone.
public struct Validator: Sendable {
  /// What is tested, and how.
  public struct Options: Sendable {
    /// The ids of the rules whose findings are given; `nil` for all.
    public var rules: Set<String>?
    /// Whether the descriptions are tested as if they were published.
    public var asPublished: Bool
    /// The positions of the descriptions whose findings are given; `nil` for the whole catalogue.
    public var descriptions: Set<Int>?
    /// The point in time that exchanges are tested for: `current`, `new` or `future`.
    public var state: String

    /// Creates options; without any the whole catalogue is tested as it stands.
    public init(
      rules: Set<String>? = nil, asPublished: Bool = false, descriptions: Set<Int>? = nil,
      state: String = "current"
    ) {
      self.rules = rules
      self.asPublished = asPublished
      self.descriptions = descriptions
      self.state = state
    }

    func keeps(_ rule: String) -> Bool { rules?.contains(rule) ?? true }

    func covers(_ position: Int) -> Bool { descriptions?.contains(position) ?? true }
  }

  let context: RuleContext
  let rules: RuleSet

  /// Prepares the test of a catalogue.
  ///
  /// - Parameters:
  ///   - today: the date of the machine, or another that is asked about.
  ///   - history: what git knows of the files; without it what needs it is not tested.
  public init(
    _ catalogue: Catalogue, today: Day, options: Options = Options(), history: FileHistory? = nil
  ) {
    let terms = Terms(catalogue, today: today)
    let known = terms.knowing(
      Validator.workOutRealised(terms), Validator.workOutLikenesses(in: catalogue, options))
    self.init(
      RuleContext(known, today: today, options: options, history: history),
      RuleSet(catalogue.metamodel, options: options))
  }

  init(_ context: RuleContext, _ rules: RuleSet) {
    self.context = context
    self.rules = rules
  }

  /// The exchanges of all profiles: many rules ask for them, each several times.
  private static func workOutRealised(_ terms: Terms) -> [Int: [Int]] {
    let profiles = terms.catalogue.metamodel["profile"].map(terms.catalogue.positions) ?? 0..<0
    let blocks = inParallel(profiles.count, block: 256) { range in
      range.map { terms.workOutRealised(by: profiles.lowerBound + $0) }
    }
    return Dictionary(uniqueKeysWithValues: zip(profiles, blocks.joined()))
  }

  /// What is described twice, where that is asked for.
  static func workOutLikenesses(in catalogue: Catalogue, _ options: Options) -> Likenesses? {
    let rule = AT01.statement
    return options.keeps(rule.id) ? Likenesses(catalogue, kinds: rule.kinds) : nil
  }

  /// Tests the catalogue, on all cores.
  public func assess() -> Assessment {
    let whole = wholes
    let looks = inParallel(whole.count, block: 1) { $0.map { lookAtWhole(whole[$0]) } }.joined()
    let unsound = looks.reduce(into: Set<Int>()) { $0.formUnion($1.unsound) }
    let blocks = inParallel(context.catalogue.descriptions.count, block: 256) { range in
      lookAtDescriptions(range, unsound: unsound)
    }
    let found = (looks.map(\.findings) + blocks.map(\.findings)).flatMap(\.self)
    let all = (found + lookAtFindings { found }).map { Found($0, Int32($0.place.description ?? -1)) }
    let table = FindingTable(count: context.catalogue.descriptions.count, all)
    return Assessment(table, levels: blocks.flatMap(\.levels), in: context)
  }

  /// What the rules find that look at what the others have found.
  func lookAtFindings(_ findings: () -> [Finding]) -> [Finding] {
    let rules = rules.onFindings.filter { $0.hasWork(in: context) }
    guard !rules.isEmpty else { return [] }
    let faulty = Set(allFindings(findings()).filter { $0.severity == .error }.compactMap(\.place.description))
    let report = Report(context, rule: FO01.self)
    for rule in rules {
      report.rule = rule
      rule.check(faulty, in: context, report)
    }
    return report.findings
  }

  /// The findings, or where not all have been asked for, all that there are.
  private func allFindings(_ findings: [Finding]) -> [Finding] {
    var options = context.options
    guard options.rules != nil || options.descriptions != nil else { return findings }
    if options.descriptions != nil { options.asPublished = false }
    (options.rules, options.descriptions) = (nil, nil)
    return Validator(context.catalogue, today: context.today, options: options, history: context.history)
      .assess().findings
  }

  /// The findings of a rule on the catalogue as a whole, or of those on `catalogue.yaml`, and what is unsound by them.
  func lookAtWhole(_ index: Int) -> (findings: [Finding], unsound: Set<Int>) {
    let report = Report(context, rule: FO01.self)
    if index == RuleSet.manifest {
      lookAtManifest(report)
    } else {
      report.rule = rules.onCatalogue[index]
      rules.onCatalogue[index].check(context, report)
    }
    return (report.findings, report.unsound)
  }

  private func lookAtManifest(_ report: Report) {
    guard context.options.descriptions == nil, let (document, schema) = context.manifest,
      let number = context.plans.number(of: schema)
    else { return }
    report.subject = .manifest
    ValueWalk(rules: rules.onManifest, context: context).walk(0, schema: number, of: document, report)
  }

  private func lookAtDescriptions(
    _ range: Range<Int>, unsound: Set<Int>
  ) -> (findings: [Finding], levels: [UInt8]) {
    let report = Report(context, rule: FO01.self)
    let walk = ValueWalk(rules: rules.onValues, context: context)
    let levels = range.map { look(at: $0, isUnsound: unsound.contains($0), context, walk, report) }
    return (report.findings, levels)
  }

  /// Reports what there is to find in a description, and gives the level that it reaches.
  ///
  /// - Parameter isUnsound: whether it is by what has been found in the catalogue as a whole.
  func look(
    at position: Int, isUnsound: Bool, _ context: RuleContext, _ walk: ValueWalk, _ report: Report
  ) -> UInt8 {
    let description = context.catalogue.descriptions[position]
    guard description.state != .pending, context.options.covers(position),
      let kind = context.catalogue.metamodel.position(of: description.kind.id)
    else { return 0 }
    report.subject = .description(position)
    for rule in description.isRetired ? rules.onRetired[kind] : rules.onDescriptions[kind] {
      report.rule = rule
      rule.check(position, in: context, report)
    }
    if let document = description.document, let schema = context.plans.number(of: description.kind.schema) {
      walk.walk(0, schema: schema, of: document, report)
    }
    let isSound = !isUnsound && !report.unsound.contains(position)
    return UInt8(clamping: context.terms.level(of: position, isSound: isSound))
  }
}
