import Metamodel
import Terminal
import Testing

@testable import Catalogue
@testable import Interface

/// The view of a trace: three columns that move together.
@Suite struct TraceViewTests {
  static let sizes = [(80, 24), (140, 45), (40, 10)]

  /// At a description, found by its id.
  private func walk(
    to reference: String, columns: Int = 80, rows: Int = 24, _ language: Language = .swedish,
    theme: Theme = .standard, glyphs: Glyphs = .unicode
  ) -> Walk {
    var walk = Walk(
      screenCatalogue, columns: columns, rows: rows, language, theme: theme, glyphs: glyphs)
    walk.press("0 Tab /")
    let halves = reference.split(separator: "/", maxSplits: 1)
    walk.type("kind:\(halves[0]) id:\(halves[1])")
    walk.press("Enter")
    return walk
  }

  private func cell(_ walk: Walk) -> String? { walk.state.tracing?.key }

  @Test(arguments: sizes, Language.allCases)
  func theTrace(size: (Int, Int), language: Language) {
    var walk = walk(to: "process/utreda", columns: size.0, rows: size.1, language)
    walk.press("t")
    Golden.expect(walk.screen, "screens/trace-\(size.0)x\(size.1)-\(language.rawValue)")
    walk.press("Tab")
    Golden.expect(walk.screen, "screens/trace-information-\(size.0)x\(size.1)-\(language.rawValue)")
    walk.press("c Tab Tab")
    Golden.expect(walk.screen, "screens/trace-law-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test func whereLawHasNoRoomBesideItIsPrintedBelow() throws {
    let terms = Terms(screenCatalogue, today: Day("2026-11-22"))
    let trace = Trace(from: try #require(terms.element("exchange/svar-inkomst")), in: terms)
    let texts = { (width: Int?) in
      trace.pictures(in: terms, .swedish, width: width).map { $0.lines.joined(separator: "\n") }
    }
    let narrow = texts(80)
    #expect(narrow.count == 2)
    #expect(!narrow[0].contains("Juridik och säkerhet") && narrow[0].contains("Tjänst"))
    #expect(narrow[1].contains("Juridik och säkerhet") && narrow[1].contains("Svar om inkomst"))
    #expect(texts(nil).count == 1 && texts(nil)[0].contains("Juridik och säkerhet"))
  }

  @Test func messagesThatCarryNothingAreNoObjectsWithoutRefinement() throws {
    let terms = Terms(screenCatalogue, today: Day("2026-11-22"))
    let words = { (rule: String, kind: String, tie: ChainGap.Tie) in
      TraceWords.missing(
        Trace.Gap(at: Element(0), missing: ChainGap(kind: kind, tie: tie), rule: rule), terms
      ).sv
    }
    let object = try #require(terms.element("business-object/inkomst")).position
    let tie = ChainGap.Tie.below(["refines": [object]])
    #expect(words("SP-07", "exchange-object", tie) == "inget IUO preciserar")
    #expect(words("SP-09", "exchange-object", tie) == "inget meddelande bär information")
    #expect(words("SP-10", "exchange-object", tie) == "inget meddelande bär Inkomstuppgift")
  }

  @Test func withoutColourAndUnicodeNothingIsLost() {
    var ascii = walk(to: "process/utreda", theme: .monochrome, glyphs: .ascii)
    ascii.press("t c")
    let signs = ascii.screen.unicodeScalars.filter { !$0.isASCII && !"åäöÅÄÖ·é".unicodeScalars.contains($0) }
    #expect(signs.isEmpty, "\(String(String.UnicodeScalarView(signs)))")
    Golden.expect(ascii.screen, "screens/trace-ascii")
    let frame = ascii.state.render()
    for y in 0..<24 {
      for x in 0..<80 {
        let style = frame[Point(x: x, y: y)]?.style
        #expect(style?.foreground == .standard && style?.background == .standard)
      }
    }
  }

  @Test func thePerspectivesHaveTheGuidesColours() {
    var walk = walk(to: "process/utreda")
    walk.press("t")
    let frame = walk.state.render()
    let colours = frame.lines.enumerated().flatMap { y, line in
      ["Svar om inkomst", "Inkomstuppgift (2)", "Inkomstuppgift 2"].compactMap { name -> String? in
        guard let start = line.firstRange(of: name) else { return nil }
        let x = line.distance(from: line.startIndex, to: start.lowerBound)
        return frame[Point(x: x, y: y)].map { "\(name): \($0.style.foreground.number)" }
      }
    }
    #expect(
      Set(colours).isSuperset(of: ["Svar om inkomst: 6", "Inkomstuppgift (2): 3", "Inkomstuppgift 2: 1"]))
  }

  @Test func theCursorStandsOnTheStartAndWhatItIsTiedToStandsOut() {
    var walk = walk(to: "exchange/svar-inkomst")
    walk.press("t")
    #expect(cell(walk) == "exchange/svar-inkomst")
    let frame = walk.state.render()
    let row = frame.lines.firstIndex { $0.contains("Svar om inkomst") && $0.contains("Inkomstuppgift") }
    let line = frame.lines[row ?? 0]
    let x = line.distance(
      from: line.startIndex, to: line.firstRange(of: "Inkomstuppgift")?.lowerBound ?? line.startIndex)
    #expect(frame[Point(x: x, y: row ?? 0)]?.style.attributes.contains(.bold) == true)
  }

  @Test func theCursorGoesOverWhatIsEmptyAndBesideToTheSameBand() {
    var walk = walk(to: "process/utreda")
    walk.press("t")
    #expect(cell(walk) == "process/utreda")
    walk.press("j j j")
    #expect(cell(walk) == "exchange/svar-inkomst")
    walk.press("l")
    #expect(cell(walk) == "business-object/inkomst")
    walk.press("l")
    #expect(walk.state.tracing?.column == .service)
    walk.press("h h")
    #expect(cell(walk) == "exchange/svar-inkomst")
    walk.press("Home")
    #expect(cell(walk) == "process/utreda")
    walk.press("End")
    #expect(cell(walk) == "process/lamna")
    // Tab goes round.
    walk.press("Tab Tab Tab")
    #expect(walk.state.tracing?.column == .process)
    walk.press("Shift-Tab")
    #expect(walk.state.tracing?.column == .service)
  }

  @Test func enterOpensAndBackComesToTheSameCell() {
    var walk = walk(to: "process/utreda")
    walk.press("t j j j l Enter")
    #expect(walk.state.reading?.reference == "business-object/inkomst")
    walk.press("Backspace")
    #expect(cell(walk) == "business-object/inkomst")
    // On from there, and all the way back.
    walk.press("t")
    #expect(walk.state.tracing?.start == "business-object/inkomst")
    #expect(cell(walk) == "business-object/inkomst")
    walk.press("Esc")
    #expect(walk.state.tracing?.start == "process/utreda")
    #expect(cell(walk) == "business-object/inkomst")
    walk.press("Alt-Right")
    #expect(walk.state.tracing?.start == "business-object/inkomst")
    walk.press("Esc Esc")
    #expect(walk.state.tracing == nil)
    #expect(walk.state.current.map { walk.state.catalogue.descriptions[$0].reference } == "process/utreda")
  }

  @Test func aMessageOpensAtItsPlaceAndAGroupUnfolds() {
    var walk = walk(to: "profile/inkomst/2", columns: 140, rows: 45)
    walk.press("t")
    for _ in 0..<20 where walk.state.tracing?.cell?.element?.part == nil { walk.press("j") }
    #expect(cell(walk) == "logical-interface/inkomst/2#fraga")
    for _ in 0..<20 where cell(walk) != "instance instance/inkomst/2/drift" { walk.press("j") }
    #expect(cell(walk) == "instance instance/inkomst/2/drift")
    let before = walk.state.tracing?.grid.rows.count ?? 0
    walk.press("Space")
    #expect(walk.screen.contains("Inkomstuppgift, drift"))
    walk.press("Enter")
    #expect(walk.state.tracing?.grid.rows.count == before)
  }

  @Test(arguments: ["list", "reading", "form", "chain", "findings"])
  func itOpensWhereverAnElementIsCurrent(place: String) {
    var walk = walk(to: "exchange/svar-inkomst")
    switch place {
    case "reading": walk.press("Enter t")
    case "form": walk.press("e t")
    case "chain": walk.press("w t")
    case "findings":
      walk.press("v")
      walk.press("j t")
      #expect(walk.state.tracing != nil)
      return
    default: walk.press("t")
    }
    #expect(walk.state.tracing?.start == "exchange/svar-inkomst")
  }

  @Test func clicksChooseAndOpenACell() {
    var walk = walk(to: "process/utreda")
    walk.press("t")
    let lines = walk.state.render().lines
    let row = lines.firstIndex { $0.contains("Svar om inkomst") } ?? 0
    walk.click(30, row)
    #expect(cell(walk) == "business-object/inkomst")
    walk.click(30, row)
    #expect(walk.state.reading?.reference == "business-object/inkomst")
  }

  @Test func itIsInTheMenuAndRefusesWithAReason() {
    #expect(CommandTable.standard["view.trace"]?.menu == .trace)
    #expect(CommandTable.standard["view.impact"]?.menu == .trace)
    var walk = walk(to: "process/utreda")
    walk.press("t n")
    #expect(walk.screen.contains("ställ markören på ett hål"))
  }

  // MARK: Holes

  /// Goes from hole to hole until one of a kind.
  private func goToHole(_ kind: String, _ desk: inout Desk) {
    for _ in 0..<20 where desk.state.tracing?.cell?.gap?.missing.kind != kind { desk.press("m") }
    #expect(desk.state.tracing?.cell?.gap?.missing.kind == kind)
  }

  @Test func aHoleIsFilledWhereItIsAndTheTraceGoesOn() throws {
    var desk = try Desk(ChainTests.files, columns: 120, rows: 30)
    desk.press("g")
    desk.type("Fråga om")
    desk.press("Enter t")
    #expect(desk.state.tracing?.start == "exchange/fraga")
    #expect(desk.screen.contains("╳ inget objekt förmedlas"))
    #expect(desk.screen.contains("╳ ingen tjänst realiserar"))
    for (kind, name, file) in [
      ("business-object", "Förmånsfråga", "business-object/formansfraga"),
      ("exchange-object", "Frågeuppgift", "exchange-object/frageuppgift"),
      ("service", "Förmånstjänst", "profile/formanstjanst/1.0"),
    ] {
      goToHole(kind, &desk)
      desk.press("n")
      desk.type(name)
      desk.press("Enter")
      #expect(desk.copy.catalogue.position(of: file) != nil, "\(file)")
      #expect(desk.state.tracing?.start == "exchange/fraga")
    }
    #expect(desk.text(of: "exchange/fraga")?.contains("passes:\n  - formansfraga\n") == true)
    #expect(desk.text(of: "exchange-object/frageuppgift")?.contains("refines:\n  - formansfraga\n") == true)
    let profile = desk.text(of: "profile/formanstjanst/1.0")
    #expect(
      profile?.contains("realises-objects:\n  - formansfraga\nrealises-exchanges:\n  - fraga\n") == true)
    // The message that is missing too, by Enter.
    goToHole("message", &desk)
    desk.press("Enter")
    desk.type("svar")
    desk.press("Enter")
    #expect(
      desk.text(of: "logical-interface/formanstjanst/1.0")?.contains("carries:\n      - frageuppgift\n")
        == true)
    Golden.expect(desk.screen, "screens/trace-filled")
    desk.press("u u u u")
    #expect(desk.copy.unsaved.isEmpty)
    #expect(desk.screen.contains("╳ inget objekt förmedlas"))
  }

  @Test func everyHoleThatASampleShowsCanBeFilled() throws {
    for (path, kind) in [
      ("process/processes/utreda", "actor"), ("process/exchanges/fraga", "process"),
    ] {
      var files = ChainTests.files
      files[path] =
        kind == "actor"
        ? "name: Utreda\nstatus: draft\n"
        : "name: Fråga om förmån\nstatus: draft\nfrom: process/utreda\ndigitalisation: manual\n"
      var desk = try Desk(files, columns: 120, rows: 30)
      desk.press("g")
      desk.type("Fråga om")
      desk.press("Enter t")
      goToHole(kind, &desk)
      desk.press("n")
      desk.type("Nytt namn")
      desk.press("Enter")
      #expect(
        desk.text(of: path.contains("processes") ? "process/utreda" : "exchange/fraga")?.contains("nytt-namn")
          == true)
    }
  }
}
