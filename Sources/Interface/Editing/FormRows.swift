import Catalogue
import Metamodel

/// The rows of a form, made from the metamodel and what stands in the file.
struct FormRows {
  let catalogue: Catalogue
  let position: Int
  let language: Language

  private var description: Description { catalogue.descriptions[position] }
  private var document: Document? { description.document }
  private var schema: Schema { description.kind.schema }

  /// The rows of a page.
  func rows(of page: FormPage) -> [FormRow] {
    switch page.content {
    case .fields: fields(of: page)
    case .entries: entries(of: page)
    case .languages: languages(of: page)
    }
  }

  /// The field that a page is about; `nil` for the whole description.
  func field(of page: FormPage) -> Field? { place(of: page.path)?.field }

  /// The value at a path of names and positions, with its field; the node is `nil` where there is none yet.
  private func place(of path: String) -> (node: Int?, field: Field)? {
    guard let steps = FieldPath(path)?.steps else { return nil }
    var schema: Schema? = self.schema
    var map: Int? = 0
    var found: (node: Int?, field: Field)?
    for step in steps {
      guard let field = schema?[step.name] ?? found?.field else { return nil }
      var node: Int?
      if let map, let document {
        node = document.children(of: map).first { document.key($0) == step.name && document.counts($0) }
      }
      if case .position(let position) = step.selector, let list = node, let document {
        node = document.values(list).dropFirst(position - 1).first
      }
      found = (node, field)
      schema = field.schema
      map = node.flatMap { node in document.flatMap { $0.nodes[node].shape == .map ? node : nil } }
    }
    return found
  }

  /// A path with the entries of lists by position, whatever they are named by; `nil` where it leads nowhere.
  func positional(_ path: String) -> FieldPath? {
    guard let path = FieldPath(path) else { return nil }
    var steps: [FieldPath.Step] = []
    for step in path.steps {
      var selector = step.selector
      if let wanted = step.selector, let document,
        let list = place(of: FieldPath(steps + [FieldPath.Step(name: step.name)]).notation)?.node
      {
        let entries = document.values(list)
        let found = entries.firstIndex { entry in
          switch wanted {
          case .id(let id): document.node(slot: 0, in: entry).map { document.text($0) } == id
          case .value(let name, let text):
            document.children(of: entry).contains { document.key($0) == name && document.text($0) == text }
          case .position(let position): entries.firstIndex(of: entry).map { $0 + 1 } == position
          }
        }
        guard let found else { break }
        selector = .position(found - entries.startIndex + 1)
      }
      steps.append(FieldPath.Step(name: step.name, selector: selector))
    }
    return FieldPath(steps)
  }

  /// The fields of a map in the order of asking: level 1, publishing, the rest; each in metamodel order.
  private func fields(of page: FormPage) -> [FormRow] {
    let place = page.path.isEmpty ? nil : place(of: page.path)
    guard let schema = page.path.isEmpty ? schema : place?.field.schema else { return [] }
    let map = page.path.isEmpty ? 0 : place?.node
    let head = page.path.isEmpty ? "" : page.path + "."
    let layout = Inline(
      missing: Set(Completeness(Terms(catalogue)).gaps(of: position, published: true).map(\.path)),
      unfolded: page.unfolded)
    let missingHead = map.flatMap { map in
      map == 0 ? "" : document.map { $0.path(of: map, in: self.schema) + "." }
    }
    var rows: [FormRow] = []
    for level in [Level.first, .publish, .optional] {
      let fields = schema.fields.filter { $0.level == level }
      guard !fields.isEmpty else { continue }
      if page.path.isEmpty { rows.append(heading(level)) }
      for field in fields {
        rows += self.rows(
          of: field, node: map.flatMap { node(field, in: $0) }, path: head + field.id,
          named: missingHead.map { $0 + field.id }, layout)
      }
    }
    if page.path.isEmpty { rows += rest() }
    return rows
  }

  private func heading(_ level: Level) -> FormRow {
    let words =
      switch level {
      case .first: Words(sv: "Nivå 1", en: "Level 1")
      case .publish: Words(sv: "För publicering", en: "For publication")
      case .optional, .computed: Words(sv: "Valfritt", en: "Optional")
      }
    return FormRow(content: .heading, label: words[language], path: "")
  }

  /// The body, and what the metamodel does not know.
  private func rest() -> [FormRow] {
    guard let document else { return [] }
    var rows = [
      FormRow(
        content: .body, label: FormRows.body[language], path: "",
        value: summary(document.body))
    ]
    let unknown = document.children(of: 0).filter { document.field($0, in: schema) == nil }
    if !unknown.isEmpty {
      rows.append(
        FormRow(
          content: .heading, label: Words(sv: "Övriga uppgifter", en: "Other entries")[language], path: ""))
      rows += unknown.map {
        FormRow(content: .unknown, label: document.key($0), path: document.key($0), value: value($0, nil))
      }
    }
    return rows
  }

  /// What the rows of a page have in common.
  private struct Inline {
    /// The paths of what is asked for and absent, parts and entries by name.
    let missing: Set<String>
    /// The paths of absent structures whose fields are shown.
    let unfolded: Set<String>
  }

  /// The rows of a field, and below it those of a structure, or of the entries of a list of structures.
  ///
  /// - Parameters:
  ///   - path: entries by position.
  ///   - named: the same path with entries by name; `nil` where the map that it would stand in is not there.
  private func rows(
    of field: Field, node: Int?, path: String, named: String?, _ layout: Inline, depth: Int = 0
  ) -> [FormRow] {
    var rows = rows(
      of: field, node: node, path: path, isMissing: named.map(layout.missing.contains) ?? false)
    for index in rows.indices { rows[index].depth = depth }
    guard case .structure = field.type, let schema = field.schema, let document else { return rows }
    if field.cardinality.isList {
      guard let node else { return rows }
      rows[0].value = ""
      return rows
        + entries(of: field, node, path).map { row in
          var row = row
          row.depth = depth + 1
          return row
        }
    }
    let isThere = node.map { document.nodes[$0].shape == .map } ?? false
    guard isThere || layout.unfolded.contains(path) else { return rows }
    rows[0].value = ""
    for inner in schema.fields where inner.level != .computed {
      let child = isThere ? node.flatMap { self.node(inner, in: $0) } : nil
      rows += self.rows(
        of: inner, node: child, path: "\(path).\(inner.id)",
        named: isThere ? named.map { "\($0).\(inner.id)" } : nil, layout, depth: depth + 1)
    }
    return rows
  }

  /// One row for a field; for a text that is in several languages one for each, and for one that is not the
  /// other language of the interface beside it.
  private func rows(of field: Field, node: Int?, path: String, isMissing: Bool) -> [FormRow] {
    let label = field.label[language]
    guard field.isLocalized, !field.cardinality.isList, let node, let document else {
      return [
        FormRow(
          content: .value(field), label: label, path: path, value: node.map { value($0, field) } ?? "",
          isMissing: isMissing)
      ]
    }
    let own = catalogue.manifest.language
    if document.nodes[node].shape != .map {
      let other = Language.allCases.map(\.rawValue).first { $0 != own } ?? "en"
      return [
        FormRow(content: .value(field), label: label, path: path, value: value(node, field)),
        FormRow(
          content: .language(field, tag: other), label: "\(label) (\(other))", path: "\(path).\(other)"),
      ]
    }
    return languages(field, node, path)
  }

  private func languages(_ field: Field, _ node: Int, _ path: String) -> [FormRow] {
    guard let document else { return [] }
    let present = document.children(of: node).map { document.key($0) }
    let tags = present + Language.allCases.map(\.rawValue).filter { !present.contains($0) }
    return tags.map { tag in
      let text = document.children(of: node).first { document.key($0) == tag }.map {
        summary(document.text($0))
      }
      return FormRow(
        content: .language(field, tag: tag), label: "\(field.label[language]) (\(tag))",
        path: "\(path).\(tag)",
        value: text ?? "")
    }
  }

  private func languages(of page: FormPage) -> [FormRow] {
    guard let place = place(of: page.path), let node = place.node else { return [] }
    return languages(place.field, node, page.path)
  }

  private func entries(of page: FormPage) -> [FormRow] {
    guard let place = place(of: page.path), let document else { return [] }
    var rows: [FormRow] = []
    if let node = place.node, !document.isAbsent(node) { rows = entries(of: place.field, node, page.path) }
    let label = Words(sv: "+ lägg till", en: "+ add")[language]
    return rows + [FormRow(content: .add(place.field), label: label, path: page.path)]
  }

  private func entries(of field: Field, _ list: Int, _ path: String) -> [FormRow] {
    guard let document else { return [] }
    return document.values(list).enumerated().map { index, entry in
      FormRow(
        content: .entry(field, position: index + 1), label: "\(index + 1)", path: "\(path)[\(index + 1)]",
        value: value(entry, field))
    }
  }

  private func node(_ field: Field, in map: Int) -> Int? {
    guard let document else { return nil }
    let found = document.children(of: map).first { document.key($0) == field.id && document.counts($0) }
    return found.flatMap { document.isAbsent($0) ? nil : $0 }
  }

  /// A value on one line.
  private func value(_ node: Int, _ field: Field?) -> String {
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
    if let reference = field?.reference, let target = target(text, reference) {
      return "\(catalogue.name(at: target, in: language)) (\(text))"
    }
    return summary(text)
  }

  private func target(_ text: String, _ reference: Reference) -> Int? {
    guard case .reference(let value) = ReferenceValue.form(of: text, for: reference), value.alias == nil,
      let kind = value.kind ?? reference.onlyKind
    else { return nil }
    return catalogue.position(kind: kind, id: value.id)
  }

  private func summary(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).first.map { first in
      first.count < text.count ? "\(first) …" : String(first)
    } ?? ""
  }

  static let body = Words(sv: "Brödtext", en: "Body")
  static let boolean = ["true": Words(sv: "ja", en: "yes"), "false": Words(sv: "nej", en: "no")]

  /// The text of a value as one edits it.
  func text(at path: String) -> String {
    guard let place = place(of: path), let node = place.node, let document else { return "" }
    if document.nodes[node].shape == .map {
      return document.text(node, in: language, fallback: catalogue.manifest.language)
    }
    return document.text(node)
  }

  /// The line in the file of a value; of what it would stand in where there is none yet.
  func line(of path: String) -> Int? {
    guard let document, var steps = FieldPath(path)?.steps else { return nil }
    while !steps.isEmpty {
      if let node = place(of: FieldPath(steps).notation)?.node {
        let found = document.nodes[node]
        return document.position(of: Int(found.key.isEmpty ? found.start : found.keyStart)).line
      }
      steps.removeLast()
    }
    return nil
  }

  /// Whether there is a value at a path.
  func isPresent(_ path: String) -> Bool { place(of: path)?.node != nil }

  /// Whether the value at a path is a map.
  func isMap(_ path: String) -> Bool {
    guard let node = place(of: path)?.node, let document else { return false }
    return document.nodes[node].shape == .map
  }
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
