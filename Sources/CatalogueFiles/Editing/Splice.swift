import Catalogue

/// Bytes of a file that are replaced by others.
struct Splice {
  var range: Range<Int>
  var text: String

  func applied(to bytes: [UInt8]) -> [UInt8] {
    Array(bytes[..<range.lowerBound]) + Array(text.utf8) + bytes[range.upperBound...]
  }
}

/// The lines of a document.
struct Lines {
  let bytes: [UInt8]

  /// Where the line with a byte begins.
  func start(of offset: Int) -> Int {
    var index = offset
    while index > 0, bytes[index - 1] != .lineFeed { index -= 1 }
    if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = min(3, offset) }
    return index
  }

  /// Where the text of the line with a byte ends, before its line break.
  func end(of offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] != .lineFeed { index += 1 }
    if index > offset, index < bytes.count, bytes[index - 1] == .carriageReturn { index -= 1 }
    return index
  }

  /// Where the line after that with a byte begins.
  func next(after offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] != .lineFeed { index += 1 }
    return min(index + 1, bytes.count)
  }

  /// The line break of the line before `offset`, which a new line ends as.
  func lineBreak(before offset: Int) -> String {
    guard offset > 0, offset <= bytes.count else { return "\n" }
    var index = offset - 1
    while index > 0, bytes[index] != .lineFeed { index -= 1 }
    return index > 0 && bytes[index - 1] == .carriageReturn ? "\r\n" : "\n"
  }

  /// The column of a byte in its line, from 0.
  func column(of offset: Int) -> Int { offset - start(of: offset) }

  /// Whether there are only blanks between two bytes.
  func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 == .space || $0 == .tab } }

  /// Whether a line has only a comment, or nothing at all.
  func isComment(_ line: Int) -> Bool {
    let text = bytes[line..<end(of: line)].drop { $0 == .space || $0 == .tab }
    return text.isEmpty || text.first == UInt8(ascii: "#")
  }

  /// Lines with their breaks.
  func joined(_ lines: [String], _ lineBreak: String) -> String {
    lines.map { $0 + lineBreak }.joined()
  }
}
