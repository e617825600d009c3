import Catalogue
import Metamodel

/// The descriptions of a catalogue that are to be exported.
public struct Selection: Sendable {
  public let terms: Terms
  /// Their positions, in the order of the catalogue.
  public let positions: [Int]
  /// The kinds that were asked for, also those of which nothing is there.
  public let kinds: [Kind]
  /// The language of headings, and of texts where the format has room for one only.
  public let language: Language

  /// Chooses descriptions.
  ///
  /// - Parameters:
  ///   - query: `nil` for the whole catalogue.
  ///   - findings: for queries that ask for findings or levels.
  public init(
    _ terms: Terms, where query: Query? = nil, findings: (any FindingLookup)? = nil, in language: Language
  ) {
    let catalogue = terms.catalogue
    self.terms = terms
    self.language = language
    guard let query else {
      positions = Array(catalogue.descriptions.indices)
      kinds = catalogue.metamodel.kinds
      return
    }
    positions = QueryMatcher(query, in: catalogue, findings: findings)
      .positions(in: catalogue.descriptions.indices)
    kinds = catalogue.metamodel.kinds.filter(query.mayAnswer)
  }

  /// Chooses descriptions one by one.
  ///
  /// - Parameter references: as `kind/id`; those that are not there are passed over.
  public init(_ terms: Terms, _ references: [String], in language: Language) {
    let catalogue = terms.catalogue
    self.terms = terms
    self.language = language
    positions = references.compactMap { catalogue.position(of: $0) }.sorted()
    let chosen = Set(positions.map { catalogue.descriptions[$0].kind.id })
    kinds = catalogue.metamodel.kinds.filter { chosen.contains($0.id) }
  }

  public var catalogue: Catalogue { terms.catalogue }
}
