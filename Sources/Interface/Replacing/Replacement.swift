import Catalogue
import Metamodel
import Terminal

/// A text to be replaced by another in one field of many descriptions.
struct Replacement: Sendable, Hashable {
  /// The id of the field, at whatever depth it stands.
  let field: String
  /// The descriptions that are looked at, as `kind/id`.
  let on: [String]
  var find = ""
  var with = ""
  /// The hits that are left as they are.
  var spared: Set<Hit> = []

  /// A place that has the text in it.
  struct Hit: Sendable, Hashable {
    /// `kind/id`.
    let reference: String
    let path: String
  }

  /// A hit with its value before and after.
  struct Row: Sendable, Hashable {
    let hit: Hit
    let before: String
    let after: String
  }

  /// What would change, in the order of the descriptions.
  func rows(in catalogue: Catalogue) -> [Row] {
    guard !find.isEmpty else { return [] }
    return on.flatMap { reference -> [Row] in
      guard let position = catalogue.position(of: reference),
        let document = catalogue.descriptions[position].document
      else { return [] }
      return values(of: document, catalogue.descriptions[position].kind.schema)
        .filter { $0.text.contains(find) }
        .map { path, text in
          Row(
            hit: Hit(reference: reference, path: path), before: text, after: text.replacing(find, with: with))
        }
    }
  }

  /// Every text of the field, one for each language and each entry of a list.
  private func values(of document: Document, _ schema: Schema) -> [(path: String, text: String)] {
    var values: [(String, String)] = []
    document.visit(schema) { entry in
      guard entry.field?.id == field else { return }
      let path = document.path(of: entry.node, in: schema)
      switch document.nodes[entry.node].shape {
      case .scalar: values.append((path, document.text(entry.node)))
      case .map:
        for child in document.children(of: entry.node) where document.nodes[child].shape == .scalar {
          values.append(("\(path).\(document.key(child))", document.text(child)))
        }
      case .list:
        for (index, child) in document.values(entry.node).enumerated()
        where document.nodes[child].shape == .scalar {
          values.append(("\(path)[\(index + 1)]", document.text(child)))
        }
      }
    }
    return values
  }

  /// The edits that make what is not spared so.
  func edits(_ rows: [Row]) -> [CatalogueEdit] {
    // Those of one description follow each other.
    var found: [(reference: String, fields: [FieldEdit])] = []
    for row in rows where !spared.contains(row.hit) {
      guard let path = FieldPath(row.hit.path) else { continue }
      if found.last?.reference != row.hit.reference { found.append((row.hit.reference, [])) }
      found[found.count - 1].fields.append(
        FieldEdit(path, row.after.isEmpty ? .remove : .set(.text(row.after))))
    }
    return found.map { .fields($0.reference, $0.fields) }
  }
}

extension State {
  /// The descriptions that a replacement is about: those marked, else those of the list, else the open one.
  private var replacedOn: [String] {
    if !marked.isEmpty { return marked.sorted() }
    if isBrowsing { return browse.rows.map { catalogue.descriptions[$0].reference } }
    return current.map { [catalogue.descriptions[$0].reference] } ?? []
  }

  /// The fields of text of what a replacement is about, each once.
  var textFields: [Field] {
    let kinds = Set(replacedOn.compactMap { $0.split(separator: "/").first.map(String.init) })
    var fields: [String: Field] = [:]
    for kind in kinds.sorted().compactMap({ catalogue.metamodel[$0] }) {
      for field in Replacement.texts(in: kind.schema) where fields[field.id] == nil {
        fields[field.id] = field
      }
    }
    return fields.values.sorted { ($0.label[language], $0.id) < ($1.label[language], $1.id) }
  }

  /// Asks for the text to be found.
  mutating func startReplacing(_ field: String) {
    ask(.find(Replacement(field: field, on: replacedOn)))
  }

  /// Does what the preview shows, but for what is spared.
  mutating func replace() -> [Effect] {
    guard let outline, case .replacement(let replacement) = outline.subject else { return [] }
    let rows = outline.rows.compactMap { if case .replacement(let row) = $0 { row } else { nil } }
    let edits = replacement.edits(rows)
    leaveOutline()
    guard !edits.isEmpty else { return [] }
    return [
      .edit(
        edits,
        Words(
          sv: "Ersätt ”\(replacement.find)” med ”\(replacement.with)”",
          en: "Replace “\(replacement.find)” with “\(replacement.with)”"))
    ]
  }

  /// Spares the hit under the cursor, or takes it in again.
  mutating func spareHit() {
    guard case .replacement(var replacement)? = outline?.subject,
      case .replacement(let row)? = outline?.row
    else { return }
    if replacement.spared.remove(row.hit) == nil { replacement.spared.insert(row.hit) }
    outline?.subject = .replacement(replacement)
    moveInOutline(KeyPress(.down))
  }
}

extension Replacement {
  /// The fields that hold text, at any depth.
  fileprivate static func texts(in schema: Schema) -> [Field] {
    schema.fields.flatMap { field -> [Field] in
      guard field.level != .computed else { return [] }
      switch field.type {
      // What a part is called by its id is changed by a rename.
      case .text, .markdown, .uri, .version: return field === Part.identifier ? [] : [field]
      case .structure, .parts: return field.schema.map(texts) ?? []
      default: return []
      }
    }
  }
}
