import Foundation
import TestSupport
import Testing

/// `vlds list`, `show`, `search` and `stats`.
@Suite struct AskingTests {
  private let files = TemporaryCatalogue.ofExchange()

  // MARK: list

  @Test func listIsInTheOrderOfTheCatalogueWithTheKeysOfTheContract() throws {
    let result = try files.vlds("list", "--format", "json")
    #expect(result.code == 0)
    #expect(
      result.rows.map { "\($0["kind"] ?? "")/\($0["id"] ?? "")" } == [
        "actor/aklagaren", "actor/kommunen", "process/utreda", "exchange/svar", "business-object/inkomst",
      ])
    let first = try #require(result.rows.first)
    #expect(Set(first.keys) == ["kind", "id", "name", "status", "level", "file", "findings"])
    #expect(first["name"] as? String == "Åklagaren")
    #expect(first["status"] as? String == "decided")
    #expect(first["file"] as? String == "process/actors/aklagaren.md")
    #expect(Set((first["findings"] as? [String: Int] ?? [:]).keys) == ["error", "warning", "info"])
    #expect(result.output.contains("\"name\": \"Åklagaren\""))
    #expect(try files.vlds("list", "--format", "json", "--lang", "en").output.contains("\"Prosecutor\""))
    // One row a line, so that tools which read lines have a use of it too.
    #expect(result.output.split(separator: "\n").count == 7)
  }

  @Test func listForPeopleIsByKindAndName() throws {
    let result = try files.vlds("list", "aktörer")
    #expect(result.output.hasPrefix("Aktörer (2)\n  ○ Kommunen   actor/kommunen"))
    // Å comes after K in Swedish.
    #expect(result.output.contains("\n  ● Åklagaren  actor/aklagaren"))
    #expect(result.output.hasSuffix("\n2 beskrivningar\n"))
    #expect(try files.vlds("list", "Actors", "--lang", "en").output.hasPrefix("Actors (2)\n  ○ Kommunen"))
  }

  @Test(arguments: [
    ("kind:exchange", ["svar"]), ("-kind:actor,exchange", ["utreda", "inkomst"]),
    ("status:decided", ["aklagaren"]),
    ("refers:process/utreda", ["svar"]), ("has:error kind:exchange", ["svar"]), ("rule:st-01", ["svar"]),
  ])
  func listAnswersAQuery(query: String, ids: [String]) throws {
    let result = try files.vlds("list", "--where", query, "--format", "json")
    #expect(result.rows.map { $0["id"] as? String } == ids)
  }

  @Test func nothingListedEndsWithOne() throws {
    let json = try files.vlds("list", "service", "--format", "json")
    #expect(json.output == "[]\n" && json.code == 1)
    let text = try files.vlds("list", "service")
    #expect(text.code == 1 && text.output.contains("0 beskrivningar"))
  }

  @Test func faultyQueryIsToldWithTheNearestField() throws {
    let result = try files.vlds("list", "--where", "stauts:decided")
    #expect(result.code == 2)
    #expect(result.complaint.contains("fältet stauts finns inte; menade du status?"))
    #expect(try files.vlds("search", "\"öppet").complaint.contains("citattecknet är inte avslutat"))
  }

  // MARK: show

  @Test func showHasFieldsByTheirTypesAndLinksBothWays() throws {
    let exchange = try files.vlds("show", "exchange/svar", "--format", "json")
    #expect(exchange.code == 0)
    let fields = try #require(exchange.object["fields"] as? [String: Any])
    #expect(fields["name"] as? String == "Svar om \u{1B}[31m inkomst")
    #expect(fields["passes"] as? [String] == ["inkomst"])
    #expect(fields["normal-flow"] as? Bool == true)
    #expect(fields["priority"] as? Int == 5)
    let references = try #require(exchange.object["references"] as? [NSDictionary])
    #expect(
      references == [
        ["field": "from", "kind": "process", "id": "utreda", "part": "fraga", "resolved": true],
        ["field": "to", "kind": "process", "id": "finns-inte", "part": NSNull(), "resolved": false],
        ["field": "passes", "kind": "business-object", "id": "inkomst", "part": NSNull(), "resolved": true],
      ])
    let process = try files.vlds("show", "process/utreda", "--format", "json").object
    #expect(
      process["referenced-by"] as? [NSDictionary] == [
        ["field": "from", "inverse": "outgoing-exchanges", "kind": "exchange", "id": "svar", "part": "fraga"]
      ])
    let unknown = try #require(process["fields"] as? [String: Any])
    #expect(unknown["steps"] as? [NSDictionary] == [["id": "fraga", "name": "Fråga"]])
    #expect(unknown["x-eget"] as? NSArray == ["a", ["b": "c"]])
  }

  @Test func showHasBodyNameAndTextsInSeveralLanguages() throws {
    let actor = try files.vlds("show", "actor/kommunen", "--format", "json").object
    #expect(actor["body"] as? String == "\nHandlägger ansökan.\n")
    let prosecutor = try files.vlds("--lang", "en", "show", "actor/aklagaren", "--format", "json").object
    #expect(prosecutor["name"] as? String == "Prosecutor")
    let fields = try #require(prosecutor["fields"] as? [String: Any])
    #expect(fields["name"] as? [String: String] == ["sv": "Åklagaren", "en": "Prosecutor"])
  }

  @Test func showFollowsTheFoldersOfAService() throws {
    let files = TemporaryCatalogue([
      "services/a/service.md": "---\nname: A\n---\n", "services/a/2/profile.md": "---\nname: A 2\n---\n",
    ])
    let service = try files.vlds("show", "service/a", "--format", "json").object
    #expect(
      service["references"] as? [NSDictionary] == [
        ["field": "versions", "kind": "profile", "id": "a/2", "part": NSNull(), "resolved": true]
      ])
    let profile = try files.vlds("show", "profile/a/2", "--format", "json").object
    #expect(
      profile["referenced-by"] as? [NSDictionary] == [
        ["field": "versions", "inverse": "service", "kind": "service", "id": "a", "part": NSNull()]
      ])
  }

  @Test func showForPeopleNamesTheDescription() throws {
    let result = try files.vlds("show", "actor/aklagaren")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("Åklagaren"))
    #expect(result.output.contains("process/actors/aklagaren.md"))
  }

  @Test(arguments: [
    ("exchange/svra", 1, "exchange/svra finns inte; menade du exchange/svar?"),
    ("process/svar", 1, "process/svar finns inte; menade du exchange/svar?"),
    ("exchang/svar", 2, "slaget exchang finns inte; menade du exchange?"),
    ("svar", 2, "svar är inte skrivet som SLAG/ID"), ("", 2, "\"\" är inte skrivet som SLAG/ID"),
    (":x/y", 2, ":x/y är inte skrivet som SLAG/ID"), ("#", 2, "# är inte skrivet som SLAG/ID"),
    ("process/utreda#fraga", 2, "ange hela beskrivningen: process/utreda"),
    ("annan:process/utreda", 2, "ingen import som heter annan"),
  ])
  func whatIsNotThereIsToldWithWhatIsNear(name: String, code: Int32, words: String) throws {
    let result = try files.vlds("show", name, "--format", "json")
    #expect(result.code == code)
    #expect(result.output.isEmpty)
    #expect(result.complaint.contains(words))
  }

  @Test func importedDescriptionsAreShownUnderTheirAlias() throws {
    let holder = TemporaryCatalogue([
      "egen/catalogue.yaml":
        "format: vlds-catalogue/1\nid: egen\nimports:\n  - {alias: riket, path: ../riket}\n",
      "egen/process/processes/p.md": "---\nname: P\nactor: riket:skv\n---\n",
      "riket/catalogue.yaml": "format: vlds-catalogue/1\nid: riket\n",
      "riket/process/actors/skv.md": "---\nname: Skatteverket\n---\n",
    ])
    let shown = try Program.run(
      ["-C", "egen", "show", "riket:actor/skv", "--format", "json"], in: holder.root)
    #expect(shown.object["alias"] as? String == "riket")
    #expect(shown.object["name"] as? String == "Skatteverket")
    let own = try Program.run(["-C", "egen", "show", "egen:process/p", "--format", "json"], in: holder.root)
    #expect(
      own.object["references"] as? [NSDictionary] == [
        [
          "field": "actor", "alias": "riket", "kind": "actor", "id": "skv", "part": NSNull(),
          "resolved": true,
        ]
      ])
  }

  // MARK: search

  @Test func searchLooksInAllTextAndFoldsLetters() throws {
    let result = try files.vlds("search", "handlagger", "--format", "json")
    #expect(result.code == 0)
    let hit = try #require(result.rows.first)
    #expect(result.rows.count == 1)
    #expect(Set(hit.keys) == ["kind", "id", "name", "file", "line", "where", "excerpt", "score"])
    #expect(hit["where"] as? String == "body")
    #expect(hit["line"] as? Int == 6)
    #expect(hit["excerpt"] as? String == "Handlägger ansökan.")
  }

  @Test func searchPutsEqualNamesFirstAndTakesConditions() throws {
    let hits = try files.vlds("search", "INKOMST", "--format", "json").rows
    #expect(hits.map { $0["id"] as? String } == ["inkomst", "svar"])
    #expect(try files.vlds("search", "inkomst", "-kind:exchange", "--format", "json").rows.count == 1)
    #expect(try files.vlds("search", "-kind:exchange", "inkomst", "--format=json").rows.count == 1)
    #expect(try files.vlds("search", "inkomst", "rule:ST-01", "--format", "json").rows.count == 1)
    #expect(try files.vlds("search", "inkomst", "--limit", "1", "--format", "json").rows.count == 1)
    #expect(try files.vlds("search", "--limit", "1", "inkomst").output.hasSuffix("1 av 2 träffar\n"))
  }

  @Test func nothingFoundEndsWithOneAndNothingAskedWithTwo() throws {
    #expect(try files.vlds("search", "qqqq").code == 1)
    #expect(try files.vlds("search", "qqqq", "--format", "json").output == "[]\n")
    #expect(try files.vlds("search", "").code == 2)
    #expect(try files.vlds("search").code == 2)
    #expect(try files.vlds("search", "x", "--limit", "-1").code == 2)
  }

  // MARK: stats

  @Test func statsCountKindsLevelsAndCoverage() throws {
    let stats = try files.vlds("stats", "--format", "json").object
    #expect(stats["descriptions"] as? Int == 5)
    #expect((stats["kinds"] as? [String: Int])?["actor"] == 2)
    let levels = try #require(stats["levels"] as? [String: Int])
    #expect(levels.keys.sorted() == ["0", "1", "2", "3"] && levels.values.reduce(0, +) == 5)
    let coverage = try #require(stats["coverage"] as? [String: [String: Int]])
    // Its exchange ends in the process, and no service realises the exchange.
    #expect(coverage["process"] == ["total": 1, "covered": 1])
    #expect(coverage["exchange"] == ["total": 1, "covered": 0])
    #expect(try files.vlds("stats").output.hasPrefix("5 beskrivningar\n"))
    #expect(try files.vlds("stats", "--lang", "en").output.hasPrefix("5 descriptions\n"))
  }

  // MARK: pipes

  @Test(arguments: [["list", "--format", "json"], ["metamodel", "--format", "json"], ["rules"]])
  func aBrokenPipeEndsQuietly(arguments: [String]) throws {
    let command = ([Program.executable.path] + arguments).joined(separator: " ")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "\(command) | head -c 1 > /dev/null; exit ${PIPESTATUS[0]}"]
    process.currentDirectoryURL = URL(filePath: files.root)
    let complaint = Pipe()
    process.standardError = complaint
    try process.run()
    let words = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(words.isEmpty)
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
  }

  @Test func aFullDiskIsTold() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "\(Program.executable.path) rules > /dev/full"]
    let complaint = Pipe()
    process.standardError = complaint
    try process.run()
    let words = String(decoding: complaint.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(words.contains("svaret kan inte skrivas") || words.contains("cannot be written"))
  }
}
