import ArgumentParser
import Catalogue
import CatalogueFiles
import Glibc
import Metamodel
import Rules
import Text

/// `vlds acknowledge KEY`: lets a finding stand, with a reason, or not any longer.
struct Acknowledge: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "acknowledge",
      abstract: spoken(
        sv: "Kvittera ett fynd som får stå kvar, med skäl.",
        en: "Acknowledge a finding that may stand, with a reason."),
      discussion: spoken(
        sv: """
          Fyndet räknas inte längre, men listas för sig med vlds validate --acknowledged. Kvitteringen skrivs i \
          findings.yaml. Fynd av FO- och ST-regler går inte att kvittera.
          """,
        en: """
          The finding no longer counts, and is listed apart by vlds validate --acknowledged. The acknowledgement is \
          written in findings.yaml. Findings of FO and ST rules cannot be acknowledged.
          """))
  }

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(
      spoken(
        sv: "Fyndets nyckel, som validate --format json visar den.",
        en: "The key of the finding, as validate --format json shows it."), valueName: "key"))
  var key: String?

  @Option(
    help: ArgumentHelp(spoken(sv: "Varför det får stå kvar.", en: "Why it may stand."), valueName: "text"))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      spoken(
        sv: "Personen eller rollen som har bestämt det. Utan flaggan: ditt namn i git.",
        en: "The person or role that has decided so. Without it: your name in git."), valueName: "who"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      spoken(sv: "Sista dagen det gäller.", en: "The last day on which it holds."), valueName: "date"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      spoken(
        sv: "Häv kvitteringen av fyndet med nyckeln.",
        en: "Lift the acknowledgement of the finding with the key."),
      valueName: "key"))
  var lift: String?

  func validate() throws {
    if (key == nil) == (lift == nil) {
      throw ValidationError(
        spoken(sv: "ange en nyckel, eller --lift med en nyckel", en: "give a key, or --lift with a key"))
    }
    if key != nil, reason?.allSatisfy(\.isWhitespace) ?? true {
      throw ValidationError(spoken(sv: "ange skälet med --reason", en: "give the reason with --reason"))
    }
    if lift != nil, reason != nil || by != nil || until != nil {
      throw ValidationError(
        spoken(sv: "--lift tar inga andra uppgifter", en: "--lift takes nothing but the key"))
    }
  }

  func run() throws {
    let session = Session(form.format)
    let opened = try Session.open(place.path)
    var editing = try Editing(session, opened)
    if let lift {
      let known = editing.catalogue.acknowledgements
      let changes = try editing.perform(
        [.lift([lift])], Words(sv: "Häv kvitteringen av \(lift)", en: "Lift the acknowledgement of \(lift)"))
      if changes.isEmpty {
        throw Failure.notAcknowledged(lift, nearest: nearest(to: lift, among: known.entries.keys))
      }
      session.answer(["changed": changes.map(\.file)])
    } else {
      let acknowledgement = try acknowledgement(root: opened.root)
      try refuseUnknown(acknowledgement.key, editing.catalogue)
      let changes = try editing.perform(
        [.acknowledge([acknowledgement])],
        Words(sv: "Kvittera \(acknowledgement.key)", en: "Acknowledge \(acknowledgement.key)"))
      session.answer(["changed": changes.map(\.file)])
    }
    try session.end()
  }

  private func acknowledgement(root: String) throws(Failure) -> Acknowledgement {
    let key = key ?? ""
    let rule = String(key.prefix { $0 != " " })
    if !FindingKey.canBeAcknowledged(rule: rule) { throw .cannotBeAcknowledged(rule) }
    let last = until.flatMap { Day($0) }
    if let until, last == nil { throw .notADate(until, option: "--until") }
    let today = try Session.today()
    if let last, last < today { throw .dayHasPassed(last, option: "--until") }
    let who = by.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    return Acknowledgement(
      key: key, reason: reason ?? "", by: who ?? Git(folder: root).userOrAccount, date: today,
      until: last)
  }

  /// Refuses a key that no rule gives, whether as things stand, at the publishing gate or for a later state.
  private func refuseUnknown(_ key: String, _ catalogue: Catalogue) throws(Failure) {
    var keys: [String] = []
    let rules = Set([String(key.prefix { $0 != " " })])
    for state in StateOption.allCases {
      for asPublished in [false, true] {
        let options = Validator.Options(rules: rules, asPublished: asPublished, state: state.rawValue)
        let assessment = Validator(catalogue, today: try Session.today(), options: options).assess()
        keys = assessment.findings.map(\.key) + assessment.acknowledged.map(\.finding.key)
        if keys.contains(key) { return }
      }
    }
    throw .noFinding(key, nearest: nearest(to: key, among: keys))
  }
}
