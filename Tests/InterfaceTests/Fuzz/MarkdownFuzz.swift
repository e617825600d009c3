// SPDX-License-Identifier: EUPL-1.2
import TestSupport
import Testing
import Text

@testable import Interface

/// Markdown, mutated: lines no wider than asked for, and no sign that a terminal would obey.
@Suite struct MarkdownFuzz {
  private static let text = """
    # Rubrik *ett* `kod`
    Ett **två *tre*** [länk](<a b.md> "titel") ![bild](b.png) <https://a.se> [r][] \\* &aring; &#0;

    1. a
       - b

             kod
    > citat
    | a | b\\|c |
    |---|:-:|
    | `d` | *e* |

    ~~~text
    inte *så*
    ~~~
    [r]: x.md 'titel'
    ***
    <div onclick='x'>

    """

  @Test func anyTextKeepsToItsWidth() async {
    await #expect(processExitsWith: .success, Fuzz.comment("markdown")) {
      let sample = RepositoryFiles.all(below: "SampleCatalog", endings: ".md").sorted { $0.key < $1.key }
        .map { String(decoding: $0.value, as: UTF8.self).split(separator: "---\n", maxSplits: 1).last ?? "" }
        .filter { $0.utf8.count > 200 }.map { Array($0.utf8) }
      let words = [
        "*", "**", "_", "`", "```\n", "[", "](", "![", "<", "> ", "- ", "1. ", "|", "|-", "\\", "# ", "    ",
        "[r]: ",
      ]
      var fuzz = Fuzz("markdown", seeds: sample + [Array(MarkdownFuzz.text.utf8)], words: words)
      fuzz.run(for: .mutatedTexts) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return faultOfStrips(text, width: 2 + bytes.count % 90)
      }
    }
  }
}
