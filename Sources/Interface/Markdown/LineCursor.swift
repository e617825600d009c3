// SPDX-License-Identifier: EUPL-1.2

/// A place in a line of Markdown, where a tab reaches to the next column that is a multiple of four.
struct LineCursor {
  let bytes: [UInt8]
  /// The end of the line, without its line break.
  let end: Int
  private(set) var index: Int
  private var column = 0
  /// Columns of a tab that are still to be passed.
  private var rest = 0

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    index = line.lowerBound
    end = line.upperBound
  }

  /// The byte at the place, 0 at the end.
  var byte: UInt8 { index < end ? bytes[index] : 0 }

  func byte(ahead count: Int) -> UInt8 { index + count < end ? bytes[index + count] : 0 }

  /// The columns of white space before the text.
  var indent: Int {
    var columns = rest
    var at = rest > 0 ? index + 1 : index
    var column = column + rest
    while at < end {
      if bytes[at] == 0x20 {
        columns += 1
        column += 1
      } else if bytes[at] == 0x09 {
        let step = 4 - column % 4
        columns += step
        column += step
      } else {
        break
      }
      at += 1
    }
    return columns
  }

  /// Whether nothing but white space is left.
  var isBlank: Bool {
    var at = index
    while at < end {
      guard bytes[at] == 0x20 || bytes[at] == 0x09 else { return false }
      at += 1
    }
    return true
  }

  /// Passes bytes that are no tabs.
  mutating func skip(_ count: Int) {
    index = min(end, index + count)
    column += count
  }

  /// Passes columns of white space, at most `count`.
  mutating func pass(columns count: Int) {
    var left = count
    while left > 0, index < end {
      if bytes[index] == 0x20 {
        index += 1
        column += 1
        left -= 1
      } else if bytes[index] == 0x09 {
        let width = rest > 0 ? rest : 4 - column % 4
        let step = min(width, left)
        column += step
        left -= step
        rest = width - step
        if rest == 0 { index += 1 }
      } else {
        break
      }
    }
  }

  mutating func passWhitespace() { pass(columns: .max) }

  /// What is left of the line, the rest of a tab as spaces.
  var remainder: [UInt8] {
    guard rest > 0 else { return Array(bytes[index..<end]) }
    return Array(repeating: 0x20, count: rest) + bytes[min(end, index + 1)..<end]
  }

  /// What is left of the line without white space around it.
  var trimmed: [UInt8] {
    var from = index
    var to = end
    while from < to, bytes[from] == 0x20 || bytes[from] == 0x09 { from += 1 }
    while to > from, bytes[to - 1] == 0x20 || bytes[to - 1] == 0x09 { to -= 1 }
    return Array(bytes[from..<to])
  }
}
