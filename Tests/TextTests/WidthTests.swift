// SPDX-License-Identifier: EUPL-1.2
import CSystem
import Glibc
import Testing
import Text

@Suite struct WidthTests {
  @Test func everyScalarIsAsWideAsTheCLibrarySaysAndNoneOfALanguageIsLost() {
    setlocale(LC_CTYPE, "C.UTF-8")
    var different: [String] = []
    for value in UInt32(0)...0x10FFFF where Unicode.Scalar(value) != nil {
      let columns = csystem_width(value)
      let agrees =
        switch ScalarWidth.kind(of: value) {
        case .narrow: columns == 1
        case .wide: columns == 2
        case .mark: columns == 0
        case .unsafe: columns < 1 && (columns < 0 || value == 0 || (0x202A...0x2069).contains(value))
        // Never drawn, so it needs no width.
        case .invisible: true
        }
      if !agrees { different.append(String(value, radix: 16)) }
    }
    #expect(different == [])
  }

  @Test(arguments: [
    ("åäö", 3), ("a\u{30A}", 1), ("漢字", 4), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("❤\u{FE0F}", 1), ("e\u{301}clair", 6),
    ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("a\u{200D}b", 2), ("a\u{AD}b", 2), ("\u{1B}[31m", 5),
    ("\u{301}", 1),
    ("\u{202E}abc", 4), ("", 0), ("क्ष", 2),
  ])
  func textIsAsWideAsItIsDrawn(text: String, columns: Int) {
    #expect(text.columns == columns)
    #expect(text.visible.columns == columns)
  }

  @Test(arguments: [
    ("a\u{1B}]52;c;x\u{7}b", "a␛]52;c;x␇b"), ("rad\nrad", "rad␤rad"), ("\u{9B}31m", "\u{FFFD}31m"),
    ("\u{7F}", "␡"), ("\u{202E}neg", "\u{FFFD}neg"), ("\u{2066}x\u{2069}", "\u{FFFD}x\u{FFFD}"),
    ("a\u{2028}b", "a␤b"), ("\u{301}x", "\u{25CC}\u{301}x"), ("å 漢", "å 漢"), ("\u{10FFFF}", "\u{FFFD}"),
  ])
  func controlsBecomeVisible(text: String, visible: String) {
    #expect(text.visible == visible)
  }

  @Test func manyMarksAreCutToWhatACellHolds() {
    let text = "a" + String(repeating: "\u{301}", count: 1000)
    #expect(text.visible.unicodeScalars.count == 5)
  }

  @Test(arguments: [
    ("Förmånsinformation", 8, "Förmåns…"), ("kort", 8, "kort"), ("漢字漢字", 4, "漢…"), ("漢字", 4, "漢字"),
    ("abc", 1, "…"), ("abc", 0, ""), ("👨‍👩‍👧 familj", 4, "👨 …"),
  ])
  func cutEndsWithTheEllipsis(text: String, width: Int, cut: String) {
    #expect(text.cut(to: width) == cut)
  }

  @Test(arguments: [
    ("Anslutning som uppgiftslämnare, CSN", 14, "Ansl…nare, CSN"), ("kort", 8, "kort"),
    ("漢字漢字漢字", 8, "漢…漢字"), ("abcdef", 3, "ab…"),
  ])
  func cutInsideKeepsBeginningAndEnd(text: String, width: Int, cut: String) {
    #expect(text.cutInside(to: width) == cut)
    #expect(text.cutInside(to: width).columns <= width)
  }

  @Test func paddedTextIsExactlyAsWideAsAsked() {
    #expect("å".padded(to: 3) == "å  ")
    #expect("å".padded(to: 3, .end) == "  å")
    #expect("å".padded(to: 3, .centre) == " å ")
    #expect("漢字漢".padded(to: 4, .end) == " 漢…")
  }

  @Test func paragraphsWrapBetweenWords() {
    #expect("Tjänsten bär information".wrapped(to: 12) == ["Tjänsten bär", "information"])
    #expect("ett\n\ntvå".wrapped(to: 10) == ["ett", "", "två"])
    #expect("abcdefghij x".wrapped(to: 4) == ["abcd", "efgh", "ij x"])
    #expect("漢字漢字".wrapped(to: 5) == ["漢字", "漢字"])
    #expect("".wrapped(to: 5) == [""])
    #expect("BastjanstInformationInterface".wrapped(to: 26) == ["BastjanstInformation", "Interface"])
    #expect("vlds-bench/rows".wrapped(to: 8) == ["vlds-", "bench/", "rows"])
    #expect("Arbetsförmedlingen i norr".wrappedAsHeading(to: 10) == ["Arbetsför…", "i norr"])
    #expect("LogiskInformationsmängd".wrappedAsHeading(to: 10) == ["Logisk", "Informati…"])
    #expect("漢字漢字 kort".wrappedAsHeading(to: 5) == ["漢字…", "kort"])
    #expect("abc".wrappedAsHeading(to: 2) == ["a…"])
    #expect("ab".wrapped(to: 0) == ["a", "b"])
  }
}
