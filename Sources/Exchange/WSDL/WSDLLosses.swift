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
  /// Elements that WSDL has been extended with, in the document itself and in its bindings, but for what says how
  /// messages are carried.
  fileprivate var extensions: [XMLNode] {
    let bindings = root.elements("binding", in: WSDL.namespace)
    let operations = bindings.flatMap { $0.elements("operation", in: WSDL.namespace) }
    return ([root] + bindings + operations).flatMap(\.elements).filter { node in
      guard case .other? = Carrier(node.name.namespace) else { return false }
      return node.name.local != "binding" && node.name.local != "operation"
    }
  }
}

extension Words {
  /// What a file says that no field takes.
  static let noPlaceForIt = Words(
    sv: "har ingen plats i katalogen och hämtas inte in",
    en: "has no place in the catalogue and is not brought in")
  fileprivate static let notInItsPlace = Words(
    sv: "element som kan stå i stället för ett annat; bara det andra hämtas in där",
    en: "elements that can stand for another; only the other is brought in there")
}
