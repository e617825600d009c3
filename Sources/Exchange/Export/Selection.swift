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

  public var catalogue: Catalogue { terms.catalogue }
}
