import Catalogue
import Metamodel

/// What an OpenAPI document says of a service as a whole.
struct OpenAPIContract {
  private let root: OpenAPIPlace
  private let sources: Sources
  private let wishes: ImportWishes
  private var reader: OpenAPIContractReader

  init(_ root: OpenAPIPlace, _ schemas: OpenAPISchemaReader, _ sources: Sources, _ wishes: ImportWishes) {
    self.root = root
    self.sources = sources
    self.wishes = wishes
    reader = OpenAPIContractReader(root, schemas, wishes.language)
  }

  private var info: DataNode? { root.node["info"] }
  private var title: String {
    info?.text("title").map(Documentation.oneLine) ?? ContractNames.stem(root.path)
  }

  /// The number of the version, without what the metamodel has no place for: `v1.2.0-beta` is `1.2.0`.
  private func number(_ remarks: inout Remarks) -> String {
    let written = info?.text("version") ?? ""
    var text = written[...]
    if text.first == "v" || text.first == "V" { text = text.dropFirst() }
    let prefix = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let number = ContractNames.isVersion(prefix) ? String(prefix) : "1"
    if number != text { remarks.note("info.version", at: root.place, .version(written, readAs: number)) }
    return number
  }

  /// The descriptions of the service family; the exchange objects stand with the reader of schemas.
  mutating func proposals(_ services: inout UsedIDs, _ remarks: inout Remarks) -> [Proposal] {
    let origin = root.node.skeletonVersion
    let number = wishes.version ?? origin?.version ?? self.number(&remarks)
    var service = wishes.service ?? origin?.service ?? title.segment
    // Two documents with one title are two services.
    if wishes.service == nil, origin == nil {
      service = services.free("\(service)/\(number)").replacing("/\(number)", with: "")
    }
    let major = number.prefix { $0 != "." }
    reader.schemas.readComponents(
      of: root, group: "\(wishes.service == nil ? service : title.segment)/\(major)", &remarks)
    let link = sources.link(to: root.path, fromDescriptionAt: "services/\(service)/service.md")
    let below = sources.link(to: root.path, fromDescriptionAt: "services/\(service)/\(number)/profile.md")
    var contract = ServiceContract(
      service: .init(id: service, name: title, source: origin == nil ? link : nil),
      version: .init(
        id: "\(service)/\(number)", name: "\(title) \(number)", source: origin == nil ? below : nil))
    // That of a skeleton is joined of several, and says that it is one.
    if origin == nil { contract.text = info?.text("description").map { .text($0.trimmed) } }
    contract.serviceFields.add("keywords", keywords)
    contract.profileFields.add("terms-of-use", info?.text("termsOfService") ?? info?.text("x-terms-of-use"))
    contract.profileFields.add("limitations", info?.text("x-limitations"))
    contract.profileFields.add("licence", licence(&remarks))
    reader.read(into: &contract, &remarks)
    if contract.surfaces.isEmpty { remarks.note(title, at: root.place, .noOperation) }
    contract.instances = serviceLevels.added(to: instances(&remarks), &remarks)
    if root.node.isSkeleton {
      remarks.note(title, at: root.place, .skeleton)
      return contract.proposals(sources, wishes.language)
    }
    reader.schemas.references.tellLosses(&remarks)
    if !contract.surfaces.isEmpty || !contract.instances.isEmpty {
      contract.interfaces = [technicalInterface(of: "\(service)/\(number)")]
    }
    contract.documents = reader.schemas.references.read.map { path, checksum in
      ServiceContract.Document(
        path: path, checksum: checksum, type: path == root.path ? "openapi" : "json-schema",
        version: path == root.path ? info?.text("version") : nil, isContract: path == root.path)
    }
    return contract.proposals(sources, wishes.language)
  }

  /// The address of the licence; a name alone is none.
  private func licence(_ remarks: inout Remarks) -> String? {
    guard let licence = info?["license"] else { return nil }
    if let address = licence.text("url").flatMap({ ContractNames.source($0) }) { return address }
    remarks.note(
      "info.license", at: "\(root.path):\(licence.line)",
      .noAddress(licence.text("identifier") ?? licence.text("name") ?? ""))
    return nil
  }

  private var serviceLevels: OpenAPIServiceLevels {
    OpenAPIServiceLevels(info?["x-sla"], at: root.place)
  }

  private var keywords: [NewValue] {
    (root.node["tags"]?.entries ?? []).compactMap { $0.text("name") }.uniqued(by: \.self).map { .text($0) }
  }

  // MARK: The technical side

  private func technicalInterface(of version: String) -> ServiceContract.TechnicalInterface {
    let calls = { (title: String) in
      reader.calls.isEmpty ? "" : "\(title):\n\n" + reader.calls.map { "- \($0)" }.joined(separator: "\n")
    }
    let schemes = schemes.map { "- `\($0.name)`: \(OpenAPIContract.authentication($0.node))" }
      .joined(separator: "\n")
    let security = { (title: String) in schemes.isEmpty ? "" : "\n\n\(title):\n\n\(schemes)" }
    return ServiceContract.TechnicalInterface(
      id: "rest", name: "REST",
      source: sources.link(
        to: root.path, fromDescriptionAt: "services/\(version)/technical-interfaces/rest.md"),
      protocolID: "rest", formats: formats, style: "rest", authentication: authentication,
      binding: Words(
        sv: "\(calls("Anropens metoder och sökvägar"))\(security("Säkerhetsscheman"))".trimmed,
        en: "\(calls("Methods and paths of the operations"))\(security("Security schemes"))".trimmed),
      documents: [root.path])
  }

  private var formats: [String] {
    let formats = reader.mediaTypes.map { type in
      let name = type.lowercased().prefix { $0 != ";" }
      for known in ["json", "xml", "csv", "pdf", "html", "gml"]
      where name.hasSuffix("/\(known)") || name.hasSuffix("+\(known)") {
        return known
      }
      return String(name).trimmed
    }
    return formats.isEmpty ? ["json"] : formats.uniqued(by: \.self)
  }

  /// The security schemes, those first that hold for the whole document.
  private var schemes: [(name: String, node: DataNode)] {
    let all = root.node["components"]?["securitySchemes"]?.pairs ?? []
    let used = Set((root.node["security"]?.entries ?? []).flatMap { $0.pairs.map(\.key) })
    return (all.filter { used.contains($0.key) } + all.filter { !used.contains($0.key) })
      .map { ($0.key, $0.value) }
  }

  private var authentication: String? { schemes.first.map { OpenAPIContract.authentication($0.node) } }

  /// A security scheme as the metamodel names it.
  private static func authentication(_ scheme: DataNode) -> String {
    switch scheme.text("type") {
    case "mutualTLS": "mtls"
    case "apiKey": "api-key"
    case "openIdConnect": "oidc"
    case "oauth2":
      scheme["flows"]?["clientCredentials"] != nil
        ? "oauth2-client-credentials"
        : "oauth2-\((scheme["flows"]?.pairs.first?.key ?? "").segment)"
    case "http": "http-\((scheme.text("scheme") ?? "").lowercased().segment)"
    case let other: other ?? "okänd"
    }
  }

  private func instances(_ remarks: inout Remarks) -> [ServiceContract.Instance] {
    var ids = UsedIDs()
    return (root["servers"]?.entries ?? []).compactMap { server in
      guard let url = server.node.text("url") else { return nil }
      guard let host = Address.host(of: url) else {
        remarks.note(url, at: server.place, .placeholder)
        return nil
      }
      let name = server.node.text("description").map(Documentation.oneLine) ?? host
      let environment = server.node.text("x-miljo") ?? server.node.text("x-environment")
      let own = server.node.origin("instance")?.split(separator: "/").last.map(String.init)
      return ServiceContract.Instance(
        id: ids.free(own ?? Address.segment(of: url)), name: name, address: url.trimmed,
        interfaces: root.node.isSkeleton ? [] : ["rest"],
        environment: environment.flatMap { OpenAPIContract.environments.contains($0) ? $0 : nil },
        contact: contact)
    }
  }

  private static let environments = ["production", "test", "training", "development", "sandbox"]

  private var contact: [NewValue.Pair] {
    // A skeleton has that of one instance.
    guard !root.node.isSkeleton, let contact = info?["contact"] else { return [] }
    var pairs: [NewValue.Pair] = []
    pairs.add("function", contact.text("name"))
    let email = contact.text("email").map(\.trimmed)
    if let email, email.split(separator: "@", omittingEmptySubsequences: false).count == 2,
      !email.contains(where: \.isWhitespace), email.first != "@", email.last != "@"
    {
      pairs.add("email", email)
    }
    pairs.add("url", contact.text("url").flatMap { ContractNames.source($0) })
    return pairs
  }
}

extension Words {
  fileprivate static func version(_ text: String, readAs number: String) -> Words {
    guard !text.isEmpty else {
      return Words(sv: "saknas; versionen blir \(number)", en: "is missing; the version becomes \(number)")
    }
    return Words(sv: "\(text) läses som \(number)", en: "\(text) is read as \(number)")
  }

  fileprivate static func noAddress(_ name: String) -> Words {
    Words(
      sv: "licensen \(name) har ingen adress (url), och fältet licence är en adress",
      en: "the licence \(name) has no address (url), and the field licence is an address")
  }

  fileprivate static let skeleton = Words(
    sv: "ett skelett: det tekniska i det är förslag och hämtas inte in",
    en: "a skeleton: what is technical in it is proposed and does not come in")

  fileprivate static let noOperation = Words(
    sv: "inga anrop; det logiska gränssnittet blir tomt",
    en: "no operations; the logical interface is empty")
}
