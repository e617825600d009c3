import Catalogue
import Metamodel
import Text

/// Where an edit takes place: the value that is there, or the map that it goes into.
struct EditPlace {
  /// The path as a person wrote it.
  let path: String
  /// The key of the field at the top of the description.
  let topKey: String
  /// The value of that field; `nil` where it is not there.
  private(set) var top: Int?
  /// The maps on the way, the root first; the last is the one that the value is in or goes into.
  private(set) var maps = [0]
  /// The key in that map.
  private(set) var key = ""
  /// The field of the value, or of the outermost structure that has to be made.
  private(set) var field: Field?
  /// The schema of that map; `nil` for the languages of a text.
  private(set) var schema: Schema?
  /// The value that stands at the place, also nothing or `~` after its key; `nil` where there is no key.
  private(set) var node: Int?
  /// The list that the value is an entry of.
  private(set) var entryOf: Int?
  /// Whether the last step names a language.
  private(set) var isLanguage = false
  /// The keys inside the value, where structures on the way have to be made.
  private(set) var wrapping: [String] = []

  /// The value that the whole path leads to; `nil` where there is none.
  var value: Int? { wrapping.isEmpty ? node : nil }

  init(_ path: FieldPath, in document: Document, _ editor: DocumentEditor) throws(EditProblem) {
    self.path = path.notation
    topKey = path.steps.first?.name ?? ""
    var current: Schema? = editor.schema
    var inner = path.steps[...]
    while let step = inner.popFirst() {
      try enter(step, current, document)
      if node == nil || node.map({ document.isAbsent($0) }) == true {
        guard step.selector == nil else { throw .noEntry(path: self.path) }
        try wrap(inner)
        return
      }
      if let selector = step.selector { try choose(selector, document) }
      guard !inner.isEmpty else { return }
      guard let node else { return }
      switch document.nodes[node].shape {
      case .map:
        maps.append(node)
        current = field?.schema
      case .scalar:
        // A language beside a plain string.
        guard field?.isText == true else { throw .noField(path: self.path, nearest: nil) }
        try wrap(inner)
        return
      case .list: throw .noEntry(path: self.path)
      }
    }
  }

  /// Goes to a key of the map one is in.
  private mutating func enter(
    _ step: FieldPath.Step, _ schema: Schema?, _ document: Document
  ) throws(EditProblem) {
    let map = maps[maps.count - 1]
    if let schema {
      field = schema[step.name]
      guard field != nil else {
        throw .noField(path: path, nearest: nearest(to: step.name, among: schema.fields.map(\.id)))
      }
    } else {
      isLanguage = true
    }
    self.schema = schema
    key = step.name
    entryOf = nil
    node = Array(document.children(of: map)).last { document.key($0) == step.name }
    if map == 0 { top = node }
  }

  /// Goes to one of the entries of the list one is at.
  private mutating func choose(_ selector: FieldPath.Selector, _ document: Document) throws(EditProblem) {
    guard let list = node else { return }
    let entries = document.values(list)
    let has = { (entry: Int, key: String, text: String) in
      document.nodes[entry].shape == .map
        && document.children(of: entry).contains { document.key($0) == key && document.text($0) == text }
    }
    let found: Int? =
      switch selector {
      case .id(let id): entries.first { has($0, "id", id) }
      case .value(let name, let text): entries.first { has($0, name, text) }
      case .position(let position):
        entries.first { has($0, "id", String(position)) } ?? entries.dropFirst(position - 1).first
      }
    guard let found else { throw .noEntry(path: path) }
    node = found
    entryOf = list
  }

  /// What is left of the path has to be made inside the value.
  private mutating func wrap(_ steps: ArraySlice<FieldPath.Step>) throws(EditProblem) {
    var field = field
    for step in steps {
      guard step.selector == nil, field?.cardinality.isList != true || entryOf != nil else {
        throw .noEntry(path: path)
      }
      if let schema = field?.schema {
        field = schema[step.name]
        guard field != nil else {
          throw .noField(path: path, nearest: nearest(to: step.name, among: schema.fields.map(\.id)))
        }
      } else {
        guard field?.isText == true, step == steps.last else { throw .noField(path: path, nearest: nil) }
        isLanguage = true
      }
      wrapping.append(step.name)
    }
  }
}
