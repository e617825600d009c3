import Catalogue
import CatalogueFiles
import TestSupport
import Testing

/// References into other catalogues are followed where these are at hand (rules.yaml, the head).
@Suite struct ImportedTermsTests {
  private static let nation = [
    "process/actors/staten": "name: Staten\n",
    "process/actors/verket": "name: Verket\npart-of: staten\n",
    "process/actors/kontoret": "name: Kontoret\npart-of: [verket, 'annan:okand']\n",
    "process/processes/lamna": "name: Lämna\nactor: verket\n",
    "process/exchanges/rikets":
      "name: Rikets\nfrom: process/lamna\npasses: [inkomst]\ndigitalisation: digital\n",
    "information/business-objects/inkomst": "name: Inkomst\n",
    "information/exchange-objects/uppgift": "name: Uppgift\nrefines: [inkomst]\n",
    "services/tjanst/service": "name: Tjänst\nresponsible: [{role: producer, actor: kontoret}]\n",
    "services/tjanst/1/profile": "name: Tjänst 1\nlife-cycle: in-operation\nrealises-objects: [inkomst]\n",
    "services/tjanst/1/logical-interface":
      "name: Gränssnitt\nmessages: [{id: svar, name: Svar, carries: [uppgift]}]\n",
    "services/tjanst/1/instances/drift": "name: Drift\nprovider: kontoret\nenvironment: production\n",
    "law/legal-sources/lag": "name: Lag\nvalid-to: 2026-06-30\n",
    "law/legal-sources/paragraf": "name: Paragraf\npart-of: lag\n",
  ]
  private static let own = [
    "process/actors/kommunen": "name: Kommunen\n",
    "process/actors/lokalkontoret": "name: Lokalkontoret\npart-of: 'riket:verket'\n",
    "process/processes/utreda": "name: Utreda\nactor: kommunen\n",
    "process/exchanges/svar": """
    name: Svar
    from: process/utreda
    to: riket:process/lamna
    passes: ['riket:inkomst', 'borta:inkomst']
    digitalisation: digital
    """,
    "information/exchange-objects/egen": "name: Egen\nrefines: ['riket:inkomst']\n",
    "consumptions/bruk": "name: Bruk\nconsumer: kommunen\nuses: riket:tjanst/1\nconnection: connected\n",
    "governance/changes/byte": "name: Byte\naffects: ['riket:service/tjanst']\n",
    "law/legal-requirements/krav": "name: Krav\nlegal-sources: ['riket:paragraf', 'borta:lag']\n",
  ]
  private static let manifest = """
    imports:
      - {alias: riket, path: ../riket}
      - {alias: borta, git: "https://borta.example"}

    """

  private let terms: Terms

  init() {
    let nation = makeCatalogue(
      Self.nation, manifest: "imports: [{alias: annan, path: ../annan}]\n", id: "riket")
    let own = makeCatalogue(Self.own, manifest: Self.manifest, id: "egen", imports: ["riket": nation])
    terms = Terms(own, today: Day("2026-11-22"))
  }

  private func own(_ reference: String) throws -> Int {
    try #require(terms.catalogue.position(of: reference))
  }

  private func names(_ positions: [Int]) -> [String] { positions.map(terms.reference) }

  @Test func aWayGoesOnInsideTheOtherCatalogue() throws {
    let local = try own("actor/lokalkontoret")
    #expect(names(terms.reached(by: "part-of", from: local)) == ["riket:actor/verket", "riket:actor/staten"])
    let end = try #require(terms.ends(of: try own("exchange/svar")).last)
    let party = try #require(terms.party(ofEnd: end))
    #expect(terms.reference(party) == "riket:actor/verket")
    #expect(terms.areSameParty(local, party))
    #expect(!terms.isSameParty(try own("actor/kommunen"), asOneOf: [party]))
    let source = try #require(
      terms.targets(of: "legal-sources", from: try own("legal-requirement/krav")).first)
    #expect(terms.end(of: source) == Day("2026-06-30") && terms.hasCeased(source))
  }

  @Test func holdersAndWhatAVersionCarriesAreThoseOfTheOtherCatalogue() throws {
    let version = try #require(terms.targets(of: "uses", from: try own("consumption/bruk")).first)
    #expect(terms.reference(version) == "riket:profile/tjanst/1")
    #expect(terms.service(of: version).map(terms.reference) == "riket:service/tjanst")
    #expect(names(terms.producers(of: version).actors) == ["riket:actor/kontoret"])
    #expect(names(terms.carried(by: version)) == ["riket:exchange-object/uppgift"])
    #expect(names(terms.instances(of: version)) == ["riket:instance/tjanst/1/drift"])
    #expect(terms.isInOperation(version) && terms.isCarriedKnown(by: version))
    #expect(names(terms.activeConsumptions(of: version)) == ["consumption/bruk"])
    #expect(names(terms.consumptions(affectedBy: try own("change/byte"))) == ["consumption/bruk"])
  }

  @Test func whatRefersToSomethingThereIsFoundHereAndThere() throws {
    let object = try #require(terms.targets(of: "passes", from: try own("exchange/svar")).first)
    #expect(
      names(terms.refinements(of: object)).sorted()
        == ["exchange-object/egen", "riket:exchange-object/uppgift"])
    #expect(names(terms.exchanges(passing: object)).sorted() == ["exchange/svar", "riket:exchange/rikets"])
    // A service there realises an exchange here by the object and its producer.
    #expect(names(terms.realisers(of: try own("exchange/svar"))) == ["riket:profile/tjanst/1"])
    #expect(terms.hasLinks(try own("exchange/svar")))
  }

  @Test func tracesAndMatricesGoAcross() throws {
    let trace = Trace(from: Element(try own("exchange/svar")), in: terms)
    #expect(names(trace.nodes.map(\.position)).contains("riket:profile/tjanst/1"))
    #expect(!trace.gaps.contains { $0.rule == "SP-13" })
    for position in terms.catalogue.descriptions.indices {
      let trace = Trace(from: Element(position), in: terms)
      #expect(trace.gaps.allSatisfy { $0.at.position >= 0 })
      #expect(Set(trace.nodes).isSuperset(of: trace.edges(in: terms).flatMap { [$0.from, $0.to] }))
      _ = Impact(of: Element(position), in: terms)
    }
    let consumers = Matrix(.consumers, in: terms)
    #expect(names(consumers.columns.map(\.description)) == ["riket:actor/kontoret"])
    for subject in Matrix.Subject.allCases { _ = Matrix(subject, in: terms) }
  }

  @Test func whatIsNotAtHandIsNotKnown() throws {
    let absent = try #require(terms.targets(of: "passes", from: try own("exchange/svar")).last)
    #expect(terms.reference(absent) == "borta:business-object/inkomst")
    #expect(!terms.isAtHand(absent) && !terms.isKnown("described-by", of: absent))
    // Imports are not followed further.
    let version = try #require(terms.targets(of: "uses", from: try own("consumption/bruk")).first)
    let office = try #require(terms.producers(of: version).actors.first)
    #expect(terms.isAtHand(office) && !terms.isKnown("part-of", of: office))
    #expect(
      names(terms.reached(by: "part-of", from: office)) == ["riket:actor/verket", "riket:actor/staten"])
  }

  @Test func aCatalogueOnDiskIsFollowedByItsPath() throws {
    let holder = TemporaryCatalogue([
      "egen/catalogue.yaml": "format: vlds-catalogue/1\nid: egen\n" + Self.manifest,
      "egen/process/actors/lokalkontoret.md": "---\nname: L\npart-of: 'riket:verket'\n---\n",
      "riket/catalogue.yaml": "format: vlds-catalogue/1\nid: riket\n",
      "riket/process/actors/verket.md": "---\nname: V\npart-of: staten\n---\n",
      "riket/process/actors/staten.md": "---\nname: S\n---\n",
    ])
    let terms = Terms(try CatalogueReader.open(holder.root + "/egen").catalogue())
    let local = try #require(terms.catalogue.position(of: "actor/lokalkontoret"))
    #expect(
      terms.reached(by: "part-of", from: local).map(terms.reference)
        == ["riket:actor/verket", "riket:actor/staten"])
  }
}
