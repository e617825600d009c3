import Catalogue
import Metamodel

/// Each collaboration process as a BPMN 2.0 collaboration, with a diagram that other tools draw.
struct BPMNExporter: Exporter {
  let name = "bpmn"
  let endings = [".bpmn", ".xml"]
  let makesSeveralFiles = true

  func files(_ reader: ExportReader, ending: String) -> [NewFile] {
    reader.positions(of: "collaboration-process").compactMap { position in
      guard let collaboration = BPMNCollaboration(position, reader) else { return nil }
      let name = reader.terms.name(position).split(separator: "/").joined(separator: "-")
      return NewFile(name: "\(name).bpmn", text: BPMNFile(collaboration).text)
    }
  }
}
