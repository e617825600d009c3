import Catalogue
import Metamodel

/// Brings in what DCAT-AP and CPSV-AP describe, from Turtle or RDF/XML: data services as services with a version, datasets,
/// public services as e-services with their events, channels and rules, and the organisations behind them.
///
/// What the export of a catalogue has written is known by its addresses, and becomes what it was.
public struct DCATImporter: Importer {
  public let format = "dcat"
  public let endings = RDFFiles.endings
  public let signs = ["http://www.w3.org/ns/dcat#", "http://purl.org/vocab/cpsv#"]
  public let fillsService = true

  public init() {}

  public func read(
    _ sources: Sources, as wishes: ImportWishes, progress: (_ count: Int, _ total: Int) -> Void,
    isCancelled: () -> Bool
  ) throws -> ImportedContents {
    var register = ImportedRegister(
      try StatementReader(sources, wishes, progress: progress, isCancelled: isCancelled))
    return register.contents()
  }
}

/// What a graph describes, as descriptions.
struct ImportedRegister {
  var reader: StatementReader
  var proposals = ProposalSet()

  init(_ reader: StatementReader) { self.reader = reader }

  mutating func contents() -> ImportedContents {
    let services = nameAll()
    for service in services { add(service) }
    addDatasets()
    addPublicServices()
    for standard in reader.subjects(isA: .dcterms("Standard")) { add(standard: standard) }
    for source in reader.subjects(isA: .eli("LegalResource")) { add(legalSource: source) }
    proposals.add(reader.agents())
    passDerived()
    reader.tellPages()
    reader.tellUnread()
    var contents = ImportedContents()
    contents.proposals = proposals.all
    contents.skipped = reader.remarks.skipped
    contents.missing = reader.remarks.missing
    contents.notes = reader.remarks.notes
    return contents
  }

  // MARK: Names

  /// Gives every subject that becomes a description its id, so that others can refer to it.
  private mutating func nameAll() -> [ImportedService] {
    reader.nameAgents()
    give("dataset", .dcat("Dataset"), orOwn: ["exchange-model", "exchange-object"])
    give("standard", .dcterms("Standard"), orOwn: ["logical-interface", "technical-interface"])
    give("legal-source", .eli("LegalResource"))
    give("service", .cpsv("PublicService"), orOwn: ["process"])
    for type in ["LifeEvent", "BusinessEvent"] { give("life-event", .cv(type)) }
    give("channel", .cv("Channel"), orOwn: ["service"])
    for type in ["Evidence", "Output"] { give("business-object", .cv(type)) }
    give("legal-requirement", .cpsv("Rule"))
    let subjects = reader.subjects(isA: .dcat("DataService"))
    return subjects.map { subject in
      let service = ImportedService(subject, &reader, isAlone: subjects.count == 1)
      reader.names.give(DescriptionNames.Name(kind: "profile", id: service.version), to: subject)
      return service
    }
  }

  /// Makes the subjects of a class descriptions of a kind; those of the catalogue's own may be of others.
  private mutating func give(_ kind: String, _ type: Graph.Name, orOwn others: Set<String> = []) {
    let subjects = reader.subjects(isA: type).filter { subject in
      reader.names.own(subject).map { !others.contains($0.kind) } ?? true
    }
    let predicates: [Graph.Name] = [
      .dcterms("title"), .skos("prefLabel"), .rdfs("label"), .dcterms("description"), .dcterms("identifier"),
    ]
    let labels = Dictionary(
      subjects.compactMap { subject in reader.label(subject, predicates).map { (subject, $0) } }
    ) { first, _ in first }
    reader.names.give(kind, to: subjects) { labels[$0] }
  }

  // MARK: Descriptions

  /// Adds a subject by the rows of a table, and more fields.
  mutating func add(_ subject: Graph.Term, _ rows: [FieldStatement], _ more: [NewValue.Pair] = []) {
    guard let name = reader.names.name(of: subject), name.part == nil else { return }
    let fields = reader.pairs(subject, rows, reader.wishes.metamodel[name.kind]?.schema) + more
    proposals.add(reader.proposal(subject, name, reader.named(fields, subject)))
  }

  private mutating func addDatasets() {
    for dataset in reader.subjects(isA: .dcat("Dataset")) {
      switch reader.names.name(of: dataset)?.kind {
      case "exchange-model":
        add(dataset, DCATMapping.exchangeModel)
        reader.pass(dataset)
      case "exchange-object":
        add(dataset, DCATMapping.exchangeObject)
        reader.pass(dataset)
      default: add(dataset: dataset)
      }
    }
  }

  /// A dataset, with the services that it, or a distribution of it, is had through.
  private mutating func add(dataset: Graph.Term) {
    let distributions = reader.objects(dataset, .dcat("distribution"))
    var services = reader.subjects(saying: .dcat("servesDataset"), of: dataset)
    for service in services where reader.names.name(of: service)?.kind == "profile" {
      reader.read[service, default: []].insert(
        Graph.Statement(predicate: .dcat("servesDataset"), object: dataset))
    }
    for distribution in distributions {
      services += reader.objects(distribution, .dcat("accessService")) { [names = reader.names] service in
        names.name(of: service)?.kind == "profile" ? service : nil
      }
    }
    let names = services.compactMap { reader.names.name(of: $0) }.filter { $0.kind == "profile" }
    let versions = names.map(\.id).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var more: [NewValue.Pair] = []
    more.add("served-by", versions.map(NewValue.text))
    add(dataset, DCATMapping.dataset + [FieldStatement("publisher", .dcterms("publisher"), .reference)], more)
  }

  private mutating func add(standard: Graph.Term) {
    // Interfaces come in with their service.
    guard reader.names.name(of: standard)?.kind == "standard" else { return }
    add(standard, DCATMapping.standard, link(to: standard))
  }

  private mutating func add(legalSource source: Graph.Term) {
    let rows = [
      FieldStatement("name", .dcterms("title")),
      FieldStatement("designation", .dcterms("identifier"), .plain),
      FieldStatement("link", .rdfs("seeAlso"), .address),
    ]
    add(source, rows, link(to: source))
  }

  /// The address that something has in the world.
  private func link(to subject: Graph.Term) -> [NewValue.Pair] {
    guard case .iri(let iri) = subject, iri.contains("://"), reader.names.name(ofOwn: iri) == nil else {
      return []
    }
    return [NewValue.Pair("link", .text(iri))]
  }

  /// Passes what only serves to hold the graph together, or follows from what has been read.
  private mutating func passDerived() {
    let whole = Graph.Term.iri(Addresses.base(of: reader.wishes.manifest).base)
    reader.pass(whole)
    for catalogue in reader.subjects(isA: .dcat("Catalog")) {
      reader.pass(catalogue, .dcat("dataset"), .dcat("service"))
    }
    for subject in reader.graph.subjects {
      // What has an address of its own and is a description, or a part of one, has come in as that.
      guard let name = reader.names.own(subject) else { continue }
      let isOfService = [
        "process", "service", "instance", "logical-interface", "technical-interface", "actor",
      ]
      if name.part != nil || isOfService.contains(name.kind) || reader.isA(subject, .cv("Event")) {
        reader.pass(subject)
      }
    }
    for distribution in reader.subjects(isA: .dcat("Distribution")) {
      guard case .iri(let iri) = distribution, iri.hasPrefix(ImportedService.base(reader.wishes)) else {
        reader.pass(distribution, .rdf("type"))
        continue
      }
      reader.pass(distribution)
    }
  }
}
