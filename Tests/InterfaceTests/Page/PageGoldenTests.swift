// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Interface
import Metamodel
import Testing

/// Pages as a reviewer reads them, in Golden/pages.
@Suite struct PageGoldenTests {
  static let shown = [
    "exchange/svar-om-forman", "exchange-object/formansuppgift", "profile/forman/2.0",
    "logical-interface/forman/2.0", "channel/trasig", "actor/forsakringskassan",
  ]

  @Test(arguments: shown, [78, 44, 20])
  func swedish(_ reference: String, width: Int) throws {
    try compare(reference, .swedish, width)
  }

  @Test(arguments: ["exchange/svar-om-forman", "exchange-object/formansuppgift"])
  func english(_ reference: String) throws {
    try compare(reference, .english, 78)
  }

  @Test func ascii() throws {
    let catalogue = smallCatalogue()
    let position = try #require(catalogue.position(of: "exchange/svar-om-forman"))
    let options = PageOptions(language: .english, look: .plain, ascii: true)
    let page = Page(description: position, in: Terms(catalogue), width: 60, options: options)
    Golden.expect(text(page), "pages/exchange-svar-om-forman.en.60.ascii")
  }

  @Test(arguments: [("2.0", ServiceTab.instances), ("2.0", .technicalInterfaces), ("1.0", .logicalInterface)])
  func tabs(_ version: String, _ tab: ServiceTab) throws {
    let family = ServiceFamily(id: "forman", in: smallCatalogue())
    let page = family.page(version: version, tab: tab, width: 60) { _ in PageOptions(language: .swedish) }
    Golden.expect(text(page), "pages/forman-\(version)-\(tab.rawValue).sv.60")
  }

  @Test func findings() throws {
    let catalogue = smallCatalogue()
    let position = try #require(catalogue.position(of: "business-object/formansuppgift"))
    let options = PageOptions(
      language: .swedish, level: 1,
      findings: [
        PageFinding(severity: .warning, rule: "SP-05", message: "Ingen precisering.", field: nil),
        PageFinding(severity: .error, rule: "ST-01", message: "Hänvisning utan mål.", field: "described-by"),
      ])
    let page = Page(description: position, in: Terms(catalogue), width: 60, options: options)
    Golden.expect(text(page), "pages/business-object-formansuppgift.findings.sv.60")
  }

  private func compare(_ reference: String, _ language: Language, _ width: Int) throws {
    let catalogue = smallCatalogue()
    let position = try #require(catalogue.position(of: reference))
    let options = PageOptions(language: language, look: .plain, level: 1)
    let page = Page(description: position, in: Terms(catalogue), width: width, options: options)
    let name = reference.split(separator: "/").joined(separator: "-")
    Golden.expect(text(page), "pages/\(name).\(language.rawValue).\(width)")
  }
}
