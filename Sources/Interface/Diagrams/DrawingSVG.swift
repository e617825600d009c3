import Metamodel
import Terminal

/// A picture as SVG, for browsers and documents.
struct DrawingSVG {
  private let drawing: Drawing
  private let language: Language
  private var elements: [String] = []

  /// The size of a character cell in pixels, and of what is left free around the picture.
  private static let cell = (width: 8, height: 18)
  private static let margin = (side: 16, top: 48)

  init(_ drawing: Drawing, _ language: Language) {
    self.drawing = drawing
    self.language = language
    for shape in drawing.shapes { draw(shape) }
  }

  /// The file.
  var text: String {
    let width = drawing.size.columns * Self.cell.width + 2 * Self.margin.side
    let height = drawing.size.rows * Self.cell.height + Self.margin.top + Self.margin.side
    let title = Self.escaped(drawing.title)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
      xml:lang="\(language.rawValue)" role="img" aria-labelledby="title">
      <title id="title">\(title)</title>
      <defs>
      <marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">\
      <path d="M0 0L10 5L0 10z" fill="#333"/></marker>
      </defs>
      <style>
      text { font: 13px "DejaVu Sans", Verdana, sans-serif; fill: #222; }
      .name { font-size: 18px; font-weight: bold; }
      .bold { font-weight: bold; }
      .dim { fill: #666; }
      .problem { fill: #b00020; font-weight: bold; }
      .line { stroke: #333; stroke-width: 1.3; fill: none; }
      .dashed { stroke-dasharray: 7 4; }
      .dotted { stroke-dasharray: 2 4; }
      .life { stroke: #bbb; stroke-width: 1; stroke-dasharray: 4 4; }
      .group { fill: none; stroke: #999; }
      </style>
      <rect width="100%" height="100%" fill="#fff"/>
      <text class="name" x="\(Self.margin.side)" y="30">\(title)</text>
      \(elements.joined(separator: "\n"))
      </svg>

      """
  }

  private mutating func draw(_ shape: Drawing.Shape) {
    switch shape {
    case .box(let rect, let lines, let perspective, let isCentre):
      let colour = Self.colour(of: perspective)
      let weight = isCentre ? 2.5 : 1.5
      elements.append(
        "<rect \(Self.box(rect)) rx=\"6\" fill=\"\(colour)\" fill-opacity=\"0.12\" stroke=\"\(colour)\" "
          + "stroke-width=\"\(weight)\"/>")
      let left = Self.x(rect.x) + rect.width * Self.cell.width / 2
      for (index, line) in lines.enumerated() {
        // The lines stand in the middle, however many fit.
        let y = Self.y(rect.y) + rect.height * Self.cell.height / 2 + 5
        let shift = (2 * index - lines.count + 1) * Self.cell.height / 2
        let style = isCentre && index + 1 < lines.count ? " class=\"bold\"" : ""
        elements.append(
          "<text x=\"\(left)\" y=\"\(y + shift)\" text-anchor=\"middle\"\(style)>\(Self.escaped(line))</text>"
        )
      }
    case .group(let rect, let title):
      elements.append("<rect \(Self.box(rect)) rx=\"6\" class=\"group\"/>")
      let width = title.count * 7 + 8
      elements.append(
        "<rect x=\"\(Self.x(rect.x) + 12)\" y=\"\(Self.y(rect.y))\" width=\"\(width)\" "
          + "height=\"\(Self.cell.height)\" fill=\"#fff\"/>")
      add(title, at: Point(x: rect.x + 2, y: rect.y), "dim")
    case .lifeline(let x, let rows):
      let (left, top, bottom) = (Self.middle(x), Self.y(rows.lowerBound), Self.y(rows.upperBound))
      elements.append("<line x1=\"\(left)\" y1=\"\(top)\" x2=\"\(left)\" y2=\"\(bottom)\" class=\"life\"/>")
    case .line(let points, let style, let hasHead):
      let path = points.enumerated().map { index, point in
        "\(index == 0 ? "M" : "L")\(Self.middle(point.x)) \(Self.y(point.y) + Self.cell.height / 2)"
      }.joined()
      let classes = style == .solid ? "line" : "line \(style == .dashed ? "dashed" : "dotted")"
      let head = hasHead ? " marker-end=\"url(#head)\"" : ""
      elements.append("<path d=\"\(path)\" class=\"\(classes)\"\(head)/>")
    case .text(let point, let text, let style):
      switch style {
      case .plain: add(text, at: point, nil)
      case .title: add(text, at: point, "bold")
      case .dim: add(text, at: point, "dim")
      case .problem: add(text, at: point, "problem")
      case .perspective(let perspective):
        elements.append(
          "<circle cx=\"\(Self.x(point.x) + 3)\" cy=\"\(Self.y(point.y) + 9)\" r=\"3\" "
            + "fill=\"\(Self.colour(of: perspective))\"/>")
        add(text, at: Point(x: point.x + 1, y: point.y), nil)
      }
    }
  }

  private mutating func add(_ text: String, at point: Point, _ style: String?) {
    let style = style.map { " class=\"\($0)\"" } ?? ""
    elements.append(
      "<text x=\"\(Self.x(point.x))\" y=\"\(Self.y(point.y) + 13)\"\(style)>\(Self.escaped(text))</text>")
  }

  // MARK: Places and colours

  private static func x(_ column: Int) -> Int { margin.side + column * cell.width }

  private static func middle(_ column: Int) -> Int { x(column) + cell.width / 2 }

  private static func y(_ row: Int) -> Int { margin.top + row * cell.height }

  private static func box(_ rect: Rect) -> String {
    // Edges stand in the middle of their cells, as box characters do.
    let (width, height) = ((rect.width - 1) * cell.width, (rect.height - 1) * cell.height)
    return
      "x=\"\(middle(rect.x))\" y=\"\(y(rect.y) + cell.height / 2)\" width=\"\(width)\" height=\"\(height)\""
  }

  /// The colours that the guide's figures give the perspectives, dark enough to be read on white.
  private static func colour(of perspective: Perspective?) -> String {
    switch perspective?.colour {
    case "cyan": "#00838f"
    case "yellow": "#b58900"
    case "red": "#c62828"
    case "magenta": "#8e24aa"
    case "green": "#2e7d32"
    default: "#555555"
    }
  }

  /// Text as XML has it; what XML cannot have is left out.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
