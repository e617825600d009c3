import Catalogue
import Exchange
import Testing

/// WSDL of any kind: several port types, faults, one-way, RPC, addresses.
@Suite struct OrdinaryContractTests {
  private func bring(_ files: [String: String]) throws -> Brought {
    var brought = Brought()
    let contents = WSDLImporter().read(MemoryFolder(files).sources(".wsdl"))
    try brought.bring(contents)
    #expect(try brought.faults().isEmpty)
    return brought
  }

  private static let order = WSDLText.document(
    """
    <documentation>Tar emot beställningar.</documentation>
    <types><xs:schema targetNamespace="http://order.se/tjanst/v2">
      <xs:element name="Order"><xs:complexType><xs:sequence>
        <xs:element name="id" type="xs:int"/>
        <xs:element name="rows"><xs:complexType><xs:sequence>
          <xs:element name="row" type="xs:string" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="Receipt" type="xs:date"/>
      <xs:complexType name="Problem"><xs:sequence><xs:element name="code" type="xs:string"/></xs:sequence></xs:complexType>
      <xs:element name="OrderFault" type="t:Problem"/>
    </xs:schema></types>
    <message name="Order"><part name="body" element="t:Order"/></message>
    <message name="Receipt"><part name="body" element="t:Receipt"/></message>
    <message name="Fault"><part name="f" element="t:OrderFault"/></message>
    <message name="Text"><part name="a" type="xs:int"/><part name="b" type="xs:boolean"/></message>
    <portType name="Orders"><documentation>Porten.</documentation>
      <operation name="Place"><documentation>Lägg en  beställning.</documentation>
        <input message="t:Order"/><output message="t:Receipt"/><fault name="f" message="t:Fault"/></operation>
      <operation name="Tell"><input message="t:Text"/></operation>
    </portType>
    <portType name="Events">
      <operation name="Place"><output message="t:Order"/></operation>
      <operation name="Ask"><output message="t:Text"/><input message="t:Receipt"/></operation>
    </portType>
    <binding name="B11" type="t:Orders"><soap:binding style="rpc" transport="urn:t"/>
      <operation name="Place"><soap:operation/><input><soap:body use="encoded"/></input></operation></binding>
    <binding name="B12" type="t:Orders"><soap12:binding/></binding>
    <binding name="E11" type="t:Events"><soap:binding/></binding>
    <service name="OrderService">
      <port name="a" binding="t:B11"><soap:address location="https://api.order.se/v2/orders"/></port>
      <port name="b" binding="t:B12"><soap12:address location="https://api.order.se/v2/orders"/></port>
      <port name="c" binding="t:E11"><soap:address location="http://localhost:8080/events"/></port>
    </service>
    """)

  @Test func whatHasNoPlaceIsToldOncePerName() {
    let policy = """
      <wsp:Policy xmlns:wsp="http://www.w3.org/ns/ws-policy"/><wsp:Policy xmlns:wsp="http://www.w3.org/ns/ws-policy"/>
      <binding name="B" type="t:P"><soap:binding/><wsaw:UsingAddressing xmlns:wsaw="http://www.w3.org/2006/05/addressing/wsdl"/>
      <operation name="Ask"><soap:operation/><input><soap:body use="literal"/></input><p:PolicyReference xmlns:p="http://www.w3.org/ns/ws-policy" URI="#a"/></operation>
      </binding>
      </definitions>
      """
    let schema = """
      <xs:element name="Ask"><xs:complexType><xs:sequence><xs:element ref="t:Fordon"/></xs:sequence></xs:complexType></xs:element>
      <xs:element name="Fordon" type="xs:string"/>
      <xs:element name="Bil" type="xs:string" substitutionGroup="t:Fordon"/>
      <xs:element name="Buss" type="xs:string" substitutionGroup="t:Fordon"/>
      """
    let text = WSDLText.asking(schema).replacing("</definitions>", with: policy)
    let notes = WSDLImporter().read(MemoryFolder(["a.wsdl": text]).sources(".wsdl")).notes
      .filter { $0.why.sv.contains("hämtas") }
    #expect(
      Set(notes.map { "\($0.what) \($0.place)" }) == [
        "Policy a.wsdl:12", "UsingAddressing a.wsdl:13", "PolicyReference a.wsdl:14",
        "substitutionGroup (2) a.wsdl:7",
      ])
  }

  @Test func eachPortTypeIsASurface() throws {
    let brought = try bring(["order.wsdl": OrdinaryContractTests.order])
    let interface = try #require(brought.record("logical-interface/order-service/2"))
    #expect(interface["description"] == "Tar emot beställningar.")
    let surfaces = interface.records("surfaces")
    #expect(surfaces.map { $0["id"] } == ["orders", "events-consumer"])
    #expect(surfaces.map { $0["implemented-by"] } == ["producer", "consumer"])
    let operations = surfaces.flatMap { $0.records("operations") }
    #expect(operations.map { $0["id"] } == ["place", "tell", "place-2", "ask"])
    #expect(
      operations.map { $0["pattern"] } == ["request-response", "one-way", "notification", "request-response"])
    #expect(operations[0]["summary"] == "Lägg en beställning.")
    #expect(operations[0].texts("uses") == ["#order", "#receipt", "#fault"])
    // What the consumer is sent comes in there.
    #expect(operations[2].texts("uses") == ["#order"])
    #expect(
      operations[3].texts("uses") == ["#text", "#ask-receipt"] || operations[3].texts("uses").count == 2)
  }

  @Test func messagesCarryObjectsAlsoOfSimpleParts() throws {
    let brought = try bring(["order.wsdl": OrdinaryContractTests.order])
    let interface = try #require(brought.record("logical-interface/order-service/2"))
    let messages = interface.records("messages")
    let carries = Dictionary(
      messages.map { ($0["id"] ?? "", $0.texts("carries")) }, uniquingKeysWith: { first, _ in first })
    let group = "order.se-tjanst-v2"
    #expect(carries["order"] == ["\(group)/order"])
    #expect(carries["fault"] == ["\(group)/problem"])
    #expect(carries["receipt"]?.count == 1 && carries["text"]?.count == 1)
    #expect(messages.first { $0["id"] == "fault" }?["direction"] == "fault")
    let text = try #require(brought.record("exchange-object/\(carries["text"]?[0] ?? "")"))
    #expect(text.records("attributes").map { $0["data-type"] } == ["integer", "boolean"])
    let order = try #require(brought.record("exchange-object/\(group)/order"))
    #expect(order.records("associations").map { $0["to"] } == ["\(group)/order.rows"])
    let rows = try #require(brought.record("exchange-object/\(group)/order.rows"))
    #expect(rows.records("attributes").map { $0["cardinality"] } == ["1..*"])
  }

  @Test func eachProtocolIsATechnicalInterfaceAndARealAddressAnInstance() throws {
    let brought = try bring(["order.wsdl": OrdinaryContractTests.order])
    let soap = try #require(brought.record("technical-interface/order-service/2/soap-1.1"))
    #expect(soap["binding"]?.hasPrefix("SOAP 1.1, document/literal, rpc/encoded, urn:t") == true)
    #expect(brought.record("technical-interface/order-service/2/soap-1.2") != nil)
    let instances = brought.report.created.filter { $0.kind == "instance" }
    #expect(instances.map(\.id) == ["order-service/2/api.order.se-v2-orders"])
    let instance = try #require(brought.record("instance/\(instances.first?.id ?? "")"))
    #expect(instance["endpoint"] == "https://api.order.se/v2/orders")
    #expect(instance.texts("implements") == ["order-service/2/soap-1.1", "order-service/2/soap-1.2"])
    #expect(brought.report.notes.contains { $0.what == "http://localhost:8080/events" })
  }

  @Test(arguments: [
    "http://tempuri.org/", "http://example.com/x", "https://x.example/y", "http://server:8080/x", "x", "",
    "http://{host}/x", "http://127.0.0.1/x", "https://a.b.invalid", "${address}", "http://www.example.org",
    "https://[::1]/x",
  ])
  func placeholdersBecomeNoInstance(address: String) throws {
    let text = OrdinaryContractTests.order.replacing("https://api.order.se/v2/orders", with: address)
    let brought = try bring(["order.wsdl": text])
    #expect(!brought.report.created.contains { $0.kind == "instance" })
  }

  @Test func filesThatImportOneAnotherAreOneService() throws {
    let service = WSDLText.document(
      """
      <import namespace="http://order.se/abstrakt" location="delar/abstrakt.wsdl"/>
      <binding xmlns:a="http://order.se/abstrakt" name="B" type="a:P"><soap:binding/></binding>
      <service name="S"><port name="p" binding="t:B"><soap:address location="https://s.order.se/"/></port></service>
      """)
    let abstract = WSDLText.document(
      """
      <import location="../service.wsdl"/>
      <message name="In"/><portType name="P"><operation name="Go"><input message="t:In"/></operation></portType>
      """, target: "http://order.se/abstrakt")
    let brought = try bring([
      "service.wsdl": service,
      "delar/abstrakt.wsdl": abstract.replacing("<import location=\"../service.wsdl\"/>", with: ""),
    ])
    #expect(brought.report.created.filter { $0.kind == "service" }.map(\.id) == ["s"])
    #expect(brought.record("instance/s/2/s.order.se") != nil)
    // In a circle too.
    let circle = try bring(["service.wsdl": service, "delar/abstrakt.wsdl": abstract])
    #expect(circle.record("technical-interface/s/2/soap-1.1") != nil)
  }

  @Test func aBrokenFileAmongManyIsToldAndTheRestComeIn() throws {
    let files = [
      "a.wsdl": OrdinaryContractTests.order, "b.wsdl": "<definitions", "c.wsdl": "<html/>",
      "d.wsdl": "<description xmlns='http://www.w3.org/ns/wsdl'/>",
      "e.wsdl": "<!DOCTYPE x [<!ENTITY y 'z'>]><definitions/>", "f.wsdl": WSDLText.document(""),
    ]
    let contents = WSDLImporter().read(MemoryFolder(files).sources(".wsdl"))
    #expect(contents.proposals.contains { $0.kind == "service" && $0.id == "order-service" })
    #expect(Set(contents.skipped.map(\.place)) == ["b.wsdl:1", "c.wsdl:1", "d.wsdl:1", "e.wsdl:1", "f.wsdl"])
  }

  @Test func whatIsMissingIsNamed() throws {
    let text = WSDLText.document(
      """
      <types><xs:schema><xs:import namespace="urn:u" schemaLocation="../ute.xsd"/>
        <xs:import namespace="urn:n" schemaLocation="http://x.se/n.xsd"/>
        <xs:include schemaLocation="saknas.xsd"/></xs:schema></types>
      <message name="In"><part name="p" element="t:Finns-inte"/></message>
      <portType name="P"><operation name="Go"><input message="t:In"/><output message="t:Ut"/></operation></portType>
      """)
    let contents = WSDLImporter().read(MemoryFolder(["a.wsdl": text]).sources(".wsdl"))
    #expect(contents.skipped.map(\.what) == ["../ute.xsd", "http://x.se/n.xsd"])
    #expect(contents.missing.map(\.what) == ["saknas.xsd", "t:Finns-inte", "Ut"])
    #expect(contents.missing.allSatisfy { $0.place.hasPrefix("a.wsdl:") })
    #expect(contents.proposals.contains { $0.kind == "logical-interface" })
  }

  /// As JAX-WS writes contracts: the request, the operation and the port are called the same.
  @Test func noTwoPartsOfAnInterfaceHaveOneID() throws {
    let brought = try bring([
      "ping.wsdl": WSDLText.document(
        """
        <types><xs:schema targetNamespace="http://order.se/tjanst/v2"><xs:element name="Ping"><xs:complexType>
        <xs:sequence><xs:element name="id" type="xs:int"/></xs:sequence></xs:complexType></xs:element></xs:schema></types>
        <message name="Ping"><part name="p" element="t:Ping"/></message>
        <message name="PingResponse"><part name="p" element="t:Ping"/></message>
        <portType name="Ping"><operation name="Ping"><input message="t:Ping"/><output message="t:PingResponse"/></operation></portType>
        """)
    ])
    let created = brought.report.created.first { $0.kind == "logical-interface" }
    let interface = try #require(created.flatMap { brought.record("logical-interface/\($0.id)") })
    let surface = try #require(interface.records("surfaces").first)
    #expect(surface["id"] == "ping-producer" && surface.records("operations").first?["id"] == "ping")
    #expect(interface.records("messages").map { $0["id"] } == ["ping-in", "ping-response"])
    #expect(surface.records("operations").first?.texts("uses") == ["#ping-in", "#ping-response"])
  }

  @Test func documentsThatImportOneAnotherAreOneService() throws {
    let types = "<types><xs:schema targetNamespace=\"urn:b\"/></types>"
    let operation =
      "<message name=\"M\"/><portType name=\"P\"><operation name=\"O\"><input message=\"t:M\"/></operation></portType>"
    let brought = try bring([
      "a.wsdl": WSDLText.document(
        "<import namespace=\"urn:b\" location=\"z.wsdl\"/>\(types)", target: "urn:b"),
      "z.wsdl": WSDLText.document(
        "<import namespace=\"urn:b\" location=\"a.wsdl\"/>\(operation)<service name=\"Tjanst\"/>",
        target: "urn:b"),
    ])
    #expect(brought.report.created.filter { $0.kind == "service" }.map(\.id) == ["tjanst"])
  }
}
