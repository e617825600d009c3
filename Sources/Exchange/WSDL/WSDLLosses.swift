import Metamodel

/// What WSDL documents and their schemas say that has no place in a catalogue.
enum WSDLLosses {
  /// Tells of extensions such as policies once for each name, and once for each schema of elements that can stand for
  /// others.
  static func tell(of documents: [WSDL], _ schemas: SchemaSet, _ remarks: inout Remarks) {
    for document in documents {
      for node in document.extensions {
        remarks.note(node.name.local, at: document.place(of: node), .noPlaceForIt)
      }
    }
    for document in schemas.documents {
      guard let first = document.substitutes.first else { continue }
      remarks.note(
        "substitutionGroup (\(document.substitutes.count))", at: document.place(of: first), .notInItsPlace)
    }
  }
}

extension WSDL {
  /// Elements that WSDL has been extended with, wherever it may be, but for what says how messages are carried.
  fileprivate var extensions: [XMLNode] {
    var found: [XMLNode] = []
    func look(into node: XMLNode) {
      for child in node.elements {
        switch Carrier(child.name.namespace) {
        case .other(let namespace) where namespace != WSDL.mime && !WSDL.carrying.contains(child.name.local):
          found.append(child)
        case nil where child.name.namespace == WSDL.namespace && child.name.local != "types":
          look(into: child)
        default: break
        }
      }
    }
    look(into: root)
    return found
  }

  private static let mime = "http://schemas.xmlsoap.org/wsdl/mime/"
  /// What carriers of any kind have for the parts of WSDL that they carry.
  private static let carrying: Set<String> = ["binding", "operation", "address", "body", "header", "fault"]
}

extension Words {
  fileprivate static let notInItsPlace = Words(
    sv: "element som kan stå i stället för ett annat; bara det andra hämtas in där",
    en: "elements that can stand for another; only the other is brought in there")
}
