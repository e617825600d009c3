// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Metamodel
import Terminal

extension Page {
  /// One description whole: what it is, its fields and parts, its text, and what refers to it.
  ///
  /// - Parameters:
  ///   - position: The position in the catalogue.
  ///   - width: The columns to use; at least four.
  public init(description position: Int, in terms: Terms, width: Int, options: PageOptions) {
    var writer = DescriptionWriter(position, in: terms, width: width, options: options)
    writer.write()
    self = writer.builder.page
  }
}

/// Writes the page of one description, section by section until the page is full.
struct DescriptionWriter {
  let terms: Terms
  let catalogue: Catalogue
  let position: Int
  let description: Description
  let resolver: LinkResolver
  var builder: PageBuilder
  /// The references of the description by the value they stand in.
  let links: [Int: Link]
  /// What is asked for and absent, by the map that it would stand in.
  let gaps: [Int: [Completeness.Gap]]

  init(_ position: Int, in terms: Terms, width: Int, options: PageOptions) {
    self.terms = terms
    catalogue = terms.catalogue
    self.position = position
    description = catalogue.descriptions[position]
    resolver = LinkResolver(catalogue: catalogue, description: description)
    builder = PageBuilder(width: width, options: options)
    var links: [Int: Link] = [:]
    for link in catalogue.links(from: position) { if let node = link.node { links[node] = link } }
    self.links = links
    gaps = Dictionary(grouping: Completeness(terms).gaps(of: position, published: false), by: \.map)
  }

  var language: Language { builder.language }
  var look: PageLook { builder.look }
  var signs: PageSigns { builder.signs }
  var schema: Schema { description.kind.schema }

  var markdown: Markdown {
    Markdown(look: look, signs: signs, language: language) { [resolver] in resolver.target(of: $0) }
  }

  mutating func write() {
    writeHead()
    guard let document = description.document else { return writeState() }
    let sections: [(inout DescriptionWriter) -> Void] = [
      { $0.writeProblems() },
      { $0.writeSummary(document) },
      { $0.writeFields(document) },
      { $0.writeParts(document) },
      { $0.writeBody(document) },
      { $0.writeOther(document) },
      { $0.writeLinksHere() },
      { $0.writeFindings() },
    ]
    for section in sections {
      section(&self)
      if builder.isFull {
        // Whether anything follows is not worth finding out.
        builder.markCut()
        return
      }
    }
    builder.trimEnd()
  }

  // MARK: - Head

  /// The name, and under it what there is to know of the description as a whole.
  private mutating func writeHead() {
    let kind = description.kind
    var name = [Piece(catalogue.name(at: position, in: language), look.name(in: kind.perspective))]
    if let document = description.document, let node = description.node("name") {
      name += languages(of: node, in: document)
    }
    builder.add(name)
    var facts = [Piece(kind.label[language], look.dim)]
    if description.document != nil { facts.append(status) }
    if let level = builder.options.level, description.document != nil {
      facts.append(Piece("\(PageWords.level[language]) \(level)", look.dim))
    }
    facts += findingCounts
    facts.append(Piece(description.id, look.dim))
    facts.append(Piece(description.file, look.dim))
    builder.add(joined(facts.map { [$0] }))
  }

  private var status: Piece {
    let id = description.status
    let label = schema["status"]?.choices.first { $0.id == id }?.label[language] ?? id
    let mark = StatusMark(status: id)?.sign(ascii: builder.options.ascii) ?? signs.broken
    return Piece("\(mark) \(label)", look.text)
  }

  /// How many errors and warnings there are; the list of them stands last.
  private var findingCounts: [Piece] {
    let count = builder.options.findings.filter { $0.severity != .info }.count
    guard count > 0 else { return [] }
    let isError = builder.options.findings.contains { $0.severity == .error }
    return [Piece("\(signs.finding)\(count)", isError ? look.error : look.warning)]
  }

  /// Pieces with a dot between.
  func joined(_ groups: [[Piece]]) -> [Piece] {
    var pieces: [Piece] = []
    for group in groups where !group.isEmpty {
      if !pieces.isEmpty { pieces.append(Piece(" \(signs.dot) ", look.dim)) }
      pieces += group
    }
    return pieces
  }

  // MARK: - Text

  /// The field `description`, which needs no label.
  private mutating func writeSummary(_ document: Document) {
    guard let field = schema["description"] else { return }
    if let gap = gap("description", in: 0) {
      builder.space()
      builder.add([Piece("\(field.label[language]): ", look.label)] + hole(gap))
    } else if let node = description.node("description") {
      builder.space()
      builder.add(markdownLines(node, document, width: builder.room))
    }
  }

  private mutating func writeBody(_ document: Document) {
    guard document.hasBody else { return }
    heading(PageWords.body[language])
    var bytes = document.bytes[document.bodyStart...]
    if let limit = builder.options.lineLimit {
      // A preview needs the beginning only.
      bytes = bytes.prefix(max(16_384, limit * builder.width * 4))
    }
    builder.add(markdown.lines(Array(bytes), width: builder.room, limit: builder.left))
  }

  mutating func heading(_ text: String, count: Int? = nil) {
    builder.space()
    let number = count.map { [Piece(" (\($0))", look.dim)] } ?? []
    builder.add([Piece(text, look.heading)] + number)
  }

  // MARK: - Gaps

  func gap(_ field: String, in map: Int) -> Completeness.Gap? { gaps[map]?.first { $0.field.id == field } }

  /// What is drawn where something asked for is missing; it leads to the field.
  func hole(_ gap: Completeness.Gap) -> [Piece] {
    let words = gap.field.isWeak ? PageWords.shouldBeThere : PageWords.missing
    return [
      Piece(
        "\(signs.broken)\u{A0}\(words[language])", look.hole, .field(gap.path, of: description.reference))
    ]
  }
}
