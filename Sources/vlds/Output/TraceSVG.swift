import Catalogue
import Interface
import Metamodel
import Text

/// A trace as a picture: the columns of the terminal's view, with lines between what refers to each other.
struct TraceSVG {
  private let trace: Trace
  private let terms: Terms
  private let language: Language

  private static let columnWidth = 300
  private static let gutter = 70
  private static let margin = 24
  private static let boxHeight = 26
  private static let rowHeight = 34
  private static let bandSpace = 12
  private static let top = 92
  /// What a letter takes at most, in tenths of a point.
  private static let letterWidth = 78

  /// A cell with its place.
  private struct Box {
    let cell: Trace.Cell
    let band: Int
    let column: Trace.Column
    let x: Int
    let y: Int
    let width: Int
  }

  init(_ trace: Trace, _ terms: Terms, _ language: Language) {
    self.trace = trace
    self.terms = terms
    self.language = language
  }

  var text: String {
    let columns = Trace.Column.allCases.filter { column in
      column != .law || trace.bands.contains { !$0[column].isEmpty }
    }
    let (boxes, separators, height) = place(columns)
    let width =
      2 * TraceSVG.margin + columns.count * TraceSVG.columnWidth + (columns.count - 1) * TraceSVG.gutter
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">",
      "<title>\(escaped(title))</title>",
      "<rect width=\"\(width)\" height=\"\(height)\" fill=\"#ffffff\"/>",
      "<text x=\"\(TraceSVG.margin)\" y=\"34\" font-size=\"18\" font-weight=\"bold\" fill=\"#1a1a1a\">\(escaped(title))</text>",
    ]
    for (index, column) in columns.enumerated() {
      let x = left(index)
      let heading = escaped(TraceWords.heading(column, of: trace, terms)[language])
      lines.append(
        "<text x=\"\(x)\" y=\"68\" font-size=\"15\" font-weight=\"bold\" fill=\"\(column.paint.stroke)\">\(heading)</text>"
      )
      lines.append(
        "<line x1=\"\(x)\" y1=\"76\" x2=\"\(x + TraceSVG.columnWidth)\" y2=\"76\" stroke=\"\(column.paint.stroke)\" stroke-width=\"2\"/>"
      )
    }
    for y in separators {
      lines.append(
        "<line x1=\"\(TraceSVG.margin)\" y1=\"\(y)\" x2=\"\(width - TraceSVG.margin)\" y2=\"\(y)\" stroke=\"#e2e2e2\"/>"
      )
    }
    lines += connections(boxes)
    lines += boxes.flatMap(draw)
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private var title: String {
    "\(terms.kind(trace.start)?.label[language] ?? "") · \(terms.name(of: trace.start, in: language))"
  }

  private func left(_ index: Int) -> Int {
    TraceSVG.margin + index * (TraceSVG.columnWidth + TraceSVG.gutter)
  }

  private func place(_ columns: [Trace.Column]) -> (boxes: [Box], separators: [Int], height: Int) {
    var boxes: [Box] = []
    var separators: [Int] = []
    var y = TraceSVG.top
    for (band, cells) in trace.bands.enumerated() {
      if band > 0 { separators.append(y - TraceSVG.bandSpace / 2 - 2) }
      var rows = 0
      for (index, column) in columns.enumerated() {
        let flat = cells[column].flatMap(TraceSVG.flat)
        for (row, cell) in flat.enumerated() {
          let indent = 18 * cell.depth
          boxes.append(
            Box(
              cell: cell, band: band, column: column, x: left(index) + indent,
              y: y + row * TraceSVG.rowHeight,
              width: TraceSVG.columnWidth - indent))
        }
        rows = max(rows, flat.count)
      }
      y += rows * TraceSVG.rowHeight + TraceSVG.bandSpace
    }
    return (boxes, separators, y + TraceSVG.margin)
  }

  /// A picture cannot be unfolded, so all is shown.
  private static func flat(_ cell: Trace.Cell) -> [Trace.Cell] {
    guard case .group(_, let members) = cell.content else { return [cell] }
    return members.map { $0.moved(by: -1) }
  }

  // MARK: Lines

  /// A line between boxes of one band in different columns whose elements refer to each other.
  private func connections(_ boxes: [Box]) -> [String] {
    let related = Set(trace.edges(in: terms).flatMap { [[$0.from, $0.to], [$0.to, $0.from]] })
    var lines: [String] = []
    for (index, one) in boxes.enumerated() {
      guard let from = one.cell.element else { continue }
      for other in boxes[index...].prefix(while: { $0.band == one.band })
      where other.column.rawValue == one.column.rawValue + 1 {
        guard let to = other.cell.element, related.contains([from, to]) else {
          continue
        }
        let half = TraceSVG.boxHeight / 2
        let (x1, y1, x2, y2) = (one.x + one.width, one.y + half, other.x, other.y + half)
        let bend = (x1 + x2) / 2
        lines.append(
          "<path d=\"M\(x1) \(y1) C\(bend) \(y1) \(bend) \(y2) \(x2) \(y2)\" fill=\"none\" stroke=\"#8a8a8a\"/>"
        )
      }
    }
    return lines
  }

  // MARK: Boxes

  private func draw(_ box: Box) -> [String] {
    let (fill, stroke) = box.column.paint
    let words: String
    let style: String
    var colour = "#1a1a1a"
    if let gap = box.cell.gap {
      let rule = gap.rule.map { " (\($0))" } ?? ""
      words = "╳ \(TraceWords.missing(gap, terms)[language])\(rule)"
      style = "fill=\"#ffffff\" stroke=\"#b3261e\" stroke-dasharray=\"4 3\""
      colour = "#b3261e"
    } else {
      let arrow = box.cell.direction.map { $0 == .outgoing ? "⇢ " : "⇠ " } ?? ""
      let relation = box.cell.relation.map { " · \($0[language])" } ?? ""
      words = arrow + TraceWords.name(of: box.cell, terms, language) + relation
      let width = box.cell.element == trace.start ? 3 : 1
      style = "fill=\"\(fill)\" stroke=\"\(stroke)\" stroke-width=\"\(width)\""
    }
    let weight = box.cell.element == trace.start ? " font-weight=\"bold\"" : ""
    let room = max(8, (box.width - 16) * 10 / TraceSVG.letterWidth)
    return [
      "<g><title>\(escaped(hint(box.cell) ?? words))</title>",
      "<rect x=\"\(box.x)\" y=\"\(box.y)\" width=\"\(box.width)\" height=\"\(TraceSVG.boxHeight)\" rx=\"5\" \(style)/>",
      "<text x=\"\(box.x + 8)\" y=\"\(box.y + 18)\" fill=\"\(colour)\"\(weight)>\(escaped(words.visible.cut(to: room)))</text></g>",
    ]
  }

  /// What is shown where the pointer rests: the kind with the whole name, and the id.
  private func hint(_ cell: Trace.Cell) -> String? {
    guard let element = cell.element else { return nil }
    return
      "\(terms.label(of: element)[language]) · \(terms.name(of: element, in: language)) (\(terms.reference(element)))"
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.visible.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
