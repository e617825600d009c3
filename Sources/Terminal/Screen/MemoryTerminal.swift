// SPDX-License-Identifier: EUPL-1.2

/// A terminal that exists in memory only: tests feed it keys and read the frame it was given.
@MainActor
public final class MemoryTerminal: TerminalScreen {
  public private(set) var size: Size
  public let colours: Int
  public let showsUnicode: Bool
  public var reportsMouse = false

  /// The frame last presented.
  public private(set) var frame: Frame?
  /// How many frames have been presented.
  public private(set) var presented = 0
  /// What has been put on the clipboard, in order.
  public private(set) var copied: [String] = []
  public private(set) var bells = 0
  public private(set) var suspensions = 0
  public private(set) var isClosed = false
  private var queue: [Event] = []

  public init(size: Size = Size(columns: 80, rows: 24), colours: Int = 256, showsUnicode: Bool = true) {
    self.size = size
    self.colours = colours
    self.showsUnicode = showsUnicode
  }

  // MARK: - What a test does

  public func feed(_ events: [Event]) {
    queue += events
  }

  /// Presses keys by their names, a space between them: `press("j j Ctrl-P å Enter")`.
  public func press(_ names: String) {
    for name in names.split(separator: " ") {
      guard let key = KeyPress(String(name)) else { preconditionFailure("\(name) is no key") }
      queue.append(.key(key))
    }
  }

  /// Presses the keys that type a text.
  public func type(_ text: String) {
    queue += text.map { .key(KeyPress($0)) }
  }

  public func resize(to size: Size) {
    self.size = size
    queue.append(.resize(size))
  }

  /// The screen as text, a line for each row, without the spaces at their ends.
  public var text: String { (frame?.lines ?? []).joined(separator: "\n") }

  /// The styles as a grid of letters, one for each cell, and below it what each letter stands for; "." is plain.
  public var styles: String { frame.map(StyleGrid.describe) ?? "" }

  // MARK: - What an application does

  public func present(_ frame: Frame) {
    self.frame = frame
    presented += 1
  }

  public func events(timeout: Int?) -> [Event] {
    defer { queue = [] }
    return queue
  }

  public func repaint() {}

  public func suspend() {
    suspensions += 1
  }

  public func copy(_ text: String) {
    copied.append(text)
  }

  public func bell() {
    bells += 1
  }

  public func close() {
    isClosed = true
    queue.append(.end)
  }
}

/// Styles in a form that a person can review in a text file.
enum StyleGrid {
  static func describe(_ frame: Frame) -> String {
    var letters: [UInt32: Character] = [Style.plain.packed: "."]
    var legend: [String] = []
    let names = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    var rows: [String] = []
    for y in 0..<frame.size.rows {
      var row = ""
      for x in 0..<frame.size.columns {
        let style = frame.cells[y * frame.size.columns + x].style
        if letters[style] == nil {
          let letter = letters.count <= names.count ? names[letters.count - 1] : "?"
          letters[style] = letter
          legend.append("\(letter) = \(Style(packed: style))")
        }
        row.append(letters[style] ?? "?")
      }
      while row.last == "." { row.removeLast() }
      rows.append(row)
    }
    return (rows + legend).joined(separator: "\n")
  }
}

extension Style: CustomStringConvertible {
  /// The style in words: "red on standard bold".
  public var description: String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    let words = names.filter { attributes.contains($0.0) }.map(\.1)
    return (["\(foreground) on \(background)"] + words).joined(separator: " ")
  }
}
