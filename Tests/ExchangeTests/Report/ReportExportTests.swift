import Foundation
import TestSupport
import Testing

/// A service as a document to read.
@Suite struct ReportExportTests {
  @Test func theReportFollowsTheOrderOfAServiceContractDescription() throws {
    let export = try Exporting("report", SmallService.catalogue(), only: "kind:profile")
    #expect(export.exported.files.map(\.name) == ["inkomst-1.md"])
    try expectGolden(try export.text(), "report.md")
    let chapters = try Exporting("report", SmallService.catalogue(), in: .english).text()
      .split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(
      chapters == [
        "## 1 Introduction", "## 2 Versions", "## 3 Architecture", "## 4 Requirements and rules",
        "## 5 Common information", "## 6 Contracts",
      ])
  }

  @Test func aServiceIsReportedInTheVersionsThatAreNotRetired() throws {
    let catalogue = SmallService.catalogue([
      "services/inkomst/0/profile": "name: Gammal\nlife-cycle: retired\n",
      "services/inkomst/2/profile": "name: Ny\nlife-cycle: planned\n",
    ])
    let ofService = try Exporting("report", catalogue, only: "kind:service")
    #expect(ofService.exported.files.map(\.name) == ["inkomst-1.md", "inkomst-2.md"])
    #expect(ofService.texts["inkomst-2.md"]?.contains("### 2.2 Förändringar sedan version 1") == true)
    let chosen = try Exporting("report", catalogue, only: "kind:service,profile -name:ny")
    #expect(chosen.exported.files.map(\.name) == ["inkomst-0.md", "inkomst-1.md"])
  }

  @Test func whatIsNotThereIsSaidAndWhatIsLeftOutIsNamed() throws {
    let bare = makeCatalogue(["services/x/1/profile": "name: X\nx-eget: 1\n"])
    let export = try Exporting("report", bare)
    let text = try export.text()
    #expect(text.contains("### 3.1 Flöden\n\n*Inte beskrivet i katalogen.*\n"))
    #expect(text.hasSuffix("## 6 Tjänstekontrakt\n\n*Inte beskrivet i katalogen.*\n"))
    #expect(export.lost == ["profile x-eget"])
    #expect(try Exporting("report", SmallService.catalogue()).lost.contains("consumption"))
  }

  @Test func picturesOfOtherFilesAreTold() throws {
    let body = "![Flödet](floede.svg) och ![Logga](https://v.example/l.png)\n\n```\n![x](y)\n```"
    let export = try Exporting(
      "report", makeCatalogue(["services/x/1/profile": "---\nname: X\n---\n\n\(body)\n"]))
    let text = try export.text()
    #expect(text.contains("Flödet och ![Logga](https://v.example/l.png)"))
    #expect(export.lost == ["profile/x/1: 1"])
  }

  @Test func everyOperationAndAttributeOfTheSampleIsThere() throws {
    let texts = try Exporting("report", sampleCatalogue).texts
    #expect(
      texts.count == sampleCatalogue.positions(of: try #require(sampleCatalogue.metamodel["profile"])).count)
    let composite = try #require(texts["ssbtek-10.md"])
    for name in ["Hämta bastjänstinformation", "Sammansatt fråga", "Korrelations-id", "Felkälla"] {
      #expect(composite.contains(name), "\(name)")
    }
    #expect(!composite.contains("](../"))
    // Each table has as many cells in every row.
    for text in texts.values {
      var width: Int?
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let cells = line.replacing("\\|", with: "").filter { $0 == "|" }.count
        guard line.hasPrefix("|") else {
          width = nil
          continue
        }
        #expect(width == nil || width == cells, "\(line)")
        width = cells
      }
    }
  }
}
