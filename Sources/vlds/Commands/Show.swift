import ArgumentParser
import Catalogue
import Exchange
import Interface
import Metamodel
import Rules
import Text

/// `vlds show KIND/ID`: one description whole, with what it refers to and what refers to it.
struct Show: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: spoken(
        sv: "Visa en beskrivning, med länkar åt båda håll.",
        en: "Show a description, with its links both ways."))
  }

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(
      spoken(
        sv: "Beskrivningen, som exchange/svar-om-inkomst; med alias: framför en importerad.",
        en: "The description, such as exchange/svar-om-inkomst; with alias: in front where it is imported."),
      valueName: spoken(sv: "slag/id", en: "kind/id")),
    completion: .descriptions)
  var description: String

  func run() throws {
    let session = Session(form.format)
    let found = try Names.description(description, in: try session.catalogue(at: place.path))
    let options = Validator.Options(descriptions: [found.position])
    // The history at hand is that of the catalogue itself.
    let assessment =
      found.alias == nil
      ? try session.assess(found.catalogue, at: place.path, options)
      : try session.assess(found.catalogue, options)
    switch session.format {
    case .json: session.output.document(json(found, assessment, session.language))
    case .text: write(found, try session.terms(found.catalogue), assessment, session)
    }
    try session.end()
  }

  private func json(_ found: Names.Found, _ assessment: Assessment, _ language: Language) -> JSON {
    let description = found.catalogue.descriptions[found.position]
    let parts = DescriptionJSON(catalogue: found.catalogue, position: found.position)
    var pairs = Pairs()
    pairs.add("alias", found.alias)
    pairs.add("kind", description.kind.id)
    pairs.add("id", description.id)
    pairs.add("name", found.catalogue.name(at: found.position, in: language))
    pairs.add("file", description.file)
    pairs.add("level", .number(assessment.level(at: found.position)))
    pairs.add("fields", parts.fields)
    pairs.add("body", description.document?.body ?? "")
    pairs.add("references", parts.references)
    pairs.add("referenced-by", parts.referencedBy)
    return pairs.object
  }

  /// The page that the terminal interface shows, as wide as the terminal.
  private func write(_ found: Names.Found, _ terms: Terms, _ assessment: Assessment, _ session: Session) {
    let findings = assessment.findings(at: found.position).map { finding in
      PageFinding(
        severity: PageFinding.Severity(finding.severity), rule: finding.rule,
        message: finding.message[session.language], field: finding.field)
    }
    let page = Page(
      description: found.position, in: terms, width: min(columnsOfOutput(), 100),
      options: PageOptions(
        language: session.language, look: session.ink.isOn ? .colours : .plain, linkLimit: .max,
        level: assessment.level(at: found.position), findings: findings))
    for line in page.lines where !session.output.isStopped {
      session.output.line(line.spans.map(session.ink.paint).joined())
    }
  }
}

extension PageFinding.Severity {
  fileprivate init(_ severity: Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .info: .info
      }
  }
}
