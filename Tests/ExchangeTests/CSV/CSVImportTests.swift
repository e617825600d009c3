import Catalogue
import Exchange
import Foundation
import TestSupport
import Testing

/// Tables that come in: those of the export, and those that others have made.
@Suite struct CSVImportTests {
  private func read(_ files: [String: String]) -> ImportedContents {
    CSVImporter().read(MemoryFolder(files).sources(".csv", ".tsv"))
  }

  private func read(_ bytes: [UInt8], name: String = "actor.csv") -> ImportedContents {
    CSVImporter().read(MemoryFolder(bytes: [name: bytes]).sources(".csv"))
  }

  /// The reasons for what is skipped, by what it is and where.
  private func skipped(_ contents: ImportedContents) -> [String: String] {
    Dictionary(contents.skipped.map { ("\($0.what) @ \($0.place)", $0.why.en) }) { $0 + "|" + $1 }
  }

  @Test(arguments: [sampleCatalogue, generatedCatalogue])
  func whatGoesOutComesInAgainAsTheSame(catalogue: Catalogue) throws {
    let export = try Exporting("csv", catalogue)
    let (copy, report) = try catalogue.emptied.bringing(export.read("csv", into: catalogue))
    #expect(report.skipped.isEmpty && report.notes.isEmpty, "\(report.skipped)")
    #expect(copy.descriptions.count == catalogue.descriptions.count)
    for description in catalogue.descriptions {
      let reference = description.reference
      #expect(copy.said(by: reference) == catalogue.said(by: reference), "\(reference)")
    }
    #expect(try Exporting("csv", copy).texts == export.texts)
    let again = Merge(try export.read("csv", into: catalogue), into: catalogue)
    #expect(again.edits.isEmpty, "\(again.edits)")
    #expect(again.report.unchanged.count == catalogue.descriptions.count)
  }

  @Test func aFormThatIsFilledInComesIn() throws {
    let catalogue = makeCatalogue(["needs/goals/mal": "name: Mål\n"])
    let form = try Exporting("csv", catalogue, only: "kind:actor").text()
    var cells = form.csvRows[0].map { _ in "" }
    for (column, text) in ["id": "verket", "name": "Verket", "type": "Statlig myndighet", "generic": "nej"] {
      cells[try #require(form.csvRows[0].firstIndex(of: column))] = text
    }
    var brought = Brought()
    try brought.bring(read(["actor.csv": form + cells.joined(separator: ",") + "\r\n"]))
    #expect(brought.report.created.map(\.file) == ["process/actors/verket.md"])
    #expect(
      brought.files["process/actors/verket.md"]
        == "---\nname: Verket\nstatus: draft\ntype: state-agency\ngeneric: false\n---\n")
    #expect(try brought.faults().isEmpty)
  }

  @Test func emptyCellsAtTheEndOfARowAreNoneAndFalseIdsAreLeftOut() {
    let contents = read(["actor.csv": "id;name\na;A;;\nb;B;x\n../../etc;C\nKommun D;D\n"])
    #expect(contents.proposals.map(\.id) == ["a", "kommun-d"])
    #expect(contents.skipped.map(\.what) == ["b", "../../etc"])
    #expect(contents.skipped.map(\.place) == ["actor.csv:3", "actor.csv:4"])
    #expect(contents.notes.map { "\($0.what) @ \($0.place)" } == ["actor/kommun-d @ actor.csv:5"])
  }

  @Test(arguments: ["=HYPERLINK(\"http://a\")", "-5", "+46", "@a", "'=1", "''-x", "'citat'", "\t=1", "a=1"])
  func whatASpreadsheetWouldRunGoesOutAsTextAndComesInAsItWas(text: String) throws {
    let quoted = text.replacing("\"", with: "\\\"").replacing("\t", with: "\\t")
    let catalogue = makeCatalogue(["process/actors/a": "name: A\ndescription: \"\(quoted)\"\n"])
    #expect(catalogue.descriptions.first?.record?["description"] == text)
    let export = try Exporting("csv", catalogue)
    let cells = try export.text().csvRows[1]
    #expect(!cells.contains { cell in cell.first.map { "=+-@\t".contains($0) } ?? false })
    let (copy, _) = try catalogue.emptied.bringing(export.read("csv", into: catalogue))
    #expect(copy.descriptions.first?.record?["description"] == text)
  }

  @Test func everyKindOfValueIsRead() throws {
    let table = #"""
      ID;Namn;Namn (en);Kontakt.E-post;Agerar som;Gäller från;x-eget;Brödtext
      a;"Ett ""A""";An A;a@a.example;b, c;2026-01-01;;"Rad ett

      rad två"
      b;B;;;"a
      c";2026-13-01;eget;
      """#
    let contents = read(["aktör.csv": table])
    var brought = Brought()
    try brought.bring(contents)
    let body = "Rad ett\n\nrad två"
    #expect(
      brought.files["process/actors/a.md"]
        == """
        ---
        name:
          sv: Ett "A"
          en: An A
        status: draft
        valid-from: 2026-01-01
        acts-as:
          - b
          - c
        contact:
          email: a@a.example
        ---

        \(body)

        """)
    #expect(brought.record("actor/b")?.texts("acts-as") == ["a", "c"])
    #expect(
      skipped(contents) == [
        "x-eget @ aktör.csv:1": "the kind has no such field",
        "actor/b Gäller från @ aktör.csv:5": "is no date; write it as 2026-11-22",
      ])
  }

  private static let forms: [String: [UInt8]] = [
    "UTF-8": Array("id,name\r\na,Åäö\r\n".utf8),
    "UTF-8 with a mark": [0xEF, 0xBB, 0xBF] + Array("id,name\na,Åäö".utf8),
    "Latin-1": Array("id;name\ra;".utf8) + [0xC5, 0xE4, 0xF6],
    "tabs": Array("id\tname\na\tÅäö\n\n".utf8),
    "Excel": Array("sep=|\r\nid|name\r\na|Åäö\r\n".utf8),
    "UTF-16LE": "\u{FEFF}id;name\r\na;Åäö".utf16.flatMap { (unit: UInt16) -> [UInt8] in
      [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    },
    "UTF-16BE": "id;name\r\na;Åäö".utf16.flatMap { (unit: UInt16) -> [UInt8] in
      [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    },
  ]

  @Test(arguments: forms)
  func tablesInManyFormsSayTheSame(form: String, bytes: [UInt8]) throws {
    let contents = read(bytes)
    #expect(contents.proposals.map(\.id) == ["a"], "\(form)")
    #expect(contents.proposals.first?.fields == [NewValue.Pair("name", .text("Åäö"))], "\(form)")
    #expect(contents.skipped.isEmpty)
  }

  @Test func rowsMayTellTheirKind() {
    let contents = read([
      "allt.csv": """
      kind,id,name,type,definition
      Aktör,a,A,municipality,
      concept,b,B,,Ordet.
      konsept,c,C,,
      ,d,D,,
      """
    ])
    #expect(contents.proposals.map(\.reference) == ["actor/a", "concept/b"])
    #expect(
      skipped(contents) == [
        "konsept @ allt.csv:4": "no kind is called konsept; did you mean concept?",
        "d @ allt.csv:5": "the row has no kind",
      ])
  }

  @Test func listsThatOthersHaveMadeAreReadByTheirHeadings() throws {
    let folder = try MemoryFolder.fixture("lists")
    let contents = CSVImporter().read(folder.sources(".csv"))
    let kinds = Dictionary(grouping: contents.proposals, by: \.kind).mapValues(\.count)
    #expect(kinds == ["life-event": 15, "actor": 290])
    var brought = Brought()
    try brought.bring(contents)
    let event = try #require(brought.record("life-event/having-a-child"))
    #expect(
      event.document.text(try #require(event.node("name")), in: .english, fallback: "sv") == "Having a child")
    #expect(
      brought.files["process/actors/0114.md"] == "---\nname: Upplands Väsby kommun\nstatus: draft\n---\n")
    #expect(
      contents.notes.map { "\($0.what): \($0.why.en)" } == [
        "municipality_name: the column is read as name", "municipality_code: the column is read as id",
      ])
    #expect(
      Set(contents.skipped.map(\.what)) == ["municipality_name_short", "county_code"])
    try brought.bring(contents)
    #expect(brought.report.unchanged.count == 305)
  }

  @Test func whatCannotBeReadIsToldAndTheRestComesIn() {
    let contents = read([
      "actor.csv": """
      nmae,id,name,status,revision,contact.emial,responsible.actor
      x,a,A,klart,3,y,z
      ,a,Igen,,,,
      ,,,,,,
      ,Två Ord,T,municipality,,,,,x
      ,,Bara Namn,,,,
      ,,,company,,,
      """,
      "okand.csv": "id,name\na,A\n", "tom.csv": "", "concept.csv": "id,name\na,\"A\nb,B\n",
      "profile.csv": "id,name\nx,X\nx/1,X 1\n",
    ])
    #expect(contents.proposals.map(\.reference) == ["actor/a", "actor/bara-namn", "profile/x/1"])
    let told = skipped(contents)
    #expect(told["nmae @ actor.csv:1"] == "the kind has no such field; did you mean name?")
    #expect(told["revision @ actor.csv:1"] == "Revision is computed and never written")
    #expect(told["contact.emial @ actor.csv:1"]?.hasPrefix("the kind has no such field") == true)
    #expect(told["responsible.actor @ actor.csv:1"]?.contains("together in the column responsible") == true)
    #expect(told["actor/a status @ actor.csv:2"]?.hasPrefix("is none of the choices") == true)
    #expect(told["actor/a @ actor.csv:3"] == "stands at actor.csv:2 already")
    #expect(told[" @ actor.csv:5"]?.hasPrefix("the row has 9 cells and the heading 7") == true)
    #expect(told[" @ actor.csv:7"]?.hasPrefix("the row has no id") == true)
    #expect(told["okand.csv @ okand.csv:1"]?.hasPrefix("no kind is called okand") == true)
    #expect(told["tom.csv @ tom.csv"] == "the file is empty")
    #expect(told["concept.csv @ concept.csv:2"]?.hasPrefix("the quotes of the cell") == true)
    #expect(told["x @ profile.csv:2"]?.contains("service/version") == true)
  }

  @Test func aTableInTheCatalogueIsTheSourceOfWhatItSays() throws {
    let folder = MemoryFolder(["actor.csv": "id,name\na,A\nb,B\n"])
    let contents = CSVImporter().read(
      Sources(folder, files: ["actor.csv"], place: "underlag"))
    var brought = Brought()
    try brought.bring(contents)
    #expect(brought.record("actor/a")?["source"] == "../../underlag/actor.csv#a")
    brought = Brought(["process/actors/ny.md": brought.files["process/actors/a.md"] ?? ""])
    try brought.bring(contents)
    #expect(brought.report.unchanged.map(\.id) == ["ny"] && brought.report.created.map(\.id) == ["b"])
  }

  @Test func whatPeopleWroteStays() throws {
    var brought = Brought(["process/actors/a.md": "---\nname: Mitt\n---\n\nMin text.\n"])
    try brought.bring(read(["actor.csv": "id,name,name.en,type,body\na,Annat,Other,company,Text\n"]))
    #expect(
      brought.files["process/actors/a.md"]
        == "---\nname:\n  sv: Mitt\n  en: Other\ntype: company\n---\n\nMin text.\n")
    #expect(
      brought.report.notes.map { "\($0.what) @ \($0.place): \($0.why.en)" }
        == ["actor/a name @ actor.csv:2: the catalogue says otherwise, which stays"])
  }

  private static let hostile: [String] = [
    String(repeating: ",", count: 100_000), "id,name\n" + String(repeating: "\"", count: 1_000_001),
    "id,responsible\na," + String(repeating: "[", count: 1_000_000),
    "id,name\n" + (0..<200_000).map { "a\($0),\n" }.joined(),
  ]

  /// By number: the log shows the arguments.
  @Test(arguments: hostile.indices)
  func hostileTablesAreRefusedInTime(index: Int) {
    let text = Self.hostile[index]
    let duration = processorTime { #expect(!read(["actor.csv": text]).skipped.isEmpty) }
    #expect(duration < .seconds(10))
  }

  @Test func aCellThatIsNotOfItsFormIsLeftOutAlone() {
    let contents = read(["actor.csv": "id;name;organisation-number\na;A;1,23E+09\nb;B;202100-5489\n"])
    #expect(contents.proposals.map(\.id) == ["a", "b"])
    let numbers = contents.proposals.map { proposal in
      proposal.fields.first { $0.key == "organisation-number" }?.value
    }
    #expect(numbers == [nil, .text("202100-5489")])
    #expect(contents.skipped.map { "\($0.what) \($0.place)" } == ["actor/a organisation-number actor.csv:2"])
  }
}
