import Metamodel

/// A catalogue as it stands at one moment: its descriptions, linked, with every reverse index built once.
public final class Catalogue: Sendable {
  public let manifest: Manifest
  /// The metamodel with the extension fields of the catalogue.
  public let metamodel: Metamodel
  /// The descriptions, by kind in metamodel order and then by id.
  public let descriptions: [Description]
  /// What lies in the folders without being a description.
  public let strays: [Stray]
  /// Other catalogues that are at hand, by alias.
  public let imports: [String: Catalogue]

  /// Links descriptions to a catalogue.
  ///
  /// - Parameters:
  ///   - metamodel: the one that the descriptions were read with.
  ///   - descriptions: in any order; no two of one kind with one id.
  public init(
    manifest: Manifest, metamodel: Metamodel, descriptions: [Description], strays: [Stray] = [],
    imports: [String: Catalogue] = [:]
  ) {
    self.manifest = manifest
    self.metamodel = metamodel
    self.descriptions = descriptions
    self.strays = strays
    self.imports = imports
  }
}
