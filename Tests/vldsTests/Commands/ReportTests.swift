import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The forms of `validate` that other programs read.
@Suite struct ReportTests {
  private func catalogue(in folder: String = "") -> TemporaryCatalogue {
    TemporaryCatalogue([
      "\(folder)catalogue.yaml":
        "format: vlds-catalogue/1\nid: test\nrules:\n  KA-01: {severity: off, reason: \"A < B\"}\n",
      "\(folder)process/actors/åå.md": "---\nname: x\n---\n",
      "\(folder)process/actors/a.md": "---\nname: \"A & <B>\"\nstatus: \"å\\e[1m<&\\\"\"\nnmae: x\n---\n",
      "\(folder)process/exchanges/x.md": "---\nname: X\npasses: [actor/a]\n---\n",
      "\(folder)findings.yaml":
        "- {key: \"KO-01 actor/a type\", reason: \"Senare <nu>\", by: Rådet, date: 2026-11-01}\n- x\n",
    ])
  }

  private func run(_ folder: String, _ arguments: String...) throws -> Program.Result {
    try Program.run(["validate"] + arguments, in: folder)
  }

  // MARK: SARIF

  private func sarif(_ folder: String, _ arguments: String...) throws -> [String: Any] {
    let result = try Program.run(["validate", "--format", "sarif"] + arguments, in: folder)
    #expect(result.code == 1)
    let runs = try #require(result.object["runs"] as? [[String: Any]])
    #expect(result.object["version"] as? String == "2.1.0" && runs.count == 1)
    #expect((result.object["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
    return runs[0]
  }

  @Test func sarifHasWhatItsSchemaDemands() throws {
    let files = catalogue()
    let log = try sarif(files.root)
    #expect(log["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((log["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "vlds" && driver["language"] as? String == "sv")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(ids.count == rules.count && Set(ids).count == ids.count && ids.contains("SP-10"))
    for rule in rules {
      #expect(((rule["shortDescription"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
      let level = (rule["defaultConfiguration"] as? [String: Any])?["level"] as? String
      #expect(["error", "warning", "note"].contains(level))
    }
    let results = try #require(log["results"] as? [[String: Any]])
    #expect(!results.isEmpty)
    for result in results {
      let id = try #require(result["ruleId"] as? String)
      #expect(ids[try #require(result["ruleIndex"] as? Int)] == id)
      #expect(["error", "warning", "note"].contains(result["level"] as? String))
      #expect(((result["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
      let locations = try #require(result["locations"] as? [[String: Any]])
      for location in locations + (result["relatedLocations"] as? [[String: Any]] ?? []) {
        let physical = try #require(location["physicalLocation"] as? [String: Any])
        let uri = try #require((physical["artifactLocation"] as? [String: Any])?["uri"] as? String)
        #expect(URL(string: uri) != nil && !uri.hasPrefix("/") && uri.allSatisfy(\.isASCII), "\(uri)")
        let region = try #require(physical["region"] as? [String: Int])
        #expect((region["startLine"] ?? 0) >= 1 && (region["startColumn"] ?? 0) >= 1)
      }
      // Where one result says whether it is suppressed, all have to (3.27.23).
      #expect(result["suppressions"] is [[String: Any]])
      let prints = try #require(result["partialFingerprints"] as? [String: String])
      #expect(prints["vldsFindingKey/v1"]?.hasPrefix(id + " ") == true)
    }
    let related = results.flatMap { $0["relatedLocations"] as? [[String: Any]] ?? [] }
    #expect(related.allSatisfy { $0["id"] is Int })
  }

  @Test func whatIsAcknowledgedIsSuppressedInSarif() throws {
    let files = catalogue()
    let log = try sarif(files.root)
    let suppressed = (log["results"] as? [[String: Any]] ?? []).filter {
      !(($0["suppressions"] as? [[String: Any]]) ?? []).isEmpty
    }
    #expect(suppressed.count == 1)
    let prints = suppressed.first?["partialFingerprints"] as? [String: String]
    #expect(prints?["vldsFindingKey/v1"] == "KO-01 actor/a type")
    let suppression = (suppressed.first?["suppressions"] as? [[String: Any]])?.first
    #expect(suppression?["kind"] as? String == "external" && suppression?["status"] as? String == "accepted")
    #expect((suppression?["justification"] as? String)?.contains("Senare <nu>") == true)
    let invocation = try #require((log["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == true)
    #expect((invocation["toolExecutionNotifications"] as? [[String: Any]])?.count == 1)
  }

  @Test func filesAreNamedAsSeenFromTheGitWorkTree() throws {
    let files = catalogue(in: "kat ett/")
    files.makeFolder(".git")
    let log = try sarif(files.root + "/kat ett")
    let uris = (log["results"] as? [[String: Any]] ?? []).flatMap { result in
      (result["locations"] as? [[String: Any]] ?? []).compactMap { location in
        ((location["physicalLocation"] as? [String: Any])?["artifactLocation"] as? [String: Any])?["uri"]
          as? String
      }
    }
    #expect(uris.contains("kat%20ett/process/actors/a.md"))
    #expect(uris.contains("kat%20ett/process/actors/%C3%A5%C3%A5.md"))
    #expect(uris.allSatisfy { $0.hasPrefix("kat%20ett/") })
  }

  @Test func sarifTellsOfTheRulesAskedAboutOnly() throws {
    let files = catalogue()
    let log = try sarif(files.root, "--rule", "ST-01", "--rule", "FO-05", "--lang", "en")
    let driver = (log["tool"] as? [String: Any])?["driver"] as? [String: Any]
    #expect((driver?["rules"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["FO-05", "ST-01"])
    #expect(driver?["language"] as? String == "en")
    #expect(
      Set((log["results"] as? [[String: Any]] ?? []).compactMap { $0["ruleId"] as? String }) == [
        "FO-05", "ST-01",
      ])
  }

  // MARK: JUnit

  @Test func junitIsXmlThatBuildServersRead() throws {
    let files = catalogue()
    let result = try run(files.root, "--format", "junit")
    #expect(result.code == 1)
    #expect(!result.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    let reading = try JUnitReading(result.output)
    #expect(reading.root == "testsuites" && reading.suites.count > 50)
    let counted = { (name: String) in reading.suites.reduce(0) { $0 + (Int($1[name] ?? "") ?? 0) } }
    for name in ["tests", "failures", "errors", "skipped"] {
      #expect(reading.totals[name] == String(counted(name)), "\(name)")
    }
    #expect(reading.cases.count == counted("tests") && reading.failures.count == counted("failures"))
    #expect(reading.skipped.count == counted("skipped"))
    #expect(
      reading.cases.allSatisfy {
        $0["classname"]?.isEmpty == false && $0["name"]?.isEmpty == false && $0["time"] == "0"
      })
    // What is below --fail-on passes; what is acknowledged or switched off is skipped.
    let rules = Set(reading.failures.compactMap { $0.split(separator: " ").first.map(String.init) })
    #expect(rules.contains("FO-05") && !rules.contains("FO-03"))
    #expect(reading.skipped.contains("A < B") && reading.skipped.contains { $0.contains("Senare <nu>") })
    #expect(reading.cases.contains { $0["file"] == "process/actors/a.md" && $0["line"] == "3" })
  }

  @Test func whatIsGraveFollowsFailOn() throws {
    let files = catalogue()
    let all = try JUnitReading(try run(files.root, "--format", "junit", "--fail-on", "info").output)
    let errors = try JUnitReading(try run(files.root, "--format", "junit").output)
    #expect(all.failures.count > errors.failures.count)
    #expect(all.cases.count == errors.cases.count)
  }

  // MARK: Text

  @Test func colourComesOnATerminalOnly() throws {
    let files = catalogue()
    #expect(!(try run(files.root).output.contains("\u{1B}")))
    let line = "script -qec \"'$0' validate -C '$1'\" /dev/null"
    let coloured = try Program.shell(
      "command -v script >/dev/null && TERM=xterm \(line) || true", [files.root])
    // Where there is no `script` there is nothing to look at.
    if !coloured.output.isEmpty { #expect(coloured.output.contains("\u{1B}[1;31m")) }
  }
}

/// What a reader of JUnit XML takes from it.
private final class JUnitReading: NSObject, XMLParserDelegate {
  private(set) var root = ""
  private(set) var totals: [String: String] = [:]
  private(set) var suites: [[String: String]] = []
  private(set) var cases: [[String: String]] = []
  /// The class and message of each failure.
  private(set) var failures: [String] = []
  private(set) var skipped: [String] = []

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch name {
    case "testsuites": (root, totals) = (name, attributes)
    case "testsuite": suites.append(attributes)
    case "testcase": cases.append(attributes)
    case "failure": failures.append("\(cases.last?["classname"] ?? "") \(attributes["message"] ?? "")")
    case "skipped": skipped.append(attributes["message"] ?? "")
    default: break
    }
  }
}
