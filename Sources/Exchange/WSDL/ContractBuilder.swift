import Catalogue
import Metamodel

/// Puts together one version of a service from the documents that describe it.
struct ContractBuilder {
  let identity: ContractIdentity
  let sources: Sources
  var surfaces: [Surface] = []
  var messages: [Message] = []
  var technique = ContractTechnique()
  /// Texts of documents and services, each with how much of the contract it speaks of.
  var texts: [Documentation] = []
  /// The documents and schemas that it rests on, by path.
  var documents: [String: SpecificationSource] = [:]
  private var surfaceIDs = UsedIDs()
  private var operationIDs = UsedIDs()
  private var messageIDs = UsedIDs()
  private var seenPortTypes: Set<String> = []

  /// What one side offers the other.
  struct Surface {
    let id: String
    let name: String?
    let isConsumers: Bool
    var operations: [Operation] = []
  }

  struct Operation {
    let id: String
    let name: String
    let pattern: String
    let summary: NewValue?
    let uses: [String]
    /// What its messages carry, to tell one from another of the same name.
    let carries: [[String]]
    let path: String
  }

  struct Message {
    /// What it is in the WSDL, and the direction it has.
    let key: String
    let id: String
    let name: String
    let direction: String
    let carries: [String]
  }

  init(_ identity: ContractIdentity, _ sources: Sources) {
    self.identity = identity
    self.sources = sources
  }

  /// Adds what a document and those that it imports say.
  mutating func add(_ contract: WSDLContract, _ objects: inout ExchangeObjects, _ remarks: inout Remarks) {
    for document in contract.documents {
      note(document)
      texts.append(document.documentation)
      texts += document.services.map { Documentation($0.node) }
    }
    for schema in contract.schemas.documents where documents[schema.path] == nil {
      documents[schema.path] = SpecificationSource(schema)
    }
    for (portType, document) in contract.portTypes
    where seenPortTypes.insert("\(document.path) \(portType.name.local)").inserted {
      for operation in portType.operations {
        add(operation, of: portType, in: document, contract, &objects, &remarks)
      }
    }
    technique.add(contract, identity, &remarks)
  }

  private mutating func note(_ document: WSDL) {
    documents[document.path] = SpecificationSource(document)
  }

  // MARK: Operations

  private mutating func add(
    _ operation: WSDL.Operation, of portType: WSDL.PortType, in document: WSDL, _ contract: WSDLContract,
    _ objects: inout ExchangeObjects, _ remarks: inout Remarks
  ) {
    let isConsumers = operation.sendsFirst
    var parts: [(name: XMLName, isInput: Bool, direction: String)] = []
    if let name = operation.input { parts.append((name, true, isConsumers ? "out" : "in")) }
    if let name = operation.output {
      // A direction is seen from the one who receives the call.
      parts.insert((name, false, isConsumers ? "in" : "out"), at: isConsumers ? 0 : parts.count)
    }
    parts += operation.faults.map { ($0, false, "fault") }
    let carried = parts.map { part in
      carries(part.name, operation, portType, document, isInput: part.isInput, contract, &objects, &remarks)
    }
    let surface = surface(of: portType, isConsumers: isConsumers)
    if let known = surfaces[surface].operations.first(where: { $0.name == operation.name }),
      known.path != document.path
    {
      // The same interaction in another profile of RIV-TA, or another copy of it.
      if known.carries != carried {
        remarks.skip(
          operation.name, at: document.place(of: operation.node),
          Words(
            sv: "beskrivs på annat sätt i \(known.path), som lästes först och gäller",
            en: "is described otherwise in \(known.path), which was read first and counts"))
      }
      return
    }
    let uses = zip(parts, carried).map { part, carried in
      message(part.name, part.direction, operation, carried)
    }
    let own = Documentation(operation.node)
    let whole = document.documentation
    surfaces[surface].operations.append(
      Operation(
        id: operationIDs.free(operation.name.segment), name: operation.name,
        pattern: pattern(of: operation, whole),
        summary: own.isEmpty ? whole.entry("Beskrivning").map { .text(Documentation.oneLine($0)) } : own.line,
        uses: uses, carries: carried, path: document.path))
  }

  /// All operations of RIV-TA stand on one surface; elsewhere each port type is one.
  private mutating func surface(of portType: WSDL.PortType, isConsumers: Bool) -> Int {
    let role = isConsumers ? "consumer" : "producer"
    let name = identity.isRIV ? nil : portType.name.local
    if let known = surfaces.firstIndex(where: { $0.name == name && $0.isConsumers == isConsumers }) {
      return known
    }
    let id = name.map { isConsumers ? "\($0.segment)-\(role)" : $0.segment } ?? role
    surfaces.append(Surface(id: surfaceIDs.free(id), name: name, isConsumers: isConsumers))
    return surfaces.count - 1
  }

  private func pattern(of operation: WSDL.Operation, _ documentation: Documentation) -> String {
    switch (operation.input, operation.output) {
    case (_?, nil): return "one-way"
    case (nil, _?): return "notification"
    default: break
    }
    let type = documentation.entry("Tjänsteinteraktionstyp") ?? documentation.entry("Tjansteinteraktionstyp")
    return type?.lowercased().hasPrefix("uppdatering") == true ? "update-receipt" : "request-response"
  }

  // MARK: Messages

  /// The part of the interface that a message is; the same where several operations use it in one direction.
  private mutating func message(
    _ name: XMLName, _ direction: String, _ operation: WSDL.Operation, _ carries: [String]
  ) -> String {
    let key = "\(name.namespace) \(name.local) \(direction)"
    if let known = messages.first(where: { $0.key == key }) { return known.id }
    var id = name.local.segment
    // A name that is not enough gets that of its operation.
    if messages.contains(where: { $0.id == id }) { id = "\(operation.name.segment)-\(id)" }
    id = messageIDs.free(id)
    messages.append(
      Message(key: key, id: id, name: name.local, direction: direction, carries: carries))
    return id
  }

  /// The exchange objects of the payload of a message.
  private func carries(
    _ name: XMLName, _ operation: WSDL.Operation, _ portType: WSDL.PortType, _ document: WSDL, isInput: Bool,
    _ contract: WSDLContract, _ objects: inout ExchangeObjects, _ remarks: inout Remarks
  ) -> [String] {
    guard let (message, home) = contract.message(name) else {
      remarks.miss(name.local, at: document.place(of: operation.node), .noMessage)
      return []
    }
    // In a fault all parts are payload.
    let isFault = operation.faults.contains(name) && operation.input != name && operation.output != name
    let parts =
      isFault
      ? message.parts : contract.payload(of: message, in: operation, of: portType.name, isInput: isInput)
    var found: [String] = []
    var plain: [SchemaContent.Member] = []
    let inner = SchemaDocument(home.path, home.root, checksum: home.checksum)
    for part in parts {
      if let text = part.element {
        guard let name = part.node.resolve(text), let element = contract.schemas.component(.element, name)
        else {
          remarks.miss(text, at: home.place(of: part.node), .noElement)
          continue
        }
        if let object = objects.object(of: element, contract.schemas, &remarks) {
          found.append(object)
        } else {
          plain.append(
            SchemaContent.Member(
              name: element.node["name"] ?? part.name, declaration: element, use: part.node, document: inner,
              occurrence: .once))
        }
      } else if let text = part.type {
        if let name = part.node.resolve(text),
          let object = objects.object(ofType: name, contract.schemas, &remarks)
        {
          found.append(object)
        } else {
          plain.append(SchemaContent.made(part.name, text, .once, at: part.node, inner))
        }
      }
    }
    if !plain.isEmpty {
      found.insert(
        objects.object(ofMessage: name, parts: plain, in: inner, contract.schemas, &remarks), at: 0)
    }
    return found.uniqued(by: \.self)
  }
}

/// A file that a contract rests on.
struct SpecificationSource {
  let path: String
  let checksum: String
  let namespace: String
  let version: String?
  let isSchema: Bool

  init(_ document: WSDL) {
    path = document.path
    checksum = document.checksum
    namespace = document.target
    version = nil
    isSchema = false
  }

  init(_ schema: SchemaDocument) {
    path = schema.path
    checksum = schema.checksum
    namespace = schema.target
    version = schema.root["version"]
    isSchema = true
  }
}

extension Words {
  fileprivate static let noMessage = Words(sv: "meddelandet finns inte", en: "the message is not there")
}
