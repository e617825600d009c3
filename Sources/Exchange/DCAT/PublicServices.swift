import Catalogue
import Metamodel

/// What the public meets, by CPSV-AP 3.2.0: processes that exchange something with a customer.
///
/// A process is carried that was chosen, or that a chosen e-service takes part in. An e-service of which no such process
/// is known, as when it came in from a register of others, is a public service itself.
struct PublicServices {
  private(set) var graph: Graph
  private let addresses: Addresses
  private let reader: ExportReader

  init(_ graph: Graph, _ addresses: Addresses, _ reader: ExportReader) {
    self.graph = graph
    self.addresses = addresses
    self.reader = reader
  }

  private var terms: Terms { reader.terms }

  mutating func fill() {
    let services = reader.positions(of: "service").filter { terms.value("type", of: $0) == "e-service" }
    let met = services.flatMap(processes(of:))
    let processes = Set(reader.positions(of: "process") + met).sorted()
      .filter { !exchanges(of: $0, from: true).isEmpty || !exchanges(of: $0, from: false).isEmpty }
    for process in processes { add(process: process) }
    for process in processes { relate(process, to: processes) }
    for service in services where self.processes(of: service).isEmpty { add(eService: service) }
  }

  /// The exchanges between a process and customers.
  ///
  /// - Parameter from: whether the process gives, else it gets.
  private func exchanges(of process: Int, from: Bool) -> [Int] {
    terms.sources(of: from ? "from" : "to", "exchange", to: process).filter { exchange in
      terms.targets(of: from ? "to" : "from", from: exchange).contains { terms.isKind("customer", $0) }
    }
  }

  /// The processes that a service helps to meet customers.
  private func processes(of service: Int) -> [Int] {
    terms.versions(of: service).flatMap(terms.realisedExchanges(of:)).filter { exchange in
      terms.ends(of: exchange).contains { terms.isKind("customer", $0) }
    }.flatMap(terms.ends(of:)).filter { $0 >= 0 && terms.isKind("process", $0) }
  }

  private mutating func add(process position: Int) {
    guard let record = reader.record(position) else { return }
    let service = addresses.of(position)
    describe(position, isA: .cpsv("PublicService"), DCATMapping.publicService)
    let description = record.localized("description")
    graph.add(
      service, .dcterms("description"), description.isEmpty ? record.localized("result") : description)
    lack(["title", "description"], of: position)
    for actor in record.targets("actor") {
      graph.add(service, .cv("hasCompetentAuthority"), organisation(actor.position))
    }
    if record.targets("actor").isEmpty {
      reader.lose(
        terms.reference(position),
        .lacks("cv:hasCompetentAuthority", "processen har ingen aktör", "the process has no actor"))
    }
    for exchange in exchanges(of: position, from: false) {
      addObjects(of: exchange, to: service, .cpsv("hasInput"), .cv("Evidence"))
    }
    for exchange in exchanges(of: position, from: true) {
      addObjects(of: exchange, to: service, .cpsv("produces"), .cv("Output"))
    }
    addChannels(of: position, to: service)
    addEvents(of: position, to: service)
    addRules(of: position, to: service)
  }

  private mutating func add(eService position: Int) {
    guard let record = reader.record(position) else { return }
    let service = addresses.of(position)
    record.carry("type")
    describe(position, isA: .cpsv("PublicService"), DCATMapping.publicService + DCATMapping.service)
    graph.add(service, .dcterms("description"), record.localized("description"))
    lack(["title", "description"], of: position)
    let producers = record.records("responsible").filter { $0.record["role"] == "producer" }
    for producer in producers {
      producer.carry("role")
      for actor in producer.targets("actor") {
        graph.add(service, .cv("hasCompetentAuthority"), organisation(actor.position))
      }
    }
    if producers.isEmpty {
      reader.lose(
        terms.reference(position),
        .lacks("cv:hasCompetentAuthority", "e-tjänsten har ingen producent", "the e-service has no producer"))
    }
    for channel in record.targets("channels") {
      let row = FieldStatement("name", .dcterms("description"))
      graph.add(service, .cv("hasChannel"), describe(channel.position, isA: .cv("Channel"), [row]))
    }
  }

  /// A description with its class, identifier and texts.
  @discardableResult
  private mutating func describe(_ position: Int, isA type: Graph.Name, _ rows: [FieldStatement])
    -> Graph.Term
  {
    let subject = addresses.of(position)
    graph.add(subject, isA: type)
    graph.add(subject, .dcterms("identifier"), .text(terms.reference(position), language: nil))
    if let record = reader.record(position) { graph.add(subject, record, rows, addresses) }
    return subject
  }

  private func lack(_ properties: [String], of position: Int) {
    let said = graph.statements(about: addresses.of(position)).map(\.predicate)
    for property in properties where !said.contains(.dcterms(property)) {
      reader.lose(
        terms.reference(position), .lacks("dcterms:\(property)", "uppgiften saknas", "it is not described"))
    }
  }

  private mutating func organisation(_ position: Int) -> Graph.Term {
    let organisation = addresses.of(position)
    graph.add(organisation, isA: .cv("PublicOrganisation"))
    guard let record = reader.record(position) else { return organisation }
    graph.add(organisation, .skos("prefLabel"), record.localized("name"))
    if record.text("type") == "state-agency" {
      let sweden = Graph.Term.iri("http://publications.europa.eu/resource/authority/country/SWE")
      graph.add(sweden, isA: .dcterms("Location"))
      graph.add(organisation, .dcterms("spatial"), sweden)
    } else {
      reader.lose(
        terms.reference(position),
        .lacks(
          "dcterms:spatial", "katalogen säger inte vilket område aktören verkar i",
          "the catalogue does not tell the area that the actor works in"))
    }
    return organisation
  }

  private mutating func addObjects(
    of exchange: Int, to service: Graph.Term, _ predicate: Graph.Name, _ type: Graph.Name
  ) {
    guard let record = reader.record(exchange) else { return }
    record.carry("from")
    record.carry("to")
    for object in record.targets("passes") {
      graph.add(service, predicate, describe(object.position, isA: type, DCATMapping.businessObject))
      lack(["title"], of: object.position)
    }
  }

  /// The channels of the exchanges with customers, and the e-services that carry them.
  private mutating func addChannels(of process: Int, to service: Graph.Term) {
    let exchanges = exchanges(of: process, from: true) + exchanges(of: process, from: false)
    for exchange in exchanges {
      for channel in reader.record(exchange)?.targets("channels") ?? [] {
        let row = FieldStatement("name", .dcterms("description"))
        graph.add(service, .cv("hasChannel"), describe(channel.position, isA: .cv("Channel"), [row]))
      }
    }
    let versions = Set(exchanges.flatMap(terms.realisers(of:))).sorted()
    for version in versions {
      guard let owner = terms.service(of: version), terms.value("type", of: owner) == "e-service" else {
        continue
      }
      reader.record(owner)?.carry("type")
      let row = FieldStatement("name", .dcterms("description"))
      graph.add(service, .cv("hasChannel"), describe(owner, isA: .cv("Channel"), [row]))
      for instance in terms.instances(of: version).compactMap({ reader.record($0) })
      where instance.record["environment"] == "production" {
        addContact(of: instance, to: service)
      }
    }
  }

  private mutating func addContact(of instance: ExportRecord, to service: Graph.Term) {
    let point = addresses.of(instance.position, part: "contact")
    graph.add(service, .cv("contactPoint"), point)
    graph.add(point, isA: .cv("ContactPoint"))
    instance.carry("environment")
    for page in instance.uris("endpoint") {
      graph.add(point, .cv("contactPage"), .address(page))
      graph.add(.address(page), isA: .foaf("Document"))
    }
    guard let contact = instance.record("contact") else { return }
    if let mail = contact.text("email") { graph.add(point, .cv("email"), .text(mail, language: nil)) }
    if let phone = contact.text("phone") { graph.add(point, .cv("telephone"), .text(phone, language: nil)) }
  }

  /// The life events that lead to the process: by an action that starts it or its exchange, or by the collaboration.
  private mutating func addEvents(of process: Int, to service: Graph.Term) {
    let exchanges = exchanges(of: process, from: false)
    let actions =
      terms.sources(of: "starts-processes", "customer-action", to: process)
      + exchanges.flatMap { terms.sources(of: "starts-exchanges", "customer-action", to: $0) }
    let collaborations = terms.sources(of: "processes", "collaboration-process", to: process)
    let events =
      actions.flatMap { terms.sources(of: "leads-to", "life-event", to: $0) }
      + collaborations.flatMap { terms.targets(of: "starts-from", from: $0) }
      .filter { $0 >= 0 && terms.isKind("life-event", $0) }
    for event in Set(events).sorted() {
      guard let record = reader.record(event), let type = DCATMapping.events[record.text("audience") ?? ""]
      else {
        reader.lose(
          terms.reference(event),
          Words(
            sv: "livshändelsen har ingen målgrupp som formatet känner",
            en: "the life event has no audience that the format knows"))
        continue
      }
      let subject = describe(event, isA: type, DCATMapping.event)
      graph.add(subject, .cv("hasRelatedService"), service)
      graph.add(service, .cv("isGroupedBy"), subject)
      graph.add(subject, isA: .cv("Event"))
    }
  }

  /// The legal requirements on the process and its exchanges with customers, with their sources.
  private mutating func addRules(of process: Int, to service: Graph.Term) {
    let exchanges = exchanges(of: process, from: true) + exchanges(of: process, from: false)
    let requirements =
      terms.sources(of: "applies-to", "legal-requirement", to: process)
      + exchanges.flatMap(terms.legalRequirements(on:))
    for requirement in Set(requirements).sorted() where requirement >= 0 {
      let rule = describe(requirement, isA: .cpsv("Rule"), DCATMapping.rule)
      graph.add(service, .cpsv("follows"), rule)
      lack(["title", "description"], of: requirement)
      for source in reader.record(requirement)?.targets("legal-sources") ?? [] {
        let resource = graph.add(legalSource: source.position, reader, addresses)
        graph.add(rule, .cpsv("implements"), resource)
        graph.add(service, .cv("hasLegalResource"), resource)
      }
    }
  }

  /// Says which others take part in the same collaboration process.
  private mutating func relate(_ process: Int, to others: [Int]) {
    for collaboration in terms.sources(of: "processes", "collaboration-process", to: process) {
      for other in terms.targets(of: "processes", from: collaboration)
      where other != process && others.contains(other) {
        graph.add(addresses.of(process), .cv("relatedService"), addresses.of(other))
      }
    }
  }
}
