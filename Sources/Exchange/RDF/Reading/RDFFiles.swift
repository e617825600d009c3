import Metamodel

/// The RDF files of an import as one graph, since what one says may be about what stands in another.
struct RDFFiles {
  private(set) var graph = Graph()
  /// Where each subject is first met, `begrepp.ttl:12`.
  private(set) var places: [Graph.Term: String] = [:]

  static let endings = [".ttl", ".rdf", ".nt"]

  /// Reads the files; one that cannot be read is told of, and nothing of it counts.
  init(
    _ sources: Sources, _ remarks: inout Remarks, progress: (_ count: Int, _ total: Int) -> Void,
    isCancelled: () -> Bool
  ) throws {
    var lastBlank = 0
    for (count, file) in sources.files.enumerated() {
      if isCancelled() { throw CancellationError() }
      progress(count, sources.files.count)
      do {
        let bytes = try sources.folder.bytes(of: file)
        let list =
          RDFFiles.isXML(bytes)
          ? try RDFXMLReader.read(bytes, after: lastBlank) : try TurtleReader.read(bytes, after: lastBlank)
        lastBlank = list.lastBlank
        guard graph.count + list.triples.count <= TripleList.limit else {
          remarks.skip(file, at: file, .tooMany)
          continue
        }
        for triple in list.triples { graph.add(triple.subject, triple.predicate, triple.object) }
        for (subject, line) in list.lines where places[subject] == nil { places[subject] = "\(file):\(line)" }
      } catch let fault as RDFFault {
        let place = "\(file):\(fault.line)" + (fault.column.map { ":\($0)" } ?? "")
        remarks.skip(file, at: place, fault.words)
      } catch let fault as ImportFolderFault {
        remarks.skip(file, at: file, fault.words)
      }
    }
    if sources.files.isEmpty {
      remarks.skip(".", at: ".", Words(sv: "ingen RDF-fil i mappen", en: "no RDF file in the folder"))
    }
  }

  /// The file that a subject is first met in.
  func file(of subject: Graph.Term) -> String {
    let place = places[subject] ?? ""
    return place.lastIndex(of: ":").map { String(place[..<$0]) } ?? place
  }

  /// Whether a file is XML and not Turtle, which may begin with an IRI.
  private static func isXML(_ bytes: [UInt8]) -> Bool {
    var index = 0
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    if let mark = marks.first(where: bytes.starts(with:)) { index = mark.count }
    let start = bytes[index...].prefix(512).filter { $0 > 0x20 }
    return start.starts(with: "<?xml".utf8) || start.starts(with: "<!--".utf8)
      || start.starts(with: "<rdf:".utf8) || start.starts(with: "<RDF".utf8)
  }
}

extension Words {
  fileprivate static let tooMany = Words(
    sv: "filerna har tillsammans fler än \(TripleList.limit) påståenden; hämta in dem var för sig",
    en: "the files have more than \(TripleList.limit) statements together; bring them in one by one")
}
