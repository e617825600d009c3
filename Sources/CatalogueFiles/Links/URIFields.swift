import Metamodel

/// Which fields of each kind hold uris, at any depth, in a form that costs a file next to nothing.
final class URIFields: Sendable {
  /// What a field means here, by its slot in one schema.
  enum Entry: Sendable {
    case other
    case uri
    /// Maps with uri fields in them: their table.
    case maps(Int)
  }

  /// The fields of each schema that has uris in it.
  let tables: [[Entry]]
  private let ofKinds: [ObjectIdentifier: Int]

  init(_ metamodel: Metamodel) {
    var tables: [[Entry]] = []
    var known: [ObjectIdentifier: Int?] = [:]
    func table(_ schema: Schema) -> Int? {
      if let table = known[ObjectIdentifier(schema)] { return table }
      let entries: [Entry] = schema.fields.map { field in
        if case .uri = field.type { return .uri }
        return field.schema.flatMap(table).map(Entry.maps) ?? .other
      }
      let hasAny = entries.contains { if case .other = $0 { false } else { true } }
      let table: Int? = hasAny ? tables.count : nil
      if hasAny { tables.append(entries) }
      known[ObjectIdentifier(schema)] = .some(table)
      return table
    }
    var ofKinds: [ObjectIdentifier: Int] = [:]
    for kind in metamodel.kinds { ofKinds[ObjectIdentifier(kind)] = table(kind.schema) }
    self.tables = tables
    self.ofKinds = ofKinds
  }

  /// The table of a kind, `nil` where it has no uris.
  func table(of kind: Kind) -> Int? { ofKinds[ObjectIdentifier(kind)] }
}
