import BenchCatalogue

/// Keys on a real terminal of 80x24: the time to the last byte, and how many bytes come.
enum TerminalRow: Row {
  static let name = "terminal"

  private static let down = "\u{1B}[B"
  private static let pageDown = "\u{1B}[6~"

  static func figures(of subject: Subject) throws -> [Figure] {
    let terminal = try open(subject, columns: 80)
    // Everything, and from the tree to the list.
    _ = terminal.press("0")
    _ = terminal.press("\t")
    let steps = (0..<subject.steps).map { _ in terminal.press(down) }
    let pages = (0..<subject.steps / 5).map { _ in terminal.press(pageDown) }
    _ = terminal.press("/")
    let letters = "ansökan skola 1".map { terminal.press(String($0)) }
    guard steps.allSatisfy({ $0.last != nil }), letters.contains(where: { $0.last != nil }) else {
      throw BenchProblem.notShown("an answer to every key")
    }
    return keys("cursor step", steps, subject) + keys("page", pages, subject)
      + keys("letter in the filter of everything", letters, subject, median: SearchRow.nameBar(subject))
      + bytes("cursor step with the preview beside the list", steps, subject, bar: nil)
      + (try listAlone(subject))
  }

  /// Below 80 columns a list stands alone: what a cursor step costs without the preview beside it.
  private static func listAlone(_ subject: Subject) throws -> [Figure] {
    let terminal = try open(subject, columns: 79)
    _ = terminal.press("0")
    _ = terminal.press("\t")
    let steps = (0..<subject.steps / 5).map { _ in terminal.press(down) }
    return bytes("cursor step in a list", steps, subject, bar: 200)
  }

  /// The program with everything read and nothing more to do.
  private static func open(_ subject: Subject, columns: Int) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      subject.program, [subject.catalogue], environment: subject.environment, columns: columns)
    // Where panes fold to one it is the tree that is shown first.
    if columns >= 80, terminal.time(until: GeneratedCatalogue.firstListText) == nil {
      throw BenchProblem.notShown(GeneratedCatalogue.firstListText)
    }
    guard terminal.settle() else { throw BenchProblem.notShown("a screen at rest") }
    return terminal
  }

  private static func keys(
    _ what: String, _ answers: [PseudoTerminal.Answer], _ subject: Subject, median: Double = 0.002
  ) -> [Figure] {
    let times = Samples(answers.compactMap(\.last))
    return [
      Figure(
        row: name, work: "terminal: \(what), median", descriptions: subject.count, value: times.median,
        unit: .seconds, bar: median),
      Figure(
        row: name, work: "terminal: \(what), worst of \(times.count)", descriptions: subject.count,
        value: times.worst, unit: .seconds, bar: 0.016),
    ]
  }

  private static func bytes(
    _ what: String, _ steps: [PseudoTerminal.Answer], _ subject: Subject, bar: Double?
  ) -> [Figure] {
    let bytes = Samples(steps.map { Double($0.bytes) })
    return [
      Figure(
        row: name, work: "bytes for a \(what), median", descriptions: subject.count, value: bytes.median,
        unit: .bytes, bar: bar, isExact: true),
      Figure(
        row: name, work: "bytes for a \(what), most", descriptions: subject.count, value: bytes.worst,
        unit: .bytes),
    ]
  }
}
