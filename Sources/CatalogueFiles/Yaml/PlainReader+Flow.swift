import Catalogue

extension PlainReader {
  /// A list or map in brackets, on one line; gives the place after it.
  mutating func flow(_ start: Int, key: Range<Int>, depth: Int) throws(Stop) -> Int {
    if depth > depthLimit { throw .tooDeep(start) }
    let isMap = bytes[start] == .openBrace
    let closing: UInt8 = isMap ? .closeBrace : .closeBracket
    let index = open(isMap ? .map : .list, .flow, start: start, key: key)
    var keys = KeyCheck()
    var place = skipSpaces(start + 1)
    while bytes[place] != closing {
      var key = 0..<0
      if isMap {
        key = try flowKey(place)
        keys.add(bytes, key)
        place = skipSpaces(key.upperBound + 1)
      }
      place = skipSpaces(try flowValue(place, key: key, depth: depth))
      if bytes[place] == .comma {
        place = skipSpaces(place + 1)
      } else if bytes[place] != closing {
        throw .outside(place)
      }
    }
    valueEnd = place + 1
    close(index)
    if keys.mayRepeat { findRepeated(in: index, keys) }
    return place + 1
  }

  private func skipSpaces(_ start: Int) -> Int {
    var index = start
    while bytes[index] == .space { index += 1 }
    return index
  }

  /// A key inside braces; its colon follows.
  private func flowKey(_ start: Int) throws(Stop) -> Range<Int> {
    let after: Int
    switch bytes[start] {
    case .doubleQuote: after = try doubleQuoted(start, over: nil)
    case .singleQuote: after = try singleQuoted(start, over: nil)
    default:
      after = try flowPlain(start)
      guard bytes[after + 1] == .space else { throw .outside(after) }
    }
    guard bytes[after] == .colon, after - start <= 1000 else { throw .outside(after) }
    return start..<after
  }

  private mutating func flowValue(_ start: Int, key: Range<Int>, depth: Int) throws(Stop) -> Int {
    let after: Int
    switch bytes[start] {
    case .openBracket, .openBrace: return try flow(start, key: key, depth: depth + 1)
    case .doubleQuote:
      after = try doubleQuoted(start, over: nil)
      append(.doubleQuoted, start, after, key: key)
    case .singleQuote:
      after = try singleQuoted(start, over: nil)
      append(.singleQuoted, start, after, key: key)
    default:
      after = try flowPlain(start)
      append(.plain, start, after, key: key)
    }
    return after
  }

  /// Plain text inside brackets; gives the place after its last character.
  private func flowPlain(_ start: Int) throws(Stop) -> Int {
    try checkPlainStart(start)
    switch bytes[start] {
    case .question, .colon: throw .outside(start)
    // Readers differ on a dash before a bracket or comma.
    case .dash where isFlowIndicator(start + 1): throw .outside(start)
    default: break
    }
    var index = start
    while !isFlowIndicator(index) {
      switch bytes[index] {
      case .lineFeed, .carriageReturn, .tab: throw .outside(index)
      case .hash where bytes[index - 1] == .space: throw .outside(index)
      case .colon:
        if isBlank(index + 1) { return bytes[index - 1] == .space ? try refuse(index) : index }
        if isFlowIndicator(index + 1) || bytes[index + 1] == .question { throw .outside(index) }
      default: break
      }
      index += 1
    }
    while bytes[index - 1] == .space { index -= 1 }
    return index
  }

  private func refuse(_ index: Int) throws(Stop) -> Int { throw .outside(index) }

  private func isFlowIndicator(_ index: Int) -> Bool {
    switch bytes[index] {
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: true
    default: false
    }
  }
}
