import Catalogue
import Metamodel
import Terminal
import Testing

@testable import Interface

/// The matrices, as people meet them.
@Suite struct MatrixViewTests {
  static let sizes = [(80, 24), (140, 45), (40, 10)]

  @Test(arguments: sizes, Language.allCases)
  func screens(size: (Int, Int), language: Language) {
    var walk = Walk(overviewCatalogue, columns: size.0, rows: size.1, language)
    walk.press("x")
    for subject in Matrix.Subject.allCases {
      Golden.expect(
        walk.screen, "overviews/matrix-\(subject.rawValue)-\(size.0)x\(size.1)-\(language.rawValue)")
      walk.press("Tab")
    }
    #expect(walk.state.matrix?.subject == .actors)
  }

  @Test func asciiOnly() {
    var walk = Walk(overviewCatalogue, glyphs: .ascii)
    walk.press("x m")
    let signs = walk.screen.unicodeScalars.filter { !$0.isASCII && !"åäöÅÄÖ·×".unicodeScalars.contains($0) }
    #expect(signs.isEmpty, "\(String(String.UnicodeScalarView(signs)))")
    Golden.expect(walk.screen, "overviews/matrix-ascii")
  }

  /// Colour repeats what the signs say.
  @Test func readsWithoutColour() {
    var coloured = Walk(overviewCatalogue)
    var plain = Walk(overviewCatalogue, theme: .monochrome)
    for _ in Matrix.Subject.allCases {
      coloured.press("x Tab")
      plain.press("x Tab")
      #expect(coloured.screen == plain.screen)
    }
  }

  private func rows(_ walk: Walk) -> [String] {
    guard let sheet = walk.state.matrix?.sheet else { return [] }
    return sheet.rows.indices.map { walk.state.name(sheet.heading(row: $0)) }
  }

  private func columns(_ walk: Walk) -> [String] {
    guard let sheet = walk.state.matrix?.sheet else { return [] }
    return sheet.columns.indices.map { walk.state.name(sheet.heading(column: $0)) }
  }

  @Test func rowsStandInTheOrderOfNamesCountsGapsOrAColumn() {
    var walk = Walk(overviewCatalogue)
    walk.press("x")
    #expect(rows(walk) == ["Sökande", "Kommunen", "Skatteverket", "Åklagaren"])
    walk.press("o")
    #expect(rows(walk) == ["Kommunen", "Skatteverket", "Sökande", "Åklagaren"])
    walk.press("o")
    #expect(rows(walk) == ["Skatteverket", "Sökande", "Kommunen", "Åklagaren"])
    walk.press("Right o")
    #expect(rows(walk) == ["Skatteverket", "Sökande", "Kommunen", "Åklagaren"])
    #expect(walk.screen.contains("efter Kommunen"))
    walk.press("o")
    #expect(rows(walk).first == "Sökande")
  }

  @Test func theFilterTakesWordsAndQueriesAndLeavesEmptyColumnsOut() {
    var walk = Walk(overviewCatalogue)
    walk.press("x /")
    walk.type("skatte")
    #expect(rows(walk) == ["Skatteverket"])
    #expect(columns(walk) == ["Kommunen"])
    walk.press("Ctrl-U")
    walk.type("kind:customer")
    #expect(rows(walk) == ["Sökande"])
    walk.press("Ctrl-U")
    walk.type("knd:x")
    #expect(walk.row(23).contains("knd"))
    walk.press("Enter Esc")
    #expect(walk.state.matrix?.sheet.rows.count == 4)
  }

  @Test func lettersAreTextInTheFilter() {
    var walk = Walk(overviewCatalogue)
    walk.press("x /")
    walk.type("qxo=")
    #expect(walk.effects.isEmpty)
    #expect(walk.state.matrix?.filter.text == "qxo=")
    walk.send(.paste("d"))
    #expect(walk.state.matrix?.filter.text == "qxo=d")
    walk.press("Ctrl-C")
    #expect(walk.state.matrix?.isTyping == false)
  }

  @Test func onlyOneMarkIsShown() {
    var walk = Walk(overviewCatalogue)
    walk.press("x f")
    #expect(walk.state.matrix?.only == .withoutService)
    #expect(rows(walk) == ["Skatteverket"])
    walk.press("Esc")
    #expect(walk.state.matrix?.only == nil)
    for _ in Matrix.Subject.actors.marks { walk.press("f") }
    #expect(walk.state.matrix?.only == .digital)
    walk.press("f")
    #expect(walk.state.matrix?.only == nil)
  }

  @Test func enterOpensWhatACellHolds() {
    var walk = Walk(overviewCatalogue, columns: 120, rows: 40)
    walk.press("x Right Enter")
    #expect(walk.state.reading?.reference == "exchange/ansokan")
    walk.press("Backspace Down Down Enter")
    #expect(walk.state.isBrowsing)
    #expect(walk.screen.contains("Skatteverket – Kommunen (2)"))
    #expect(
      Set(walk.state.browse.rows.map { walk.state.catalogue.descriptions[$0].id }) == [
        "svar-inkomst", "svar-skatt",
      ])
    walk.press("Esc")
    #expect(walk.state.matrix?.grid.row == 2 && walk.state.matrix?.grid.column == 1)
    walk.press("Left Enter")
    #expect(walk.state.matrix != nil)
    #expect(walk.row(39).contains("Cellen är tom."))
  }

  @Test func theNextGapIsFoundRoundTheMatrix() {
    var walk = Walk(overviewCatalogue)
    walk.press("x m")
    let places = (0..<4).map { _ in
      defer { walk.press("m") }
      return walk.state.matrix.map { "\($0.grid.row),\($0.grid.column)" } ?? ""
    }
    #expect(Set(places).count == 3)
    #expect(places[0] == places[3])
  }

  @Test func turningKeepsTheCell() {
    var walk = Walk(overviewCatalogue)
    walk.press("x Down Down Right")
    let entries = walk.state.matrix?.entries
    walk.press("T")
    #expect(walk.state.matrix?.entries == entries)
    #expect(walk.state.matrix?.isTurned == true)
  }

  @Test func aClickChoosesACellAndOneMoreOpensIt() {
    var walk = Walk(overviewCatalogue)
    walk.press("x")
    guard let matrix = walk.state.matrix else { return }
    let body = walk.state.grid(matrix).body(of: walk.state.gridRect(matrix))
    let width = walk.state.grid(matrix).columnWidth
    walk.click(body.x + width, body.y)
    #expect(walk.state.matrix?.grid.column == 1)
    walk.click(body.x + width, body.y)
    #expect(walk.state.reading?.reference == "exchange/ansokan")
  }

  @Test func theMatrixIsKeptUntilTheCatalogueChanges() {
    var walk = Walk(overviewCatalogue)
    walk.press("x")
    let before = walk.state.matrix?.sheet.matrix.rows.count
    _ = walk.state.update(.content(Content(screenCatalogue)))
    #expect(walk.state.matrix?.sheet.matrix.rows.count != before)
  }

  // MARK: Writing to a file

  private func export(_ walk: inout Walk, to path: String) -> Export? {
    walk.press("W Ctrl-U")
    walk.type(path)
    walk.press("Enter")
    guard case .export(let export, to: path, overwriting: false)? = walk.effects.last else { return nil }
    return export
  }

  @Test func theSheetIsWrittenAsItIsShown() throws {
    var walk = Walk(overviewCatalogue)
    walk.press("x /")
    walk.type("skatteverket")
    walk.press("Enter")
    guard case .text(let text, let name) = try #require(export(&walk, to: "ut.csv")) else { return }
    #expect(name == "actors.csv")
    #expect(
      text
        == "Lämnar,id,Antal,Kommunen\r\nSkatteverket,actor/skatteverket,2,"
        + "\"svar-inkomst (digitalt, utan rättslig bedömning); svar-skatt (digitalt, utan rättslig bedömning, utan tjänst)\"\r\n"
    )
  }

  @Test func fieldsAreQuotedWhereTheyHaveTo() {
    var table = CommaSeparated()
    table.add(["a", "b,c", "d\"e", "f\r\ng", ""])
    #expect(table.text == "a,\"b,c\",\"d\"\"e\",\"f\r\ng\",\r\n")
  }

  @Test(arguments: [
    ([], ",,,"), ([0], "0,,,"), ([1, 3], ",1,,3"), ([0, 1, 2, 3], "0,1,2,3"),
  ])
  func rowsThatAreMostlyEmptyHaveAllTheirFields(filled: [Int], expected: String) {
    var table = CommaSeparated()
    table.add(["a", "b"], filled: filled.map { ($0, String($0)) }, of: 4)
    table.add(["a"], filled: [], of: 0)
    #expect(table.text == "a,b,\(expected)\r\na\r\n")
  }

  @Test func aFileThatIsThereIsAskedAbout() throws {
    var walk = Walk(overviewCatalogue)
    walk.press("x")
    let export = try #require(export(&walk, to: "ut.csv"))
    _ = walk.state.update(.fileExists(export, to: "ut.csv"))
    walk.press("Enter")
    #expect(walk.effects.last == .export(export, to: "ut.csv", overwriting: false))
    _ = walk.state.update(.fileExists(export, to: "ut.csv"))
    walk.press("Right Enter")
    #expect(walk.effects.last == .export(export, to: "ut.csv", overwriting: true))
  }
}
