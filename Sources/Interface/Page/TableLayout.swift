// SPDX-License-Identifier: EUPL-1.2
import Terminal
import Text

/// A table fitted to a width: cells are wrapped, and where there is no room for columns each row becomes a
/// block of labels and values.
struct TableLayout {
  struct Column {
    var head: [Piece]
    var alignment = TextAlignment.start
  }

  /// A line, and the row that begins on it.
  struct TableLine {
    var strip: Strip
    var row: Int?
  }

  var columns: [Column]
  var rows: [[[Piece]]] = []
  let look: PageLook
  let signs: PageSigns

  private static let gap = 2
  /// Rows beyond these do not decide the widths.
  private static let measuredRows = 200

  init(columns: [Column], look: PageLook, signs: PageSigns) {
    self.columns = columns
    self.look = look
    self.signs = signs
  }

  /// The lines of the table; at most `limit`.
  func lines(width: Int, limit: Int = .max) -> [TableLine] {
    guard let widths = widths(for: width) else { return folded(width: width, limit: limit) }
    var lines: [TableLine] = []
    let head = side(columns.map(\.head), widths, limit: limit)
    if columns.contains(where: { $0.head.columns > 0 }) {
      lines += head.map { TableLine(strip: $0) }
      let total = widths.reduce(0, +) + Self.gap * (widths.count - 1)
      lines.append(
        TableLine(strip: Strip(String(repeating: signs.rule, count: total), look.rule, width: total)))
    }
    for (index, row) in rows.enumerated() {
      if lines.count >= limit { break }
      let strips = side(row, widths, limit: limit - lines.count)
      for (line, strip) in strips.enumerated() {
        lines.append(TableLine(strip: strip, row: line == 0 ? index : nil))
      }
    }
    return lines
  }

  // MARK: - Side by side

  /// The lines of cells that stand beside each other.
  private func side(_ cells: [[Piece]], _ widths: [Int], limit: Int) -> [Strip] {
    let wrapped = zip(cells, widths).map { cell, width in cell.wrapped(to: width, limit: limit) }
    let height = max(1, wrapped.map(\.count).max() ?? 1)
    return (0..<min(height, limit)).map { line in
      var strip = Strip()
      var start = 0
      for (index, cell) in wrapped.enumerated() {
        if line < cell.count, cell[line].columns > 0 {
          let room = widths[index] - cell[line].columns
          let shift =
            switch columns[index].alignment {
            case .start: 0
            case .centre: room / 2
            case .end: room
            }
          strip.add(cell[line], at: start + shift)
        }
        start += widths[index] + Self.gap
      }
      return strip
    }
  }

  /// The widths of the columns; nil where not even the longest words fit.
  private func widths(for width: Int) -> [Int]? {
    let available = width - Self.gap * (columns.count - 1)
    guard available >= columns.count else { return columns.count == 1 ? [max(1, width)] : nil }
    let measured = rows.prefix(Self.measuredRows)
    let natural = columns.indices.map { index in
      max(
        1, columns[index].head.columns, measured.map { index < $0.count ? $0[index].columns : 0 }.max() ?? 0)
    }
    if natural.reduce(0, +) <= available { return natural }
    if columns.count == 1 { return [available] }
    let least = columns.indices.map { index in
      let words = [columns[index].head] + measured.compactMap { index < $0.count ? $0[index] : nil }
      return min(natural[index], max(3, min(14, words.map(Self.longestWord).max() ?? 0)))
    }
    guard least.reduce(0, +) <= available else { return nil }
    // The widest columns give what is lacking.
    var low = 1
    var high = natural.max() ?? 1
    let total = { (cap: Int) in zip(natural, least).reduce(0) { $0 + max($1.1, min($1.0, cap)) } }
    while low < high {
      let middle = (low + high + 1) / 2
      if total(middle) <= available { low = middle } else { high = middle - 1 }
    }
    var widths = zip(natural, least).map { max($1, min($0, low)) }
    var spare = available - widths.reduce(0, +)
    for index in widths.indices.reversed() where spare > 0 && widths[index] < natural[index] {
      let more = min(spare, natural[index] - widths[index])
      widths[index] += more
      spare -= more
    }
    return spare >= 0 ? widths : nil
  }

  private static func longestWord(_ cell: [Piece]) -> Int {
    var longest = 0
    for piece in cell {
      for word in piece.text.split(whereSeparator: { $0 == " " || $0 == "\n" }).prefix(40) {
        longest = max(longest, word.columns)
        if longest >= 14 { return longest }
      }
    }
    return longest
  }

  // MARK: - One under the other

  private func folded(width: Int, limit: Int) -> [TableLine] {
    var lines: [TableLine] = []
    for (index, row) in rows.enumerated() {
      if lines.count >= limit { break }
      if index > 0 { lines.append(TableLine(strip: Strip())) }
      var isFirst = true
      for (column, cell) in row.enumerated() where cell.columns > 0 {
        let strips: [Strip]
        if isFirst {
          strips = cell.wrapped(to: width, limit: limit)
        } else {
          let label = columns[column].head.columns > 0 ? columns[column].head + [Piece(": ", look.text)] : []
          strips = (label + cell).wrapped(to: max(1, width - 2), limit: limit).map { strip in
            var line = Strip()
            if width > 4 { line.add("  ", look.text, columns: 2) }
            line.add(strip)
            return line
          }
        }
        for (line, strip) in strips.enumerated() {
          lines.append(TableLine(strip: strip, row: isFirst && line == 0 ? index : nil))
        }
        isFirst = false
      }
    }
    return Array(lines.prefix(limit))
  }
}
