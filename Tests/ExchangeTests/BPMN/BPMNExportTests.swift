import Catalogue
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A collaboration that modelling tools open and draw.
@Suite struct BPMNExportTests {
  @Test func poolsStepsAndMessagesAreThere() throws {
    let export = try Exporting("bpmn", SmallService.catalogue(), only: "kind:collaboration-process")
    #expect(export.exported.files.map(\.name) == ["hela.bpmn"])
    try expectGolden(try export.text(), "bpmn.bpmn")
    #expect(export.lost == ["collaboration-process starts-from"])
  }

  @Test func aProcessWithoutStepsIsABlackBoxAndEachObjectIsAMessageOfItsOwn() throws {
    let exchange = try #require(SmallService.files["process/exchanges/svar"])
    let catalogue = SmallService.catalogue([
      "process/exchanges/svar": exchange.replacing("[inkomst]", with: "[inkomst, beslut]"),
      "process/processes/lamna": "name: Lämna\nactor: kommunen\n",
    ])
    let model = try Diagram(try Exporting("bpmn", catalogue).text())
    #expect(
      model.all("participant").map { $0["name"] } == ["Sökande", "Kommunen: Utreda", "Kommunen: Lämna"])
    #expect(model.all("participant").map { $0["processRef"] } == [nil, "inside_process_utreda", nil])
    let flows = model.all("messageFlow").filter { $0["vlds:ref"] == "exchange/svar" }
    #expect(flows.map { $0["messageRef"] } == ["business-object_inkomst", "business-object_beslut"])
    #expect(
      flows.allSatisfy { $0["sourceRef"] == "process_lamna" && $0["targetRef"] == "process_utreda__besluta" })
  }

  @Test func actionsOfACustomerStartTheirExchanges() throws {
    let catalogue = SmallService.catalogue([
      "process/exchanges/ansokan":
        "name: Ansökan\nfrom: customer/sokande\nto: process/utreda#fraga\npasses: [beslut]\n",
      "needs/customer-actions/ansoker":
        "name: Ansöker\ncustomers: [sokande]\nstarts-exchanges: [ansokan]\n",
      "needs/life-events/handelse": "name: Händelse\nleads-to: [ansoker]\n",
    ])
    let model = try Diagram(try Exporting("bpmn", catalogue).text())
    let flow = try #require(model.all("messageFlow").first { $0["vlds:ref"] == "exchange/ansokan" })
    #expect(flow["sourceRef"] == "customer-action_ansoker_customer_sokande")
    #expect(model.all("startEvent").map { $0["vlds:ref"] } == ["life-event/handelse"])
    #expect(model.all("receiveTask").map { $0["name"] } == ["Fråga"])
  }

  @Test func everyReferenceLeadsSomewhereAndEverythingIsDrawn() throws {
    for catalogue in [sampleCatalogue, SmallService.catalogue()] {
      let model = try Diagram(try Exporting("bpmn", catalogue).text())
      let ids = model.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count)
      let references = [
        "sourceRef", "targetRef", "messageRef", "processRef", "itemRef", "dataObjectRef", "bpmnElement",
      ]
      for element in model.elements {
        for reference in references {
          if let id = element.attributes[reference] { #expect(ids.contains(id), "\(element.name) \(id)") }
        }
      }
      let drawn = Set(model.all("bpmndi:BPMNShape").compactMap { $0["bpmnElement"] })
      let lines = Set(model.all("bpmndi:BPMNEdge").compactMap { $0["bpmnElement"] })
      for name in ["participant", "task", "sendTask", "receiveTask", "startEvent", "dataObjectReference"] {
        for element in model.all(name) { #expect(drawn.contains(element["id"] ?? ""), "\(element)") }
      }
      for name in ["messageFlow", "sequenceFlow", "dataInputAssociation", "dataOutputAssociation"] {
        for element in model.all(name) { #expect(lines.contains(element["id"] ?? ""), "\(element)") }
      }
    }
  }

  @Test func noMessageCrossesAStepOnItsWay() throws {
    let model = try Diagram(try Exporting("bpmn", sampleCatalogue).text())
    let names = ["task", "sendTask", "receiveTask", "startEvent"]
    let steps = Set(names.flatMap(model.all).compactMap { $0["id"] })
    #expect(steps.count > 20)
    for flow in model.all("messageFlow") {
      let points = try #require(model.ways[flow["id"] ?? ""])
      #expect(points.count > 1)
      for (one, other) in zip(points, points.dropFirst()) {
        #expect(one.x == other.x || one.y == other.y)
        for (id, box) in model.boxes where steps.contains(id) {
          let line = (min(one.x, other.x), max(one.x, other.x), min(one.y, other.y), max(one.y, other.y))
          let isCrossed =
            line.0 < box.x + box.width && line.1 > box.x && line.2 < box.y + box.height && line.3 > box.y
          #expect(!isCrossed, "\(flow["id"] ?? "") crosses \(id)")
        }
      }
    }
  }
}

/// A file as another tool reads it.
private final class Diagram: NSObject, XMLParserDelegate {
  struct Box {
    let x: Int
    let y: Int
    let width: Int
    let height: Int
  }

  private(set) var elements: [(name: String, attributes: [String: String])] = []
  private(set) var boxes: [String: Box] = [:]
  private(set) var ways: [String: [(x: Int, y: Int)]] = [:]
  private var drawn = ""

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  /// The attributes of all elements with a name.
  func all(_ name: String) -> [[String: String]] { elements.filter { $0.name == name }.map(\.attributes) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append((name, attributes))
    if let id = attributes["bpmnElement"] { drawn = id }
    let number = { (key: String) in attributes[key].flatMap { Int($0) } ?? 0 }
    if name == "dc:Bounds" {
      boxes[drawn] = Box(x: number("x"), y: number("y"), width: number("width"), height: number("height"))
    }
    if name == "di:waypoint" { ways[drawn, default: []].append((number("x"), number("y"))) }
  }
}
