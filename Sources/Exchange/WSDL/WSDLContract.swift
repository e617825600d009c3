/// A WSDL document with all that it imports, its names resolved.
struct WSDLContract {
  let documents: [WSDL]
  let schemas: SchemaSet
  /// Where each message is: the document and its position there.
  private let messages: [XMLName: (document: Int, message: Int)]
  private let bindings: [XMLName: [WSDL.Binding]]

  init(_ documents: [WSDL], _ schemas: SchemaSet) {
    self.documents = documents
    self.schemas = schemas
    messages = Dictionary(
      documents.indices.flatMap { document in
        documents[document].messages.indices.map { (documents[document].messages[$0].name, (document, $0)) }
      },
      uniquingKeysWith: { first, _ in first })
    bindings = Dictionary(grouping: documents.flatMap(\.bindings), by: \.portType)
  }

  var portTypes: [(portType: WSDL.PortType, document: WSDL)] {
    documents.flatMap { document in document.portTypes.map { ($0, document) } }
  }

  func message(_ name: XMLName) -> (message: WSDL.Message, document: WSDL)? {
    messages[name].map { (documents[$0.document].messages[$0.message], documents[$0.document]) }
  }

  /// The parts of a message that are payload: those in the body, not those in a header.
  func payload(
    of message: WSDL.Message, in operation: WSDL.Operation, of portType: XMLName, isInput: Bool
  ) -> [WSDL.Part] {
    let layouts = (bindings[portType] ?? []).compactMap { $0.operations[operation.name] }
    let headers = layouts.reduce(into: Set<String>()) { $0.formUnion($1.headers[message.name] ?? []) }
    let body = layouts.compactMap { isInput ? $0.inputBody : $0.outputBody }.first
    return message.parts.filter { part in
      !headers.contains(part.name) && body?.contains(part.name) != false
    }
  }

  /// The parts that a binding has in headers.
  func headers(of binding: WSDL.Binding) -> [WSDL.Part] {
    binding.operations.values.flatMap { layout in
      layout.headers.flatMap { name, parts in
        message(name)?.message.parts.filter { parts.contains($0.name) } ?? []
      }
    }
  }
}
