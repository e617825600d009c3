import Catalogue
import Metamodel

/// How many of some descriptions have what they should have, and which have not.
public struct Coverage: Sendable {
  /// The id of the kind, or `responsible`.
  public let id: String
  public let label: Words
  public let total: Int
  /// The positions of those that have not.
  public let missing: [Int]

  /// How many have it.
  public var count: Int { total - missing.count }

  /// The kinds that the links of the triangle are told for (metamodel.yaml, Levels).
  private static let triangle = [
    "process", "exchange", "business-object", "exchange-object", "service", "profile", "logical-interface",
  ]

  /// How far the triangle process, information, service holds (VLDS 4.0, 5.4): by kind, those with the links that
  /// level 3 asks for.
  public static func triangle(in terms: Terms) -> [Coverage] { triangle(in: terms, hasLinks: terms.hasLinks) }

  /// The same, where it is known already who has these links.
  static func triangle(in terms: Terms, hasLinks: @Sendable (Int) -> Bool) -> [Coverage] {
    triangle.compactMap { terms.catalogue.metamodel[$0] }.map { kind in
      Coverage(kind.id, kind.plural, of: Array(terms.catalogue.positions(of: kind)), in: terms, has: hasLinks)
    }
  }

  /// Of those that are asked for someone responsible, who has one today.
  public static func responsible(in terms: Terms) -> Coverage {
    let asked = terms.catalogue.metamodel.kinds.filter { $0.schema["responsible"]?.level == .first }
    let label = Words(sv: "Har någon ansvarig", en: "With someone responsible")
    return Coverage(
      "responsible", label, of: asked.flatMap(terms.catalogue.positions), in: terms, has: terms.hasHolder)
  }

  private init(
    _ id: String, _ label: Words, of positions: [Int], in terms: Terms, has: @Sendable (Int) -> Bool
  ) {
    self.id = id
    self.label = label
    let blocks = inParallel(positions.count, block: 512) { block in
      let existing = positions[block].filter(terms.exists)
      return (count: existing.count, missing: existing.filter { !has($0) })
    }
    total = blocks.reduce(0) { $0 + $1.count }
    missing = blocks.flatMap(\.missing)
  }
}
