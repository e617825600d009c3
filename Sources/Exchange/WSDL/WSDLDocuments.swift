import Metamodel

/// Finds the WSDL documents among files, and what they import of one another.
struct WSDLDocuments {
  /// A document that no other one imports, as far as has to be kept of it.
  struct Root {
    let path: String
    let target: String
    /// The first service that it names, else its own name, else that of the file.
    let name: String
  }

  private(set) var roots: [Root] = []
  let files: XMLFiles

  /// How many files are read at once, so that one can cancel.
  private static let stride = 64

  /// Reads all files once.
  init(
    _ sources: Sources, _ files: XMLFiles, _ remarks: inout Remarks, progress: (Int, Int) -> Void,
    isCancelled: () -> Bool
  ) throws {
    self.files = files
    var imports: [String: [String]] = [:]
    var (serving, offering): (Set<String>, Set<String>) = ([], [])
    var schemas: [String] = []
    for (index, path) in sources.files.enumerated() {
      if isCancelled() { throw CancellationError() }
      progress(index, sources.files.count)
      if index % WSDLDocuments.stride == 0 {
        files.prepare(Array(sources.files[index...].prefix(WSDLDocuments.stride)))
      }
      let file: XMLFiles.File
      do throws(FileAbsence) {
        file = try files.file(path)
      } catch {
        remarks.refuse(path, named: path, at: path, error)
        continue
      }
      if file.root.isSchema("schema") {
        schemas.append(path)
        continue
      }
      guard file.root.name == XMLName("definitions", in: WSDL.namespace) else {
        let isLater = file.root.name == XMLName("description", in: "http://www.w3.org/ns/wsdl")
        remarks.skip(path, at: "\(path):\(file.root.line)", isLater ? .laterVersion : .noWSDL)
        continue
      }
      let names = { (local: String) in
        file.root.elements(local, in: WSDL.namespace).lazy.compactMap { $0["name"] }.first
      }
      for node in file.root.elements("import", in: WSDL.namespace) {
        if case .inside(let target)? = node["location"].map({ SourceReference($0, from: path) }) {
          imports[path, default: []].append(target)
        }
      }
      if names("service") != nil { serving.insert(path) }
      if names("portType") != nil { offering.insert(path) }
      let name = names("service") ?? file.root["name"] ?? names("portType") ?? ContractNames.stem(path)
      roots.append(Root(path: path, target: file.root["targetNamespace"] ?? "", name: name))
    }
    roots = WSDLDocuments.roots(roots, imports, [serving, offering])
    if roots.isEmpty, !schemas.isEmpty {
      for path in schemas where sources.named.contains(path) { remarks.skip(path, at: path, .onlySchema) }
    }
  }

  /// The documents that no other one imports; of those that import one another in a circle the first with a service,
  /// else the first with a port type.
  private static func roots(
    _ all: [Root], _ imports: [String: [String]], _ preferred: [Set<String>]
  ) -> [Root] {
    let imported = Set(imports.flatMap { path, targets in targets.filter { $0 != path } })
    var roots: [Root] = []
    var reached: Set<String> = []
    func reach(_ root: Root) {
      roots.append(root)
      var next = [root.path]
      while let path = next.popLast() {
        if reached.insert(path).inserted { next += imports[path] ?? [] }
      }
    }
    for root in all where !imported.contains(root.path) { reach(root) }
    for paths in preferred {
      for root in all where paths.contains(root.path) && !reached.contains(root.path) { reach(root) }
    }
    for root in all where !reached.contains(root.path) { reach(root) }
    return roots
  }

  /// A document with those that it imports, itself first.
  func closure(of path: String, _ remarks: inout Remarks) -> (documents: [WSDL], schemas: [String]) {
    var documents: [WSDL] = []
    var schemas: [String] = []
    var seen: Set<String> = [path]
    var queue = [(path: path, text: path, place: path)]
    var next = 0
    while next < queue.count {
      let (path, text, place) = queue[next]
      next += 1
      do throws(FileAbsence) {
        let file = try files.file(path)
        if file.root.isSchema("schema") {
          schemas.append(path)
          continue
        }
        let document = WSDL(file)
        documents.append(document)
        for other in document.imports {
          switch SourceReference(other.location, from: path) {
          case .inside(let target):
            if seen.insert(target).inserted {
              queue.append((target, other.location, document.place(of: other.node)))
            }
          case .outside: remarks.skip(other.location, at: document.place(of: other.node), .outside)
          case .network: remarks.skip(other.location, at: document.place(of: other.node), .network)
          }
        }
      } catch {
        remarks.refuse(path, named: text, at: place, error)
      }
    }
    return (documents, schemas)
  }
}

extension Words {
  fileprivate static let noWSDL = Words(sv: "inte WSDL", en: "not WSDL")
  fileprivate static let laterVersion = Words(
    sv: "WSDL 2.0 läses inte, bara WSDL 1.1", en: "WSDL 2.0 is not read, only WSDL 1.1")
  fileprivate static let onlySchema = Words(
    sv: "ett XML-schema; ange den WSDL som använder det", en: "an XML Schema; name the WSDL that uses it")
}
