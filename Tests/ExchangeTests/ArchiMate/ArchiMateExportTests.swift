import Catalogue
import Foundation
import Metamodel
import TestSupport
import Testing

@testable import Exchange

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A model that other tools open, and that nothing is lost in.
@Suite struct ArchiMateExportTests {
  private let small = [
    "process/actors/verket":
      "name: {sv: Verket, en: Agency}\ndescription: Ett verk & mer.\ntype: state-agency\nacts-as: [saknas]\n",
    "process/processes/lamna": """
    ---
    name: Lämna
    actor: verket
    responsible: [{role: producer, actor: verket}]
    steps: [{id: a, name: Fråga, followed-by: ["#b"]}, {id: b, name: Svara, produces: [inkomst]}]
    ---

    Brödtext.
    """,
    "information/business-objects/inkomst":
      "name: Inkomst\ndefinition: {sv: Vad någon får, en: What one gets}\n",
  ]

  @Test func elementsRelationshipsAndPropertiesAreThere() throws {
    let export = try Exporting("archimate", makeCatalogue(small, id: "liten"))
    try expectGolden(try export.text(), "archimate.xml")
    #expect(export.lost.isEmpty)
  }

  @Test func theSampleIsCarriedWhole() throws {
    let export = try Exporting("archimate", sampleCatalogue)
    #expect(export.lost.isEmpty)
    let model = try Model(try export.text())
    let described = Set(model.elements.values.compactMap { $0.properties["vlds:typ"].map { "\($0)" } })
    #expect(described.isSuperset(of: ["service", "process#step", "logical-interface#message"]))
    let names = Set(
      (Array(model.elements.values) + model.relationships.values).map {
        "\($0.properties["vlds:typ"] ?? "")/\($0.properties["vlds:id"] ?? "")"
      })
    for description in sampleCatalogue.descriptions {
      #expect(names.contains(description.reference), "\(description.reference)")
    }
  }

  /// What the schema archimate3_Model.xsd demands besides types and order: unique identifiers that are XML names, and
  /// references that lead somewhere.
  @Test func identifiersAreUniqueAndReferencesLeadSomewhere() throws {
    let model = try Model(try Exporting("archimate", sampleCatalogue).text())
    let all = Array(model.elements.keys) + model.relationships.keys + model.definitions.keys
    #expect(Set(all).count == all.count)
    #expect(model.count == all.count)
    #expect(all.allSatisfy { $0.wholeMatch(of: /[A-Za-z_][A-Za-z0-9._-]*/) != nil })
    for relationship in model.relationships.values {
      #expect(model.elements[relationship.source] != nil && model.elements[relationship.target] != nil)
    }
    #expect(model.order == ["name", "elements", "relationships", "propertyDefinitions"])
    #expect(model.elements.values.allSatisfy { !$0.type.isEmpty })
  }

  /// Every field that refers is a relationship, named by the field, where both its ends are elements.
  @Test func everyReferenceOfTheSampleIsARelationship() throws {
    let model = try Model(try Exporting("archimate", sampleCatalogue).text())
    let fields = Set(model.relationships.values.compactMap { $0.properties["vlds:field"] })
    #expect(fields.isSuperset(of: ["from", "to", "passes", "realises-exchanges", "versions", "part"]))
    let process = try #require(model.elements["process_handlagg-ekonomiskt-bistand"])
    #expect(process.properties["vlds:actor"] == nil)
    let actor = try #require(
      model.relationships.values.first {
        $0.target == "process_handlagg-ekonomiskt-bistand" && $0.properties["vlds:field"] == "actor"
      })
    #expect(actor.type == "Assignment")
    #expect(actor.source == "actor_socialnamnden")
  }

  @Test func whatIsReferredToOutsideTheChoiceStandsAsProperty() throws {
    let export = try Exporting("archimate", sampleCatalogue, only: "kind:process")
    let model = try Model(try export.text())
    #expect(export.lost.isEmpty)
    #expect(
      model.elements["process_handlagg-ekonomiskt-bistand"]?.properties["vlds:actor"] == "socialnamnden")
  }

  @Test func idsThatAreNotValidOrStandTwiceGiveAModelAllTheSame() throws {
    let catalogue = makeCatalogue([
      "process/processes/Å b":
        "name: X\nsteps: [{id: a, name: En}, {id: a, name: Två}, {id: å_#, name: Tre}]\n"
    ])
    let export = try Exporting("archimate", catalogue)
    let model = try Model(try export.text())
    #expect(
      Set(model.elements.keys) == [
        "process__uc5__u20_b", "process__uc5__u20_b__a", "process__uc5__u20_b___ue5__u5f___",
      ])
    #expect(model.count == model.elements.count + model.relationships.count + model.definitions.count)
    #expect(model.elements["process__uc5__u20_b"]?.properties["vlds:steps"]?.contains("Två") == true)
    #expect(export.lost.isEmpty)
  }

  @Test func theSurfaceOfAnEServiceIsForPeople() throws {
    let model = try Model(try Exporting("archimate", sampleCatalogue).text())
    let surfaces = model.elements.values.filter { $0.properties["vlds:typ"] == "logical-interface#surface" }
    let blocks = Dictionary(grouping: surfaces) { $0.properties["eira:ABB"] ?? "" }
    #expect(blocks["eira:HumanInterfaceApplicationInterface"]?.count == 1)
    #expect(blocks["eira:MachineToMachineInterfaceApplicationInterface"]?.isEmpty == false)
  }

  @Test func everyRowOfTheMappingNamesWhatTheMetamodelHas() throws {
    let mapping = ArchiMateMapping.standard
    func schema(_ subject: String) throws -> Schema {
      let halves = subject.split(separator: "#").map(String.init)
      let kind = try #require(Metamodel.vlds[halves[0]], "\(subject)")
      return halves.count == 1 ? kind.schema : try #require(kind.part(halves[1]), "\(subject)").schema
    }
    for row in mapping.elements {
      if let condition = row.condition, condition.field != ArchiMate.Condition.typeOfService {
        let field = try #require(
          try schema(row.subject)[condition.field], "\(row.subject) \(condition.field)")
        #expect(condition.values.allSatisfy { value in field.choices.contains { $0.id == value } }, "\(row)")
      }
    }
    let implied = Metamodel.impliedRelations.compactMap { $0.name?.id }
    for row in mapping.relationships {
      let field = try schema(row.subject)[row.field]
      #expect(field?.reference != nil || implied.contains(row.field), "\(row.subject) \(row.field)")
    }
    for link in mapping.links {
      let fields = try schema(link.kind)
      #expect(fields[link.source]?.reference != nil && fields[link.target]?.reference != nil, "\(link)")
    }
    let mapped = Set(mapping.elements.map(\.subject) + mapping.links.map(\.kind))
    #expect(Metamodel.vlds.kinds.allSatisfy { mapped.contains($0.id) })
  }
}

/// A model as another tool reads it.
private final class Model: NSObject, XMLParserDelegate {
  struct Concept {
    var type = ""
    var source = ""
    var target = ""
    var properties: [String: String] = [:]
  }

  private(set) var elements: [String: Concept] = [:]
  private(set) var relationships: [String: Concept] = [:]
  private(set) var definitions: [String: String] = [:]
  private(set) var order: [String] = []
  private(set) var count = 0
  private var path: [String] = []
  private var identifier = ""
  private var reference = ""
  private var text = ""

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    for (key, concept) in elements { elements[key] = named(concept) }
    for (key, concept) in relationships { relationships[key] = named(concept) }
  }

  private func named(_ concept: Concept) -> Concept {
    var concept = concept
    concept.properties = Dictionary(
      uniqueKeysWithValues: concept.properties.map { (definitions[$0] ?? "", $1) })
    return concept
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    path.append(name)
    text = ""
    if path.count == 2, order.last != name { order.append(name) }
    if name == "property" { reference = attributes["propertyDefinitionRef"] ?? "" }
    guard path.count == 3, let id = attributes["identifier"] else { return }
    count += 1
    identifier = id
    let concept = Concept(
      type: attributes["xsi:type"] ?? "", source: attributes["source"] ?? "",
      target: attributes["target"] ?? "")
    switch name {
    case "element": elements[id] = concept
    case "relationship": relationships[id] = concept
    default: definitions[id] = ""
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    switch path.joined(separator: "/") {
    case "model/elements/element/properties/property/value":
      elements[identifier]?.properties[reference] = text
    case "model/relationships/relationship/properties/property/value":
      relationships[identifier]?.properties[reference] = text
    case "model/propertyDefinitions/propertyDefinition/name": definitions[identifier] = text
    default: break
    }
    path.removeLast()
  }
}
