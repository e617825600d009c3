import ArgumentParser
import Catalogue
import Exchange
import Metamodel
import Text

/// `vlds export FORMAT --output PATH`: the catalogue, or some of it, in a format of the field.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: spoken(
        sv: "Skriv beskrivningar i ett annat format.", en: "Write descriptions in another format."),
      discussion: spoken(
        sv: """
          archimate  en modell i ArchiMate Open Exchange
          bpmn       en samverkansprocess med sina utbyten, i BPMN 2.0
          csv        en tabell för varje slag; en tom mall där inget är valt
          dcat       tjänster och information (DCAT-AP-SE) och e-tjänster (CPSV-AP);
                     .ttl eller .rdf
          json       allt, som i vlds show --format json
          openapi    ett skelett ur ett logiskt gränssnitt; .yaml eller .json
          report     en tjänsteversion som tjänstekontraktsbeskrivning, i Markdown
          skos       begrepp, begreppsmodeller och kodverk; .ttl eller .rdf

          Vad formatet inte kan bära räknas upp. Blir det flera filer är SÖKVÄG en mapp. Till exempel:
          vlds export csv --only kind:aktör --output aktör.csv
          """,
        en: """
          archimate  a model in ArchiMate Open Exchange
          bpmn       a collaboration process with its exchanges, in BPMN 2.0
          csv        a table for each kind; an empty form where nothing is chosen
          dcat       services and information (DCAT-AP-SE) and e-services (CPSV-AP); .ttl or .rdf
          json       everything, as in vlds show --format json
          openapi    a skeleton from a logical interface; .yaml or .json
          report     a service version as a service contract description, in Markdown
          skos       concepts, concept models and code lists; .ttl or .rdf

          What the format cannot carry is listed. Where there are several files PATH is a folder. For example:
          vlds export csv --only kind:actor --output actor.csv
          """))
  }

  @Option(
    help: ArgumentHelp(
      spoken(
        sv: "Filen eller mappen att skriva; en fil som finns ersätts.",
        en: "The file or folder to write; a file that is there is replaced."),
      valueName: spoken(sv: "sökväg", en: "path")),
    completion: .file())
  var output: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      spoken(
        sv: "Bara de som svarar mot frågan, som i vlds list --where.",
        en: "Only those that answer, as in vlds list --where."),
      valueName: spoken(sv: "fråga", en: "query")),
    completion: .query)
  var only: String?

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(
      spoken(sv: "Formatet.", en: "The format."), valueName: spoken(sv: "format", en: "format")),
    completion: .list(Exporters.all.map(\.name)))
  var to: String

  func run() throws {
    let session = Session(form.format)
    let exporter = try Names.exporter(to)
    let opened = try Session.open(place.path)
    let target = try ExportTarget(output, root: opened.root, metamodel: opened.metamodel)
    try target.check(for: exporter)
    let catalogue = try session.catalogue(of: opened)
    let query = try only.map { text throws(Failure) in try Names.query(text, in: catalogue.metamodel) }
    let findings = query?.asksForFindings == true ? try session.assess(catalogue, at: opened.root) : nil
    let selection = Selection(
      try session.terms(catalogue), where: query, findings: findings, in: session.language)
    if let query, selection.positions.isEmpty, !query.asksForKindsOnly {
      if session.format == .json {
        answer([], [], session)
      } else {
        session.output.line(session.say(sv: "inget svarar mot urvalet", en: "nothing answers the query"))
      }
      try session.end(.no)
    }
    let exported = exporter.export(selection, ending: target.ending)
    let written = try target.write(exported.files)
    answer(written, exported.lost, session)
    try session.end(written.isEmpty ? .no : .done)
  }

  private func answer(_ written: [String], _ lost: [Loss], _ session: Session) {
    switch session.format {
    case .json:
      session.output.document([
        "written": .strings(written),
        "lost": .rows(lost.count) {
          [
            "what": .string(lost[$0].what), "why": .string(lost[$0].why[session.language]),
            "count": .number(lost[$0].count),
          ]
        },
      ])
    case .text: session.tell(written, lost)
    }
  }
}

extension Query {
  /// Whether nothing but kinds is asked for, of which there may be no description yet.
  fileprivate var asksForKindsOnly: Bool {
    terms.allSatisfy { term in
      guard case .field(let name, _, _) = term.condition else { return false }
      return name == "kind" && !term.isNegated
    }
  }

  /// Whether a term asks for what only the rules can tell.
  fileprivate var asksForFindings: Bool {
    terms.contains { term in
      guard case .field(let name, _, _) = term.condition else { return false }
      return ["level", "rule", "has", "missing"].contains(name)
    }
  }
}

extension Session {
  /// Says which files have been written, and what they do not carry, by reason.
  fileprivate func tell(_ written: [String], _ lost: [Loss]) {
    for file in written { output.line("\(say(sv: "skriven", en: "written")): \(file.visible)") }
    if written.isEmpty {
      output.line(
        say(sv: "inget av det som valdes passar formatet", en: "nothing that was chosen fits the format"))
    }
    for part in lost.byReason where !output.isStopped {
      output.line()
      output.line(ink.bold("\(say(sv: "Inte med", en: "Left out")): \(part.why[language])"))
      for paragraph in part.paragraphs { tell(paragraph) }
    }
  }

  private func tell(_ paragraph: String) {
    for (number, line) in paragraph.visible.wrapped(to: max(20, columnsOfOutput() - 4)).enumerated() {
      output.line((number == 0 ? "  " : "    ") + line)
    }
  }
}
