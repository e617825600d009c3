import Rules
import TestSupport
import Testing

struct KO04Tests {
  private static let whole = [
    "services/a/service": "type: e-service\n", "services/a/1/profile": "life-cycle: in-operation\n",
    "services/a/1/logical-interface": "name: A\n", "services/a/1/technical-interfaces/soap": "name: S\n",
    "services/a/1/instances/drift": "name: D\n",
  ]

  @Test func aWholeServiceIsComplete() {
    expect("KO-04", finds: [], in: Self.whole)
  }

  @Test func aServiceHasAProfile() {
    let message = "Tjänsten har ingen profil. Skapa en i mappen för en version, som"
    expect(
      "KO-04", finds: ["\(message) `services/a/1.0/profile.md`.", "\(message) `services/b/1.0/profile.md`."],
      in: ["services/a/service": "▸\ntype: non-digital\n", "services/b/service": "▸\ntype: e-service\n"])
  }

  @Test func aVersionHasItsInterfacesAndInstances() {
    expect(
      "KO-04",
      finds: [
        "Versionen har ingen instans. Skapa en fil som `services/a/1/instances/x.md`.",
        "Versionen har inget logiskt gränssnitt. Skapa `services/a/1/logical-interface.md`.",
        "Versionen har inget tekniskt gränssnitt. Skapa en fil som `services/a/1/technical-interfaces/x.md`.",
      ],
      in: [
        "services/a/service": "type: base-service\n",
        "services/a/1/profile": "▸▸▸\nlife-cycle: in-operation\n",
      ])
  }

  @Test func whatLiesInAnotherVersionDoesNotCount() {
    expect(
      "KO-04", finds: ["Versionen har ingen instans. Skapa en fil som `services/a/2/instances/x.md`."],
      in: Self.whole.merging([
        "services/a/2/profile": "▸\nname: A\n", "services/a/2/logical-interface": "name: A\n",
        "services/a/2/technical-interfaces/soap": "name: S\n",
      ]) { $1 })
  }

  @Test func ofAServiceThatIsNotDigitalAProfileIsEnough() {
    expect(
      "KO-04", finds: [],
      in: ["services/a/service": "type: non-digital\n", "services/a/1/profile": "name: A\n"])
  }

  @Test func instancesAreAwaitedWhileAVersionIsDeveloped() {
    var files = Self.whole
    files["services/a/1/instances/drift"] = nil
    for (lifeCycle, severities) in [
      ("in-operation", [Severity.error, .warning]), ("planned", [.warning, .info]),
      ("in-development", [.warning, .info]), ("phasing-out", [.error, .warning]),
    ] {
      files["services/a/1/profile"] = "life-cycle: \(lifeCycle)\n"
      let catalogue = makeCatalogue(files)
      #expect(
        [true, false].flatMap {
          assess(catalogue, rules: ["KO-04"], asPublished: $0).findings.map(\.severity)
        }
          == severities)
    }
    files["services/a/1/profile"] = "life-cycle: planned\n"
    files["services/a/1/logical-interface"] = nil
    let findings = assess(makeCatalogue(files), rules: ["KO-04"], asPublished: true).findings
    #expect(findings.map(\.severity) == [.warning, .error])
    #expect(
      findings.map(\.key) == ["KO-04 profile/a/1 - instance", "KO-04 profile/a/1 - logical-interface"])
  }
}
