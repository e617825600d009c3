import Catalogue
import Metamodel

/// Services as data services, with their distributions.
extension DataCatalogue {
  /// A version as a data service for each actor that provides it in production. Where it is not said who provides an
  /// instance, it is the one that produces the service.
  mutating func add(version: Int) {
    let confidentiality = terms.classification("confidentiality", of: version)
    guard let profile = reader.record(version), mayBeListed(confidentiality, version) else { return }
    var instances: [Int?: [ExportRecord]] = [:]
    let producer = terms.service(of: version).flatMap {
      terms.holders(of: "producer", for: $0).actors.first { $0 >= 0 }
    }
    for instance in terms.instances(of: version).compactMap({ reader.record($0) })
    where instance.record["environment"] == "production" && instance.has("endpoint") {
      instance.carry("environment")
      let providers = instance.targets("provider").map(\.position).filter { $0 >= 0 }
      for provider in providers.isEmpty ? [producer] : providers.map(Optional.some) {
        instances[provider, default: []].append(instance)
      }
    }
    if instances.isEmpty {
      reader.lose(
        terms.reference(version),
        .lacks(
          "dcat:endpointURL", "versionen har ingen instans i produktion",
          "the version has no instance in production"))
    }
    let information = self.information(of: version)
    for provider in instances.keys.sorted(by: { ($0 ?? -1) < ($1 ?? -1) }) {
      let name = "data-service/\(terms.name(version))/\(provider.map(terms.name) ?? "api")"
      let service = addresses.of(name)
      services.append(service)
      graph.add(service, isA: .dcat("DataService"))
      graph.add(service, profile, DCATMapping.profile, addresses)
      if let provider { graph.add(service, .dcterms("publisher"), agent(provider)) }
      addRights(confidentiality, to: service)
      if let record = terms.service(of: version).flatMap({ reader.record($0) }) {
        record.carry("type")
        graph.add(service, record, DCATMapping.service, addresses)
      }
      for instance in instances[provider] ?? [] { add(instance, to: service) }
      addSpecifications(of: version, to: service)
      for dataset in information {
        graph.add(service, .dcat("servesDataset"), dataset)
        addDistribution(of: dataset, by: service, profile, instances[provider] ?? [])
      }
      lack(["title", "publisher"], of: service, version)
    }
  }

  private mutating func add(_ instance: ExportRecord, to service: Graph.Term) {
    graph.add(service, instance, DCATMapping.instance, addresses)
    for endpoint in instance.uris("endpoint") {
      // Several instances may have one address, which therefore is none of them, but carries the name of each.
      let reference = terms.reference(instance.position)
      graph.add(.address(endpoint), .dcterms("identifier"), .text(reference, language: nil))
    }
    if let contact = instance.record("contact") {
      graph.add(
        service, .dcat("contactPoint"), card(contact, addresses.of(instance.position, part: "contact")))
    }
    for technical in instance.targets("implements") {
      guard let record = reader.record(technical.position) else { continue }
      graph.add(service, record, DCATMapping.technicalInterface, addresses)
      add(specification: record, to: service)
      addDocuments(record, to: service)
      for adoption in terms.sources(of: "scope", "standard-adoption", to: technical.position) {
        guard let record = reader.record(adoption) else { continue }
        for standard in record.targets("standard") { add(standard: standard.position, to: service) }
      }
    }
  }

  /// The logical interface, which is what the service conforms to, with its documents and the law behind it.
  private mutating func addSpecifications(of version: Int, to service: Graph.Term) {
    if let interface = terms.logicalInterface(of: version), let record = reader.record(interface) {
      add(specification: record, to: service)
      addDocuments(record, to: service)
    }
    let sources = terms.realisedExchanges(of: version).flatMap(terms.legalRequirements(on:))
      .flatMap { terms.targets(of: "legal-sources", from: $0) }
    for source in Set(sources).sorted() where source >= 0 {
      graph.add(service, .dcatap("applicableLegislation"), graph.add(legalSource: source, reader, addresses))
    }
  }

  /// An interface of the version as a specification that the service conforms to.
  private mutating func add(specification record: ExportRecord, to service: Graph.Term) {
    let standard = addresses.of(record.position)
    graph.add(service, .dcterms("conformsTo"), standard)
    graph.add(standard, isA: .dcterms("Standard"))
    graph.add(standard, record, DCATMapping.standard, addresses)
  }

  private mutating func add(standard position: Int, to service: Graph.Term) {
    guard let record = reader.record(position) else { return }
    let standard = record.uris("link").first.map(Graph.Term.address) ?? addresses.of(position)
    graph.add(service, .dcterms("conformsTo"), standard)
    graph.add(standard, isA: .dcterms("Standard"))
    graph.add(standard, sameAs: addresses.of(position))
    graph.add(standard, record, DCATMapping.standard, addresses)
  }

  /// Documents at an address: those that machines read describe the endpoint, others are pages.
  private mutating func addDocuments(_ record: ExportRecord, to service: Graph.Term) {
    for document in record.records("specifications") {
      let isForPeople = ["tkb", "pdf"].contains(document.text("type"))
      for address in document.uris("location") {
        graph.add(service, isForPeople ? .foaf("page") : .dcat("endpointDescription"), .address(address))
        if let id = document.text("id") {
          let reference = "\(terms.reference(record.position))#\(id)"
          graph.add(.address(address), .dcterms("identifier"), .text(reference, language: nil))
        }
      }
    }
  }

  /// The datasets that a version gives access to: the models of what its messages carry.
  private mutating func information(of version: Int) -> [Graph.Term] {
    let chosen = Set(datasets)
    var found = terms.sources(of: "served-by", "dataset", to: version).map { addresses.of($0) }
      .filter(chosen.contains)
    for object in terms.carried(by: version) where object >= 0 {
      let models = terms.sources(of: "exchange-objects", "exchange-model", to: object)
      for model in models {
        if let dataset = add(information: model, DCATMapping.exchangeModel) { found.append(dataset) }
      }
      if models.isEmpty, let dataset = add(information: object, DCATMapping.exchangeObject) {
        found.append(dataset)
      }
    }
    return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private mutating func addDistribution(
    of dataset: Graph.Term, by service: Graph.Term, _ profile: ExportRecord, _ instances: [ExportRecord]
  ) {
    guard case .iri(let one) = dataset, case .iri(let other) = service else { return }
    let name = one.dropFirst(addresses.base.count)
    let distribution = Graph.Term.iri("\(other)/\(name)")
    graph.add(dataset, .dcat("distribution"), distribution)
    graph.add(distribution, isA: .dcat("Distribution"))
    for instance in instances {
      for address in instance.uris("endpoint") {
        graph.add(distribution, .dcat("accessURL"), .address(address))
      }
    }
    graph.add(distribution, .dcat("accessService"), service)
    graph.add(
      distribution, profile,
      [
        FieldStatement("licence", .dcterms("license"), .address),
        FieldStatement("life-cycle", .adms("status"), .choice(DCATMapping.lifeCycles)),
      ], addresses)
  }

  /// A contact as a card.
  private mutating func card(_ contact: ExportRecord, _ card: Graph.Term) -> Graph.Term {
    graph.add(card, isA: .vcard(contact.has("function") ? "Organization" : "Individual"))
    let name = contact.localized("function") + contact.localized("name")
    graph.add(card, .vcard("fn"), Array(name.prefix(1)))
    if let mail = contact.text("email") { graph.add(card, .vcard("hasEmail"), .address("mailto:\(mail)")) }
    if let phone = contact.text("phone") {
      let number = graph.blank()
      let digits = phone.filter { !$0.isWhitespace }
      graph.add(card, .vcard("hasTelephone"), number)
      graph.add(number, .vcard("hasValue"), .address("tel:\(digits)"))
    }
    for page in contact.uris("url") { graph.add(card, .vcard("hasURL"), .address(page)) }
    return card
  }
}
