import Catalogue
import Yams

extension GeneralReader {
  /// Every asterisk that could begin an alias.
  func aliasCandidates() -> Set<Int> {
    var result: Set<Int> = []
    var index = range.lowerBound
    while let found = bytes[index..<range.upperBound].firstIndex(of: .asterisk) {
      index = found + 1
      let before = found > range.lowerBound ? bytes[found - 1] : .lineFeed
      let opens =
        before <= .space || before == .openBracket || before == .openBrace || before == .comma
        || before == .colon || before >= 0x80
      let next = index < range.upperBound ? bytes[index] : .lineFeed
      let named =
        Unicode.Scalar(next).properties.isAlphabetic || (0x30...0x39).contains(next)
        || next == .dash || next == UInt8(ascii: "_")
      if opens, next < 0x80, named { result.insert(found) }
    }
    return result
  }

  /// Where a key stands: as far as its quotes, or as long as its text.
  func keyRange(_ key: Yams.Node.Scalar, _ start: Int) -> Range<Int> {
    var end = start
    let limit = bytes[start..<range.upperBound].firstIndex(of: .lineFeed) ?? range.upperBound
    let quote = start < limit ? bytes[start] : 0
    if quote == .doubleQuote || quote == .singleQuote {
      end += 1
      while end < limit, bytes[end] != quote {
        end += bytes[end] == .backslash && quote == .doubleQuote ? 2 : 1
      }
      end += 1
    } else {
      end += key.string.utf8.count
    }
    return start..<min(end, limit)
  }

  /// The starts of the lines as libyaml counts them.
  static func lineStarts(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Int] {
    var starts = [range.lowerBound]
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case .lineFeed: starts.append(index + 1)
      case .carriageReturn where bytes[index + 1] != .lineFeed: starts.append(index + 1)
      case 0xC2 where bytes[index + 1] == 0x85: starts.append(index + 2)
      case 0xE2 where bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9):
        starts.append(index + 3)
      default: break
      }
      index += 1
    }
    return starts
  }

  /// The byte at a mark, whose columns count scalars.
  func place(_ mark: Mark) -> Int {
    guard mark.line >= 1, mark.line <= lines.count else { return range.upperBound }
    var index = lines[mark.line - 1]
    var left = mark.column - 1
    if let steps = longLines[mark.line - 1] {
      let step = min(left / GeneralReader.stepLength, steps.count - 1)
      index = steps[step]
      left -= step * GeneralReader.stepLength
    }
    while left > 0, index < range.upperBound {
      index = next(index)
      left -= 1
    }
    return index
  }

  private func next(_ index: Int) -> Int {
    var next = index + 1
    while next < range.upperBound, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// In lines so long that counting from their start for every mark would take for ever: where each so many
  /// columns begin.
  func steps() -> [Int: [Int]] {
    var result: [Int: [Int]] = [:]
    for (line, start) in lines.enumerated() {
      let end = line + 1 < lines.count ? lines[line + 1] : range.upperBound
      guard end - start > GeneralReader.stepLength else { continue }
      var steps: [Int] = []
      var index = start
      var column = 0
      while index < end {
        if column % GeneralReader.stepLength == 0 { steps.append(index) }
        index = next(index)
        column += 1
      }
      result[line] = steps
    }
    return result
  }

  private static let stepLength = 256

  func place(of node: Yams.Node) -> Int? { node.mark.map { place($0) } }

  /// The start of the line that a key at the top stands on.
  func line(of node: Yams.Node) -> Int? {
    guard let mark = node.mark, mark.line >= 1, mark.line <= lines.count else { return nil }
    return lines[mark.line - 1]
  }

  func fault(_ error: any Error) -> Fault {
    guard let error = error as? YamlError else { return Fault(cause: .yaml("\(error)"), place: nil) }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Fault(cause: .yaml(problem), place: place(mark))
    case .reader(let problem, _, _, _):
      // The plain reader has stopped at the same character, and knows its byte.
      return Fault(cause: .yaml(problem), place: nil)
    case .duplicatedKeysInMapping(let keys, let context):
      return Fault(cause: .yaml("duplicate key \(keys.joined(separator: ", "))"), place: place(context.mark))
    default: return Fault(cause: .yaml("\(error)"), place: nil)
    }
  }
}
