import Catalogue
import Metamodel
import TestSupport
import Testing

/// References: their grammar, and what becomes of them.
@Suite struct ReferenceTests {
  private func form(_ text: String, to targets: [String], orURI: Bool = false) -> ReferenceValue.Form {
    ReferenceValue.form(of: text, for: Reference(to: targets, orURI: orURI))
  }

  private func parts(_ text: String, to targets: [String]) -> [String?]? {
    guard case .reference(let value) = form(text, to: targets) else { return nil }
    return [value.alias, value.kind, value.id, value.part]
  }

  @Test func oneKindTakesAnID() {
    #expect(parts("a/b", to: ["process"]) == [nil, nil, "a/b", nil])
    #expect(parts("a#steg", to: ["process", "process#step"]) == [nil, nil, "a", "steg"])
    #expect(parts("nationell:a", to: ["process"]) == ["nationell", nil, "a", nil])
  }

  @Test func severalKindsTakeTheKindFirst() {
    #expect(parts("process/a/b#c", to: ["process", "customer"]) == [nil, "process", "a/b", "c"])
    #expect(parts("riv:customer/x", to: ["*"]) == ["riv", "customer", "x", nil])
  }

  @Test func partsOfTheSameFile() {
    #expect(parts("#steg", to: ["process#step"]) == [nil, nil, "", "steg"])
  }

  @Test(arguments: ["", "#", "a#", "A", "a b", "-a", "a//b", "a/", "/a", "a#b#c", "å", ":a", "a:b:c", ".a"])
  func refusesWhatTheGrammarDoesNotKnow(text: String) {
    #expect(form(text, to: ["process"]) == .malformed)
  }

  @Test func urisOnlyWhereTheFieldAllowsThem() {
    #expect(form("https://example.se/a", to: ["*"], orURI: true) == .uri)
    #expect(form("https://example.se/a", to: ["*"]) == .malformed)
  }

  @Test func verdicts() throws {
    let catalogue = makeCatalogue(
      [
        "process/processes/a":
          "name: A\nactor: x\nsteps:\n  - {id: s, name: S, followed-by: ['#s', 'b#s', '#t']}",
        "process/actors/x": "name: X\npart-of: saknas\n",
        "process/exchanges/e": """
        from: process/a#s
        to: process/a#t
        passes: [o, riv:o, nix:o, O]
        channels: a/b
        """,
        "process/exchanges/f": "from: a\nto: actor/x\n",
        "information/business-objects/o": "name: O",
        "services/t/1/logical-interface": "messages:\n  - {id: m, carries: [u#a, u#finns-inte]}",
        "information/exchange-objects/u": "attributes:\n  - {id: a, name: A}",
      ], manifest: "imports:\n  - {alias: riv, path: ../riv}\n")
    let verdicts = { (reference: String) throws -> [Link.Verdict] in
      let position = try #require(catalogue.position(of: reference))
      return catalogue.links(from: position).filter { $0.node != nil }.map(\.verdict)
    }
    #expect(try verdicts("process/a") == [.holds, .holds, .notInThisFile, .partMissing])
    #expect(try verdicts("actor/x") == [.missing])
    #expect(
      try verdicts("exchange/e") == [
        .holds, .partMissing, .holds, .imported, .unknownAlias, .malformed, .missing,
      ])
    #expect(try verdicts("exchange/f") == [.kindLeftOut, .kindNotAllowed])
    #expect(try verdicts("logical-interface/t/1") == [.holds, .partMissing])
  }

  @Test func linksAreFoundFromBothEnds() throws {
    let catalogue = makeCatalogue([
      "process/actors/x": "name: X", "process/actors/y": "name: Y\npart-of: x",
      "process/processes/a": "actor: x", "process/processes/b": "actor: x",
    ])
    let x = try #require(catalogue.position(of: "actor/x"))
    let sources = catalogue.links(to: x).map { catalogue.descriptions[$0.source].reference }
    #expect(Set(sources) == ["actor/y", "process/a", "process/b"])
    #expect(catalogue.sources(of: "actor", in: "process", to: x).count == 2)
  }

  @Test func theFamilyOfAServiceIsLinkedByItsFolders() throws {
    let catalogue = makeCatalogue([
      "services/t/service": "", "services/t/1/profile": "", "services/t/10/profile": "",
      "services/t2/1/profile": "", "services/t/1/logical-interface": "",
      "services/t/1/technical-interfaces/rest": "", "services/t/1/instances/drift": "",
    ])
    let names = { (reference: String, field: String) throws -> [String] in
      let position = try #require(catalogue.position(of: reference))
      return catalogue.targets(of: field, from: position).map { catalogue.descriptions[$0].reference }
    }
    #expect(try names("service/t", "versions") == ["profile/t/1", "profile/t/10"])
    #expect(try names("profile/t/1", "logical-interface") == ["logical-interface/t/1"])
    #expect(try names("profile/t/1", "instances") == ["instance/t/1/drift"])
    #expect(try names("technical-interface/t/1/rest", "realises") == ["logical-interface/t/1"])
    #expect(try names("profile/t2/1", "instances") == [])
  }

  @Test(arguments: [3, 400])
  func partsAreFoundInSmallFilesAndLargeOnes(count: Int) throws {
    let steps = (0..<count).map {
      "  - id: s\($0)\n    name: S\n    followed-by: [\"#s\(($0 + 1) % count)\"]\n"
    }
    let again = "  - id: s1\n    name: Igen\n    followed-by: [\"#saknas\"]\n"
    let catalogue = makeCatalogue([
      "process/processes/p": "name: P\nsteps:\n\(steps.joined())\(again)",
      "process/exchanges/e": "name: E\nfrom: process/p#s2\nto: process/p#borta\n",
    ])
    let position = try #require(catalogue.position(of: "process/p"))
    let process = catalogue.descriptions[position]
    let document = try #require(process.document)
    let links = catalogue.links(from: position).filter { $0.field.id == "followed-by" }
    #expect(links.count == count + 1)
    #expect(links.last?.verdict == .partMissing)
    for (index, link) in links.dropLast().enumerated() {
      // Of two with one id the first counts.
      let part = document.part("s\((index + 1) % count)", in: process.kind.schema)
      #expect(link.verdict == .holds && link.targetPart != nil && link.targetPart == part?.node)
    }
    let others = catalogue.links(from: try #require(catalogue.position(of: "exchange/e")))
    #expect(others.map(\.verdict) == [.holds, .partMissing])
  }
}
