// SPDX-License-Identifier: EUPL-1.2
import Metamodel
import Terminal
import Testing

@testable import Interface

/// Styles as signs, so that a test reads as text: `*strong*`, `/emphasis/`, `{code}`, `<link|destination>`.
func rendered(_ text: String, width: Int = 40, signs: PageSigns = .unicode) -> String {
  strips(text, width: width, signs: signs).map { strip in
    var line = ""
    var column = 0
    for span in strip.spans {
      let attributes = span.style.attributes
      let marks = [(Style.Attributes.bold, "*"), (.italic, "/")].filter { attributes.contains($0.0) }.map(\.1)
      let isCode = span.style.foreground == .green
      let link = strip.anchors.first { $0.columns.contains(column) && column == $0.columns.lowerBound }
      var text = marks.joined() + span.text + marks.reversed().joined()
      if isCode { text = "{\(text)}" }
      if let link { text = "<\(text)|\(link.destination.notation)>" }
      line += text
      column += Line([span]).columns
    }
    return line
  }.joined(separator: "\n")
}

func strips(_ text: String, width: Int, signs: PageSigns = .unicode) -> [Strip] {
  var look = PageLook.plain
  look.code = Style(.green)
  return Markdown(look: look, signs: signs, language: .swedish) { link in
    link.contains(":") ? LinkTarget(destination: .uri(link)) : LinkTarget(destination: .file(link))
  }.lines(Array(text.utf8), width: width)
}

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("Ett *två* **tre** ***fyra***", "Ett /två/ *tre* */fyra/*"),
    ("snake_case_name och _så_", "snake_case_name och /så/"),
    ("*a **b** c*", "/a/ */b/*/ c/"),
    ("**inte slut", "**inte slut"), ("2 * 3 * 4", "2 * 3 * 4"), ("foo*bar*baz", "foo/bar/baz"),
    ("*foo**bar**baz*", "/foo//*/bar/*//baz/"), ("***a** b*", "*/a/*// b/"),
    ("`kod *här*` efter", "{kod *här*} efter"), ("``a`b``", "{a`b}"), ("`öppen", "`öppen"),
    ("`` ` ``", "{`}"),
    (#"\*inte\* \[så\]"#, "*inte* [så]"), ("&aring;&#228;&#xF6; &amp; &nej;", "åäö & &nej;"),
    ("rad ett  \nrad två", "rad ett\nrad två"), ("rad ett\\\nrad två", "rad ett\nrad två"),
    ("ett\ntvå", "ett två"),
  ])
  func emphasisCodeAndEscapes(_ input: String, _ expected: String) {
    // Neighbouring marks of one sort say the same; only where they stand matters here.
    let plain = { (text: String) in text.replacing("//", with: "/") }
    #expect(plain(rendered(input)) == plain(expected))
  }

  @Test(arguments: [
    ("[a](b.md)", "<a|file b.md>"), ("[a](<b c.md> \"titel\")", "<a|file b c.md>"),
    ("[a](b(c)d)", "<a|file b(c)d>"),
    ("[a][r]\n\n[r]: x.md 'titel'", "<a|file x.md>"), ("[R][]\n\n[r]: x.md", "<R|file x.md>"),
    ("[r] s\n\n[r]:\n  x.md", "<r|file x.md> s"), ("[finns inte]", "[finns inte]"), ("[a](", "[a]("),
    ("![Karta](k.png)", "<[Bild: Karta]|file k.png>"), ("[](b.md)", "<b.md|file b.md>"),
    ("<https://a.se/?b=1&c>", "<https://a.se/?b=1&c|uri https://a.se/?b=1&c>"),
    ("<a@b.se>", "<a@b.se|uri mailto:a@b.se>"),
    ("se https://a.se/b.", "se <https://a.se/b|uri https://a.se/b>."),
    ("[a [b](c) d](e)", "[a <b|file c> d](e)"), ("[*a*](b)", "</a/|file b>"),
    ("<b>fet</b> <!-- x -->", "<b>fet</b> <!-- x -->"),
  ])
  func links(_ input: String, _ expected: String) { #expect(rendered(input) == expected) }

  @Test(arguments: [
    ("# Rubrik #\ntext", "*Rubrik*\n\ntext"), ("Rubrik\n===\n\ntext", "*Rubrik*\n\ntext"),
    ("#ingen", "#ingen"),
    ("### Tre", "*/Tre/*"), ("- a\n- b\n  - c\n- d", "• a\n• b\n  • c\n• d"), ("- a\n\n- b", "• a\n\n• b"),
    ("3. a\n4. b", "3. a\n4. b"), ("9. a\n10. b", " 9. a\n10. b"), ("- [ ] a\n- [x] b", "☐ a\n☑ b"),
    ("- a\n\n  b\n- c", "• a\n\n  b\n\n• c"), ("text\n- a", "text\n\n• a"),
    ("* * *", String(repeating: "─", count: 40)),
    ("> a\nb\n\nc", "│ a b\n\nc"), ("> > a\n> b", "│ │ a b"), ("> - a\n> - b", "│ • a\n│ • b"),
    ("1. a\n   - b\n2. c", "1. a\n   • b\n2. c"), ("- a\n+ b", "• a\n\n• b"), ("-", "•"),
    ("- a\n  ```\n  x\n  ```", "• a\n\n  {  }{x}"),
    ("<div>\n*a*\n</div>", "<div>\n*a*\n</div>"), ("text\n<span>x</span>", "text <span>x</span>"),
    ("a\n\n\n\nb", "a\n\nb"), ("[r]: x.md", ""), ("", ""),
  ])
  func blocks(_ input: String, _ expected: String) {
    let trim = { (text: String) in
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        var line = line
        while line.last == " " { line.removeLast() }
        return String(line)
      }.joined(separator: "\n").replacing("{  }", with: "  ")
    }
    #expect(trim(rendered(input)) == trim(expected))
  }

  @Test func codeIsCutAndNotWrapped() {
    let lines = strips("```swift\nlet x = 1\n\tif *x* { en rad som är för lång }\n```", width: 24)
    #expect(lines.map { $0.spans.map(\.text).joined() } == ["  let x = 1", "      if *x* { en rad s…"])
  }

  @Test func indentedCodeKeepsItsBlankLinesInside() {
    #expect(
      strips("    a\n\n      b\n\nc", width: 20).map { $0.spans.map(\.text).joined() } == [
        "  a", "  ", "    b", "", "c",
      ])
  }

  @Test func paragraphsAreWrappedBetweenWords() {
    #expect(
      rendered("En lång text om **ett utbyte** mellan parter", width: 16)
        == "En lång text om\n*ett utbyte*\nmellan parter")
  }

  @Test func linkOverTwoLinesIsOneStop() {
    let lines = strips("Se [den långa länken](a.md) där", width: 12)
    #expect(lines.map { $0.anchors.map(\.continues) } == [[false], [true]])
    #expect(lines[0].spans.map(\.text).joined() == "Se den långa")
  }

  @Test func tableFitsTheWidth() {
    let text = "| Namn | Antal |\n|:--|--:|\n| Utbyten mellan två parter | 9 |\n| Tjänster \\| fler | 48 |"
    #expect(
      rendered(text, width: 40) == """
        *Namn*                       *Antal*
        ────────────────────────────────
        Utbyten mellan två parter      9
        Tjänster | fler               48
        """)
    #expect(
      rendered(text, width: 18) == """
        *Namn*         *Antal*
        ──────────────────
        Utbyten          9
        mellan två
        parter
        Tjänster |      48
        fler
        """)
    #expect(
      rendered(text, width: 8) == """
        Utbyten
        mellan
        två
        parter
          *Antal*:
          9

        Tjänster
        | fler
          *Antal*:
          48
        """)
  }

  @Test func asciiHasSignsOfItsOwn() {
    #expect(rendered("- a\n\n> b\n\n---", width: 10, signs: .ascii) == "* a\n\n| b\n\n----------")
  }
}
