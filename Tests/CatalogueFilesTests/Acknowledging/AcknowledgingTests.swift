import Catalogue
import CatalogueFiles
import Metamodel
import TestSupport
import Testing

/// Lines of `findings.yaml` that are written, removed and renamed by the program.
@Suite struct AcknowledgingTests {
  private let files = [
    "process/actors/a.md": "---\nname: A\n---\n",
    "process/processes/p.md": "---\nname: P\nactor: a\nsteps:\n  - id: s\n    name: S\n---\n",
    "process/exchanges/x.md": "---\nname: X\nfrom: process/p#s\n---\n",
    "services/t/service.md":
      "---\nname: T\nresponsible:\n  - role: producer\n    actor: a\n  - role: producer\n    actor: b\n---\n",
    "services/t/1.0/profile.md": "---\nname: T 1\n---\n",
  ]

  private func open(_ findings: String?) throws -> WorkingCopy {
    var files = files
    files["findings.yaml"] = findings
    return try WorkingCopy(TemporaryCatalogue(files))
  }

  private func acknowledgement(_ key: String, _ reason: String = "R") -> Acknowledgement {
    Acknowledgement(key: key, reason: reason, by: "Rådet", date: Day("2026-11-22")!)  // A day that there is.
  }

  private func line(_ key: String, _ reason: String = "R") -> String {
    "- {key: \"\(key)\", reason: \"\(reason)\", by: Rådet, date: 2026-11-22}\n"
  }

  private func text(_ copy: WorkingCopy) -> String? {
    copy.catalogue.acknowledgements.bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  private let title = Words(sv: "Prov", en: "Test")

  @Test func theFirstLineMakesTheFileAndUndoTakesItAway() throws {
    var copy = try open(nil)
    try copy.perform([.acknowledge([acknowledgement("KO-01 actor/a type", "Sagt \"nej\"")])], title: title)
    #expect(text(copy) == line("KO-01 actor/a type", #"Sagt \"nej\""#))
    #expect(copy.catalogue.acknowledgements.entries["KO-01 actor/a type"] != nil)
    #expect(copy.unsaved.map(\.file) == ["findings.yaml"])
    _ = try copy.undo()
    #expect(text(copy) == nil && copy.unsaved.isEmpty && copy.catalogue.acknowledgements == .none)
  }

  @Test func linesStandByKeyAndOtherLinesAndCommentsAreKept() throws {
    let before = """
      # Kvitterat i arkitekturrådet

      \(line("KO-01 actor/a type"))# Om processen
      \(line("KO-02 process/p -"))- underligt

      """
    var copy = try open(before)
    try copy.perform(
      [.acknowledge([acknowledgement("KO-01 actor/b -"), acknowledgement("AN-01 actor/a -")])], title: title)
    #expect(
      text(copy) == """
        # Kvitterat i arkitekturrådet

        \(line("AN-01 actor/a -"))\(line("KO-01 actor/a type"))\(line("KO-01 actor/b -"))# Om processen
        \(line("KO-02 process/p -"))- underligt

        """)
    _ = try copy.undo()
    #expect(text(copy) == before)
  }

  @Test func aKeyThatIsThereIsReplacedWhereItStandsAndItsDoublesGo() throws {
    var copy = try open(
      line("KO-02 process/p -") + line("KO-01 actor/a type", "Först") + line("KO-02 process/p -", "Igen"))
    try copy.perform([.acknowledge([acknowledgement("KO-02 process/p -", "Ny")])], title: title)
    #expect(text(copy) == line("KO-02 process/p -", "Ny") + line("KO-01 actor/a type", "Först"))
  }

  @Test func liftingTakesTheLineAndNoOther() throws {
    var copy = try open(
      "- key: KO-01 actor/a type\n  reason: R\n  by: B\n  date: 2026-01-01\n# kvar\n"
        + line("KO-02 process/p -"))
    try copy.perform([.lift(["KO-01 actor/a type"])], title: title)
    #expect(text(copy) == "# kvar\n" + line("KO-02 process/p -"))
    #expect(try copy.perform([.lift(["KO-09 finns inte"])], title: title) == nil)
    try copy.perform([.lift(["KO-02 process/p -"])], title: title)
    #expect(text(copy) == "# kvar\n")
  }

  @Test func lineEndsAndAMissingLastOneAreKept() throws {
    let crlf = line("KO-01 actor/a type").replacing("\n", with: "\r\n")
    var copy = try open(crlf)
    try copy.perform([.acknowledge([acknowledgement("KO-02 process/p -")])], title: title)
    #expect(text(copy) == crlf + line("KO-02 process/p -").replacing("\n", with: "\r\n"))
    copy = try open(String(line("KO-01 actor/a type").dropLast()))
    try copy.perform([.acknowledge([acknowledgement("KO-02 process/p -")])], title: title)
    #expect(text(copy) == line("KO-01 actor/a type") + line("KO-02 process/p -"))
    copy = try open("[]\n")
    try copy.perform([.acknowledge([acknowledgement("KO-02 process/p -")])], title: title)
    #expect(text(copy) == line("KO-02 process/p -"))
  }

  @Test(arguments: [
    "[\n  {key: KO-01 actor/a type, reason: R, by: B, date: 2026-01-01}]\n", "<<<<<<< HEAD\n",
    "- &x {key: KO-01 actor/a type, reason: R, by: B, date: 2026-01-01}\n",
    "[{key: a, reason: R, by: B, date: 2026-01-01}, {key: b, reason: R, by: B, date: 2026-01-01}]\n",
  ])
  func aFileThatIsNotLineByLineIsLeftAsItIs(findings: String) throws {
    var copy = try open(findings)
    #expect(throws: EditProblem.self) {
      try copy.perform([.acknowledge([acknowledgement("KO-02 process/p -")])], title: title)
    }
    #expect(text(copy) == findings)
  }

  @Test(arguments: ["skräp", "skräp: x", "- {key: a, reason: R", "- [", "- \"a"])
  func aLineThatCannotBeReadIsKeptAndTheOthersAreChanged(bad: String) throws {
    let before =
      line("AN-01 actor/a -") + line("KO-01 actor/a type") + bad + "\n" + line("KO-02 process/p -")
    var copy = try open(before)
    #expect(copy.catalogue.acknowledgements.entries.count == 3)
    #expect(copy.catalogue.acknowledgements.problems.map(\.position.line) == [3])
    try copy.perform([.acknowledge([acknowledgement("KO-03 actor/a -")])], title: title)
    #expect(text(copy) == before + line("KO-03 actor/a -"))
    try copy.perform([.lift(["KO-01 actor/a type"])], title: title)
    #expect(
      text(copy) == line("AN-01 actor/a -") + bad + "\n" + line("KO-02 process/p -")
        + line("KO-03 actor/a -"))
    #expect(copy.catalogue.acknowledgements.entries.count == 3)
  }

  @Test func keysFollowTheNameOfADescription() throws {
    var copy = try open(
      line("KO-01 actor/a type") + "# om p\n"
        + line("KO-02 process/p steps[s].name actor/a actor/z process/p#s")
        + "- {key: 'SP-01 service/t responsible[actor=a]', reason: R, by: B, date: 2026-11-22}\n")
    try copy.perform([.rename("actor/a", to: "zeta")], title: title)
    #expect(
      text(copy) == line("KO-01 actor/zeta type") + "# om p\n"
        + line("KO-02 process/p steps[s].name actor/z actor/zeta process/p#s")
        + "- {key: 'SP-01 service/t responsible[actor=a]', reason: R, by: B, date: 2026-11-22}\n")
    try copy.perform([.rename("process/p", to: "a")], title: title)
    #expect(text(copy)?.contains("KO-02 process/a steps[s].name actor/z actor/zeta process/a#s") == true)
    _ = try copy.undo()
    _ = try copy.undo()
    #expect(text(copy)?.contains("KO-02 process/p steps[s].name actor/a actor/z process/p#s") == true)
    #expect(copy.unsaved.isEmpty)
  }

  @Test func keysFollowTheNameOfAPartAndOfAWholeService() throws {
    var copy = try open(
      line("KO-02 process/p steps[s].receives exchange-object/x") + line("KO-04 profile/t/1.0 - service/t")
        + line("SP-05 exchange/x from process/p#s"))
    try copy.perform([.rename("process/p#s", to: "steg")], title: title)
    #expect(
      text(copy) == line("KO-02 process/p steps[steg].receives exchange-object/x")
        + line("KO-04 profile/t/1.0 - service/t") + line("SP-05 exchange/x from process/p#steg"))
    try copy.perform([.rename("service/t", to: "tjanst")], title: title)
    #expect(text(copy)?.contains("KO-04 profile/tjanst/1.0 - service/tjanst") == true)
  }

  @Test func anEntryThatIsNamedByWhatItRefersToIsFollowed() throws {
    var copy = try WorkingCopy(
      TemporaryCatalogue([
        "process/actors/a.md": "---\nname: A\n---\n", "process/actors/b.md": "---\nname: B\n---\n",
        "services/t/service.md":
          "---\nname: T\nresponsible:\n  - actor: a\n    role: producer\n  - actor: b\n    role: producer\n---\n",
        "findings.yaml": line("AN-01 service/t responsible[actor=a].contact")
          + line("AN-02 service/t responsible[actor=a].role"),
      ]))
    try copy.perform([.rename("actor/a", to: "aa")], title: title)
    #expect(
      text(copy) == line("AN-01 service/t responsible[actor=aa].contact")
        + line("AN-02 service/t responsible[actor=aa].role"))
  }

  @Test func whereAKeyComesOutOfOrderItsLineMovesWithItsComment() throws {
    var copy = try open("# först\n\n# om a\n" + line("KO-01 actor/a type") + line("KO-01 actor/m type"))
    try copy.perform([.rename("actor/a", to: "z")], title: title)
    #expect(
      text(copy) == "# först\n\n" + line("KO-01 actor/m type") + "# om a\n" + line("KO-01 actor/z type"))
  }

  @Test func aNewCatalogueTellsGitToKeepTheLinesOfBothSides() {
    let files = NewCatalogue.files(name: "x", title: "X", language: .swedish)
    let attributes = files.first { $0.file == ".gitattributes" }?.after
    #expect(attributes.map { String(decoding: $0, as: UTF8.self) } == "findings.yaml merge=union\n")
  }

  @Test func whatAnotherProgramWritesIsTakenInAndNotOverwritten() throws {
    let folder = TemporaryCatalogue(files)
    let opened = try CatalogueReader.open(folder.root)
    var copy = WorkingCopy(opened, try opened.catalogue())
    folder.write(line("KO-01 actor/a type"), to: "findings.yaml")
    #expect(copy.takeChanges(at: ["findings.yaml"]).reloaded == ["findings.yaml"])
    #expect(copy.catalogue.acknowledgements.entries.count == 1)
    try copy.perform([.lift(["KO-01 actor/a type"])], title: title)
    folder.write(line("KO-02 process/p -"), to: "findings.yaml")
    #expect(throws: SavingProblem.changedOnDisk(["findings.yaml"])) { try copy.save() }
    #expect(folder.text(of: "findings.yaml") == line("KO-02 process/p -"))
  }
}

extension WorkingCopy {
  /// A copy of a catalogue on disk.
  fileprivate init(_ folder: TemporaryCatalogue) throws {
    let opened = try CatalogueReader.open(folder.root)
    self.init(opened, try opened.catalogue())
  }
}
