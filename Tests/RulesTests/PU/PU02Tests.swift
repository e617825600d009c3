import Catalogue
import TestSupport
import Testing

struct PU02Tests {
  private static let published = "publication: {state: published}\n"

  private func expect(
    _ messages: [String], _ process: String, targets: [String: String] = [:],
    imports: [String: Catalogue] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var files = ["process/processes/p": process]
    files.merge(targets) { $1 }
    RulesTests.expect(
      "PU-02", finds: messages, in: files,
      manifest: imports.isEmpty ? "" : "imports:\n  - {alias: annan, path: ../annan}\n", imports: imports,
      sourceLocation: sourceLocation)
  }

  private static func unpublished(_ target: String) -> String {
    "`\(target)` är inte publicerad. Publicera den också, eller ta bort hänvisningen."
  }

  @Test func whatIsPublishedRefersToWhatIs() {
    expect(
      [], Self.published + "customer-values: v\n", targets: ["needs/customer-values/v": Self.published])
  }

  @Test func whatIsNotPublishedItselfIsNotTested() {
    expect([], "customer-values: v\n", targets: ["needs/customer-values/v": "name: V\n"])
  }

  @Test func theSameTargetTwiceInAListIsOneFinding() {
    expect(
      [Self.unpublished("customer-value/v")], Self.published + "customer-values: [▸v, v]\n",
      targets: ["needs/customer-values/v": "name: V\n"])
  }

  @Test func whatIsNotPublishedIsReportedAtEachReference() {
    expect(
      [Self.unpublished("customer-value/v"), Self.unpublished("customer-value/w")],
      Self.published + "customer-values: [▸v, ▸w]\n",
      targets: [
        "needs/customer-values/v": "name: V\n",
        "needs/customer-values/w": "publication: {state: withdrawn}\n",
      ])
  }

  @Test func referencesInPartsAndStructuresAreTestedToo() {
    expect(
      [Self.unpublished("exchange-object/x")], "name: P\n",
      targets: [
        "information/exchange-objects/x": "name: X\n",
        "services/t/1/logical-interface": Self.published + "messages:\n  - {id: m, carries: ▸x}\n",
      ])
  }

  @Test func actorsCataloguesAndTheFileItselfAreNotTested() {
    expect(
      [],
      "publication: {state: published, catalogue: k}\nactor: a\nsteps:\n  - {id: s}\n  - {id: u, next: '#s'}\n",
      targets: ["process/actors/a": "name: A\n", "governance/catalogues/k": "name: K\n"])
  }

  @Test func whatFewerMayReadIsReported() {
    let message =
      "`customer-value/v` får läsas av färre än den här beskrivningen. Gör den lika synlig, eller ta bort hänvisningen."
    for (own, other, isNarrower) in [
      ("public", "internal", true), ("public", "collaboration", true), ("collaboration", "internal", true),
      ("internal", "internal", false), ("collaboration", "public", false),
    ] {
      expect(
        isNarrower ? [message] : [],
        Self.published + "visibility: \(own)\ncustomer-values: \(isNarrower ? "▸" : "")v\n",
        targets: ["needs/customer-values/v": Self.published + "visibility: \(other)\n"])
    }
    // What is not said is within the collaboration.
    expect(
      [message], Self.published + "customer-values: ▸v\n",
      targets: ["needs/customer-values/v": Self.published + "visibility: internal\n"])
  }

  @Test func otherCataloguesAreTheirOwnersToPublish() {
    let other = makeCatalogue(["needs/customer-values/v": "name: V\n"])
    expect([], Self.published + "customer-values: annan:v\n", imports: ["annan": other])
  }
}
