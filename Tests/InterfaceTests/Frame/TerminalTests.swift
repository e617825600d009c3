import Metamodel
import Terminal
import Testing
import Text

@testable import Interface

/// Every view on every sort of terminal: sizes, colours and signs.
@Suite struct TerminalTests {
  static let sizes = [
    (1, 1), (2, 1), (1, 50), (400, 1), (39, 10), (40, 9), (40, 10), (60, 15), (79, 24), (80, 24), (120, 40),
    (400, 120),
  ]

  @Test(arguments: EveryView.all)
  func isDrawnAtEverySize(view: EveryView) {
    var walk = view.walk()
    for (columns, rows) in Self.sizes {
      walk.resize(columns, rows)
      let frame = walk.state.render()
      #expect(frame.size == Size(columns: columns, rows: rows))
      #expect(frame.lines.allSatisfy { $0.columns <= columns })
      #expect(!frame.lines.joined().isEmpty, "\(view.name) shows nothing at \(columns)x\(rows)")
      walk.press("Down Up")
    }
  }

  @Test(arguments: EveryView.all)
  func isDrawnWithASCIIWhereThereIsNothingElse(view: EveryView) {
    let frame = view.walk(columns: 100, rows: 30, glyphs: .ascii).state.render()
    // A terminal without UTF-8 gets letters without their marks; every other sign has to have a fallback.
    let signs = Set(frame.lines.joined().unicodeScalars.filter { !$0.isASCII && !$0.properties.isAlphabetic })
    let allowed: Set<Unicode.Scalar> = ["·", "”", "“", "…", "–", "×"]  // those the terminal has letters for
    #expect(signs.subtracting(allowed).isEmpty, "\(view.name): \(signs)")
    var unknown: Set<[UInt32]> = []
    frame.changes(since: nil) { cell in
      if cell.ascii == 0x3F, cell.scalars.first != 0x3F { unknown.insert(cell.scalars) }
    }
    #expect(unknown.isEmpty, "\(view.name): \(unknown)")
  }

  /// Whatever the palette is reduced to, no text has the colour of its background.
  @Test(arguments: EveryView.all, [8, 16, 256])
  func textStandsOutFromItsBackground(view: EveryView, colours: Int) {
    for name in Theme.Name.allCases {
      let hidden = styles(of: view, Theme(name)).filter { style in
        let foreground = style.foreground.number(among: colours).number
        return foreground == style.background.number(among: colours).number && foreground != -1
      }
      #expect(hidden.isEmpty, "\(name)")
    }
  }

  /// A colour of its own on a background that may be light or dark is read on one of them at most.
  @Test(arguments: EveryView.all)
  func highContrastIsNeverDimAndNeverTrustsTheBackground(view: EveryView) {
    let doubtful = styles(of: view, .highContrast).filter { style in
      style.attributes.contains(.dim) || style.foreground != .standard && style.background == .standard
    }
    #expect(doubtful.isEmpty)
  }

  @Test(arguments: EveryView.all)
  func monochromeUsesNoColour(view: EveryView) {
    let coloured = styles(of: view, .monochrome).filter { style in
      style.foreground != .standard || style.background != .standard
    }
    #expect(coloured.isEmpty)
  }

  /// The styles that a view is drawn with.
  private func styles(of view: EveryView, _ theme: Theme) -> [Style] {
    var styles: Set<UInt32> = []
    view.walk(theme: theme).state.render().changes(since: nil) { styles.insert($0.style) }
    return styles.map { Style(packed: $0) }
  }

  /// Where the cursor is can be seen, also with the terminal's own cursor aside.
  @Test(arguments: Theme.Name.allCases, [0, 8, 16, 256])
  func theChosenRowIsSeen(name: Theme.Name, colours: Int) throws {
    let theme = colours == 0 ? Theme.monochrome : Theme(name)
    var walk = Walk(screenCatalogue, theme: theme)
    walk.press("2 Tab")
    let frame = walk.state.render()
    let cursor = try #require(frame.cursor)
    let shown = { (point: Point) -> [Int] in
      let style = frame[point]?.style ?? .plain
      return [
        style.foreground.number(among: colours).number, style.background.number(among: colours).number,
        Int(style.attributes.rawValue),
      ]
    }
    #expect(shown(cursor) != shown(Point(x: cursor.x, y: cursor.y + 1)))
  }

  @Test func theThemeIsChangedWhileRunningAndKept() {
    var walk = Walk(screenCatalogue)
    walk.press(":")
    walk.type("byt tema")
    walk.press("Enter")
    #expect(walk.state.theme == .highContrast)
    #expect(walk.row(23).contains("Tema: hög kontrast."))
    #expect(walk.effects.contains(.settings(Settings(theme: .highContrast))))
  }

  @Test func withoutColoursThereIsNoThemeToChoose() {
    var walk = Walk(screenCatalogue, theme: .monochrome)
    walk.state.hasColours = false
    walk.press(":")
    walk.type("byt tema")
    walk.press("Enter")
    #expect(walk.state.theme == .monochrome)
    #expect(walk.row(23).contains("NO_COLOR"))
  }
}
