import Foundation
import TestSupport
import Testing

/// `import` as scripts run it.
@Suite struct ImportCommandTests {
  private static let wsdl = """
    <definitions name="Order" xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:order:1" targetNamespace="urn:order:1">
    <types><schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:order:1">
    <include schemaLocation="../typer/order.xsd"/></schema></types>
    <message name="In"><part name="p" element="t:Order"/></message>
    <portType name="P"><operation name="Place"><input message="t:In"/></operation></portType>
    </definitions>
    """

  private static let schema = """
    <schema xmlns="http://www.w3.org/2001/XMLSchema"><element name="Order"><complexType><sequence>
    <element name="rad" type="string" maxOccurs="unbounded"/></sequence></complexType></element></schema>
    """

  private func catalogue(_ more: [String: String] = [:]) -> TemporaryCatalogue {
    TemporaryCatalogue(
      ["kontrakt/wsdl/order.wsdl": Self.wsdl, "kontrakt/typer/order.xsd": Self.schema].merging(more) { $1 })
  }

  private func run(_ catalogue: TemporaryCatalogue, _ arguments: String...) throws -> Program.Result {
    try Program.run(["import"] + arguments, in: catalogue.root, environment: ["VLDS_LANG": "sv"])
  }

  @Test func theAnswerNamesWhatCameInAndTheSameAgainChangesNothing() throws {
    let catalogue = catalogue()
    let tried = try run(catalogue, "wsdl", "kontrakt", "--dry-run", "--format", "json")
    #expect(tried.code == 0, "\(tried.complaint)")
    #expect(catalogue.text(of: "services/order/service.md") == nil)
    let made = try run(catalogue, "wsdl", "kontrakt", "--format", "json")
    #expect(made.output == tried.output)
    #expect(
      Set(made.object.keys) == ["created", "updated", "unchanged", "skipped", "missing", "notes"])
    let created = made.object["created"] as? [[String: String]] ?? []
    #expect(created.first == ["kind": "service", "id": "order", "file": "services/order/service.md"])
    #expect(
      catalogue.text(of: "information/exchange-objects/order-1/order.md")?.contains("cardinality: 1..*")
        == true)
    #expect(
      catalogue.text(of: "services/order/1/logical-interface.md")?
        .contains("location: ../../../kontrakt/typer/order.xsd") == true)
    let again = try run(catalogue, "wsdl", "kontrakt", "--format", "json")
    #expect((again.object["unchanged"] as? [Any])?.count == created.count)
    #expect((again.object["created"] as? [Any])?.isEmpty == true)
    #expect(try Program.run(["validate", "-C", catalogue.root]).code == 0)
  }

  @Test func whatLiesOutsideTheChosenFolderIsSkippedWithItsReason() throws {
    let catalogue = catalogue()
    let result = try run(catalogue, "wsdl", "kontrakt/wsdl/order.wsdl", "--format", "json")
    #expect(result.code == 1)
    let skipped = result.object["skipped"] as? [[String: String]] ?? []
    #expect(skipped.map { $0["what"] } == ["../typer/order.xsd"])
    #expect(skipped[0]["where"] == "order.wsdl:3" && skipped[0]["why"]?.contains("utanför") == true)
    // With the schema named too, the chosen folder holds both.
    let both = try run(catalogue, "wsdl", "kontrakt/wsdl/order.wsdl", "kontrakt/typer/order.xsd")
    #expect(both.code == 0 && both.output.contains("exchange-objects/order-1/order.md"))
    RobustnessRow.pathsOutside.note(1, "imports that lead out of the chosen folder")
  }

  @Test func aLinkOutOfTheChosenFolderIsNotFollowed() throws {
    let secret = TemporaryCatalogue(["order.xsd": Self.schema])
    let catalogue = catalogue()
    catalogue.remove("kontrakt/typer/order.xsd")
    catalogue.link("kontrakt/typer/order.xsd", to: "\(secret.root)/order.xsd")
    let result = try run(catalogue, "wsdl", "kontrakt")
    #expect(result.code == 1 && result.output.contains("utanför"))
    #expect(catalogue.text(of: "information/exchange-objects/order-1/order.md") == nil)
    RobustnessRow.pathsOutside.note(1, "imports that lead out of the chosen folder")
  }

  @Test func anImportGoesIntoTheVersionThatIsNamed() throws {
    let catalogue = catalogue(["services/bestalla/service.md": "---\nname: Beställa\n---\n"])
    let result = try run(catalogue, "wsdl", "kontrakt", "--into", "bestalla/2.1")
    #expect(result.code == 0, "\(result.complaint)")
    #expect(catalogue.text(of: "services/bestalla/2.1/profile.md") != nil)
    #expect(catalogue.text(of: "services/bestalla/service.md")?.hasPrefix("---\nname: Beställa\n") == true)
  }

  @Test func aFileThatCannotBeChangedInPlaceIsSkippedAndTheRestComeIn() throws {
    let mine = "---\nname: &a Order\nattributes: &b\n  - {id: rad}\n---\n"
    let catalogue = catalogue(["information/exchange-objects/order-1/order.md": mine])
    let result = try run(catalogue, "wsdl", "kontrakt", "--format", "json")
    #expect(result.code == 1)
    let skipped = result.object["skipped"] as? [[String: String]] ?? []
    #expect(skipped.map { $0["what"] } == ["exchange-object/order-1/order"])
    #expect(catalogue.text(of: "information/exchange-objects/order-1/order.md") == mine)
    #expect(catalogue.text(of: "services/order/service.md") != nil)
  }

  @Test(arguments: [
    (["swagger", "kontrakt"], 2, "wsdl"), (["wsdl", "finns-inte"], 2, "finns-inte"),
    (["wsdl", "kontrakt", "--into", "A"], 2, "TJÄNST"),
    (["wsdl", "kontrakt", "--into", "a/b/c"], 2, "TJÄNST"),
    (["csv", "kontrakt", "--into", "a"], 2, "tjänstekontrakt"),
    (["wsdl"], 2, "<fil>"), (["wsdl", "kontrakt/typer"], 1, ""),
  ])
  func whatCannotBeDoneIsSaid(arguments: [String], code: Int32, words: String) throws {
    let catalogue = catalogue()
    let result = try Program.run(["import"] + arguments, in: catalogue.root, environment: ["VLDS_LANG": "sv"])
    #expect(result.code == code)
    #expect(words.isEmpty || result.complaint.contains(words), "\(result.complaint)")
    #expect(catalogue.text(of: "services/order/service.md") == nil)
  }

  @Test func aTableGoesOutAndComesInAgain() throws {
    let catalogue = TemporaryCatalogue([
      "process/actors/a.md": "---\nname: A\nx-eget: 1\ncontact: {email: a@a.example}\n---\n\nText.\n",
      "catalogue.yaml":
        "format: vlds-catalogue/1\nid: test\nextensions: {actor: [{id: x-eget, sv: Eget, type: text}]}\n",
    ])
    #expect(try catalogue.vlds("export", "csv", "--output", "ut.csv").code == 0)
    try FileManager.default.moveItem(
      atPath: catalogue.root + "/ut.csv", toPath: catalogue.root + "/actor.csv")
    let same = try run(catalogue, "csv", "actor.csv", "--format", "json")
    #expect(same.code == 0 && (same.object["unchanged"] as? [Any])?.count == 1, "\(same.complaint)")
    catalogue.remove("process/actors/a.md")
    let made = try run(catalogue, "csv", "actor.csv")
    #expect(made.code == 0 && made.output.contains("skapad: process/actors/a.md"), "\(made.output)")
    let text = try #require(catalogue.text(of: "process/actors/a.md"))
    #expect(text.contains("x-eget: \"1\"") && text.contains("email: a@a.example"))
    #expect(text.hasSuffix("---\n\nText.\n"))
  }

  @Test func aValueThatItsFieldDoesNotTakeIsLeftOutAlone() throws {
    let catalogue = TemporaryCatalogue([
      "actor.csv": "id,name,contact.email,type\na,A,ingen adress,company\nb,B,b@b.example,kommun\n"
    ])
    let result = try run(catalogue, "csv", "actor.csv", "--format", "json")
    #expect(result.code == 1)
    let skipped = result.object["skipped"] as? [[String: String]] ?? []
    #expect(skipped.map { $0["what"] } == ["actor/a contact.email"])
    #expect(skipped.first?["where"] == "actor.csv:2")
    #expect(
      catalogue.text(of: "process/actors/a.md")
        == "---\nname: A\nstatus: draft\nsource: ../../actor.csv#a\ntype: company\n---\n")
    #expect(catalogue.text(of: "process/actors/b.md")?.contains("type: municipality") == true)
  }

  @Test func aRegisterComesIn() throws {
    let catalogue = TemporaryCatalogue([
      "begrepp.ttl":
        "@prefix s: <http://www.w3.org/2004/02/skos/core#> . <urn:x:1> a s:Concept ; s:prefLabel \"Lön\"@sv ."
    ])
    #expect(try run(catalogue, "skos", "begrepp.ttl").code == 0)
    #expect(
      catalogue.text(of: "information/concepts/lon.md")
        == "---\nname: Lön\nstatus: draft\nsource: urn:x:1\n---\n")
    let again = try run(catalogue, "skos", "begrepp.ttl", "--format", "json")
    #expect((again.object["unchanged"] as? [Any])?.count == 1)
  }

  @Test func theContractOfTheSampleAgainChangesNothing() throws {
    let folder = TemporaryCatalogue()
    let sample = "\(folder.root)/sample"
    try FileManager.default.copyItem(atPath: JourneyTests.sample, toPath: sample)
    let contract = "services/eservicesupply-eoffering/1/kontrakt"
    let result = try Program.run(["import", "wsdl", contract, "--format", "json"], in: sample)
    #expect(result.code == 0, "\(result.complaint)")
    #expect((result.object["created"] as? [Any])?.isEmpty == true)
    #expect((result.object["updated"] as? [Any])?.isEmpty == true)
    #expect((result.object["unchanged"] as? [Any])?.count == 12)
    for path in try FileManager.default.subpathsOfDirectory(atPath: JourneyTests.sample)
    where path.hasSuffix(".md") {
      #expect(
        FileManager.default.contentsEqual(
          atPath: "\(JourneyTests.sample)/\(path)", andPath: "\(sample)/\(path)"),
        "\(path)")
    }
  }

  @Test func theServiceOfTheSampleComesOutOfItsContract() throws {
    let contract = "\(JourneyTests.sample)/services/eservicesupply-eoffering/1/kontrakt"
    let catalogue = TemporaryCatalogue()
    let result = try Program.run(["import", "wsdl", contract, "--format", "json"], in: catalogue.root)
    #expect(result.code == 0, "\(result.complaint)")
    let created = result.object["created"] as? [[String: String]] ?? []
    #expect(created.count == 12)
    for file in created.compactMap({ $0["file"] }) {
      #expect(FileManager.default.fileExists(atPath: "\(JourneyTests.sample)/\(file)"), "\(file)")
    }
  }

  @Test func aWrongValueIsLeftOutAndAReferenceToNothingIsMissing() throws {
    let catalogue = TemporaryCatalogue([
      "in/process.csv": "id,name,actor,x-ar\nsvara,Svara,actor/borta,1\n"
    ])
    catalogue.write(
      "<d:definitions xmlns:d=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>", to: "in/x.bpmn")
    let result = try run(catalogue, "csv", "in", "--format", "json")
    #expect(result.complaint.isEmpty)
    let missing = result.object["missing"] as? [[String: String]] ?? []
    #expect(missing.map { $0["what"] } == ["process/svara actor"])
    #expect(missing.first?["where"] == "process.csv:2")
    #expect(missing.first?["why"]?.contains("process/actors/borta.md") == true)
  }
}
