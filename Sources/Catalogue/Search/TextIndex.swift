import Metamodel
import Text

/// All text of a catalogue, folded: what fields say and the bodies.
public final class TextIndex: Sendable {
  /// The texts of descriptions that follow each other.
  private let blocks: [FoldedTexts]
  /// The names, for which hit is best.
  let names: [Language: NameColumn]
  private let catalogue: Catalogue
  private let nameIndex: NameIndex?
  private static let blockSize = 1024
  /// One in so many texts is few.
  private static let few = 4

  /// Folds all text; about 0.2 s for 80 MB on two cores.
  ///
  /// - Parameters:
  ///   - names: the index of the names where there is one, which spares half of the work.
  ///   - old: the index before an edit, of which what the edit has not touched is kept.
  public init(_ catalogue: Catalogue, names: NameIndex? = nil, after old: TextIndex? = nil) {
    self.catalogue = catalogue
    nameIndex = names
    self.names = names?.columns ?? catalogue.byLanguage { NameColumn(catalogue, in: $0) }
    let kept = old?.blocks(keptIn: catalogue)
    blocks = inParallel(catalogue.descriptions.count, block: TextIndex.blockSize) { range in
      kept?[range.lowerBound / TextIndex.blockSize] ?? TextIndex.fold(catalogue, range)
    }
  }

  /// The blocks in which another catalogue has the same; `nil` where its positions are others.
  private func blocks(keptIn other: Catalogue) -> [FoldedTexts?]? {
    guard let changes = changes(to: other) else { return nil }
    var kept: [FoldedTexts?] = blocks
    for position in changes { kept[position / TextIndex.blockSize] = nil }
    return kept
  }

  /// The positions of the descriptions that another catalogue has otherwise; `nil` where its positions are others.
  private func changes(to other: Catalogue) -> [Int]? {
    guard catalogue.hasSamePositions(as: other) else { return nil }
    return other.descriptions.places(differingFrom: catalogue.descriptions)
  }

  /// The index of the names, where it is the one of another catalogue too.
  public func names(of other: Catalogue) -> NameIndex? {
    guard let nameIndex, let changed = changes(to: other) else { return nil }
    let isSame = changed.allSatisfy {
      NameIndex.isNamed(catalogue.descriptions[$0], as: other.descriptions[$0])
    }
    return isSame ? nameIndex : nil
  }

  private static func fold(_ catalogue: Catalogue, _ range: Range<Int>) -> FoldedTexts {
    var texts = FoldedTexts()
    for position in range {
      let description = catalogue.descriptions[position]
      texts.add { bytes in
        Folding.append(description.id, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        if let document = description.document { fold(document, into: &bytes) }
      }
    }
    return texts
  }

  private static func fold(_ document: Document, into bytes: inout [UInt8]) {
    for (index, node) in document.nodes.enumerated() where node.shape == .scalar {
      // What the bytes say is what is meant, for all but quotes, escapes and folded lines.
      if node.style == .plain, document.isVerbatim(index) {
        document.bytes.withUnsafeBufferPointer {
          Folding.append(UnsafeBufferPointer(rebasing: $0[node.range]), to: &bytes)
        }
      } else {
        Folding.append(document.text(index), to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    if document.bodyStart < document.bytes.count {
      document.bytes.withUnsafeBufferPointer {
        Folding.append(UnsafeBufferPointer(rebasing: $0[document.bodyStart...]), to: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The texts that have every one of the words in them.
  ///
  /// - Parameter earlier: those of an earlier search; nothing else is read where they are few, and these words can
  ///   only be there. Many texts are read faster one after the other.
  public func matches(_ words: [String], within earlier: TextMatches? = nil) -> TextMatches {
    let wanted = words.map { Folding.bytes(of: $0) }.filter { !$0.isEmpty }
    guard !wanted.isEmpty else { return TextMatches(texts: self, words: [], positions: []) }
    if let earlier, earlier.positions.count * TextIndex.few < blocks.count * TextIndex.blockSize,
      earlier.mayHoldAll(of: wanted, in: self)
    {
      let kept = inParallel(earlier.positions.count, block: 256) { range in
        earlier.positions[range].filter { position in
          let (block, index) = position.quotientAndRemainder(dividingBy: TextIndex.blockSize)
          return blocks[block].hasAll(wanted, at: index)
        }
      }
      return TextMatches(texts: self, words: wanted, positions: kept.flatMap(\.self))
    }
    let found = inParallel(blocks.count, block: 1) { range in
      range.flatMap { number in
        blocks[number].indices(withAll: wanted).map { number * TextIndex.blockSize + $0 }
      }
    }
    return TextMatches(texts: self, words: wanted, positions: found.flatMap(\.self))
  }
}

/// The texts that have some words in them.
public struct TextMatches: Sendable {
  fileprivate let texts: TextIndex
  /// Folded.
  fileprivate let words: [[UInt8]]
  /// The positions of the descriptions, in order.
  public let positions: [Int]

  /// Whether all texts with some words are among these: each word here is part of one of them.
  fileprivate func mayHoldAll(of wanted: [[UInt8]], in texts: TextIndex) -> Bool {
    self.texts === texts && !words.isEmpty
      && words.allSatisfy { word in
        wanted.contains { $0.withUnsafeBufferPointer { Folding.contains(word, in: $0) } }
      }
  }
}
