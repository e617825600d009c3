import Catalogue
import Metamodel

/// Puts together one version of a service from the WSDL documents that describe it.
struct ContractBuilder {
  let identity: ContractIdentity
  private var surfaces: [ServiceContract.Surface] = []
  private var messages: [ServiceContract.Message] = []
  private var technique = ContractTechnique()
  /// Texts of documents and services.
  private var texts: [Documentation] = []
  private var documents: [String: ServiceContract.Document] = [:]
  /// The messages by their name in the WSDL and the direction they have.
  private var messageIDs: [String: String] = [:]
  /// The operations by surface and name: the file, and what the messages carry.
  private var read: [String: (path: String, carries: [[String]])] = [:]
  /// The ids of operations, by what tells them apart.
  private var operationIDs: [String: String] = [:]
  /// The ids of all parts of the interface: no two of whatever sort have one.
  private var used = UsedIDs()
  private var seenPortTypes: Set<String> = []

  init(_ identity: ContractIdentity) { self.identity = identity }

  /// The contract of all that has been added; `nil` where nothing can be called.
  var contract: ServiceContract? {
    guard !surfaces.isEmpty else { return nil }
    var contract = ServiceContract(service: identity.service, version: identity.version, text: text)
    contract.identity = identity.identity
    contract.surfaces = surfaces
    contract.messages = messages
    contract.interfaces = technique.technicalInterfaces(of: identity)
    contract.instances = technique.serviceInstances
    contract.documents = Array(documents.values)
    return contract
  }

  /// What the contract says of itself. The documents of RIV-TA speak of one interaction each; of the whole only
  /// where there is but one.
  private var text: NewValue? {
    let texts = texts.filter { !$0.isEmpty }
    guard identity.isRIV else { return texts.first?.block }
    let entries = texts.compactMap { $0.entry("Beskrivning") }.uniqued(by: \.self)
    return entries.count == 1 ? .text(entries[0]) : nil
  }

  /// Adds what a document and those that it imports say.
  mutating func add(_ contract: WSDLContract, _ objects: inout ExchangeObjects, _ remarks: inout Remarks) {
    for document in contract.documents {
      note(document)
      texts.append(document.documentation)
      texts += document.services.map { Documentation($0.node) }
    }
    for schema in contract.schemas.documents where documents[schema.path] == nil {
      documents[schema.path] = ServiceContract.Document(
        path: schema.path, checksum: schema.checksum, type: "xsd", version: schema.root["version"],
        uri: ContractNames.source(schema.target), isContract: false)
    }
    // Operations keep their names where a port type or a message is called the same.
    for (portType, _) in contract.portTypes {
      for operation in portType.operations where operationIDs[key(of: operation, portType)] == nil {
        operationIDs[key(of: operation, portType)] = used.free(operation.name.segment)
      }
    }
    for (portType, document) in contract.portTypes
    where seenPortTypes.insert("\(document.path) \(portType.name.local)").inserted {
      for operation in portType.operations {
        add(operation, of: portType, in: document, contract, &objects, &remarks)
      }
    }
    technique.add(contract, &remarks)
  }

  private mutating func note(_ document: WSDL) {
    documents[document.path] = ServiceContract.Document(
      path: document.path, checksum: document.checksum, type: "wsdl",
      uri: ContractNames.source(document.target), isContract: true)
  }

  // MARK: Operations

  /// All operations of RIV-TA stand on one surface for each side; elsewhere those of a port type stand apart.
  private func key(of operation: WSDL.Operation, _ portType: WSDL.PortType) -> String {
    "\(operation.sendsFirst) \(identity.isRIV ? "" : portType.name.local) \(operation.name)"
  }

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
    let key = key(of: operation, portType)
    if let known = read[key], known.path != document.path {
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
    read[key] = (document.path, carried)
    let uses = zip(parts, carried).map { part, carried in
      message(part.name, part.direction, operation, carried)
    }
    let own = Documentation(operation.node)
    let whole = document.documentation
    surfaces[surface].operations.append(
      ServiceContract.Operation(
        id: operationIDs[key] ?? used.free(operation.name.segment), name: operation.name,
        pattern: pattern(of: operation, whole),
        summary: own.isEmpty
          ? whole.entry("Beskrivning").map { .text(Documentation.oneLine($0)) } : own.line,
        uses: uses))
  }

  /// All operations of RIV-TA stand on one surface; elsewhere each port type is one.
  private mutating func surface(of portType: WSDL.PortType, isConsumers: Bool) -> Int {
    let role = isConsumers ? "consumer" : "producer"
    let name = identity.isRIV ? nil : portType.name.local
    if let known = surfaces.firstIndex(where: { $0.name == name && $0.isConsumers == isConsumers }) {
      return known
    }
    var id = name.map { isConsumers ? "\($0.segment)-\(role)" : $0.segment } ?? role
    if let name, used.has(id) { id = "\(name.segment)-\(role)" }
    surfaces.append(
      ServiceContract.Surface(id: used.free(id), name: name, isConsumers: isConsumers))
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
    if let known = messageIDs[key] { return known }
    var id = name.local.segment
    // A name that is not enough gets that of its operation.
    if messages.contains(where: { $0.id == id }) { id = "\(operation.name.segment)-\(id)" }
    if used.has(id) { id = "\(id)-\(direction)" }
    id = used.free(id)
    messageIDs[key] = id
    messages.append(
      ServiceContract.Message(id: id, name: name.local, direction: direction, carries: carries))
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

extension Words {
  fileprivate static let noMessage = Words(sv: "meddelandet finns inte", en: "the message is not there")
}
