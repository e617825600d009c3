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

  private let context: RuleContext
  private let rules: RuleSet

  /// Prepares the test of a catalogue.
  ///
  /// - Parameter today: the date of the machine, or another that is asked about.
  public init(_ catalogue: Catalogue, today: Day, options: Options = Options()) {
    context = RuleContext(catalogue, today: today, options: options)
    rules = RuleSet(catalogue.metamodel, options: options)
  }

  /// Tests the catalogue, on all cores.
  public func assess() -> Assessment {
    let whole = lookAtWhole()
    let unsound = whole.reduce(into: Set<Int>()) { $0.formUnion($1.unsound) }
    let blocks = inParallel(context.catalogue.descriptions.count, block: 256) { range in
      lookAtDescriptions(range, unsound: unsound)
    }
    return Assessment(
      (whole.map(\.findings) + blocks.map(\.findings)).flatMap(\.self).sorted(),
      levels: blocks.flatMap(\.levels))
  }

  /// The findings of the catalogue as a whole and of `catalogue.yaml`, and what is unsound by them.
  private func lookAtWhole() -> [(findings: [Finding], unsound: Set<Int>)] {
    inParallel(rules.onCatalogue.count + 1, block: 1) { range in
      let report = Report(context, rule: FO01.self)
      for index in range {
        if index == rules.onCatalogue.count {
          lookAtManifest(report)
        } else {
          let rule = rules.onCatalogue[index]
          report.rule = rule
          rule.check(context, report)
        }
      }
      return (report.findings, report.unsound)
    }
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
    let catalogue = context.catalogue
    let report = Report(context, rule: FO01.self)
    let walk = ValueWalk(rules: rules.onValues, context: context)
    var levels: [UInt8] = []
    levels.reserveCapacity(range.count)
    for position in range {
      let description = catalogue.descriptions[position]
      guard description.state != .pending, context.options.covers(position),
        let kind = catalogue.metamodel.position(of: description.kind.id)
      else {
        levels.append(0)
        continue
      }
      report.subject = .description(position)
      let isRetired = description.isRetired
      for rule in isRetired ? rules.onRetired[kind] : rules.onDescriptions[kind] {
        report.rule = rule
        rule.check(position, in: context, report)
      }
      if let document = description.document, let schema = context.plans.number(of: description.kind.schema) {
        walk.walk(0, schema: schema, of: document, report)
      }
      let isSound = !report.unsound.contains(position) && !unsound.contains(position)
      levels.append(UInt8(clamping: catalogue.level(of: position, isSound: isSound)))
    }
    return (report.findings, levels)
  }
}
