import Catalogue
import Metamodel
import Rules
import Synchronization
import Text

/// What the filter of findings looks in: what they say, folded, and who leaves something open. Each is made when it is
/// first asked for.
final class FindingTexts: Sendable {
  private let assessment: Assessment
  private let catalogue: Catalogue
  private let made = Mutex<[Language: [FoldedTexts]]>([:])
  private let asking = Mutex<[Int]?>(nil)

  /// How many findings stand together.
  static let blockSize = 4096

  init(_ assessment: Assessment, _ catalogue: Catalogue) {
    self.assessment = assessment
    self.catalogue = catalogue
  }

  /// The positions of the descriptions that leave something open.
  var positionsWithQuestions: [Int] {
    asking.withLock { asking in
      let positions = asking ?? catalogue.positionsWithQuestions
      asking = positions
      return positions
    }
  }

  /// The texts in a language, in blocks, in the order of the findings.
  func blocks(_ language: Language) -> [FoldedTexts] {
    made.withLock { made in
      if let known = made[language] { return known }
      let findings = assessment.findings
      let blocks = inParallel(findings.count, block: FindingTexts.blockSize) { range in
        var texts = FoldedTexts()
        for finding in findings[range] {
          let name = finding.place.description.map { self.catalogue.name(at: $0, in: language) } ?? ""
          texts.add { bytes in
            for text in [
              finding.rule, finding.severity.label[language], finding.message[language], finding.place.file,
              name,
            ] {
              Folding.append(text, to: &bytes)
              bytes.append(UInt8(ascii: "\n"))
            }
          }
        }
        return texts
      }
      made[language] = blocks
      return blocks
    }
  }
}

extension Catalogue {
  /// The positions of the descriptions that leave something open.
  var positionsWithQuestions: [Int] {
    metamodel.kinds.flatMap { kind -> [Int] in
      guard let slot = kind.schema.position(of: "open-questions") else { return [] }
      let positions = positions(of: kind)
      return inParallel(positions.count, block: 4096) { range in
        range.map { $0 + positions.lowerBound }.filter { position in
          guard let document = descriptions[position].document, !document.nodes.isEmpty else { return false }
          return document.node(slot: slot, in: 0) != nil
        }
      }.flatMap(\.self)
    }
  }
}
