/// Which service and version a document belongs to, and what they are called.
struct ContractIdentity: Sendable {
  private(set) var service: ServiceContract.Named
  private(set) var version: ServiceContract.Named
  /// What tells that a service of the catalogue with that id is the same.
  let identity: Proposal.Identity
  /// Whether it is a contract of RIV-TA.
  let isRIV: Bool

  init(_ root: WSDLDocuments.Root, _ wishes: ImportWishes) {
    let riv = RIVNamespace(root.target)
    isRIV = riv != nil
    let name = riv?.domainName ?? root.name
    let number = wishes.version ?? riv?.version ?? ContractNames.version(of: root.target) ?? "1"
    let id = wishes.service ?? riv?.domain.joined(separator: "-").segment ?? root.name.segment
    let source = ContractNames.source(root.target, root.name)
    service = ServiceContract.Named(
      id: id, name: name,
      source: riv.map { "urn:riv:\($0.domainName)" }
        ?? ContractNames.source(ContractNames.withoutVersion(root.target), root.name))
    // The domain of RIV-TA means the same everywhere; the name of any other service does not.
    identity = riv != nil || wishes.service != nil ? .id : .name
    version = ServiceContract.Named(
      id: "\(id)/\(number)", name: "\(name) \(number)",
      source: riv.map { "urn:riv:\($0.domainName):\($0.version)" } ?? source)
  }

  /// Gives the service another id, and with it its version.
  mutating func rename(to id: String) {
    let number = version.id.dropFirst(service.id.count)
    service = ServiceContract.Named(id: id, name: service.name, source: service.source)
    version = ServiceContract.Named(id: id + number, name: version.name, source: version.source)
  }
}
