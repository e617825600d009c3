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

  @Flag(
    help: ArgumentHelp(
      spoken(
        sv: "Pröva som om beskrivningarna vore publicerade.",
        en: "Test as if the descriptions were published.")))
  var asPublished = false

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(
      spoken(sv: "Bara fynd i de här beskrivningarna.", en: "Findings in these descriptions only."),
      valueName: spoken(sv: "slag/id", en: "kind/id")))
  var descriptions: [String] = []

  func run() throws {
    let session = Session(form.format)
    let rules = try rule.map { id throws(Failure) in try Names.rule(id).id }
    let catalogue = try session.catalogue(at: place.path)
    let positions = try descriptions.map { name throws(Failure) in try position(name, in: catalogue) }
    let assessment = try session.assess(
      catalogue, at: place.path,
      Validator.Options(
        rules: rules.isEmpty ? nil : Set(rules), asPublished: asPublished,
        descriptions: positions.isEmpty ? nil : Set(positions)), tellsAbsence: true)
    let tested = positions.isEmpty ? catalogue.descriptions.count : Set(positions).count
    switch session.format {
    case .json:
      session.output.document(.validation(assessment, of: catalogue, tested: tested, session.language))
    case .text: write(assessment, tested: tested, session)
    }
    let isGrave = assessment.findings.contains { $0.severity <= failOn }
    try session.end(isGrave ? .no : .done)
  }

  /// The position of a description of the catalogue itself; imported ones are their owner's to test.
  private func position(_ name: String, in catalogue: Catalogue) throws(Failure) -> Int {
    let found = try Names.description(name, in: catalogue)
    guard found.alias == nil else { throw .importedDescription(name) }
    return found.position
  }

  private func write(_ assessment: Assessment, tested: Int, _ session: Session) {
    FindingText(language: session.language, ink: session.ink, output: session.output)
      .write(assessment.findings)
    if !assessment.findings.isEmpty { session.output.line() }
    let scope = Counting.descriptions(tested, session.language)
    let counts =
      assessment.findings.isEmpty
      ? session.say(sv: "inga fynd", en: "no findings")
      : Counting.findings(assessment.counts, session.language)
    session.output.line(session.ink.bold("\(scope): \(counts)"))
  }
}
