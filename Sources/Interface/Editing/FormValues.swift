import Catalogue
import Metamodel

/// Values as the rows of a form show them.
extension FormRows {
  /// A value on one line.
  func value(_ node: Int, _ field: Field?) -> String {
    guard let document else { return "" }
    switch document.nodes[node].shape {
    case .scalar: return scalar(document.text(node), field)
    case .list:
      let entries = document.values(node)
      let shown = entries.prefix(6).map { value($0, field) }.joined(separator: ", ")
      return entries.count > 6 ? "\(entries.count): \(shown) …" : shown
    case .map:
      if field?.isLocalized == true {
        return document.text(node, in: language, fallback: catalogue.manifest.language)
      }
      let inner = field?.schema
      let texts = document.children(of: node).compactMap { child -> String? in
        let childField = inner.flatMap { document.field(child, in: $0) }
        // Lists inside are told by their own pages.
        guard document.nodes[child].shape == .scalar || childField?.isLocalized == true else { return nil }
        return value(child, childField)
      }
      return texts.filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  private func scalar(_ text: String, _ field: Field?) -> String {
    if let choice = field?.choices.first(where: { $0.id == text }) { return choice.label[language] }
    if case .boolean? = field?.type, let words = FormRows.boolean[text] { return words[language] }
    if let reference = field?.reference, let name = name(of: text, reference) { return "\(name) (\(text))" }
    return summary(text)
  }

  /// What a reference leads to, by name; as it is written where that is not there.
  func name(ofReference text: String, _ field: Field) -> String {
    field.reference.flatMap { name(of: text, $0) } ?? text
  }

  /// The name of what a reference leads to, here or in a catalogue that is imported.
  private func name(of text: String, _ reference: Reference) -> String? {
    guard case .reference(let value) = ReferenceValue.form(of: text, for: reference),
      let kind = value.kind ?? reference.onlyKind,
      let catalogue = value.alias.map({ catalogue.imports[$0] }) ?? catalogue,
      let position = catalogue.position(kind: kind, id: value.id)
    else { return nil }
    return catalogue.name(at: position, in: language)
  }

  /// The first line of a text, as much of it as any row can show.
  func summary(_ text: String) -> String {
    let lines = text.prefix(FormRows.summaryLimit).split(maxSplits: 1, whereSeparator: \.isNewline)
    guard let first = lines.first else { return "" }
    return first.endIndex < text.endIndex ? "\(first) …" : String(first)
  }

  private static let summaryLimit = 1_000

  static let body = Words(sv: "Brödtext", en: "Body")
  static let boolean = ["true": Words(sv: "ja", en: "yes"), "false": Words(sv: "nej", en: "no")]
}

extension Field {
  /// Whether the value may be a text in several languages.
  var isLocalized: Bool {
    switch type {
    case .text(let localized, _): localized
    case .markdown: true
    default: false
    }
  }
}
