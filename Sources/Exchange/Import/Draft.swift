import Catalogue
import Metamodel

/// A description, or a part of one, that an import puts together piece by piece.
struct Draft {
  let kind: Kind
  /// The id of the description.
  let id: String
  let part: Part?
  /// The id of the part; `nil` for the description itself.
  let partID: String?
  /// The id of the part that the part stands in; `nil` where that is the description.
  var container: String?
  var fields: [NewValue.Pair] = []
  var body = ""
  /// What tells that a description of the catalogue is the same.
  var identity = Proposal.Identity.id
  /// The file that it comes from, and its checksum.
  let origin: String
  let checksum: String
  /// The references of each field, by its path.
  private var references: [String: Found] = [:]
  private var order: [String] = []

  private struct Found {
    let place: FieldPlace
    var texts: [String] = []
    var known: Set<String> = []
  }

  init(
    _ kind: Kind, _ id: String, part: Part? = nil, partID: String? = nil, container: String? = nil,
    origin: String, checksum: String
  ) {
    self.kind = kind
    self.id = id
    self.part = part
    self.partID = partID
    self.container = container
    self.origin = origin
    self.checksum = checksum
  }

  var schema: Schema { part?.schema ?? kind.schema }
  /// `kind`, or `kind#part`.
  var notation: String { part.map { "\(kind.id)#\($0.id)" } ?? kind.id }
  /// The form `kind/id`.
  var description: String { "\(kind.id)/\(id)" }

  /// Puts a text where the field has a place for it.
  mutating func add(_ field: String, _ value: NewValue?) {
    if let value, schema[field] != nil { fields.put(value, at: [field]) }
  }

  /// What became of a reference.
  enum Outcome {
    case done
    /// The field has another value, and can hold but one.
    case taken
    /// The field does not take such a target.
    case refused
  }

  /// Refers to another draft.
  mutating func refer(to target: Draft, at place: FieldPlace) -> Outcome {
    guard let reference = place.field.reference, reference.accepts(target.kind, target.part),
      let text = reference.text(
        target.kind, target.id, part: target.partID, isSameFile: target.description == description)
    else { return .refused }
    let path = place.path.joined(separator: ".")
    if references[path] == nil {
      references[path] = Found(place: place)
      order.append(path)
    }
    if references[path]?.known.contains(text) == true { return .done }
    let isOne = !place.field.cardinality.isList
    if isOne {
      let present = fields.value(at: place.path) ?? references[path]?.texts.first.map(NewValue.text)
      if let present { return present == .text(text) ? .done : .taken }
    }
    references[path]?.known.insert(text)
    references[path]?.texts.append(text)
    return .done
  }

  /// Refers to another draft by a field of its own.
  @discardableResult
  mutating func refer(to target: Draft, in field: String) -> Outcome {
    FieldPlace(field, in: schema).map { refer(to: target, at: $0) } ?? .refused
  }

  /// All that is in it, with the references.
  var finished: [NewValue.Pair] {
    var result = fields
    for path in order {
      guard let found = references[path], let first = found.texts.first else { continue }
      guard found.place.field.cardinality.isList else {
        result.put(.text(first), at: found.place.path)
        continue
      }
      var entries: [NewValue] = []
      if case .list(let list)? = result.value(at: found.place.path) { entries = list }
      let present = Set(entries)
      let new = found.texts.map(NewValue.text).filter { !present.contains($0) }
      result.put(.list(entries + new), at: found.place.path)
    }
    return result
  }
}

/// Drafts of descriptions and of their parts, put together.
struct DraftAssembly {
  let drafts: [Draft]
  /// The parts by where they stand.
  private var parts: [Place: [Draft]] = [:]

  /// Where parts of one sort stand: a description, and the part of it that they are in.
  private struct Place: Hashable {
    let description: String
    let part: String?
    let container: String?
  }

  init(_ drafts: [Draft]) {
    self.drafts = drafts
    for draft in drafts where draft.part != nil {
      let place = Place(description: draft.description, part: draft.part?.id, container: draft.container)
      parts[place, default: []].append(draft)
    }
  }

  /// The proposals, in the order of the descriptions.
  mutating func proposals() -> [Proposal] {
    drafts.filter { $0.part == nil }.map { whole in
      var fields = whole.finished
      fill(&fields, whole.kind.parts, of: whole.description, in: nil)
      return Proposal(
        kind: whole.kind.id, id: whole.id, fields, body: whole.body, identity: whole.identity,
        origin: whole.origin, checksums: [whole.checksum])
    }
  }

  /// Parts whose description is not there, or of which nothing says where in it they stand; known after the rest is put
  /// together.
  var lost: [Draft] {
    drafts.filter { draft in
      guard draft.part != nil else { return false }
      let place = Place(description: draft.description, part: draft.part?.id, container: draft.container)
      return parts[place] != nil
    }
  }

  /// Puts parts into their lists, and those that stand in them into theirs.
  private mutating func fill(
    _ pairs: inout [NewValue.Pair], _ fields: [Field], of description: String, in container: String?
  ) {
    for field in fields {
      guard case .parts(let part) = field.type else { continue }
      var entries: [[NewValue.Pair]] = []
      if case .list(let list)? = pairs.value(at: [field.id]) {
        entries = list.compactMap { if case .map(let pairs) = $0 { pairs } else { nil } }
      }
      var places: [String: Int] = [:]
      for (index, entry) in entries.enumerated() {
        if case .text(let id)? = entry.value(at: ["id"]) { places[id] = places[id] ?? index }
      }
      let place = Place(description: description, part: part.id, container: container)
      for draft in parts.removeValue(forKey: place) ?? [] {
        guard let id = draft.partID else { continue }
        let own = [NewValue.Pair("id", .text(id))] + draft.finished.filter { $0.key != "id" }
        if let index = places[id] {
          entries[index] += own.filter { pair in !entries[index].contains { $0.key == pair.key } }
        } else {
          places[id] = entries.count
          entries.append(own)
        }
      }
      if !part.parts.isEmpty {
        for index in entries.indices {
          guard case .text(let id)? = entries[index].value(at: ["id"]) else { continue }
          fill(&entries[index], part.parts, of: description, in: id)
        }
      }
      if !entries.isEmpty { pairs.put(.list(entries.map(NewValue.map)), at: [field.id]) }
    }
  }
}

extension [NewValue.Pair] {
  /// The value at a path of fields.
  func value(at path: some Collection<String>) -> NewValue? {
    guard let name = path.first, let value = first(where: { $0.key == name })?.value else { return nil }
    guard path.count > 1 else { return value }
    if case .map(let inner) = value { return inner.value(at: path.dropFirst()) }
    return nil
  }
}

extension Remarks {
  /// Tells what could not be put together.
  mutating func skip(_ assembly: DraftAssembly) {
    for part in assembly.lost {
      skip("\(part.description)#\(part.partID ?? "")", at: part.origin, .noWhole)
    }
  }
}

extension Words {
  fileprivate static let noWhole = Words(
    sv: "delens beskrivning är inte med, eller den del som den står i",
    en: "the description of the part is not there, or the part that it stands in")
}
