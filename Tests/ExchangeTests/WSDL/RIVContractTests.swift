import Catalogue
import Exchange
import Metamodel
import Testing

/// A contract of RIV-TA, as it was published.
@Suite struct RIVContractTests {
  private func contents(_ change: (inout MemoryFolder) -> Void = { _ in }) throws -> ImportedContents {
    var folder = try MemoryFolder.fixture("engagementindex")
    change(&folder)
    return WSDLImporter().read(folder.sources(".wsdl"))
  }

  private func brought() throws -> Brought {
    var brought = Brought()
    try brought.bring(try contents())
    return brought
  }

  /// Independent counts of a file: `metric=number`.
  private func counts() throws -> [String: [String: Int]] {
    let text = try MemoryFolder.fixture("engagementindex").files["counts.tsv"] ?? []
    var result: [String: [String: Int]] = [:]
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
      let columns = line.split(separator: "\t")
      let pairs = columns[2].split(separator: ", ").map { $0.split(separator: "=") }
      result[String(columns[1])] = Dictionary(
        uniqueKeysWithValues: pairs.map { (String($0[0]), Int($0[1]) ?? -1) })
    }
    return result
  }

  @Test func aDomainAndVersionIsOneServiceWithAnOperationForEachInteraction() throws {
    let brought = try brought()
    let kinds = Dictionary(grouping: brought.report.created, by: \.kind)
    #expect(kinds["service"]?.map(\.id) == ["itintegration-engagementindex"])
    #expect(kinds["profile"]?.map(\.id) == ["itintegration-engagementindex/1"])
    #expect(kinds["technical-interface"]?.map(\.id) == ["itintegration-engagementindex/1/rivtabp21"])
    #expect(kinds["instance"] == nil)
    let interface = try #require(brought.record("logical-interface/itintegration-engagementindex/1"))
    let surfaces = interface.records("surfaces")
    #expect(surfaces.map { $0["implemented-by"] } == ["producer"])
    let operations = surfaces[0].records("operations")
    #expect(operations.map { $0["name"] } == ["FindContent", "GetUpdates", "ProcessNotification", "Update"])
    #expect(operations.allSatisfy { $0["pattern"] == "request-response" && $0.texts("uses").count == 2 })
    #expect(
      operations[3]["summary"] == "Service for adding, updating and removing content to/from engagement index"
    )
    #expect(interface.records("messages").count == 8)
  }

  @Test func theCountsAreThoseOfAnIndependentReader() throws {
    let brought = try brought()
    let catalogue = brought.catalogue
    let kind = try #require(catalogue.metamodel["exchange-object"])
    let namespaces = [
      "schemas/core_components/itintegration_engagementindex_1.0.xsd": "",
      "schemas/interactions/UpdateInteraction/UpdateResponder_1.0.xsd": "UpdateResponder:",
      "schemas/interactions/FindContentInteraction/FindContentResponder_1.0.xsd": "FindContentResponder:",
      "schemas/interactions/GetUpdatesInteraction/GetUpdatesResponder_1.0.xsd": "GetUpdatesResponder:",
      "schemas/interactions/ProcessNotificationInteraction/ProcessNotificationResponder_1.0.xsd":
        "ProcessNotificationResponder:",
    ]
    let counts = try counts()
    for (file, interaction) in namespaces {
      let expected = try #require(counts[file])
      let source = "urn:riv:itintegration:engagementindex:\(interaction)1#"
      let objects = catalogue.positions(of: kind).compactMap { catalogue.descriptions[$0].record }
        .filter { $0["source"]?.hasPrefix(source) == true }
      #expect(objects.count == expected["namedComplexTypes"], "\(file)")
      let elements = (expected["allElements"] ?? 0) - (expected["globalElements"] ?? 0)
      #expect(objects.map { $0.records("attributes").count }.reduce(0, +) == elements, "\(file)")
    }
    let wsdl = counts.filter { $0.key.hasSuffix(".wsdl") }
    let interface = try #require(brought.record("logical-interface/itintegration-engagementindex/1"))
    #expect(interface.records("messages").count == wsdl.values.map { $0["messages"] ?? 0 }.reduce(0, +))
    let codes = try #require(brought.record("code-list/itintegration-engagementindex/1/result-code-enum"))
    #expect(codes.records("values").map { $0["code"] } == ["OK", "ERROR", "INFO"])
  }

  @Test func attributesHaveTypeCardinalityAndFormat() throws {
    let object = try #require(
      try brought().record("exchange-object/itintegration-engagementindex/1/engagement-transaction-type"))
    let attributes = object.records("attributes")
    #expect(attributes.map { $0["id"] } == ["delete-flag", "engagement"])
    #expect(attributes.map { $0["data-type"] } == ["boolean", "object"])
    #expect(
      object.records("associations").map { $0["to"] } == ["itintegration-engagementindex/1/engagement-type"])
    let engagement = try #require(
      try brought().record("exchange-object/itintegration-engagementindex/1/engagement-type"))
    let first = engagement.records("attributes")[0]
    #expect(first["format"] == "^[0-9]{8}[0-9pPtTfF][0-9]{3}$" && first["cardinality"] == "1..1")
    #expect(engagement.records("attributes").first { $0["id"] == "owner" }?["cardinality"] == "0..1")
    let update = try #require(
      try brought().record("exchange-object/itintegration-engagementindex/update/1/update-type"))
    #expect(update.records("attributes")[0]["cardinality"] == "1..*")
  }

  @Test func partsOfTheHeaderAreNoPayload() throws {
    let brought = try brought()
    let interface = try #require(brought.record("logical-interface/itintegration-engagementindex/1"))
    for message in interface.records("messages") { #expect(message.texts("carries").count == 1) }
    let technical = try #require(
      brought.record("technical-interface/itintegration-engagementindex/1/rivtabp21"))
    #expect(technical["protocol"] == "riv-ta-bp-2.1")
    #expect(technical["binding"]?.contains("document/literal") == true)
    #expect(technical["binding"]?.contains("LogicalAddress (") == true)
    #expect(technical.records("specifications").count == 4)
  }

  @Test func aPlaceholderAddressIsNotedAndAMissingSchemaNamed() throws {
    let contents = try contents()
    #expect(contents.notes.contains { $0.what == "http://tempuri.org" })
    #expect(contents.missing.map(\.what) == ["../../core_components/itintegration_registry_1.0.xsd"])
    #expect(contents.missing[0].place.hasSuffix("FindContentInteraction_1.0_RIVTABP21.wsdl:36"))
    #expect(contents.skipped.isEmpty)
  }

  @Test func theSameImportAgainChangesNothing() throws {
    var brought = try brought()
    let files = brought.files
    try brought.bring(try contents())
    #expect(brought.files == files)
    #expect(brought.report.unchanged.count == files.count && brought.report.created.isEmpty)
  }

  @Test func whatIsBroughtInIsWellFormedAndComplete() throws {
    #expect(try brought().faults().isEmpty)
  }

  @Test func aNewerContractAddsWhatIsNewAndKeepsWhatPeopleWrote() throws {
    var brought = try brought()
    let file = "information/exchange-objects/itintegration-engagementindex/1/engagement-transaction-type.md"
    brought.replace("name: EngagementTransactionType", with: "name: Ändring i index # min", in: file)
    brought.replace(
      "    data-type: boolean", with: "    definition: Om posten tas bort.\n    data-type: boolean", in: file)
    let newer = try contents { folder in
      let path = "schemas/core_components/itintegration_engagementindex_1.0.xsd"
      let text = String(decoding: folder.files[path] ?? [], as: UTF8.self).replacing(
        "<xs:element name='deleteFlag' type='xs:boolean' />",
        with:
          "<xs:element name='deleteFlag' type='xs:boolean' minOccurs='0'/><xs:element name='reason' type='xs:string'/>"
      )
      folder.files[path] = Array(text.utf8)
    }
    try brought.bring(newer)
    #expect(
      Set(brought.report.updated.map(\.id)) == [
        "itintegration-engagementindex/1", "itintegration-engagementindex/1/engagement-transaction-type",
      ])
    let text = try #require(brought.files[file])
    #expect(text.contains("name: Ändring i index # min"))
    // Whether a person has corrected it, only a person can tell.
    #expect(text.contains("definition: Om posten tas bort.\n    data-type: boolean\n    cardinality: 1..1"))
    #expect(
      brought.report.notes.contains {
        $0.what.hasSuffix("engagement-transaction-type")
          && $0.why.en.contains("attributes[delete-flag].cardinality: 0..1 (catalogue 1..1)")
      })
    #expect(text.contains("- id: reason"))
    let files = brought.files
    try brought.bring(newer)
    #expect(brought.files == files)
  }

  @Test func anotherProfileIsAnotherTechnicalInterface() throws {
    let contents = try contents { folder in
      let path = "schemas/interactions/UpdateInteraction/UpdateInteraction_1.0_RIVTABP21.wsdl"
      let text = String(decoding: folder.files[path] ?? [], as: UTF8.self)
      folder.files[path.replacing("BP21", with: "BP20")] = Array(
        text.replacing("rivtabp21", with: "rivtabp20").utf8)
    }
    let interfaces = contents.proposals.filter { $0.kind == "technical-interface" }.map(\.id)
    #expect(
      Set(interfaces) == [
        "itintegration-engagementindex/1/rivtabp20", "itintegration-engagementindex/1/rivtabp21",
      ])
    #expect(contents.skipped.isEmpty)
    var brought = Brought()
    try brought.bring(contents)
    let interface = try #require(brought.record("logical-interface/itintegration-engagementindex/1"))
    #expect(interface.records("surfaces")[0].records("operations").count == 4)
  }

  @Test func anImportGoesIntoTheServiceThatIsNamed() throws {
    let folder = try MemoryFolder.fixture("engagementindex")
    let contents = WSDLImporter().read(
      folder.sources(".wsdl"), as: ImportWishes(service: "index", version: "1.0", language: .english))
    var brought = Brought()
    try brought.bring(contents)
    #expect(
      brought.files["services/index/1.0/technical-interfaces/rivtabp21.md"]?.contains("In the header") == true
    )
    #expect(brought.files["services/index/service.md"] != nil)
  }
}
