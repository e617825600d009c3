import Catalogue
import Metamodel

/// Concepts, concept models, information areas and code lists as SKOS, by Digg's INSPEC 1.1 where that says how.
struct SKOSExporter: Exporter {
  let name = "skos"
  let endings = [".ttl", ".rdf", ".xml"]

  func files(_ reader: ExportReader, ending: String) -> [NewFile] {
    var terminology = Terminology(reader)
    terminology.fill()
    guard !terminology.graph.subjects.isEmpty else { return [] }
    return [terminology.graph.file(reader.catalogue.manifest.id, ending: ending)]
  }
}

/// The words of a catalogue, as a graph.
private struct Terminology {
  let reader: ExportReader
  let addresses: Addresses
  var graph = Graph()

  init(_ reader: ExportReader) {
    self.reader = reader
    addresses = Addresses(reader.catalogue)
  }

  mutating func fill() {
    let concepts = reader.positions(of: "concept")
    if !concepts.isEmpty { addWhole() }
    for position in reader.positions(of: "concept-model") {
      add(position, .skos("ConceptScheme"), SKOSMapping.conceptModel)
    }
    for position in reader.positions(of: "information-area") {
      add(position, .skos("Collection"), SKOSMapping.informationArea)
    }
    for position in concepts {
      graph.add(addresses.of(position), .skos("inScheme"), whole)
      add(position, .skos("Concept"), SKOSMapping.concept)
    }
    for position in reader.positions(of: "code-list") { add(codeList: position) }
    if !graph.subjects.isEmpty { reader.noteInvented(addresses) }
  }

  private mutating func add(_ position: Int, _ type: Graph.Name, _ rows: [FieldStatement]) {
    guard let record = reader.record(position) else { return }
    let subject = addresses.of(position)
    graph.add(subject, isA: type)
    graph.add(subject, record, rows + SKOSMapping.common, addresses)
    addOwner(of: record, subject)
  }

  /// The scheme of all concepts, so that each is in one (INSPEC TE-3).
  private var whole: Graph.Term { addresses.of("concept") }

  private mutating func addWhole() {
    graph.add(whole, isA: .skos("ConceptScheme"))
    let manifest = reader.catalogue.manifest
    for (language, title) in manifest.title.sorted(by: { $0.key < $1.key }) {
      graph.add(whole, .dcterms("title"), .text(title, language: language))
    }
    if let license = manifest.license { graph.add(whole, .dcterms("license"), .address(license)) }
    if let publisher = manifest.publisher,
      let position = reader.catalogue.position(kind: "actor", id: publisher)
    {
      graph.add(whole, .dcterms("publisher"), agent(position))
    }
  }

  /// A code list as a scheme of its own; where its identifier is an address, that is its name.
  private mutating func add(codeList position: Int) {
    guard let record = reader.record(position) else { return }
    var base = addresses.iri(of: position)
    if let identifier = record.text("identifier"), identifier.contains("://") || identifier.hasPrefix("urn:")
    {
      base = identifier.iriEncoded
    }
    let scheme = Graph.Term.iri(base)
    graph.add(scheme, isA: .skos("ConceptScheme"))
    graph.add(scheme, sameAs: addresses.of(position))
    graph.add(scheme, record, SKOSMapping.codeList + SKOSMapping.common, addresses)
    addOwner(of: record, scheme)
    for value in record.records("values") {
      guard let code = value.text("code") else { continue }
      let concept = Graph.Term.iri("\(base)/\(code.segmentEncoded)")
      graph.add(concept, isA: .skos("Concept"))
      graph.add(concept, .skos("inScheme"), scheme)
      graph.add(concept, .skos("topConceptOf"), scheme)
      graph.add(concept, value, SKOSMapping.code, addresses)
    }
  }

  /// The actor that owns the concept, by name.
  private mutating func addOwner(of record: ExportRecord, _ subject: Graph.Term) {
    for entry in record.records("responsible") where entry.record["role"] == "concept-owner" {
      entry.carry("role")
      for actor in entry.targets("actor") {
        graph.add(subject, .dcterms("rightsHolder"), agent(actor.position))
      }
    }
  }

  private mutating func agent(_ position: Int) -> Graph.Term {
    let agent = addresses.of(position)
    if !graph.contains(agent), let record = reader.record(position) {
      graph.add(agent, isA: .foaf("Agent"))
      graph.add(agent, .foaf("name"), record.localized("name"))
    }
    return agent
  }
}
