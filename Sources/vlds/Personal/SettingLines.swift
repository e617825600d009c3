import Catalogue
import CatalogueFiles

/// The lines of a file of settings, read as YAML so that a fault takes away as little as can be.
///
/// Where the whole cannot be read each setting is read for itself, and of one that cannot be read each line below it;
/// what cannot be read then is left out.
struct SettingLines {
  private let bytes: [UInt8]
  /// The bytes of each line, its end not counted.
  private let lines: [Range<Int>]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<bytes.count)
    self.lines = lines
  }

  /// The values, `nil` where there are none, and what could not be read.
  func read() -> (document: Document?, problems: [ReadingProblem]) {
    guard lines.contains(where: holdsValue) else { return (nil, []) }
    let (whole, problems) = Document.read(yaml: bytes)
    if whole != nil || problems.first?.cause == .notAMap { return (whole, problems) }
    var kept: [Int] = []
    var told: [ReadingProblem] = []
    for setting in settings {
      let (lines, problem) = readable(setting)
      kept += lines
      if let problem { told.append(problem) }
    }
    let (rest, more) = Document.read(yaml: only(kept))
    return (rest, told + (kept.contains { holdsValue(lines[$0]) } ? more : []))
  }

  /// The lines of each setting: one at the left edge and those below it that are not.
  private var settings: [Range<Int>] {
    let starts = lines.indices.filter { lines[$0].first.map { !isBlank(bytes[$0]) } ?? false }
    let ends = starts.dropFirst() + [lines.count]
    let head = (starts.first ?? lines.count) > 0 ? [0..<(starts.first ?? lines.count)] : []
    return head + zip(starts, ends).map { $0..<$1 }
  }

  /// The lines of a setting that can be read, and why the others cannot.
  private func readable(_ setting: Range<Int>) -> (lines: [Int], problem: ReadingProblem?) {
    let all = Array(setting)
    guard all.contains(where: { holdsValue(lines[$0]) }) else { return (all, nil) }
    let (document, problems) = Document.read(yaml: only(all))
    let place = Position(line: setting.lowerBound + 1, column: 1)
    // What stands further in than the left edge belongs to nothing above it.
    if document != nil, lines[setting.lowerBound].first.map({ !isBlank(bytes[$0]) }) == true {
      return (all, nil)
    }
    let found = problems.first ?? ReadingProblem(.notAMap, at: place)
    for line in all.dropFirst() where document == nil && holdsValue(lines[line]) {
      let others = all.filter { $0 != line }
      if Document.read(yaml: only(others)).document != nil {
        return (others, found.within(line...line, else: Position(line: line + 1, column: 1)))
      }
    }
    return ([], found.within(setting.lowerBound...setting.upperBound - 1, else: place))
  }

  /// The file with blanks in the place of all other lines: places stay the same.
  private func only(_ kept: [Int]) -> [UInt8] {
    var bytes = bytes
    let kept = Set(kept)
    for (number, line) in lines.enumerated() where !kept.contains(number) {
      for index in line { bytes[index] = UInt8(ascii: " ") }
    }
    return bytes
  }

  private func holdsValue(_ line: Range<Int>) -> Bool {
    let first = line.first { !isBlank(bytes[$0]) && bytes[$0] != UInt8(ascii: "\r") }
    return first.map { bytes[$0] != UInt8(ascii: "#") } ?? false
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}

extension ReadingProblem {
  /// The problem at a place that is in the lines; the reader may have noticed it further down only.
  fileprivate func within(_ lines: ClosedRange<Int>, else place: Position) -> ReadingProblem {
    lines.contains(position.line - 1) ? self : ReadingProblem(cause, at: place)
  }
}
