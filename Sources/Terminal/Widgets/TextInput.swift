// SPDX-License-Identifier: EUPL-1.2
import Text

/// A line of text being typed, with its own undo.
public struct TextInputState: Hashable, Sendable {
  public private(set) var text: String
  /// Characters (graphemes) before the cursor.
  public private(set) var cursor: Int
  /// The other end of what is selected, in characters; `nil` where nothing is.
  private var anchor: Int?
  private var rewind = Rewind<Moment>()

  private struct Moment: Hashable, Sendable {
    let text: String
    let cursor: Int
  }

  public init(_ text: String = "") {
    self.text = Self.oneLine(text)
    cursor = self.text.count
  }

  public var isEmpty: Bool { text.isEmpty }

  /// The characters that are selected; empty where none are.
  public var selection: Range<Int> {
    guard let anchor else { return cursor..<cursor }
    return min(anchor, cursor)..<max(anchor, cursor)
  }

  /// The text that is selected; `nil` where none is.
  public var selectedText: String? {
    selection.isEmpty ? nil : String(text.dropFirst(selection.lowerBound).prefix(selection.count))
  }

  /// Edits by a key: letters, Backspace and Delete, arrows and Home and End, by words with Ctrl or Alt, selecting
  /// with Shift; Ctrl-A, Ctrl-E, Ctrl-U, Ctrl-K and Ctrl-W as in a shell; Alt-Z takes back within the line, Alt-Y
  /// does it again.
  /// - Returns: Whether the key is one of these. Enter, Esc, Tab and up and down are the caller's.
  @discardableResult
  public mutating func update(_ key: KeyPress) -> Bool {
    if let character = key.typed {
      insert(String(character))
      return true
    }
    if let place = place(after: key.key, key.modifiers.subtracting(.shift)) {
      let isSelecting = key.modifiers.contains(.shift)
      anchor = isSelecting ? anchor ?? cursor : nil
      cursor = place
      return true
    }
    switch (key.key, key.modifiers) {
    case (.backspace, []): removeSelection(or: max(0, cursor - 1)..<cursor)
    case (.delete, []), (.character("d"), .control):
      removeSelection(or: cursor..<min(text.count, cursor + 1))
    case (.character("w"), .control), (.backspace, .alt): removeSelection(or: wordStart..<cursor)
    case (.character("d"), .alt), (.delete, .control): removeSelection(or: cursor..<wordEnd)
    case (.character("u"), .control): remove(0..<cursor)
    case (.character("k"), .control): remove(cursor..<text.count)
    case (.character("z"), .alt): show(rewind.back(from: moment))
    case (.character("y"), .alt): show(rewind.forward(from: moment))
    default: return false
    }
    return true
  }

  /// Where a key moves the cursor to; `nil` where it is none that moves.
  private func place(after key: Key, _ modifiers: Modifiers) -> Int? {
    let byWord = modifiers == .control || modifiers == .alt
    switch (key, modifiers) {
    case (.left, []): return max(0, cursor - 1)
    case (.right, []): return min(text.count, cursor + 1)
    case (.left, _) where byWord: return wordStart
    case (.right, _) where byWord: return wordEnd
    case (.home, []), (.character("a"), .control): return 0
    case (.end, []), (.character("e"), .control): return text.count
    case (.character("b"), .alt): return wordStart
    case (.character("f"), .alt): return wordEnd
    default: return nil
    }
  }

  /// Puts text in at the cursor or in place of what is selected, as typing and pasting do; line breaks become
  /// spaces.
  public mutating func insert(_ piece: String) {
    rewind.remember(moment)
    cut(selection)
    let before = String(text.prefix(cursor)) + Self.oneLine(piece)
    let after = text.dropFirst(cursor)
    text = before + after
    // A mark joins the letter before it, so the count is taken from the whole.
    cursor = text[..<(text.utf8.index(text.startIndex, offsetBy: before.utf8.count))].count
  }

  public mutating func set(_ text: String) {
    self = TextInputState(text)
  }

  public mutating func moveCursor(to position: Int) {
    cursor = min(max(0, position), text.count)
    anchor = nil
  }

  /// Takes away what is selected.
  public mutating func removeSelection() { remove(selection) }

  private mutating func removeSelection(or range: Range<Int>) {
    remove(selection.isEmpty ? range : selection)
  }

  private mutating func remove(_ range: Range<Int>) {
    anchor = nil
    guard !range.isEmpty else { return }
    rewind.remember(moment)
    cut(range)
  }

  private mutating func cut(_ range: Range<Int>) {
    anchor = nil
    guard !range.isEmpty else { return }
    let characters = Array(text)
    text = String(characters[..<range.lowerBound]) + String(characters[range.upperBound...])
    cursor = min(range.lowerBound, text.count)
  }

  private var moment: Moment { Moment(text: text, cursor: cursor) }

  private mutating func show(_ moment: Moment?) {
    guard let moment else { return }
    (text, cursor, anchor) = (moment.text, moment.cursor, nil)
  }

  private var wordStart: Int {
    let characters = Array(text.prefix(cursor))
    var position = characters.count
    while position > 0, !characters[position - 1].isWordPart { position -= 1 }
    while position > 0, characters[position - 1].isWordPart { position -= 1 }
    return position
  }

  private var wordEnd: Int {
    let characters = Array(text)
    var position = cursor
    while position < characters.count, !characters[position].isWordPart { position += 1 }
    while position < characters.count, characters[position].isWordPart { position += 1 }
    return position
  }

  private static func oneLine(_ text: String) -> String {
    text.contains(where: \.isNewline) ? String(text.map { $0.isNewline ? " " : $0 }) : text
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}

/// The line that a text is typed in; it scrolls sideways to keep the cursor in sight.
public struct TextInput {
  public var look: Look
  public var hasFocus: Bool
  /// Stands before the text.
  public var prompt: String
  /// Stands dimmed where nothing is typed yet.
  public var placeholder: String

  public init(prompt: String = "", placeholder: String = "", look: Look = Look(), hasFocus: Bool = true) {
    self.prompt = prompt
    self.placeholder = placeholder
    self.look = look
    self.hasFocus = hasFocus
  }

  public func draw(_ state: TextInputState, in rect: Rect, of frame: inout Frame) {
    let row = rect.row(0)
    guard !row.isEmpty else { return }
    frame.fill(row, style: look.text)
    let promptWidth = frame.put(prompt, at: row.origin, width: row.width, style: look.text)
    let field = row.splitLeft(min(promptWidth, row.width - 1)).rest
    frame.fill(field, style: look.input)
    if state.isEmpty {
      frame.put(placeholder, at: field.origin, width: field.width, style: look.dim.over(look.input))
    }
    let before = state.text.prefix(state.cursor).columns
    // One column stays free for the cursor behind the last letter; without a cursor the beginning says most.
    let hidden = hasFocus ? Swift.max(0, before - (field.width - 1)) : 0
    let selection = state.selection
    frame.clipped(to: field) { frame in
      _ = frame.put(state.text, at: Point(x: field.x - hidden, y: field.y), style: look.input)
      guard !selection.isEmpty, let selected = state.selectedText else { return }
      let start = state.text.prefix(selection.lowerBound).columns
      _ = frame.put(selected, at: Point(x: field.x - hidden + start, y: field.y), style: look.selection)
    }
    if hasFocus { frame.cursor = Point(x: field.x + before - hidden, y: field.y) }
  }
}
