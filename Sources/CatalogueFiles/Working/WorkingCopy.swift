import Catalogue
import Metamodel

/// A catalogue being edited: the snapshot as the edits leave it, what can be undone, and what is not saved.
public struct WorkingCopy: Sendable {
  /// The catalogue with all edits.
  public private(set) var catalogue: Catalogue
  public internal(set) var history = UndoHistory()
  public let opened: OpenedCatalogue
  /// The files that an edit has touched, as they are on disk; `nil` where there is none.
  var onDisk: [String: [UInt8]?] = [:]
  /// The same as the edits leave them.
  private var now: [String: [UInt8]?] = [:]
  /// Another number each time that what is unsaved may have become another.
  public private(set) var edition = 0

  /// Begins to edit a catalogue that has been read.
  public init(_ opened: OpenedCatalogue, _ catalogue: Catalogue) {
    self.opened = opened
    self.catalogue = catalogue
  }

  /// The files that are not on disk as they are here.
  public var unsaved: [FileChange] {
    now.keys.sorted().compactMap { file in
      let change = FileChange(file, before: onDisk[file] ?? nil, after: now[file] ?? nil)
      return change.before == change.after ? nil : change
    }
  }

  /// What would be unsaved if edits that a person has not finished yet were done.
  public func unsaved(with draft: [CatalogueEdit]) -> [FileChange] {
    let unsaved = unsaved
    guard !draft.isEmpty, let typed = try? EditPlanner.changes(for: draft, in: catalogue) else {
      return unsaved
    }
    let files = Set(typed.map(\.file))
    return unsaved.filter { !files.contains($0.file) }
      + typed.map { FileChange($0.file, before: onDisk[$0.file] ?? $0.before, after: $0.after) }
  }

  /// Does what is asked for, as one step that can be undone.
  ///
  /// - Parameter work: each edit is a piece of it, and each file that they change.
  /// - Returns: the transaction; `nil` where it changes nothing.
  @discardableResult
  public mutating func perform(
    _ edits: [CatalogueEdit], title: Words, _ work: Work = Work()
  ) throws(EditProblem) -> Transaction? {
    work.expect(edits.count * 2)
    let plan = try EditPlanner.planned(edits, in: catalogue, root: opened.root, work)
    let changes = plan.changes
    guard !changes.isEmpty else { return nil }
    work.expect(changes.count - edits.count)
    let transaction = Transaction(title, changes, moved: plan.moved)
    try apply(changes, work)
    history.note(transaction)
    return transaction
  }

  /// Takes the last step back.
  ///
  /// - Parameter work: each file that it changes is a piece of it.
  /// - Throws: where another program has changed a file since; the step is kept then.
  public mutating func undo(_ work: Work = Work()) throws(EditProblem) -> Transaction? {
    guard let step = history.done.last?.inverse else { return nil }
    try take(step, work)
    return history.undo()
  }

  /// Does again what was undone last.
  ///
  /// - Parameter work: each file that it changes is a piece of it.
  /// - Throws: as ``undo(_:)``.
  public mutating func redo(_ work: Work = Work()) throws(EditProblem) -> Transaction? {
    guard let step = history.undone.last else { return nil }
    try take(step, work)
    return history.redo()
  }

  private mutating func take(_ step: Transaction, _ work: Work) throws(EditProblem) {
    try refuseChanged(step)
    work.expect(step.changes.count)
    try apply(step.changes, work)
  }

  private func refuseChanged(_ transaction: Transaction) throws(EditProblem) {
    for change in transaction.changes where bytes(of: change.file) != change.before {
      throw .changedSince(change.file)
    }
  }

  /// A file as the edits leave it.
  func bytes(of file: String) -> [UInt8]? {
    if let bytes = now[file] { return bytes }
    if file == Acknowledgements.file { return catalogue.acknowledgements.bytes }
    return catalogue.metamodel.place(of: file).flatMap { catalogue.position(kind: $0.kind.id, id: $0.id) }
      .flatMap { catalogue.descriptions[$0].bytes }
  }

  /// Brings changes back that another run left behind, as one step.
  ///
  /// - Parameter work: each file is a piece of it; it is never cancelled.
  public mutating func recover(_ changes: [FileChange], title: Words, _ work: Work = Work()) {
    work.expect(changes.count)
    apply(changes, descriptions(after: changes, work))
    history.note(Transaction(title, changes))
  }

  /// Writes what is unsaved, all or nothing.
  ///
  /// - Parameters:
  ///   - overwrites: whether files that another program has changed are written all the same.
  ///   - work: as the writer counts it.
  public mutating func save(overwriting overwrites: Bool = false, _ work: Work = Work()) throws(SavingProblem)
  {
    let changes = unsaved
    try CatalogueWriter(root: opened.root).write(changes, overwriting: overwrites, work)
    edition += 1
    for change in changes { onDisk[change.file] = .some(change.after) }
  }

  /// Links the catalogue anew with the files that have changed, or leaves all as it was where the work is cancelled.
  private mutating func apply(_ changes: [FileChange], _ work: Work) throws(EditProblem) {
    let descriptions = descriptions(after: changes, work)
    if work.isCancelled() { throw .cancelled }
    apply(changes, descriptions)
  }

  /// Links the catalogue anew with the files that have changed; all others are as they were.
  mutating func apply(_ changes: [FileChange]) {
    apply(changes, descriptions(after: changes, Work()))
  }

  private mutating func apply(
    _ changes: [FileChange], _ descriptions: [(place: Place, description: Description?)?]
  ) {
    edition += 1
    for change in changes {
      if onDisk[change.file] == nil { onDisk[change.file] = .some(change.before) }
      now[change.file] = .some(change.after)
    }
    var replaced: [Int: Description] = [:]
    var added: [Description] = []
    var removed: Set<Int> = []
    var acknowledgements = catalogue.acknowledgements
    for (change, read) in zip(changes, descriptions) {
      if change.file == Acknowledgements.file { acknowledgements = .read(change.after) }
      guard let (place, description) = read else { continue }
      let position = catalogue.position(kind: place.kind.id, id: place.id)
      if let description {
        if let position { replaced[position] = description } else { added.append(description) }
      } else if let position {
        removed.insert(position)
      }
    }
    guard
      !replaced.isEmpty || !removed.isEmpty || !added.isEmpty
        || acknowledgements.bytes != catalogue.acknowledgements.bytes
    else { return }
    catalogue = Catalogue(
      catalogue, replacing: replaced, removing: removed, adding: added, acknowledgements: acknowledgements)
  }

  /// Which description each change is of, and what it leaves of it; read on all cores.
  private func descriptions(
    after changes: [FileChange], _ work: Work
  ) -> [(place: Place, description: Description?)?] {
    var known = now.mapValues { $0 != nil }
    for change in changes { known[change.file] = change.after != nil }
    let blocks = inParallel(changes.count, block: 64) {
      [opened, known, metamodel = catalogue.metamodel] range -> [(place: Place, description: Description?)?]
      in
      guard !work.isCancelled() else { return [] }
      defer { work.finish(range.count) }
      var reader = DescriptionReader(opened, inMemory: known)
      return changes[range].map { change -> (place: Place, description: Description?)? in
        metamodel.place(of: change.file).map { place in (place, change.after.map { reader.read(place, $0) }) }
      }
    }
    return Array(blocks.joined())
  }
}
