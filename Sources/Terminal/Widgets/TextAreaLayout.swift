// SPDX-License-Identifier: EUPL-1.2
import Text

/// The lines of a text cut to a width, at blanks where there are any.
struct TextAreaLayout {
  /// What one row of the screen shows, and where in the text it begins.
  private(set) var rows: [(text: String, start: TextPlace)] = []
  private(set) var cursorRow = 0
  private(set) var cursorColumn = 0

  init(_ state: TextAreaState, width: Int) {
    for (index, line) in state.lines.enumerated() {
      var before = 0
      let pieces = Self.pieces(line, width: max(1, width - 1))
      for (position, piece) in pieces.enumerated() {
        let isLast = position == pieces.count - 1
        if index == state.row, state.column >= before, isLast || state.column < before + piece.count {
          cursorRow = rows.count
          cursorColumn = piece.prefix(state.column - before).columns
        }
        rows.append((piece, TextPlace(row: index, column: before)))
        before += piece.count
      }
    }
  }

  /// A line in pieces of at most a width that together are the line.
  private static func pieces(_ line: String, width: Int) -> [String] {
    var pieces: [String] = []
    var rest = line[...]
    while true {
      var columns = 0
      var end = rest.startIndex
      var blank: String.Index?
      while end < rest.endIndex {
        columns += String(rest[end]).columns
        guard columns <= width || end == rest.startIndex else { break }
        if rest[end] == " " { blank = rest.index(after: end) }
        end = rest.index(after: end)
      }
      guard end < rest.endIndex else { return pieces + [String(rest)] }
      let cut = blank ?? end
      pieces.append(String(rest[..<cut]))
      rest = rest[cut...]
    }
  }
}
