import Catalogue
import Metamodel
import Text

extension State {
  /// The rows of an import: what is left out or missing, the descriptions by kind with their fields, what is
  /// offered, and what stays.
  ///
  /// - Parameters:
  ///   - filter: what a row has to have in it.
  ///   - width: of the rows, for the reasons.
  func rows(of incoming: Incoming, containing filter: String, width: Int) -> [IncomingRow] {
    guard let preview = incoming.preview else { return [] }
    let wanted = filter.folded
    let items = preview.items.indices.filter { index in
      wanted.isEmpty || text(of: preview.items[index]).folded.contains(wanted)
    }
    let unchanged = items.filter { preview.items[$0].change == .unchanged }
    let offered = items.filter { preview.items[$0].change == .offered }
    let new = Dictionary(
      grouping: items.filter { ![.unchanged, .offered].contains(preview.items[$0].change) }
    ) { index in
      preview.items[index].kind
    }
    // In the order of the importer, which begins with what matters most.
    let kinds = new.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }
    return remarks(preview.skipped, .skipped, incoming, wanted, width)
      + remarks(preview.missing, .missing, incoming, wanted, width)
      + kinds.flatMap { kind, items in group(.kind(kind), items, incoming) }
      + group(.offered, offered, incoming)
      + group(.unchanged, unchanged, incoming)
      + remarks(preview.notes, .notes, incoming, wanted, width)
  }

  /// What a filter is held against.
  private func text(of item: ImportPreview.Item) -> String {
    let kind = catalogue.metamodel[item.kind]?.label[language] ?? ""
    return "\(kind) \(item.reference) \(name(of: item))"
  }

  private func group(_ group: Incoming.Group, _ items: [Int], _ incoming: Incoming) -> [IncomingRow] {
    guard !items.isEmpty, let preview = incoming.preview else { return [] }
    let taken = items.count { incoming.takes(preview.items[$0]) }
    let isFolded = incoming.isFolded(group, count: items.count)
    let head = IncomingRow.group(group, count: items.count, taken: taken, isFolded: isFolded)
    if isFolded { return [head] }
    return [head]
      + items.flatMap { index -> [IncomingRow] in
        let item = preview.items[index]
        let fields = incoming.isFolded(item) ? 0 : item.fieldCount
        return [.item(index)] + (0..<fields).map { .field(item: index, $0) }
      }
  }

  private func remarks(
    _ remarks: [ImportPreview.Remark], _ group: Incoming.Group, _ incoming: Incoming, _ wanted: String,
    _ width: Int
  ) -> [IncomingRow] {
    let shown = remarks.filter { remark in
      wanted.isEmpty || "\(remark.what) \(remark.place) \(remark.why[language])".folded.contains(wanted)
    }
    guard !shown.isEmpty else { return [] }
    let isFolded = incoming.isFolded(group, count: shown.count)
    let head = IncomingRow.group(group, count: shown.count, taken: 0, isFolded: isFolded)
    if isFolded { return [head] }
    return [head]
      + shown.flatMap { remark in
        [.remark(remark)]
          + remark.why[language].visible.wrapped(to: max(20, width - 6)).map(IncomingRow.reason)
      }
  }

  /// The name that a description has, or will have; its id where it has none.
  func name(of item: ImportPreview.Item) -> String {
    if item.change != .new, let position = catalogue.position(of: item.reference) {
      return content.name(position, language).visible
    }
    for case .create(_, _, let fields, _) in item.edits {
      if let name = fields.first(where: { $0.key == "name" }) { return name.value.summary(language).visible }
    }
    return item.id
  }

  // MARK: Fields

  /// What is written to a field of a description: its label, what stands there, and what will, or is added to a list.
  func change(
    of item: ImportPreview.Item, _ number: Int
  ) -> (label: String, before: String, after: String, isAdded: Bool) {
    guard let schema = catalogue.metamodel[item.kind]?.schema else {
      return ("", "", "", false)
    }
    let (path, value) = item.field(number)
    let field = path.steps.reachedField(in: schema)
    let isAdded = item.isAdded(number)
    let isSet = item.change != .new && !isAdded
    return (
      FieldWords.label(
        of: path.steps, in: schema, language, separator: glyphs == .ascii ? " > " : " › "
      ).visible,
      isSet ? present(path, of: item.reference, schema).visible : "",
      value?.summary(language, field).visible ?? Words(sv: "(tomt)", en: "(empty)")[language], isAdded
    )
  }

  /// The text that a field has in the catalogue.
  private func present(_ path: FieldPath, of reference: String, _ schema: Schema) -> String {
    guard let position = catalogue.position(of: reference),
      let document = catalogue.descriptions[position].document
    else { return "" }
    return document.values(at: path, in: schema).map { value in
      let text = document.text(value.node, in: language, fallback: catalogue.manifest.language)
      return value.field.choices.first { $0.id == text }?.label[language] ?? text
    }.joined(separator: ", ")
  }
}

extension ImportPreview.Item {
  /// The fields that are written, of an import: all of a new description, those that differ of another.
  private var written: [FieldEdit] {
    edits.flatMap { edit -> [FieldEdit] in
      switch edit {
      case .create(_, _, let fields, _):
        fields.map { FieldEdit(FieldPath([FieldPath.Step(name: $0.key)]), .set($0.value)) }
      case .fields(_, let edits): edits
      default: []
      }
    }
  }

  fileprivate var fieldCount: Int { written.count }

  /// The place and the value of a field that is written; without a value it is emptied.
  fileprivate func field(_ number: Int) -> (path: FieldPath, value: NewValue?) {
    let edit = written[number]
    switch edit.operation {
    case .set(let value), .add(let value): return (edit.path, value)
    case .remove, .removeEntry, .move: return (edit.path, nil)
    }
  }

  /// Whether a value is added to those of its list.
  fileprivate func isAdded(_ number: Int) -> Bool {
    if case .add = written[number].operation { true } else { false }
  }
}

extension NewValue {
  /// The value in one line: a choice by its words, a part by its name.
  func summary(_ language: Language, _ field: Field? = nil) -> String {
    switch self {
    case .text(let text): return field?.choices.first { $0.id == text }?.label[language] ?? text
    case .list(let entries): return entries.map { $0.summary(language, field) }.joined(separator: ", ")
    case .map(let pairs):
      let named = [language.rawValue, "name", "id"].lazy.compactMap { key in
        pairs.first { $0.key == key }
      }.first
      if let named { return named.value.summary(language) }
      return pairs.map { pair in pair.value.summary(language, field?.schema?[pair.key]) }
        .joined(separator: " · ")
    }
  }
}

extension [FieldPath.Step] {
  /// The field that the steps lead to; `nil` where the metamodel has none.
  fileprivate func reachedField(in schema: Schema) -> Field? {
    var schema: Schema? = schema
    var field: Field?
    for step in self {
      guard let next = schema?[step.name] else { return field }
      (field, schema) = (next, next.schema)
    }
    return field
  }
}
