import Metamodel
import Text

/// The names of all descriptions in one language, with their ids: folded for search, and in order for lists.
struct NameColumn: Sendable {
  /// The positions of all descriptions by name, å ä ö after z.
  let order: [Int32]
  /// The place of each description in ``order``.
  let ranks: [Int32]
  /// For each description its name and then its id.
  private let bytes: [UInt8]
  /// Where each of these begins, and after the last its end.
  private let offsets: [Int32]

  init(_ catalogue: Catalogue, in language: Language) {
    let blocks = inParallel(catalogue.descriptions.count, block: 1024) { range in
      var bytes: [UInt8] = []
      var ends: [Int32] = []
      var keys: [(key: SwedishSortKey, position: Int32)] = []
      keys.reserveCapacity(range.count)
      for position in range {
        let name = catalogue.name(at: position, in: language)
        Folding.append(name, to: &bytes)
        ends.append(Int32(bytes.count))
        Folding.append(catalogue.descriptions[position].id, to: &bytes)
        ends.append(Int32(bytes.count))
        keys.append((SwedishSortKey(name), Int32(position)))
      }
      return (bytes: bytes, ends: ends, keys: keys)
    }
    var bytes: [UInt8] = []
    var offsets: [Int32] = [0]
    for block in blocks {
      let start = Int32(bytes.count)
      bytes += block.bytes
      offsets += block.ends.map { start + $0 }
    }
    self.bytes = bytes
    self.offsets = offsets
    order = blocks.flatMap(\.keys).sorted { ($0.key, $0.position) < ($1.key, $1.position) }.map(\.position)
    var ranks = [Int32](repeating: 0, count: order.count)
    for (rank, position) in order.enumerated() { ranks[Int(position)] = Int32(rank) }
    self.ranks = ranks
  }

  /// Folded names and ids, to be read in a loop: without a count of references, which threads would fight over.
  struct Reader {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let offsets: UnsafeBufferPointer<Int32>
    /// The place of each description by name.
    let ranks: UnsafeBufferPointer<Int32>

    func name(at position: Int) -> UnsafeBufferPointer<UInt8> { part(2 * position) }

    func id(at position: Int) -> UnsafeBufferPointer<UInt8> { part(2 * position + 1) }

    private func part(_ number: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: bytes[Int(offsets[number])..<Int(offsets[number + 1])])
    }
  }

  func read<Result>(_ body: (Reader) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      offsets.withUnsafeBufferPointer { offsets in
        ranks.withUnsafeBufferPointer { body(Reader(bytes: bytes, offsets: offsets, ranks: $0)) }
      }
    }
  }
}

extension Catalogue {
  /// Makes something of the names in each language; once for all of them where no name differs.
  func byLanguage<Value>(_ make: (Language) -> Value) -> [Language: Value] {
    let differ = inParallel(descriptions.count, block: 2048) { range in
      range.contains { position in
        let description = self.descriptions[position]
        guard let document = description.document, let node = description.node("name") else { return false }
        return document.nodes[node].shape == .map
      }
    }.contains(true)
    var made: [Language: Value] = [:]
    for language in Language.allCases {
      made[language] = differ ? make(language) : made.values.first ?? make(language)
    }
    return made
  }
}
