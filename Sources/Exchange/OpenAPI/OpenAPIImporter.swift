import Catalogue
import Metamodel

/// Brings in OpenAPI 3: a document is one version of a service.
public struct OpenAPIImporter: Importer {
  public let format = "openapi"
  public let endings = [".yaml", ".yml", ".json"]
  public let signs = ["openapi", "swagger"]
  public let fillsService = true

  public init() {}

  public func read(
    _ sources: Sources, as wishes: ImportWishes, progress: (_ count: Int, _ total: Int) -> Void,
    isCancelled: () -> Bool
  ) throws -> ImportedContents {
    var remarks = Remarks()
    var contents = ImportedContents()
    let files = SourceFiles(sources.folder) { try DataReader.read($0) }
    let schemas = OpenAPISchemaReader(OpenAPIReferences(files), sources)
    var services = UsedIDs()
    var found = 0
    for (index, path) in sources.files.enumerated() {
      if isCancelled() { throw CancellationError() }
      progress(index, sources.files.count)
      guard isCandidate(path, sources, &remarks) else { continue }
      schemas.references.begin()
      let root: OpenAPIPlace
      do throws(FileAbsence) {
        root = try schemas.references.root(of: path)
      } catch {
        found += 1
        remarks.refuse(path, named: path, at: path, error)
        continue
      }
      if let why = OpenAPIImporter.refusal(of: root.node) {
        if sources.named.contains(path) || why != .noOpenAPI { remarks.skip(path, at: root.place, why) }
        continue
      }
      found += 1
      var document = OpenAPIContract(root, schemas, sources, wishes)
      contents.proposals += document.proposals(&services, &remarks)
    }
    contents.proposals += schemas.proposals
    if found == 0, remarks.skipped.isEmpty {
      remarks.skip(
        ".", at: ".",
        Words(sv: "inget OpenAPI-dokument i mappen", en: "no OpenAPI document in the folder"))
    }
    contents.isPlaced = wishes.service != nil
    contents.skipped = remarks.skipped
    contents.missing = remarks.missing
    contents.notes = remarks.notes
    return contents
  }

  /// Whether a file is to be read as a document. Folders are full of YAML and JSON that is none; only files that
  /// were named, or that speak of OpenAPI, are looked into.
  private func isCandidate(_ path: String, _ sources: Sources, _ remarks: inout Remarks) -> Bool {
    if sources.named.contains(path) { return true }
    do throws(ImportFolderFault) {
      let text = String(decoding: try sources.folder.bytes(of: path), as: UTF8.self)
      return ["openapi", "swagger", "asyncapi"].contains {
        text.contains("\($0):") || text.contains("\"\($0)\"")
      }
    } catch {
      remarks.refuse(path, named: path, at: path, .folder(error))
      return false
    }
  }

  /// Why a document is not read; `nil` where it is.
  private static func refusal(of root: DataNode) -> Words? {
    if let version = root.text("openapi") { return version.hasPrefix("3.") ? nil : .otherVersion(version) }
    if root["swagger"] != nil { return .swagger }
    if root["asyncapi"] != nil { return .asyncAPI }
    return .noOpenAPI
  }
}

extension Words {
  fileprivate static let noOpenAPI = Words(sv: "inget OpenAPI-dokument", en: "not an OpenAPI document")
  fileprivate static let swagger = Words(
    sv: "Swagger 2.0 läses inte; gör om dokumentet till OpenAPI 3 först",
    en: "Swagger 2.0 is not read; convert the document to OpenAPI 3 first")
  fileprivate static let asyncAPI = Words(
    sv: "AsyncAPI läses inte, bara OpenAPI", en: "AsyncAPI is not read, only OpenAPI")

  fileprivate static func otherVersion(_ version: String) -> Words {
    Words(
      sv: "OpenAPI \(version) läses inte, bara 3.0 och 3.1",
      en: "OpenAPI \(version) is not read, only 3.0 and 3.1")
  }
}
