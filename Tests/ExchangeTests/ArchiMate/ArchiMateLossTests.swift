import Catalogue
import Metamodel
import Testing

@testable import Exchange

/// What of a model does not come in is told, each sort once.
@Suite struct ArchiMateLossTests {
  private func told(_ contents: ImportedContents) -> [String] { contents.skipped.map(\.why.sv) }

  @Test func whatArchiHasBesideItsElementsIsTold() {
    let contents = ArchiMateImportTests.read([
      "m.archimate": """
      <archimate:model xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:archimate="http://www.archimatetool.com/archimate" name="M" id="id-1">
      <folder name="Business" type="business">
      <element xsi:type="archimate:BusinessActor" name="A" id="id-a" profiles="id-p1 id-p2"/>
      <element xsi:type="archimate:BusinessActor" name="B" id="id-b" profiles="id-p1"/>
      <element xsi:type="archimate:BusinessProcess" name="P" id="id-c"/>
      <element xsi:type="archimate:BusinessProcess" name="Utan"/></folder>
      <folder name="Relations" type="relations">
      <element xsi:type="archimate:AssignmentRelationship" name="leder" id="id-r" source="id-a" target="id-c">
      <documentation>Sedan i fjol.</documentation><property key="sedan" value="2024"/></element></folder>
      <property key="ägare" value="x"/><profile name="Kommun" id="id-p1" conceptType="BusinessActor"/>
      <profile name="Myndighet" id="id-p2" conceptType="BusinessActor"/><purpose>Visa</purpose></archimate:model>
      """
    ])
    #expect(contents.proposals.map(\.reference) == ["actor/a", "actor/b", "process/p"])
    #expect(
      told(contents) == [
        "relationernas namn har inget fält att stå i: 1",
        "relationernas texter har inget fält att stå i: 1",
        "relationernas egenskaper har inget fält att stå i: sedan",
        "modellens egen text hämtas inte in, eftersom den inte handlar om någon beskrivning",
        "modellens egna egenskaper hämtas inte in: ägare",
        "element utan identifierare hämtas inte in, eftersom inget kan hänvisa till dem: BusinessProcess Utan",
        "specialiseringar har inget fält att stå i: Kommun (2), Myndighet",
      ])
  }

  @Test func whatAnExchangeModelHasBesideItsElementsIsTold() {
    let property = { (definition: String) in
      "<properties><property propertyDefinitionRef=\"\(definition)\"><value>v</value></property></properties>"
    }
    let contents = ArchiMateImportTests.read([
      "m.xml": """
      <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">
      <name>M</name><documentation>Om modellen</documentation>\(property("d"))
      <elements><element identifier="a" xsi:type="BusinessActor"><name>A</name>\(property("saknas"))</element>
      <element identifier="p" xsi:type="BusinessProcess"><name>P</name>\(property("saknas"))</element>
      <element xsi:type="BusinessObject"><name>Utan id</name></element><element xsi:type="Goal"/></elements>
      <relationships><relationship xsi:type="Assignment" source="a" target="p"><name>leder</name>\(property("d"))</relationship></relationships>
      <propertyDefinitions><propertyDefinition identifier="d" type="string"><name>egen</name></propertyDefinition></propertyDefinitions>
      </model>
      """
    ])
    #expect(contents.proposals.map(\.reference) == ["actor/a", "process/p"])
    #expect(contents.proposals.last?.fields.contains(NewValue.Pair("actor", .text("a"))) == true)
    #expect(
      told(contents) == [
        "relationernas namn har inget fält att stå i: 1",
        "relationernas egenskaper har inget fält att stå i: egen",
        "modellens egen text hämtas inte in, eftersom den inte handlar om någon beskrivning",
        "modellens egna egenskaper hämtas inte in: egen",
        "element utan identifierare hämtas inte in, eftersom inget kan hänvisa till dem: BusinessObject Utan id, Goal",
      ])
    #expect(contents.missing.map(\.what) == ["saknas"])
    #expect(contents.missing.first?.why.sv.hasSuffix("(2)") == true)
  }
}
