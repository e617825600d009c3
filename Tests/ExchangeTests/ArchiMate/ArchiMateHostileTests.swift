import Catalogue
import Metamodel
import TestSupport
import Testing

@testable import Exchange

/// Models that are broken or mean harm: told in words, and the rest come in.
@Suite struct ArchiMateHostileTests {
  private func own(_ properties: [(String, String)], type: String = "BusinessActor", name: String = "N")
    -> String
  {
    let definitions = properties.enumerated().map {
      "<propertyDefinition identifier=\"p\($0)\" type=\"string\"><name>\($1.0)</name></propertyDefinition>"
    }
    let values = properties.enumerated().map {
      "<property propertyDefinitionRef=\"p\($0)\"><value>\($1.1)</value></property>"
    }
    return """
      <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <elements><element identifier="e" xsi:type="\(type)"><name>\(name)</name><properties>\(values.joined())</properties></element></elements>
      <propertyDefinitions>\(definitions.joined())</propertyDefinitions></model>
      """
  }

  @Test(arguments: [
    ("actor", "../../x"), ("actor", "/x"), ("actor", ""), ("actor", "Å"), ("actor", "a#b"), ("profile", "a"),
    ("profile", "a/1/b"), ("process#step", "a"), ("process#step", "a#B"), ("process#nej", "a#b"),
    ("okant", "a"), ("#step", "a#b"), ("", "a"),
  ])
  func falseKindsAndIdsAreTold(kind: String, id: String) {
    let contents = ArchiMateImportTests.read(["m.xml": own([("vlds:typ", kind), ("vlds:id", id)])])
    #expect(contents.proposals.allSatisfy { ReferenceValue.isIdentifier($0.id) && !$0.id.contains("..") })
    #expect(contents.skipped.count == 1 || contents.proposals.map(\.reference) == ["actor/n"], "\(contents)")
  }

  @Test func falseValuesAreToldAndTheRestComesIn() throws {
    let contents = ArchiMateImportTests.read([
      "m.xml": own([
        ("vlds:typ", "actor"), ("vlds:id", "a"), ("vlds:status", "klart"), ("vlds:nej", "x"),
        ("vlds:revision", "3"), ("vlds:contact.email", "a@b.example"), ("vlds:contact", "x"),
        ("vlds:name.sv.x", "y"), ("vlds:responsible", String(repeating: "[", count: 10_000)), ("Annat", "z"),
      ])
    ])
    #expect(
      Set(contents.skipped.map(\.what)) == [
        "BusinessActor N vlds:status", "BusinessActor N vlds:nej", "BusinessActor N vlds:revision",
        "BusinessActor N vlds:contact", "BusinessActor N vlds:name.sv.x", "BusinessActor N vlds:responsible",
        "Annat",
      ])
    var brought = Brought()
    try brought.bring(contents)
    #expect(brought.record("actor/a")?.record("contact")?["email"] == "a@b.example")
    #expect(try brought.faults().isEmpty)
  }

  @Test func aFileThatIsNoModelIsToldAndTheOthersComeIn() {
    let good = ArchiMateImportTests.model(["BusinessActor a A"])
    let files = [
      "a.archimate": "<archimate:model", "b.archimate": "PK\u{3}\u{4}inget", "c.xml": "<x/>", "d.xml": good,
      "e.xml": "<model xmlns='http://www.opengroup.org/xsd/archimate'/>",
      "f.xml": "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
      "g.xml": ArchiMateImportTests.model(["BusinessActor a B"], identifier: "annan"),
    ]
    let contents = ArchiMateImportTests.read(files)
    #expect(contents.proposals.map(\.reference) == ["actor/a", "actor/b"])
    // A folder may have other XML in it.
    #expect(contents.skipped.map(\.what) == ["a.archimate", "b.archimate", "e.xml", "f.xml"])
    let named = ArchiMateImporter().read(
      Sources(MemoryFolder(files), files: ["c.xml"], named: ["c.xml"]))
    #expect(named.skipped.map(\.why.en) == ["not an ArchiMate model"])
  }

  @Test func aPackedModelIsNeverLargerThanAFileMayBe() throws {
    let whole = try #require(try MemoryFolder.fixture("archimate").files["archisurance.archimate"])
    #expect(try ZipArchive.file("model.xml", in: whole).count == 110_365)
    let directory = try #require(
      whole.indices.reversed().first {
        whole[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) && whole[$0 + 46] == UInt8(ascii: "m")
      })
    func fault(_ change: (inout [UInt8]) -> Void) -> ImportFolderFault? {
      var bytes = whole
      change(&bytes)
      do throws(ImportFolderFault) {
        _ = try ZipArchive.file("model.xml", in: bytes)
        return nil
      } catch {
        return error
      }
    }
    // The size that it says is larger, or smaller, than what is there.
    #expect(fault { $0[directory + 27] = 0x7F } == .tooLarge(limit: Sources.sizeLimit))
    #expect(fault { $0[directory + 26] = 0x10 } == .archive)
    #expect(fault { $0[directory + 25] = 0 } == .archive)
    #expect(fault { $0[directory + 8] = 1 } == .archive)
    #expect(fault { $0[directory + 10] = 99 } == .archive)
    #expect(fault { $0[directory + 45] = 0x7F } == .archive)
    #expect(fault { $0.removeLast(30) } == .archive)
    for place in stride(from: 30, to: whole.count, by: 97) {
      _ = fault { $0[place] ^= 0xFF }
      _ = fault { $0.removeSubrange(place...) }
    }
  }

  private static let hostile: [String] = [
    ArchiMateImportTests.model((0..<8_000).map { "BusinessActor e\($0) Samma" }),
    ArchiMateImportTests.model(
      ["BusinessProcess p P"] + (0..<8_000).map { "Goal g\($0) Mål" },
      (0..<8_000).map { "Realization p g\($0)" }),
    ArchiMateImportTests.model(
      (0..<8_000).map { "BusinessProcess p\($0) P" },
      (0..<8_000).map { "Composition p\($0) p\(($0 + 1) % 8_000)" }),
    ArchiMateImportTests.model(
      (0..<8_000).map { "BusinessProcess p\($0) P" }, (1..<8_000).map { "Composition p0 p\($0)" }),
  ]

  @Test(arguments: hostile.indices)
  func largeModelsCostInStepWithTheirSize(index: Int) throws {
    let files = ["m.xml": Self.hostile[index]]
    var contents = ImportedContents()
    let duration = processorTime { contents = ArchiMateImportTests.read(files) }
    #expect(contents.proposals.count >= (index == 3 ? 1 : 8_000))
    #expect(duration < .seconds(10), "\(duration)")
  }
}
