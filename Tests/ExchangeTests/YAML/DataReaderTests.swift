import Exchange
import Testing

/// JSON and YAML as people and tools write them, and as they are written to do harm.
@Suite struct DataReaderTests {
  private func read(_ text: String) throws -> DataNode { try DataReader.read(Array(text.utf8)) }

  private func fault(_ text: String) -> DataFault? {
    do throws(DataFault) {
      _ = try DataReader.read(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func jsonHasItsEscapesAndLines() throws {
    let root = try read(
      "{\n\t\"a\": \"å\\u00e5\\ud83d\\ude00\\/\\n\",\n\"b\": [1, true, null, -1.5e3], \"c\": {}\n}")
    #expect(root["a"]?.text == "åå😀/\n")
    #expect(root["b"]?.line == 3)
    #expect(root["b"]?.entries.map(\.text) == ["1", "true", nil, "-1.5e3"])
    #expect(root["c"]?.pairs.isEmpty == true)
  }

  @Test func yamlHasItsAnchorsMergesAndLines() throws {
    let root = try read(
      """
      a: &a {x: 1, y: "2"}
      b:
        <<: *a
        y: 3
      c: [*a, *a]
      d: |
        * punkt
        *fet* text
      e: 'så * då'
      """)
    #expect(root["b"]?["x"]?.text == "1" && root["b"]?["y"]?.text == "3")
    #expect(root["c"]?.entries.compactMap { $0["y"]?.text } == ["2", "2"])
    #expect(root["d"]?.text == "* punkt\n*fet* text\n" || root["d"]?.text == "* punkt\n*fet* text")
    #expect(root["e"]?.text == "så * då")
    #expect(root["d"]?.line == 6 || root["d"]?.line == 7)
  }

  @Test func aByteOrderMarkAndWideLettersAreRead() throws {
    #expect(try DataReader.read([0xEF, 0xBB, 0xBF] + Array("{\"a\": 1}".utf8))["a"]?.text == "1")
    let wide: [UInt8] = [0xFF, 0xFE] + "a: å\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try DataReader.read(wide)["a"]?.text == "å")
    #expect(try read("{a: 1,\n b: x}")["b"]?.text == "x")
  }

  @Test func whatIsNeitherIsToldWithItsLine() {
    #expect(fault("{\n\"a\": \"x\n}")?.line == 2)
    #expect(fault("a: 1\nb: [")?.line ?? 0 >= 2)
    #expect(fault("{\n\"a\": \"\\u+12a\"}")?.line == 2)
    #expect(fault("a: *x\n")?.cause == .unknownAlias("x"))
    #expect(fault("a: &x [*x]\n")?.cause == .unknownAlias("x"))
    #expect(fault("a: 1\na: 2\n")?.cause == .repeatedKey("a"))
    #expect((try? DataReader.read([0xFF, 0x41])) == nil)
  }

  @Test func limitsHold() {
    let bomb = (1...9).map { level in
      "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]"
    }
    #expect(fault("a0: &a0 x\n" + bomb.joined(separator: "\n"))?.cause == .tooManyValues(limit: 200_000))
    let keys = (1...30).map {
      "? [*k\($0 - 1), *k\($0 - 1)]\n: 1\nx\($0): &k\($0) [*k\($0 - 1), *k\($0 - 1)]"
    }
    #expect(fault("x0: &k0 [a]\n" + keys.joined(separator: "\n"))?.cause == .tooManyValues(limit: 200_000))
    #expect(fault(String(repeating: "[", count: 100_000))?.cause == .tooDeep(limit: 100))
    #expect(fault("a: " + String(repeating: "{b: ", count: 5_000)) != nil)
    #expect(fault(String(repeating: "- ", count: 100_000)) != nil)
    #expect(
      fault("a:\n" + String(repeating: "- 1\n", count: 300_000))?.cause == .tooManyValues(limit: 200_000))
    #expect(
      fault("[" + String(repeating: "1,", count: 300_000) + "1]")?.cause == .tooManyValues(limit: 200_000))
    #expect(fault(String(repeating: " ", count: 9 << 20))?.cause == .tooLarge(limit: 8 << 20))
  }
}
