import Catalogue
import Exchange
import Testing

/// What the constructs of XML Schema become.
@Suite struct SchemaTests {
  private func bring(_ files: [String: String]) throws -> Brought {
    var brought = Brought()
    try brought.bring(WSDLImporter().read(MemoryFolder(files).sources(".wsdl")))
    #expect(try brought.faults().isEmpty)
    return brought
  }

  /// The attributes of the object that element `Ask` of a schema becomes: `name type cardinality format`.
  private func attributes(
    _ schema: String, _ files: [String: String] = [:], object: String = "ask"
  ) throws -> [String] {
    let brought = try bring(files.merging(["a.wsdl": WSDLText.asking(schema)]) { $1 })
    let record = try #require(brought.record("exchange-object/order.se-tjanst-v2/\(object)"))
    return record.records("attributes").map { attribute in
      ["name", "data-type", "cardinality", "format"].compactMap { attribute[$0] }.joined(separator: " ")
    }
  }

  private func asking(_ content: String, _ more: String = "") -> String {
    "<xs:element name='Ask'><xs:complexType>\(content)</xs:complexType></xs:element>\(more)"
  }

  @Test func groupsMultiplyAndChoicesMayBeLeftOut() throws {
    #expect(
      try attributes(
        asking(
          """
          <xs:sequence minOccurs="0">
            <xs:element name="a" type="xs:date"/>
            <xs:choice maxOccurs="3">
              <xs:element name="b" type="xs:int" minOccurs="2" maxOccurs="2"/>
              <xs:sequence><xs:element name="c" type="xs:time"/><xs:element name="d" type="xs:ID"/></xs:sequence>
            </xs:choice>
            <xs:element name="e" type="xs:decimal" maxOccurs="unbounded"/>
            <xs:element name="f" type="xs:string" maxOccurs="0"/>
            <xs:any/>
          </xs:sequence>
          <xs:attribute name="g" type="xs:dateTime" use="required"/><xs:attribute name="h" use="prohibited"/>
          """))
        == [
          "a date 0..1", "b integer 0..6", "c text 0..3 time", "d identifier 0..3", "e decimal 0..*",
          "g date-time 1..1",
        ])
  }

  @Test func whatStandsInEveryChoiceIsNotLeftOut() throws {
    #expect(
      try attributes(
        asking(
          """
          <xs:choice><xs:element name="a"/><xs:sequence><xs:element name="a"/><xs:element name="a"/>
          <xs:element name="b" type="xs:boolean"/></xs:sequence></xs:choice>
          """)) == ["a object 1..2", "b boolean 0..1"])
  }

  @Test func namedGroupsAndAttributeGroupsAreFollowed() throws {
    #expect(
      try attributes(
        asking(
          "<xs:sequence><xs:group ref='t:G' maxOccurs='2'/></xs:sequence><xs:attributeGroup ref='t:A'/>",
          """
          <xs:group name="G"><xs:sequence><xs:element name="x" type="xs:int"/><xs:group ref="t:G"/></xs:sequence></xs:group>
          <xs:attributeGroup name="A"><xs:attribute name="y"/><xs:attributeGroup ref="t:A"/></xs:attributeGroup>
          """)) == ["x integer 1..2", "y text 0..1"])
  }

  @Test func anExtensionHasWhatItsBaseHas() throws {
    let types = """
      <xs:complexType name="Base"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence>
        <xs:attribute name="id" type="xs:ID"/></xs:complexType>
      <xs:complexType name="More"><xs:complexContent><xs:extension base="t:Base"><xs:sequence>
        <xs:element name="b" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
      <xs:complexType name="Less"><xs:complexContent><xs:restriction base="t:More"><xs:sequence>
        <xs:element name="b" type="xs:short"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>
      """
    #expect(
      try attributes("<xs:element name='Ask' type='t:More'/>" + types, object: "more") == [
        "a integer 1..1", "id identifier 0..1", "b integer 1..1",
      ])
    #expect(
      try attributes("<xs:element name='Ask' type='t:Less'/>" + types, object: "less") == [
        "b integer 1..1", "id identifier 0..1",
      ])
  }

  @Test func circlesEnd() throws {
    let types = """
      <xs:complexType name="A"><xs:complexContent><xs:extension base="t:B"><xs:sequence>
        <xs:element name="a" type="t:A" minOccurs="0"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
      <xs:complexType name="B"><xs:complexContent><xs:extension base="t:A"/></xs:complexContent></xs:complexType>
      <xs:simpleType name="S"><xs:restriction base="t:T"/></xs:simpleType>
      <xs:simpleType name="T"><xs:union memberTypes="t:S t:T"/></xs:simpleType>
      """
    #expect(try attributes("<xs:element name='Ask' type='t:A'/>" + types, object: "a") == ["a object 0..1"])
    #expect(
      try attributes(asking("<xs:sequence><xs:element name='s' type='t:S'/></xs:sequence>", types))
        == ["s text 1..1 text"])
  }

  @Test func groupsThatDoubleAtEveryLevelAreCutOff() throws {
    let groups = (0..<60).map { level in
      "<xs:group name='g\(level)'><xs:sequence><xs:group ref='t:g\(level + 1)'/><xs:group ref='t:g\(level + 1)'/></xs:sequence></xs:group>"
    }.joined()
    let text = WSDLText.asking(asking("<xs:sequence><xs:group ref='t:g0'/></xs:sequence>", groups))
    let contents = WSDLImporter().read(MemoryFolder(["a.wsdl": text]).sources(".wsdl"))
    #expect(contents.skipped.count >= 1)
    #expect(contents.proposals.contains { $0.id == "order.se-tjanst-v2/ask" })
  }

  @Test func simpleTypesBecomeTypeFormatAndCodes() throws {
    #expect(
      try attributes(
        asking(
          """
          <xs:sequence>
            <xs:element name="list"><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType></xs:element>
            <xs:element name="both"><xs:simpleType><xs:union memberTypes="xs:date xs:gYear"/></xs:simpleType></xs:element>
            <xs:element name="short"><xs:simpleType><xs:restriction base="t:Pattern">
              <xs:maxLength value="12"/></xs:restriction></xs:simpleType></xs:element>
            <xs:element name="one"><xs:simpleType><xs:restriction base="xs:string">
              <xs:enumeration value="A"/><xs:enumeration value="B"/></xs:restriction></xs:simpleType></xs:element>
            <xs:element name="uri" type="xs:anyURI"/><xs:element name="any" type="xs:anyType"/>
            <xs:element name="bin" type="xs:base64Binary"/>
          </xs:sequence>
          """,
          "<xs:simpleType name='Pattern'><xs:restriction base='xs:token'><xs:pattern value='[A-Z]+'/></xs:restriction></xs:simpleType>"
        ))
        == [
          "list integer 1..*", "both text 1..1 date | gYear", "short text 1..1 [A-Z]+, maxLength 12",
          "one code 1..1 A | B", "uri text 1..1 uri", "any object 1..1", "bin binary 1..1",
        ])
  }

  @Test func aNamedEnumerationIsACodeList() throws {
    let brought = try bring([
      "a.wsdl": WSDLText.asking(
        asking(
          "<xs:sequence><xs:element name='k' type='t:Kon'/><xs:element name='l' type='t:Kon'/></xs:sequence>",
          """
          <xs:simpleType name="Kon"><xs:annotation><xs:documentation>Kön enligt Skatteverket.</xs:documentation></xs:annotation>
            <xs:restriction base="xs:string"><xs:enumeration value="1"><xs:annotation>
            <xs:documentation>Man</xs:documentation></xs:annotation></xs:enumeration><xs:enumeration value="2"/></xs:restriction></xs:simpleType>
          """))
    ])
    let list = try #require(brought.record("code-list/order.se-tjanst-v2/kon"))
    #expect(list["description"] == "Kön enligt Skatteverket.")
    #expect(list.records("values").map { $0["code"] } == ["1", "2"])
    #expect(list.records("values").map { $0["text"] } == ["Man", nil])
    let ask = try #require(brought.record("exchange-object/order.se-tjanst-v2/ask"))
    #expect(
      ask.records("attributes").map { $0["code-list"] } == [
        "order.se-tjanst-v2/kon", "order.se-tjanst-v2/kon",
      ])
    #expect(ask.records("attributes")[0]["definition"] == "Kön enligt Skatteverket.")
  }

  @Test func textWithAttributesIsAValue() throws {
    #expect(
      try attributes(
        asking(
          "<xs:simpleContent><xs:extension base='xs:decimal'><xs:attribute name='unit'/></xs:extension></xs:simpleContent>"
        )) == ["value decimal 1..1", "unit text 0..1"])
  }

  @Test func anIncludedSchemaWithoutNamespaceTakesThatOfTheOther() throws {
    let files = [
      "del/a.xsd":
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='../b.xsd'/><xs:complexType name='T'><xs:sequence><xs:element name='x' type='U'/></xs:sequence></xs:complexType></xs:schema>",
      "b.xsd":
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='del/a.xsd'/><xs:simpleType name='U'><xs:restriction base='xs:date'/></xs:simpleType></xs:schema>",
    ]
    #expect(
      try attributes(
        "<xs:include schemaLocation='del/a.xsd'/><xs:element name='Ask' type='t:T'/>", files, object: "t")
        == ["x date 1..1"])
  }

  @Test func aRedefinitionExtendsWhatItRedefines() throws {
    let files = [
      "a.xsd":
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='http://order.se/tjanst/v2'><xs:complexType name='T'><xs:sequence><xs:element name='x' type='xs:int'/></xs:sequence></xs:complexType></xs:schema>"
    ]
    #expect(
      try attributes(
        """
        <xs:redefine schemaLocation="a.xsd"><xs:complexType name="T"><xs:complexContent><xs:extension base="t:T">
        <xs:sequence><xs:element name="y" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType></xs:redefine>
        <xs:element name="Ask" type="t:T"/>
        """, files, object: "t") == ["x integer 1..1", "y integer 1..1"])
  }

  @Test func schemasMayImportOneAnother() throws {
    let files = [
      "u.xsd":
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:t='http://order.se/tjanst/v2' targetNamespace='urn:u'><xs:import namespace='http://order.se/tjanst/v2' schemaLocation='a.wsdl'/><xs:import namespace='urn:u' schemaLocation='u.xsd'/><xs:complexType name='U'><xs:sequence><xs:element ref='t:Global'/></xs:sequence></xs:complexType></xs:schema>"
    ]
    let text = WSDLText.asking(
      """
      <xs:import namespace="urn:u" schemaLocation="u.xsd"/><xs:element name="Global" type="xs:date"/>
      <xs:element name="Ask"><xs:complexType><xs:sequence xmlns:u="urn:u"><xs:element name="u" type="u:U"/>
      </xs:sequence></xs:complexType></xs:element>
      """)
    let brought = try bring(files.merging(["a.wsdl": text]) { $1 })
    let record = try #require(brought.record("exchange-object/u/u"))
    #expect(record.records("attributes").map { $0["data-type"] } == ["date"])
  }

  @Test func documentationInTwoLanguagesStaysInTwo() throws {
    let brought = try bring([
      "a.wsdl": WSDLText.asking(
        asking(
          """
          <xs:sequence><xs:element name="a" type="xs:int"><xs:annotation>
          <xs:documentation xml:lang="sv">Ett
             tal</xs:documentation><xs:documentation xml:lang="en-GB">A number</xs:documentation>
          </xs:annotation></xs:element></xs:sequence>
          """))
    ])
    let text = try #require(brought.files["information/exchange-objects/order.se-tjanst-v2/ask.md"])
    #expect(text.contains("definition:\n      sv: Ett tal\n      en: A number\n"))
  }

  @Test func anEncodedArrayHasItsEntries() throws {
    let types = """
      <xs:complexType name="List"><xs:complexContent><xs:restriction base="e:Array" xmlns:e="http://schemas.xmlsoap.org/soap/encoding/">
      <xs:attribute ref="e:arrayType" wsdl:arrayType="t:Item[]"/></xs:restriction></xs:complexContent></xs:complexType>
      <xs:complexType name="Item"><xs:sequence><xs:element name="n" type="xs:int"/></xs:sequence></xs:complexType>
      """
    #expect(
      try attributes("<xs:element name='Ask' type='t:List'/>" + types, object: "list") == ["item object 0..*"]
    )
  }

  @Test func anElementAndAnAttributeOfOneNameAreTwo() throws {
    var brought = Brought()
    let text = WSDLText.asking(
      """
      <xs:element name="Ask"><xs:complexType><xs:sequence><xs:element name="Id" type="xs:int"/></xs:sequence>
      <xs:attribute name="Id" type="xs:string"/></xs:complexType></xs:element>
      """)
    try brought.bring(WSDLImporter().read(MemoryFolder(["a.wsdl": text]).sources(".wsdl")))
    let object = try #require(brought.report.created.first { $0.kind == "exchange-object" })
    let attributes = try #require(brought.record("exchange-object/\(object.id)")).records("attributes")
    #expect(attributes.map { $0["cardinality"] } == ["1..1", "0..1"])
    #expect(Set(attributes.map { $0["id"] }).count == 2)
  }

  @Test func anEmptyValueIsNoCode() throws {
    var brought = Brought()
    let text = WSDLText.asking(
      """
      <xs:element name="Ask"><xs:complexType><xs:sequence><xs:element name="kon" type="t:Kon"/></xs:sequence></xs:complexType></xs:element>
      <xs:simpleType name="Kon"><xs:restriction base="xs:string"><xs:enumeration value=""/><xs:enumeration value="M"/></xs:restriction></xs:simpleType>
      """)
    try brought.bring(WSDLImporter().read(MemoryFolder(["a.wsdl": text]).sources(".wsdl")))
    let list = try #require(brought.report.created.first { $0.kind == "code-list" })
    #expect(
      try #require(brought.record("code-list/\(list.id)")).records("values").map { $0["code"] } == ["M"])
    #expect(try brought.faults().isEmpty)
  }
}
