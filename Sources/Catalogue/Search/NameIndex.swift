import Metamodel
import Text

/// Names and ids of all descriptions, folded for search and ordered for lists.
public final class NameIndex: Sendable {
  /// For each description its names in all languages and its id, folded, with line feeds between.
  let arena: [UInt8]
  /// Where each description begins in the arena, and after the last its end.
  let offsets: [Int]
  let columns: [Language: NameColumn]
  private let orders: [Language: [[Int32]]]
  private let fuzzy: [Language: FuzzyIndex]
  private let metamodel: Metamodel
  /// Where the descriptions of each kind stand.
  private let ranges: [Range<Int>]

  /// Builds the index; about a microsecond for each description and core.
  public init(_ catalogue: Catalogue) {
    metamodel = catalogue.metamodel
    ranges = metamodel.kinds.map { catalogue.positions(of: $0) }
    let blocks = inParallel(catalogue.descriptions.count, block: 2048) { range in
      var bytes: [UInt8] = []
      var ends: [Int] = []
      for position in range {
        NameIndex.fold(catalogue.descriptions[position], into: &bytes)
        ends.append(bytes.count)
      }
      return (bytes: bytes, ends: ends)
    }
    var arena: [UInt8] = []
    var offsets = [0]
    arena.reserveCapacity(blocks.reduce(0) { $0 + $1.bytes.count })
    offsets.reserveCapacity(catalogue.descriptions.count + 1)
    for block in blocks {
      let start = arena.count
      arena += block.bytes
      offsets += block.ends.map { start + $0 }
    }
    self.arena = arena
    self.offsets = offsets
    let names = catalogue.byLanguage { language in
      let column = NameColumn(catalogue, in: language)
      let texts = catalogue.descriptions.indices.lazy.map {
        "\(catalogue.name(at: $0, in: language)) \(catalogue.descriptions[$0].id)"
      }
      return (column: column, orders: NameIndex.byKind(column, catalogue), fuzzy: FuzzyIndex(texts))
    }
    columns = names.mapValues(\.column)
    orders = names.mapValues(\.orders)
    fuzzy = names.mapValues(\.fuzzy)
  }

  /// Whether a description has the names that another with its id has.
  static func isNamed(_ description: Description, as other: Description) -> Bool {
    names(of: description).elementsEqual(names(of: other), by: ==)
  }

  /// The names in all languages that there are, each with its language.
  private static func names(of description: Description) -> [(language: String, name: String)] {
    guard let document = description.document, let node = description.node("name") else { return [] }
    guard document.nodes[node].shape == .map else { return [("", document.text(node))] }
    return document.children(of: node).map { (document.key($0), document.text($0)) }
  }

  private static func fold(_ description: Description, into bytes: inout [UInt8]) {
    for name in names(of: description) {
      Folding.append(name.name, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes += description.id.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The order of each kind by itself.
  private static func byKind(_ column: NameColumn, _ catalogue: Catalogue) -> [[Int32]] {
    catalogue.metamodel.kinds.map { kind in
      let range = catalogue.positions(of: kind)
      return column.ranks[range].sorted().map { column.order[Int($0)] }
    }
  }

  /// The positions of a kind by name in a language, å ä ö after z.
  public func ordered(_ kind: Kind, _ language: Language) -> [Int] {
    metamodel.position(of: kind.id).map { (orders[language]?[$0] ?? []).map(Int.init) } ?? []
  }

  /// The positions whose names or id have every one of the words in them, in the order given.
  public func positions(withAll words: [String], among positions: [Int]) -> [Int] {
    guard !words.isEmpty else { return positions }
    return inParallel(positions.count, block: 8192) { block in
      // Of its own, since threads would fight over the count of references to one that they share.
      let wanted = words.map { Folding.bytes(of: $0) }
      var found: [Int] = []
      self.arena.withUnsafeBufferPointer { arena in
        self.offsets.withUnsafeBufferPointer { offsets in
          for position in positions[block] {
            let slice = UnsafeBufferPointer(rebasing: arena[offsets[position]..<offsets[position + 1]])
            if wanted.allSatisfy({ Folding.contains($0, in: slice) }) { found.append(position) }
          }
        }
      }
      return found
    }.flatMap(\.self)
  }

  /// The descriptions whose name and id have the letters of a text in them in order, best first.
  ///
  /// - Parameter kinds: the kinds to look among; `nil` for all.
  /// - Returns: the positions of the best, and how many there are.
  public func fuzzy(
    _ text: String, in language: Language, among kinds: [Kind]? = nil, limit: Int
  ) -> (positions: [Int], count: Int) {
    guard let index = fuzzy[language] else { return ([], 0) }
    let ranges = kinds?.compactMap { metamodel.position(of: $0.id).map { self.ranges[$0] } }
    let found = index.search(FuzzyPattern(text), among: ranges, limit: limit)
    return (found.hits.map(\.index), found.count)
  }
}
