import Catalogue
import Metamodel

/// Brings in service contracts: WSDL 1.1 with XML Schema, of RIV-TA and others.
///
/// A contract of RIV-TA is one service for each domain and version, with an operation for each interaction. Any
/// other WSDL is a service of its own. The process, the owner, the law and the class of the information are never
/// in a contract; the findings tell that they are to be added.
public struct WSDLImporter: Importer {
  public let format = "wsdl"
  public let endings = [".wsdl"]
  public let signs = ["http://schemas.xmlsoap.org/wsdl/"]
  public let fillsService = true

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
    var unreached: [String: (name: String, path: String)] = [:]
    var contents = ImportedContents()
    let groups = WSDLImporter.groups(documents.roots, wishes)
    var ahead = ReadingAhead(groups.map { $0.roots.map(\.path) }, files)
    let reader = WSDLGroupReader(documents, files, sources, wishes.language)
    for first in stride(from: 0, to: groups.count, by: WSDLImporter.width) {
      if isCancelled() { throw CancellationError() }
      let window = Array(groups[first..<min(groups.count, first + WSDLImporter.width)])
      ahead.wait(for: first + window.count - 1)
      let found = inParallel(window.count, block: 1) { reader.read(window[$0.lowerBound]) }
      for (group, apart) in zip(window, found) {
        var found = apart
        if !objects.join(apart.objects) {
          // It has types that others before it have too.
          found = reader.read(group, after: consume objects)
          objects = found.objects
        }
        contents.proposals += found.proposals
        remarks.join(found.remarks)
        for (key, name) in found.unreached where unreached[key] == nil {
          unreached[key] = (name, group.roots[0].path)
        }
        files.release(found.files)
      }
    }
    let lost = unreached.filter { !objects.has($0.key) }.values
      .sorted { ($0.path, $0.name) < ($1.path, $1.name) }
    if let first = lost.first { remarks.note("xs:complexType", at: first.path, .unreached(lost.map(\.name))) }
    contents.proposals += objects.proposals
    if documents.roots.isEmpty, sources.files.isEmpty {
      remarks.skip(".", at: ".", Words(sv: "ingen WSDL-fil i mappen", en: "no WSDL file in the folder"))
    }
    contents.isPlaced = wishes.service != nil
    contents.skipped = remarks.skipped
    contents.missing = remarks.missing
    contents.notes = remarks.notes
    letGo((files, documents, reader))
    return contents
  }

  /// How many versions are read at a time, each on a core.
  private static let width = 32

  private static func groups(_ roots: [WSDLDocuments.Root], _ wishes: ImportWishes) -> [WSDLGroup] {
    var groups: [WSDLGroup] = []
    var places: [String: Int] = [:]
    var ids = UsedIDs()
    var services: [String: String] = [:]
    for root in roots {
      var contract = ContractIdentity(root, wishes)
      // Services of different systems may have the same name.
      let origin = contract.identity == .name ? contract.service.source ?? "" : ""
      let key = "\(contract.service.id) \(origin)"
      let id = services[key] ?? ids.free(contract.service.id)
      services[key] = id
      contract.rename(to: id)
      let place = places[contract.version.id] ?? groups.count
      if place == groups.count {
        places[contract.version.id] = place
        groups.append(WSDLGroup(contract: contract))
      }
      groups[place].roots.append(root)
    }
    return groups
  }
}

extension Words {
  fileprivate static func unreached(_ names: [String]) -> Words {
    let list = Words.list(names)
    return Words(
      sv: "typer som inget meddelande leder till hämtas inte in (\(names.count)): \(list.sv)",
      en: "types that no message leads to are not brought in (\(names.count)): \(list.en)")
  }
}
