// SPDX-License-Identifier: EUPL-1.2

/// A screen with a keyboard: what an application needs of a terminal, and no more.
@MainActor
public protocol TerminalScreen: AnyObject {
  var size: Size { get }
  /// How many colours can be shown: 0, 8, 16 or 256.
  var colours: Int { get }
  /// Whether signs outside ASCII can be shown.
  var showsUnicode: Bool { get }

  /// Shows a frame. Only what differs from the last one is sent.
  func present(_ frame: Frame)

  /// Waits for input and returns all there is, in order; nothing when the time is up.
  /// - Parameter timeout: Milliseconds; nil waits for ever.
  func events(timeout: Int?) -> [Event]

  /// Draws everything anew at the next `present`, as when another program has written on the screen.
  func repaint()

  /// Gives the terminal back to the shell and stops the process group; returns when it goes on.
  func suspend()

  /// Asks the terminal to put text on the clipboard (OSC 52); whether it did, nobody can tell.
  func copy(_ text: String)

  /// Whether the mouse is reported; the terminal's own selection of text needs it off.
  var reportsMouse: Bool { get set }

  func bell()

  /// Gives the terminal back for good.
  func close()
}
