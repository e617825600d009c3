import Foundation
import TestSupport
import Testing

/// A data catalogue for a portal, and public services for one.
@Suite struct DCATExportTests {
  static let files = [
    "services/e/service": "name: E-ansökan\ndescription: Ansök här.\ntype: e-service\nshared: false\n",
    "services/e/1/profile":
      "name: E 1\nlife-cycle: in-operation\nrealises-objects: [ansokan]\nrealises-exchanges: [ansokan]\n",
    "services/e/1/instances/webb": """
    name: Webben
    provider: kommunen
    endpoint: https://ansok.example
    environment: production
    contact: {email: a@k.example}
    """,
    "information/business-objects/ansokan": "name: Ansökan\ndefinition: Det man ber om.\n",
    "process/exchanges/ansokan": """
    name: Ansökan
    from: customer/sokande
    to: process/utreda
    passes: [ansokan]
    channels: [webben]
    """,
    "needs/channels/webben": "name: Webben\ntype: web\n",
    "law/legal-sources/lag":
      "name: En lag\ndesignation: SFS 2001:453\nlink: https://lagen.example/2001:453\n",
    "law/legal-requirements/plikt":
      "name: Plikt\ndescription: Ska lämnas.\nlegal-sources: [lag]\napplies-to: [exchange/svar, process/utreda]\neffect: requires\narea: secrecy-override\n",
  ]

  @Test func servicesInformationAndPublicServicesAreThere() throws {
    try expectGolden(
      try Exporting("dcat", SmallService.catalogue(Self.files.mapValues(Optional.some))).text(), "dcat.ttl")
  }

  @Test func bothFormsSayTheSame() throws {
    for catalogue in [sampleCatalogue, SmallService.catalogue(Self.files.mapValues(Optional.some))] {
      let turtle = try Triples.ofTurtle(try Exporting("dcat", catalogue).text())
      #expect(try Triples.ofXML(try Exporting("dcat", catalogue, ending: "rdf").text()) == turtle)
    }
  }

  /// Read from bundle.json of DCAT-AP-SE 3.0.1 and the shapes of CPSV-AP 3.2.0.
  @Test(arguments: [
    ("dcat#Catalog", ["title", "description", "publisher", "license", "dataset"]),
    ("dcat#Dataset", ["title", "description", "publisher"]),
    ("dcat#DataService", ["title", "endpointURL"]), ("dcat#Distribution", ["accessURL"]),
    ("foaf/0.1/Agent", ["name", "type"]),
    ("cpsv#PublicService", ["identifier", "title", "description", "hasCompetentAuthority"]),
    ("m8g/LifeEvent", ["identifier", "title"]), ("m8g/Channel", ["identifier"]),
    ("m8g/Evidence", ["identifier", "title"]), ("m8g/Output", ["identifier", "title"]),
    ("cpsv#Rule", ["identifier", "title", "description"]), ("m8g/PublicOrganisation", ["prefLabel"]),
  ])
  func theSampleHasWhatTheProfilesDemand(type: String, properties: [String]) throws {
    let triples = try Triples.ofTurtle(try Exporting("dcat", sampleCatalogue).text())
    let subjects = triples.filter { $0.contains("ns#type> ") && $0.hasSuffix("\(type)>") }
      .map { $0.prefix { $0 != " " } }
    #expect(!subjects.isEmpty)
    for subject in subjects {
      let own = triples.filter { $0.hasPrefix(subject + " ") }
      for property in properties {
        #expect(
          own.contains { $0.contains("/\(property)> ") || $0.contains("#\(property)> ") },
          "\(subject) \(property)")
      }
    }
  }

  @Test func whatTheCatalogueLacksIsListed() throws {
    let export = try Exporting(
      "dcat", SmallService.catalogue(["services/inkomst/1/instances/drift": nil], manifest: ""))
    let lacks = Dictionary(
      export.exported.lost.filter { $0.why.en.contains("required") }.map { ($0.what, $0.why.en) }
    ) { $0 + $1 }
    #expect(lacks["catalogue.yaml title"] == "dcterms:title is required: the catalogue has no title")
    #expect(lacks["catalogue.yaml license"] != nil)
    #expect(lacks["catalogue.yaml publisher"] != nil)
    #expect(lacks["profile/inkomst/1"]?.hasPrefix("dcat:endpointURL is required") == true)
    #expect(lacks["exchange-model/modell"]?.hasPrefix("dcterms:publisher is required") == true)
    let municipality = try Exporting("dcat", SmallService.catalogue(Self.files.mapValues(Optional.some)))
    #expect(municipality.reason("actor/kommunen")?.hasPrefix("dcterms:spatial") == true)
  }

  @Test func whatIsMostConfidentialIsNotListed() throws {
    let object = try #require(SmallService.files["information/exchange-objects/uppgift"])
    let catalogue = SmallService.catalogue([
      "information/exchange-objects/uppgift": object.replacing(
        "confidentiality: 1", with: "confidentiality: 4")
    ])
    let export = try Exporting("dcat", catalogue)
    #expect(try !export.text().contains("dcat:"))
    #expect(export.reason("profile/inkomst/1")?.contains("may not be listed") == true)
    #expect(export.reason("exchange-model/modell")?.contains("may not be listed") == true)
    let lower = SmallService.catalogue([
      "information/exchange-objects/uppgift": object.replacing(
        "confidentiality: 1", with: "confidentiality: 3")
    ])
    #expect(try Exporting("dcat", lower).text().contains("access-right/NON_PUBLIC"))
  }
}
