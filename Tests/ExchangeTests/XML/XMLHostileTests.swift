import Testing

@testable import Exchange

/// Documents that are broken or mean harm are refused in words.
@Suite struct XMLHostileTests {
  private func fault(_ bytes: [UInt8]) -> XMLFault? {
    do throws(XMLFault) {
      _ = try XMLReader.read(bytes)
      return nil
    } catch {
      return error
    }
  }

  private func fault(_ text: String) -> XMLFault? { fault(Array(text.utf8)) }

  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
    "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
    "<!-- först --><!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>",
  ])
  func documentTypesAreRefused(text: String) {
    #expect(fault(text)?.cause == .documentType)
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(fault(wide)?.cause == .documentType)
  }

  @Test(arguments: [
    ("<a><b></a>", 1), ("<a>\n<b>\n", 2), ("<a>\n&okänd;</a>", 2), ("<a/><b/>", 1), ("text", 1),
    ("<a b='1' b='2'/>", 1), ("<a>\u{1}</a>", 1), ("<a b=1/>", 1), ("<a", 1),
    ("<?xml version='1.0'?>\n\n<a>\n<</a>", 4), ("<a>\n\u{0}</a>", 2), ("<a>\n\n&#0;\n</a>", 3),
    ("\n<a b='\n<'/>", 3),
  ])
  func whatIsNotWellFormedIsToldWithItsLine(text: String, line: Int) {
    let fault = fault(text)
    #expect(fault?.cause == .notWellFormed || fault?.cause == .noRoot, "\(text)")
    #expect(fault?.line == line, "\(text): \(fault?.line ?? 0)")
  }

  @Test func limitsHoldBeforeAnythingGrows() {
    let deep = String(repeating: "<a>", count: 200_000)
    #expect(fault(deep)?.cause == .tooDeep(limit: 100))
    #expect(
      fault("<r>" + String(repeating: "<a/>", count: 200_000) + "</r>")?.cause
        == .tooManyElements(limit: 75_000))
    let many = (0..<1_000).map { "a\($0)=''" }.joined(separator: " ")
    #expect(fault("<r \(many)/>")?.cause == .tooManyAttributes(limit: 500))
    let some = (0..<400).map { "a\($0)=''" }.joined(separator: " ")
    let rows = String(repeating: "<r \(some)/>", count: 1_100)
    #expect(fault("<r>\(rows)</r>")?.cause == .tooManyAttributesInAll(limit: 400_000))
    let layers = (0..<3).map { layer in
      "<a " + (0..<100).map { "xmlns:p\(layer)-\($0)='u'" }.joined(separator: " ") + ">"
    }
    #expect(
      fault("\n" + layers.joined() + "</a></a></a>") == XMLFault(.tooManyNamespaces(limit: 250), line: 2))
    #expect(fault([UInt8](repeating: 0x20, count: (8 << 20) + 1))?.cause == .tooLarge(limit: 8 << 20))
    #expect(fault([])?.cause == .noRoot)
  }

  @Test func aBracketInTextCommentOrValueIsNoTag() throws {
    let root = try XMLReader.read(
      Array(
        "<a b='<!DOCTYPE'><!-- <!DOCTYPE x> --><![CDATA[<!DOCTYPE x>]]></a>".replacing(
          "b='<", with: "b='&lt;"
        ).utf8))
    #expect(root.text == "<!DOCTYPE x>")
  }

  @Test func mutatedDocumentsNeverCrash() throws {
    var random = SplitMix(state: 5)
    let base = try MemoryFolder.fixture("engagementindex").files.sorted { $0.key < $1.key }
      .map(\.value).filter { $0.count < 6_000 }
    for document in base {
      for _ in 0..<40 {
        var bytes = document
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let index = Int.random(in: 0..<bytes.count, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
          case 1: bytes.remove(at: index)
          case 2: bytes.insert(UInt8("<>&\"'/!?-]".utf8.randomElement(using: &random) ?? 0), at: index)
          default: bytes.removeLast(min(bytes.count - 1, Int.random(in: 0..<200, using: &random)))
          }
        }
        if let fault = fault(bytes) { #expect(fault.line >= 1) }
      }
    }
  }
}
