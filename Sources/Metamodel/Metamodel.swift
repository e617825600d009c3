/// Every kind of description, with its fields, parts and relations, as VLDS 4.0 and this project define them.
///
/// Forms, checks, folders, help, completion, import and export read it; nobody else knows a kind's fields.
public final class Metamodel: Sendable {
  /// The kinds in the order of the metamodel: core, second, third.
  public let kinds: [Kind]
  private let positions: [String: Int]
  /// The kinds by the first folder of their files.
  private let byFolder: [Substring: [Kind]]

  /// The metamodel without extension fields.
  public static let vlds = Metamodel(kinds: coreKinds + secondKinds + thirdKinds)

  init(kinds: [Kind]) {
    self.kinds = kinds
    self.positions = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1.id, $0) })
    self.byFolder = Dictionary(grouping: kinds) { $0.path.folder[...] }
  }

  /// The kind with an id.
  public subscript(id: String) -> Kind? { positions[id].map { kinds[$0] } }

  /// The position of a kind in ``kinds``.
  public func position(of id: String) -> Int? { positions[id] }

  /// The first folders of all kinds, the only ones that are read.
  public var folders: [String] {
    kinds.reduce(into: []) { if !$0.contains($1.path.folder) { $0.append($1.path.folder) } }
  }

  /// The kinds whose files lie below a folder of the catalogue, in the order of ``kinds``.
  public func kinds(below folder: Substring) -> [Kind] { byFolder[folder] ?? [] }

  /// The structure with an id.
  public static func structure(_ id: String) -> Structure? { structures.first { $0.id == id } }
}
