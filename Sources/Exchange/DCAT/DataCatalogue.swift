import Catalogue
import Metamodel

/// The data catalogue, as a graph.
struct DataCatalogue {
  let reader: ExportReader
  let addresses: Addresses
  var graph = Graph()
  var services: [Graph.Term] = []
  private(set) var datasets: [Graph.Term] = []

  init(_ reader: ExportReader) {
    self.reader = reader
    addresses = Addresses(reader.catalogue)
  }

  var terms: Terms { reader.terms }

  mutating func fill() {
    for position in reader.positions(of: "dataset") { add(dataset: position) }
    for position in reader.positions(of: "exchange-model") {
      add(information: position, DCATMapping.exchangeModel)
    }
    for version in versions { add(version: version) }
    if !(services + datasets).isEmpty { addCatalogue() }
  }

  /// The versions that were chosen, or whose service was, of services that systems use.
  private var versions: [Int] {
    let chosen = reader.positions(of: "profile", "service").flatMap { position in
      terms.isKind("profile", position) ? [position] : terms.versions(of: position)
    }
    return Set(chosen).sorted().filter { version in
      guard terms.value("life-cycle", of: version) != "retired" else { return false }
      return terms.service(of: version).map { terms.value("type", of: $0) == "base-service" } ?? true
    }
  }

  // MARK: The catalogue

  private mutating func addCatalogue() {
    let catalogue = Graph.Term.iri(addresses.base)
    let manifest = reader.catalogue.manifest
    graph.add(catalogue, isA: .dcat("Catalog"))
    for (language, title) in manifest.title.sorted(by: { $0.key < $1.key }) {
      graph.add(catalogue, .dcterms("title"), .text(title, language: language))
      let text =
        language == "sv"
        ? "Tjänster och information i katalogen \(title)."
        : "Services and information in the catalogue \(title)."
      graph.add(catalogue, .dcterms("description"), .text(text, language: language == "sv" ? "sv" : "en"))
    }
    if manifest.title.isEmpty {
      reader.lose(
        "catalogue.yaml title",
        .lacks("dcterms:title", "katalogen har ingen titel", "the catalogue has no title"))
    }
    if let publisher {
      graph.add(catalogue, .dcterms("publisher"), agent(publisher))
    } else {
      reader.lose(
        "catalogue.yaml publisher",
        .lacks("dcterms:publisher", "katalogen har ingen utgivare", "the catalogue has no publisher"))
    }
    if let license = manifest.license {
      graph.add(catalogue, .dcterms("license"), .address(license))
    } else {
      reader.lose(
        "catalogue.yaml license",
        .lacks("dcterms:license", "katalogen har ingen licens", "the catalogue has no licence"))
    }
    for dataset in datasets { graph.add(catalogue, .dcat("dataset"), dataset) }
    for service in services { graph.add(catalogue, .dcat("service"), service) }
    if datasets.isEmpty {
      reader.lose(
        "dataset",
        .lacks(
          "dcat:dataset", "ingen datamängd eller informationsutbytesmodell är med",
          "no dataset or exchange model is part of it"))
    }
  }

  private var publisher: Int? {
    reader.catalogue.manifest.publisher.flatMap { reader.catalogue.position(kind: "actor", id: $0) }
  }

  /// An actor with its name and type.
  mutating func agent(_ position: Int) -> Graph.Term {
    let agent = addresses.of(position)
    if !graph.contains(agent), let record = reader.record(position) {
      graph.add(agent, isA: .foaf("Agent"))
      graph.add(agent, .dcterms("identifier"), .text(terms.reference(position), language: nil))
      graph.add(agent, record, DCATMapping.agent, addresses)
      if !graph.statements(about: agent).contains(where: { $0.predicate == .dcterms("type") }) {
        reader.lose(
          terms.reference(position),
          .lacks(
            "dcterms:type", "aktören har ingen typ som profilen känner",
            "the actor has no type that the profile knows"))
      }
    }
    return agent
  }

  // MARK: Datasets

  private mutating func add(dataset position: Int) {
    guard let record = reader.record(position) else { return }
    let dataset = addresses.of(position)
    graph.add(dataset, isA: .dcat("Dataset"))
    graph.add(dataset, record, DCATMapping.dataset, addresses)
    for actor in record.targets("publisher") {
      graph.add(dataset, .dcterms("publisher"), agent(actor.position))
    }
    complete(dataset, record)
  }

  /// A model of information, or an exchange object that is in none, as the dataset that services give access to.
  ///
  /// - Returns: `nil` where its confidentiality forbids that it is listed.
  @discardableResult
  mutating func add(information position: Int, _ rows: [FieldStatement]) -> Graph.Term? {
    let dataset = addresses.of(position)
    guard !datasets.contains(dataset) else { return dataset }
    guard let record = reader.record(position) else { return nil }
    let objects =
      terms.isKind("exchange-object", position)
      ? [position] : terms.targets(of: "exchange-objects", from: position)
    let classes = objects.compactMap { terms.record($0)?.record("classification")?.number("confidentiality") }
    guard mayBeListed(classes.max(), position) else { return nil }
    graph.add(dataset, isA: .dcat("Dataset"))
    graph.add(dataset, record, rows, addresses)
    addRights(classes.max(), to: dataset)
    let owners = ["producer", "information-owner"].flatMap { terms.holders(of: $0, for: position).actors }
    let owner = owners.first { $0 >= 0 } ?? publisher
    if let owner { graph.add(dataset, .dcterms("publisher"), agent(owner)) }
    complete(dataset, record)
    return dataset
  }

  /// Lists a dataset, and tells what it lacks.
  private mutating func complete(_ dataset: Graph.Term, _ record: ExportRecord) {
    datasets.append(dataset)
    lack(["title", "description", "publisher"], of: dataset, record.position)
  }

  /// Tells which properties are demanded and not there.
  func lack(_ properties: [String], of subject: Graph.Term, _ position: Int) {
    let said = graph.statements(about: subject).map(\.predicate)
    for property in properties where !said.contains(.dcterms(property)) {
      reader.lose(
        terms.reference(position),
        .lacks("dcterms:\(property)", "uppgiften saknas", "it is not described"))
    }
  }

  /// Whether information may be listed at all, by its confidentiality.
  func mayBeListed(_ confidentiality: Int?, _ position: Int) -> Bool {
    guard let confidentiality, !DCATMapping.rightsByConfidentiality.indices.contains(confidentiality) else {
      return true
    }
    reader.lose(
      terms.reference(position),
      Words(
        sv: "konfidentialitet \(confidentiality): får inte stå i en öppen katalog",
        en: "confidentiality \(confidentiality): may not be listed in an open catalogue"))
    return false
  }

  /// States the access rights that follow from a confidentiality.
  mutating func addRights(_ confidentiality: Int?, to subject: Graph.Term) {
    guard let confidentiality,
      let address = DCATMapping.accessRights[DCATMapping.rightsByConfidentiality[confidentiality]]
    else { return }
    graph.add(subject, .dcterms("accessRights"), .iri(address))
  }
}
