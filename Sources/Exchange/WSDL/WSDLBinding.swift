extension WSDL {
  /// What carries the messages.
  enum Carrier: Hashable {
    case soap11
    case soap12
    case http
    /// Something that WSDL has been extended with, by its namespace.
    case other(String)

    /// The namespaces of the extensions that WSDL 1.1 and its SOAP 1.2 binding define.
    init?(_ namespace: String) {
      switch namespace {
      case "http://schemas.xmlsoap.org/wsdl/soap/": self = .soap11
      case "http://schemas.xmlsoap.org/wsdl/soap12/": self = .soap12
      case "http://schemas.xmlsoap.org/wsdl/http/": self = .http
      case WSDL.namespace, SchemaDocument.namespace: return nil
      default: self = .other(namespace)
      }
    }
  }

  static func binding(_ node: XMLNode, _ target: String) -> Binding? {
    guard let type = node["type"].flatMap(node.resolve) else { return nil }
    let extended = node.elements.first { $0.name.local == "binding" && $0.name.namespace != namespace }
    let carrier = extended.flatMap { Carrier($0.name.namespace) } ?? .other("")
    var operations: [String: Layout] = [:]
    for operation in node.elements("operation", in: namespace) {
      operations[operation["name"] ?? ""] = layout(operation)
    }
    let styles = node.elements("operation", in: namespace).flatMap(\.elements)
      .compactMap { $0.name.local == "operation" ? $0["style"] : nil }
    return Binding(
      name: XMLName(node["name"] ?? "", in: target), portType: type, carrier: carrier,
      style: extended?["style"] ?? styles.first ?? "document", transport: extended?["transport"],
      operations: operations)
  }

  private static func layout(_ operation: XMLNode) -> Layout {
    var layout = Layout()
    for way in operation.elements where ["input", "output"].contains(way.name.local) {
      for part in extensions(of: way) {
        switch part.name.local {
        case "header":
          guard let message = part["message"].flatMap(part.resolve), let name = part["part"] else { continue }
          layout.headers[message, default: []].insert(name)
        case "body":
          layout.use = layout.use ?? part["use"]
          guard let parts = part["parts"] else { continue }
          let names = Set(parts.split(whereSeparator: \.isWhitespace).map(String.init))
          if way.name.local == "input" { layout.inputBody = names } else { layout.outputBody = names }
        default: break
        }
      }
    }
    return layout
  }

  /// The extension elements of an input or output, also those inside parts of a MIME message.
  private static func extensions(of node: XMLNode) -> [XMLNode] {
    node.elements.flatMap { element in
      ["multipartRelated", "part"].contains(element.name.local) ? extensions(of: element) : [element]
    }
  }
}
