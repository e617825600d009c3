// SPDX-License-Identifier: EUPL-1.2
import Testing
import Text

@Suite struct FoldingTests {
  @Test(arguments: [
    ("ÅÄÖ åäö", "aao aao"), ("a\u{30A}o\u{308}", "ao"), ("Éclair", "eclair"), ("Straße", "strasse"),
    ("Ærø", "aero"), ("Łódź", "lodz"), ("Ἀθῆναι", "αθηναι"), ("МОСКВА Й", "москва и"), ("漢字 😀", "漢字 😀"),
    ("Þór", "thor"), ("İstanbul", "istanbul"), ("Việt", "viet"), ("so\u{AD}ft", "soft"),
    ("[\\]^_`{|}@", "[\\]^_`{|}@"),
  ])
  func caseAndMarksFoldAway(text: String, folded: String) {
    #expect(text.folded == folded)
  }

  @Test func everyScalarFoldsToUTF8NoLongerAndFoldsOnce() {
    // No script is above these but joiners and private signs.
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      let bytes = Folding.bytes(of: text)
      let again = String(validating: bytes, as: UTF8.self)
      guard bytes.count <= text.utf8.count, let again, Folding.bytes(of: again) == bytes else {
        Issue.record("\(String(value, radix: 16)) folds to \(bytes)")
        return
      }
    }
  }

  @Test func brokenUTF8IsKept() {
    let bytes: [UInt8] = [0x41, 0xC3, 0x41, 0xE2, 0x82, 0x42, 0xFF, 0xF0, 0x9F, 0xC3]
    var arena: [UInt8] = []
    bytes.withUnsafeBufferPointer { Folding.append($0, to: &arena) }
    #expect(arena == [0x61, 0xC3, 0x61, 0xE2, 0x82, 0x62, 0xFF, 0xF0, 0x9F, 0xC3])
  }

  @Test func blocksOfEightFoldAsSingleBytesDo() {
    for length in 0..<40 {
      let text = String((0..<length).map { Character(Unicode.Scalar(UInt8(0x3A + ($0 * 7) % 40))) })
      #expect(text.folded == text.map { String($0).folded }.joined())
    }
  }

  @Test func foundWhereItStandsInTheArena() {
    let arena = Folding.bytes(of: "Ekonomiskt bistånd, bistånd")
    let needle = Folding.bytes(of: "BISTÅND")
    arena.withUnsafeBufferPointer { arena in
      needle.withUnsafeBufferPointer { needle in
        #expect(Folding.find(needle, in: arena) == 11)
        #expect(Folding.find(needle, in: arena, from: 12) == 20)
        #expect(Folding.find(needle, in: arena, from: 21) == nil)
        #expect(Folding.find(needle, in: arena, from: 99) == nil)
      }
    }
  }

  @Test func namesSortAsInASwedishRegister() {
    let names = [
      "Zebra", "Åre", "Östersund", "Ärla", "ärende 10", "Ärende 9", "A\u{30A}hus", "éclair", "Eda", "del 07",
      "del 7a",
    ]
    let sorted = names.sorted { SwedishSortKey($0) < SwedishSortKey($1) }
    #expect(
      sorted == [
        "del 07", "del 7a", "éclair", "Eda", "Zebra", "A\u{30A}hus", "Åre", "Ärende 9", "ärende 10", "Ärla",
        "Östersund",
      ])
    #expect(SwedishSortKey("ÉTÉ") == SwedishSortKey("ete"))
    #expect(SwedishSortKey("år 2") < SwedishSortKey("år 10"))
  }

  @Test(arguments: [
    ("exchnage", "exchange"), ("Tjanst", "tjänst"), ("servce", "service"), ("exchange", "exchange"),
  ])
  func theNameMeantIsSuggested(typed: String, meant: String) {
    #expect(nearest(to: typed, among: ["exchange", "tjänst", "service", "process"]) == meant)
  }

  @Test func aNameFarFromAllIsNotSuggested() {
    #expect(nearest(to: "kommunikation", among: ["exchange", "service"]) == nil)
    #expect(nearest(to: "x", among: ["y"]) == nil)
    #expect(nearest(to: "", among: ["service"]) == nil)
  }
}
