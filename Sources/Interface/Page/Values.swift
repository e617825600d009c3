// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Metamodel
import Terminal

/// The values of fields as running text.
extension DescriptionWriter {
  /// One value of a field. In a cell of a table references are short.
  func pieces(_ node: Int, _ field: Field, _ document: Document, inCell: Bool = false) -> [Piece] {
    if field.schema == nil, document.nodes[node].shape != .scalar, !isText(field) {
      return broken(raw(node, document), nil)
    }
    switch field.type {
    case .text: return text(node, document)
    case .markdown:
      let (shown, _, _) = localized(node, document)
      return markdown.pieces(Array(shown.utf8), style: look.text) + languages(of: node, in: document)
    case .choice(let choices, let isOpen):
      let id = document.text(node)
      if let choice = choices.first(where: { $0.id == id }) {
        return [Piece(choice.label[language], look.text)]
      }
      return isOpen ? [Piece(id, look.text)] : broken(id, PageWords.unknownChoice)
    case .boolean:
      switch document.text(node) {
      case "true": return [Piece(PageWords.yes[language], look.text)]
      case "false": return [Piece(PageWords.no[language], look.text)]
      case let other: return broken(other, PageWords.notBoolean)
      }
    case .integer, .date, .version, .language: return [Piece(document.text(node), look.text)]
    case .uri: return uri(document.text(node))
    case .structure(let structure): return compact(node, structure.schema, document)
    case .reference(let reference): return link(node, field, reference, document, inCell: inCell)
    case .parts(let part): return compact(node, part.schema, document)
    }
  }

  private func isText(_ field: Field) -> Bool {
    switch field.type {
    case .text, .markdown: true
    default: false
    }
  }

  func broken(_ text: String, _ reason: Words?) -> [Piece] {
    [Piece("\(signs.broken)\u{A0}\(text)\(reason.map { " (\($0[language]))" } ?? "")", look.broken)]
  }

  // MARK: - Texts

  private func text(_ node: Int, _ document: Document) -> [Piece] {
    [Piece(localized(node, document).text, look.text)] + languages(of: node, in: document)
  }

  /// The text in the reader's language, else the catalogue's, else the first; its language where it has one,
  /// and the other languages there are.
  func localized(_ node: Int, _ document: Document) -> (text: String, language: String?, others: [String]) {
    guard document.nodes[node].shape == .map else { return (document.text(node), nil, []) }
    let texts = document.children(of: node).filter {
      document.nodes[$0].shape == .scalar && !document.isAbsent($0)
    }
    let tags = texts.map { document.key($0) }
    let wanted = [language.rawValue, catalogue.manifest.language]
    guard let index = wanted.lazy.compactMap({ tags.firstIndex(of: $0) }).first ?? tags.indices.first else {
      return ("", nil, [])
    }
    return (document.text(texts[index]), tags[index], tags.indices.filter { $0 != index }.map { tags[$0] })
  }

  /// A mark of the other languages that a text exists in, and of its own where that is not the reader's.
  func languages(of node: Int, in document: Document) -> [Piece] {
    guard document.nodes[node].shape == .map else { return [] }
    let (_, shown, others) = localized(node, document)
    var notes: [String] = []
    if let shown, shown != language.rawValue { notes.append(PageWords.only(shown)[language]) }
    if !others.isEmpty { notes.append(PageWords.also(others)[language]) }
    return notes.isEmpty ? [] : [Piece(" (\(notes.joined(separator: "; ")))", look.dim)]
  }

  /// A text in Markdown as lines.
  func markdownLines(_ node: Int, _ document: Document, width: Int) -> [Strip] {
    let (shown, _, _) = localized(node, document)
    var lines = markdown.lines(Array(shown.utf8), width: width, limit: builder.left)
    let note = languages(of: node, in: document)
    if !note.isEmpty { lines += note.wrapped(to: width) }
    return lines
  }

  /// A value as it is written, on one line.
  func raw(_ node: Int, _ document: Document) -> String {
    switch document.nodes[node].shape {
    case .scalar: return document.text(node)
    case .list:
      return document.children(of: node).prefix(32).map { raw($0, document) }.joined(separator: ", ")
    case .map:
      return document.children(of: node).prefix(32).map { "\(document.key($0)): \(raw($0, document))" }
        .joined(separator: " \(signs.dot) ")
    }
  }

  // MARK: - Structures

  /// A structure on one line: `Producent · → Skatteverket (Aktör) · tjanster@skatteverket.example`.
  private func compact(_ map: Int, _ schema: Schema, _ document: Document) -> [Piece] {
    guard document.nodes[map].shape == .map else { return broken(raw(map, document), nil) }
    var groups: [[Piece]] = []
    for (slot, field) in schema.fields.enumerated() {
      if let gap = gap(field.id, in: map) {
        if !field.isWeak { groups.append([Piece("\(field.label[language]) ", look.label)] + hole(gap)) }
        continue
      }
      guard let node = document.node(slot: slot, in: map) else { continue }
      var value: [Piece] = []
      for entry in document.values(node) where !document.isAbsent(entry) {
        if !value.isEmpty { value.append(Piece(", ", look.text)) }
        value += pieces(entry, field, document)
      }
      groups.append(
        needsLabel(field, in: schema) ? [Piece("\(field.label[language]) ", look.label)] + value : value)
    }
    for child in document.children(of: map) where document.field(child, in: schema) == nil {
      groups.append([Piece("\(document.key(child)): \(raw(child, document))", look.dim)])
    }
    return joined(groups)
  }

  /// Whether a value of a structure cannot be understood alone.
  private func needsLabel(_ field: Field, in schema: Schema) -> Bool {
    switch field.type {
    case .integer, .boolean: true
    case .date: field.id != "date"
    case .reference(let reference): reference.onlyKind != field.id
    case .choice, .text, .markdown, .uri, .version, .language, .structure, .parts: false
    }
  }
}
