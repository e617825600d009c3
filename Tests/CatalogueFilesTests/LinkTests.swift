import Catalogue
import CatalogueFiles
import TestSupport
import Testing

@Suite struct LinkTests {
  @Test(arguments: [
    ("[a](x.md)", ["x.md"]), ("![a](b/c.png \"Titel\")", ["b/c.png"]), ("[a](<x y.md>)", ["x y.md"]),
    ("[a](x(1).md)", ["x(1).md"]), ("[a](x\\).md 'T')", ["x).md"]),
    ("[![b](c.png)](d.md)", ["c.png", "d.md"]),
    ("`[a](x)` [b](y)", ["y"]), ("``[a](`x)`` [b](y)", ["y"]), ("`öppen [b](y)", ["y"]),
    ("```\n[a](x)\n```\n[b](y)", ["y"]), ("~~~ x\n[a](x)\n```\n~~~\n[b](y)", ["y"]),
    ("    [a](x)\n\n[b](y)", ["y"]),
    ("text\n    [a](x)", ["x"]), ("[a]: x.md \"T\"\n[b]: <y z.md>", ["x.md", "y z.md"]),
    ("\\[a](x) \\`[b](y)", ["x", "y"]),
    ("[a] (x)", []), ("[a](x y)", []), ("[a](\n  x\n  \"T\")", ["x"]), ("[a]()", []), ("[^1]: not", []),
    ("- [a](x)\n  - [b](y)", ["x", "y"]), ("| [a](x) | [b](y) |", ["x", "y"]),
  ])
  func findsTargetsAsCommonMarkSays(text: String, targets: [String]) {
    let links = MarkdownLinks.links(in: Array(text.utf8), from: 0)
    #expect(links.map(\.target) == targets)
  }

  @Test(arguments: [
    ("x.md", "a/b/x.md"), ("../x.md#del", "a/x.md"), ("./%C3%A5%20b.md?x", "a/b/å b.md"), ("../../x", "x"),
    ("../../../x", nil), ("/x", nil), ("http://x", nil), ("mailto:a@b", nil), ("#del", nil),
    ("a%2", "a/b/a%2"),
  ])
  func leadsWhereTheFileSystemWould(target: String, path: String?) {
    #expect(RelativeLink.path(of: target, from: "a/b/c.md") == path)
  }

  @Test func reportsTargetsThatAreMissingInsideTheCatalogue() throws {
    let text = """
      ---
      name: Tjänst
      responsible:
        - role: producer
          actor: a
          contact: {url: saknas.pdf}
        - role: consumer
          actor: b
          contact: {url: https://example.se/x}
      ---

      ![Bild](bild.png) ![Saknas](saknas.png) [ut](../../../x) [här](#del) [mapp](..)
      """
    let files = TemporaryCatalogue(["services/s/service.md": text, "services/s/bild.png": ""])
    let service = try #require(try CatalogueReader.open(files.root).catalogue().descriptions.first)
    #expect(service.brokenLinks.map(\.target) == ["saknas.pdf", "saknas.png"])
    let bytes = Array(text.utf8)
    for link in service.brokenLinks {
      #expect(bytes[link.offset...].starts(with: link.target.utf8))
    }
  }
}
