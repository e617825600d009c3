import Foundation
import FoundationXML
import TestSupport
import Testing

/// `vlds trace` and `impact`.
@Suite struct TraceTests {
  /// An exchange with nasty names on all sides, and a service that carries half of it.
  private let files = TemporaryCatalogue([
    "process/actors/a.md": "---\nname: A\ncontact: {function: 'Växel, ett', email: a@a.example}\n---\n",
    "process/processes/p.md": "---\nname: P\nactor: a\nsteps: [{id: s, name: Steg}]\n---\n",
    "process/exchanges/e.md": """
    ---
    name: 'E "citat" <b>&amp; \\ ; # | `x` ]'
    from: process/p#s
    to: process/p
    passes: [o, q]
    digitalisation: digital
    ---
    """,
    "information/business-objects/o.md": "---\nname: O\n---\n",
    "information/business-objects/q.md": "---\nname: Q\n---\n",
    "information/exchange-objects/x.md":
      "---\nname: X\nrefines: [o]\nattributes: [{id: ett, name: Ett}]\n---\n",
    "services/t/service.md": "---\nname: T\n---\n",
    "services/t/1/profile.md": "---\nname: T 1\nrealises-objects: [o]\nrealises-exchanges: [e]\n---\n",
    "services/t/1/logical-interface.md":
      "---\nname: L\nmessages: [{id: svar, name: Svar, carries: [x]}]\n---\n",
    "consumptions/k.md": "---\nname: K\nconsumer: a\nuses: t/1\nconnection: connected\n---\n",
  ])

  private func trace(_ arguments: String...) throws -> Program.Result {
    try Program.run(["trace"] + arguments, in: files.root)
  }

  @Test func traceHasTheKeysOfTheContract() throws {
    let result = try trace("exchange/e", "--format", "json")
    #expect(result.code == 0)
    let object = result.object
    #expect(Set(object.keys) == ["start", "nodes", "edges", "gaps"])
    #expect(object["start"] as? String == "exchange/e")
    let nodes = try #require(object["nodes"] as? [[String: Any]])
    #expect(nodes.allSatisfy { Set($0.keys) == ["kind", "id", "part", "name", "perspective"] })
    #expect(nodes.first?["id"] as? String == "e" && nodes.first?["perspective"] as? String == "process")
    #expect(nodes.contains { $0["id"] as? String == "t/1" && $0["part"] as? String == "svar" })
    let edges = try #require(object["edges"] as? [NSDictionary])
    #expect(edges.contains(["from": "exchange/e", "to": "process/p#s", "field": "from"]))
    #expect(
      edges.contains([
        "from": "logical-interface/t/1#svar", "to": "exchange-object/x", "field": "messages[svar].carries",
      ]))
    let gaps = try #require(object["gaps"] as? [NSDictionary])
    #expect(
      gaps.contains(["at": "business-object/q", "missing": "exchange-object", "rule": "SP-07"]))
    #expect(gaps.contains(["at": "exchange/e", "missing": "legal-assessment", "rule": "JU-01"]))
  }

  @Test func traceForPeopleIsTheColumns() throws {
    let result = try trace("exchange/e")
    let lines = result.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("┌ Process ─") == true && lines.first?.contains("┬ Information ─") == true)
    #expect(lines.contains { $0.contains("E \"citat\"") && $0.contains("│ O ") && $0.contains("│ T 1") })
    #expect(lines.contains { $0.contains("╳ inget IUO preciserar") && $0.contains("SP-07") })
    #expect(Set(lines.map(\.count)).count == 1)
    let narrow = try Program.run(
      ["trace", "exchange/e", "--lang", "en"], in: files.root, environment: ["COLUMNS": "60"])
    #expect(narrow.output.split(separator: "\n").allSatisfy { $0.count == 60 })
    #expect(narrow.output.contains("┬ Service ─"))
  }

  @Test func aPartIsAStartAndOneThatIsNotThereIsToldWithTheNearest() throws {
    let part = try trace("exchange-object/x#ett", "--format", "json")
    #expect(part.object["start"] as? String == "exchange-object/x#ett")
    let missing = try trace("exchange-object/x#et")
    #expect(missing.code == 1 && missing.complaint.contains("menade du exchange-object/x#ett?"))
    #expect(try trace("exchange/borta").code == 1)
    #expect(try trace("exchange").code == 2)
  }

  @Test func mermaidNamesAreInQuotesWithNothingThatItReads() throws {
    let result = try trace("exchange/e", "--format", "mermaid")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "flowchart LR")
    let nodes = lines.filter { $0.contains(":::") }
    let shape = try Regex(
      #"^    [ng][0-9]+\["[^"`\\|<>&;#]*(?:(?:#[0-9]+;|<br/>)[^"`\\|<>&;#]*)*"\]:::[A-Za-z]+$"#)
    for node in nodes { #expect(node.wholeMatch(of: shape) != nil, "\(node)") }
    #expect(nodes.contains { $0.contains("E #34;citat#34; #60;b#62;#38;amp#59;") })
    let arrows = lines.filter { $0.contains("-->") || $0.contains("-.->") }
    let arrow = try Regex(#"^  n[0-9]+ (?:-->|-->\|"[^"|]*"\||-\.->) [ng][0-9]+$"#)
    for line in arrows { #expect(line.wholeMatch(of: arrow) != nil, "\(line)") }
    #expect(lines.filter { $0.hasPrefix("  subgraph ") }.count == lines.filter { $0 == "  end" }.count)
  }

  @Test func graphvizReadsTheGraph() throws {
    let result = try trace("exchange/e", "--format", "dot")
    #expect(result.output.contains(#"E \"citat\" <b>&amp; \\ ; # | `x` ]"#))
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/dot") else { return }
    let drawn = try Program.shell(#""$0" -C "$1" trace exchange/e --format dot | dot -Tplain"#, [files.root])
    #expect(drawn.code == 0 && drawn.complaint.isEmpty)
    #expect(drawn.output.hasPrefix("graph ") && drawn.output.contains("\nstop"))
  }

  @Test func thePictureIsXMLWithEveryNameInIt() throws {
    let result = try trace("exchange/e", "--format", "svg")
    let texts = Texts()
    let parser = XMLParser(data: Data(result.output.utf8))
    parser.delegate = texts
    #expect(parser.parse())
    #expect(texts.found.contains { $0.contains("E \"citat\" <b>&amp; \\ ; # | `x` ]") })
    for name in ["Process", "Information", "Tjänst", "Juridik och säkerhet", "T 1"] {
      #expect(texts.found.contains(name), "\(name)")
    }
    #expect(texts.found.contains { $0.hasPrefix("╳ inget IUO preciserar") })
  }

  /// The texts of an XML document.
  private final class Texts: NSObject, XMLParserDelegate {
    var found: [String] = []
    private var text = ""

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
      _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?
    ) {
      found.append(text.trimmingCharacters(in: .whitespacesAndNewlines))
      text = ""
    }
  }

  // MARK: impact

  @Test func impactHasTheKeysOfTheContract() throws {
    let result = try files.vlds("impact", "exchange-object/x", "--format", "json")
    #expect(result.code == 0)
    let object = result.object
    #expect(
      Set(object.keys).isSuperset(of: ["start", "affected", "inform", "agreements", "assessments"]))
    let affected = try #require(object["affected"] as? [[String: Any]])
    #expect(
      affected.allSatisfy { Set($0.keys).isSuperset(of: ["kind", "id", "name", "distance", "via"]) })
    let version = affected.first { $0["kind"] as? String == "profile" }
    #expect(version?["distance"] as? Int == 2 && version?["via"] as? String == "logical-interface/t/1")
    let inform = try #require(object["inform"] as? [[String: Any]])
    #expect(inform.count == 1 && inform[0]["actor"] as? String == "actor/a")
    #expect(inform[0]["consumption"] as? String == "consumption/k")
    #expect((inform[0]["contact"] as? [String: Any])?["email"] as? String == "a@a.example")
  }

  @Test func impactForPeopleIsInGroupsAndForSpreadsheetsInRows() throws {
    let text = try files.vlds("impact", "exchange-object/x")
    #expect(text.output.hasPrefix("Informationsutbytesobjekt X  exchange-object/x\n"))
    #expect(
      text.output.contains("\nKonsumenter att informera (1)\n  A  consumption/k  Växel, ett, a@a.example\n"))
    let csv = try files.vlds("impact", "exchange-object/x", "--format", "csv").output
    let rows = csv.components(separatedBy: "\r\n")
    #expect(rows.first?.hasPrefix("group,kind,id,name,distance,via,field,actor") == true)
    #expect(
      rows.contains("inform,consumption,k,K,3,profile/t/1,uses,actor/a,\"Växel, ett\",,a@a.example,,,"))
    #expect(rows.contains { $0.contains("\"E \"\"citat\"\" <b>&amp; ") })
    let alone = try files.vlds("impact", "consumption/k", "--lang", "en")
    #expect(alone.code == 0 && alone.output.contains("Consumers to inform (1)"))
  }
}
