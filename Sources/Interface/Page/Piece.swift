// SPDX-License-Identifier: EUPL-1.2
import Terminal
import Text

/// A piece of running text: one style, perhaps one link.
struct Piece: Hashable, Sendable {
  var text: String
  var style: Style
  var destination: Destination?
  /// Whether the line ends here whatever room there is.
  var endsLine = false

  init(_ text: String, _ style: Style = .plain, _ destination: Destination? = nil) {
    self.text = text
    self.style = style
    self.destination = destination
  }

  static let lineBreak: Piece = {
    var piece = Piece("")
    piece.endsLine = true
    return piece
  }()
}

/// A line before it has a place on the page: safe text, its width, and links by their columns in it.
struct Strip: Sendable {
  var spans: [Span] = []
  var columns = 0
  var anchors: [Anchor] = []

  init() {}

  /// A line of one piece, cut to a width.
  init(_ text: String, _ style: Style = .plain, width: Int, ellipsis: String = "…") {
    add(text.cut(to: width, ellipsis: ellipsis), style)
  }

  /// Appends text that is safe already.
  mutating func add(_ text: String, _ style: Style, columns count: Int? = nil) {
    guard !text.isEmpty else { return }
    if spans.last?.style == style {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(text, style))
    }
    columns += count ?? text.width
  }

  /// Appends text that is safe already as part of a link.
  mutating func add(
    _ text: String, _ style: Style, columns count: Int, to destination: Destination, continues: Bool
  ) {
    let start = columns
    add(text, style, columns: count)
    if let last = anchors.indices.last, anchors[last].columns.upperBound == start,
      anchors[last].destination == destination
    {
      anchors[last].columns = anchors[last].columns.lowerBound..<columns
    } else {
      anchors.append(
        Anchor(line: 0, columns: start..<columns, destination: destination, continues: continues))
    }
  }

  /// Appends another strip, `column` columns from the left at least.
  mutating func add(_ other: Strip, at column: Int = 0) {
    if column > columns {
      add(String(repeating: " ", count: column - columns), .plain, columns: column - columns)
    }
    let shift = columns
    for span in other.spans { add(span.text, span.style, columns: 0) }
    columns += other.columns
    anchors += other.anchors.map { anchor in
      var moved = anchor
      moved.columns = anchor.columns.lowerBound + shift..<anchor.columns.upperBound + shift
      return moved
    }
  }

  /// Takes the spaces at the end away.
  mutating func trimEnd() {
    while let last = spans.last, last.style.attributes.isDisjoint(with: [.reverse, .underline]) {
      var text = last.text
      while text.last == " " {
        text.removeLast()
        columns -= 1
      }
      if text.isEmpty {
        spans.removeLast()
        continue
      }
      spans[spans.count - 1].text = text
      return
    }
  }

  /// The strip with something before it.
  func after(_ prefix: Strip) -> Strip {
    guard prefix.columns > 0 else { return self }
    var line = prefix
    line.add(self)
    return line
  }
}
