import Catalogue
import Metamodel

/// A map of a description as an exporter reads it: the description itself, a structure or a part.
struct ExportRecord {
  let position: Int
  let record: Record
  let reader: ExportReader

  /// A text, and the language that it is in.
  struct Localized {
    let text: String
    let language: String
  }

  /// What a reference leads to.
  struct Target: Hashable {
    let position: Int
    /// The part, where one is named.
    let part: String?
  }

  var document: Document { record.document }

  /// Whether a field has something in it.
  func has(_ field: String) -> Bool { record.has(field) }

  /// The text of a field in the language of the export, or what is meant where it is absent.
  func text(_ field: String) -> String? {
    guard let node = record.node(field) else { return record.schema[field]?.defaults.first }
    return text(at: node)
  }

  /// The texts of a field that may hold several, in the language of the export, or what is meant where it is absent.
  ///
  /// - Parameter isCarried: whether a value as it stands in the file can be carried.
  func list(_ field: String, where isCarried: (String) -> Bool = { _ in true }) -> [String] {
    guard record.node(field) != nil else { return (record.schema[field]?.defaults ?? []).filter(isCarried) }
    return nodes(field).filter { isCarried(document.text($0)) }.map(text)
  }

  /// The number in a field.
  func number(_ field: String) -> Int? { text(field).flatMap { Int($0) } }

  /// The words of the choice in a field; the value itself where the list is open and it is none of the choices.
  func label(_ field: String) -> String? { text(field).map { label($0, of: field) } }

  /// The words of the choices in a field that may hold several.
  func labels(_ field: String) -> [String] { list(field).map { label($0, of: field) } }

  private func label(_ id: String, of field: String) -> String {
    record.schema[field]?.choices.first { $0.id == id }?.label[reader.language] ?? id
  }

  /// The texts of a field in every language that they are in.
  func localized(_ field: String) -> [Localized] {
    nodes(field).flatMap { node -> [Localized] in
      reader.carry(node, of: position)
      guard document.nodes[node].shape == .map else {
        return [Localized(text: document.text(node), language: reader.catalogue.manifest.language)]
      }
      return document.children(of: node).filter { !document.isAbsent($0) }
        .map { Localized(text: document.text($0), language: document.key($0)) }
    }
  }

  /// The structures or parts in a field; what is read of each is carried, the rest is not.
  func records(_ field: String) -> [ExportRecord] {
    record.records(field).map { ExportRecord(position: position, record: $0, reader: reader) }
  }

  /// The structure in a field.
  func record(_ field: String) -> ExportRecord? { records(field).first }

  /// The parts of a field that have an id, each with its id.
  func parts(_ field: String) -> [(id: String, part: ExportRecord)] {
    records(field).compactMap { part in part.text("id").map { ($0, part) } }
  }

  /// What the references of a field lead to in the catalogue.
  ///
  /// - Parameter isCarried: whether one that leads there can be carried.
  func targets(_ field: String, where isCarried: (Target) -> Bool = { _ in true }) -> [Target] {
    guard let node = record.node(field) else { return [] }
    let range = node..<Int(document.nodes[node].after)
    return reader.terms.links(from: position).compactMap { link in
      guard let place = link.node, range.contains(place) else { return nil }
      guard link.verdict == .holds, let position = link.target else {
        if link.verdict != .uri { reader.lose(place, of: self.position, .leadsNowhere) }
        return nil
      }
      let target = Target(position: position, part: reader.catalogue.partName(of: link))
      guard isCarried(target) else {
        reader.lose(place, of: self.position, .notChosen)
        return nil
      }
      reader.carry(place, of: self.position)
      return target
    }
  }

  /// The uris of a field that takes references or uris.
  func uris(_ field: String) -> [String] {
    nodes(field).filter { document.text($0).contains("://") }.map(text)
  }

  /// Notes that a field is carried, whatever is in it.
  func carry(_ field: String) {
    if let node = record.node(field) { reader.carry(node, of: position) }
  }

  /// The values of a field that are there.
  private func nodes(_ field: String) -> [Int] {
    guard let node = record.node(field) else { return [] }
    return document.values(node).filter { !document.isAbsent($0) }
  }

  /// The text of a value in the language of the export, which alone is carried.
  private func text(at node: Int) -> String {
    guard document.nodes[node].shape == .map else {
      reader.carry(node, of: position)
      return document.text(node)
    }
    let text = document.text(node, in: reader.language, fallback: reader.catalogue.manifest.language)
    for child in document.children(of: node) where document.text(child) == text {
      reader.carry(child, of: position)
    }
    return text
  }
}
