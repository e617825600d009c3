import Text

/// Finds where in a description a word stands, for the eye.
struct Excerpts {
  private let catalogue: Catalogue
  private let word: [UInt8]
  private var buffer: [UInt8] = []

  /// - Parameter word: folded; `nil` where nothing was looked for.
  init(_ catalogue: Catalogue, word: String?) {
    self.catalogue = catalogue
    self.word = word.map { Folding.bytes(of: $0) } ?? []
  }

  /// The first place of the word: a field, else the body, else the id.
  mutating func hit(_ position: Int, score: Int) -> SearchHit {
    let description = catalogue.descriptions[position]
    let place = description.document.flatMap { document in
      word.isEmpty ? nil : field(document, description) ?? body(document)
    }
    return SearchHit(
      position: position, place: place?.name ?? "id", offset: place?.offset ?? 0,
      excerpt: place?.line ?? description.id, score: score)
  }

  private typealias Found = (name: String, offset: Int, line: String)

  private mutating func field(_ document: Document, _ description: Description) -> Found? {
    for (index, node) in document.nodes.enumerated() where node.shape == .scalar {
      // The bytes of plain text are the text but for its line breaks, and cheaper to look in.
      if node.style == .plain, document.isVerbatim(index), !contains(document.bytes[node.range]) { continue }
      let lines = document.text(index).split(whereSeparator: \.isNewline)
      guard let line = lines.first(where: { contains(Array($0.utf8)[...]) }) else { continue }
      return (document.path(of: index, in: description.kind.schema), Int(node.start), String(line))
    }
    return nil
  }

  private mutating func body(_ document: Document) -> Found? {
    var start = document.bodyStart
    while start < document.bytes.count {
      let rest = document.bytes[start...]
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      var line = rest[..<end]
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      if contains(line) { return ("body", start, String(decoding: line, as: UTF8.self)) }
      start = end + 1
    }
    return nil
  }

  private mutating func contains(_ text: ArraySlice<UInt8>) -> Bool {
    buffer.removeAll(keepingCapacity: true)
    text.withUnsafeBufferPointer { Folding.append($0, to: &buffer) }
    return buffer.withUnsafeBufferPointer { Folding.contains(word, in: $0) }
  }
}
