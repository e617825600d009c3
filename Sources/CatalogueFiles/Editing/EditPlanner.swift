import Catalogue
import Metamodel
import Text

/// Turns what a person asks for into changes of files.
public struct EditPlanner: Sendable {
  let catalogue: Catalogue
  /// The folder of the catalogue, for files that are no descriptions; without one they stay where they are.
  let root: String?
  /// The bytes of files that are no descriptions, as they are on disk.
  var others: [String: [UInt8]] = [:]
  /// The descriptions that have got another id, as `kind/id` before and after.
  var moved: [String: String] = [:]
  /// The descriptions that the edits remove.
  private(set) var removed: Set<Int> = []
  /// What the edits so far have left of each file; `nil` where it is removed.
  private var files: [String: [UInt8]?] = [:]
  /// The files that are touched, in the order in which they first are, each as it was before.
  private var touched: [(file: String, before: [UInt8]?)] = []

  public init(_ catalogue: Catalogue, root: String? = nil) {
    self.catalogue = catalogue
    self.root = root
  }

  /// The changes of files that edits come to, done one after the other; all or none.
  public static func changes(
    for edits: [CatalogueEdit], in catalogue: Catalogue, root: String? = nil
  ) throws(EditProblem) -> [FileChange] {
    try planned(edits, in: catalogue, root: root, Work()).changes
  }

  /// A plan of edits, done one after the other; all or none.
  ///
  /// - Parameter work: each edit is a piece of it.
  static func planned(
    _ edits: [CatalogueEdit], in catalogue: Catalogue, root: String?, _ work: Work
  ) throws(EditProblem) -> EditPlanner {
    var planner = EditPlanner(catalogue, root: root)
    planner.removed = planner.removed(by: edits)
    let made = planner.made(by: edits, work)
    for (edit, file) in zip(edits, made) {
      if work.isCancelled() { throw .cancelled }
      try planner.plan(edit, made: file)
      if file == nil { work.finish(1) }
    }
    return planner
  }

  /// The changes of files that the edits so far come to.
  var changes: [FileChange] {
    touched.compactMap { file, before in
      let change = FileChange(file, before: before, after: files[file] ?? nil)
      return change.before == change.after ? nil : change
    }
  }

  /// The files that edits leave which hang on none of the others, `nil` for other edits; many are made at once.
  private func made(by edits: [CatalogueEdit], _ work: Work) -> [Result<[UInt8], EditProblem>?] {
    let subjects = edits.map { edit in if case .fields(let reference, _) = edit { reference } else { "" } }
    let counts = subjects.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let blocks = inParallel(edits.count, block: 64) { range in
      let made = range.map { index -> Result<[UInt8], EditProblem>? in
        if work.isCancelled() { return nil }
        return switch edits[index] {
        case .create(let kind, _, let pairs, let body):
          catalogue.metamodel[kind].map { .success(CanonicalFile.bytes(of: $0.schema, pairs, body: body)) }
        case .fields(let reference, let changes) where counts[reference] == 1:
          catalogue.position(of: reference).map { catalogue.descriptions[$0] }.flatMap { description in
            description.document.map { document in
              Result { () throws(EditProblem) in try editor(description).edited(document, by: changes) }
            }
          }
        default: nil
        }
      }
      work.finish(made.count { $0 != nil })
      return made
    }
    return Array(blocks.joined())
  }

  /// - Parameter made: the file that the edit leaves, where no edit before has touched it.
  private mutating func plan(
    _ edit: CatalogueEdit, made: Result<[UInt8], EditProblem>?
  ) throws(EditProblem) {
    switch edit {
    case .fields(let reference, let edits):
      if let made, let position = catalogue.position(of: reference),
        case let file = catalogue.descriptions[position].file, files[file] == nil
      {
        return write(try made.get(), to: file)
      }
      let (description, document) = try document(of: reference)
      write(try editor(description).edited(document, by: edits), to: description.file)
    case .body(let reference, let text):
      let (description, document) = try document(of: reference)
      write(document.setting(body: text), to: description.file)
    case .file(let reference, let bytes):
      let description = try description(reference)
      guard description.bytes != nil else { throw .unreadable(description.file, line: 1) }
      write(bytes, to: description.file)
    case .create(let kind, let id, let pairs, _):
      try create(kind, id, pairs, made?.get() ?? [])
    case .copy(let reference, let id):
      let (description, document) = try document(of: reference)
      write(document.bytes, to: try place(of: description.kind, id))
    case .rename(let reference, let id): try renameWithKeys(reference, to: id)
    case .remove(let reference, let references): try remove(reference, references)
    case .acknowledge(let acknowledgements): try changeFindings { $0.put(acknowledgements) }
    case .lift(let keys): try changeFindings { $0.lift(keys) }
    }
  }

  private mutating func create(
    _ kindID: String, _ id: String, _ pairs: [NewValue.Pair], _ bytes: [UInt8]
  ) throws(EditProblem) {
    guard let kind = catalogue.metamodel[kindID] else {
      throw .noKind(kindID, nearest: nearest(to: kindID, among: catalogue.metamodel.kinds.map(\.id)))
    }
    let file = try place(of: kind, id)
    if let unknown = pairs.first(where: { kind.schema[$0.key] == nil }) {
      throw .noField(
        path: unknown.key, nearest: nearest(to: unknown.key, among: kind.schema.fields.map(\.id)))
    }
    write(bytes, to: file, isNew: true)
  }

  /// The file of a new description.
  func place(of kind: Kind, _ id: String) throws(EditProblem) -> String {
    guard kind.mayHave(id: id) else { throw .malformedID(id, pattern: kind.path.notation) }
    let file = kind.path.path(of: id)
    guard files[file] == nil, catalogue.position(kind: kind.id, id: id) == nil else {
      throw .exists("\(kind.id)/\(id)")
    }
    return file
  }

  // MARK: Files on the way

  /// The description and its document as the edits so far leave it.
  func document(of reference: String) throws(EditProblem) -> (Description, Document) {
    if let made = try? description(reference), let document = made.document {
      guard let bytes = files[made.file] else { return (made, document) }
      guard let bytes, let read = Document.read(description: bytes, schema: made.kind.schema).document else {
        throw .unreadable(made.file, line: 1)
      }
      return (made, read)
    }
    let unread = try description(reference)
    throw .unreadable(unread.file, line: unread.problems.first?.position.line ?? 1)
  }

  func description(_ reference: String) throws(EditProblem) -> Description {
    if let position = catalogue.position(of: reference) { return catalogue.descriptions[position] }
    // One that an edit before has made.
    let halves = reference.split(separator: "/", maxSplits: 1).map(String.init)
    if halves.count == 2, let kind = catalogue.metamodel[halves[0]],
      case let file = kind.path.path(of: halves[1]), let made = files[file], let bytes = made
    {
      let document = Document.read(description: bytes, schema: kind.schema).document
      return Description(kind: kind, id: halves[1], file: file, document: document)
    }
    throw .noDescription(reference)
  }

  func editor(_ description: Description) -> DocumentEditor {
    DocumentEditor(
      schema: description.kind.schema, file: description.file, language: catalogue.manifest.language)
  }

  /// A file as the edits so far leave it.
  func bytes(of file: String) -> [UInt8]? {
    if let bytes = files[file] { return bytes }
    return before(file)
  }

  private func before(_ file: String) -> [UInt8]? {
    if file == Acknowledgements.file { return catalogue.acknowledgements.bytes }
    if let bytes = others[file] { return bytes }
    return catalogue.metamodel.place(of: file).flatMap { catalogue.position(kind: $0.kind.id, id: $0.id) }
      .flatMap { catalogue.descriptions[$0].bytes }
  }

  /// - Parameter isNew: whether it is known that there is no such file.
  mutating func write(_ bytes: [UInt8]?, to file: String, isNew: Bool = false) {
    if files.updateValue(bytes, forKey: file) == nil {
      touched.append((file, isNew ? nil : before(file)))
    }
  }
}

extension Document {
  /// The file with another body; the line break before it and the one after it are there.
  func setting(body: String) -> [UInt8] {
    let lines = Lines(bytes: bytes)
    let lineBreak = lines.lineBreak(before: bodyStart)
    var start = bodyStart
    while start < bytes.count, lines.isBlank(start..<lines.end(of: start)), lines.next(after: start) > start {
      start = lines.next(after: start)
    }
    var text = body
    while text.hasSuffix("\n") { text.removeLast() }
    guard !text.isEmpty else { return Array(bytes[..<bodyStart]) }
    let prefix =
      start > bodyStart ? Array(bytes[..<start]) : Array(bytes[..<bodyStart]) + Array(lineBreak.utf8)
    let broken = lineBreak == "\n" ? text : text.replacing("\n", with: "\r\n")
    return prefix + Array(broken.utf8) + Array(lineBreak.utf8)
  }
}

/// A new file in canonical form.
enum CanonicalFile {
  static func bytes(of schema: Schema, _ pairs: [NewValue.Pair], body: String) -> [UInt8] {
    var made: [UInt8] = []
    made.reserveCapacity(4096)
    made += "---\n".utf8
    Rendering.write(pairs, schema, to: &made)
    made += "---\n".utf8
    if !body.isEmpty { made += "\n\(body)\(body.hasSuffix("\n") ? "" : "\n")".utf8 }
    // Without the room that is left, since many may be kept.
    return made.withUnsafeBufferPointer(Array.init)
  }
}
