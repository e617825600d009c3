/// What a WSDL 1.1 document says (W3C Note, 15 March 2001), schemas apart.
struct WSDL {
  static let namespace = "http://schemas.xmlsoap.org/wsdl/"

  /// A message that an operation takes, gives or fails with.
  struct Message {
    let name: XMLName
    let parts: [Part]
    let node: XMLNode
  }

  /// A part of a message: an element, or a value of a type.
  struct Part {
    let name: String
    let element: String?
    let type: String?
    let node: XMLNode
  }

  struct PortType {
    let name: XMLName
    let operations: [Operation]
    let node: XMLNode
  }

  struct Operation {
    let name: String
    let input: XMLName?
    let output: XMLName?
    let faults: [XMLName]
    /// Whether whoever has the port type sends first (WSDL 1.1, 2.4.3 and 2.4.4).
    let sendsFirst: Bool
    let node: XMLNode
  }

  /// How a port type is carried.
  struct Binding {
    let name: XMLName
    let portType: XMLName
    let carrier: Carrier
    let style: String
    let transport: String?
    /// How the messages of each operation are laid out, by the name of the operation.
    let operations: [String: Layout]
  }

  /// Where the parts of an operation's messages go.
  struct Layout {
    /// Parts that stand in the header, by message.
    var headers: [XMLName: Set<String>] = [:]
    /// The parts that the body has, where that is said, for input and output.
    var inputBody: Set<String>?
    var outputBody: Set<String>?
    var use: String?
  }

  /// A port with the address that it is called at.
  struct Port {
    let binding: XMLName
    let address: String?
    let node: XMLNode
  }

  struct Service {
    let name: String
    let ports: [Port]
    let node: XMLNode
  }

  /// A document that it imports.
  struct Import {
    let location: String
    let node: XMLNode
  }

  let path: String
  let checksum: String
  let root: XMLNode
  let target: String
  /// What is written of the document as a whole.
  let documentation: Documentation
  let messages: [Message]
  let portTypes: [PortType]
  let bindings: [Binding]
  let services: [Service]
  let imports: [Import]
  /// The schemas inside the document.
  let schemas: [XMLNode]

  /// The place of a node, for reports.
  func place(of node: XMLNode) -> String { "\(path):\(node.line)" }

  /// Reads a document whose root is `definitions`.
  init(_ file: XMLFiles.File) {
    path = file.path
    checksum = file.checksum
    root = file.root
    let target = root["targetNamespace"] ?? ""
    self.target = target
    documentation = Documentation(root)
    let children = { (local: String) in file.root.elements(local, in: WSDL.namespace) }
    messages = children("message").map { WSDL.message($0, target) }
    portTypes = children("portType").map { WSDL.portType($0, target) }
    bindings = children("binding").compactMap { WSDL.binding($0, target) }
    services = children("service").map(WSDL.service)
    imports = children("import").compactMap { node in
      node["location"].map { Import(location: $0, node: node) }
    }
    schemas = children("types").flatMap { $0.elements("schema", in: SchemaDocument.namespace) }
  }

  private static func message(_ node: XMLNode, _ target: String) -> Message {
    let parts = node.elements("part", in: namespace).map { part in
      Part(name: part["name"] ?? "", element: part["element"], type: part["type"], node: part)
    }
    return Message(name: XMLName(node["name"] ?? "", in: target), parts: parts, node: node)
  }

  private static func portType(_ node: XMLNode, _ target: String) -> PortType {
    let operations = node.elements("operation", in: namespace).map { operation in
      let ways = operation.elements.filter { ["input", "output"].contains($0.name.local) }
      let message = { (local: String) in
        ways.first { $0.name.local == local }.flatMap { way in way["message"].flatMap(way.resolve) }
      }
      return Operation(
        name: operation["name"] ?? "", input: message("input"), output: message("output"),
        faults: operation.elements("fault", in: namespace).compactMap { $0["message"].flatMap($0.resolve) },
        sendsFirst: ways.first?.name.local == "output", node: operation)
    }
    return PortType(name: XMLName(node["name"] ?? "", in: target), operations: operations, node: node)
  }

  private static func service(_ node: XMLNode) -> Service {
    let ports = node.elements("port", in: namespace).compactMap { port -> Port? in
      guard let binding = port["binding"].flatMap(port.resolve) else { return nil }
      let address = port.elements.first { $0.name.local == "address" }
      return Port(binding: binding, address: address?["location"], node: port)
    }
    return Service(name: node["name"] ?? "", ports: ports, node: node)
  }
}
