import Catalogue
import Metamodel

/// The document of one logical interface.
struct OpenAPIDocument {
  private let reader: ExportReader
  private let interface: ExportRecord
  /// The profile of its version.
  private let version: Int?

  init?(of position: Int, _ reader: ExportReader) {
    guard let record = reader.record(position) else { return nil }
    self.reader = reader
    interface = record
    version = reader.terms.version(of: position)
  }

  private var terms: Terms { reader.terms }

  var json: JSON {
    var schemas = OpenAPISchemas(reader, Addresses(reader.catalogue))
    let operations = OpenAPIOperations(interface, &schemas, reader.language)
    let (servers, schemes) = (servers, schemes)
    var members: [JSON.Member] = [.init("openapi", "3.1.0"), .init("info", info)]
    if !servers.isEmpty { members.append(.init("servers", .array(servers))) }
    if !schemes.isEmpty {
      members.append(.init("security", .array(schemes.map { .object([.init($0.key, [])]) })))
    }
    members.append(.init("paths", .object(operations.paths)))
    if !operations.webhooks.isEmpty { members.append(.init("webhooks", .object(operations.webhooks))) }
    let components = [
      JSON.Member("schemas", .object(schemas.members)), JSON.Member("securitySchemes", .object(schemes)),
    ]
    members.append(.init("components", .object(components.filter { !$0.value.isEmptyObject })))
    return .object(members)
  }

  private var info: JSON {
    let profile = version.flatMap { reader.record($0) }
    let service = terms.service(of: interface.position).flatMap { reader.record($0) }
    let title = service?.text("name") ?? profile?.text("name") ?? interface.text("name")
    let source = terms.reference(interface.position)
    let skeleton = Words(
      sv:
        "SKELETT, inget färdigt kontrakt: skapat ur det logiska gränssnittet \(source). Sökvägar, metoder och felens form är förslag.",
      en:
        "SKELETON, no finished contract: made from the logical interface \(source). Paths, methods and the form of errors are proposals."
    )[reader.language]
    let texts = [
      skeleton, service?.text("description"), profile?.text("description"), interface.text("description"),
    ]
    var members: [JSON.Member] = [
      .init("title", .string(title ?? terms.name(interface.position))),
      .init("version", .string(terms.versionNumber(of: interface.position)?.text ?? "0")),
      .init("description", .string(texts.compactMap(\.self).uniqued(by: \.self).joined(separator: "\n\n"))),
      .init("x-skeleton", .bool(true)), .init("x-source", .string(source)),
    ]
    if let contact { members.append(.init("contact", contact)) }
    if let licence = profile?.text("licence") {
      members.append(.init("license", ["name": .string(licence), "url": .string(licence.iriEncoded)]))
    }
    for field in ["terms-of-use", "limitations"] {
      if let text = profile?.text(field) { members.append(.init("x-\(field)", .string(text))) }
    }
    if !serviceLevels.isEmpty { members.append(.init("x-sla", .array(serviceLevels))) }
    return .object(members)
  }

  private var instances: [ExportRecord] {
    version.map { terms.instances(of: $0) }?.compactMap { reader.record($0) } ?? []
  }

  private var contact: JSON? {
    guard let contact = instances.lazy.compactMap({ $0.record("contact") }).first else { return nil }
    var members: [JSON.Member] = []
    if let name = contact.text("function") ?? contact.text("name") {
      members.append(.init("name", .string(name)))
    }
    if let mail = contact.text("email") { members.append(.init("email", .string(mail))) }
    if let page = contact.uris("url").first { members.append(.init("url", .string(page.iriEncoded))) }
    return members.isEmpty ? nil : .object(members)
  }

  private var servers: [JSON] {
    instances.compactMap { instance in
      guard let address = instance.uris("endpoint").first else { return nil }
      return [
        "url": .string(address.iriEncoded), "description": .string(instance.text("name") ?? ""),
        "x-environment": .string(instance.text("environment") ?? ""),
        "x-source": .string(terms.reference(instance.position)),
      ]
    }
  }

  private var serviceLevels: [JSON] {
    instances.flatMap { instance in
      instance.records("service-levels").map { level in
        let fields = ["measure", "value", "unit", "conditions"].compactMap { field in
          level.text(field).map { JSON.Member(field, .string($0)) }
        }
        let id = level.record["id"].map { [JSON.Member("id", .string($0))] } ?? []
        return .object([JSON.Member("instance", .string(instance.text("name") ?? ""))] + id + fields)
      }
    }
  }

  /// How the technical interfaces want to know who calls.
  private var schemes: [JSON.Member] {
    let interfaces = version.map { terms.technicalInterfaces(of: $0) } ?? []
    return interfaces.compactMap { reader.record($0) }.reduce(into: []) { schemes, interface in
      let ways = interface.list("authentication", where: { OpenAPIDocument.scheme($0) != nil })
      for way in ways where !schemes.contains(where: { $0.key == way }) {
        if let scheme = OpenAPIDocument.scheme(way) { schemes.append(.init(way, scheme)) }
      }
    }
  }

  /// The security scheme of a way to authenticate. Addresses are no part of a description; one that leads nowhere
  /// (RFC 2606) shows that it has to be filled in.
  private static func scheme(_ way: String) -> JSON? {
    switch way {
    case "mtls": ["type": "mutualTLS"]
    case "oauth2-client-credentials":
      [
        "type": "oauth2",
        "flows": ["clientCredentials": ["tokenUrl": "https://skeleton.invalid/token", "scopes": [:]]],
      ]
    case "e-identification":
      [
        "type": "openIdConnect",
        "openIdConnectUrl": "https://skeleton.invalid/.well-known/openid-configuration",
      ]
    case "api-key": ["type": "apiKey", "in": "header", "name": "X-API-Key"]
    default: nil
    }
  }
}

extension JSON {
  fileprivate var isEmptyObject: Bool {
    if case .object(let members) = self { members.isEmpty } else { false }
  }
}
