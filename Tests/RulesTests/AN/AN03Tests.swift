import TestSupport
import Testing

struct AN03Tests {
  @Test func producersAndProvidersAreNamed() {
    expect(
      "AN-03", finds: [],
      in: [
        "process/actors/a": "name: A\n", "services/s/service": "responsible: {role: producer, actor: a}\n",
        "services/s/1/instances/i": "provider: a\n", "services/s/1/instances/j": "provider: broken\n",
      ])
  }

  @Test func aServiceWithoutProducerIsReported() {
    expect(
      "AN-03", finds: ["Ingen har i dag rollen producent. Ange aktören under `responsible`."],
      in: [
        "process/actors/a": "name: A\n",
        "services/s/service": "▸responsible: {role: producer, actor: a, to: 2025-12-31}\n",
      ])
  }

  @Test func anInstanceWithoutProviderIsReportedAlsoWhereTheServiceIsNotDigital() {
    expect(
      "AN-03",
      finds: [
        "Ingen tillhandahåller instansen. Ange aktören i `provider`.",
        "Ingen tillhandahåller instansen. Ange aktören i `provider`.",
        "Ingen har i dag rollen producent. Ange aktören under `responsible`.",
      ],
      in: [
        "services/s/service": "▸\ntype: non-digital\n", "services/s/1/instances/i": "▸\nname: I\n",
        "services/s/1/instances/j": "▸provider:\n",
      ])
  }

  @Test func itIsAnErrorAtTheGateOnly() {
    let catalogue = makeCatalogue([
      "services/s/service": "name: A\n", "services/t/service": "publication: {state: published}\n",
    ])
    #expect(assess(catalogue, rules: ["AN-03"]).findings.map(\.severity) == [.warning, .error])
  }
}
