import Foundation
import TestSupport
import Testing

/// `validate --changed`: what a branch has changed, and what it breaks elsewhere.
@Suite struct ChangedTests {
  /// A catalogue in a folder of a git repository, with everything committed.
  private func repository() throws -> TemporaryCatalogue {
    let files = TemporaryCatalogue([
      "kat/catalogue.yaml": TemporaryCatalogue.manifest,
      "kat/process/actors/a.md": "---\nname: A\n---\n",
      "kat/process/actors/b.md": "---\nname: B\n---\n",
      "kat/process/processes/p.md": "---\nname: P\nactor: a\nsteps:\n  - id: s\n    name: S\n---\n",
      "kat/process/exchanges/x.md": "---\nname: X\nfrom: process/p#s\nto: customer/k\n---\n",
      "kat/needs/customers/k.md": "---\nname: K\n---\n",
      "kat/.gitignore": "*.tmp.md\n",
    ])
    try git(files, "init", "-q")
    try git(files, "add", "-A")
    try git(files, "commit", "-qm", "allt")
    return files
  }

  private func git(_ files: TemporaryCatalogue, _ arguments: String...) throws {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    let line =
      "cd '\(files.root)' && git -c user.name=A -c user.email=a@example.se -c init.defaultBranch=main \(words)"
    #expect(try Program.shell(line, []).code == 0)
  }

  private func keys(_ files: TemporaryCatalogue, _ arguments: String...) throws -> [String] {
    let result = try Program.run(
      ["validate", "--changed", "HEAD", "--format", "json"] + arguments, in: files.root + "/kat")
    #expect(result.code != 2, "\(result.complaint)")
    return (result.object["findings"] as? [[String: Any]] ?? []).compactMap { $0["key"] as? String }
  }

  @Test func withoutChangesNothingIsTold() throws {
    let files = try repository()
    #expect(try keys(files).isEmpty)
    #expect(!(try Program.run(["validate"], in: files.root + "/kat").output.isEmpty))
  }

  @Test func whatIsChangedStagedOrNewIsTold() throws {
    let files = try repository()
    files.write("---\nname: A\nstatus: draft\n---\n", to: "kat/process/actors/a.md")
    files.write("---\nname: B\nstatus: draft\n---\n", to: "kat/process/actors/b.md")
    try git(files, "add", "kat/process/actors/b.md")
    files.write("---\nname: C\n---\n", to: "kat/process/actors/c å.md")
    files.write("---\nname: D\n---\n", to: "kat/process/actors/d.md")
    let found = Set(try keys(files).map { $0.split(separator: " ")[1] })
    #expect(found.isSuperset(of: ["actor/a", "actor/b", "actor/d"]))
    #expect(!found.contains("process/p") && !found.contains("exchange/x"))
    #expect(try keys(files).contains { $0.hasPrefix("FO-07 ") })
  }

  @Test func aRemovalCannotHideWhatItBreaks() throws {
    let files = try repository()
    files.remove("kat/process/actors/a.md")
    #expect(try keys(files) == ["ST-01 process/p actor actor/a"])
    #expect(try Program.run(["validate", "--changed", "HEAD"], in: files.root + "/kat").code == 1)
  }

  @Test func aChangeIsSeenInWhatNamesIt() throws {
    let files = try repository()
    files.write(
      "---\nname: P\nactor: a\nsteps:\n  - id: t\n    name: S\n---\n", to: "kat/process/processes/p.md")
    #expect(try keys(files, "--rule", "ST-01") == ["ST-01 exchange/x from process/p#s"])
  }

  @Test func anOlderRevisionCountsWhatHasBeenCommittedSince() throws {
    let files = try repository()
    files.write("---\nname: B\nstatus: draft\n---\n", to: "kat/process/actors/b.md")
    try git(files, "commit", "-qam", "b")
    #expect(try keys(files).isEmpty)
    let since = try Program.run(["validate", "--changed", "HEAD~1"], in: files.root + "/kat")
    #expect(
      since.output.contains("process/actors/b.md:") && since.output.contains("5 beskrivningar, 1 ändrade: "))
    #expect(!since.output.contains("process/actors/a.md"))
  }

  @Test func aCheckWritesNothingInTheRepository() throws {
    let files = try repository()
    let index = files.bytes(of: ".git/index")
    files.write("---\nname: A\n---\n", to: "kat/process/actors/a.md")
    _ = try keys(files)
    #expect(files.bytes(of: ".git/index") == index)
  }

  @Test func outsideGitAndForAnUnknownRevisionItSaysSo() throws {
    let outside = TemporaryCatalogue([:])
    let none = try outside.vlds("validate", "--changed", "HEAD")
    #expect(none.code == 2 && none.complaint.contains("git"))
    let files = try repository()
    for revision in ["finns-inte", "--output=x", ""] {
      let result = try Program.run(["validate", "--changed=\(revision)"], in: files.root + "/kat")
      #expect(result.code == 2 && result.output.isEmpty, "\(revision)")
    }
  }

  @Test func theStateThatExchangesAreTestedForIsOneOfThree() throws {
    let files = try repository()
    for state in ["current", "new", "future"] {
      #expect(
        try Program.run(["validate", "--state", state, "--format", "json"], in: files.root + "/kat").code != 2
      )
    }
    #expect(try Program.run(["validate", "--state", "later"], in: files.root + "/kat").code == 2)
  }
}
