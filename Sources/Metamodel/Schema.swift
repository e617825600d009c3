/// What may stand in one map of a file: the fields in the order of a new file, found by key.
public final class Schema: Sendable {
  /// The fields, in the order that a new file has them.
  public let fields: [Field]
  /// The positions of the fields that are asked for on level 1 or at the publishing gate, some only where a
  /// condition holds; those with a default are always there.
  public let asked: [Int]
  private let positions: [String: Int]

  /// Creates a schema of fields with keys of their own.
  public init(_ fields: [Field]) {
    self.fields = fields
    positions = Dictionary(fields.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.asked = fields.indices.filter { index in
      let field = fields[index]
      guard field.level == .first || field.level == .publish, field.defaults.isEmpty else { return false }
      return field.cardinality.lower > 0 || !field.conditions.isEmpty || field.isWeak
    }
  }

  /// The position of a key as it stands in a file.
  ///
  /// Files mostly have their keys in order, so the search starts where the last one ended.
  /// - Parameters:
  ///   - key: the bytes of the key.
  ///   - start: the position after that of the key before, 0 for the first.
  public func position(of key: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
    let count = fields.count
    for step in 0..<count {
      let index = start + step < count ? start + step : start + step - count
      if fields[index].key.count == key.count, fields[index].key.elementsEqual(key) { return index }
    }
    return nil
  }

  /// The position of the field with an id, looked for as the keys of a file are.
  public func position(of id: String, from start: Int) -> Int? {
    var id = id
    return id.withUTF8 { position(of: UnsafeRawBufferPointer($0), from: start) }
  }

  /// The field with an id.
  public subscript(id: String) -> Field? { positions[id].map { fields[$0] } }

  /// The position of the field with an id.
  public func position(of id: String) -> Int? { positions[id] }
}
