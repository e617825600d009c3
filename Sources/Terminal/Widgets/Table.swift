// SPDX-License-Identifier: EUPL-1.2
import Text

/// A column of a table, as data: whatever draws, sorts or exports the table reads the same description.
public struct TableColumn: Hashable, Sendable {
  /// How wide a column wants to be.
  public enum Width: Hashable, Sendable {
    case fixed(Int)
    /// A share of what the others leave, and the least it can do with.
    case share(Int, atLeast: Int = 4)
  }

  public var title: String
  public var width: Width
  public var alignment: TextAlignment
  /// Of columns that do not fit, those with the highest rank are left out first.
  public var rank: Int

  public init(_ title: String, _ width: Width, _ alignment: TextAlignment = .start, rank: Int = 0) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.rank = rank
  }

  var least: Int {
    switch width {
    case .fixed(let columns): columns
    case .share(_, let least): least
    }
  }
}

/// Rows in columns below a heading; scrolled and selected as a list.
public struct Table {
  public var columns: [TableColumn]
  public var count: Int
  public var look: Look
  public var hasFocus: Bool
  public var whenEmpty: Line
  /// The cells of a row, one for each column; one alone has the whole row.
  public var row: (Int) -> [Span]

  public init(
    columns: [TableColumn], count: Int, look: Look = Look(), hasFocus: Bool = true, whenEmpty: Line = "",
    row: @escaping (Int) -> [Span]
  ) {
    self.columns = columns
    self.count = count
    self.look = look
    self.hasFocus = hasFocus
    self.whenEmpty = whenEmpty
    self.row = row
  }

  /// The rows of the rectangle that list rows are drawn in, for `ListState.update` and clicks.
  public static func body(of rect: Rect) -> Rect { rect.splitTop(1).rest }

  public func draw(_ state: ListState, in rect: Rect, of frame: inout Frame) {
    let places = layout(width: rect.width)
    frame.put(line(places, columns.map { Span($0.title, look.title) }), in: rect, base: look.text)
    ScrollList(count: count, look: look, hasFocus: hasFocus, whenEmpty: whenEmpty) { index in
      line(places, row(index))
    }
    .draw(state, in: Self.body(of: rect), of: &frame)
  }

  /// The shown columns and their widths: as many as fit with one space between.
  func layout(width: Int) -> [(column: Int, width: Int)] {
    var shown = Array(columns.indices)
    while shown.count > 1, shown.reduce(shown.count - 1, { $0 + columns[$1].least }) > width {
      guard let last = shown.max(by: { (columns[$0].rank, $0) < (columns[$1].rank, $1) }) else { break }
      shown.removeAll { $0 == last }
    }
    let spare = max(0, width - shown.reduce(shown.count - 1) { $0 + columns[$1].least })
    let shares = shown.map { index in
      if case .share(let share, _) = columns[index].width { share } else { 0 }
    }
    let total = max(1, shares.reduce(0, +))
    var before = 0
    return zip(shown, shares).map { index, share in
      let start = spare * before / total
      before += share
      return (index, columns[index].least + spare * before / total - start)
    }
  }

  private func line(_ places: [(column: Int, width: Int)], _ cells: [Span]) -> Line {
    if cells.count == 1, columns.count > 1 { return Line(cells) }
    var spans: [Span] = []
    for (position, place) in places.enumerated() {
      if position > 0 { spans.append(Span(" ")) }
      let cell = place.column < cells.count ? cells[place.column] : Span("")
      spans.append(Span(cell.text.padded(to: place.width, columns[place.column].alignment), cell.style))
    }
    return Line(spans)
  }
}
