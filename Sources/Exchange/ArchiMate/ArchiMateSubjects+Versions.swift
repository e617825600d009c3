import Metamodel

/// What stands below a version of a service: of it models know no more than the service that it belongs to.
extension ArchiMateSubjects {
  /// Adds what services of the model have, such as instances: by the relationship that the mapping has between them and
  /// the version of a service. Models know no versions; the first one is meant.
  mutating func addBelowVersions(_ ids: inout ModelIDs, _ remarks: inout Remarks) {
    let services = servicesOfParts
    var versions = Set(drafts.filter { $0.kind.id == "profile" }.map(\.id))
    for (element, kind) in belowVersions {
      guard let service = services[element.identifier], let whole = places[service].map({ drafts[$0] }) else {
        remarks.skip(element.shown, at: place(of: element), .belowVersion(kind))
        continue
      }
      guard !element.name.isEmpty else {
        remarks.skip(element.shown, at: place(of: element), .elementWithoutName)
        continue
      }
      let version = whole.kind.isBelowVersion ? whole.id : "\(whole.id)/1"
      if let profile = metamodel["profile"], versions.insert(version).inserted {
        var draft = Draft(profile, version, origin: document.path, checksum: document.checksum)
        draft.add("name", .text("\(names[service] ?? whole.id) 1"))
        drafts.append(draft)
        remarks.note(names[service] ?? whole.id, at: place(of: element), .firstVersion)
      }
      let id = ids.id(for: element.name, in: "\(kind.id) \(version)")
      wholes[element.identifier] = service
      add(
        Draft(kind, "\(version)/\(id)", origin: document.path, checksum: document.checksum), for: element)
    }
  }

  /// The service, or version of one, that each element below a version belongs to; found in one go through the
  /// relationships, of which a model has many.
  private var servicesOfParts: [String: String] {
    // What several elements of the version's kind share with it, such as the logical interface, has no id of its own.
    let parts = belowVersions.filter { $0.kind.path.names.count > 2 }
    let kinds = Dictionary(parts.map { ($0.element.identifier, $0.kind.id) }) { first, _ in first }
    var rows: [String: [ArchiMateMapping.Relationship]] = [:]
    for kind in Set(kinds.values) {
      let fields = Metamodel.impliedRelations.filter { $0.source == "profile" && $0.targets.contains(kind) }
        .compactMap { $0.name?.id }
      rows[kind] = mapping.relationships.filter { $0.subject == "profile" && fields.contains($0.field) }
    }
    var services: [String: String] = [:]
    for relationship in document.relationships {
      for (own, other, isTurned) in [
        (relationship.source, relationship.target, true), (relationship.target, relationship.source, false),
      ] where services[own] == nil {
        guard let kind = kinds[own],
          rows[kind]?.contains(where: { $0.type == relationship.type && $0.isTurned == isTurned }) == true,
          let place = places[other], ["service", "profile"].contains(drafts[place].kind.id),
          drafts[place].part == nil
        else { continue }
        services[own] = other
      }
    }
    return services
  }
}

extension Words {
  fileprivate static func belowVersion(_ kind: Kind) -> Words {
    Words(
      sv: "\(kind.label.sv) hör till en tjänsteversion, och modellen säger inte vilken",
      en: "\(kind.label.en) belongs to a service version, and the model does not tell which")
  }

  fileprivate static let firstVersion = Words(
    sv: "modellen säger inte vilken version av tjänsten det är; den blir version 1",
    en: "the model does not tell which version of the service it is; it becomes version 1")
}
