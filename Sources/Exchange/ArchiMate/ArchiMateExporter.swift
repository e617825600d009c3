import Catalogue
import Metamodel

/// A model in the ArchiMate Open Exchange file format, ordered as Archi writes it.
///
/// Type and id stand in the properties `vlds:typ` and `vlds:id`, and what ArchiMate has no place for in a property named
/// by its field, so that a model that is brought in again is the same catalogue.
struct ArchiMateExporter: Exporter {
  let name = "archimate"
  let endings = [".xml"]

  func files(_ reader: ExportReader, ending: String) -> [NewFile] {
    let model = ArchiMateModel(reader, ArchiMateMapping(reader.catalogue.manifest))
    guard !model.elements.isEmpty else { return [] }
    return [
      NewFile(name: "\(reader.catalogue.manifest.id).xml", text: text(of: model, reader.catalogue.manifest))
    ]
  }

  private func text(of model: ArchiMateModel, _ manifest: Manifest) -> String {
    let keys = PropertyKeys(model)
    var xml = XMLWriter()
    let namespace = "http://www.opengroup.org/xsd/archimate/3.0/"
    let attributes = [
      ("xmlns", namespace), ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
      (
        "xsi:schemaLocation",
        "\(namespace) http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd"
      ), ("identifier", "catalogue_\(manifest.id)"),
    ]
    xml.element("model", attributes) { xml in
      let titles = manifest.title.isEmpty ? [manifest.language: manifest.id] : manifest.title
      for (language, title) in titles.sorted(by: { $0.key < $1.key }) {
        xml.element("name", [("xml:lang", language)], text: title)
      }
      xml.element("elements") { xml in
        for element in model.elements {
          xml.element("element", [("identifier", element.identifier), ("xsi:type", element.type)]) { xml in
            add(element.names, "name", to: &xml)
            add(element.documentation, "documentation", to: &xml)
            add(element.properties, keys, to: &xml)
          }
        }
      }
      if !model.relationships.isEmpty {
        xml.element("relationships") { xml in
          for relationship in model.relationships { add(relationship, keys, to: &xml) }
        }
      }
      xml.element("propertyDefinitions") { xml in
        for key in keys.order {
          xml.element("propertyDefinition", [("identifier", keys.identifier(key)), ("type", "string")]) {
            xml in
            xml.element("name", text: key)
          }
        }
      }
    }
    return xml.text
  }

  private func add(
    _ relationship: ArchiMateModel.Relationship, _ keys: PropertyKeys, to xml: inout XMLWriter
  ) {
    var attributes = [
      ("identifier", relationship.identifier), ("source", relationship.source),
      ("target", relationship.target), ("xsi:type", relationship.type),
    ]
    if let access = relationship.access { attributes.append(("accessType", access)) }
    xml.element("relationship", attributes) { xml in
      add(relationship.names, "name", to: &xml)
      add(relationship.properties, keys, to: &xml)
    }
  }

  private func add(_ texts: [ExportRecord.Localized], _ name: String, to xml: inout XMLWriter) {
    for text in texts { xml.element(name, [("xml:lang", text.language)], text: text.text) }
  }

  private func add(_ properties: [ArchiMateModel.Property], _ keys: PropertyKeys, to xml: inout XMLWriter) {
    xml.element("properties") { xml in
      for property in properties {
        xml.element("property", [("propertyDefinitionRef", keys.identifier(property.key))]) { xml in
          xml.element("value", text: property.value)
        }
      }
    }
  }
}

/// The keys of all properties of a model, each with an identifier.
private struct PropertyKeys {
  private(set) var order: [String] = []
  private var numbers: [String: Int] = [:]

  init(_ model: ArchiMateModel) {
    for property in model.elements.lazy.flatMap(\.properties) { add(property.key) }
    for property in model.relationships.lazy.flatMap(\.properties) { add(property.key) }
  }

  private mutating func add(_ key: String) {
    if numbers[key] == nil {
      numbers[key] = order.count + 1
      order.append(key)
    }
  }

  func identifier(_ key: String) -> String { "property-\(numbers[key] ?? 0)" }
}
