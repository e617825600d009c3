import Metamodel
import Terminal
import Text

/// Those who take part side by side, each with a line downwards, and what passes between them from top to bottom.
struct LaneDiagram: Sendable {
  /// One who takes part.
  struct Lane: Sendable {
    let name: String
    let target: Spot.Target?
    var perspective: Perspective? = .process
  }

  enum Row: Sendable {
    /// Something that passes from one lane to another, or stays in one.
    case message(Message)
    /// What the rows below are about.
    case heading(String, target: Spot.Target?)
  }

  struct Message: Sendable {
    let from: Int
    let to: Int
    let name: String
    let style: Drawing.LineStyle
    /// What is missing, before the name.
    var problem = ""
    let target: Spot.Target?
  }

  var title: String
  var lanes: [Lane]
  var rows: [Row]
  /// What tells that something is left out.
  var ellipsis = "…"
  /// What lines and signs mean, row by row below the picture.
  var legend: [[Key]] = []

  /// What a line or a sign means.
  struct Key: Sendable {
    let line: Drawing.LineStyle?
    var sign = ""
    let text: String
  }

  /// Lays the diagram out.
  ///
  /// - Parameter width: how wide it should be; it becomes wider where the lanes need it.
  func drawing(width: Int) -> Drawing {
    var drawing = Drawing()
    drawing.title = title
    let spacing = max(23, min(34, lanes.isEmpty ? 23 : width / lanes.count))
    let boxWidth = spacing - 2
    let names = lanes.map { $0.name.wrapped(to: boxWidth - 2) }
    let boxHeight = min(3, names.map(\.count).max() ?? 1) + 2
    let centre = { (lane: Int) in lane * spacing + spacing / 2 }
    for (index, lane) in lanes.enumerated() {
      let rect = Rect(x: index * spacing + 1, y: 0, width: boxWidth, height: boxHeight)
      drawing.add(.box(rect, fitting(names[index], boxHeight - 2), lane.perspective, isCentre: false))
      if let target = lane.target { drawing.spot(rect.inset(), target) }
    }
    var y = boxHeight + 1
    var arrows = Drawing()
    for row in rows {
      switch row {
      case .heading(let text, let target):
        arrows.add(text, at: Point(x: 1, y: y), .title, to: target)
        y += 2
      case .message(let message):
        y = add(message, at: y, centre, room: spacing, to: &arrows)
      }
    }
    for index in lanes.indices { drawing.add(.lifeline(x: centre(index), rows: boxHeight..<y)) }
    for shape in arrows.shapes { drawing.add(shape) }
    for spot in arrows.spots { drawing.spot(spot.rect, spot.target) }
    for (index, keys) in legend.enumerated() { add(keys, at: y + 1 + index, to: &drawing) }
    return drawing
  }

  /// Adds the name and below it the arrow; the row after them.
  private func add(
    _ message: Message, at y: Int, _ centre: (Int) -> Int, room spacing: Int, to drawing: inout Drawing
  ) -> Int {
    let (from, to) = (centre(message.from), centre(message.to))
    let left = min(from, to) + 2
    let room =
      max(spacing - 4, abs(from - to) - 3) - (message.problem.isEmpty ? 0 : message.problem.columns + 1)
    let lines = fitting(message.name.wrapped(to: room), 2)
    let indent = message.problem.isEmpty ? 0 : message.problem.columns + 1
    if indent > 0 { drawing.add(.text(Point(x: left, y: y), message.problem, .problem)) }
    for (index, line) in lines.enumerated() {
      drawing.add(
        line, at: Point(x: left + indent, y: y + index), .plain, to: index == 0 ? message.target : nil)
    }
    let below = y + lines.count
    if from == to {
      // What stays in one lane goes out and comes back.
      drawing.add(
        .line(
          [
            Point(x: from + 1, y: below), Point(x: from + 5, y: below), Point(x: from + 5, y: below + 1),
            Point(x: from + 1, y: below + 1),
          ], message.style, hasHead: true))
      return below + 3
    }
    let step = to > from ? 1 : -1
    drawing.add(
      .line([Point(x: from + step, y: below), Point(x: to - step, y: below)], message.style, hasHead: true))
    return below + 2
  }

  private func add(_ keys: [Key], at y: Int, to drawing: inout Drawing) {
    var x = 1
    for key in keys {
      if let line = key.line {
        drawing.add(.line([Point(x: x, y: y), Point(x: x + 2, y: y)], line, hasHead: false))
      } else {
        drawing.add(.text(Point(x: x, y: y), key.sign, .problem))
      }
      drawing.add(.text(Point(x: x + 4, y: y), key.text, .dim))
      x += key.text.columns + 7
    }
  }

  /// At most so many lines; what is left out is told by an ellipsis.
  private func fitting(_ lines: [String], _ count: Int) -> [String] {
    guard lines.count > count else { return lines }
    return lines.prefix(max(0, count - 1)) + ["\(lines[count - 1]) \(ellipsis)"]
  }
}
