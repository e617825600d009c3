// SPDX-License-Identifier: EUPL-1.2
import Terminal
import Testing
import Text

@testable import Interface

/// Text made to break readers. A renderer of quadratic time would need hours for these.
@Suite struct MarkdownHostileTests {
  @Test(arguments: [
    "[", "![", "]", "[a](", "[a](<b", "[a](b \"c", "*a ", "**a*", "_a *b", "a**b", "`", "`a``", "<", "<a ",
    "<!--", "&", "&#",
    "> ", "- ", "1. ", "| ", "|-", "\\", "# ", "[a]: b\n", "[a][b]", "![[a](b)", "<a b='", "\t", "  \n", "h",
    "https://", "é*_",
    "~~~\n", "```\n", "- a\n", ">a\n", "|a|b|\n|-|-|\n", "*\n", "[[a]", "(((", "\u{1B}[31m", "\u{202E}",
    "\u{301}", "👩‍👩‍👧",
  ])
  func repeatedSigns(_ sign: String) {
    let text = String(repeating: sign, count: 40_000 / sign.utf8.count)
    check(text, width: 33)
  }

  @Test func nestingBeyondReason() {
    check(String(repeating: ">", count: 5_000) + " text", width: 20)
    check((0..<400).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n"), width: 20)
    check(String(repeating: "[", count: 50_000) + "a" + String(repeating: "](b)", count: 50_000), width: 20)
    check((1...600).map { String(repeating: "`", count: $0) + " a " }.joined(), width: 20)
  }

  @Test func lineOfOneMegabyte() {
    check(String(repeating: "å", count: 500_000), width: 40)
    check(String(repeating: "ord ", count: 250_000), width: 40)
    check("    " + String(repeating: "kod", count: 300_000), width: 40)
  }

  @Test func tableWithThousandsOfColumnsIsText() {
    let row = String(repeating: "|a", count: 5_000)
    check("\(row)\n\(String(repeating: "|-", count: 5_000))\n\(row)\n\(row)", width: 40)
  }

  /// A small generator, so that a failure can be repeated from its seed.
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: 0..<400)
  func randomMarkdownKeepsToTheWidth(_ seed: Int) {
    let pieces = [
      "*", "**", "_", "`", "``", "[", "]", "(", ")", "](a.md)", "![", "<", ">", "# ", "- ", "1. ", "> ",
      "```\n", "~~~", "| ",
      "|---|:-:|\n", "\n", "\n\n", "    ", "\t", "  \n", "\\", "&amp;", "&#0;", "ord", "Ett längre ord",
      "åäö", "日本語", "👍🏽",
      "e\u{301}", "\u{1B}", "\u{7}", "\u{202E}", "https://a.se/b", "<https://a.se>", "[r]: x", "---", "===",
      "<div>", "\r\n", "!",
    ]
    var random = Random(state: UInt64(seed) &+ 1)
    for _ in 0..<10 {
      let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      check(text, width: Int.random(in: 2...60, using: &random))
    }
  }

  /// Lines no wider than asked for, safe, with anchors inside them.
  private func check(_ text: String, width: Int) {
    let lines = strips(text, width: width)
    var faults = 0
    for line in lines {
      let columns = line.spans.reduce(0) { $0 + $1.text.columns }
      let isSafe = line.spans.allSatisfy { $0.text == $0.text.visible }
      if columns != line.columns || columns > width || !isSafe { faults += 1 }
      if line.anchors.contains(where: { $0.columns.upperBound > columns || $0.columns.isEmpty }) {
        faults += 1
      }
    }
    #expect(faults == 0, "\(text.prefix(200).debugDescription) at \(width)")
  }
}
