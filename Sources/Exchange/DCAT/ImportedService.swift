import Catalogue
import Metamodel
import Text

/// Which service and version a data service is.
struct ImportedService {
  let subject: Graph.Term
  /// The id of the service.
  let service: String
  /// The id of the version, `SERVICE/VERSION`.
  let version: String
  /// Whether the export of this catalogue has written it.
  let isOwn: Bool

  /// Whether a description belongs to the version: an interface, an instance.
  func holds(_ name: DescriptionNames.Name) -> Bool {
    name.id == version || name.id.hasPrefix(version + "/")
  }

  /// What the addresses of the catalogue's own data services begin with.
  static func base(_ wishes: ImportWishes) -> String {
    Addresses.base(of: wishes.manifest).base + "data-service/"
  }

  /// - Parameter isAlone: whether it is the only one, so that a person may have said which service it is.
  init(_ subject: Graph.Term, _ reader: inout StatementReader, isAlone: Bool) {
    self.subject = subject
    let wishes = reader.wishes
    let base = ImportedService.base(wishes)
    if case .iri(let iri) = subject, iri.hasPrefix(base) {
      let steps = iri.dropFirst(base.count).split(separator: "/")
      if steps.count > 2, steps.prefix(2).allSatisfy({ ReferenceValue.isSegment($0) }) {
        service = String(steps[0])
        version = "\(steps[0])/\(steps[1])"
        isOwn = true
        return
      }
    }
    isOwn = false
    let label = reader.label(subject, [.dcterms("title"), .rdfs("label")])
    let named = isAlone ? wishes.service : nil
    service = named ?? reader.names.free((label ?? "tjanst").identifier, of: "service")
    var number: String?
    let predicates: [Graph.Name] = [
      .dcat("version"), .dcterms("version"), .dcat("hasVersion"), .dcterms("hasVersion"),
      .owl("versionInfo"),
    ]
    for predicate in predicates where number == nil {
      number = reader.first(subject, predicate) { object in
        object.literal.flatMap { VersionNumber($0.text)?.text == $0.text ? $0.text : nil }
      }
    }
    version = "\(service)/\((isAlone ? wishes.version : nil) ?? number ?? "1")"
  }
}

/// Data services, as services with a version and how it is reached.
extension ImportedRegister {
  mutating func add(_ service: ImportedService) {
    addService(service)
    addProfile(service)
    let technical = addInterfaces(of: service)
    addInstances(of: service, technical)
    if service.isOwn { reader.pass(service.subject) }
  }

  private mutating func add(
    _ service: ImportedService, _ kind: String, _ id: String, _ fields: [NewValue.Pair]
  ) {
    let name = DescriptionNames.Name(kind: kind, id: id)
    var proposal = reader.proposal(service.subject, name, fields)
    if service.isOwn { proposal.fields.removeAll { $0.key == "source" } }
    proposals.add(proposal)
  }

  private func schema(_ kind: String) -> Schema? { reader.wishes.metamodel[kind]?.schema }

  private mutating func addService(_ service: ImportedService) {
    let texts = [
      FieldStatement("name", .dcterms("title")), FieldStatement("description", .dcterms("description")),
    ]
    // Of the catalogue's own only the version is described; its service may say something else.
    let rows = service.isOwn ? Array(texts.prefix(1)) : texts
    var fields = reader.pairs(service.subject, rows + DCATMapping.service, schema("service"))
    fields.add("type", "base-service")
    if !service.isOwn {
      fields.add(
        "responsible", reader.responsible("producer", of: service.subject, by: .dcterms("publisher")))
    }
    if !service.isOwn { fields = reader.named(fields, service.subject) }
    add(service, "service", service.service, fields)
  }

  private mutating func addProfile(_ service: ImportedService) {
    var fields = reader.pairs(service.subject, DCATMapping.profile, schema("profile"))
    for distribution in reader.subjects(saying: .dcat("accessService"), of: service.subject) {
      let row = FieldStatement("life-cycle", .adms("status"), .choice(DCATMapping.lifeCycles))
      let pairs = reader.pairs(distribution, [row], schema("profile"))
      if !fields.contains(where: { $0.key == "life-cycle" }) { fields += pairs }
    }
    if !service.isOwn { fields = reader.named(fields, service.subject) }
    add(service, "profile", service.version, fields)
  }

  // MARK: Interfaces

  /// Adds the interfaces that a service conforms to, or the one that follows from how it is described.
  ///
  /// - Returns: the ids of the technical interfaces.
  private mutating func addInterfaces(of service: ImportedService) -> [String] {
    var technical: [String] = []
    // What others define it conforms to by an application of the standard, which DCAT does not know.
    let interfaces = reader.objects(service.subject, .dcterms("conformsTo")) {
      [names = reader.names] standard in
      names.name(of: standard).flatMap { service.holds($0) ? (standard, $0) : nil }
    }
    for (standard, name) in interfaces {
      if name.kind == "technical-interface" { technical.append(name.id) }
      if name.kind == "technical-interface" || name.kind == "logical-interface" {
        add(standard, DCATMapping.standard)
      }
    }
    if technical.isEmpty, !service.isOwn { technical = ["\(service.version)/api"] }
    for document in documents(of: service) {
      guard
        let owner = document.owner
          ?? technical.first.map({ DescriptionNames.Name(kind: "technical-interface", id: $0) })
      else { continue }
      add(
        service, owner.kind, owner.id, [NewValue.Pair("specifications", .list([.map(document.fields)]))])
    }
    // Only where there is one is it known whose style and formats they are.
    if technical.count == 1 {
      var fields = reader.pairs(
        service.subject, DCATMapping.technicalInterface, schema("technical-interface"))
      if !service.isOwn {
        if fields.contains(where: { $0.value == .text("rest") }) { fields.add("protocol", "rest") }
        fields.insert(NewValue.Pair("name", .text("API")), at: 0)
      }
      add(service, "technical-interface", technical[0], fields)
    }
    return technical
  }

  /// A specification document, with the interface that it is of where that is known.
  private struct Document {
    let owner: DescriptionNames.Name?
    let fields: [NewValue.Pair]
  }

  private mutating func documents(of service: ImportedService) -> [Document] {
    var ids = UsedIDs()
    var documents: [Document] = []
    for predicate in [Graph.Name.dcat("endpointDescription"), .foaf("page")] {
      for object in reader.objects(service.subject, predicate) {
        guard let address = object.address else {
          // That a page is none is told with the attachments.
          if predicate == .dcat("endpointDescription") {
            reader.lose(service.subject, predicate, object, .noAddress)
          }
          continue
        }
        var fields: [NewValue.Pair] = []
        let own = reader.texts(object, .dcterms("identifier")).compactMap { reader.names.name($0.text) }
          .filter { $0.part != nil && service.holds($0) }
        for name in own {
          let pairs = [
            NewValue.Pair("id", .text(name.part ?? "")), NewValue.Pair("location", .text(address)),
          ]
          documents.append(
            Document(owner: DescriptionNames.Name(kind: name.kind, id: name.id), fields: pairs))
        }
        if own.isEmpty, predicate == .dcat("endpointDescription") {
          let file = address.split(separator: "/").last.map(String.init) ?? address
          fields.add("id", ids.free(String(file.identifier.prefix(40))))
          fields.add("type", ImportedRegister.type(of: file))
          fields.add("location", address)
          documents.append(Document(owner: nil, fields: fields))
        }
      }
    }
    return documents
  }

  /// The type of a document by how its name ends; `nil` where that does not tell.
  private static func type(of file: String) -> String? {
    let name = file.lowercased()
    let endings = [
      ".wsdl": "wsdl", "?wsdl": "wsdl", ".xsd": "xsd", ".json": "openapi", ".yaml": "openapi",
      ".yml": "openapi",
      ".pdf": "pdf",
    ]
    return endings.first { name.hasSuffix($0.key) }?.value
  }

  // MARK: Instances

  private mutating func addInstances(of service: ImportedService, _ technical: [String]) {
    let provider = reader.first(service.subject, .dcterms("publisher")) { [names = reader.names] agent in
      names.name(of: agent).flatMap { $0.kind == "actor" ? $0 : nil }
    }
    let points = reader.objects(service.subject, .dcat("contactPoint")) { $0.literal == nil ? $0 : nil }
    var ids = UsedIDs()
    for endpoint in reader.objects(service.subject, .dcat("endpointURL")) {
      guard let address = endpoint.address else {
        reader.lose(service.subject, .dcat("endpointURL"), endpoint, .noAddress)
        continue
      }
      let own = instances(at: endpoint, of: service)
      let name = provider?.id.split(separator: "/").joined(separator: "-") ?? "api"
      for id in own.isEmpty ? ["\(service.version)/\(ids.free(name))"] : own {
        var fields: [NewValue.Pair] = []
        fields.add("name", id.split(separator: "/").last.map(String.init))
        fields.add("provider", provider?.id)
        fields.add("implements", technical.count == 1 ? technical.map(NewValue.text) : [])
        fields.add("endpoint", address)
        // The format does not tell the environment, but an export of this program writes nothing else.
        if !own.isEmpty { fields.add("environment", "production") }
        let cards = own.isEmpty ? points : points.filter { isContact($0, of: id) }
        if let contact = cards.first.map({ reader.contact($0) }), !contact.isEmpty {
          fields.append(NewValue.Pair("contact", .map(contact)))
        }
        add(service, "instance", id, fields)
      }
    }
  }

  /// The instances of the catalogue's own that have an endpoint.
  private mutating func instances(at endpoint: Graph.Term, of service: ImportedService) -> [String] {
    reader.texts(endpoint, .dcterms("identifier")).compactMap { reader.names.name($0.text) }
      .filter { $0.kind == "instance" && service.holds($0) }.map(\.id)
  }

  private func isContact(_ card: Graph.Term, of instance: String) -> Bool {
    reader.names.own(card) == DescriptionNames.Name(kind: "instance", id: instance, part: "contact")
  }
}
