import Catalogue
import CatalogueFiles
import Testing

/// Where keys and values are, told by marks in the text: `«key»` and `‹value›`.
@Suite struct PlainReaderPlacesTests {
  @Test(arguments: [
    "«a»: ‹1›\n«b»: ‹två ord›\n",
    "«a»: ‹b›   # kommentar\n",
    "«a»: ‹b#c›\n",
    "«a»:‹›\n«b»: ‹x›\n",
    "«a»:‹›   # kommentar\n# mer\n\n«b»: ‹x›\n",
    "«\"a\"»: ‹\"b # c\"› # d\n«'c'»: ‹'d''e'›\n",
    "«a»: ‹[‹x›, ‹\"y\"›]› # z\n",
    "«a»: ‹{«b»: ‹x›, «\"c\"»: ‹[‹1›, ‹2›]›}›\n",
    "«a»: ‹[]›\n«b»: ‹{}›\n",
    "«a»:\n  ‹«b»: ‹x›\n  «c»: ‹y››\n«d»: ‹z›\n",
    "«a»:\n‹- ‹x›\n- ‹y››\n«b»: ‹z›\n",
    "«a»: # kommentar\n    # kommentar\n\n  ‹- ‹x›  # k\n\n  # k\n  - ‹y››\n",
    "«a»:\n  ‹-   ‹«b»: ‹x›\n      «c»: ‹y››\n  - ‹«b»: ‹z›››\n",
    "«a»:\n  ‹-\n    ‹«b»: ‹x››\n  -‹›\n  - ‹y››\n",
    "«a»:\n  ‹- ‹«b»:\n    ‹- ‹x››\n    «c»: ‹y›››\n",
    "«a»: ‹ett\n  två\n\n   tre›\n«b»: ‹x›\n",
    "«a»: ‹\"ett\n\n  två\"› # k\n«b»: ‹'x\n  y'›\n",
    "«a»: ‹|\n  ett\n   två›\n\n«b»: ‹>-  # k\n  x›\n",
    "«a»: ‹|2+\n    ett\n\n  två›\n\n\n# k\n«b»: ‹|›\n«c»: ‹>+1\n x›\n",
    "  ‹«a»: ‹1›\n  «b»: ‹2››\n",
    "«å»: ‹ö é😀›\n«b c»: ‹-1›\n",
  ])
  func keysAndValuesAreWhereTheyAreWritten(marked: String) throws {
    for end in ["\n", "\r\n"] {
      let text = marked.replacing("\n", with: end)
      let (yaml, keys, values) = places(text)
      let found = try #require(document(yaml).document)
      #expect(found.isPlain)
      let inner = found.nodes.dropFirst().filter { !$0.key.isEmpty }.map { spelled(found, $0.key) }
      #expect(inner == keys.map { shifted($0, found) }, "\(marked)")
      let own = values.count < found.nodes.count ? Array(found.nodes.dropFirst()) : found.nodes
      let ranges = own.map { spelled(found, $0.range) }
      #expect(ranges == values.map { shifted($0, found) }, "\(marked)")
    }
  }

  @Test func positionsCountLinesAndScalars() throws {
    let found = try #require(document("a: x\nåäö: [1, 2]\n").document)
    #expect(found.position(of: found.nodes[2].range.lowerBound) == Position(line: 3, column: 6))
    let marked = Document.read(description: [0xEF, 0xBB, 0xBF] + Array("---\na: b\n---\n".utf8), schema: nil)
    let document = try #require(marked.document)
    #expect(document.position(of: document.nodes[1].range.lowerBound) == Position(line: 2, column: 4))
    #expect(document.position(of: 3) == Position(line: 1, column: 1))
  }

  /// A range with what stands there, so that a failure can be read.
  private func spelled(_ document: Document, _ range: Range<Int>) -> String {
    "\(range) \(String(decoding: document.bytes[range], as: UTF8.self))"
  }

  private func shifted(_ range: Range<Int>, _ document: Document) -> String {
    let fence = "---\n".utf8.count
    return spelled(document, range.lowerBound + fence..<range.upperBound + fence)
  }

  /// The text without marks, and the ranges of keys and values in the order they begin.
  private func places(_ marked: String) -> (String, [Range<Int>], [Range<Int>]) {
    var text = ""
    var open: [(Int, Bool)] = []
    var starts: [Int] = []
    var keys: [(Int, Range<Int>)] = []
    var values: [(Int, Range<Int>)] = []
    var number = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«", "‹":
        open.append((number, scalar == "«"))
        starts.append(text.utf8.count)
        number += 1
      case "»", "›":
        let (id, isKey) = open.removeLast()
        let range = starts.removeLast()..<text.utf8.count
        if isKey { keys.append((id, range)) } else { values.append((id, range)) }
      default: text.unicodeScalars.append(scalar)
      }
    }
    let inOrder = { (all: [(Int, Range<Int>)]) in all.sorted { $0.0 < $1.0 }.map(\.1) }
    return (text, inOrder(keys), inOrder(values))
  }
}
