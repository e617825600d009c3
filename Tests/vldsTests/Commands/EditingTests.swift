import Foundation
import TestSupport
import Testing

/// `set`, `new`, `rename`, `remove` and `init` as scripts run them.
@Suite struct EditingTests {
  private let files = [
    "process/actors/a.md": "---\nname: A # så\nstatus: draft\n---\n",
    "process/collaborations/x.md": "---\nname: X\nmembers: [a, b]\n---\n",
    "process/actors/b.md": "---\nname: B\nstatus: draft\n---\n",
    "information/exchange-objects/o.md": "---\nname: O\nattributes:\n  - id: kon\n    name: Kön\n---\n",
  ]

  private func run(_ catalogue: TemporaryCatalogue, _ arguments: String...) throws -> Program.Result {
    try Program.run(arguments + ["-C", catalogue.root], environment: ["VLDS_LANG": "sv"])
  }

  @Test func setChangesOnlyTheLinesOfTheFields() throws {
    let catalogue = TemporaryCatalogue(files)
    let result = try run(
      catalogue, "set", "actor/a", "name.en=B: c", "status=decided", "--format", "json")
    #expect(result.code == 0)
    #expect(result.object["changed"] as? [String] == ["process/actors/a.md"])
    #expect(
      catalogue.text(of: "process/actors/a.md")
        == "---\nname: # så\n  sv: A\n  en: \"B: c\"\nstatus: decided\n---\n")
  }

  @Test func removalsComeFirstThenSettingsThenAdditions() throws {
    let catalogue = TemporaryCatalogue(files)
    let result = try run(
      catalogue, "set", "exchange-object/o", "--add", "attributes={id: namn, name: Namn}", "status=draft",
      "--remove", "attributes=kon", "open-questions=Vem?", "open-questions=När?")
    #expect(result.code == 0, "\(result.complaint)")
    #expect(
      catalogue.text(of: "information/exchange-objects/o.md")
        == "---\nname: O\nstatus: draft\nopen-questions:\n  - Vem?\n  - När?\nattributes:\n  - id: namn\n    name: Namn\n---\n"
    )
  }

  @Test(arguments: [
    (["set", "actor/a", "status=klar"], 2, "inget av valen"),
    (["set", "actor/a", "statsu=draft"], 2, "status"),
    (["set", "actor/c", "status=draft"], 1, "finns inte"), (["set", "actor/a", "=x"], 2, "FÄLT=VÄRDE"),
    (["set", "actor/a", "valid-from=igår"], 2, "valid-from"), (["new", "actor", "a"], 2, "finns redan"),
    (["new", "actor", "Å"], 2, "kan inte vara id"), (["rename", "actor/a", "b"], 2, "finns redan"),
    (["remove", "actor/a"], 1, "hänvisas till"),
    (["set", "exchange-object/o", "attributes=x"], 2, "klammer"),
  ])
  func whatIsRefusedChangesNothing(arguments: [String], code: Int32, words: String) throws {
    let catalogue = TemporaryCatalogue(files)
    let result = try Program.run(arguments + ["-C", catalogue.root], environment: ["VLDS_LANG": "sv"])
    #expect(result.code == code)
    #expect(result.complaint.contains(words), "\(result.complaint)")
    for (file, text) in files { #expect(catalogue.text(of: file) == text) }
  }

  @Test func aReferenceWithoutTargetIsWrittenAndWarnedOf() throws {
    let catalogue = TemporaryCatalogue(files)
    let result = try run(catalogue, "set", "collaboration/x", "--add", "members=saknas")
    #expect(result.code == 0)
    #expect(result.complaint.contains("saknas"))
    #expect(catalogue.text(of: "process/collaborations/x.md")?.contains("[a, b, saknas]") == true)
  }

  @Test func newWritesTheCanonicalForm() throws {
    let catalogue = TemporaryCatalogue(files)
    let body = catalogue.root + "/text"
    catalogue.write("Brödtext.", to: "text")
    let result = try run(
      catalogue, "new", "concept", "ny-sak", "--set", "definition=Något: nytt", "--set", "name=Ny sak",
      "--body", body)
    #expect(result.code == 0, "\(result.complaint)")
    #expect(
      catalogue.text(of: "information/concepts/ny-sak.md")
        == "---\nname: Ny sak\nstatus: draft\ndefinition: \"Något: nytt\"\n---\n\nBrödtext.\n")
  }

  @Test func renameAndRemoveTellWhatMovedAndChanged() throws {
    let catalogue = TemporaryCatalogue(files)
    let renamed = try run(catalogue, "rename", "actor/a", "c", "--format", "json")
    #expect(renamed.object["moved"] as? [[String: String]] == [["from": "actor/a", "to": "actor/c"]])
    #expect(renamed.object["changed"] as? [String] == ["process/collaborations/x.md"])
    let removed = try run(catalogue, "remove", "actor/c", "--with-references", "--format", "json")
    #expect(removed.object["removed"] as? [String] == ["process/actors/c.md"])
    #expect(catalogue.text(of: "process/collaborations/x.md") == "---\nname: X\nmembers: [b]\n---\n")
    let part = try run(catalogue, "rename", "exchange-object/o#kon", "sex", "--format", "json")
    #expect(
      part.object["moved"] as? [[String: String]]
        == [["from": "exchange-object/o#kon", "to": "exchange-object/o#sex"]])
  }

  @Test func formatBringsFilesIntoCanonicalForm() throws {
    let catalogue = TemporaryCatalogue(
      files.merging([
        "process/actors/c.md": "---\nstatus:  'draft' # så\nname: C\n---\n",
        "process/actors/d.md": "---\nname: &a D\n---\n",
      ]) { $1 })
    #expect(try run(catalogue, "format", "--check", "process/actors/a.md").code == 0)
    let check = try run(catalogue, "format", "--check", "--format", "json")
    #expect(check.code == 1)
    #expect(check.object["changed"] as? [String] == ["process/actors/c.md", "process/collaborations/x.md"])
    let left = check.object["left"] as? [[String: String]]
    #expect(left?.map { $0["file"] } == ["process/actors/d.md"])
    #expect(try run(catalogue, "format").code == 0)
    #expect(catalogue.text(of: "process/actors/c.md") == "---\nname: C\nstatus: draft # så\n---\n")
    #expect(catalogue.text(of: "process/actors/d.md") == "---\nname: &a D\n---\n")
    #expect(try run(catalogue, "format", "--check").code == 0)
  }

  @Test func initMakesACatalogueThatValidates() throws {
    let home = TemporaryCatalogue()
    let made = try Program.run(["init", home.root + "/ny", "--title", "Å: b"])
    #expect(made.code == 0, "\(made.complaint)")
    #expect(try Program.run(["validate", "-C", home.root + "/ny"]).code == 0)
    #expect(try Program.run(["init", home.root + "/ny"]).code == 2)
  }

  /// A limit on the size of files stands for a full disk: the system refuses the write just so.
  @Test(arguments: ["init \"$1/ny\"", "export csv -C \"$1\" --output \"$1/ut/ny/a.csv\" --only kind:actor"])
  func whatCannotBeBegunOnAFullDiskLeavesNothing(command: String) throws {
    let catalogue = TemporaryCatalogue(files)
    let before = try Program.entries(of: catalogue.root).sorted()
    let refused = try Program.shell(
      "trap '' XFSZ; ulimit -f 0; exec \"$0\" \(command)", [catalogue.root])
    #expect(refused.code == 2)
    #expect(refused.complaint.contains("skrev") || refused.complaint.contains("skrivas"))
    #expect(try Program.entries(of: catalogue.root).sorted() == before)
  }

  @Test func aFileThatIsNotWrittenLeavesNoFolder() throws {
    let catalogue = TemporaryCatalogue(files)
    let refused = try Program.shell(
      "trap '' XFSZ; ulimit -f 0; exec \"$0\" new concept ny -C \"$1\"", [catalogue.root])
    #expect(refused.code == 2)
    #expect(catalogue.bytes(of: "information/concepts") == nil)
    #expect(try !Program.entries(of: catalogue.root + "/information").contains("concepts"))
  }
}
