import Catalogue
import Metamodel

/// Public services, by CPSV-AP, with the events, channels, papers and rules that belong to them.
extension ImportedRegister {
  mutating func addPublicServices() {
    for service in reader.subjects(isA: .cpsv("PublicService")) {
      if reader.names.name(of: service)?.kind == "process" {
        add(process: service)
      } else {
        add(eService: service)
      }
    }
    for (type, audience) in [("LifeEvent", "private-person"), ("BusinessEvent", "business")] {
      for event in reader.subjects(isA: .cv(type)) {
        add(event, DCATMapping.event, [NewValue.Pair("audience", .text(audience))])
      }
    }
    for channel in reader.subjects(isA: .cv("Channel")) { add(channel: channel) }
    for type in ["Evidence", "Output"] {
      for object in reader.subjects(isA: .cv(type)) { add(object, DCATMapping.businessObject) }
    }
    for rule in reader.subjects(isA: .cpsv("Rule")) {
      add(rule, DCATMapping.rule + [FieldStatement("legal-sources", .cpsv("implements"), .reference)])
    }
    for point in reader.subjects(isA: .cv("ContactPoint")) { add(contactPoint: point) }
  }

  /// A process of the catalogue's own that meets a customer. Its result stands as description where it has none; what it
  /// exchanges is described elsewhere.
  private mutating func add(process: Graph.Term) {
    add(
      process,
      DCATMapping.publicService + [
        FieldStatement("result", .dcterms("description")),
        FieldStatement("actor", .cv("hasCompetentAuthority"), .reference),
      ])
  }

  /// A public service of others: an e-service.
  private mutating func add(eService service: Graph.Term) {
    var more = [NewValue.Pair("type", .text("e-service"))]
    more.add("responsible", reader.responsible("producer", of: service, by: .cv("hasCompetentAuthority")))
    add(
      service,
      DCATMapping.publicService + DCATMapping.service + [
        FieldStatement("description", .dcterms("description")),
        FieldStatement("channels", .cv("hasChannel"), .reference),
      ], more)
  }

  private mutating func add(channel: Graph.Term) {
    let isService = reader.names.name(of: channel)?.kind == "service"
    let name: Graph.Name =
      reader.says(channel, .dcterms("title"))
      ? .dcterms("title")
      : reader.says(channel, .dcterms("description")) ? .dcterms("description") : .dcterms("identifier")
    let more = isService ? [NewValue.Pair("type", .text("e-service"))] : []
    add(channel, [FieldStatement("name", name)], more)
  }

  /// Where the customer of an e-service of the catalogue's own turns, as its instance.
  private mutating func add(contactPoint point: Graph.Term) {
    guard let name = reader.names.own(point), name.kind == "instance", name.part == "contact" else { return }
    var contact: [NewValue.Pair] = []
    contact.add("email", reader.texts(point, .cv("email")).first?.text)
    contact.add("phone", reader.texts(point, .cv("telephone")).first?.text)
    var fields: [NewValue.Pair] = []
    fields.add("name", name.id.split(separator: "/").last.map(String.init))
    // The format does not tell the environment, but an export of this program writes nothing else.
    fields.add("environment", "production")
    for page in reader.objects(point, .cv("contactPage")) {
      if case .iri(let iri) = page { fields.add("endpoint", iri) }
      reader.pass(page)
    }
    if !contact.isEmpty { fields.append(NewValue.Pair("contact", .map(contact))) }
    let instance = DescriptionNames.Name(kind: name.kind, id: name.id)
    proposals.add(reader.proposal(point, instance, fields))
  }
}
