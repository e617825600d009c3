import Catalogue
import Metamodel

/// Takes what rules find, and makes findings of it.
///
/// One for each block of work; it tells the rules nothing and keeps what they say.
final class Report {
  /// What a finding is about.
  enum Subject {
    case description(Int)
    /// `catalogue.yaml`.
    case manifest
    /// A file or folder that is no description.
    case file(String)
  }

  /// Where in the file of its subject a finding stands.
  enum Spot {
    /// The file as a whole.
    case file
    case position(Position)
    /// A byte of the file, also in the body.
    case byte(Int)
    /// A value, by its node.
    case value(Int)
    /// The key of a value, by its node.
    case key(Int)
    /// A field that a map lacks.
    case absent(String, in: Int)
  }

  /// A change of a value that puts a finding right without a doubt.
  struct Repair {
    let node: Int
    let operation: FieldEdit.Operation

    static func remove(_ node: Int) -> Repair { Repair(node: node, operation: .remove) }

    static func set(_ node: Int, _ value: NewValue) -> Repair { Repair(node: node, operation: .set(value)) }
  }

  private let context: RuleContext
  /// The rule whose turn it is.
  var rule: any Rule.Type
  /// What that rule looks at.
  var subject = Subject.manifest
  private(set) var findings: [Finding] = []
  /// The descriptions in which a rule of structure or traceability has found an error or a warning.
  private(set) var unsound: Set<Int> = []
  /// What findings have said: tens of thousands say the same, and share the words.
  private var messages: Set<Words> = []

  init(_ context: RuleContext, rule: any Rule.Type) {
    self.context = context
    self.rule = rule
  }

  /// The findings since the last time.
  func take() -> [Finding] {
    defer { findings.removeAll(keepingCapacity: true) }
    return findings
  }

  /// Reports a finding.
  ///
  /// - Parameters:
  ///   - names: the other ids and fields that the message names, for the key.
  ///   - special: the severity of the case, where it is not the main one of the rule.
  ///   - gate: whether it is tested at the publishing gate, where that hangs on another description.
  ///   - other: what it is about, where that is not what the rule looks at.
  ///   - repair: what puts it right without a doubt, at a node of what the rule looks at.
  func callAsFunction(
    _ message: Words, at spot: Spot, naming names: [String] = [], related: [Finding.Place?] = [],
    as special: Severity? = nil, gate: Bool? = nil, on other: Subject? = nil, repair: Repair? = nil
  ) {
    let statement = rule.statement
    let subject = other ?? subject
    let isAtGate = gate ?? self.isAtGate(subject)
    guard let severity = context.grades[statement.id]?.severity(special, atGate: isAtGate) else { return }
    if case .description(let position) = subject, severity != .info,
      statement.family == "ST" || statement.family == "SP"
    {
      unsound.insert(position)
    }
    guard context.options.keeps(statement.id), covers(subject) else { return }
    let field = path(of: spot, in: subject)
    let key = FindingKey(rule: statement.id, subject: name(of: subject), path: field, names: names)
    findings.append(
      Finding(
        rule: statement.id, severity: severity, message: messages.insert(message).memberAfterInsert,
        place: place(of: spot, in: subject),
        field: field, key: key.notation, related: related.compactMap(\.self), fix: statement.fix,
        edits: repair.map { edits($0, in: subject) } ?? []))
  }

  /// A place in what the rule looks at, for the related places of a finding.
  func place(_ spot: Spot) -> Finding.Place { place(of: spot, in: subject) }

  /// A place in a description, for the related places of a finding; `nil` in another catalogue.
  func place(_ spot: Spot, in position: Int) -> Finding.Place? {
    guard position >= 0 else { return nil }
    _ = context.terms.description(position)
    return place(of: spot, in: .description(position))
  }

  private func isAtGate(_ subject: Subject) -> Bool {
    if case .description(let position) = subject { context.isAtGate(position) } else { true }
  }

  private func covers(_ subject: Subject) -> Bool {
    if case .description(let position) = subject { return context.options.covers(position) }
    return context.options.descriptions == nil
  }

  private func document(of subject: Subject) -> (document: Document, schema: Schema)? {
    switch subject {
    case .description(let position):
      let description = context.catalogue.descriptions[position]
      return description.document.map { ($0, description.kind.schema) }
    case .manifest: return context.manifest
    case .file: return nil
    }
  }

  /// The edits of a repair; none where the file cannot be changed in place.
  private func edits(_ repair: Repair, in subject: Subject) -> [CatalogueEdit] {
    guard case .description(let position) = subject,
      let document = context.catalogue.descriptions[position].document, document.reader == .plain,
      document.repeated.isEmpty
    else { return [] }
    let edit = FieldEdit(document.exactPath(of: repair.node), repair.operation)
    return [.fields(context.catalogue.descriptions[position].reference, [edit])]
  }

  private func file(of subject: Subject) -> String {
    switch subject {
    case .description(let position): context.catalogue.descriptions[position].file
    case .manifest: ManifestSchema.file
    case .file(let path): path
    }
  }

  private func name(of subject: Subject) -> String {
    guard case .description(let position) = subject else { return file(of: subject) }
    return context.catalogue.descriptions[position].reference
  }

  private func path(of spot: Spot, in subject: Subject) -> String? {
    guard let (document, schema) = document(of: subject) else {
      if case .absent(let field, in: 0) = spot { return field }
      return nil
    }
    switch spot {
    case .file, .position, .byte: return nil
    case .value(let node), .key(let node): return document.path(of: node, in: schema)
    case .absent(let field, in: let map):
      return map == 0 ? field : document.path(of: map, in: schema) + "." + field
    }
  }

  private func place(of spot: Spot, in subject: Subject) -> Finding.Place {
    var position = Position(line: 1, column: 1)
    if case .position(let known) = spot { position = known }
    if let document = document(of: subject)?.document, let offset = offset(of: spot, in: document) {
      position = document.position(of: offset)
    }
    var description: Int?
    if case .description(let number) = subject { description = number }
    return Finding.Place(description: description, file: file(of: subject), position: position)
  }

  /// The byte that a spot is at; `nil` where it is the file as a whole.
  private func offset(of spot: Spot, in document: Document) -> Int? {
    switch spot {
    case .file, .position: return nil
    case .byte(let offset): return offset
    case .value(let index): return Int(document.nodes[index].start)
    case .key(let index):
      let node = document.nodes[index]
      return Int(node.key.isEmpty ? node.start : node.keyStart)
    case .absent(let field, let map):
      // A key without a value stands for its field.
      if let empty = document.children(of: map).first(where: { document.key($0) == field }) {
        return Int(document.nodes[empty].keyStart)
      }
      return map == 0 ? nil : offset(of: .key(map), in: document)
    }
  }
}
