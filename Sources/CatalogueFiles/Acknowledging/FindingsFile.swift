import Catalogue

/// `findings.yaml` as read: its entries with the lines that they stand on (format.md, Acknowledged findings).
struct FindingsFile {
  let bytes: [UInt8]
  /// The values below a key of our own, since a file of values begins with keys; `nil` where it cannot be read.
  let document: Document?
  /// What the reader met.
  let readingProblems: [ReadingProblem]
  /// Lines that are no entry or cannot be read, where the others can be without them.
  let unreadLines: [Acknowledgements.Problem]
  /// The entries of the list, in the order of the file.
  let entries: [Int]

  /// Stands before the file when it is read.
  private static let head = Array("findings:\n".utf8)
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let hasMark = bytes.starts(with: FindingsFile.byteOrderMark)
    // An empty list may stand alone, which below a key it may not.
    var lines = (hasMark ? bytes.dropFirst(3) : bytes[...]).split(
      separator: .lineFeed, omittingEmptySubsequences: false
    ).map { FindingsFile.isEmptyList($0) ? FindingsFile.blank($0) : Array($0) }
    var result = FindingsFile.read(lines)
    var unread: [Acknowledgements.Problem] = []
    if result.document == nil {
      unread = FindingsFile.blankUnreadable(&lines)
      if !unread.isEmpty { result = FindingsFile.read(lines) }
    }
    document = result.document
    // Where nothing can be read all the same, the first fault of all is what there is to tell.
    readingProblems = result.problems
    unreadLines = unread
    let list = result.document.flatMap { document in document.children(of: 0).first { _ in true } }
    entries =
      list.flatMap { list in
        result.document.map { $0.isAbsent(list) ? [] : Array($0.values(list)) }
      } ?? []
  }

  private static func read(_ lines: some Sequence<[UInt8]>) -> DocumentReader.Result {
    var reader = DocumentReader()
    return reader.wholeFile(
      head + Array(lines.joined(separator: [.lineFeed])), DocumentReader.Meaning(schema: nil))
  }

  /// Blanks the lines that keep the others from being read: one finding stands on each, so that a fault in one says
  /// nothing of the rest. A list in brackets is no such file.
  private static func blankUnreadable(_ lines: inout [[UInt8]]) -> [Acknowledgements.Problem] {
    let starts = lines.indices.filter { isStart(lines[$0]) }
    if starts.contains(where: { lines[$0].first == UInt8(ascii: "[") }) { return [] }
    var problems: [Acknowledgements.Problem] = []
    for (start, next) in zip(starts, starts.dropFirst() + [lines.count]) {
      guard let fault = fault(of: lines[start..<next]) else { continue }
      problems.append(.init(fault.cause, at: Position(line: start + fault.line, column: 1)))
      for line in start..<next { lines[line] = blank(lines[line]) }
    }
    return problems
  }

  /// What is wrong with an entry, and in which of its lines, from 1; `nil` for nothing.
  private static func fault(
    of lines: ArraySlice<[UInt8]>
  ) -> (cause: Acknowledgements.Cause, line: Int)? {
    let result = read(lines)
    let isDashed = lines.first?.first { $0 != .space } == .dash
    if result.document != nil, isDashed { return nil }
    guard let problem = result.problems.first, isDashed || problem.cause == .unfinishedMerge else {
      return (.noEntry, 1)
    }
    return (.reading(problem.cause), min(lines.count, max(1, problem.position.line - 1)))
  }

  /// Whether something begins on a line: an entry, or what is none.
  private static func isStart(_ line: [UInt8]) -> Bool {
    guard let first = line.first(where: { $0 > .space }), first != UInt8(ascii: "#") else { return false }
    return first == .dash || line[0] > .space
  }

  /// Blanks in the place of all bytes, those that no line may have too: the places of what follows stay.
  private static func blank(_ line: some Collection<UInt8>) -> [UInt8] {
    Array(repeating: .space, count: line.count)
  }

  /// Whether a line says that the list is empty.
  static func isEmptyList(_ line: some Sequence<UInt8>) -> Bool {
    line.filter { $0 > .space }.elementsEqual("[]".utf8)
  }

  /// Where a byte of the document is in the file.
  func offset(_ offset: Int) -> Int {
    max(0, offset - FindingsFile.head.count) + (bytes.starts(with: FindingsFile.byteOrderMark) ? 3 : 0)
  }

  func position(_ node: Int) -> Position {
    document.map { Position(of: offset(Int($0.nodes[node].start)), in: bytes) }
      ?? Position(line: 1, column: 1)
  }

  /// The keys of all entries, also of those that do not count.
  var keys: Set<String> {
    guard let document else { return [] }
    return Set(entries.compactMap { value("key", of: $0).map(document.text) })
  }

  /// The value of a field of an entry; `nil` where it is absent.
  func value(_ key: String, of entry: Int) -> Int? {
    guard let document, document.nodes[entry].shape == .map else { return nil }
    return document.children(of: entry).first {
      document.key($0) == key && document.counts($0) && !document.isAbsent($0)
        && document.nodes[$0].shape == .scalar
    }
  }
}

extension Acknowledgements {
  /// Reads the file; what is faulty in it does not count and is told.
  ///
  /// - Parameter bytes: `nil` where there is none.
  public static func read(_ bytes: [UInt8]?) -> Acknowledgements {
    guard let bytes else { return .none }
    let file = FindingsFile(bytes)
    var problems = file.readingProblems.map { problem in
      let place = problem.position
      return Problem(
        .reading(problem.cause), at: Position(line: max(1, place.line - 1), column: place.column))
    }
    problems += file.unreadLines
    var entries: [String: Entry] = [:]
    if let document = file.document {
      // Keys beside ours are fields where lines with a dash should be.
      for stray in document.children(of: 0).dropFirst() {
        problems.append(
          Problem(.noEntry, at: Position(of: file.offset(Int(document.nodes[stray].keyStart)), in: bytes)))
      }
      for entry in file.entries {
        let reading = EntryReading(entry, in: file, document)
        problems += reading.problems
        guard let found = reading.acknowledgement else { continue }
        if let other = entries[found.key], !found.replaces(other.acknowledgement) { continue }
        entries[found.key] = Entry(found, at: file.position(entry))
      }
    }
    return Acknowledgements(
      bytes: bytes, entries: entries, problems: problems.sorted { $0.position < $1.position })
  }
}

/// One entry of the file, as far as it can be understood.
private struct EntryReading {
  private(set) var acknowledgement: Acknowledgement?
  private(set) var problems: [Acknowledgements.Problem] = []

  private static let fields = ["key", "reason", "by", "date", "until"]

  init(_ entry: Int, in file: FindingsFile, _ document: Document) {
    guard document.nodes[entry].shape == .map else {
      problems = [.init(.noEntry, at: file.position(entry))]
      return
    }
    for child in document.children(of: entry) where !EntryReading.fields.contains(document.key(child)) {
      let place = Position(of: file.offset(Int(document.nodes[child].keyStart)), in: file.bytes)
      problems.append(.init(.unknown(document.key(child)), at: place))
    }
    let text = { (field: String) -> String? in
      let value = file.value(field, of: entry).map(document.text) ?? ""
      return value.allSatisfy(\.isWhitespace) ? nil : value
    }
    let missing = EntryReading.fields.prefix(4).filter { text($0) == nil }
    problems += missing.map { .init(.missing($0), at: file.position(entry)) }
    var days: [String: Day] = [:]
    for field in EntryReading.fields.suffix(2) {
      guard let written = text(field), let node = file.value(field, of: entry) else { continue }
      days[field] = Day(written)
      if days[field] == nil { problems.append(.init(.noDay(field, text: written), at: file.position(node))) }
    }
    guard missing.isEmpty, let key = text("key"), let reason = text("reason"), let by = text("by"),
      let date = days["date"], text("until") == nil || days["until"] != nil
    else { return }
    let rule = String(key.prefix { $0 != " " })
    guard FindingKey.canBeAcknowledged(rule: rule) else {
      problems.append(.init(.fixedRule(rule), at: file.position(entry)))
      return
    }
    acknowledgement = Acknowledgement(key: key, reason: reason, by: by, date: date, until: days["until"])
  }
}
