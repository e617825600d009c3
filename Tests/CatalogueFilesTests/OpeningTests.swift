import Catalogue
import CatalogueFiles
import TestSupport
import Testing

@Suite struct OpeningTests {
  @Test func opensWhatLiesAtTheKnownPlaces() throws {
    let files = TemporaryCatalogue([
      "needs/customers/sokande.md": "---\nname: Sökande\n---\n",
      "services/ssbtek/service.md": "---\nname: SSBTEK\n---\nText\n",
      "services/ssbtek/2.0/profile.md": "---\nname: Version 2\n---\n",
      "services/ssbtek/2.0/instances/prod.md": "---\nname: Drift\n---\n",
      "information/concepts/fordon/agare.md": "---\nname: Ägare\n---\n",
      "information/concepts/README.md": "---\nname: nej\n---\n",
      "information/concepts/.hidden.md": "---\nname: nej\n---\n",
      "information/concepts/bild.png": "x",
      "elsewhere/a.md": "---\nname: nej\n---\n",
    ])
    let catalogue = try CatalogueReader.open(files.root).catalogue()
    #expect(
      Set(catalogue.descriptions.map(\.reference)) == [
        "customer/sokande", "service/ssbtek", "profile/ssbtek/2.0", "instance/ssbtek/2.0/prod",
        "concept/fordon/agare",
      ])
    #expect(catalogue.descriptions.allSatisfy { $0.state == .read && $0.problems.isEmpty })
    #expect(catalogue.strays.isEmpty)
  }
}
