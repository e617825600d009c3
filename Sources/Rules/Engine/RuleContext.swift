import Catalogue
import Metamodel

/// What a rule may look at.
struct RuleContext: Sendable {
  let catalogue: Catalogue
  /// The date of the machine, or another that is asked about.
  let today: Day
  let options: Validator.Options
  let plans: ValuePlans
  /// `catalogue.yaml` and what may stand in it.
  let manifest: (document: Document, schema: Schema)?
  /// Whether ids like a missing one are looked for. Where very many are missing, a folder has gone or been
  /// renamed; there a search for each would take long and help nobody.
  let suggestsIDs: Bool
  /// The severities of all rules in this catalogue.
  let grades: [String: Grade]

  init(_ catalogue: Catalogue, today: Day, options: Validator.Options) {
    self.catalogue = catalogue
    self.today = today
    self.options = options
    let schema = ManifestSchema.make(catalogue.metamodel)
    manifest = catalogue.manifest.document.map { (ManifestSchema.read($0, by: schema), schema) }
    plans = ValuePlans(catalogue.metamodel.kinds.map(\.schema) + [schema])
    suggestsIDs =
      catalogue.links.indices.lazy.filter { catalogue.links[$0].verdict == .missing }
      .prefix(1000).count < 1000
    grades = Dictionary(
      uniqueKeysWithValues: Rules.all.map { ($0.id, Grade($0, catalogue.manifest.rules[$0.id])) })
  }

  /// Whether a description is tested at the publishing gate: it is published, or is to be taken for it.
  func isAtGate(_ position: Int) -> Bool {
    options.asPublished && options.covers(position) || catalogue.descriptions[position].isPublished
  }
}

/// The severity of a rule in a catalogue.
struct Grade: Sendable {
  private let statement: RuleStatement
  private let isOff: Bool
  private let replacement: Severity?

  /// A setting counts where it has a reason, and does not switch off what nobody may.
  init(_ statement: RuleStatement, _ setting: Manifest.RuleSetting?) {
    self.statement = statement
    let setting = setting.flatMap { $0.reason.allSatisfy(\.isWhitespace) ? nil : $0.severity }
    isOff = setting == "off" && !statement.isFixed
    replacement = setting.flatMap(Severity.init)
  }

  /// The severity of a finding; `nil` where the rule is switched off.
  ///
  /// - Parameter special: the severity of the case of the rule that it is, where it is not the main one.
  func severity(_ special: Severity?, atGate: Bool) -> Severity? {
    if isOff { return nil }
    if let replacement { return replacement }
    let severity = special ?? statement.severity
    if atGate { return special ?? statement.atPublish ?? severity }
    guard statement.gate == .publish else { return severity }
    return special == nil ? statement.inDraft ?? severity.milder : severity.milder
  }
}
