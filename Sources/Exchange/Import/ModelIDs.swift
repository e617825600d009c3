import Catalogue
import Metamodel

/// The ids that an import of models has given, by kind, and of parts by their description.
struct ModelIDs {
  private var used: [String: UsedIDs] = [:]

  /// Whether an id is free; it is not any more.
  ///
  /// - Parameter place: a kind, or a description for the ids of its parts.
  mutating func take(_ id: String, in place: String) -> Bool {
    used[place, default: UsedIDs()].free(id) == id
  }

  /// An id for a name.
  mutating func id(for name: String, in place: String) -> String {
    used[place, default: UsedIDs()].free(name.segment)
  }
}

extension Reference {
  /// Whether a description of a kind, or a part of one, may be named.
  func accepts(_ kind: Kind, _ part: Part?) -> Bool {
    targets.isEmpty || targets.contains { $0.kind == kind.id && $0.part == part?.id }
  }

  /// The text that names a description or part, in the form that the field asks for.
  ///
  /// - Parameter isSameFile: whether the field stands in the same description.
  func text(_ kind: Kind, _ id: String, part: String?, isSameFile: Bool) -> String? {
    let ending = part.map { "#\($0)" } ?? ""
    if isFileScoped { return isSameFile && part != nil ? ending : nil }
    return (onlyKind == nil ? "\(kind.id)/" : "") + id + ending
  }
}

extension [NewValue.Pair] {
  /// Puts a value at a path of fields, structures on the way made.
  mutating func put(_ value: NewValue, at path: some Collection<String>) {
    guard let name = path.first else { return }
    let place = firstIndex { $0.key == name }
    guard path.count > 1 else {
      if let place { self[place] = NewValue.Pair(name, value) } else { append(NewValue.Pair(name, value)) }
      return
    }
    var inner: [NewValue.Pair] = []
    if let place, case .map(let pairs) = self[place].value { inner = pairs }
    inner.put(value, at: path.dropFirst())
    if let place {
      self[place] = NewValue.Pair(name, .map(inner))
    } else {
      append(NewValue.Pair(name, .map(inner)))
    }
  }
}

extension ImportedContents {
  /// What importers that keep remarks have found.
  init(_ proposals: [Proposal], _ remarks: Remarks) {
    self.init()
    self.proposals = proposals
    skipped = remarks.skipped
    missing = remarks.missing
    notes = remarks.notes
  }
}
