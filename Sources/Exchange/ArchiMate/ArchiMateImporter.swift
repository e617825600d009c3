import Catalogue
import Metamodel

/// Brings in ArchiMate models: the Open Exchange format, and that of Archi, plain and packed.
///
/// An element with the properties `vlds:typ` and `vlds:id`, as the export writes them, is that description or part.
/// Any other is what the mapping (``ArchiMateMapping``) says of its building block or type. Relationships become
/// fields by the same table. Views and folders are only ways to look at a model, and stay there.
public struct ArchiMateImporter: Importer {
  public let format = "archimate"
  public let endings = [".archimate", ".xml"]
  public let signs = ["http://www.opengroup.org/xsd/archimate/", "http://www.archimatetool.com/archimate"]

  public init() {}

  public func read(
    _ sources: Sources, as wishes: ImportWishes, progress: (_ count: Int, _ total: Int) -> Void,
    isCancelled: () -> Bool
  ) throws -> ImportedContents {
    var remarks = Remarks()
    var ids = ModelIDs()
    var proposals: [Proposal] = []
    var models: [String: String] = [:]
    let files = XMLFiles(ArchiMateFolder(folder: sources.folder), read: XMLReader.read)
    for (index, path) in sources.files.enumerated() {
      if isCancelled() { throw CancellationError() }
      progress(index, sources.files.count)
      guard let document = document(path, files, sources, &remarks) else { continue }
      // Two files of one model have the same elements.
      if let other = models[document.identifier] {
        remarks.skip(path, at: path, .sameModel(other))
        continue
      }
      models[document.identifier] = path
      let model = ArchiMateProposals(document, wishes, &ids, &remarks)
      proposals += model.proposals(&remarks)
      remarks.skipParts(of: document)
    }
    if models.isEmpty, sources.files.isEmpty {
      remarks.skip(".", at: ".", Words(sv: "ingen modell i mappen", en: "no model in the folder"))
    }
    return ImportedContents(proposals, remarks)
  }

  private func document(
    _ path: String, _ files: XMLFiles, _ sources: Sources, _ remarks: inout Remarks
  ) -> ArchiMateDocument? {
    let file: XMLFiles.File
    do throws(FileAbsence) {
      file = try files.file(path)
    } catch {
      remarks.refuse(path, named: path, at: path, error)
      return nil
    }
    do throws(ArchiMateDocument.Fault) {
      return try ArchiMateDocument(file)
    } catch {
      // A folder may have other XML in it.
      if !error.isOther || sources.named.contains(path) {
        remarks.skip(path, at: "\(path):\(file.root.line)", error.words)
      }
      return nil
    }
  }
}

extension Words {
  fileprivate static func sameModel(_ other: String) -> Words {
    Words(sv: "samma modell som \(other)", en: "the same model as \(other)")
  }
}
