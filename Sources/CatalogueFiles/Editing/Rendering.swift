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
    let head = blanks(column) + Spelling.key(key) + ":"
    switch render(value, field, column: column) {
    case .inline(let text): return [text.isEmpty ? head : "\(head) \(text)"]
    case .literal(let header, let lines): return ["\(head) \(header)"] + lines
    case .block(let lines): return [head] + lines
    }
  }

  /// An entry of a list whose dash stands in a column.
  static func item(_ value: NewValue, _ field: Field?, column: Int) -> [String] {
    let dash = blanks(column) + "- "
    switch value {
    case .map(let pairs) where !pairs.isEmpty:
      let inner = keys(ordered(pairs, field), field, column: column + 2)
      // The first key stands behind the dash.
      return [dash + (inner.first ?? "").dropFirst(column + 2)] + inner.dropFirst()
    case .text, .map, .list:
      switch render(value, field, column: column) {
      case .inline(let text): return [dash + text]
      case .literal(let header, let lines): return [dash + header] + lines
      case .block: return [dash + flow(value, field)]
      }
    }
  }

  /// The keys of a map in a column.
  static func keys(_ pairs: [NewValue.Pair], _ field: Field?, column: Int) -> [String] {
    pairs.flatMap { pair in
      entry(key: pair.key, pair.value, inner(field, pair.key), column: column)
    }
  }

  /// What comes after a key in a column, or after a dash in it.
  static func render(_ value: NewValue, _ field: Field?, column: Int) -> Rendered {
    switch value {
    case .text(let text): return self.text(text, field, column: column)
    case .list(let entries):
      guard !entries.isEmpty else { return .inline("[]") }
      return .block(entries.flatMap { item($0, field, column: column + 2) })
    case .map(let pairs):
      guard !pairs.isEmpty else { return .inline("{}") }
      return .block(keys(ordered(pairs, field), field, column: column + 2))
    }
  }

  /// A text: on the line, or as a literal where it has several lines.
  private static func text(_ text: String, _ field: Field?, column: Int) -> Rendered {
    // Nearly all are one line, which the bytes tell.
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
      let texts = ordered(pairs, field).map {
        "\(Spelling.key($0.key)): \(flow($0.value, inner(field, $0.key)))"
      }
      return "{" + texts.joined(separator: ", ") + "}"
    }
  }

  /// The field of a key inside a value of a field.
  private static func inner(_ field: Field?, _ key: String) -> Field? { field?.schema?[key] }

  /// The keys of a value in the order of a new file; absent and empty ones are left out.
  private static func ordered(_ pairs: [NewValue.Pair], _ field: Field?) -> [NewValue.Pair] {
    if let schema = field?.schema { return ordered(pairs, schema) }
    return field?.isText == true ? pairs.sorted { LanguageOrder.before($0.key, $1.key) } : pairs
  }

  static func ordered(_ pairs: [NewValue.Pair], _ schema: Schema) -> [NewValue.Pair] {
    // What the schema does not know comes last, in the order it has.
    pairs.filter { !$0.value.isEmpty }.enumerated()
      .map { (place: schema.position(of: $1.key) ?? schema.fields.count + $0, pair: $1) }
      .sorted { $0.place < $1.place }.map(\.pair)
  }

  static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
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
