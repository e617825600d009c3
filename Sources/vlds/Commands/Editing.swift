import Catalogue
import CatalogueFiles
import Exchange
import Metamodel
import Rules

/// Edits from the command line: done on a working copy, tested, and saved whole or not at all.
struct Editing {
  private let session: Session
  private var copy: WorkingCopy

  /// Reads the catalogue to be edited.
  init(_ session: Session, at path: String?) throws(Failure) {
    try self.init(session, try Session.open(path))
  }

  /// Reads a catalogue whose places are known.
  init(_ session: Session, _ opened: OpenedCatalogue) throws(Failure) {
    self.session = session
    guard let catalogue = try? opened.catalogue() else { preconditionFailure("reading was cancelled") }
    copy = WorkingCopy(opened, catalogue)
  }

  var catalogue: Catalogue { copy.catalogue }

  /// Does edits and saves them.
  ///
  /// - Parameters:
  ///   - refusing: the rules that what is written has to keep.
  ///   - saves: whether anything is written; without that it is only tried.
  /// - Returns: the changes of files.
  /// - Throws: why nothing has been changed: the edit cannot be done, or a value is none that its field takes.
  mutating func perform(
    _ edits: [CatalogueEdit], _ title: Words, refusing rules: Set<String> = [], saves: Bool = true
  ) throws(Failure) -> [FileChange] {
    let (changes, findings) = try copy.perform(edits, title, refusing: rules)
    if saves { try save() }
    for finding in findings where finding.rule == "ST-01" {
      session.warn("\(finding.place.file): \(finding.message[session.language])")
    }
    return changes
  }

  /// Brings in what a merge has come to, without what cannot be.
  mutating func bring(_ merge: Merge, _ title: Words, saves: Bool) throws(Failure) -> ImportReport {
    let untouched = copy
    let found = try merge.leavingOut(in: catalogue.metamodel) { edits throws(Failure) in
      copy = untouched
      return try copy.perform(edits, title, refusing: WorkingCopy.importedValueRules).findings
    }
    if saves { try save() }
    return found.report
  }

  private mutating func save() throws(Failure) {
    do throws(SavingProblem) {
      try copy.save()
    } catch {
      throw .saving(error)
    }
  }
}

/// `PATH=VALUE` as a person writes it.
struct Assignment {
  let path: FieldPath
  /// What stands after the sign; `nil` where there is none.
  let value: String?

  init(_ text: String) throws(Failure) {
    // A sign between brackets belongs to the path: `responsible[role=producer].actor`.
    var depth = 0
    let sign = text.indices.first { index in
      if text[index] == "[" { depth += 1 }
      if text[index] == "]" { depth -= 1 }
      return text[index] == "=" && depth == 0
    }
    guard let path = FieldPath(String(text[..<(sign ?? text.endIndex)])) else { throw .notAPath(text) }
    self.path = path
    value = sign.map { String(text[text.index(after: $0)...]) }
  }

  /// What is to be written: text as it is, and for a structure or a part a map on one line.
  func newValue(in schema: Schema) throws(Failure) -> NewValue {
    let text = value ?? ""
    guard path.leadsToMap(in: schema), !text.isEmpty else { return .text(text) }
    guard let map = NewValue(flow: text) else { throw .notAMap(path.notation, text) }
    return map
  }
}

/// The options of a change of fields.
struct Assignments {
  /// The edits: removals come first, then settings, then additions.
  static func edits(
    set: [String], add: [String] = [], remove: [String] = [], _ schema: Schema
  ) throws(Failure) -> [FieldEdit] {
    var edits: [FieldEdit] = []
    for text in remove {
      let assignment = try Assignment(text)
      edits.append(
        FieldEdit(assignment.path, assignment.value.map(FieldEdit.Operation.removeEntry) ?? .remove))
    }
    var order: [FieldPath] = []
    var values: [FieldPath: [NewValue]] = [:]
    for text in set {
      let assignment = try Assignment(text)
      guard assignment.value != nil else { throw .notAPath(text) }
      if values[assignment.path] == nil { order.append(assignment.path) }
      values[assignment.path, default: []].append(try assignment.newValue(in: schema))
    }
    for path in order {
      let all = (values[path] ?? []).filter { $0 != .text("") }
      let isList = path.leadsToList(in: schema) || all.count > 1
      edits.append(
        FieldEdit(path, all.isEmpty ? .remove : .set(isList ? .list(all) : all[0])))
    }
    for text in add {
      let assignment = try Assignment(text)
      edits.append(FieldEdit(assignment.path, .add(try assignment.newValue(in: schema))))
    }
    return edits
  }
}

extension FieldPath {
  /// The field that the path leads to; `nil` where the metamodel has none.
  private func field(in schema: Schema) -> Field? {
    var schema: Schema? = schema
    var field: Field?
    for step in steps {
      // A language tag stands behind the last field.
      guard let next = schema?[step.name] else { return schema == nil ? field : nil }
      field = next
      schema = next.schema
    }
    return field
  }

  fileprivate func leadsToMap(in schema: Schema) -> Bool { field(in: schema)?.schema != nil }

  fileprivate func leadsToList(in schema: Schema) -> Bool {
    guard let field = field(in: schema), field.id == steps.last?.name else { return false }
    return field.cardinality.isList && steps.last?.selector == nil
  }
}

extension NewValue {
  /// A map as one writes it on one line, `{id: kon, name: Kön}`; `nil` where it is none.
  init?(flow text: String) {
    let (document, _) = Document.read(description: Array("---\nv: \(text)\n---\n".utf8), schema: nil)
    guard let document, let node = Array(document.children(of: 0)).first, document.nodes[node].shape == .map
    else {
      return nil
    }
    self.init(node, in: document)
  }
}
