// SPDX-License-Identifier: EUPL-1.2
import Text

/// A block of a Markdown text: a container of others, or a leaf with lines of its own.
final class BlockNode {
  enum Kind {
    case document
    case quote
    case list(ListMarker)
    /// Columns that what belongs to the item is moved in by.
    case item(indent: Int)
    case paragraph
    case heading(level: Int)
    case code(fence: Fence?)
    case html(HTMLEnd)
    case table(columns: [TextAlignment])
    case rule
  }

  /// What begins the items of a list.
  struct ListMarker {
    /// `-`, `+`, `*`, or what stands behind the number: `.` or `)`.
    let sign: UInt8
    /// The first number; nil for bullets.
    let start: Int?
  }

  /// The signs that a fenced block begins with and how far they are moved in.
  struct Fence {
    let sign: UInt8
    let length: Int
    let indent: Int
  }

  /// Where a block of HTML ends.
  enum HTMLEnd {
    case blankLine
    /// The line with these bytes in it.
    case text([UInt8])
  }

  var kind: Kind
  var children: [BlockNode] = []
  /// The text, line by line, without what the containers around it take.
  var lines: [[UInt8]] = []
  /// Of a list: whether blank lines stand between its items.
  var isLoose = false

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// The text with its line breaks.
  var text: [UInt8] { Array(lines.joined(separator: [UInt8(ascii: "\n")])) }

  var isParagraph: Bool { if case .paragraph = kind { true } else { false } }
  var isList: Bool { if case .list = kind { true } else { false } }
  var isItem: Bool { if case .item = kind { true } else { false } }
  var isContainer: Bool {
    switch kind {
    case .document, .quote, .list, .item: true
    default: false
    }
  }
}
