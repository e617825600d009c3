// SPDX-License-Identifier: EUPL-1.2
import Text

/// A text of several lines being typed, with its own undo.
public struct TextAreaState: Hashable, Sendable {
  /// The lines, without their line breaks; never empty.
  public private(set) var lines: [String]
  /// The line that the cursor is in, and the characters (graphemes) before it there.
  public private(set) var row: Int
  public private(set) var column: Int
  public private(set) var top = 0
  /// The column that going up and down keeps to.
  private var goal: Int?
  /// The other end of what is selected; `nil` where nothing is.
  private var anchor: TextPlace?
  private var rewind = Rewind<Moment>()

  /// The text at one moment, to go back to.
  private struct Moment: Hashable, Sendable {
    let lines: [String]
    let row: Int
    let column: Int
  }

  public init(_ text: String = "") {
    lines = Self.lines(text)
    row = 0
    column = 0
  }

  public var text: String { lines.joined(separator: "\n") }

  /// The text that is selected; `nil` where none is.
  public var selectedText: String? {
    guard let (start, end) = selection else { return nil }
    if start.row == end.row {
      return String(lines[start.row].dropFirst(start.column).prefix(end.column - start.column))
    }
    let inner = lines[(start.row + 1)..<end.row]
    return
      ([String(lines[start.row].dropFirst(start.column))] + inner + [
        String(lines[end.row].prefix(end.column))
      ])
      .joined(separator: "\n")
  }

  /// The ends of what is selected, in order.
  var selection: (start: TextPlace, end: TextPlace)? {
    guard let anchor else { return nil }
    let cursor = TextPlace(row: row, column: column)
    return anchor == cursor ? nil : anchor < cursor ? (anchor, cursor) : (cursor, anchor)
  }

  /// Edits by a key; Shift with arrows selects, Alt-Z takes back within the text, Alt-Y does it again.
  /// - Returns: Whether the key is one of the text's. Esc, Tab and Ctrl-S are the caller's.
  @discardableResult
  public mutating func update(_ key: KeyPress, height: Int) -> Bool {
    if let character = key.typed {
      insert(String(character))
      return true
    }
    if Self.moving.contains(key.key) {
      let isSelecting = key.modifiers.contains(.shift)
      anchor = isSelecting ? anchor ?? TextPlace(row: row, column: column) : nil
      return press(KeyPress(key.key, key.modifiers.subtracting(.shift)), height)
    }
    if selection != nil, key.key == .backspace || key.key == .delete {
      removeSelection()
      return true
    }
    let isOwn = press(key, height)
    if isOwn { anchor = nil }
    return isOwn
  }

  private static let moving: Set<Key> = [.up, .down, .left, .right, .home, .end, .pageUp, .pageDown]

  private mutating func press(_ key: KeyPress, _ height: Int) -> Bool {
    if ![.up, .down, .pageUp, .pageDown].contains(key.key) { goal = nil }
    switch (key.key, key.modifiers) {
    case (.enter, []): insert("\n")
    case (.up, []): go(to: row - 1)
    case (.down, []): go(to: row + 1)
    case (.pageUp, []): go(to: row - max(1, height - 1))
    case (.pageDown, []): go(to: row + max(1, height - 1))
    case (.home, .control): (row, column) = (0, 0)
    case (.end, .control): (row, column) = (lines.count - 1, lines[lines.count - 1].count)
    case (.character("z"), .alt): show(rewind.back(from: moment))
    case (.character("y"), .alt): show(rewind.forward(from: moment))
    case (.left, []) where column == 0 && row > 0:
      row -= 1
      column = lines[row].count
    case (.right, []) where column == lines[row].count && row + 1 < lines.count:
      row += 1
      column = 0
    case (.backspace, []) where column == 0:
      guard row > 0 else { return true }
      remember()
      column = lines[row - 1].count
      lines[row - 1] += lines.remove(at: row)
      row -= 1
    case (.delete, []) where column == lines[row].count:
      guard row + 1 < lines.count else { return true }
      remember()
      lines[row] += lines.remove(at: row + 1)
    default: return updateLine(key)
    }
    return true
  }

  /// Takes away what is selected.
  public mutating func removeSelection() {
    guard selection != nil else { return }
    remember()
    cutSelection()
  }

  private mutating func cutSelection() {
    guard let (start, end) = selection else { return }
    let joined = lines[start.row].prefix(start.column) + lines[end.row].dropFirst(end.column)
    lines.replaceSubrange(start.row...end.row, with: [String(joined)])
    (row, column, anchor) = (start.row, min(start.column, lines[start.row].count), nil)
  }

  /// Puts text in at the cursor or in place of what is selected, as typing and pasting do.
  public mutating func insert(_ piece: String) {
    remember()
    cutSelection()
    anchor = nil
    let line = lines[row]
    let before = String(line.prefix(column))
    let after = String(line.dropFirst(column))
    var pieces = Self.lines(piece)
    pieces[0] = before + pieces[0]
    let last = pieces.count - 1
    let end = pieces[last]
    pieces[last] += after
    lines.replaceSubrange(row...row, with: pieces)
    row += last
    // A mark joins the letter before it, so the count is taken from the whole.
    let whole = lines[row]
    column = whole[..<whole.utf8.index(whole.startIndex, offsetBy: end.utf8.count)].count
  }

  /// What a single line knows: letters, words, start and end.
  private mutating func updateLine(_ key: KeyPress) -> Bool {
    var input = TextInputState(lines[row])
    input.moveCursor(to: column)
    guard input.update(key) else { return false }
    if input.text != lines[row] {
      remember()
      lines[row] = input.text
    }
    column = input.cursor
    return true
  }

  /// Goes to another line, as far in as it was before shorter lines came in between.
  private mutating func go(to line: Int) {
    let wanted = goal ?? column
    row = min(max(0, line), lines.count - 1)
    column = min(wanted, lines[row].count)
    goal = wanted
  }

  private mutating func remember() { rewind.remember(moment) }

  private var moment: Moment { Moment(lines: lines, row: row, column: column) }

  private mutating func show(_ moment: Moment?) {
    guard let moment else { return }
    (lines, row, column, anchor) = (moment.lines, moment.row, moment.column, nil)
  }

  private static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }

  /// The characters of a row of the screen that are selected.
  func selected(in row: (text: String, start: TextPlace)) -> Range<Int>? {
    guard let (start, end) = selection else { return nil }
    let line = row.start.row
    guard start.row <= line, line <= end.row else { return nil }
    let first = start.row == line ? max(0, start.column - row.start.column) : 0
    let last = end.row == line ? min(row.text.count, end.column - row.start.column) : row.text.count
    return first < last ? first..<last : nil
  }

  /// Scrolls no more than needed to have the cursor in sight.
  mutating func fit(_ layout: TextAreaLayout, height: Int) {
    let cursor = layout.cursorRow
    if cursor < top { top = cursor }
    if cursor >= top + height { top = cursor - height + 1 }
    top = max(0, min(top, layout.rows.count - height))
  }
}

/// A place in a text of several lines: the line, and the characters before it there.
struct TextPlace: Hashable, Comparable, Sendable {
  let row: Int
  let column: Int

  static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
