import Metamodel

/// Brings in service contracts: WSDL 1.1 with XML Schema, of RIV-TA and others.
///
/// A contract of RIV-TA is one service for each domain and version, with an operation for each interaction. Any
/// other WSDL is a service of its own. The process, the owner, the law and the class of the information are never
/// in a contract; the findings tell that they are to be added.
public struct WSDLImporter: Importer {
  public let format = "wsdl"
  public let endings = [".wsdl"]

  public init() {}

  public func read(
    _ sources: Sources, as wishes: ImportWishes, progress: (_ count: Int, _ total: Int) -> Void,
    isCancelled: () -> Bool
  ) throws -> ImportedContents {
    var remarks = Remarks()
    let files = XMLFiles(sources.folder) { try XMLReader.read($0) }
    let documents = try WSDLDocuments(
      sources, files, &remarks, progress: progress, isCancelled: isCancelled)
    var objects = ExchangeObjects()
    var contents = ImportedContents()
    let groups = WSDLImporter.groups(documents.roots, wishes)
    var ahead = ReadingAhead(groups.map { $0.roots.map(\.path) }, files)
    for (index, group) in groups.enumerated() {
      if isCancelled() { throw CancellationError() }
      ahead.wait(for: index)
      var builder = ContractBuilder(group.contract)
      var schemas = SchemaLoader(files)
      var read: Set<String> = []
      for root in group.roots {
        let (found, linked) = documents.closure(of: root.path, &remarks)
        guard let first = found.first else { continue }
        let inner = found.flatMap { document in document.schemas.map { (document, $0) } }
        let set = schemas.set(of: inner, linked: linked, in: first, &remarks)
        builder.add(WSDLContract(found, set), &objects, &remarks)
        read.formUnion(found.map(\.path))
        read.formUnion(set.documents.map(\.path))
      }
      if let contract = builder.contract {
        contents.proposals += contract.proposals(sources, wishes.language)
      } else {
        remarks.skip(group.contract.service.name, at: group.roots[0].path, .noOperation)
      }
      files.release(read)
    }
    contents.proposals += objects.proposals
    if documents.roots.isEmpty, sources.files.isEmpty {
      remarks.skip(".", at: ".", Words(sv: "ingen WSDL-fil i mappen", en: "no WSDL file in the folder"))
    }
    contents.skipped = remarks.skipped
    contents.missing = remarks.missing
    contents.notes = remarks.notes
    return contents
  }

  /// Documents that make one version of one service.
  private struct Group {
    let contract: ContractIdentity
    var roots: [WSDLDocuments.Root] = []
  }

  private static func groups(_ roots: [WSDLDocuments.Root], _ wishes: ImportWishes) -> [Group] {
    var groups: [Group] = []
    var places: [String: Int] = [:]
    for root in roots {
      let contract = ContractIdentity(root, wishes)
      let place = places[contract.version.id] ?? groups.count
      if place == groups.count {
        places[contract.version.id] = place
        groups.append(Group(contract: contract))
      }
      groups[place].roots.append(root)
    }
    return groups
  }
}

extension Words {
  fileprivate static let noOperation = Words(
    sv: "WSDL utan porttyp med operationer", en: "WSDL without a port type with operations")
}

/// Which service and version a document belongs to, and what they are called.
struct ContractIdentity {
  let service: ServiceContract.Named
  let version: ServiceContract.Named
  /// Whether it is a contract of RIV-TA.
  let isRIV: Bool

  init(_ root: WSDLDocuments.Root, _ wishes: ImportWishes) {
    let riv = RIVNamespace(root.target)
    isRIV = riv != nil
    let name = riv?.domainName ?? root.name
    let number = wishes.version ?? riv?.version ?? ContractNames.version(of: root.target) ?? "1"
    let id = wishes.service ?? riv?.domain.joined(separator: "-").segment ?? root.name.segment
    let source =
      riv.map { "urn:riv:\($0.domainName)" } ?? ContractNames.source(root.target, root.name)
    service = ServiceContract.Named(id: id, name: name, source: source)
    version = ServiceContract.Named(
      id: "\(id)/\(number)", name: "\(name) \(number)",
      source: riv.map { "urn:riv:\($0.domainName):\($0.version)" } ?? source)
  }
}
