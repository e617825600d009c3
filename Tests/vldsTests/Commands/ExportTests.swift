import Foundation
import TestSupport
import Testing

/// `export` as scripts run it.
@Suite struct ExportTests {
  private let files = [
    "process/actors/a.md": "---\nname: Åklagaren\ntype: state-agency\n---\n",
    "process/actors/b.md": "---\nname: B\n---\n",
    "needs/goals/m.md": "---\nname: M\n---\n",
  ]

  @Test func oneFileIsWrittenWhereItIsAsked() throws {
    let catalogue = TemporaryCatalogue(files)
    let result = try catalogue.vlds(
      "export", "csv", "--only", "kind:actor", "--output", "ny mapp/a.csv", "--format", "json")
    #expect(result.code == 0, "\(result.complaint)")
    #expect(result.object["written"] as? [String] == ["ny mapp/a.csv"])
    #expect((result.object["lost"] as? [Any])?.isEmpty == true)
    let text = try #require(catalogue.text(of: "ny mapp/a.csv"))
    #expect(text.hasPrefix("id,name,"))
    #expect(text.contains("\r\na,Åklagaren,"))
    #expect(try Program.entries(of: catalogue.root + "/ny mapp") == ["a.csv"])
  }

  @Test func severalFilesGoToAFolder() throws {
    let catalogue = TemporaryCatalogue(files)
    let result = try catalogue.vlds("export", "csv", "--output", "ut", "--lang", "en")
    #expect(result.code == 0, "\(result.complaint)")
    #expect(result.output == "written: ut/goal.csv\nwritten: ut/actor.csv\n")
    #expect(Set(try Program.entries(of: catalogue.root + "/ut")) == ["actor.csv", "goal.csv"])
  }

  @Test func whatIsLeftOutIsToldByReason() throws {
    let catalogue = TemporaryCatalogue(
      files.merging([
        "information/concepts/c.md": "---\nname: C\nx-eget: 1\nmaintenance: active\nbroader: saknas\n---\n"
      ]) { $1 })
    let result = try catalogue.vlds("export", "skos", "--output", "c.ttl", "--lang", "en")
    #expect(result.code == 0, "\(result.complaint)")
    #expect(
      result.output == """
        written: c.ttl

        Left out: catalogue.yaml has no base-uri; the addresses lead nowhere
          catalogue.yaml: base-uri

        Left out: the format has no place for it
          goal, actor (2)
          concept: x-eget, maintenance

        Left out: the reference leads to nothing in the catalogue
          concept: broader

        """)
  }

  @Test func nothingThatFitsIsAnAnswerOfNo() throws {
    let catalogue = TemporaryCatalogue(files)
    let result = try catalogue.vlds("export", "json", "--only", "kind:service", "--output", "x.json")
    #expect(result.code == 1)
    #expect(result.output.contains("passar formatet"))
    #expect(catalogue.text(of: "x.json") == nil)
  }

  @Test(arguments: [
    (["export", "cvs", "--output", "x"], "menade du csv"),
    (["export", "json", "--output", "process/actors/a.md"], "katalogens egna filer"),
    (["export", "json", "--output", "process/actors/ny.md"], "katalogens egna filer"),
    (["export", "json", "--output", "catalogue.yaml"], "katalogens egna filer"),
    (["export", "json", "--output", ".vlds/x.json"], "katalogens egna filer"),
    (["export", "json", "--output", "/dev/null"], "ingen fil"),
    (["export", "json", "--output", "needs/goals/m.md/x.json"], "skrevs inte"),
    (["export", "skos", "--output", "x.pdf"], "säger formen: .ttl, .rdf, .xml"),
    (["export", "dcat", "--output", "x.json"], "säger formen: .ttl, .rdf, .xml"),
    (["export", "csv", "--only", "kind:goal", "--output", "m.xlsx"], "säger formen: .csv"),
    (["export", "json", "--output", "x", "--only", "sats:x"], "sats"),
    (["export", "json"], "output"),
  ])
  func whatIsRefusedWritesNothing(arguments: [String], words: String) throws {
    let catalogue = TemporaryCatalogue(files)
    let result = try Program.run(arguments, in: catalogue.root)
    #expect(result.code == 2)
    #expect(result.complaint.contains(words), "\(result.complaint)")
    for (file, text) in files { #expect(catalogue.text(of: file) == text) }
    #expect(catalogue.text(of: "catalogue.yaml") == TemporaryCatalogue.manifest)
  }

  @Test func aFileThatIsThereIsReplacedThroughItsLink() throws {
    let catalogue = TemporaryCatalogue(files.merging(["ut/riktig.json": "gammal"]) { $1 })
    catalogue.link("lank.json", to: "ut/riktig.json")
    #expect(try catalogue.vlds("export", "json", "--output", "lank.json").code == 0)
    #expect(catalogue.text(of: "ut/riktig.json")?.contains("Åklagaren") == true)
    let attributes = try FileManager.default.attributesOfItem(atPath: catalogue.root + "/lank.json")
    #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
  }
}
