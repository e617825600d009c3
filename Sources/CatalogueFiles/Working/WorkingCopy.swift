import Catalogue
import Metamodel

/// A catalogue being edited: the snapshot as the edits leave it, what can be undone, and what is not saved.
public struct WorkingCopy: Sendable {
  /// The catalogue with all edits.
  public private(set) var catalogue: Catalogue
  public private(set) var history = UndoHistory()
  public let opened: OpenedCatalogue
  /// The files that an edit has touched, as they are on disk; `nil` where there is none.
  private var onDisk: [String: [UInt8]?] = [:]
  /// The same as the edits leave them.
  private var now: [String: [UInt8]?] = [:]

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

  /// Does what is asked for, as one step that can be undone.
  ///
  /// - Returns: the transaction; `nil` where it changes nothing.
  @discardableResult
  public mutating func perform(
    _ edits: [CatalogueEdit], title: Words
  ) throws(EditProblem) -> Transaction? {
    let changes = try EditPlanner.changes(for: edits, in: catalogue)
    guard !changes.isEmpty else { return nil }
    let transaction = Transaction(title, changes)
    apply(changes)
    history.note(transaction)
    return transaction
  }

  /// Takes the last step back.
  public mutating func undo() -> Transaction? {
    let transaction = history.undo()
    if let transaction { apply(transaction.changes) }
    return transaction
  }

  /// Does again what was undone last.
  public mutating func redo() -> Transaction? {
    let transaction = history.redo()
    if let transaction { apply(transaction.changes) }
    return transaction
  }

  /// Brings changes back that another run left behind, as one step.
  public mutating func recover(_ changes: [FileChange], title: Words) {
    apply(changes)
    history.note(Transaction(title, changes))
  }

  /// Writes what is unsaved, all or nothing.
  ///
  /// - Parameter overwrites: whether files that another program has changed are written all the same.
  public mutating func save(overwriting overwrites: Bool = false) throws(SavingProblem) {
    let changes = unsaved
    try CatalogueWriter(root: opened.root).write(changes, overwriting: overwrites)
    for change in changes { onDisk[change.file] = .some(change.after) }
  }

  /// Links the catalogue anew with the files that have changed; all others are as they were.
  private mutating func apply(_ changes: [FileChange]) {
    for change in changes {
      if onDisk[change.file] == nil { onDisk[change.file] = .some(change.before) }
      now[change.file] = .some(change.after)
    }
    var descriptions = catalogue.descriptions
    var reader = DescriptionReader(opened, inMemory: now.mapValues { $0 != nil })
    var removed: Set<Int> = []
    for change in changes {
      guard let place = catalogue.metamodel.place(of: change.file) else { continue }
      let position = catalogue.position(kind: place.kind.id, id: place.id)
      if let bytes = change.after {
        let description = reader.read(place, bytes)
        if let position { descriptions[position] = description } else { descriptions.append(description) }
      } else if let position {
        removed.insert(position)
      }
    }
    if !removed.isEmpty {
      descriptions = descriptions.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
    }
    catalogue = Catalogue(
      manifest: catalogue.manifest, metamodel: catalogue.metamodel, descriptions: descriptions,
      strays: catalogue.strays, imports: catalogue.imports)
  }
}
