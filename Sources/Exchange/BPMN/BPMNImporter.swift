import Catalogue
import Metamodel

/// Brings in BPMN 2.0 collaborations: pools as actors and their processes, tasks that exchange something as steps,
/// message flows as exchanges, messages and data objects as business objects.
///
/// What the export has made names its descriptions (`vlds:ref`) and comes in as those. Lanes, gateways, diagrams and
/// what vendors add stay outside.
public struct BPMNImporter: Importer {
  public let format = "bpmn"
  public let endings = [".bpmn", ".bpmn2", ".xml"]
  public let signs = ["http://www.omg.org/spec/BPMN/"]

  public init() {}

  public func read(
    _ sources: Sources, as wishes: ImportWishes, progress: (_ count: Int, _ total: Int) -> Void,
    isCancelled: () -> Bool
  ) throws -> ImportedContents {
    var remarks = Remarks()
    var proposals = BPMNProposals(wishes, sources)
    let files = XMLFiles(sources.folder, read: XMLReader.read)
    for (index, path) in sources.files.enumerated() {
      if isCancelled() { throw CancellationError() }
      progress(index, sources.files.count)
      do throws(FileAbsence) {
        let file = try files.file(path)
        if let document = BPMNDocument(file) {
          proposals.add(document, file.checksum, &remarks)
        } else if sources.named.contains(path) || !path.lowercased().hasSuffix(".xml") {
          remarks.skip(path, at: "\(path):\(file.root.line)", Words(sv: "inte BPMN 2.0", en: "not BPMN 2.0"))
        }
      } catch {
        remarks.refuse(path, named: path, at: path, error)
      }
    }
    if sources.files.isEmpty {
      remarks.skip(".", at: ".", Words(sv: "ingen BPMN-fil i mappen", en: "no BPMN file in the folder"))
    }
    return ImportedContents(proposals.finished(&remarks), remarks)
  }
}
