import Catalogue
import Foundation
import Metamodel
import TestSupport
import Testing

@testable import Exchange

/// Models from elsewhere, by the mapping read the other way.
@Suite struct ArchiMateImportTests {
  /// A model in the Open Exchange format: elements as `type id name`, relationships as `type source target`.
  static func model(
    _ elements: [String], _ relationships: [String] = [], more: String = "", identifier: String = "m"
  ) -> String {
    let names = { (line: String) in line.split(separator: " ", maxSplits: 2).map(String.init) }
    let one = elements.map(names).map {
      "<element identifier=\"\($0[1])\" xsi:type=\"\($0[0])\"><name>\($0[2])</name></element>"
    }
    let other = relationships.enumerated().map { index, line in
      let parts = names(line)
      let access = parts[2].split(separator: " ").map(String.init)
      let type = access.count > 1 ? " accessType=\"\(access[1])\"" : ""
      return
        "<relationship identifier=\"r\(index)\" source=\"\(parts[1])\" target=\"\(access[0])\" xsi:type=\"\(parts[0])\"\(type)/>"
    }
    return """
      <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="\(identifier)">
      <elements>\(one.joined())</elements><relationships>\(other.joined())</relationships>\(more)</model>
      """
  }

  static func read(_ files: [String: String], manifest: String = "") -> ImportedContents {
    let catalogue = makeCatalogue([:], manifest: manifest)
    return ArchiMateImporter().read(
      MemoryFolder(files).sources(".archimate", ".xml"), as: ImportWishes(for: catalogue))
  }

  private func skipped(_ contents: ImportedContents) -> [String: String] {
    Dictionary(contents.skipped.map { ($0.what, $0.why.en) }) { first, _ in first }
  }

  // MARK: Archisurance

  @Test(arguments: ["archisurance.xml", "archisurance.archimate"])
  func theCountsOfArchisuranceHold(file: String) throws {
    let folder = try MemoryFolder.fixture("archimate")
    let document = try ArchiMateDocument(
      XMLFiles(ArchiMateFolder(folder: folder), read: XMLReader.read).file(file))
    #expect(document.elements.count == 120)
    #expect(document.relationships.count == 178)
    #expect(document.views == 17)
    #expect(document.propertyDefinitions.count == (file.hasSuffix("xml") ? 3 : 0))
  }

  @Test(arguments: ["archisurance.xml", "archisurance.archimate"])
  func everythingInArchisuranceComesInOrIsTold(file: String) throws {
    let folder = try MemoryFolder.fixture("archimate")
    let sources = Sources(folder, files: [file], named: [file])
    let contents = ArchiMateImporter().read(sources, as: ImportWishes(for: makeCatalogue([:])))
    let elements = contents.skipped.filter { $0.what.hasPrefix("Business") || !$0.what.contains("→") }
      .filter { $0.place.contains(":") && !$0.what.contains("→") }
    // Services that components realise have a version besides.
    #expect(contents.proposals.count { $0.kind != "profile" } + elements.count == 120)
    #expect(contents.skipped.contains { $0.why.sv.hasSuffix("hämtas inte in: 17") })
    var brought = Brought()
    try brought.bring(contents)
    #expect(brought.report.created.count == contents.proposals.count)
    // The other member of a collaboration is a function, which has no kind.
    #expect(try brought.faults().map { $0.prefix(24) } == ["FO-06 collaboration/coll"])
    let files = brought.files
    try brought.bring(contents)
    #expect(brought.files == files && brought.report.unchanged.count == contents.proposals.count)
    // A specialisation of business objects has no field, a flow between actors neither.
    #expect(skipped(contents).values.contains("no field says it between those kinds"))
    #expect(skipped(contents)["BusinessFunction Contracting"]?.contains("mappings") == true)

    #expect(brought.record("actor/archisurance")?["source"] == "urn:archimate:11f5304f#275")
  }

  @Test func bothFormatsOfOneModelAreOneModel() throws {
    let folder = try MemoryFolder.fixture("archimate")
    let sources = folder.sources(".archimate", ".xml")
    let contents = ArchiMateImporter().read(sources)
    #expect(skipped(contents)["archisurance.xml"] == "the same model as archisurance.archimate")
    var brought = Brought()
    for file in ["archisurance.archimate", "archisurance.xml"] {
      let contents = ArchiMateImporter().read(Sources(folder, files: [file]))
      try brought.bring(contents)
    }
    #expect(brought.report.created.isEmpty)
  }

  // MARK: The mapping

  @Test func relationshipsBecomeTheFieldsThatTheMappingHas() throws {
    let contents = Self.read([
      "m.xml": Self.model(
        [
          "BusinessActor a Verket", "BusinessRole k Sökande", "BusinessProcess p Utreda",
          "BusinessProcess s Granska", "BusinessObject o Inkomst", "BusinessInteraction u Svar",
          "DataObject d Uppgift", "Goal g Målet", "Contract c Avtal", "ApplicationService t Tjänst",
        ],
        [
          "Assignment a p", "Composition p s", "Access s o Read", "Access p o Read", "Flow s u", "Flow u k",
          "Access u o", "Realization d o", "Realization p g", "Association c a", "Serving t a",
          "Assignment a k",
        ])
    ])
    var brought = Brought()
    try brought.bring(contents)
    let process = try #require(brought.record("process/utreda"))
    #expect(process["actor"] == "verket" && process.texts("goals") == ["malet"])
    #expect(process.records("steps").map { $0["id"] } == ["granska"])
    #expect(process.records("steps").first?.texts("receives") == ["inkomst"])
    let exchange = try #require(brought.record("exchange/svar"))
    #expect(exchange["from"] == "process/utreda#granska" && exchange["to"] == "customer/sokande")
    #expect(exchange.texts("passes") == ["inkomst"])
    #expect(brought.record("exchange-object/uppgift")?.texts("refines") == ["inkomst"])
    #expect(brought.record("customer/sokande")?.texts("actors") == ["verket"])
    #expect(brought.record("agreement/avtal")?.texts("parties").isEmpty == false)
    #expect(
      skipped(contents) == [
        "Access: Utreda → Inkomst": "no field says it between those kinds",
        "Serving: Tjänst → Verket": "no field says it between those kinds",
      ])
    #expect(try brought.faults().isEmpty)
  }

  @Test func documentationIsTheDefinitionWhereTheKindHasOneAndLanguagesAreKept() throws {
    let contents = Self.read([
      "m.xml": """
      <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <elements><element identifier="a" xsi:type="BusinessObject"><name xml:lang="en">Income</name>
      <name xml:lang="sv">Inkomst</name><documentation xml:lang="sv"> Vad någon har tjänat. </documentation></element>
      <element identifier="b" xsi:type="BusinessActor"><name>Två
        rader</name><documentation>Text.</documentation></element></elements></model>
      """
    ])
    var brought = Brought()
    try brought.bring(contents)
    #expect(
      brought.files["information/business-objects/income.md"]
        == "---\nname:\n  sv: Inkomst\n  en: Income\nstatus: draft\ndefinition: Vad någon har tjänat.\n---\n")
    #expect(brought.record("actor/tva-rader")?["description"] == "Text.")
  }

  @Test func whatTheModelDoesNotTellIsSaid() {
    let contents = Self.read([
      "m.xml": Self.model(
        [
          "Grouping g Grupp", "ApplicationComponent c Komponent", "Artifact f Fil", "Device d Dator",
          "BusinessActor a A", "BusinessActor b B",
        ], ["Flow a b", "Association a d"])
    ])
    let told = skipped(contents)
    #expect(contents.proposals.map(\.reference) == ["actor/a", "actor/b"])
    #expect(told["Grouping Grupp"]?.hasPrefix("may be several kinds (scenario, concept-model") == true)
    #expect(
      told["ApplicationComponent Komponent"]?.hasPrefix("Instance belongs to a service version") == true)
    #expect(told["Artifact Fil"]?.hasPrefix("is part of a description") == true)
    #expect(told["Device Dator"] == "no kind is Device; name one under mappings in catalogue.yaml")
    #expect(told["Flow: A → B"] == "no field says it between those kinds")
    #expect(told["Association: A → Dator"] == "what it leads between is not brought in")
  }

  @Test func aComponentThatRealisesAServiceIsItsInstance() throws {
    let contents = Self.read([
      "m.xml": Self.model(
        ["ApplicationComponent c System", "ApplicationService s Tjänst", "ApplicationComponent d Ensam"],
        ["Realization c s"])
    ])
    #expect(
      contents.proposals.map(\.reference) == [
        "service/tjanst", "profile/tjanst/1", "instance/tjanst/1/system",
      ])
    #expect(contents.skipped.map(\.what) == ["ApplicationComponent Ensam"])
    #expect(contents.notes.first?.why.sv.contains("blir version 1") == true)
    var brought = Brought()
    try brought.bring(contents)
    #expect(brought.record("instance/tjanst/1/system")?["name"] == "System")
    #expect(try brought.faults().isEmpty)
  }

  @Test func aCollaborationWithOneMemberHasIt() throws {
    let contents = Self.read([
      "m.xml": Self.model(["BusinessCollaboration c Grupp", "BusinessActor a Verket"], ["Aggregation c a"])
    ])
    var brought = Brought()
    try brought.bring(contents)
    #expect(brought.record("collaboration/grupp")?.texts("members") == ["verket"])
    #expect(contents.skipped.isEmpty)
    #expect(try brought.faults().map { $0.prefix(5) } == ["FO-06"])
  }

  @Test func relationshipsOfOneSortAreToldOfTogether() {
    let contents = Self.read([
      "m.xml": Self.model(
        ["BusinessActor a A", "BusinessActor b B", "BusinessActor c C"], ["Flow a b", "Flow b c", "Flow c a"])
    ])
    #expect(
      skipped(contents) == [
        "Flow: BusinessActor → BusinessActor (3)": "no field says it between those kinds: A → B, B → C, C → A"
      ])
  }

  @Test func rowsOfTheCatalogueComeBeforeThoseOfTheProgram() throws {
    let manifest = """
      mappings:
        archimate:
          elements:
            - {kind: process, type: BusinessFunction, only: import}
            - {kind: concept, type: BusinessObject}
            - {kind: okant, type: Device}
          relationships:
            - {kind: process, field: goals, type: Influence}

      """
    let model = Self.model(
      ["BusinessFunction f Funktion", "BusinessObject o Lön", "Goal g Mål", "Device d Dator"],
      ["Influence f g"])
    let contents = Self.read(["m.xml": model], manifest: manifest)
    #expect(contents.proposals.map(\.reference) == ["process/funktion", "concept/lon", "goal/mal"])
    #expect(contents.skipped.map(\.what) == ["Device Dator"])
    var brought = Brought()
    try brought.bring(contents)
    #expect(brought.record("process/funktion")?.texts("goals") == ["mal"])
    // The same rows hold in an export, but for those of one way.
    let catalogue = makeCatalogue(brought.files, manifest: manifest)
    let text = try Exporting("archimate", catalogue).text()
    #expect(text.contains("<element identifier=\"process_funktion\" xsi:type=\"BusinessProcess\">"))
    #expect(text.contains("source=\"process_funktion\" target=\"goal_mal\" xsi:type=\"Influence\""))
  }

  @Test func namesThatAreTheSameGetIdsOfTheirOwnAndFieldsWithOneValueKeepTheFirst() throws {
    let contents = Self.read([
      "m.xml": Self.model(
        ["BusinessActor a A", "BusinessActor b A", "BusinessProcess p P"],
        ["Assignment a p", "Assignment b p"])
    ])
    #expect(contents.proposals.map(\.reference) == ["actor/a", "actor/a-2", "process/p"])
    #expect(skipped(contents) == ["Assignment: A → P": "Headed by has a value already, and can have but one"])
  }

  @Test func archiWritesSomeThingsInItsOwnWay() throws {
    let contents = Self.read([
      "m.archimate": """
      <archimate:model xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:archimate="http://www.archimatetool.com/archimate" name="M" id="id-1">
      <folder name="Business" type="business"><folder name="Egen">
      <element xsi:type="archimate:BusinessInteraction" name="Svar" id="id-2"><documentation>Text</documentation></element>
      <element xsi:type="archimate:BusinessObject" name="Inkomst" id="id-3"><property key="vlds:typ" value="concept"/></element>
      <element xsi:type="archimate:BusinessProcess" name="P" id="id-4"/><element xsi:type="archimate:BusinessInterface" name="Webb" id="id-7"/>
      <element xsi:type="archimate:BusinessProcess" name="Agera" id="id-8"><property key="vlds:typ" value="customer-action"/></element>
      </folder></folder><folder name="Relations" type="relations">
      <element xsi:type="archimate:UsedByRelationship" id="id-5" source="id-7" target="id-8"/>
      <element xsi:type="archimate:FlowRelationship" id="id-6" source="id-4" target="id-2"/>
      </folder><folder name="Views" type="diagrams"><element xsi:type="archimate:ArchimateDiagramModel" name="V" id="id-9"/></folder>
      </archimate:model>
      """
    ])
    #expect(
      contents.proposals.map(\.reference) == [
        "exchange/svar", "concept/inkomst", "process/p", "channel/webb", "customer-action/agera",
      ])
    var brought = Brought()
    try brought.bring(contents)
    #expect(brought.record("exchange/svar")?["from"] == "process/p")
    #expect(brought.record("customer-action/agera")?.texts("channels") == ["webb"])
    #expect(contents.skipped.map(\.what) == ["m.archimate", "m.archimate"])
  }
}
