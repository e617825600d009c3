import Exchange
import Testing

/// Broken and mutated contracts never stop an import, and what comes in is always well formed.
@Suite struct HostileImportTests {
  /// Takes words of a document for one another, so that it mostly stays readable and means something else.
  private func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    let isWord = { (byte: UInt8) in
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    var words: [Range<Int>] = []
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if isWord(byte) {
        start = start ?? index
      } else if let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    var result = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      guard let from = words.randomElement(using: &random), let to = words.randomElement(using: &random),
        to.upperBound <= result.count
      else { continue }
      let word = Array(bytes[from])
      // Of the same length, so that the places of the other words stay.
      for (offset, index) in to.enumerated() { result[index] = word[offset % word.count] }
    }
    if Int.random(in: 0..<12, using: &random) == 0 {
      result[Int.random(in: 0..<result.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    return result
  }

  @Test(arguments: [("engagementindex", "wsdl"), ("userfeedback", "openapi")])
  func mutatedContractsComeInAsFarAsTheyCan(fixture: String, format: String) throws {
    let importer = try #require(Importers[format])
    let whole = try MemoryFolder.fixture(fixture)
    var random = SplitMix(state: 11)
    for _ in 0..<60 {
      var folder = whole
      for (path, bytes) in whole.files.sorted(by: { $0.key < $1.key }) where Bool.random(using: &random) {
        folder.files[path] = mutated(bytes, &random)
      }
      let endings = importer.endings
      let files = folder.files.keys.filter { path in endings.contains { path.hasSuffix($0) } }
      let contents = importer.read(Sources(folder, files: Array(files)))
      var brought = Brought()
      try brought.bring(contents)
      #expect(try brought.faults().isEmpty)
      let before = brought.files
      try brought.bring(contents)
      #expect(brought.files == before)
    }
  }
}
