import Catalogue
import Metamodel

extension ServiceContract {
  /// The descriptions of the service family. Of a status, an owner, a life cycle and the like a contract says nothing.
  func proposals(_ sources: Sources, _ language: Language) -> [Proposal] {
    let all = Set(documents.map(\.checksum))
    let service = proposal(
      "service", service.id,
      head(service) + [NewValue.Pair("type", .text("base-service"))] + serviceFields, all,
      compared: ["description"], identity: identity)
    let profile = proposal(
      "profile", version.id, head(version) + profileFields, all,
      compared: ["description", "terms-of-use", "licence", "limitations"])
    return [service, profile, logicalInterface(sources, all)]
      + interfaces.map { technicalInterface($0, sources, language) }
      + instances.map { instance($0, all) }
  }

  /// The files that the contract is read from, the first by name.
  private var origin: String { documents.filter(\.isContract).map(\.path).min() ?? "" }

  private func proposal(
    _ kind: String, _ id: String, _ fields: [NewValue.Pair], _ checksums: Set<String>,
    offered: Set<String> = [], compared: Set<String>, identity: Proposal.Identity = .id
  ) -> Proposal {
    Proposal(
      kind: kind, id: id, fields, settled: ["specifications.sha256", "specifications.version"],
      offered: offered, comparison: .newer(compared), identity: identity, origin: origin,
      checksums: checksums)
  }

  /// What every description begins with.
  private func head(_ named: Named) -> [NewValue.Pair] {
    var fields = [NewValue.Pair("name", .text(named.name))]
    if let text { fields.append(NewValue.Pair("description", text)) }
    fields.add("source", named.source)
    return fields
  }

  // MARK: The logical interface

  private func logicalInterface(_ sources: Sources, _ checksums: Set<String>) -> Proposal {
    var fields = head(version)
    fields.add("surfaces", surfaces.map { .map(ServiceContract.surface($0)) })
    fields.add("messages", messages.map { .map(ServiceContract.message($0)) })
    // What the documents of the technical interfaces refer to is about the messages.
    let technical = Set(interfaces.flatMap(\.documents))
    fields.add(
      "specifications",
      specifications(
        documents.filter { !technical.contains($0.path) && !$0.isContract }, sources,
        of: "services/\(version.id)/logical-interface.md"))
    return proposal(
      "logical-interface", version.id, fields, checksums,
      offered: ["surfaces.operations.pattern", "messages.direction"],
      compared: [
        "surfaces", "surfaces.operations", "surfaces.operations.summary", "surfaces.operations.uses",
        "surfaces.operations.error-codes", "surfaces.operations.error-codes.text", "messages",
        "messages.carries", "specifications",
      ])
  }

  private static func surface(_ surface: Surface) -> [NewValue.Pair] {
    var fields = [NewValue.Pair("id", .text(surface.id))]
    fields.add("name", surface.name)
    fields.append(NewValue.Pair("implemented-by", .text(surface.isConsumers ? "consumer" : "producer")))
    fields.add("operations", surface.operations.map { .map(operation($0)) })
    return fields
  }

  private static func operation(_ operation: Operation) -> [NewValue.Pair] {
    var fields = [NewValue.Pair("id", .text(operation.id)), NewValue.Pair("name", .text(operation.name))]
    if let summary = operation.summary { fields.append(NewValue.Pair("summary", summary)) }
    fields.append(NewValue.Pair("pattern", .text(operation.pattern)))
    fields.add("mandatory", operation.isMandatory.map { String($0) })
    fields.add("uses", operation.uses.uniqued(by: \.self).map { .text("#\($0)") })
    fields.add(
      "error-codes",
      operation.errorCodes.map {
        .map([NewValue.Pair("code", .text($0.code)), NewValue.Pair("text", .text($0.text))])
      })
    return fields
  }

  private static func message(_ message: Message) -> [NewValue.Pair] {
    var fields = [
      NewValue.Pair("id", .text(message.id)), NewValue.Pair("name", .text(message.name)),
      NewValue.Pair("direction", .text(message.direction)),
    ]
    fields.add("carries", message.carries.map { .text($0) })
    fields.add("field-rules", message.fieldRules)
    return fields
  }

  /// Documents, where they can be named: by a link within the catalogue, by their uri, else by a path that leads
  /// out of the catalogue.
  private func specifications(_ documents: [Document], _ sources: Sources, of file: String) -> [NewValue] {
    var ids = UsedIDs()
    return documents.sorted { $0.path < $1.path }.map { document in
      let name = document.path.split(separator: "/").last.map(String.init) ?? document.path
      var fields = [
        NewValue.Pair("id", .text(ids.free(name.segment))), NewValue.Pair("type", .text(document.type)),
      ]
      let link = sources.link(to: document.path, fromDescriptionAt: file)
      fields.add("location", sources.areInCatalogue ? link : document.uri ?? link)
      fields.add("version", document.version)
      fields.append(NewValue.Pair("sha256", .text(document.checksum)))
      return .map(fields)
    }
  }

  // MARK: The technical side

  private func technicalInterface(
    _ interface: TechnicalInterface, _ sources: Sources, _ language: Language
  ) -> Proposal {
    let id = "\(version.id)/\(interface.id)"
    var fields = [NewValue.Pair("name", .text(interface.name))]
    fields.add("source", interface.source)
    fields.append(NewValue.Pair("protocol", .text(interface.protocolID)))
    fields.add("formats", interface.formats.map { .text($0) })
    fields.add("style", interface.style)
    fields.add("binding", interface.binding[language])
    fields.add("authentication", interface.authentication)
    let documents = documents.filter { interface.documents.contains($0.path) }
    let path = "services/\(version.id)/technical-interfaces/\(interface.id).md"
    fields.add("specifications", specifications(documents, sources, of: path))
    return proposal(
      "technical-interface", id, fields, Set(documents.map(\.checksum)),
      compared: ["protocol", "formats", "style", "binding", "authentication", "specifications"])
  }

  private func instance(_ instance: Instance, _ checksums: Set<String>) -> Proposal {
    var fields = [NewValue.Pair("name", .text(instance.name))]
    fields.add("source", ContractNames.source(instance.address))
    fields.add("implements", instance.interfaces.map { .text("\(version.id)/\($0)") })
    fields.append(NewValue.Pair("endpoint", .text(instance.address)))
    fields.add("environment", instance.environment)
    if !instance.contact.isEmpty { fields.append(NewValue.Pair("contact", .map(instance.contact))) }
    fields.add("service-levels", instance.serviceLevels.map { .map($0) })
    return proposal(
      "instance", "\(version.id)/\(instance.id)", fields, checksums,
      compared: ["implements", "endpoint", "environment"])
  }
}
