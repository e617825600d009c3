import Catalogue
import Metamodel

/// The rows of a form, made from the metamodel and what stands in the file.
struct FormRows {
  let catalogue: Catalogue
  let position: Int
  let language: Language

  var description: Description { catalogue.descriptions[position] }
  var document: Document? { description.document }
  var schema: Schema { description.kind.schema }

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
}
