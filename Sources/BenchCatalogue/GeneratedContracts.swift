/// Service contracts made for measuring: WSDL 1.1 with XML Schema in the shape of RIV-TA, a domain for every ten
/// interactions, each interaction with a WSDL and a schema of its own and a schema that its domain shares.
public struct GeneratedContracts: Sendable {
  /// The path of the folder.
  public let root: String
  /// The paths of all files, in the order they were written.
  public let files: [String]
  /// How many bytes they have together.
  public let size: Int

  private static let interactionsOfDomain = 10
  /// Types that the interactions of a domain share, and those of each interaction besides its two messages.
  private static let types = (shared: 40, own: 4)

  /// Writes contracts; the same number and seed give the same bytes.
  ///
  /// - Parameters:
  ///   - count: how many WSDL files are wanted.
  ///   - root: a folder that is empty or not there yet.
  /// - Throws: ``WritingFailure``.
  public init(count: Int, root: String, seed: UInt64 = 1) throws {
    var writer = try CatalogueWriter(root: root, seed: seed)
    var files: [String] = []
    var size = 0
    func write(_ text: String, to path: String) throws {
      try writer.write(text, below: path)
      files.append("\(root)/\(path)")
      size += text.utf8.count
    }
    var written = 0
    while written < count {
      let domain = written / GeneratedContracts.interactionsOfDomain
      let folder = "bench.omrade\(domain)/schemas"
      try write(
        GeneratedContracts.sharedSchema(domain, &writer),
        to: "\(folder)/core_components/bench_omrade\(domain)_1.0.xsd")
      try write(
        GeneratedContracts.registry, to: "\(folder)/core_components/itintegration_registry_1.0.xsd")
      for number in 0..<min(GeneratedContracts.interactionsOfDomain, count - written) {
        let interaction = Interaction(domain: domain, name: "GetUppgift\(number)")
        let place = "\(folder)/interactions/\(interaction.name)Interaction/\(interaction.name)"
        try write(
          interaction.schema(types: GeneratedContracts.types, &writer), to: "\(place)Responder_1.0.xsd")
        try write(interaction.wsdl(&writer), to: "\(place)Interaction_1.0_RIVTABP21.wsdl")
        written += 1
      }
    }
    self.root = root
    self.files = files
    self.size = size
  }

  /// What the header of every message is made of.
  private static let registry = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns="urn:riv:itintegration:registry:1" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
    targetNamespace="urn:riv:itintegration:registry:1" elementFormDefault="qualified" version="1.0">
      <xs:element name="LogicalAddress" type="xs:string"/>
    </xs:schema>

    """

  private static func sharedSchema(_ domain: Int, _ writer: inout CatalogueWriter) -> String {
    let types = (0..<types.shared).map { type in
      // Some types have the one before them inside.
      let inner = type % 3 == 2 ? [("tns:DelType\(type - 1)", "0..*")] : []
      return complexType("DelType\(type)", elements: 8, inner, codes: "tns:KodType", &writer)
    }
    return schema(target: "urn:riv:bench:omrade\(domain):1", types + [codes], &writer)
  }

  private static let codes = """
      <xs:simpleType name="KodType">
        <xs:restriction base="xs:string">
          <xs:enumeration value="A"/>
          <xs:enumeration value="B"/>
        </xs:restriction>
      </xs:simpleType>

    """

  /// A schema with its documentation.
  fileprivate static func schema(
    target: String, imports core: (uri: String, location: String)? = nil, _ content: [String],
    _ writer: inout CatalogueWriter
  ) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tns="\(target)" \
      \(core.map { "xmlns:core=\"\($0.uri)\" " } ?? "")targetNamespace="\(target)" \
      elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0">
        <xs:annotation>
          <xs:documentation>
            Beskrivning: \(writer.text(20))
          </xs:documentation>
        </xs:annotation>

      """
    if let core {
      text += "  <xs:import namespace=\"\(core.uri)\" schemaLocation=\"\(core.location)\"/>\n"
    }
    return text + content.joined() + "</xs:schema>\n"
  }

  /// A type with simple elements and those given.
  fileprivate static func complexType(
    _ name: String, elements: Int, _ inner: [(type: String, occurs: String)], codes: String,
    _ writer: inout CatalogueWriter
  ) -> String {
    let types = ["xs:string", "xs:date", "xs:integer", "xs:boolean", codes]
    var text = "  <xs:complexType name=\"\(name)\">\n"
    text += "    <xs:annotation>\n      <xs:documentation>\n        \(writer.text(12))\n"
    text += "      </xs:documentation>\n    </xs:annotation>\n    <xs:sequence>\n"
    for (index, (type, occurs)) in inner.enumerated() {
      let most = occurs.hasSuffix("*") ? "unbounded" : "1"
      text +=
        "      <xs:element name=\"del\(index)\" type=\"\(type)\" minOccurs=\"0\" maxOccurs=\"\(most)\"/>\n"
    }
    for index in 0..<elements {
      text += "      <xs:element name=\"uppgift\(index)\" type=\"\(types[index % types.count])\""
      text += " minOccurs=\"\(index % 2)\" maxOccurs=\"1\">\n"
      text += "        <xs:annotation>\n          <xs:documentation>\(writer.text(6))</xs:documentation>\n"
      text += "        </xs:annotation>\n      </xs:element>\n"
    }
    text +=
      "      <xs:any namespace=\"##other\" processContents=\"lax\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>\n"
    return text + "    </xs:sequence>\n  </xs:complexType>\n"
  }
}

/// One interaction of a domain.
private struct Interaction {
  let domain: Int
  let name: String

  private var core: String { "urn:riv:bench:omrade\(domain):1" }
  private var responder: String { "urn:riv:bench:omrade\(domain):\(name)Responder:1" }

  func schema(types: (shared: Int, own: Int), _ writer: inout CatalogueWriter) -> String {
    var content = [
      "  <xs:element name=\"\(name)\" type=\"tns:\(name)Type\"/>\n",
      "  <xs:element name=\"\(name)Response\" type=\"tns:\(name)ResponseType\"/>\n",
    ]
    let shared = { (writer: inout CatalogueWriter) in
      "core:DelType\(writer.random.number(0..<types.shared))"
    }
    content.append(
      GeneratedContracts.complexType(
        "\(name)Type", elements: 4, [(shared(&writer), "0..1")], codes: "core:KodType", &writer))
    let own = (0..<types.own).map { ("tns:EgenType\($0)", $0 % 2 == 0 ? "0..*" : "0..1") }
    content.append(
      GeneratedContracts.complexType(
        "\(name)ResponseType", elements: 2, own, codes: "core:KodType", &writer))
    for type in 0..<types.own {
      content.append(
        GeneratedContracts.complexType(
          "EgenType\(type)", elements: 8, [(shared(&writer), "0..*")], codes: "core:KodType", &writer))
    }
    return GeneratedContracts.schema(
      target: responder,
      imports: (uri: core, location: "../../core_components/bench_omrade\(domain)_1.0.xsd"), content, &writer)
  }

  func wsdl(_ writer: inout CatalogueWriter) -> String {
    let target = "urn:riv:bench:omrade\(domain):\(name):1:rivtabp21"
    return """
      <?xml version="1.0" encoding="UTF-8" ?>
      <wsdl:definitions name='\(name)Interaction' xmlns:wsdl='http://schemas.xmlsoap.org/wsdl/' \
      xmlns:soap='http://schemas.xmlsoap.org/wsdl/soap/' xmlns:xs='http://www.w3.org/2001/XMLSchema' \
      xmlns:itr='urn:riv:itintegration:registry:1' xmlns:tjsr='\(responder)' xmlns:tns='\(target)' \
      targetNamespace='\(target)'>
        <wsdl:documentation>
          Tjänsteinteraktionens namn: \(name)Interaction
          Beskrivning:
            \(writer.text(16))
          Revisioner:
          Tjänstedomän: bench:omrade\(domain)
          Tjänsteinteraktionstyp: Fråga-Svar
          WS-profil: RIVTABP21
        </wsdl:documentation>
        <wsdl:types>
          <xs:schema targetNamespace='\(target)'>
            <xs:import schemaLocation='\(name)Responder_1.0.xsd' namespace='\(responder)'/>
            <xs:import schemaLocation='../../core_components/itintegration_registry_1.0.xsd' \
      namespace='urn:riv:itintegration:registry:1'/>
          </xs:schema>
        </wsdl:types>
        <wsdl:message name='\(name)Request'>
          <wsdl:part name='LogicalAddress' element='itr:LogicalAddress'>
            <wsdl:documentation>\(writer.text(6))</wsdl:documentation>
          </wsdl:part>
          <wsdl:part name='parameters' element='tjsr:\(name)'/>
        </wsdl:message>
        <wsdl:message name='\(name)Response'>
          <wsdl:part name='parameters' element='tjsr:\(name)Response'/>
        </wsdl:message>
        <wsdl:portType name='\(name)ResponderInterface'>
          <wsdl:operation name='\(name)'>
            <wsdl:input message='tns:\(name)Request'/>
            <wsdl:output message='tns:\(name)Response'/>
          </wsdl:operation>
        </wsdl:portType>
        <wsdl:binding name='\(name)ResponderBinding' type='tns:\(name)ResponderInterface'>
          <soap:binding style='document' transport='http://schemas.xmlsoap.org/soap/http'/>
          <wsdl:operation name='\(name)'>
            <soap:operation soapAction='\(responder):\(name)' style='document'/>
            <wsdl:input>
              <soap:header use='literal' message='tns:\(name)Request' part='LogicalAddress'/>
              <soap:body use='literal' parts='parameters'/>
            </wsdl:input>
            <wsdl:output>
              <soap:body use='literal'/>
            </wsdl:output>
          </wsdl:operation>
        </wsdl:binding>
        <wsdl:service name='\(name)ResponderService'>
          <wsdl:port name='\(name)ResponderPort' binding='tns:\(name)ResponderBinding'>
            <soap:address location='http://tempuri.org'/>
          </wsdl:port>
        </wsdl:service>
      </wsdl:definitions>

      """
  }
}
