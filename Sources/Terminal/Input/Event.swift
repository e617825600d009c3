// SPDX-License-Identifier: EUPL-1.2

/// What comes in from a terminal.
public enum Event: Hashable, Sendable {
  case key(KeyPress)
  /// Text pasted as one piece, line breaks as "\n". It may hold anything, controls included.
  case paste(String)
  case mouse(Mouse)
  case resize(Size)
  /// Another thread has something to tell.
  case wake
  /// The terminal is gone; nothing more will come.
  case end
}

/// Something done with the mouse.
public struct Mouse: Hashable, Sendable {
  public enum Button: Hashable, Sendable {
    case left, middle, right
  }

  public enum Action: Hashable, Sendable {
    case press(Button)
    case release(Button)
    /// Moved with a button down.
    case drag(Button)
    case wheelUp, wheelDown
  }

  public var action: Action
  public var point: Point
  public var modifiers: Modifiers

  public init(_ action: Action, at point: Point, _ modifiers: Modifiers = []) {
    self.action = action
    self.point = point
    self.modifiers = modifiers
  }
}
