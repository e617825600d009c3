import ArgumentParser
import Catalogue
import Metamodel
import Rules

/// `vlds validate`: tests the catalogue against the rules.
struct Validate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "validate",
      abstract: spoken(
        sv: "Pröva katalogen mot reglerna.", en: "Test the catalogue against the rules."),
      discussion: spoken(
        sv: "Slutkod 1 när något fynd är minst så allvarligt som --fail-on. Inget skrivs i katalogen.",
        en:
          "Exit code 1 where a finding is at least as grave as --fail-on. Nothing in the catalogue is written."
      ))
  }

  @Option(
    help: ArgumentHelp(
      spoken(sv: "Svarets form.", en: "The form of the answer."), valueName: "text|json|sarif|junit"))
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      spoken(sv: "Det mildaste fynd som ger slutkod 1.", en: "The mildest finding that gives exit code 1."),
      valueName: "error|warning|info"))
  var failOn = Severity.error

  @Option(
    help: ArgumentHelp(
      spoken(
        sv: "Bara fynd av den här regeln; kan upprepas.", en: "Findings of this rule only; may be repeated."),
      valueName: "id"),
    completion: .list(Rules.all.map(\.id)))
  var rule: [String] = []

  @Option(
    help: ArgumentHelp(
      spoken(
        sv: "Bara fynd i det som skiljer sig från en revision i git, och fynd som nämner det.",
        en: "Findings in what differs from a revision of git, and those that name it, only."),
      valueName: "rev"))
  var changed: String?

  @Flag(
    help: ArgumentHelp(
      spoken(
        sv: "Pröva som om beskrivningarna vore publicerade.",
        en: "Test as if the descriptions were published.")))
  var asPublished = false

  @Option(
    help: ArgumentHelp(
      spoken(
        sv: "Tidpunkten som utbyten prövas för: nuläge, nyläge eller framtida läge.",
        en: "The point in time that exchanges are tested for."), valueName: "current|new|future"))
  var state = StateOption.current

  @Flag(
    help: ArgumentHelp(
      spoken(sv: "Lista även kvitterade fynd.", en: "List the acknowledged findings too.")))
  var acknowledged = false

  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(
      spoken(sv: "Bara fynd i de här beskrivningarna.", en: "Findings in these descriptions only."),
      valueName: spoken(sv: "slag/id", en: "kind/id")),
    completion: .descriptions)
  var descriptions: [String] = []

  func run() throws {
    let session = Session(format == .json ? .json : .text)
    let rules = try rule.map { id throws(Failure) in try Names.rule(id).id }
    let opened = try Session.open(place.path)
    let changed = try changed.map { revision throws(Failure) in
      try ChangedFiles(since: revision, root: opened.root)
    }
    let catalogue = try session.catalogue(of: opened)
    let positions = try descriptions.map { name throws(Failure) in try position(name, in: catalogue) }
    let options = Validator.Options(
      rules: rules.isEmpty ? nil : Set(rules), asPublished: asPublished,
      descriptions: positions.isEmpty ? nil : Set(positions), state: state.rawValue)
    let history = session.history(of: catalogue, at: place.path, options)
    var absence: GitHistory.Absence?
    if case .failure(let found) = history {
      absence = found
      complain(Words.withoutHistory(found)[session.language])
    }
    let report = Report(
      try session.assess(catalogue, options, history: try? history.get()), of: catalogue, options,
      withoutHistory: absence, changed: changed, failOn: failOn, listsAcknowledged: acknowledged)
    for problem in report.problems {
      session.warn(report.place(of: problem) + problem.words[session.language])
    }
    switch format {
    case .text: ReportText(report, session).write()
    case .json: session.output.document(.validation(report, session.language))
    case .sarif: session.output.document(SARIF(report, root: opened.root, session.language).document)
    case .junit: JUnit(report, session.language).write(to: session.output)
    }
    try session.end(report.isGrave ? .no : .done)
  }

  /// The position of a description of the catalogue itself; imported ones are their owner's to test.
  private func position(_ name: String, in catalogue: Catalogue) throws(Failure) -> Int {
    let found = try Names.description(name, in: catalogue)
    guard found.alias == nil else { throw .importedDescription(name) }
    return found.position
  }
}
