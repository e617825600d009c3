import TestSupport
import Testing

struct SP04Tests {
  private static let parties = [
    "process/actors/stad": "name: Stad\n", "process/actors/forvaltning": "part-of: stad\nacts-as: kommun\n",
    "process/actors/enhet": "part-of: forvaltning\n", "process/actors/skola": "part-of: stad\n",
    "process/actors/kommun": "generic: true\n", "process/actors/andra": "acts-as: kommun\n",
    "process/actors/kontor": "part-of: kommun\n",
    "process/processes/stad": "actor: stad\n", "process/processes/enhet": "actor: enhet\n",
    "process/processes/skola": "actor: skola\n", "process/processes/kommun": "actor: kommun\n",
    "process/processes/till-kommun": "actor: kommun\n", "process/processes/andra": "actor: andra\n",
    "process/processes/kontor": "actor: kontor\n", "process/processes/forvaltning": "actor: forvaltning\n",
    "process/processes/stad-2": "actor: stad\nsteps:\n  - id: s\n", "process/processes/utan": "name: U\n",
    "needs/customers/k": "actors: stad\n", "needs/customers/l": "name: L\n",
  ]

  private func expect(
    _ message: String?, from: String, to: String, manifest: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var files = Self.parties
    files["process/exchanges/u"] = "from: \(from)\nto: \(message == nil ? "" : "▸")\(to)\n"
    RulesTests.expect(
      "SP-04", finds: message.map { [$0] } ?? [], in: files, manifest: manifest,
      sourceLocation: sourceLocation)
  }

  @Test func differentPartiesExchange() {
    expect(nil, from: "process/stad", to: "process/andra")
    expect(nil, from: "customer/k", to: "process/stad")
    expect(nil, from: "process/stad", to: "customer/k")
  }

  @Test func partsOfAThirdAreDifferentParties() {
    expect(nil, from: "process/enhet", to: "process/skola")
  }

  @Test func oneThatActsAsTheOtherIsADifferentParty() {
    expect(nil, from: "process/andra", to: "process/kommun")
    expect(nil, from: "process/forvaltning", to: "process/kommun")
  }

  @Test func aGenericActorExchangesWithOthersThatItStandsFor() {
    expect(nil, from: "process/kommun", to: "process/till-kommun")
    expect(nil, from: "process/kommun", to: "process/kommun")
  }

  @Test func twoCustomersDoNotExchange() {
    let message =
      "Både `from` och `to` pekar på en kund. Peka ut en process i ena änden, eller ta bort utbytet."
    expect(message, from: "customer/k", to: "customer/l")
    expect(message, from: "customer/k", to: "customer/k")
  }

  @Test func whatHappensInsideOneActorIsNotDescribed() {
    expect(
      "Båda ändarna hör till `stad`. Peka ut den andra parten, eller ta bort utbytet.", from: "process/stad",
      to: "process/stad-2#s")
  }

  @Test func aPartAndItsWholeAreOneParty() {
    let message = { (part: String, whole: String) in
      """
      `\(part)` är en del av `\(whole)`, så utbytet sker inom en och samma part. Peka ut den andra parten, \
      eller ta bort utbytet.
      """
    }
    expect(message("enhet", "stad"), from: "process/enhet", to: "process/stad")
    expect(message("enhet", "stad"), from: "process/stad", to: "process/enhet")
    expect(message("kontor", "kommun"), from: "process/kontor", to: "process/kommun")
  }

  @Test func ofAnEndThatIsNotKnownNothingIsSaid() {
    expect(nil, from: "process/stad", to: "process/borta")
    expect(nil, from: "process/utan", to: "process/utan")
    expect(
      nil, from: "'nat:process/n'", to: "'nat:process/n'",
      manifest: "imports: [{alias: nat, path: ../nat}]\n")
  }

  @Test func aPartOfAnActorOfAnotherCatalogueIsWithinIt() {
    RulesTests.expect(
      "SP-04",
      finds: [
        """
        `a` är en del av `nat:actor/n`, så utbytet sker inom en och samma part. Peka ut den andra parten, \
        eller ta bort utbytet.
        """
      ],
      in: [
        "process/actors/a": "part-of: 'nat:n'\n", "process/processes/p": "actor: a\n",
        "process/processes/q": "actor: 'nat:n'\n",
        "process/exchanges/u": "from: process/p\nto: ▸process/q\n",
        // Whether this one stands for several is not known.
        "process/exchanges/w": "from: process/q\nto: process/q\n",
      ], manifest: "imports: [{alias: nat, path: ../nat}]\n")
  }

  @Test func theKeyNamesThePartiesAndTheOtherEndIsRelated() {
    var files = Self.parties
    files["process/exchanges/u"] = "from: process/enhet\nto: process/stad\n"
    let finding = assess(makeCatalogue(files), rules: ["SP-04"]).findings.first
    #expect(finding?.key == "SP-04 exchange/u to actor/enhet actor/stad")
    #expect(finding?.severity == .error)
    #expect(finding?.related.map(\.position.line) == [2])
  }
}
