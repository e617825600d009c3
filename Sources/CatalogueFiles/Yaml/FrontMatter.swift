import Catalogue
import Glibc

/// Where the parts of a description file are.
enum FrontMatter {
  /// The lines between the fences, and where the body begins.
  case found(yaml: Range<Int>, bodyStart: Int)
  /// The first line is no fence.
  case missing
  /// There is no second fence.
  case notClosed

  /// Finds the fences in a file.
  init(in bytes: UnsafeBufferPointer<UInt8>) {
    let start = FrontMatter.byteOrderMark(bytes)
    guard let yaml = FrontMatter.fence(bytes, at: start) else {
      self = .missing
      return
    }
    var line = yaml
    while line < bytes.count {
      if bytes[line] == .dash, let after = FrontMatter.fence(bytes, at: line) {
        self = .found(yaml: yaml..<line, bodyStart: after)
        return
      }
      guard let lineFeed = memchr(bytes.baseAddress! + line, Int32(UInt8.lineFeed), bytes.count - line) else {
        break
      }
      line = UnsafeRawPointer(bytes.baseAddress!).distance(to: lineFeed) + 1
    }
    self = .notClosed
  }

  /// The length of the byte-order mark, 0 where there is none.
  static func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// The place after the line at `start` where that line is a fence.
  static func fence(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start + 3 <= bytes.count, bytes[start] == .dash, bytes[start + 1] == .dash,
      bytes[start + 2] == .dash
    else { return nil }
    var index = start + 3
    while index < bytes.count, bytes[index] == .space || bytes[index] == .tab { index += 1 }
    if index == bytes.count { return index }
    if bytes[index] == .lineFeed { return index + 1 }
    if bytes[index] == .carriageReturn, index + 1 < bytes.count, bytes[index + 1] == .lineFeed {
      return index + 2
    }
    return nil
  }

  /// The first line in `range` that git leaves in a file when a merge is not finished.
  static func mergeLine(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var line = range.lowerBound
    while line < range.upperBound {
      switch bytes[line] {
      case .less, .greater, .bar, UInt8(ascii: "="): if isMergeLine(bytes, line) { return line }
      default: break
      }
      guard let next = bytes[line..<range.upperBound].firstIndex(of: .lineFeed) else { return nil }
      line = next + 1
    }
    return nil
  }

  /// Whether a line begins with just seven of the sign it begins with.
  private static func isMergeLine(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Int) -> Bool {
    guard line + 7 <= bytes.count, (1..<7).allSatisfy({ bytes[line + $0] == bytes[line] }) else {
      return false
    }
    return line + 7 == bytes.count || bytes[line + 7] <= .space
  }

  /// The first line of an unfinished merge in a body, where a row of `=` alone is a heading.
  static func mergeLine(inBody bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count,
      memchr(bytes.baseAddress! + start, Int32(UInt8.less), bytes.count - start) != nil
    else { return nil }
    var first: Int?
    var from = start
    while let line = mergeLine(in: bytes, from..<bytes.count) {
      if bytes[line] == .less, first == nil { first = line }
      if bytes[line] == .greater, let first { return first }
      from = line + 7
    }
    return nil
  }
}
