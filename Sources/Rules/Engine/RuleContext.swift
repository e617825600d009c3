import Catalogue
import Metamodel

/// What a rule may look at.
///
/// What a rule reads of other descriptions it reads through ``terms``: what is read there is noted, so that an edit is
/// followed by the tests that it can touch and no others.
struct RuleContext: Sendable {
  let terms: Terms
  /// The date of the machine, or another that is asked about.
  let today: Day
  let options: Validator.Options
  /// What git knows of the files; `nil` where nothing is, and what needs it is not tested.
  let history: FileHistory?
  let plans: ValuePlans
  /// `catalogue.yaml` and what may stand in it.
  let manifest: (document: Document, schema: Schema)?
  /// Whether ids like a missing one are looked for. Where very many are missing, a folder has gone or been
  /// renamed; there a search for each would take long and help nobody.
  let suggestsIDs: Bool
  /// The severities of all rules in this catalogue.
  let grades: [String: Grade]

  var catalogue: Catalogue { terms.catalogue }

  init(_ terms: Terms, today: Day, options: Validator.Options, history: FileHistory? = nil) {
    let catalogue = terms.catalogue
    self.terms = terms
    self.today = today
    self.options = options
    self.history = history
    let schema = ManifestSchema.make(catalogue.metamodel)
    manifest = catalogue.manifest.document.map { (ManifestSchema.read($0, by: schema), schema) }
    plans = ValuePlans(catalogue.metamodel.kinds.map(\.schema) + [schema])
    suggestsIDs =
      catalogue.links.lazy.filter { $0.verdict == .missing || $0.verdict == .kindLeftOut }.prefix(1000).count
      < 1000
    grades = Dictionary(
      uniqueKeysWithValues: Rules.all.map { ($0.id, Grade($0, catalogue.manifest.rules[$0.id])) })
  }

  private init(_ context: RuleContext, terms: Terms, history: FileHistory?) {
    self.terms = terms
    self.history = history
    today = context.today
    options = context.options
    plans = context.plans
    manifest = context.manifest
    suggestsIDs = context.suggestsIDs
    grades = context.grades
  }

  /// The same with other terms of the same catalogue, or of one that has the same descriptions at the same positions.
  func with(_ terms: Terms) -> RuleContext { RuleContext(self, terms: terms, history: history) }

  /// The same with what git knows.
  func with(_ history: FileHistory) -> RuleContext { RuleContext(self, terms: terms, history: history) }

  /// Whether a description is tested at the publishing gate: it is published, or is to be taken for it.
  func isAtGate(_ position: Int) -> Bool {
    options.asPublished && options.covers(position) || terms.description(position)?.isPublished == true
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
