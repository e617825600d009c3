import Metamodel
import Terminal
import Testing

@testable import Interface

/// The screens as people see them, at the sizes that matter.
@Suite struct ScreenTests {
  static let sizes = [(80, 24), (120, 40), (40, 10)]

  @Test(arguments: sizes, Language.allCases)
  func browse(size: (Int, Int), language: Language) {
    var walk = Walk(screenCatalogue, columns: size.0, rows: size.1, language)
    Golden.expect(walk.screen, "screens/browse-\(size.0)x\(size.1)-\(language.rawValue)")
    walk.press("4 Tab")
    Golden.expect(walk.screen, "screens/services-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test(arguments: sizes, Language.allCases)
  func description(size: (Int, Int), language: Language) {
    var walk = Walk(screenCatalogue, columns: size.0, rows: size.1, language)
    walk.press("2 Tab /")
    walk.type("svar")
    walk.press("Enter Enter")
    Golden.expect(walk.screen, "screens/exchange-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test(arguments: sizes)
  func service(size: (Int, Int)) {
    var walk = Walk(screenCatalogue, columns: size.0, rows: size.1)
    walk.press("4 Tab Enter ]")
    Golden.expect(walk.screen, "screens/profile-\(size.0)x\(size.1)")
    walk.press("]")
    Golden.expect(walk.screen, "screens/logical-interface-\(size.0)x\(size.1)")
  }

  @Test(arguments: Language.allCases)
  func boxes(language: Language) {
    var walk = Walk(screenCatalogue, language)
    walk.press("g")
    walk.type("ink")
    Golden.expect(walk.screen, "screens/finder-\(language.rawValue)")
    walk.press("Esc s")
    walk.type("månad")
    Golden.expect(walk.screen, "screens/search-\(language.rawValue)")
    walk.press("Esc :")
    Golden.expect(walk.screen, "screens/palette-\(language.rawValue)")
    walk.press("Esc ?")
    Golden.expect(walk.screen, "screens/help-\(language.rawValue)")
    walk.press("Esc F10")
    Golden.expect(walk.screen, "screens/menu-\(language.rawValue)")
  }

  /// Without colour every difference is still there: the text is the same but for nothing.
  @Test func readsWithoutColour() {
    let coloured = Walk(screenCatalogue)
    let plain = Walk(screenCatalogue, theme: .monochrome)
    #expect(coloured.screen == plain.screen)
    for y in 0..<24 {
      for x in 0..<80 {
        let style = plain.state.render()[Point(x: x, y: y)]?.style
        #expect(style?.foreground == .standard && style?.background == .standard)
      }
    }
  }

  /// Not every terminal can dim: what cannot be done now says so by signs where there is no colour.
  @Test func menusReadWithoutColour() {
    var walk = Walk(screenCatalogue, theme: .monochrome)
    walk.press("Alt-v")
    #expect(walk.screen.contains("(Nästa flik)"))
    let titles = walk.state.render()
    let open = titles[Point(x: 18, y: 0)]?.style
    let closed = titles[Point(x: 2, y: 0)]?.style
    #expect(walk.row(0).prefix(22).hasSuffix("Visa"))
    #expect(open != closed)
  }

  @Test(arguments: Language.allCases, [(40, 10), (60, 20), (80, 24), (120, 40)])
  func whatIsUnsavedAndWhatIsLockedIsSaidAtEverySize(language: Language, size: (Int, Int)) {
    var walk = Walk(screenCatalogue, columns: size.0, rows: size.1, language)
    _ = walk.update(.work(WorkStatus(unsaved: 3)))
    #expect(walk.screen.contains(Texts.changed(3)[language]))
    _ = walk.update(.work(WorkStatus(readOnly: Words(sv: "läsning", en: "reading"))))
    #expect(walk.screen.contains(Texts.readOnly[language]))
    walk.press("4 Tab Enter e")
    #expect(walk.state.form == nil)
    #expect(walk.row(size.1 - 1).contains(language == .swedish ? "läsning" : "reading"))
  }

  @Test func asciiOnly() {
    var walk = Walk(screenCatalogue, glyphs: .ascii)
    walk.press("4 Tab")
    let signs = walk.screen.unicodeScalars.filter { !$0.isASCII && !"åäöÅÄÖ·é".unicodeScalars.contains($0) }
    #expect(signs.isEmpty, "\(String(String.UnicodeScalarView(signs)))")
    Golden.expect(walk.screen, "screens/ascii")
  }

  @Test func tooSmall() {
    for (columns, rows) in [(39, 24), (80, 9), (1, 1), (5, 2)] {
      var walk = Walk(screenCatalogue)
      walk.resize(columns, rows)
      let said = walk.row(0).filter { $0 != "…" }.trimmingSuffix()
      #expect("för litet fönster".hasPrefix(said))
      walk.press("j Enter ? Esc g Esc Backspace")
      walk.resize(80, 24)
      #expect(walk.screen.contains("Perspektiv"))
    }
  }
}

extension String {
  fileprivate func trimmingSuffix() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
