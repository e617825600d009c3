// SPDX-License-Identifier: EUPL-1.2
import Terminal
import TestSupport
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
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<10 {
      let text = (0...random.below(60)).map { _ in random.pick(pieces) }.joined()
      check(text, width: 2 + random.below(59))
    }
  }

  private func check(_ text: String, width: Int) {
    #expect(faultOfStrips(text, width: width) == nil)
    RobustnessRow.hostileText.note(1, "texts in Markdown")
  }
}

/// What is wrong with how a text is shown: lines wider than asked for, signs that a terminal would obey, links beside
/// their text; `nil` where all is well.
func faultOfStrips(_ text: String, width: Int) -> String? {
  for line in strips(text, width: width) {
    let columns = line.spans.reduce(0) { $0 + $1.text.columns }
    let isSafe = line.spans.allSatisfy { $0.text == $0.text.visible }
    if columns == line.columns, columns <= width, isSafe,
      line.anchors.allSatisfy({ $0.columns.upperBound <= columns && !$0.columns.isEmpty })
    {
      continue
    }
    return
      "\(line.spans.map(\.text).joined().debugDescription) of \(text.prefix(200).debugDescription) at \(width)"
  }
  return nil
}
