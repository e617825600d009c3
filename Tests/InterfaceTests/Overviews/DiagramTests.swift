import Catalogue
import Metamodel
import Terminal
import TestSupport
import Testing

@testable import Interface

/// Diagrams, on the screen and as SVG.
@Suite struct DiagramTests {
  static let subjects = [
    ("lanes", "collaboration-process/bistand"), ("sequence", "logical-interface/inkomst/1"),
    ("neighbourhood", "business-object/inkomst"),
  ]

  private func walk(
    _ reference: String, _ columns: Int = 80, _ rows: Int = 24, _ language: Language = .swedish,
    glyphs: Glyphs = .unicode
  ) -> Walk {
    var walk = Walk(overviewCatalogue, columns: columns, rows: rows, language, glyphs: glyphs)
    walk.press("0 Tab /")
    walk.type("id:\(reference.drop { $0 != "/" }.dropFirst()) kind:\(reference.prefix { $0 != "/" })")
    walk.press("Enter d")
    return walk
  }

  @Test(arguments: [(80, 24), (140, 45), (40, 10)], Language.allCases)
  func screens(size: (Int, Int), language: Language) {
    for (name, reference) in Self.subjects {
      let walk = walk(reference, size.0, size.1, language)
      Golden.expect(walk.screen, "overviews/diagram-\(name)-\(size.0)x\(size.1)-\(language.rawValue)")
    }
  }

  @Test func asciiOnly() {
    for (name, reference) in Self.subjects {
      let walk = walk(reference, glyphs: .ascii)
      let signs = walk.screen.unicodeScalars.filter { !$0.isASCII && !"åäöÅÄÖ·".unicodeScalars.contains($0) }
      #expect(signs.isEmpty, "\(String(String.UnicodeScalarView(signs)))")
      Golden.expect(walk.screen, "overviews/diagram-\(name)-ascii")
    }
  }

  @Test func exchangesStandInTheOrderOfTheSteps() {
    let files = [
      "process/actors/a": "name: A", "process/actors/b": "name: B",
      "process/processes/main":
        "name: M\nactor: a\nsteps: [{id: one, name: 1}, {id: two, name: 2}, {id: three, name: 3}]",
      "process/processes/other": "name: O\nactor: b\nsteps: [{id: get, name: G}, {id: give, name: L}]",
      "process/collaboration-processes/c": "name: C\nprocesses: [main, other]",
      "process/exchanges/a-last": "from: process/main#three\nto: process/other",
      "process/exchanges/b-answer": "from: process/other#give\nto: process/main#two",
      "process/exchanges/c-question": "from: process/main#two\nto: process/other#get",
      "process/exchanges/d-first": "from: process/other\nto: process/main#one",
      "process/exchanges/e-second": "from: process/main#one\nto: process/other",
      "process/exchanges/f-gone": "status: retired\nfrom: process/main#one\nto: process/other",
    ]
    let order = { (files: [String: String], reference: String) -> [String] in
      let terms = Terms(makeCatalogue(files))
      return terms.catalogue.position(of: reference).map {
        CollaborationOrder(from: $0, in: terms).exchanges.map(terms.name)
      }
        ?? []
    }
    #expect(
      order(files, "collaboration-process/c") == ["d-first", "e-second", "c-question", "b-answer", "a-last"])
    var told = files
    told["process/scenarios/s"] = "name: S\nexchanges: [e-second, d-first]"
    #expect(order(told, "collaboration-process/c").prefix(2) == ["e-second", "d-first"])
    #expect(order(told, "scenario/s") == ["e-second", "d-first"])
  }

  @Test func customersStandFirst() {
    let walk = walk("collaboration-process/bistand")
    let position = walk.state.catalogue.position(of: "collaboration-process/bistand") ?? 0
    let diagram = walk.state.collaborationDiagram(of: position)
    #expect(diagram.lanes.map(\.name) == ["Sökande", "Kommunen", "Skatteverket", "Åklagaren"])
  }

  @Test func enterOpensWhatTheCursorIsOn() {
    var walk = walk("collaboration-process/bistand")
    walk.press("Home Enter")
    #expect(walk.state.reading?.reference == "customer/sokande")
    walk.press("Backspace Right Enter")
    #expect(walk.state.reading?.reference == "actor/kommunen")
    walk.press("Backspace Down Enter")
    #expect(walk.state.reading?.reference.hasPrefix("exchange/") == true)
  }

  @Test func downGoesThroughAllThatPassesInOrder() throws {
    var walk = walk("collaboration-process/bistand")
    let diagram = try #require(walk.state.diagram)
    let exchanges = diagram.spots.indices.filter { index in
      guard case .description(let position, _) = diagram.spots[index].target else { return false }
      return overviewCatalogue.descriptions[position].kind.id == "exchange"
    }
    walk.press("Home")
    var seen: [Int] = []
    for _ in exchanges {
      walk.press("Down")
      seen.append(walk.state.diagram?.cursor.spot ?? -1)
    }
    #expect(seen == exchanges)
  }

  @Test func theCursorIsAlwaysInSight() throws {
    for (_, reference) in Self.subjects {
      var walk = walk(reference, 40, 10)
      for key in ["Down", "Right", "Down", "End", "Up", "Left", "PageUp", "PageDown", "Home", "Right"] {
        walk.press(key)
        let diagram = try #require(walk.state.diagram)
        let rect = diagram.spots[diagram.cursor.spot].rect
        let origin = diagram.cursor.origin
        let room = walk.state.spotRect
        let seen = Rect(x: origin.x, y: origin.y, width: room.width, height: room.height)
        #expect(!rect.intersection(seen).isEmpty, "\(reference) \(key)")
      }
    }
  }

  @Test func tabGoesToTheNextSort() {
    var walk = walk("logical-interface/inkomst/1")
    #expect(walk.state.diagram?.subject.sort == .sequence)
    walk.press("Tab")
    #expect(walk.state.diagram?.subject.sort == .neighbourhood)
    walk.press("Tab")
    #expect(walk.state.diagram?.subject.sort == .sequence)
    walk.press("Esc")
    #expect(walk.state.isBrowsing)
  }

  @Test func callsOutsideTheSequencesAreShownToo() {
    let walk = walk("logical-interface/inkomst/1", 100, 45)
    #expect(walk.screen.contains("Anrop utanför sekvenserna"))
    #expect(walk.screen.contains("ProvaVägen (envägs)"))
  }

  @Test func manyNeighboursAreAListBehindOneRow() throws {
    var files = ["needs/goals/g": "name: G"]
    for number in 10..<40 { files["process/processes/p\(number)"] = "name: P\(number)\nactor: a\ngoals: [g]" }
    var walk = Walk(makeCatalogue(files))
    walk.press("1 Tab d End Enter")
    #expect(walk.state.browse.rows.count == 30)
    walk.press("Esc")
    #expect(walk.screen.contains("18 till …"))
  }

  // MARK: SVG

  @Test(arguments: Language.allCases)
  func svg(language: Language) throws {
    for (name, reference) in Self.subjects {
      let walk = walk(reference, 80, 24, language)
      let diagram = try #require(walk.state.diagram)
      let text = walk.state.svg(diagram)
      Golden.expect(text, "overviews/\(name)-\(language.rawValue).svg")
      #expect(parses(text))
    }
  }

  /// It is the same however wide the window is.
  @Test func svgDoesNotHangOnTheWindow() throws {
    let (narrow, wide) = (walk("business-object/inkomst", 40, 10), walk("business-object/inkomst", 140, 45))
    #expect(
      narrow.state.svg(try #require(narrow.state.diagram)) == wide.state.svg(try #require(wide.state.diagram))
    )
  }

  @Test func whatXMLCannotHaveIsEscapedOrLeftOut() {
    var drawing = Drawing()
    drawing.title = "<&>\"\u{1}\u{FFFE}"
    drawing.add(.text(Point(x: 0, y: 0), "a < b && c\u{1B}", .plain))
    let text = DrawingSVG(drawing, .swedish).text
    #expect(text.contains("a &lt; b &amp;&amp; c<"))
    #expect(text.contains("&lt;&amp;&gt;&quot;<"))
    #expect(parses(text))
  }

  /// Whether a text is a tree of elements that are all closed, in the order in which they were opened.
  private func parses(_ text: String) -> Bool {
    var open: [Substring] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      let name = tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" }
      if tag.hasPrefix("/") {
        guard open.popLast() == name else { return false }
      } else if !tag.hasSuffix("/") {
        open.append(name)
      }
    }
    return open.isEmpty && !text.isEmpty
  }
}
