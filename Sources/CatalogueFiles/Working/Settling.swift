import Catalogue
import Metamodel

extension WorkingCopy {
  /// What differs between a file here and on disk; `nil` where they cannot be held against each other by field:
  /// one of them is gone or unreadable.
  public func conflict(in file: String) -> FileConflict? {
    guard let sides = sides(of: file) else { return nil }
    let (base, mine, theirs) = sides
    let keys = (mine.topKeys + theirs.topKeys).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    var rows = keys.compactMap { key -> FileConflict.Row? in
      let values = [base, mine, theirs].map { document in
        document?.topValue(key).flatMap { document?.value($0) }
      }
      guard values[1] != values[2] else { return nil }
      return FileConflict.Row(
        field: key, mine: values[1]?.line ?? "", theirs: values[2]?.line ?? "",
        changed: WorkingCopy.side(values[0], values[1], values[2]))
    }
    if mine.bodyText != theirs.bodyText {
      rows.append(
        FileConflict.Row(
          field: "", mine: NewValue.text(mine.bodyText).line, theirs: NewValue.text(theirs.bodyText).line,
          changed: WorkingCopy.side(base?.bodyText, mine.bodyText, theirs.bodyText)))
    }
    guard let place = catalogue.metamodel.place(of: file) else { return nil }
    return FileConflict(file: file, reference: "\(place.kind.id)/\(place.id)", rows: rows)
  }

  private static func side<Value: Equatable>(_ base: Value, _ mine: Value, _ theirs: Value)
    -> FileConflict.Side
  {
    base == theirs ? .mine : base == mine ? .theirs : .both
  }

  /// Takes the file as it is on disk, with the fields that are kept from here as one step that can be undone.
  ///
  /// - Parameter kept: keys at the top of the file, empty for the body.
  /// - Throws: where a field on disk cannot be edited in place; the file is as on disk then, and what was here can
  ///   be had back by undo.
  public mutating func settle(_ file: String, keeping kept: Set<String>, title: Words) throws(EditProblem) {
    guard let (_, mine, theirs) = sides(of: file), let place = catalogue.metamodel.place(of: file) else {
      return
    }
    let reference = "\(place.kind.id)/\(place.id)"
    take(theirs.bytes, of: file)
    var edits: [FieldEdit] = []
    for key in kept.sorted() where !key.isEmpty {
      let value = mine.topValue(key).map(mine.value)
      guard value != theirs.topValue(key).map(theirs.value) else { continue }
      edits.append(
        FieldEdit(
          FieldPath([FieldPath.Step(name: key)]), value.map { FieldEdit.Operation.set($0) } ?? .remove))
    }
    var wanted: [CatalogueEdit] = edits.isEmpty ? [] : [.fields(reference, edits)]
    if kept.contains(""), mine.bodyText != theirs.bodyText { wanted.append(.body(reference, mine.bodyText)) }
    try perform(wanted, title: title)
  }

  /// The file as it was read, as it is here, and as it is on disk.
  private func sides(of file: String) -> (base: Document?, mine: Document, theirs: Document)? {
    guard let place = catalogue.metamodel.place(of: file), let known = base(of: file),
      let position = catalogue.position(kind: place.kind.id, id: place.id),
      let mine = catalogue.descriptions[position].document,
      let bytes = try? fileBytes("\(opened.root)/\(file)")
    else { return nil }
    var reader = DescriptionReader(opened, inMemory: [:])
    guard let theirs = reader.read(place, bytes).document else { return nil }
    return (known.flatMap { reader.read(place, $0).document }, mine, theirs)
  }
}

extension Document {
  fileprivate var topKeys: [String] { nodes.isEmpty ? [] : children(of: 0).filter(counts).map { key($0) } }

  fileprivate func topValue(_ key: String) -> Int? {
    nodes.isEmpty ? nil : children(of: 0).first { self.key($0) == key && counts($0) && !isAbsent($0) }
  }

  /// A value as it could be written anew.
  fileprivate func value(_ node: Int) -> NewValue {
    switch nodes[node].shape {
    case .scalar: .text(text(node))
    case .list: .list(children(of: node).map(value))
    case .map: .map(children(of: node).filter(counts).map { NewValue.Pair(key($0), value($0)) })
    }
  }
}

extension NewValue {
  /// The value on one line, for people.
  fileprivate var line: String {
    switch self {
    case .text(let text): text.split(whereSeparator: \.isNewline).joined(separator: " ")
    case .list(let values): values.map(\.line).joined(separator: ", ")
    case .map(let pairs): pairs.map { "\($0.key): \($0.value.line)" }.joined(separator: " · ")
    }
  }
}
