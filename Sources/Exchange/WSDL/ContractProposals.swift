import Catalogue
import Metamodel

extension ContractBuilder {
  /// The descriptions of the service family.
  func proposals(_ language: Language, _ remarks: inout Remarks) -> [Proposal] {
    guard !surfaces.isEmpty else {
      remarks.skip(identity.service.name, at: origin, .noOperation)
      return []
    }
    let service = proposal(
      "service", identity.service.id,
      head(identity.service, text) + [NewValue.Pair("type", .text("base-service"))], checksums(documents.keys)
    )
    let profile = proposal(
      "profile", identity.version.id, head(identity.version, text), checksums(documents.keys))
    return [service, profile, logicalInterface()] + technicalInterfaces(language) + instances()
  }

  private var origin: String { documents.values.filter { !$0.isSchema }.map(\.path).min() ?? "" }

  /// What the contract says of itself. The documents of RIV-TA speak of one interaction each; of the whole only
  /// where there is but one.
  private var text: NewValue? {
    let texts = texts.filter { !$0.isEmpty }
    guard identity.isRIV else { return texts.first?.block }
    let entries = texts.compactMap { $0.entry("Beskrivning") }.uniqued(by: \.self)
    return entries.count == 1 ? .text(entries[0]) : nil
  }

  private func proposal(
    _ kind: String, _ id: String, _ fields: [NewValue.Pair], _ checksums: Set<String>,
    settled: Set<String> = []
  ) -> Proposal {
    Proposal(kind: kind, id: id, fields, settled: settled, origin: origin, checksums: checksums)
  }

  private func checksums(_ paths: some Sequence<String>) -> Set<String> {
    Set(paths.compactMap { documents[$0]?.checksum })
  }

  /// What every description begins with.
  private func head(_ named: ContractIdentity.Named, _ text: NewValue?) -> [NewValue.Pair] {
    var fields = [NewValue.Pair("name", .text(named.name))]
    if let text { fields.append(NewValue.Pair("description", text)) }
    fields.add("source", named.source)
    return fields
  }

  // MARK: The logical interface

  private func logicalInterface() -> Proposal {
    let id = identity.version.id
    var fields = head(identity.version, text)
    fields.add("surfaces", surfaces.map { .map(surface($0)) })
    fields.add("messages", messages.map { .map(message($0)) })
    fields.add(
      "specifications",
      specifications(documents.values.filter(\.isSchema), of: "services/\(id)/logical-interface.md"))
    return proposal(
      "logical-interface", id, fields, checksums(documents.keys),
      settled: [
        "surfaces.operations.pattern", "messages.direction", "specifications.sha256",
        "specifications.version",
      ])
  }

  private func surface(_ surface: Surface) -> [NewValue.Pair] {
    var fields = [NewValue.Pair("id", .text(surface.id))]
    fields.add("name", surface.name)
    fields.append(NewValue.Pair("implemented-by", .text(surface.isConsumers ? "consumer" : "producer")))
    fields.add(
      "operations",
      surface.operations.map { operation in
        var pairs = [
          NewValue.Pair("id", .text(operation.id)), NewValue.Pair("name", .text(operation.name)),
        ]
        if let summary = operation.summary { pairs.append(NewValue.Pair("summary", summary)) }
        pairs.append(NewValue.Pair("pattern", .text(operation.pattern)))
        pairs.add("uses", operation.uses.uniqued(by: \.self).map { .text("#\($0)") })
        return .map(pairs)
      })
    return fields
  }

  private func message(_ message: Message) -> [NewValue.Pair] {
    var fields = [
      NewValue.Pair("id", .text(message.id)), NewValue.Pair("name", .text(message.name)),
      NewValue.Pair("direction", .text(message.direction)),
    ]
    fields.add("carries", message.carries.map { .text($0) })
    return fields
  }

  /// The documents, where they can be named by something that means the same on every machine.
  private func specifications(_ documents: [SpecificationSource], of file: String) -> [NewValue] {
    var ids = UsedIDs()
    return documents.sorted { $0.path < $1.path }.map { document in
      let name = document.path.split(separator: "/").last.map(String.init) ?? document.path
      var fields = [
        NewValue.Pair("id", .text(ids.free(name.segment))),
        NewValue.Pair("type", .text(document.isSchema ? "xsd" : "wsdl")),
      ]
      fields.add(
        "location",
        sources.link(to: document.path, fromDescriptionAt: file) ?? ContractNames.source(document.namespace))
      fields.add("version", document.version)
      fields.append(NewValue.Pair("sha256", .text(document.checksum)))
      return .map(fields)
    }
  }

  // MARK: The technical side

  private func technicalInterfaces(_ language: Language) -> [Proposal] {
    technique.interfaces.map { interface in
      let id = "\(identity.version.id)/\(interface.id)"
      var fields = [NewValue.Pair("name", .text(interface.name))]
      fields.add(
        "source",
        identity.version.source.map { source in
          interface.profile.map { "\(source):\($0)" } ?? "\(source).\(interface.id)"
        })
      fields.append(NewValue.Pair("protocol", .text(interface.protocolID)))
      fields.append(NewValue.Pair("formats", .list([.text("xml")])))
      if interface.isRPC { fields.append(NewValue.Pair("style", .text("rpc"))) }
      fields.add("binding", interface.binding[language])
      let path = "services/\(identity.version.id)/technical-interfaces/\(interface.id).md"
      let documents = interface.paths.compactMap { self.documents[$0] }
      fields.add("specifications", specifications(documents, of: path))
      return proposal(
        "technical-interface", id, fields, checksums(interface.paths),
        settled: ["specifications.sha256"])
    }
  }

  private func instances() -> [Proposal] {
    var ids = UsedIDs()
    return technique.instances.map { instance in
      let name = ids.free(instance.address.replacing("://", with: "-").drop { $0 != "-" }.description.segment)
      var fields = [NewValue.Pair("name", .text(instance.host))]
      fields.add("source", ContractNames.source(instance.address))
      fields.add("implements", instance.interfaces.map { .text("\(identity.version.id)/\($0)") })
      fields.append(NewValue.Pair("endpoint", .text(instance.address)))
      return proposal("instance", "\(identity.version.id)/\(name)", fields, checksums(documents.keys))
    }
  }
}

extension ContractTechnique.Interface {
  /// How the messages are bound, in a sentence or two.
  fileprivate var binding: Words {
    let how = ([name] + layouts.sorted() + transports.sorted()).joined(separator: ", ") + "."
    guard !headers.isEmpty else { return Words(sv: how, en: how) }
    let parts = headers.keys.sorted().map { key in
      headers[key].flatMap { $0.isEmpty ? nil : "\(key) (\($0))" } ?? key
    }.joined(separator: ", ")
    return Words(
      sv: "\(how) I meddelandets huvud: \(parts).", en: "\(how) In the header of the message: \(parts).")
  }
}

extension Words {
  fileprivate static let noOperation = Words(
    sv: "WSDL utan porttyp med operationer", en: "WSDL without a port type with operations")
}
