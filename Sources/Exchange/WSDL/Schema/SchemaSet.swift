import Metamodel

/// The schema documents that one WSDL leads to, by whatever way, and what their names mean.
struct SchemaSet {
  /// A component and the document that it stands in.
  struct Component {
    let node: XMLNode
    let document: SchemaDocument
  }

  private(set) var documents: [SchemaDocument] = []
  private var byNamespace: [String: [SchemaDocument]] = [:]

  /// The component with a name; the one after `skipping` where that has the same name, which is what a
  /// redefinition extends.
  func component(
    _ space: SchemaDocument.Space, _ name: XMLName, after skipping: XMLNode? = nil
  ) -> Component? {
    for document in byNamespace[name.namespace] ?? [] {
      guard let node = document.component(space, name.local) else { continue }
      if let skipping, skipping.line == node.line, skipping.column == node.column { continue }
      return Component(node: node, document: document)
    }
    return nil
  }

  fileprivate mutating func add(_ document: SchemaDocument) {
    documents.append(document)
    byNamespace[document.target, default: []].append(document)
  }
}

/// Loads schema documents along `include`, `import`, `redefine` and `override`; each once, cycles and all.
struct SchemaLoader {
  /// Documents that have been read, by file and the namespace that they were included into.
  private var known: [String: SchemaDocument] = [:]
  private let files: XMLFiles

  init(_ files: XMLFiles) { self.files = files }

  /// The documents that schemas inside WSDL documents lead to, those schemas first.
  ///
  /// - Parameter linked: schema files that the WSDL imports as if they were WSDL.
  mutating func set(
    of schemas: [(document: WSDL, root: XMLNode)], linked: [String], in wsdl: WSDL, _ remarks: inout Remarks
  ) -> SchemaSet {
    var set = SchemaSet()
    var seen: Set<String> = []
    var queue = schemas.map { SchemaDocument($0.document.path, $0.root, checksum: $0.document.checksum) }
    for path in linked {
      if let document = load(path, into: nil, named: path, at: wsdl.path, &remarks) { queue.append(document) }
    }
    var next = 0
    while next < queue.count {
      let document = queue[next]
      next += 1
      set.add(document)
      for node in document.root.schemaElements
      where ["include", "import", "redefine", "override"].contains(node.name.local) {
        guard let location = node["schemaLocation"], !location.isEmpty else { continue }
        let isImport = node.name.local == "import"
        guard let path = path(location, node, document, &remarks) else { continue }
        let namespace = isImport ? nil : document.target
        guard seen.insert("\(path) \(namespace ?? "")").inserted else { continue }
        if let loaded = load(
          path, into: namespace, named: location, at: document.place(of: node), &remarks)
        {
          queue.append(loaded)
        }
      }
    }
    return set
  }

  /// The file that a schema location means; `nil` where it is not to be had.
  private func path(
    _ location: String, _ node: XMLNode, _ document: SchemaDocument, _ remarks: inout Remarks
  ) -> String? {
    switch SourceReference(location, from: document.path) {
    case .inside(let path): return path
    case .outside: remarks.skip(location, at: document.place(of: node), .outside)
    case .network:
      // What every processor knows need not be there.
      if !SimpleType.isKnown(namespace: node["namespace"] ?? "") {
        remarks.skip(location, at: document.place(of: node), .network)
      }
    }
    return nil
  }

  private mutating func load(
    _ path: String, into namespace: String?, named text: String, at place: String, _ remarks: inout Remarks
  ) -> SchemaDocument? {
    let key = "\(path) \(namespace ?? "")"
    if let document = known[key] { return document }
    do throws(FileAbsence) {
      let file = try files.file(path)
      guard file.root.isSchema("schema") else {
        remarks.skip(path, at: "\(path):\(file.root.line)", .noSchema)
        return nil
      }
      let document = SchemaDocument(path, file.root, checksum: file.checksum, includedInto: namespace)
      known[key] = document
      return document
    } catch {
      remarks.refuse(path, named: text, at: place, error)
      return nil
    }
  }
}

extension Words {
  fileprivate static let noSchema = Words(sv: "inget XML-schema", en: "not an XML Schema")
}
