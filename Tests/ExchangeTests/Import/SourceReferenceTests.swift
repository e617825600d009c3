import Testing

@testable import Exchange

/// Where references between files lead, and that none leads out of the chosen folder.
@Suite struct SourceReferenceTests {
  @Test(arguments: [
    ("x.xsd", "a/b/x.xsd"), ("./x.xsd", "a/b/x.xsd"), ("../x.xsd", "a/x.xsd"), ("../../x.xsd", "x.xsd"),
    ("..\\c\\x.xsd", "a/c/x.xsd"), ("x%20y.xsd", "a/b/x y.xsd"), (" x.xsd\n", "a/b/x.xsd"),
    ("x.xsd#del?fraga", "a/b/x.xsd"), ("c//x.xsd", "a/b/c/x.xsd"), ("x%zz.xsd", "a/b/x%zz.xsd"),
  ])
  func relativePathsAreResolvedFromTheFile(text: String, path: String) {
    #expect(SourceReference(text, from: "a/b/service.wsdl") == .inside(path))
  }

  @Test(arguments: [
    "../../../x.xsd", "..\\..\\..\\x.xsd", "%2e%2e/%2e%2e/%2e%2e/x.xsd", "/etc/passwd", "file:///etc/passwd",
    "C:\\x.xsd", "FILE:x.xsd",
  ])
  func nothingLeadsOutOfTheFolder(text: String) {
    #expect(SourceReference(text, from: "a/b/service.wsdl") == .outside)
  }

  @Test(arguments: [
    ("../../../typer/x.xsd", "a/b/service.wsdl:12", "../typer/x.xsd"),
    ("../x.xsd", "service.wsdl", "../x.xsd"),
    ("b/länk.xsd", "a/service.wsdl:3", "a/b/länk.xsd"), ("a/länk.wsdl", "a/länk.wsdl", "a/länk.wsdl"),
    ("/etc/passwd", "a/service.wsdl:3", nil), ("file:///etc/passwd", "service.wsdl:3", nil),
    ("C:\\x.xsd", "service.wsdl:3", nil),
  ])
  func whatIsLeftOutTellsWhereItLies(text: String, place: String, path: String?) {
    #expect(ImportRemark(text, at: place, .outside).outside == path)
    #expect(ImportRemark(text, at: place, .network).outside == nil)
  }

  @Test(arguments: ["http://example.se/x.xsd", "https://x", "ftp://x/y", "//server/share/x.xsd", "urn:x:y"])
  func addressesAreNotPaths(text: String) {
    #expect(SourceReference(text, from: "service.wsdl") == .network)
  }

  @Test func linksLeadFromTheDescriptionToTheSource() {
    let folder = MemoryFolder([:])
    let inside = Sources(folder, files: [], place: "kontrakt")
    #expect(
      inside.link(to: "a b.wsdl", fromDescriptionAt: "services/x/1/logical-interface.md")
        == "../../../kontrakt/a%20b.wsdl")
    let beside = Sources(folder, files: [], place: "services/x")
    #expect(beside.link(to: "1/a.wsdl", fromDescriptionAt: "services/x/1/profile.md") == "a.wsdl")
    let outside = Sources(folder, files: [], place: "../avtal")
    #expect(
      outside.link(to: "a.wsdl", fromDescriptionAt: "services/x/service.md") == "../../../avtal/a.wsdl")
    #expect(inside.areInCatalogue && !outside.areInCatalogue)
    let nowhere = Sources(folder, files: [])
    #expect(nowhere.link(to: "a.wsdl", fromDescriptionAt: "services/x/1/profile.md") == nil)
  }
}
