// SPDX-License-Identifier: EUPL-1.2
import Metamodel
import Terminal
import Text

/// A page in the making.
struct PageBuilder {
  let width: Int
  let options: PageOptions
  private(set) var page = Page()
  /// Columns that everything is moved in by.
  private(set) var indent = 0

  init(width: Int, options: PageOptions) {
    self.width = max(4, width)
    self.options = options
  }

  var language: Language { options.language }
  var look: PageLook { options.look }
  var signs: PageSigns { options.signs }
  /// The columns that text has.
  var room: Int { width - indent }
  /// How many more lines are wanted.
  var left: Int { max(0, (options.lineLimit ?? .max) - page.lines.count) }
  /// Whether the limit of lines is reached: nothing more need be made.
  var isFull: Bool { left == 0 }

  mutating func add(_ strip: Strip) {
    guard !isFull else {
      page.isCut = true
      return
    }
    var line = Strip()
    line.add(strip, at: strip.columns > 0 ? indent : 0)
    for anchor in line.anchors {
      var placed = anchor
      placed.line = page.lines.count
      page.anchors.append(placed)
    }
    page.lines.append(Line(line.spans))
  }

  mutating func add(_ strips: [Strip]) {
    for strip in strips { add(strip) }
  }

  /// Text wrapped into the room.
  mutating func add(_ pieces: [Piece]) {
    guard !isFull else {
      page.isCut = true
      return
    }
    // One line more than wanted, so that a cut is noticed.
    add(pieces.wrapped(to: room, limit: left == .max ? .max : left + 1))
  }

  /// An empty line, unless there is one or nothing is above.
  mutating func space() {
    guard let last = page.lines.last, !last.spans.isEmpty else { return }
    add(Strip())
  }

  /// A line across the page.
  mutating func addRule() {
    add(Strip(String(repeating: signs.rule, count: room), look.rule, width: room))
  }

  /// Notes that something is left out.
  mutating func markCut() { page.isCut = true }

  /// Takes empty lines off the end.
  mutating func trimEnd() {
    while let last = page.lines.last, last.spans.isEmpty { page.lines.removeLast() }
  }

  mutating func indented(by columns: Int, _ body: (inout PageBuilder) -> Void) {
    // In a narrow pane the text comes first.
    let step = room - columns >= 12 ? columns : 0
    indent += step
    body(&self)
    indent -= step
  }

  /// Notes that a part begins on the next line.
  mutating func place(_ part: String) {
    if page.places[part] == nil { page.places[part] = page.lines.count }
  }

  /// Appends the lines of another page, as the next description of a series.
  mutating func add(_ other: Page) {
    let shift = page.lines.count
    for line in other.lines {
      guard !isFull else {
        page.isCut = true
        break
      }
      page.lines.append(line)
    }
    for anchor in other.anchors where anchor.line + shift < page.lines.count {
      var moved = anchor
      moved.line += shift
      page.anchors.append(moved)
    }
    for (place, line) in other.places where page.places[place] == nil { page.places[place] = line + shift }
    page.isCut = page.isCut || other.isCut
  }
}
