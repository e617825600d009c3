import Catalogue
import Foundation
import Metamodel
import TestSupport
import Testing

@testable import Exchange

/// Collaborations from other tools become processes, exchanges and business objects.
@Suite struct BPMNImportTests {
  static func read(_ files: [String: String]) -> ImportedContents {
    BPMNImporter().read(
      MemoryFolder(files).sources(".bpmn", ".xml"), as: ImportWishes(for: makeCatalogue([:])))
  }

  /// A file with what is inside `definitions`.
  static func file(_ inside: String, _ attributes: String = "") -> String {
    """
    <d:definitions xmlns:d="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="urn:x" targetNamespace="urn:prov" name="Prov" \(attributes)>
    \(inside)</d:definitions>
    """
  }

  private static func document(_ name: String) throws -> BPMNDocument {
    try #require(
      BPMNDocument(try XMLFiles(try MemoryFolder.fixture("bpmn"), read: XMLReader.read).file("\(name).bpmn")))
  }

  @Test func whatHasNoPlaceInACatalogueIsTold() {
    let contents = Self.read([
      "m.bpmn": Self.file(
        """
        <d:message id="m1" name="Oanvänt"/>
        <d:collaboration id="c"><d:participant id="p" name="Verket"/><d:participant id="q"/>
        <d:messageFlow id="f" sourceRef="p" targetRef="q"/>
        <d:textAnnotation id="t"><d:text>Kom ihåg</d:text></d:textAnnotation><d:group id="g"/></d:collaboration>
        """)
    ])
    let told = contents.notes.map(\.why.sv)
    #expect(told.contains("textanteckningar hämtas inte in (1): Kom ihåg"))
    #expect(told.contains("grupper hämtas inte in (1)"))
    #expect(told.contains("meddelanden som inget meddelandeflöde har hämtas inte in (1): Oanvänt"))
    // A flow to what has no name is called after where it comes from.
    #expect(contents.proposals.first { $0.kind == "exchange" }?.id == "verket")
  }

  // MARK: The reference models

  /// The counts that were made independently.
  @Test(arguments: [
    ("A.1.0", ["process": 1, "task": 3]),
    (
      "A.4.0",
      ["participant": 1, "messageFlow": 2, "process": 2, "lane": 2, "task": 6, "subProcess": 2, "message": 2]
    ),
    ("A.4.1", ["participant": 2, "messageFlow": 2, "process": 2, "lane": 3, "task": 6, "subProcess": 2]),
    (
      "B.1.0",
      [
        "participant": 2, "messageFlow": 2, "process": 4, "lane": 2, "task": 4, "userTask": 2,
        "serviceTask": 2,
        "subProcess": 2, "callActivity": 3, "dataObjectReference": 1, "dataStoreReference": 1, "message": 2,
      ]
    ),
    (
      "C.1.0",
      [
        "participant": 2, "messageFlow": 5, "process": 2, "lane": 4, "task": 4, "userTask": 4,
        "serviceTask": 1,
        "message": 1,
      ]
    ),
  ])
  func theCountsHold(name: String, expected: [String: Int]) throws {
    let document = try Self.document(name)
    let nodes = document.processes.flatMap(\.nodes)
    var counts = Dictionary(nodes.map { ($0.type, 1) }, uniquingKeysWith: +)
    counts["process"] = document.processes.count
    counts["participant"] = document.collaborations.reduce(0) { $0 + $1.participants.count }
    counts["messageFlow"] = document.collaborations.reduce(0) { $0 + $1.flows.count }
    counts["lane"] = document.processes.reduce(0) { $0 + $1.lanes }
    counts["message"] = document.messages.count
    counts["dataStoreReference"] = document.processes.reduce(0) { $0 + $1.stores.count }
    counts["dataObjectReference"] = Set(document.processes.flatMap(\.objects).map(\.name)).count
    for key in ["participant", "messageFlow", "lane", "message", "task", "subProcess"] {
      #expect(counts[key] ?? 0 == expected[key] ?? 0, "\(key)")
    }
    for (key, count) in expected { #expect(counts[key] == count, "\(key)") }
  }

  @Test(arguments: ["A.1.0", "A.4.0", "A.4.1", "B.1.0", "C.1.0"])
  func referenceModelsComeInWithoutFaultsAndTheSameAgainChangesNothing(name: String) throws {
    let folder = try MemoryFolder.fixture("bpmn")
    let contents = BPMNImporter().read(Sources(folder, files: ["\(name).bpmn"]))
    var brought = Brought()
    try brought.bring(contents)
    #expect(try brought.faults().isEmpty)
    #expect(brought.report.created.count == contents.proposals.count && !contents.proposals.isEmpty)
    let files = brought.files
    try brought.bring(contents)
    #expect(brought.files == files)
    let document = try Self.document(name)
    let flows = document.collaborations.reduce(0) { $0 + $1.flows.count }
    #expect(contents.proposals.count { $0.kind == "exchange" } == flows)
  }

  @Test func anInvoiceGoesBetweenTheAssistantAndTheEngine() throws {
    let contents = BPMNImporter().read(Sources(try MemoryFolder.fixture("bpmn"), files: ["C.1.0.bpmn"]))
    var brought = Brought()
    try brought.bring(contents)
    #expect(
      Set(contents.proposals.map(\.reference)).isSuperset(of: [
        "collaboration-process/c.1.0", "actor/team-assistant", "actor/process-engine-invoice-receipt",
        "process/team-assistant", "process/bpmn-miwg-test-case-c.1.0",
      ]))
    let engine = try #require(brought.record("process/bpmn-miwg-test-case-c.1.0"))
    #expect(engine["actor"] == "process-engine-invoice-receipt")
    #expect(
      engine.records("steps").compactMap { $0["name"] } == [
        "Assign Approver", "Rechnung klären", "Invoice received",
      ])
    // Over the gateway and the tasks that exchange nothing.
    #expect(engine.records("steps").last?.texts("followed-by") == ["#assign-approver"])
    #expect(engine.records("steps").first?.texts("followed-by") == ["#rechnung-klaren"])
    let exchange = try #require(brought.record("exchange/scan-invoice-invoice-received"))
    #expect(exchange["from"] == "process/team-assistant#scan-invoice")
    #expect(exchange["to"] == "process/bpmn-miwg-test-case-c.1.0#invoice-received")
    #expect(exchange["source"] == "C.1.0.bpmn#sid-7A070DED-8B83-48E1-88A1-5543C481E7BC")
    #expect(contents.skipped.isEmpty)
    #expect(contents.notes.contains { $0.why.en == "lanes are not brought in" })
  }

  // MARK: What stands in a collaboration

  @Test func blackBoxesFlowsToPoolsNestedLanesAndVendorsAreTakenInStride() throws {
    let contents = Self.read([
      "p.bpmn": Self.file(
        """
        <d:itemDefinition id="i"/><d:message id="m" name="Ansökan" itemRef="i"><d:documentation>Vad som söks.</d:documentation></d:message>
        <d:process id="p" name="Utreda"><d:extensionElements><x:y><x:task id="falsk"/></x:y></d:extensionElements>
        <d:laneSet id="l"><d:lane id="l1" name="Ett"><d:flowNodeRef>t</d:flowNodeRef><d:childLaneSet id="c"><d:lane id="l2" name="Två"/></d:childLaneSet></d:lane></d:laneSet>
        <d:dataObject id="do"/><d:dataObjectReference id="dr" name="Akt" dataObjectRef="do"/><d:dataStoreReference id="ds" name="Arkiv"/>
        <d:subProcess id="s" name="Inre"><d:receiveTask id="t" name="Ta
        emot" x:z="1"><d:documentation>Först.</d:documentation>
        <d:dataOutputAssociation id="o"><d:sourceRef>o1</d:sourceRef><d:targetRef>dr</d:targetRef></d:dataOutputAssociation></d:receiveTask></d:subProcess>
        <d:exclusiveGateway id="g"/><d:task id="n" name="Fundera"/><d:sendTask id="u" name="Svara"/>
        <d:sequenceFlow id="f1" sourceRef="t" targetRef="g"/><d:sequenceFlow id="f2" sourceRef="g" targetRef="n"/>
        <d:sequenceFlow id="f3" sourceRef="n" targetRef="u"/><d:sequenceFlow id="f4" sourceRef="n" targetRef="g"/></d:process>
        <d:collaboration id="c" name="Hela"><d:participant id="a" name="Sökande"/><d:participant id="b" name="Nämnden" processRef="x:p"/>
        <d:messageFlow id="m1" sourceRef="a" targetRef="t" messageRef="x:m"/><d:messageFlow id="m2" name="Beslut" sourceRef="u" targetRef="a"/>
        <d:messageFlow id="m3" name="Vilse" sourceRef="u" targetRef="finns-inte"/></d:collaboration>
        """)
    ])
    var brought = Brought()
    try brought.bring(contents)
    #expect(try brought.faults().isEmpty)
    #expect(
      contents.proposals.map(\.reference) == [
        "collaboration-process/hela", "process/sokande", "actor/sokande", "process/utreda", "actor/namnden",
        "business-object/akt", "exchange/ansokan", "business-object/ansokan", "exchange/beslut",
      ])
    let process = try #require(brought.record("process/utreda"))
    #expect(process.records("steps").map { $0["name"] } == ["Ta emot", "Svara"])
    #expect(process.records("steps")[0].texts("produces") == ["akt"])
    #expect(process.records("steps")[0].texts("followed-by") == ["#svara"])
    #expect(process.records("steps")[0]["summary"] == "Först.")
    let exchange = try #require(brought.record("exchange/ansokan"))
    #expect(exchange["from"] == "process/sokande" && exchange["to"] == "process/utreda#ta-emot")
    #expect(exchange.texts("passes") == ["ansokan"])
    #expect(brought.record("business-object/ansokan")?["definition"] == "Vad som söks.")
    #expect(brought.record("collaboration-process/hela")?.texts("processes") == ["sokande", "utreda"])
    #expect(contents.skipped.map(\.what) == ["Arkiv", "Vilse"])
    #expect(contents.notes.map(\.what) == ["Utreda (2)", "exclusiveGateway (1)", "Utreda (2)", "Beslut"])
  }

  @Test func aFileInAnotherLanguageKeepsIt() throws {
    let contents = Self.read([
      "p.bpmn": Self.file(
        "<d:collaboration id=\"c\"><d:participant id=\"a\" name=\"Board\"/></d:collaboration>",
        "xml:lang=\"en\"")
    ])
    var brought = Brought()
    try brought.bring(contents)
    #expect(brought.files["process/actors/board.md"]?.contains("name:\n  en: Board\n") == true)
  }

  @Test func otherDiagramsAndFilesAreTold() {
    let contents = Self.read([
      "a.bpmn": Self.file(
        "<d:choreography id=\"c\" name=\"Dans\"/><d:collaboration id=\"k\"/><d:process id=\"p\" name=\"Ensam\"/>"
      ),
      "b.bpmn": "<definitions/>", "c.bpmn": "<d:definitions", "d.xml": "<x/>",
      "e.bpmn": "<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>", "f.bpmn": "",
    ])
    #expect(contents.skipped.map(\.what) == ["Dans", "Ensam", "b.bpmn", "c.bpmn", "e.bpmn", "f.bpmn"])
    #expect(contents.proposals.map(\.reference) == ["collaboration-process/prov"])
  }

  @Test(arguments: [
    "../x", "process/../../x", "process/a#b#c", "okant/a", "process/", "/", "", "customer/Å",
    "process/a#step",
  ])
  func falseReferencesAreNotFollowed(reference: String) throws {
    let contents = Self.read([
      "p.bpmn": Self.file(
        "<d:collaboration id=\"c\"><d:participant id=\"a\" name=\"A\" v:ref=\"\(reference)\"/></d:collaboration>",
        "xmlns:v=\"urn:vlds:catalogue:1\"")
    ])
    #expect(contents.proposals.map(\.reference) == ["collaboration-process/prov", "process/a", "actor/a"])
  }

  private static let hostile: [String] = [
    file(
      "<d:process id=\"p\" name=\"P\">"
        + (0..<4_000).map { "<d:task id=\"t\($0)\" name=\"T\"/><d:exclusiveGateway id=\"g\($0)\"/>" }.joined()
        + (0..<4_000).map {
          "<d:sequenceFlow sourceRef=\"t\($0)\" targetRef=\"g0\"/><d:sequenceFlow sourceRef=\"g\($0)\" targetRef=\"g\($0 + 1)\"/>"
        }.joined()
        + "</d:process><d:collaboration id=\"c\">"
        + (0..<4_000).map { "<d:messageFlow id=\"m\($0)\" sourceRef=\"t\($0)\" targetRef=\"t0\"/>" }.joined()
        + "</d:collaboration>"),
    file(
      (0..<8_000).map { "<d:process id=\"p\($0)\" name=\"P\"/><d:collaboration id=\"c\($0)\"/>" }.joined()),
  ]

  @Test(arguments: hostile.indices)
  func largeFilesCostInStepWithTheirSize(index: Int) {
    let files = ["p.bpmn": Self.hostile[index]]
    var contents = ImportedContents()
    let duration = processorTime { contents = Self.read(files) }
    #expect(contents.proposals.count >= 4_000)
    #expect(duration < .seconds(10), "\(duration)")
  }

  /// The same numbers in every run.
  @Test func mutatedFilesNeverCrash() throws {
    let files = try MemoryFolder.fixture("bpmn").files.filter {
      $0.key.hasPrefix("A.4") || $0.key.hasPrefix("B")
    }
    var number: UInt64 = 7
    func next(_ limit: Int) -> Int {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(number >> 33) % limit
    }
    for bytes in files.sorted(by: { $0.key < $1.key }).map(\.value) {
      for _ in 0..<60 {
        var changed = bytes
        // Digits and quotes, so that most stay XML and refer to something else.
        for _ in 0..<next(6) + 1 {
          changed[next(changed.count)] = Array("0123456789abcdef-_\"".utf8)[next(19)]
        }
        let folder = MemoryFolder(bytes: ["p.bpmn": changed])
        var brought = Brought()
        try brought.bring(BPMNImporter().read(Sources(folder, files: ["p.bpmn"])))
        #expect(try brought.faults().isEmpty)
      }
    }
  }

  /// All files of a program have its namespace, and mostly the same identifiers.
  @Test func filesOfOneProgramAreNotOne() {
    let file = { (name: String, from: String, to: String) in
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://bpmn.io/schema/bpmn">
      <collaboration id="Collaboration_1" name="\(name)"><participant id="Participant_1" name="\(from)"/>
      <participant id="Participant_2" name="\(to)"/>
      <messageFlow id="Flow_1" name="\(name)" sourceRef="Participant_1" targetRef="Participant_2"/></collaboration></definitions>
      """
    }
    let contents = Self.read([
      "a.bpmn": file("Skolskjuts", "Elev", "Skola"), "b.bpmn": file("Avfall", "Hushåll", "Renhållning"),
    ])
    let ids = { (kind: String) in contents.proposals.filter { $0.kind == kind }.map(\.id) }
    #expect(ids("collaboration-process") == ["skolskjuts", "avfall"])
    #expect(ids("exchange") == ["skolskjuts", "avfall"])
    #expect(ids("process") == ["elev", "skola", "hushall", "renhallning"])
  }

  @Test func whatAFlowLacksIsTold() {
    let contents = Self.read([
      "m.bpmn": Self.file(
        """
        <d:collaboration id="c"><d:participant id="p" name="Verket" processRef="a"/><d:participant id="q" name="Du" processRef="borta"/>
        <d:messageFlow id="f" name="Fråga" sourceRef="q" targetRef="t" messageRef="saknas"/>
        <d:messageFlow id="g" name="Utan mål" sourceRef="q"/></d:collaboration>
        <d:process id="a" name="Pröva"><d:task id="t"/><d:task id="u" name="Tänk"/></d:process>
        """)
    ])
    #expect(contents.missing.map(\.what) == ["borta", "saknas"])
    #expect(contents.skipped.map(\.why.sv) == ["meddelandeflödet saknar avsändare eller mottagare"])
    let notes = contents.notes.map { "\($0.what): \($0.why.en)" }
    #expect(notes.contains("Pröva (1): steps that exchange nothing are not brought in"))
    #expect(
      notes.contains(
        "Pröva (1): steps without a name are not brought in; what they exchange is exchanged by the process"))
  }
}
