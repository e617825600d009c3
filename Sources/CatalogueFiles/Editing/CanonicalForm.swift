import Catalogue
import Metamodel

/// A file brought into the canonical form (format.md): order, style and spelling change, values and comments stay.
public struct CanonicalForm {
  private let document: Document
  private let lines: Lines
  /// Comment lines by the node that they stand above; those at the end stand under the number of nodes.
  private var above: [Int: [String]] = [:]
  /// Comments by the node that they stand behind, or behind whose key.
  private var behind: [Int: String] = [:]

  /// Why a file is left as it is.
  public enum Obstacle: Error, Sendable, Hashable {
    case outsidePlainSubset
    case repeatedKey(String)
  }

  /// The bytes of a description's file in canonical form.
  public static func bytes(of document: Document, _ schema: Schema) throws(Obstacle) -> [UInt8] {
    guard document.reader == .plain else { throw .outsidePlainSubset }
    if let again = document.repeated.first { throw .repeatedKey(document.key(again)) }
    let form = CanonicalForm(document)
    var text = form.map(0, schema, nil, column: 0)
    text += form.above[document.nodes.count] ?? []
    let front = "---\n" + text.map { $0 + "\n" }.joined() + "---\n"
    return Array((front + form.body).utf8)
  }

  private init(_ document: Document) {
    self.document = document
    lines = Lines(bytes: document.bytes)
    collectComments()
  }

  private var body: String {
    let body = document.body.replacing("\r\n", with: "\n")
    guard body.contains(where: { !$0.isWhitespace }) else { return "" }
    return body.hasPrefix("\n") ? body : "\n" + body
  }

  // MARK: Comments

  /// Gives each comment to the value on its line, or else to the key or entry below it.
  private mutating func collectComments() {
    let starts = self.starts
    var next = 0
    for comment in commentStarts() {
      let line = lines.start(of: comment)
      while next < starts.count, starts[next].line < line { next += 1 }
      let text = String(decoding: document.bytes[comment..<lines.end(of: comment)], as: UTF8.self)
        .trimmingBlanks
      var below = next
      while below < starts.count, starts[below].line == line { below += 1 }
      if below > next, !isEmpty(starts[below - 1].node) {
        behind[starts[below - 1].node] = " " + text
        continue
      }
      // What is left out passes its comments on.
      while below < starts.count, isEmpty(starts[below].node) { below += 1 }
      let node = below < starts.count ? starts[below].node : document.nodes.count
      above[node, default: []].append(text)
    }
  }

  /// The lines that keys and entries stand on; what is inside brackets has none of its own.
  private var starts: [(node: Int, line: Int)] {
    var starts: [(node: Int, line: Int)] = []
    var index = 1
    while index < document.nodes.count {
      let node = document.nodes[index]
      starts.append((index, lines.start(of: node.key.isEmpty ? Int(node.start) : Int(node.keyStart))))
      index = node.style == .flow ? Int(node.after) : index + 1
    }
    return starts
  }

  /// Where comments begin: at a `#` after a blank or at the start of a line, outside every text.
  private func commentStarts() -> [Int] {
    var texts = document.nodes.filter { $0.shape == .scalar && !$0.range.isEmpty }.map(textRange)[...]
    var result: [Int] = []
    var index = document.frontMatter.lowerBound
    while index < document.frontMatter.upperBound {
      while let first = texts.first, first.upperBound <= index { texts.removeFirst() }
      if let first = texts.first, first.contains(index) {
        index = first.upperBound
      } else if document.bytes[index] == UInt8(ascii: "#"), document.bytes[index - 1] <= .space {
        result.append(index)
        index = lines.next(after: index)
      } else {
        index += 1
      }
    }
    return result
  }

  /// The bytes of a text; the header of a block scalar, which may have a comment, is none of it.
  private func textRange(_ node: Node) -> Range<Int> {
    guard node.style == .literal || node.style == .folded else { return node.range }
    return min(lines.next(after: Int(node.start)), Int(node.end))..<Int(node.end)
  }

  // MARK: Values

  /// The lines of a map; a field that is absent or empty is left out, its comments are not.
  private func map(_ map: Int, _ schema: Schema?, _ field: Field?, column: Int) -> [String] {
    ordered(Array(document.children(of: map)), schema, field).flatMap { child in
      comments(child, column) + entry(child, schema?[document.key(child)], column: column)
    }
  }

  private func ordered(_ children: [Int], _ schema: Schema?, _ field: Field?) -> [Int] {
    if let schema {
      let place = { (child: Int) in schema.position(of: document.key(child)) }
      return children.filter { place($0) != nil }.sorted { (place($0) ?? 0) < (place($1) ?? 0) }
        + children.filter { place($0) == nil }
    }
    guard field?.isText == true else { return children }
    return children.sorted { LanguageOrder.before(document.key($0), document.key($1)) }
  }

  private func comments(_ node: Int, _ column: Int) -> [String] {
    (above[node] ?? []).map { Rendering.blanks(column) + $0 }
  }

  private func entry(_ index: Int, _ field: Field?, column: Int) -> [String] {
    guard !isEmpty(index) else { return [] }
    let head = Rendering.blanks(column) + Spelling.key(document.key(index)) + ":"
    let comment = behind[index] ?? ""
    switch document.nodes[index].shape {
    case .scalar where field?.cardinality.isList == true:
      return [head] + item(index, field, comment: comment, column: column + 2)
    case .scalar:
      return commented(
        Rendering.entry(key: document.key(index), .text(document.text(index)), field, column: column), comment
      )
    case .map where field?.cardinality.isList == true && field?.isText == false:
      return [head + comment] + item(index, field, comment: "", column: column + 2)
    case .map: return [head + comment] + map(index, field?.schema, field, column: column + 2)
    case .list:
      return [head + comment]
        + document.children(of: index).filter { !isEmpty($0) }.flatMap { entry in
          comments(entry, column + 2)
            + item(entry, field, comment: behind[entry] ?? "", column: column + 2)
        }
    }
  }

  private func item(_ index: Int, _ field: Field?, comment: String, column: Int) -> [String] {
    guard document.nodes[index].shape == .map else {
      return commented(Rendering.item(NewValue(index, in: document), field, column: column), comment)
    }
    var inner = map(index, field?.schema, field, column: column + 2)
    // Comments above the first key stand above the dash then.
    let first = inner.firstIndex { !$0.drop { $0 == " " }.hasPrefix("#") } ?? 0
    guard inner.indices.contains(first) else { return [] }
    for above in 0..<first { inner[above].removeFirst(2) }
    inner[first] = Rendering.blanks(column) + "- " + inner[first].dropFirst(column + 2)
    return inner
  }

  private func commented(_ lines: [String], _ comment: String) -> [String] {
    guard let first = lines.first, !comment.isEmpty else { return lines }
    return [first + comment] + lines.dropFirst()
  }

  private func isEmpty(_ index: Int) -> Bool {
    switch document.nodes[index].shape {
    case .scalar: document.isAbsent(index)
    case .list, .map: document.children(of: index).allSatisfy { isEmpty($0) }
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.last == " " || text.last == "\t" || text.last == "\r" { text.removeLast() }
    return text
  }
}
