import ArgumentParser
import Catalogue
import CatalogueFiles
import Exchange
import Metamodel

/// `vlds import FORMAT FILE…`: descriptions out of files of another format.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: spoken(
        sv: "Hämta in beskrivningar ur andra format.", en: "Bring in descriptions from other formats."),
      discussion: spoken(
        sv: """
          archimate  modeller i ArchiMate Open Exchange och i Archis eget format;
                     vad som blir vad: vlds metamodel --help
          bpmn       samarbeten i BPMN 2.0
          csv        tabeller, en rad för varje beskrivning; filen heter som slaget
                     (actor.csv) eller har en kolumn kind; vlds export csv ger mallen
          dcat       datatjänster och datamängder (DCAT-AP) och offentliga tjänster
                     (CPSV-AP), i Turtle eller RDF/XML
          openapi    tjänster i OpenAPI 3.0 och 3.1, i YAML eller JSON
          skos       begrepp, begreppsmodeller och kodverk, i Turtle eller RDF/XML
          wsdl       tjänstekontrakt i RIV-TA och annan WSDL 1.1

          Det som finns i katalogen skrivs aldrig över; det som saknas läggs till. Säger ett nytt kontrakt något \
          annat, som en kardinalitet, står båda värdena i en not; i gränssnittet kan kontraktets väljas. Samma \
          import igen ändrar inget. Filer hittas i den valda mappen: den minsta som omfattar allt som anges. \
          Inget hämtas från nätet.
          """,
        en: """
          archimate  models in ArchiMate Open Exchange and in the format of Archi;
                     what becomes what: vlds metamodel --help
          bpmn       collaborations in BPMN 2.0
          csv        tables, a row for each description; the file is named after the
                     kind (actor.csv) or has a column kind; vlds export csv gives
                     the form
          dcat       data services and datasets (DCAT-AP) and public services (CPSV-AP),
                     in Turtle or RDF/XML
          openapi    services in OpenAPI 3.0 and 3.1, in YAML or JSON
          skos       concepts, concept models and code lists, in Turtle or RDF/XML
          wsdl       service contracts of RIV-TA and other WSDL 1.1

          What is in the catalogue is never overwritten; what is missing is added. Where a newer contract says \
          otherwise, such as a cardinality, both values stand in a note; in the interface that of the contract can \
          be chosen. The same import again changes nothing. Files are found in the chosen folder: the smallest \
          that holds all that is named. Nothing is fetched from a network.
          """))
  }

  @OptionGroup var form: FormatOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(
      spoken(sv: "Formatet, som wsdl.", en: "The format, such as wsdl."), valueName: "format"),
    completion: .list(Importers.all.map(\.format)))
  var foreign: String

  @Argument(
    help: ArgumentHelp(
      spoken(sv: "Filer och mappar.", en: "Files and folders."), valueName: spoken(sv: "fil", en: "file")),
    completion: .file())
  var file: [String]

  @Option(
    help: ArgumentHelp(
      spoken(
        sv: "Tjänsten eller tjänsteversionen att hämta in i.",
        en: "The service or service version to bring it into."),
      valueName: spoken(sv: "tjänst[/version]", en: "service[/version]")))
  var into: String?

  @Flag(help: ArgumentHelp(spoken(sv: "Säg bara vad som skulle ändras.", en: "Only say what would change.")))
  var dryRun = false

  func run() throws {
    let session = Session(form.format)
    guard let importer = Importers[foreign.lowercased()] else {
      throw Failure.unknownFormat(foreign, known: Importers.all.map(\.format))
    }
    if into != nil, !importer.fillsService { throw Failure.fillsNoService(importer.format) }
    let opened = try Session.open(place.path)
    let wishes = try ImportWishes(into: into, opened.metamodel, opened.manifest)
    let sources = try Sources(file, endings: importer.endings, catalogue: opened.root)
    var editing = try Editing(session, opened)
    var contents = importer.read(sources, as: wishes)
    contents.notes += wishes.newService(in: editing.catalogue).map { [$0] } ?? []
    let merge = Merge(contents, into: editing.catalogue)
    let report = try editing.bring(
      merge, Words(sv: "Importera \(foreign)", en: "Import \(foreign)"), saves: !dryRun)
    letGo(merge)
    answer(report, session)
    try session.end(report.skipped.isEmpty ? .done : .no)
  }

  // MARK: The answer

  private func answer(_ report: ImportReport, _ session: Session) {
    switch session.format {
    case .json: session.output.document(json(report, session.language))
    case .text: text(report, session)
    }
  }

  private func json(_ report: ImportReport, _ language: Language) -> JSON {
    let entries = { (entries: [ImportReport.Entry]) in
      JSON.array(
        entries.map { ["kind": .string($0.kind), "id": .string($0.id), "file": .string($0.file)] })
    }
    let remarks = { (remarks: [ImportRemark]) in
      JSON.array(
        remarks.map {
          ["what": .string($0.what), "where": .string($0.place), "why": .string($0.why[language])]
        })
    }
    return [
      "created": entries(report.created), "updated": entries(report.updated),
      "unchanged": entries(report.unchanged), "skipped": remarks(report.skipped),
      "missing": remarks(report.missing), "notes": remarks(report.notes),
    ]
  }

  private func text(_ report: ImportReport, _ session: Session) {
    let lists = [
      (Words(sv: "skapad", en: "created"), report.created),
      (Words(sv: "ändrad", en: "changed"), report.updated),
    ]
    for (word, entries) in lists {
      for entry in entries { session.output.line("\(word[session.language]): \(entry.file)") }
    }
    let remarks = [
      (Words(sv: "saknas", en: "missing"), report.missing),
      (Words(sv: "hoppas över", en: "skipped"), report.skipped),
      (Words(sv: "not", en: "note"), report.notes),
    ]
    for (word, remarks) in remarks {
      for remark in remarks {
        session.output.line(
          "\(word[session.language]): \(remark.what.visible) (\(remark.place.visible)): \(remark.why[session.language].visible)"
        )
      }
    }
    session.output.line(
      session.say(
        sv:
          "\(report.created.count) skapade, \(report.updated.count) ändrade, \(report.unchanged.count) oförändrade"
          + (dryRun ? " (inget är skrivet)" : ""),
        en:
          "\(report.created.count) created, \(report.updated.count) changed, \(report.unchanged.count) unchanged"
          + (dryRun ? " (nothing is written)" : "")))
  }
}

extension ImportWishes {
  /// What a person wants of an import into a catalogue.
  ///
  /// - Parameter service: the service `ID` or version `ID/VERSION` to bring everything into.
  init(into service: String?, _ metamodel: Metamodel, _ manifest: Manifest) throws(Failure) {
    let parts = service?.split(separator: "/", omittingEmptySubsequences: false).map(String.init) ?? []
    if let service {
      guard (1...2).contains(parts.count), parts.allSatisfy({ ReferenceValue.isSegment($0) }) else {
        throw .notAService(service)
      }
    }
    self.init(
      service: parts.first, version: parts.count == 2 ? parts[1] : nil,
      language: Language(rawValue: manifest.language) ?? .english, metamodel: metamodel, manifest: manifest)
  }
}

extension ImportWishes {
  /// That what everything is to be brought into is not there yet, and is made; `nil` where it is there.
  fileprivate func newService(in catalogue: Catalogue) -> ImportRemark? {
    guard let service else { return nil }
    if catalogue.position(kind: "service", id: service) == nil {
      return ImportRemark(
        "service/\(service)", at: "--into",
        Words(
          sv: "tjänsten finns inte i katalogen och skapas",
          en: "the service is not in the catalogue and is made"))
    }
    guard let version, catalogue.position(kind: "profile", id: "\(service)/\(version)") == nil else {
      return nil
    }
    return ImportRemark(
      "profile/\(service)/\(version)", at: "--into",
      Words(
        sv: "tjänsteversionen finns inte i katalogen och skapas",
        en: "the service version is not in the catalogue and is made"))
  }
}
