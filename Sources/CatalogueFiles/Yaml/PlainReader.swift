import Catalogue

/// Reads the plain subset of YAML (format.md) from bytes to nodes with places.
///
/// It reads the whole text, or says where it met something that the general reader has to judge. What it
/// reads it reads as YAML 1.2 says; where it is not sure, it stops.
struct PlainReader {
  /// Why the text was not read to its end.
  enum Stop: Error {
    /// Something outside the subset, at this byte.
    case outside(Int)
    /// Deeper nesting than the limit, at this byte.
    case tooDeep(Int)
  }

  /// The values read, kept from one text to the next so that the storage is used again.
  var nodes: [Node] = []
  /// Nodes whose key stands again later in their map.
  var repeated: [Int] = []

  let depthLimit: Int
  var bytes: UnsafePointer<UInt8>
  var end = 0
  /// The first byte that is no blank of the line at hand; `end` after the last line.
  var at = 0
  /// Where the line at hand begins.
  var line = 0
  /// Whether comment lines stood between the line at hand and what was read before it.
  var afterComment = false
  /// Where the value that was read last ends.
  var valueEnd = 0

  /// The column of ``at``, from 0; blanks and dashes before it are one byte each.
  var column: Int { at - line }

  init(depthLimit: Int = Limits.depth) {
    self.depthLimit = depthLimit
    // Set by `read`; the pointer is never followed before.
    bytes = UnsafePointer(bitPattern: 1)!
  }

  /// Reads the lines in `range`, the last of which ends with a line feed.
  ///
  /// - Parameters:
  ///   - bytes: the file, with at least one byte after `range`.
  /// - Throws: where it met what it does not read.
  mutating func read(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) throws(Stop) {
    self.bytes = bytes
    nodes.removeAll(keepingCapacity: true)
    repeated.removeAll(keepingCapacity: true)
    end = range.upperBound
    valueEnd = range.lowerBound
    if let place = firstForeignCharacter(bytes, range) { throw .outside(place) }
    try advance(from: range.lowerBound)
    guard at < end else {
      nodes.append(Node(.map, .block, start: range.lowerBound, end: range.lowerBound, after: 1))
      return
    }
    if isDash(at) { throw .outside(at) }
    try map(at: at, column: column, key: 0..<0, depth: 1)
    if at < end { throw .outside(at) }
  }

  // MARK: Lines

  /// Goes to the next line that is neither blank nor a comment.
  mutating func advance(from start: Int) throws(Stop) {
    var index = start
    afterComment = false
    while index < end {
      var next = index
      while bytes[next] == .space { next += 1 }
      switch bytes[next] {
      case .lineFeed: index = next + 1
      case .carriageReturn: index = next + 2
      case .hash:
        afterComment = true
        index = lineFeed(from: next) + 1
      case .tab: throw .outside(next)
      default:
        line = index
        at = next
        return
      }
    }
    line = end
    at = end
  }

  /// The line feed that ends the line of a byte.
  func lineFeed(from start: Int) -> Int {
    var index = start
    while bytes[index] != .lineFeed { index += 1 }
    return index
  }

  /// Goes on after the last byte of a value: blanks and perhaps a comment, then the next line.
  mutating func finishLine(from start: Int) throws(Stop) {
    valueEnd = start
    try advance(from: try restOfLine(from: start) + 1)
  }

  /// The line feed after nothing but blanks and perhaps a comment.
  func restOfLine(from start: Int) throws(Stop) -> Int {
    var index = start
    while bytes[index] == .space { index += 1 }
    switch bytes[index] {
    case .lineFeed: return index
    case .carriageReturn: return index + 1
    case .hash where index > start: return lineFeed(from: index)
    default: throw .outside(index)
    }
  }

  /// Whether a byte ends a word: a blank or the end of the line.
  func isBlank(_ index: Int) -> Bool {
    switch bytes[index] {
    case .space, .lineFeed, .carriageReturn, .tab: true
    default: false
    }
  }

  /// Whether an entry of a list begins here.
  func isDash(_ index: Int) -> Bool { bytes[index] == .dash && isBlank(index + 1) }

  // MARK: Maps and lists

  /// A map whose first key stands at `start`.
  mutating func map(at start: Int, column: Int, key: Range<Int>, depth: Int) throws(Stop) {
    if depth > depthLimit { throw .tooDeep(start) }
    let index = open(.map, .block, start: start, key: key)
    var keys = KeyCheck()
    repeat {
      let key = try self.key()
      keys.add(bytes, key)
      try value(after: key, column: column, depth: depth)
    } while at < end && self.column == column
    if at < end && self.column > column { throw .outside(at) }
    close(index)
    if keys.mayRepeat { findRepeated(in: index, keys) }
  }

  /// The key at ``at``; the colon follows it, and after that a blank or the end of the line.
  private mutating func key() throws(Stop) -> Range<Int> {
    let start = at
    var index = at
    switch bytes[index] {
    case .doubleQuote: index = try doubleQuoted(index, over: nil)
    case .singleQuote: index = try singleQuoted(index, over: nil)
    case .question, .colon: throw .outside(at)
    default:
      try checkPlainStart(index)
      let (stop, after) = plainLine(from: index)
      guard stop == .colon, !isBlank(after - 1) else { throw .outside(at) }
      index = after
    }
    // The general reader takes no key of more than 1 024 characters.
    guard bytes[index] == .colon, isBlank(index + 1), bytes[index + 1] != .tab, index - start <= 1000
    else { throw .outside(index) }
    return start..<index
  }

  /// The value after a key and its colon.
  private mutating func value(after key: Range<Int>, column: Int, depth: Int) throws(Stop) {
    let colon = key.upperBound
    var index = colon + 1
    while bytes[index] == .space { index += 1 }
    switch bytes[index] {
    case .lineFeed, .carriageReturn, .hash:
      try finishLine(from: colon + 1)
      if at == end || self.column < column || (self.column == column && !isDash(at)) {
        valueEnd = colon + 1
        append(.plain, colon + 1, colon + 1, key: key)
      } else if isDash(at) {
        try list(column: self.column, key: key, depth: depth + 1)
      } else {
        try map(at: at, column: self.column, key: key, depth: depth + 1)
      }
    default: try scalar(at: index, column: column, key: key, depth: depth)
    }
  }

  /// A list whose first dash stands at ``at``.
  private mutating func list(column: Int, key: Range<Int>, depth: Int) throws(Stop) {
    if depth > depthLimit { throw .tooDeep(at) }
    let index = open(.list, .block, start: at, key: key)
    repeat {
      try entry(column: column, depth: depth)
    } while at < end && self.column == column && isDash(at)
    if at < end && self.column > column { throw .outside(at) }
    close(index)
  }

  /// One entry of a list; its dash stands at ``at``.
  private mutating func entry(column: Int, depth: Int) throws(Stop) {
    let dash = at
    var index = at + 1
    while bytes[index] == .space { index += 1 }
    switch bytes[index] {
    case .lineFeed, .carriageReturn, .hash:
      try finishLine(from: dash + 1)
      if at < end, self.column > column {
        if isDash(at) { throw .outside(at) }
        try map(at: at, column: self.column, key: 0..<0, depth: depth + 1)
      } else {
        valueEnd = dash + 1
        append(.plain, dash + 1, dash + 1, key: 0..<0)
      }
    case .tab: throw .outside(index)
    default:
      if isDash(index) { throw .outside(index) }
      if isKey(index) {
        at = index
        try map(at: index, column: self.column, key: 0..<0, depth: depth + 1)
      } else {
        try scalar(at: index, column: column, key: 0..<0, depth: depth)
      }
    }
  }

  /// Whether what follows a dash is a key, so that a map begins there.
  private func isKey(_ start: Int) -> Bool {
    var index = start
    switch bytes[start] {
    case .doubleQuote:
      index += 1
      while bytes[index] != .doubleQuote {
        if bytes[index] == .lineFeed { return false }
        index += bytes[index] == .backslash && bytes[index + 1] != .lineFeed ? 2 : 1
      }
      return bytes[index + 1] == .colon
    case .singleQuote:
      index += 1
      while bytes[index] != .singleQuote || bytes[index + 1] == .singleQuote {
        if bytes[index] == .lineFeed { return false }
        index += bytes[index] == .singleQuote ? 2 : 1
      }
      return bytes[index + 1] == .colon
    case .openBracket, .openBrace, .bar, .greater: return false
    default: return plainLine(from: start).stop == .colon
    }
  }
}
