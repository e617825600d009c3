import Metamodel
import Terminal
import Testing

@testable import Interface

/// A view, dialog or field of the application, by the keys that lead there on the catalogue of the screens.
struct EveryView: Sendable, CustomStringConvertible {
  let name: String
  let keys: String
  /// Text on the row that has the focus; `nil` where the focus is no row.
  let focus: String?
  /// Whether Down goes to another row, and so does the cursor of the terminal.
  let hasRows: Bool

  init(_ name: String, _ keys: String, focus: String? = nil, hasRows: Bool = true) {
    self.name = name
    self.keys = keys
    self.focus = focus
    self.hasRows = hasRows
  }

  var description: String { name }

  static let all = [
    EveryView("tree", "4", focus: "Tjänst"),
    EveryView("tree, further down", "4 Down", focus: "Tjänster"),
    EveryView("list", "4 Tab", focus: "Inkomstuppgift"),
    EveryView("list, last row", "2 Tab End", focus: "Svar om inkomst", hasRows: false),
    EveryView("preview", "4 Tab Tab", hasRows: false),
    EveryView("filter", "4 Tab /", hasRows: false),
    EveryView("description", "2 Tab Enter", hasRows: false),
    EveryView("link", "4 Tab Enter Tab", hasRows: false),
    EveryView("profile", "4 Tab Enter ]", hasRows: false),
    EveryView("find in description", "4 Tab Enter /", hasRows: false),
    EveryView("trace", "4 Tab t"),
    EveryView("impact", "4 Tab i"),
    EveryView("chain", "4 Tab T"),
    EveryView("findings", "v"),
    EveryView("matrix", "x"),
    EveryView("overview", "O", hasRows: false),
    EveryView("diagram", "2 Tab d", hasRows: false),
    EveryView("comparison", "4 Tab Enter ] ="),
    EveryView("form", "2 Tab e"),
    EveryView("form, further down", "2 Tab e Down Down"),
    EveryView("field", "2 Tab e Enter", hasRows: false),
    EveryView("menu", "Alt-v", focus: "Nästa flik"),
    EveryView("palette", ":"),
    EveryView("finder", "g"),
    EveryView("search", "s", hasRows: false),
    EveryView("help", "?"),
    EveryView("new", "n"),
    EveryView("rename", "2 Tab r", hasRows: false),
    EveryView("removal", "2 Tab D", hasRows: false),
  ]

  /// The screen catalogue with this view open.
  func walk(
    columns: Int = 80, rows: Int = 24, theme: Theme = .standard, glyphs: Glyphs = .unicode
  ) -> Walk {
    var walk = Walk(screenCatalogue, columns: columns, rows: rows, theme: theme, glyphs: glyphs)
    walk.press(keys)
    return walk
  }
}
