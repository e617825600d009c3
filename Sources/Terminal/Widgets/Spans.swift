// SPDX-License-Identifier: EUPL-1.2
import Text

/// A piece of text of one style.
public struct Span: Hashable, Sendable {
  public var text: String
  public var style: Style

  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// A line of styled pieces; `trailing` stands at the right edge and is kept when there is little room.
public struct Line: Hashable, Sendable, ExpressibleByStringLiteral {
  public var spans: [Span]
  public var trailing: [Span]

  public init(_ spans: [Span], trailing: [Span] = []) {
    self.spans = spans
    self.trailing = trailing
  }

  public init(_ text: String, _ style: Style = .plain) {
    self.init([Span(text, style)])
  }

  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// The same in one colour and strength, with underlines only.
  public var asBar: Line {
    let plain: (Span) -> Span = {
      Span($0.text, Style(.standard, on: .standard, $0.style.attributes.intersection(.underline)))
    }
    return Line(spans.map(plain), trailing: trailing.map(plain))
  }

  public var columns: Int { spans.reduce(0) { $0 + $1.text.columns } }

  /// `text` with the characters at `positions` (ascending) in another style, as for the hits of a search.
  public static func highlighting(
    _ text: String, at positions: [Int], style: Style = .plain, hit: Style
  ) -> [Span] {
    guard !positions.isEmpty else { return [Span(text, style)] }
    var spans: [Span] = []
    var next = positions.makeIterator()
    var position = next.next()
    for (index, character) in text.enumerated() {
      let isHit = index == position
      if isHit { position = next.next() }
      let style = isHit ? hit.over(style) : style
      if spans.last?.style == style {
        spans[spans.count - 1].text.append(character)
      } else {
        spans.append(Span(String(character), style))
      }
    }
    return spans
  }
}

extension Frame {
  /// Draws a line at the top of a rectangle and returns the columns its leading pieces took.
  ///
  /// The ellipsis ends what does not fit. `base` lies under the pieces' own styles and fills the row.
  @discardableResult
  public mutating func put(_ line: Line, in rect: Rect, base: Style = .plain) -> Int {
    let row = rect.row(0)
    guard !row.isEmpty else { return 0 }
    fill(row, style: base)
    let trailingWidth = min(line.trailing.reduce(0) { $0 + $1.text.columns }, row.width)
    put(line.trailing, in: row.splitRight(trailingWidth).right, base: base)
    let gap = trailingWidth > 0 && trailingWidth < row.width ? 1 : 0
    return put(line.spans, in: row.splitLeft(row.width - trailingWidth - gap).left, base: base)
  }

  /// Any text that one column cannot hold.
  private static let overlong = "  "

  @discardableResult
  private mutating func put(_ spans: [Span], in row: Rect, base: Style) -> Int {
    var used = 0
    for span in spans {
      if used >= row.width {
        // Something is left out: say so in the last column.
        if !span.text.isEmpty {
          put(Self.overlong, at: Point(x: row.endX - 1, y: row.y), width: 1, style: base)
        }
        return row.width
      }
      used += put(
        span.text, at: Point(x: row.x + used, y: row.y), width: row.width - used, style: span.style.over(base)
      )
    }
    return used
  }
}
