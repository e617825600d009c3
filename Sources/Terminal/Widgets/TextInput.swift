// SPDX-License-Identifier: EUPL-1.2
import Text

/// A line of text being typed.
public struct TextInputState: Hashable, Sendable {
  public private(set) var text: String
  /// Characters (graphemes) before the cursor.
  public private(set) var cursor: Int

  public init(_ text: String = "") {
    self.text = Self.oneLine(text)
    cursor = self.text.count
  }

  public var isEmpty: Bool { text.isEmpty }

  /// Edits by a key: letters, Backspace and Delete, arrows and Home and End, by words with Ctrl or Alt; Ctrl-A,
  /// Ctrl-E, Ctrl-U, Ctrl-K and Ctrl-W as in a shell.
  /// - Returns: Whether the key is one of these. Enter, Esc, Tab and up and down are the caller's.
  @discardableResult
  public mutating func update(_ key: KeyPress) -> Bool {
    if let character = key.typed {
      insert(String(character))
      return true
    }
    let byWord = key.modifiers == .control || key.modifiers == .alt
    switch (key.key, key.modifiers) {
    case (.left, []): cursor = max(0, cursor - 1)
    case (.right, []): cursor = min(text.count, cursor + 1)
    case (.left, _) where byWord: cursor = wordStart
    case (.right, _) where byWord: cursor = wordEnd
    case (.home, []), (.character("a"), .control): cursor = 0
    case (.end, []), (.character("e"), .control): cursor = text.count
    case (.backspace, []): remove(max(0, cursor - 1)..<cursor)
    case (.delete, []), (.character("d"), .control): remove(cursor..<min(text.count, cursor + 1))
    case (.character("w"), .control), (.backspace, .alt): remove(wordStart..<cursor)
    case (.character("d"), .alt), (.delete, .control): remove(cursor..<wordEnd)
    case (.character("u"), .control): remove(0..<cursor)
    case (.character("k"), .control): remove(cursor..<text.count)
    case (.character("b"), .alt): cursor = wordStart
    case (.character("f"), .alt): cursor = wordEnd
    default: return false
    }
    return true
  }

  /// Puts text in at the cursor, as typing and pasting do; line breaks become spaces.
  public mutating func insert(_ piece: String) {
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
  }

  private mutating func remove(_ range: Range<Int>) {
    let characters = Array(text)
    text = String(characters[..<range.lowerBound]) + String(characters[range.upperBound...])
    cursor = min(range.lowerBound, text.count)
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
    // One column stays free for the cursor behind the last letter.
    let hidden = Swift.max(0, before - (field.width - 1))
    frame.clipped(to: field) { frame in
      _ = frame.put(state.text, at: Point(x: field.x - hidden, y: field.y), style: look.input)
    }
    if hasFocus { frame.cursor = Point(x: field.x + before - hidden, y: field.y) }
  }
}
