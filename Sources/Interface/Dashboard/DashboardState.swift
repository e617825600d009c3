import Catalogue
import Metamodel
import Terminal
import Text

/// The view of how the catalogue is: figures that lead to what they count.
struct DashboardState: Sendable {
  var lines: [Line] = []
  var spots: [Spot] = []
  var cursor = SpotCursor()

  /// How large it is; it is made for the width of the screen.
  var size: Size { Size(columns: lines.map(\.columns).max() ?? 0, rows: lines.count) }
}

/// Lines that are made piece by piece, some pieces with something behind them.
struct SpottedLines {
  private(set) var lines: [Line] = []
  private(set) var spots: [Spot] = []
  private var spans: [Span] = []
  private var x = 0
  private let ellipsis: String

  /// - Parameter ellipsis: what tells that something is left out.
  init(ellipsis: String) { self.ellipsis = ellipsis }

  /// Adds a piece to the line, of a given width.
  mutating func add(
    _ text: String, width: Int, _ alignment: TextAlignment = .start, _ style: Style = .plain,
    to target: Spot.Target? = nil
  ) {
    let padded = text.visible.padded(to: width, alignment, ellipsis: ellipsis)
    if let target {
      let shown = min(width, text.columns)
      let start = alignment == .end ? x + width - shown : x
      spots.append(
        Spot(rect: Rect(x: start, y: lines.count, width: max(1, shown), height: 1), target: target))
    }
    spans.append(Span(padded, style))
    x += width
  }

  /// Ends the line.
  mutating func end() {
    lines.append(Line(spans))
    spans = []
    x = 0
  }

  /// Adds a line of one piece.
  mutating func line(_ text: String = "", _ style: Style = .plain) {
    lines.append(Line(text, style))
  }
}
