import TestSupport
import Testing

struct AN05Tests {
  private func files(
    _ collaboration: String, lifeCycle: String = "in-operation", exchange: String = "from: process/p\n",
    runs: String = "k"
  ) -> [String: String] {
    [
      "process/actors/a": "name: A\n",
      "process/collaborations/g": collaboration + "runs: \(runs)\n",
      "process/collaboration-processes/k": "processes: [p, q]\n",
      "process/processes/p": "actor: a\nsteps:\n  - {id: s, name: S}\n",
      "process/exchanges/u": exchange + "to: customer/c\npasses: o\n",
      "information/business-objects/o": "name: O\n",
      "services/s/service": "responsible: {role: producer, actor: a}\n",
      "services/s/1/profile": "life-cycle: \(lifeCycle)\nrealises-objects: o\n",
    ]
  }

  private static let leads = [
    "Ingen har i dag rollen nyttorealiseringsansvarig. Ange aktören under `responsible`.",
    "Ingen har i dag rollen samverkansansvarig. Ange aktören under `responsible`.",
  ]

  @Test func aGroupWithBothRolesIsRight() {
    expect(
      "AN-05", finds: [],
      in: files(
        "responsible:\n  - {role: collaboration-lead, actor: a}\n  - {role: benefits-lead, actor: a}\n"))
  }

  @Test func withNothingInOperationNobodyIsAskedFor() {
    expect("AN-05", finds: [], in: files("", lifeCycle: "planned"))
    expect("AN-05", finds: [], in: files("", exchange: "status: retired\nfrom: process/p\n"))
    expect("AN-05", finds: [], in: files("", exchange: "from: process/r\n"))
    expect("AN-05", finds: [], in: files("", runs: "l"))
  }

  @Test(arguments: ["in-operation", "phasing-out"])
  func withSomethingInOperationBothAreAskedFor(lifeCycle: String) {
    expect("AN-05", finds: Self.leads, in: files("▸▸responsible: []\n", lifeCycle: lifeCycle))
    expect(
      "AN-05", finds: Self.leads, in: files("▸▸responsible: []\n", exchange: "from: process/p#s\n"))
  }

  @Test func theBenefitsLeadIsOnlyAdvised() {
    let catalogue = makeCatalogue(files("name: G\n"))
    let findings = assess(catalogue, rules: ["AN-05"]).findings
    #expect(findings.map(\.severity) == [.info, .warning])
    #expect(Set(findings.map(\.key)).count == 2)
    expect(
      "AN-05", finds: [Self.leads[0]],
      in: files("▸responsible:\n  - {role: collaboration-lead, actor: a}\n"))
  }
}
