import Metamodel

/// A map of a description with the fields that it may have: the description itself, a structure or a part.
public struct Record: Sendable {
  public let document: Document
  /// The map, as a node of the document.
  public let map: Int
  public let schema: Schema

  /// Creates the record of a map.
  public init(_ document: Document, map: Int, schema: Schema) {
    self.document = document
    self.map = map
    self.schema = schema
  }

  /// The value of a field, as a node; `nil` where it is absent.
  public func node(_ field: String) -> Int? {
    schema.position(of: field).flatMap { document.node(slot: $0, in: map) }
  }

  /// The text of a field, or what is meant where it is absent.
  public subscript(field: String) -> String? {
    node(field).map { document.text($0) } ?? schema[field]?.defaults.first
  }

  /// The day in a field; `nil` where it is absent or no day.
  public func day(_ field: String) -> Day? { self[field].flatMap { Day($0) } }

  /// The number in a field; `nil` where it is absent or no number.
  public func number(_ field: String) -> Int? { self[field].flatMap { Int($0) } }

  /// Whether a field has something in it besides blanks.
  public func has(_ field: String) -> Bool { node(field).map { !document.isBlank($0) } ?? false }

  /// The texts of a field that may hold several, or what is meant where it is absent.
  public func texts(_ field: String) -> [String] {
    guard let node = node(field) else { return schema[field]?.defaults ?? [] }
    return document.values(node).filter { !document.isAbsent($0) }.map { document.text($0) }
  }

  /// The structure in a field; `nil` where it is absent.
  public func record(_ field: String) -> Record? { records(field).first }

  /// The structures or parts in a field.
  public func records(_ field: String) -> [Record] {
    guard let node = node(field), let inner = schema[field]?.schema else { return [] }
    return document.values(node).compactMap {
      document.nodes[$0].shape == .map ? Record(document, map: $0, schema: inner) : nil
    }
  }
}

extension Description {
  /// The fields of the description; `nil` where its file cannot be read.
  public var record: Record? {
    document.flatMap { $0.nodes.isEmpty ? nil : Record($0, map: 0, schema: kind.schema) }
  }
}

extension Document {
  /// Whether a value is nothing but blanks, or a list or map of such values.
  public func isBlank(_ index: Int) -> Bool {
    switch nodes[index].shape {
    case .list, .map: children(of: index).allSatisfy { isAbsent($0) || isBlank($0) }
    case .scalar:
      // A plain scalar that is there begins with something else than a blank.
      nodes[index].style != .plain && text(index).allSatisfy(\.isWhitespace)
    }
  }
}
