import Metamodel

/// Documents that make one version of one service.
struct WSDLGroup: Sendable {
  let contract: ContractIdentity
  var roots: [WSDLDocuments.Root] = []
}

/// Reads versions of services, each apart from the others.
struct WSDLGroupReader: Sendable {
  private let documents: WSDLDocuments
  private let files: XMLFiles
  private let sources: Sources
  private let language: Language

  /// What has been found in a group.
  struct Found: Sendable {
    var proposals: [Proposal] = []
    var objects: ExchangeObjects
    var remarks = Remarks()
    /// The types that no message leads to: their names by what identifies them.
    var unreached: [String: String] = [:]
    /// The paths of the files that it was found in.
    var files: Set<String> = []
  }

  init(_ documents: WSDLDocuments, _ files: XMLFiles, _ sources: Sources, _ language: Language) {
    self.documents = documents
    self.files = files
    self.sources = sources
    self.language = language
  }

  /// Reads a group.
  ///
  /// - Parameter objects: those made of other groups, which are not made again.
  func read(_ group: WSDLGroup, after objects: consuming ExchangeObjects = ExchangeObjects()) -> Found {
    var found = Found(objects: objects)
    var builder = ContractBuilder(group.contract)
    var schemas = SchemaLoader(files)
    for root in group.roots {
      let (closure, linked) = documents.closure(of: root.path, &found.remarks)
      guard let first = closure.first else { continue }
      let inner = closure.flatMap { document in document.schemas.map { (document, $0) } }
      let set = schemas.set(of: inner, linked: linked, in: first, &found.remarks)
      builder.add(WSDLContract(closure, set), &found.objects, &found.remarks)
      WSDLLosses.tell(of: closure, set, &found.remarks)
      found.unreached.merge(found.objects.unreached(in: set)) { first, _ in first }
      found.files.formUnion(closure.map(\.path))
      found.files.formUnion(set.documents.map(\.path))
    }
    if let contract = builder.contract {
      found.proposals = contract.proposals(sources, language)
    } else {
      found.remarks.skip(group.contract.service.name, at: group.roots[0].path, .noOperation)
    }
    return found
  }
}

extension Words {
  fileprivate static let noOperation = Words(
    sv: "WSDL utan porttyp med operationer", en: "WSDL without a port type with operations")
}
