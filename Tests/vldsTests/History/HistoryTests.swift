import Foundation
import TestSupport
import Testing

/// What git knows of a real repository, as `vlds validate` tells of it.
struct HistoryTests {
  private static let exchange = "process/exchanges/e.md"
  private static let assessment = "law/legal-assessments/b.md"
  private static let profile = "services/t/1/profile.md"
  private static let files = [
    exchange: "---\nvolume: 1\n---\n",
    assessment: "---\nassesses: exchange/e\ndate: 2026-03-01\n---\n",
  ]

  /// A catalogue in a folder of a repository, with one commit.
  private func repository(_ files: [String: String] = files) throws -> Repository {
    let repository = Repository()
    for (path, text) in files { repository.write(text, to: path) }
    try repository.commit("2026-01-01")
    return repository
  }

  @Test func aChangeAfterTheAssessmentIsFound() throws {
    let repository = try repository()
    #expect(try repository.messages("JU-03") == [])
    repository.write("---\nvolume: 2\n---\n", to: Self.exchange)
    #expect(try repository.messages("JU-03") == ["exchange/e (2026-11-22)"])
    try repository.commit("2026-04-05")
    #expect(try repository.messages("JU-03") == ["exchange/e (2026-04-05)"])
    repository.write("---\nvolume: 2\nstatus: decided\n---\n", to: Self.exchange)
    try repository.commit("2026-05-01")
    #expect(try repository.messages("JU-03") == ["exchange/e (2026-04-05)"])
  }

  @Test func aRenameIsNoChange() throws {
    let repository = try repository()
    try repository.git("mv", "katalog/\(Self.exchange)", "katalog/process/exchanges/ny.md")
    repository.write("---\nassesses: exchange/ny\ndate: 2026-03-01\n---\n", to: Self.assessment)
    try repository.commit("2026-04-05")
    #expect(try repository.messages("JU-03") == [])
    repository.write("---\nvolume: 2\n---\n", to: "process/exchanges/ny.md")
    try repository.commit("2026-04-06")
    #expect(try repository.messages("JU-03") == ["exchange/ny (2026-04-06)"])
  }

  @Test func whatABranchHasChangedCountsFromItsOwnDay() throws {
    let repository = try repository()
    try repository.git("checkout", "-qb", "gren")
    repository.write("---\nvolume: 2\n---\n", to: Self.exchange)
    try repository.commit("2026-02-01")
    try repository.git("checkout", "-q", "-")
    repository.write("---\nname: O\n---\n", to: "information/business-objects/o.md")
    try repository.commit("2026-02-02")
    try repository.git("merge", "-q", "--no-edit", "gren", day: "2026-04-01")
    #expect(try repository.messages("JU-03") == [])
  }

  @Test func aPublishedVersionThatIsAlteredIsFound() throws {
    let publication = "publication: {state: published, date: 2026-01-01}\n"
    let repository = try repository([Self.profile: "---\ndescription: P\n\(publication)---\n"])
    #expect(try repository.result("VE-04").code == 0)
    repository.write("---\ndescription: Q\n\(publication)---\n\nBrödtext.\n", to: Self.profile)
    let findings = try repository.result("VE-04").object["findings"] as? [[String: Any]]
    #expect(findings?.map { $0["field"] as? String } == ["description"])
    #expect(findings?.map { $0["line"] as? Int } == [2])
  }

  @Test func anInterfaceThatIsTakenFromAPublishedVersionIsFound() throws {
    let interface = "services/t/1/technical-interfaces/g.md"
    let repository = try repository([
      Self.profile: "---\npublication: {state: published, date: 2026-01-01}\n---\n",
      interface: "---\nprotocol: rest\n---\n",
    ])
    try repository.git("mv", "katalog/\(interface)", "katalog/services/t/1/technical-interfaces/h.md")
    try repository.commit("2026-02-01")
    #expect(try repository.result("VE-04").code == 0)
    for day in [nil, "2026-03-01"] {
      try repository.git("rm", "-q", "--ignore-unmatch", "katalog/services/t/1/technical-interfaces/h.md")
      if let day { try repository.commit(day) }
      let findings = try repository.result("VE-04").object["findings"] as? [[String: Any]]
      #expect(
        findings?.map { $0["key"] as? String } == [
          "VE-04 profile/t/1 technical-interfaces technical-interface/t/1/h"
        ])
    }
  }

  @Test func settingsOfAHookDoNotLeadElsewhere() throws {
    let (repository, other) = (try repository(), try self.repository())
    repository.write("---\nvolume: 2\n---\n", to: Self.exchange)
    let environment = ["GIT_DIR": "\(other.root)/.git", "GIT_WORK_TREE": other.root]
    #expect(try repository.messages("JU-03", environment: environment) == ["exchange/e (2026-11-22)"])
  }

  @Test func aShallowCloneIsNotTestedAndThatIsSaidOnce() throws {
    let repository = try repository()
    repository.write("---\nvolume: 2\n---\n", to: Self.exchange)
    try repository.commit("2026-04-05")
    let clone = TemporaryCatalogue()
    try repository.git("clone", "-q", "--depth", "1", "file://\(repository.root)", "\(clone.root)/klon")
    let result = try Program.run(["validate", "-C", "\(clone.root)/klon/katalog", "--rule", "JU-03"])
    #expect(result.code == 0)
    #expect(
      result.complaint
        == "Historiken i git är inte till hands: klonen är grund (`git clone --depth`). VE-04 och JU-03 är inte prövade mot den.\n"
    )
  }

  @Test func outsideGitItIsNotTestedAndThatIsSaidOnce() throws {
    let catalogue = TemporaryCatalogue(Self.files)
    let result = try catalogue.vlds("validate", "--lang", "en", "--rule", "JU-03")
    #expect(result.code == 0)
    #expect(
      result.complaint
        == "The history in git is not at hand: the catalogue is not in git, or nothing is committed. VE-04 and JU-03 have not been tested against it.\n"
    )
    // What has not been tested has not passed.
    let report = try catalogue.vlds("validate", "--format", "json", "--lang", "en").object
    let gaps = report["not-tested"] as? [[String: String]]
    #expect(gaps?.map { $0["rule"] } == ["JU-03"] && gaps?[0]["why"]?.contains("not in git") == true)
    let junit = try catalogue.vlds("validate", "--format", "junit", "--lang", "en").output
    let suite = junit.split(separator: "<testsuite name=\"JU-03").last?.split(separator: "</testsuite>").first
    #expect(suite?.contains("skipped=\"1\"") == true)
    #expect(suite?.contains("<skipped message=\"Not tested against the history in git") == true)
    let log = try catalogue.vlds("validate", "--format", "sarif", "--lang", "en").object
    let run = (log["runs"] as? [[String: Any]])?.first
    let invocation = (run?["invocations"] as? [[String: Any]])?.first
    let notices = invocation?["toolExecutionNotifications"] as? [[String: Any]]
    let message = notices?.first?["message"] as? [String: String]
    #expect(notices?.count == 1 && message?["text"]?.hasPrefix("JU-03: Not tested") == true)
    // Where no such rule is asked for, or nothing is there that it looks at, there is nothing to say.
    #expect(try catalogue.vlds("validate", "--rule", "JU-01").complaint == "")
    #expect(try TemporaryCatalogue([Self.exchange: "---\nname: E\n---\n"]).vlds("validate").complaint == "")
  }
}

/// A repository of git with a catalogue in the folder `katalog`, removed with the value.
private struct Repository {
  private let folder = TemporaryCatalogue()
  var root: String { folder.root }

  init() { folder.write(TemporaryCatalogue.manifest, to: "katalog/catalogue.yaml") }

  func write(_ text: String, to path: String) { folder.write(text, to: "katalog/\(path)") }

  /// Commits all that has changed.
  func commit(_ day: String) throws {
    if !FileManager.default.fileExists(atPath: "\(root)/.git") { try git("init", "-q") }
    try git("add", "-A")
    try git("commit", "-qm", day, day: day)
  }

  func git(_ arguments: String..., day: String = "2026-01-01") throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", root, "-c", "user.name=T", "-c", "user.email=t@example.se"] + arguments
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": root, "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_DATE": "\(day)T12:00:00Z", "GIT_COMMITTER_DATE": "\(day)T12:00:00Z",
    ]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "git \(arguments)")
  }

  func result(_ rule: String, environment: [String: String] = [:]) throws -> Program.Result {
    try Program.run(
      ["validate", "-C", "\(root)/katalog", "--rule", rule, "--format", "json"], environment: environment)
  }

  /// What the findings of JU-03 say has changed.
  func messages(_ rule: String, environment: [String: String] = [:]) throws -> [String] {
    let result = try result(rule, environment: environment)
    #expect(result.complaint == "")
    let findings = result.object["findings"] as? [[String: Any]] ?? []
    return findings.compactMap { finding in
      (finding["message"] as? String)?.split(separator: ": ").last?.split(separator: ". ").first
        .map { String($0).replacing("`", with: "") }
    }
  }
}
