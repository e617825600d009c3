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
  private static func lines(_ write: (inout String) -> Void) -> [String] {
    var text = ""
    write(&text)
    return text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false).dropLast()
      .map { String(Substring($0)) }
  }

  /// Writes a key with its value, the key in a column, or behind the dash before it.
  static func write(
    key: String, _ value: NewValue, _ field: Field?, column: Int, isBehindDash: Bool = false,
    to text: inout String
  ) {
    if !isBehindDash { text += blanks(column) }
    text += Spelling.key(key)
    text += ":"
    switch value {
    case .text(let value):
      text += " "
      write(value, field, column: column, to: &text)
    case .list(let entries):
      text += entries.isEmpty ? " []\n" : "\n"
      write(entries, field, column: column, to: &text)
    case .map(let pairs):
      text += pairs.isEmpty ? " {}\n" : "\n"
      write(pairs, field, column: column, to: &text)
    }
  }

  private static func write(
    item value: NewValue, _ field: Field?, column: Int, to text: inout String
  ) {
    text += blanks(column)
    text += "- "
    switch value {
    case .text(let value): write(value, field, column: column, to: &text)
    case .map(let pairs) where !pairs.isEmpty:
      // The first key stands behind the dash.
      var isFirst = true
      visit(pairs, field) { pair, field in
        write(key: pair.key, pair.value, field, column: column + 2, isBehindDash: isFirst, to: &text)
        isFirst = false
      }
      if isFirst { text += "\n" }
    case .map, .list:
      text += flow(value, field)
      text += "\n"
    }
  }

  /// Writes the entries of a list whose key stands in a column.
  private static func write(
    _ entries: [NewValue], _ field: Field?, column: Int, to text: inout String
  ) {
    for entry in entries { write(item: entry, field, column: column + 2, to: &text) }
  }

  /// Writes the keys of a map whose own key stands in a column.
  private static func write(
    _ pairs: [NewValue.Pair], _ field: Field?, column: Int, to text: inout String
  ) {
    visit(pairs, field) { pair, field in
      write(key: pair.key, pair.value, field, column: column + 2, to: &text)
    }
  }

  /// Writes the fields of a description, whose keys stand first on their lines.
  static func write(_ pairs: [NewValue.Pair], _ schema: Schema, to text: inout String) {
    visit(pairs, schema) { pair, field in write(key: pair.key, pair.value, field, column: 0, to: &text) }
  }

  /// Writes a text behind a key or a dash in a column.
  private static func write(_ value: String, _ field: Field?, column: Int, to text: inout String) {
    switch self.text(value, field, column: column) {
    case .inline(let inline): text += inline
    case .literal(let header, let lines):
      text += header
      for line in lines {
        text += "\n"
        text += line
      }
    case .block: break
    }
    text += "\n"
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
    var places: [Int] = []
    places.reserveCapacity(pairs.count)
    var isInOrder = true
    for (index, pair) in pairs.enumerated() {
      let last = places.last ?? -1
      let place = schema.position(of: pair.key, from: min(last + 1, count)) ?? count + index
      if last >= place { isInOrder = false }
      places.append(place)
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

  private static let indents = (0..<32).map { String(repeating: " ", count: $0) }

  static func blanks(_ count: Int) -> String {
    count < indents.count ? indents[count] : String(repeating: " ", count: count)
  }
}

/// The order of the languages of a text: those of the interface first, then by tag.
enum LanguageOrder {
  static func before(_ left: String, _ right: String) -> Bool {
    let rank = { (tag: String) in
      Language.allCases.firstIndex { $0.rawValue == tag } ?? Language.allCases.count
    }
    return (rank(left), left) < (rank(right), right)
  }
}

extension NewValue {
  /// Whether it stands for an absent field.
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let entries): entries.isEmpty
    case .map(let pairs): pairs.allSatisfy(\.value.isEmpty)
    }
  }

  /// The value that stands in a document.
  public init(_ node: Int, in document: Document) {
    switch document.nodes[node].shape {
    case .scalar: self = .text(document.text(node))
    case .list: self = .list(document.children(of: node).map { NewValue($0, in: document) })
    case .map:
      self = .map(
        document.children(of: node).filter { document.counts($0) }.map {
          Pair(document.key($0), NewValue($0, in: document))
        })
    }
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
