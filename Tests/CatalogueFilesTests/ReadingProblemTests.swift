import Catalogue
import CatalogueFiles
import TestSupport
import Testing

/// Files that cannot be read, or only by the general reader.
@Suite struct ReadingProblemTests {
  private func problem(_ bytes: [UInt8]) -> ReadingProblem? {
    let (document, problems) = Document.read(description: bytes, schema: nil)
    return document == nil ? problems.first : nil
  }

  private func problem(_ text: String) -> ReadingProblem? { problem(Array(text.utf8)) }

  @Test func tellsWhatIsWrongWithTheWholeFile() {
    #expect(problem("") == ReadingProblem(.noFrontMatter))
    #expect(problem("# Rubrik\n") == ReadingProblem(.noFrontMatter))
    #expect(problem(" ---\na: b\n---\n") == ReadingProblem(.noFrontMatter))
    #expect(problem("----\na: b\n---\n") == ReadingProblem(.noFrontMatter))
    #expect(problem("---\na: b\n--- x\n") == ReadingProblem(.frontMatterNotClosed))
    #expect(problem("---") == ReadingProblem(.frontMatterNotClosed))
    #expect(problem("---\n- a\n---\n")?.cause == .notAMap)
    #expect(problem("---\nbara text\n---\n")?.cause == .notAMap)
    let large = Array("---\na: b\n---\n".utf8) + Array(repeating: UInt8(ascii: "x"), count: 8 << 20)
    #expect(problem(large)?.cause == .tooLarge(limit: 8 << 20))
    #expect(problem(Array(large.dropLast(13))) == nil)
  }

  @Test func acceptsWhatTheFormatAccepts() throws {
    for text in ["---\n---\n", "---\n---", "--- \t\r\n# k\r\n---\t\r\n", "\u{FEFF}---\n\n---\ntext"] {
      let document = try #require(Document.read(description: Array(text.utf8), schema: nil).document)
      #expect(document.nodes.count == 1)
    }
    let text = "---\na: b\n---\nBröd\n---\ntext\n"
    #expect(Document.read(description: Array(text.utf8), schema: nil).document?.body == "Bröd\n---\ntext\n")
  }

  @Test(arguments: [
    [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
  ])
  func saysWhereTheFileIsNotUTF8(fault: [UInt8]) {
    let head = Array("---\nåäö: xxxxxxxxxxxxxxxxxxx".utf8)
    let place = ReadingProblem(.notUTF8, at: Position(line: 2, column: 25))
    #expect(problem(head + fault + Array("\n---\n".utf8)) == place)
    #expect(problem(head + fault) == place)
    let body = Array("---\na: b\n---\nå".utf8)
    #expect(problem(body + fault) == ReadingProblem(.notUTF8, at: Position(line: 4, column: 2)))
  }

  @Test func namesTheLinesOfAnUnfinishedMerge() {
    let conflict = "<<<<<<< HEAD\nname: A\n=======\nname: B\n>>>>>>> gren\n"
    #expect(
      problem("---\nx: y\n\(conflict)---\n")
        == ReadingProblem(.unfinishedMerge, at: Position(line: 3, column: 1)))
    #expect(problem("<<<<<<< HEAD\n---\na: b\n---\n")?.cause == .unfinishedMerge)
    let body = Document.read(
      description: Array("---\na: b\n---\nRubrik\n=======\n\n\(conflict)".utf8), schema: nil)
    #expect(body.problems == [ReadingProblem(.unfinishedMerge, at: Position(line: 7, column: 1))])
    #expect(body.document != nil)
    let heading = Document.read(description: Array("---\na: b\n---\nRubrik\n=======\n".utf8), schema: nil)
    #expect(heading.problems.isEmpty)
  }

  @Test func aRepeatedKeyIsAWarningAndTheLastCounts() throws {
    let (document, problems) = document("a: 1\nb:\n  c: 2\n  'c': 3\n\"a\": 4\n")
    let found = try #require(document)
    let texts = found.repeated.map { found.text($0) }
    #expect(texts.sorted() == ["1", "2"])
    let positions = problems.map(\.position)
    #expect(Set(positions) == [Position(line: 2, column: 1), Position(line: 4, column: 3)])
    let areWarnings = problems.allSatisfy { $0.isWarning }
    #expect(areWarnings)
  }

  @Test(arguments: ["block", "flow", "list"]) func refusesDeeperNestingThanTheLimit(shape: String) {
    func text(_ depth: Int) -> String {
      switch shape {
      case "block":
        (0..<depth).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
      case "flow":
        "a: " + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1) + "\n"
      default:
        "a: &x " + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1) + "\n"
      }
    }
    #expect(document(text(64)).document != nil)
    #expect(document(text(65)).problems.first?.cause == .tooDeep(limit: 64))
    let deepest = document(text(900))
    #expect(deepest.document == nil && deepest.problems.first?.cause == .tooDeep(limit: 64))
    // libyaml has a limit of its own.
    #expect(document(text(5000)).document == nil)
    RobustnessRow.hostileData.note(4, "deep YAML")
  }

  @Test func refusesAnAliasBomb() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let inside = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(inside)]\n"
    }
    #expect(document(bomb).problems.first?.cause == .tooManyAliases(limit: 10_000))
    // As a key it would be hashed, all of it.
    #expect(document(bomb + "? *a12\n: 1\n").document == nil)
    #expect(document("a: &a [x]\n" + "b: [*a, *a]\n").document != nil)
    #expect(document("a: &a [*a]\n").document == nil)
    RobustnessRow.hostileData.note(4, "alias bombs")
  }

  @Test func readsWhatLiesOutsideTheSubset() throws {
    let yaml = """
      plain: text *med stjärna* och &
      list: [a,
        b]
      anchor: &x {sv: *s, en: "*s"}
      tagged: !!int 3
      alias: *x
      ? odd
      : value
      literal: |
        *x är text

      """
    let broken = document(yaml)
    #expect(broken.document == nil)
    #expect(
      broken.problems.first
        == ReadingProblem(.yaml("found undefined alias"), at: Position(line: 5, column: 17)))
    let found = try #require(document("s: &s Svenska\n" + yaml).document)
    let expected =
      #"{"s": "Svenska", "plain": "text *med stjärna* och &", "list": ["a", "b"], "#
      + #""anchor": {"sv": "Svenska", "en": "*s"}, "tagged": "3", "alias": {"sv": "Svenska", "en": "*s"}, "#
      + #""odd": "value", "literal": "*x är text"}"#
    #expect(Tree(found).description == expected)
    #expect(!found.isPlain)
    // What is plain for itself has its exact place.
    let plain = found.nodes[2]
    #expect(found.isVerbatim(2))
    #expect(String(decoding: found.bytes[plain.range], as: UTF8.self) == "text *med stjärna* och &")
  }

  @Test(arguments: [
    ("a: b\n\tc: d\n", 3), ("a: \"b\n", 3), ("a: b\nc\n", 4), ("a: [b\n", 3), ("a: b: c\n", 2),
    ("a: b\n  c: d\n", 3),
    ("a: @b\n", 2), ("a: x\u{0}y\n", 2), ("a: x\u{7}y\n", 2), ("a: *b\n", 2), ("a: b\n---\n", 2),
  ])
  func saysWhereTheYamlIsBroken(yaml: String, line: Int) {
    let (document, problems) = document(yaml)
    if yaml.contains("---") {
      #expect(document != nil)
    } else {
      #expect(document == nil)
      guard case .yaml = problems.first?.cause else {
        Issue.record("\(problems)")
        return
      }
      #expect(problems.first?.position.line == line)
    }
  }

  @Test(arguments: [
    "a: b\rc: d\n", "a: b\u{85}c: d\n", "a: x\u{2028}y\n", "- - a\n", "%YAML 1.2\n", "a: b\n...\n",
  ])
  func leavesToTheGeneralReaderWhatItIsNotSureOf(yaml: String) {
    #expect(document(yaml).document?.isPlain != true)
  }

  /// Each would take hours where time grows with the square of the length.
  @Test func longTextsOfOneSignDoNotHang() {
    let many = 20_000
    let flow = "a: &x [" + String(repeating: "å, ", count: many) + "*x2]\n"
    #expect(document(flow).problems.first?.cause == .yaml("found undefined alias"))
    let keys = String(repeating: "a: 1\n", count: many)
    #expect(document(keys).document?.repeated.count == many - 1)
    let distinct = (0..<many).map { "k\($0): 1\n" }.joined()
    #expect(document(distinct).problems.isEmpty)
    for text in ["](", "](<", "](x (", "](x \"", "` `` ", "[", "[a](b "] {
      let body = Array(String(repeating: text, count: many).utf8)
      #expect(MarkdownLinks.links(in: body, from: 0).count < many)
    }
    let runs = (1...1500).map { String(repeating: "`", count: $0) }.joined(separator: " ") + "](x)"
    #expect(MarkdownLinks.links(in: Array(runs.utf8), from: 0).map(\.target) == ["x"])
    RobustnessRow.hostileText.note(11, "long texts of one sign")
  }
}
