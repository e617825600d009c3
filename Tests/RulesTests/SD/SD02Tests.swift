import Catalogue
import CatalogueFiles
import Rules
import TestSupport
import Testing

struct SD02Tests {
  private func expect(
    _ messages: [String], _ files: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect("SD-02", finds: messages, in: files, sourceLocation: sourceLocation)
  }

  private static let plan = "covers: [service, information]\ncriteria: Verksamhet\n"

  @Test func everythingCoveredHasAPlace() {
    expect(
      [],
      [
        "governance/city-plans/s": Self.plan,
        "governance/plan-areas/a": "plan: s\ncontains: [service/t, concept/b]\n",
        "services/t/service": "name: T\n", "information/concepts/b": "name: B\n",
        // What the plan does not cover, and what is no more.
        "process/processes/p": "name: P\n", "services/u/service": "status: retired\n",
      ])
  }

  @Test func whatHasNoPlaceIsListedForEachThingCovered() {
    expect(
      [
        "Utan plats i stadsplanen: `concept/a`, `concept/b`, `concept/c`, `business-object/d`, `business-object/e` och 1 till. Placera dem i ett planområde, eller ändra planen.",
        "Utan plats i stadsplanen: `service/u`. Placera den i ett planområde, eller ändra planen.",
      ],
      [
        "governance/city-plans/s": "covers: [▸service, ▸information]\ncriteria: Verksamhet\n",
        "governance/plan-areas/a": "plan: s\ncontains: service/t\n",
        "governance/plan-areas/annan": "plan: t\ncontains: service/u\n",
        "governance/city-plans/t": "covers: []\ncriteria: Annat\n",
        "services/t/service": "name: T\n", "services/u/service": "name: U\n",
        "information/concepts/a": "name: A\n", "information/concepts/b": "name: B\n",
        "information/concepts/c": "name: C\n", "information/business-objects/d": "name: D\n",
        "information/business-objects/e": "name: E\n", "information/exchange-objects/f": "name: F\n",
      ])
  }

  @Test func anEmptyAreaWithoutPartsIsReported() {
    expect(
      ["Planområdet är tomt. Placera något i det, eller ta bort det."],
      [
        "governance/plan-areas/a": "name: A\n", "governance/plan-areas/b": "part-of: a\n▸contains:\n",
      ])
  }

  @Test func aPlanWithoutCriteriaIsAWarning() {
    expect(
      ["Stadsplanen saknar indelningskriterier. Ange vad indelningen bygger på."],
      ["governance/city-plans/s": "▸\ncovers: service\n"])
    let catalogue = makeCatalogue([
      "governance/city-plans/s": "name: S\n", "governance/plan-areas/a": "plan: s\n",
    ])
    #expect(assess(catalogue, rules: ["SD-02"]).findings.map(\.severity) == [.warning, .info])
  }

  private static let demanding = [
    "governance/plan-areas/a": "contains: [process/p, process/q]\ncontent-requirements: ▸Fullständigt\n",
    "process/processes/p": "name: P\nactor: saknas\n", "process/processes/q": "name: Q\nactor: a\n",
    "process/actors/a": "name: A\n",
  ]
  private static let faulty =
    "Planområdet ställer krav på innehållet, men det finns fel i `process/p`. Rätta dem."

  @Test func whatLiesInADemandingAreaHasNoErrors() {
    expect([Self.faulty], Self.demanding)
    expect(
      [],
      Self.demanding.merging(["governance/plan-areas/a": "contains: [process/p, process/q]\n"]) { $1 })
    expect(
      [],
      Self.demanding.merging(["process/actors/saknas": "name: S\n"]) { $1 }
        .mapValues { $0.replacing("▸", with: "") })
  }

  @Test func errorsInADemandingAreaAreFollowedByEdits() throws {
    let catalogue = makeCatalogue(Self.demanding.mapValues { $0.replacing("▸", with: "") })
    let check = LiveCheck(catalogue, today: testDay)
    let position = try #require(catalogue.position(of: "process/p"))
    let place = Place(kind: catalogue.descriptions[position].kind, id: "p", file: "process/processes/p.md")
    let mended = Catalogue(
      catalogue, replacing: [position: makeDescription("name: P\nactor: a\n", at: place)])
    let after = check.updated(to: mended)
    let faults = { (check: LiveCheck) in check.assessment.findings.filter { $0.message.sv == Self.faulty } }
    #expect(faults(check).count == 1)
    #expect(faults(after).isEmpty)
    #expect(faults(after.updated(to: catalogue)).count == 1)
  }
}
