import Catalogue
import Metamodel

/// A logical interface as an OpenAPI 3.1 document that says of itself that it is a skeleton: paths and methods are no
/// part of a logical interface, and somebody has to choose them.
///
/// A logical interface is carried that was chosen, or whose profile or service was.
struct OpenAPIExporter: Exporter {
  let name = "openapi"
  let endings = [".yaml", ".json", ".yml"]
  let makesSeveralFiles = true

  func files(_ reader: ExportReader, ending: String) -> [NewFile] {
    interfaces(reader).compactMap { interface in
      guard let document = OpenAPIDocument(of: interface, reader)?.json else { return nil }
      let name = reader.terms.name(interface).split(separator: "/").joined(separator: "-")
      return ending == "json"
        ? NewFile(name: "\(name).json", bytes: document.documentBytes)
        : NewFile(name: "\(name).yaml", text: YAMLText(document).text)
    }
  }

  private func interfaces(_ reader: ExportReader) -> [Int] {
    let terms = reader.terms
    let chosen = reader.positions(of: "logical-interface", "profile", "service").flatMap {
      position -> [Int] in
      if terms.isKind("logical-interface", position) { return [position] }
      let versions = terms.isKind("profile", position) ? [position] : terms.versions(of: position)
      return versions.compactMap(terms.logicalInterface(of:))
    }
    return Set(chosen).sorted().filter { terms.isDigital(serviceOf: $0) }
  }
}

extension JSON.Member {
  init(_ key: String, _ value: JSON) { self.init(key: key, value: value) }
}
