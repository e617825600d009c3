import TestSupport
import Testing

/// `vlds validate`, as people and pipelines read it.
@Suite struct ValidateTests {
  @Test func findingsStandWithPlaceRuleMessageAndAdvice() throws {
    let result = try TemporaryCatalogue.ofExchange().vlds("validate", "--rule", "ST-01")
    #expect(result.code == 1)
    #expect(result.complaint.isEmpty)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count == 5)
    #expect(lines[0].hasPrefix("process/exchanges/svar.md:4:5: fel ST-01 "))
    #expect(lines[0].contains("finns-inte"))
    #expect(lines[1].hasPrefix("    → "))
    #expect(lines[2].isEmpty)
    #expect(lines[3] == "5 beskrivningar: 1 fel, 0 varningar, 0 upplysningar")
  }

  @Test func englishIsSpokenWhereItIsAskedFor() throws {
    let result = try TemporaryCatalogue.ofExchange().vlds("validate", "--rule", "ST-01", "--lang", "en")
    #expect(result.output.contains("svar.md:4:5: error ST-01 "))
    #expect(result.output.contains("5 descriptions: 1 error, 0 warnings, 0 infos"))
  }

  @Test func jsonHasTheKeysOfTheContract() throws {
    let result = try TemporaryCatalogue.ofExchange().vlds("validate", "--rule", "ST-01", "--format", "json")
    #expect(result.code == 1)
    #expect(result.object["catalogue"] as? String == "test")
    #expect(result.object["descriptions"] as? Int == 5)
    #expect(
      result.object["counts"] as? [String: Int] == ["error": 1, "warning": 0, "info": 0, "acknowledged": 0])
    let findings = try #require(result.object["findings"] as? [[String: Any]])
    let finding = try #require(findings.first)
    #expect(
      Set(finding.keys) == [
        "rule", "severity", "kind", "id", "field", "file", "line", "column", "message", "key", "related",
        "fix",
      ])
    #expect(finding["severity"] as? String == "error")
    #expect(finding["kind"] as? String == "exchange")
    #expect(finding["id"] as? String == "svar")
    #expect(finding["field"] as? String == "to")
    #expect(finding["line"] as? Int == 4)
    #expect(finding["column"] as? Int == 5)
    #expect((finding["key"] as? String)?.hasPrefix("ST-01 exchange/svar to") == true)
    let keys = [
      "\"rule\"", "\"severity\"", "\"kind\"", "\"id\"", "\"field\"", "\"file\"", "\"line\"", "\"column\"",
    ]
    let places = keys.compactMap { result.output.range(of: $0)?.lowerBound }
    #expect(places.count == keys.count && places == places.sorted())
  }

  @Test func aFindingWithoutDescriptionHasNullForKindAndId() throws {
    let files = TemporaryCatalogue(["process/borta.md": "---\nname: x\n---\n"])
    let result = try files.vlds("validate", "--rule", "FO-02", "--format", "json")
    #expect(result.output.contains("\"kind\": null, \"id\": null"))
  }

  @Test func exitCodeFollowsFailOn() throws {
    // A level-1 field that is missing, and nothing worse.
    let files = TemporaryCatalogue(["process/exchanges/a.md": "---\nname: Å\n---\n"])
    let findings = try #require(
      try files.vlds("validate", "--rule", "KO-01", "--format", "json").object["counts"] as? [String: Int])
    #expect(findings["error"] == 0 && (findings["warning"] ?? 0) > 0)
    #expect(try files.vlds("validate", "--rule", "KO-01").code == 0)
    #expect(try files.vlds("validate", "--rule", "KO-01", "--fail-on", "warning").code == 1)
    #expect(try files.vlds("validate", "--rule", "KO-01", "--fail-on", "info").code == 1)
    #expect(try files.vlds("validate", "--rule", "ST-01", "--fail-on", "info").code == 0)
  }

  @Test func onlyTheDescriptionsNamedAreTold() throws {
    let files = TemporaryCatalogue.ofExchange()
    let clean = try files.vlds("validate", "business-object/inkomst", "--rule", "ST-01")
    #expect(clean.code == 0)
    #expect(clean.output == "1 beskrivning: inga fynd\n")
    #expect(try files.vlds("validate", "exchange/svar", "--rule", "ST-01").code == 1)
    let missing = try files.vlds("validate", "exchange/swar")
    #expect(missing.code == 1)
    #expect(missing.output.isEmpty)
    #expect(missing.complaint == "Fel: exchange/swar finns inte; menade du exchange/svar?\n")
  }

  @Test func nothingInTheCatalogueReachesTheTerminalAsAControl() throws {
    let files = TemporaryCatalogue.ofExchange()
    files.write("---\nname: x\nfrom: \"\\e[2Jx\"\n\"\\e]0;x\\a\": 1\n---\n", to: "process/exchanges/ond.md")
    for arguments in [
      ["validate"], ["list"], ["show", "exchange/svar"], ["search", "inkomst"],
      ["validate", "--format", "json"],
    ] {
      let result = try Program.run(arguments, in: files.root)
      #expect(!result.output.contains("\u{1B}"), "\(arguments)")
      #expect(
        result.output.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x7F) })
    }
  }

  @Test func checkingWritesNothing() throws {
    let files = TemporaryCatalogue.ofExchange()
    _ = try files.vlds("validate")
    let listing = try Program.entries(of: files.root)
    #expect(listing.sorted() == ["catalogue.yaml", "information", "process"])
  }
}
