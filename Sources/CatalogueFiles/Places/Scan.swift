import Catalogue

/// What lies in the folders of a catalogue.
public struct Scan: Sendable {
  /// Where the descriptions are, by kind in metamodel order and then by id.
  public var places: [Place] = []
  /// What is none, by path.
  public var strays: [Stray] = []
}
