import Catalogue
import TestSupport
import Testing

/// The level that a description reaches (metamodel.yaml, Levels).
@Suite struct LevelTests {
  private func level(_ reference: String, _ files: [String: String], isSound: Bool = true) throws -> Int {
    let catalogue = makeCatalogue(files)
    return Terms(catalogue).level(of: try #require(catalogue.position(of: reference)), isSound: isSound)
  }

  private static let full = "name: A\nstatus: decided\ndefinition: x\n"

  @Test func zeroWhereLevelOneIsMissing() throws {
    #expect(try level("business-object/a", ["information/business-objects/a": "name: A\n"]) == 0)
    #expect(
      try level("business-object/a", ["information/business-objects/a": "name: A\ndefinition: \"  \"\n"]) == 0
    )
  }

  @Test func oneWhereItIsThere() throws {
    #expect(try level("business-object/a", ["information/business-objects/a": Self.full]) == 1)
  }

  @Test func twoWithABody() throws {
    #expect(
      try level("business-object/a", ["information/business-objects/a": "---\n\(Self.full)---\nText.\n"]) == 2
    )
    #expect(
      try level("business-object/a", ["information/business-objects/a": "---\n\(Self.full)---\n \n"]) == 1)
  }

  @Test func threeWithTheLinksOfTheTriangle() throws {
    var files = [
      "information/business-objects/a": Self.full,
      "process/exchanges/e": "name: E\nfrom: customer/k\nto: customer/k\npasses: a\ndigitalisation: manual\n",
    ]
    #expect(try level("business-object/a", files) == 3)
    #expect(try level("business-object/a", files, isSound: false) == 1)
    files["process/exchanges/e"] =
      "name: E\nfrom: customer/k\nto: customer/k\npasses: a\ndigitalisation: digital\n"
    #expect(try level("business-object/a", files) == 1)
    files["information/exchange-objects/u"] = "name: U\nrefines: a\n"
    #expect(try level("business-object/a", files) == 3)
  }

  @Test func aProfileRealisesTheExchangesOfItsProducer() throws {
    let files = [
      "process/actors/p": "name: P", "process/actors/q": "name: Q",
      "process/processes/pp": "name: PP\nactor: p", "process/processes/qq": "name: QQ\nactor: q",
      "information/business-objects/o": Self.full,
      "process/exchanges/e": "from: process/pp\nto: process/qq\npasses: o\ndigitalisation: digital",
      "process/exchanges/f": "from: process/qq\nto: process/qq\npasses: o\ndigitalisation: digital",
      "services/s/service": "name: S\nresponsible:\n  - {role: producer, actor: p}",
      "services/s/1/profile": "name: S1\nrealises-objects: o",
    ]
    let catalogue = makeCatalogue(files)
    let profile = try #require(catalogue.position(of: "profile/s/1"))
    let realised = Terms(catalogue).realisedExchanges(of: profile).map { catalogue.descriptions[$0].id }
    #expect(realised == ["e"])
  }

  @Test func weakFieldsDoNotLowerTheLevel() throws {
    let text = "name: T\ndefinition: x\n"
    #expect(try level("concept/t", ["information/concepts/t": text]) == 1)
  }

  @Test func belowANonDigitalServiceOnlyANameIsAsked() throws {
    let files = [
      "services/s/service": "name: S\ndescription: x\ntype: non-digital\nshared: false",
      "services/s/1/instances/i": "name: I\nprovider: p", "process/actors/p": "name: P",
    ]
    #expect(try level("instance/s/1/i", files) >= 1)
  }
}
