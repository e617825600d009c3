// SPDX-License-Identifier: EUPL-1.2
import Text

/// A text being typed and the cursor in the list of what fits it.
public struct PickerState: Hashable, Sendable {
  public var input: TextInputState
  public var list: ListState
  /// Whether the list was moved in last, not the text: then the terminal's cursor stands on its row, where a screen
  /// reader reads.
  private(set) var isInList = false

  public init(_ text: String = "") {
    input = TextInputState(text)
    list = ListState()
  }

  public enum Outcome: Hashable, Sendable {
    case ignored
    /// The text is another: search anew.
    case typed
    case moved
    /// Enter on a row.
    case chosen(Int)
    case cancelled
  }

  /// Takes a key: letters go to the text, up and down and pages to the list, Enter chooses, Esc gives up.
  public mutating func update(_ key: KeyPress, count: Int, height: Int) -> Outcome {
    switch (key.key, key.modifiers) {
    case (.enter, []): return count > 0 ? .chosen(min(list.selection, count - 1)) : .ignored
    case (.escape, []): return .cancelled
    case (.up, []), (.down, []), (.pageUp, []), (.pageDown, []):
      list.update(key, count: count, height: height)
      isInList = true
      return .moved
    case (.character("n"), .control):
      list.move(by: 1, count: count, height: height)
      isInList = true
      return .moved
    case (.character("p"), .control):
      list.move(by: -1, count: count, height: height)
      isInList = true
      return .moved
    default:
      let before = input.text
      guard input.update(key) else { return .ignored }
      isInList = false
      return typed(since: before)
    }
  }

  public mutating func paste(_ text: String) -> Outcome {
    let before = input.text
    input.insert(text)
    isInList = false
    return typed(since: before)
  }

  private mutating func typed(since before: String) -> Outcome {
    guard input.text != before else { return .moved }
    list = ListState()
    return .typed
  }
}

/// A field to type in above a list of what fits; the caller searches, with `FuzzyIndex` or otherwise.
public struct Picker {
  public var input: TextInput
  /// Stands at the right of the field, such as "3/41".
  public var status: String
  public var list: ScrollList

  public init(input: TextInput, status: String = "", list: ScrollList) {
    self.input = input
    self.status = status
    self.list = list
  }

  /// Where the list's rows stand.
  public static func body(of rect: Rect) -> Rect { rect.splitTop(1).rest }

  public func draw(_ state: PickerState, in rect: Rect, of frame: inout Frame) {
    list.draw(state.list, in: Self.body(of: rect), of: &frame)
    let row = frame.cursor
    let width = status.isEmpty ? 0 : min(status.columns + 1, rect.width / 2)
    let (right, field) = rect.row(0).splitRight(width)
    frame.fill(right, style: list.look.text)
    frame.put(status, at: Point(x: right.x + 1, y: right.y), width: max(0, width - 1), style: list.look.dim)
    input.draw(state.input, in: field, of: &frame)
    if state.isInList, list.count > 0 { frame.cursor = row }
  }
}
