import Catalogue
import Metamodel

/// New values as lines of a file, in canonical form (format.md).
struct Rendering {
  /// What comes after `key:` or `-`.
  enum Rendered {
    /// On the same line.
    case inline(String)
    /// A block scalar: its header on the same line, its lines below.
    case literal(header: String, lines: [String])
    /// A map or list on lines of its own.
    case block([String])
  }

  /// A key with its value, the key in a column.
  static func entry(key: String, _ value: NewValue, _ field: Field?, column: Int) -> [String] {
    lines { write(key: key, value, field, column: column, to: &$0) }
  }

  /// An entry of a list whose dash stands in a column.
  static func item(_ value: NewValue, _ field: Field?, column: Int) -> [String] {
    lines { write(item: value, field, column: column, to: &$0) }
  }

  /// What comes after a key in a column, or after a dash in it.
  static func render(_ value: NewValue, _ field: Field?, column: Int) -> Rendered {
    switch value {
    case .text(let text): return self.text(text, field, column: column)
    case .list(let entries):
      guard !entries.isEmpty else { return .inline("[]") }
      return .block(lines { write(entries, field, column: column, to: &$0) })
    case .map(let pairs):
      guard !pairs.isEmpty else { return .inline("{}") }
      return .block(lines { write(pairs, field, column: column, to: &$0) })
    }
  }

  // MARK: Writing

  /// The lines of what is written, each with a line feed.
  private static func lines(_ write: (inout [UInt8]) -> Void) -> [String] {
    var bytes: [UInt8] = []
    write(&bytes)
    return bytes.split(separator: .lineFeed, omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes a key with its value, the key in a column, or behind the dash before it.
  static func write(
    key: String, _ value: NewValue, _ field: Field?, column: Int, isBehindDash: Bool = false,
    to bytes: inout [UInt8]
  ) {
    if !isBehindDash { bytes.addBlanks(column) }
    bytes.add(Spelling.key(key))
    bytes.append(.colon)
    switch value {
    case .text(let value):
      bytes.append(.space)
      write(value, field, column: column, to: &bytes)
    case .list(let entries):
      bytes.add(entries.isEmpty ? " []\n" : "\n")
      write(entries, field, column: column, to: &bytes)
    case .map(let pairs):
      bytes.add(pairs.isEmpty ? " {}\n" : "\n")
      write(pairs, field, column: column, to: &bytes)
    }
  }

  private static func write(
    item value: NewValue, _ field: Field?, column: Int, to bytes: inout [UInt8]
  ) {
    bytes.addBlanks(column)
    bytes.add("- ")
    switch value {
    case .text(let value): write(value, field, column: column, to: &bytes)
    case .map(let pairs) where !pairs.isEmpty:
      // The first key stands behind the dash.
      var isFirst = true
      visit(pairs, field) { pair, field in
        write(key: pair.key, pair.value, field, column: column + 2, isBehindDash: isFirst, to: &bytes)
        isFirst = false
      }
      if isFirst { bytes.append(.lineFeed) }
    case .map, .list:
      bytes.add(flow(value, field))
      bytes.append(.lineFeed)
    }
  }

  /// Writes the entries of a list whose key stands in a column.
  private static func write(
    _ entries: [NewValue], _ field: Field?, column: Int, to bytes: inout [UInt8]
  ) {
    for entry in entries { write(item: entry, field, column: column + 2, to: &bytes) }
  }

  /// Writes the keys of a map whose own key stands in a column.
  private static func write(
    _ pairs: [NewValue.Pair], _ field: Field?, column: Int, to bytes: inout [UInt8]
  ) {
    visit(pairs, field) { pair, field in
      write(key: pair.key, pair.value, field, column: column + 2, to: &bytes)
    }
  }

  /// Writes the fields of a description, whose keys stand first on their lines.
  static func write(_ pairs: [NewValue.Pair], _ schema: Schema, to bytes: inout [UInt8]) {
    visit(pairs, schema) { pair, field in write(key: pair.key, pair.value, field, column: 0, to: &bytes) }
  }

  /// Writes a text behind a key or a dash in a column.
  private static func write(_ value: String, _ field: Field?, column: Int, to bytes: inout [UInt8]) {
    switch text(value, field, column: column) {
    case .inline(let inline): bytes.add(inline)
    case .literal(let header, let lines):
      bytes.add(header)
      for line in lines {
        bytes.append(.lineFeed)
        bytes.add(line)
      }
    case .block: break
    }
    bytes.append(.lineFeed)
  }

  /// A text: on the line, or as a literal where it has several lines.
  private static func text(_ text: String, _ field: Field?, column: Int) -> Rendered {
    // Nearly all are.
    if Spelling.canBePlain(text, field) { return .inline(text) }
    guard text.utf8.contains(where: { $0 == .lineFeed || $0 == .carriageReturn }) else {
      return .inline(Spelling.inline(text, field))
    }
    var text = text.replacing("\r\n", with: "\n")
    while text.hasSuffix("\n") { text.removeLast() }
    let isLiteral =
      text.contains("\n")
      && !text.unicodeScalars.contains { Spelling.isControl($0) && $0 != "\n" && $0 != "\t" }
    guard isLiteral, let first = text.split(separator: "\n").first else {
      return .inline(Spelling.inline(text, field))
    }
    let indent = blanks(column + 2)
    let digit = first.hasPrefix(" ") || first.hasPrefix("\t") ? "2" : ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? "" : indent + line
    }
    return .literal(header: "|" + digit, lines: lines)
  }

  /// A value on one line between brackets.
  static func flow(_ value: NewValue, _ field: Field?, style: Node.Style? = nil) -> String {
    switch value {
    case .text(let text): return Spelling.inline(text, field, style: style, inFlow: true)
    case .list(let entries): return "[" + entries.map { flow($0, field) }.joined(separator: ", ") + "]"
    case .map(let pairs):
      var texts: [String] = []
      visit(pairs, field) { pair, field in
        texts.append("\(Spelling.key(pair.key)): \(flow(pair.value, field))")
      }
      return "{" + texts.joined(separator: ", ") + "}"
    }
  }

  // MARK: Order

  /// Visits the keys of a value in the order of a new file, each with its field; absent and empty ones are left out.
  private static func visit(
    _ pairs: [NewValue.Pair], _ field: Field?, _ body: (NewValue.Pair, Field?) -> Void
  ) {
    if let schema = field?.schema { return visit(pairs, schema, body) }
    let isText = field?.isText == true
    for pair in isText ? pairs.sorted(by: { LanguageOrder.before($0.key, $1.key) }) : pairs {
      body(pair, nil)
    }
  }

  private static func visit(
    _ pairs: [NewValue.Pair], _ schema: Schema, _ body: (NewValue.Pair, Field?) -> Void
  ) {
    // What the schema does not know comes last, in the order it has; most come in the order of the schema.
    let count = schema.fields.count
    withUnsafeTemporaryAllocation(of: Int.self, capacity: pairs.count) { places in
      var isInOrder = true
      var last = -1
      for (index, pair) in pairs.enumerated() {
        let place = schema.position(of: pair.key, from: min(last + 1, count)) ?? count + index
        if last >= place { isInOrder = false }
        places.initializeElement(at: index, to: place)
        last = place
      }
      let write = { (index: Int) in
        guard !pairs[index].value.isEmpty else { return }
        body(pairs[index], places[index] < count ? schema.fields[places[index]] : nil)
      }
      if isInOrder {
        pairs.indices.forEach(write)
      } else {
        pairs.indices.sorted { places[$0] < places[$1] }.forEach(write)
      }
    }
  }

  static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension [UInt8] {
  fileprivate mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  fileprivate mutating func addBlanks(_ count: Int) {
    append(contentsOf: repeatElement(.space, count: count))
  }
}

extension Field {
  /// Whether the value is a text, perhaps in several languages.
  var isText: Bool {
    switch type {
    case .text, .markdown: true
    default: false
    }
  }
}
