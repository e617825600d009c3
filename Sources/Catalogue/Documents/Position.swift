/// A place in a text: line and column from 1, columns in Unicode scalars.
public struct Position: Sendable, Hashable, Comparable {
  public let line: Int
  public let column: Int

  /// Creates a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The position of a byte; a byte-order mark counts for nothing.
  public init(of offset: Int, in bytes: [UInt8]) {
    let end = min(offset, bytes.count)
    var line = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for index in start..<max(start, end) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    // A continuation byte begins no scalar.
    let scalars = bytes[start..<max(start, end)].lazy.filter { $0 & 0xC0 != 0x80 }.count
    self.init(line: line, column: scalars + 1)
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
