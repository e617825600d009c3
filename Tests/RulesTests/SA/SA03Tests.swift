import TestSupport
import Testing

struct SA03Tests {
  private static let base = [
    "services/t/1/profile": "name: P\n",
    "services/t/1/logical-interface": "messages:\n  - {id: m, carries: x}\n",
    "services/t/1/technical-interfaces/g": "protocol: rest\n",
    "services/t/1/instances/i": "▹\nenvironment: production\nimplements: t/1/g\n",
    "information/exchange-objects/x": "attributes:\n  - id: a\n",
  ]

  /// Expects the findings in the instance, where the hollow mark stands.
  private func expect(
    _ messages: [String], with files: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let mark = String(repeating: "▸", count: messages.count)
    let all = Self.base.merging(files) { $1 }
      .mapValues { $0.replacing("▹\n", with: mark.isEmpty ? "" : mark + "\n").replacing("▹", with: mark) }
    RulesTests.expect("SA-03", finds: messages, in: all, sourceLocation: sourceLocation)
  }

  private static let unmet =
    "Varken instansen eller dess tekniska gränssnitt uppfyller säkerhetskravet `k`. Uppfyll kravet och ange det."

  @Test func aLinkOnWhichNothingIsDemandedIsStrongEnough() { expect([], with: [:]) }

  @Test(arguments: [
    "applies-to: profile/t/1", "applies-to: instance/t/1/i", "applies-to: technical-interface/t/1/g",
    "applies-to: exchange-object/x", "derived-from: exchange-object/x", "derived-from: 'exchange-object/x#a'",
  ])
  func whatIsDemandedOfTheLinkOrWhatItCarriesIsFulfilled(demand: String) {
    var files = ["security/security-requirements/k": demand + "\n"]
    expect([Self.unmet], with: files)
    files["services/t/1/technical-interfaces/g"] = "fulfils: k\n"
    expect([], with: files)
    files["services/t/1/technical-interfaces/g"] = "protocol: rest\n"
    files["services/t/1/instances/i"] = "environment: production\nimplements: t/1/g\nfulfils: [k]\n"
    expect([], with: files)
  }

  @Test func theFindingStandsWhereTheRequirementWouldBeNamed() {
    expect(
      [Self.unmet],
      with: [
        "security/security-requirements/k": "applies-to: profile/t/1\n",
        "security/security-requirements/annat": "name: A\n",
        "services/t/1/instances/i": "environment: production\nfulfils: ▹annat\n",
      ])
  }

  @Test func onlyProductionIsTested() {
    expect(
      [],
      with: [
        "security/security-requirements/k": "applies-to: profile/t/1\n",
        "services/t/1/instances/i": "environment: test\n",
      ])
  }

  @Test func aRetiredRequirementDemandsNothing() {
    expect([], with: ["security/security-requirements/k": "applies-to: profile/t/1\nstatus: retired\n"])
  }

  @Test func theHighestClassIsAnsweredInEachAspect() {
    let weak =
      "Inget uppfyllt säkerhetskrav svarar mot klass 3 i konfidentialitet. Uppfyll ett sådant krav och ange det."
    var files = [
      "information/exchange-objects/x":
        "classification: {confidentiality: 2, integrity: 1}\nattributes:\n  - {id: a, classification: {confidentiality: 3}}\n"
    ]
    expect([weak], with: files)
    files["services/t/1/instances/i"] = "environment: production\nfulfils: ▹k\n"
    files["security/security-requirements/k"] = "aspect: confidentiality\nrequired-level: 2\n"
    expect([weak], with: files)
    files["security/security-requirements/k"] = "aspect: integrity\nrequired-level: 4\n"
    expect([weak], with: files)
    files["security/security-requirements/k"] = "aspect: confidentiality\nrequired-level: 3\n"
    expect([], with: files)
  }

  @Test func aRequirementThatIsNotFoundMayBeTheOne() {
    expect(
      [],
      with: [
        "information/exchange-objects/x": "classification: {availability: 4}\n",
        "services/t/1/instances/i": "environment: production\nfulfils: saknas\n",
      ])
  }

  @Test func aReserveIsTestedWithTheVersionOfTheConsumption() {
    expect(
      [
        "Varken instansen eller dess tekniska gränssnitt uppfyller säkerhetskravet `k` som reserv för `u/2`. Uppfyll kravet och ange det."
      ],
      with: [
        "services/u/2/profile": "name: U\n", "security/security-requirements/k": "applies-to: profile/u/2\n",
        "consumptions/n": "uses: u/2\nreserves: t/1/i\n",
      ])
  }
}
