import Rules
import TestSupport
import Testing

struct KO05Tests {
  private func expect(
    _ messages: [String], type: String = "e-service", _ interface: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "KO-05", finds: messages,
      in: ["services/a/service": "type: \(type)\n", "services/a/1/logical-interface": interface],
      sourceLocation: sourceLocation)
  }

  @Test func anInterfaceWithSurfaceOperationAndMessageIsComplete() {
    expect([], "surfaces:\n  - id: s\n    operations:\n      - {id: hamta, uses: '#svar'}\n")
  }

  @Test func thereIsASurface() {
    let message = "Gränssnittet har ingen gränsyta. Lägg till en under `surfaces`."
    expect([message], "▸\nname: A\n")
    expect([message], "name: A\n▸surfaces:\n")
    expect([message], "▸surfaces: []\n")
  }

  @Test func everySurfaceHasAnOperation() {
    expect(
      [
        "Gränsytan `s` har inget anrop. Lägg till ett under `operations`.",
        "Gränsytan `t` har inget anrop. Lägg till ett under `operations`.",
      ],
      """
      surfaces:
        - ▸id: s
        - id: t
          ▸operations: []
        - id: u
          operations:
            - {id: hamta, uses: ['#svar']}
      """)
  }

  @Test func everyOperationUsesAMessage() {
    expect(
      [
        "Anropet `hamta` använder inget meddelande. Ange det i `uses`.",
        "Anropet `lamna` använder inget meddelande. Ange det i `uses`.",
      ],
      """
      surfaces:
        - id: s
          operations:
            - ▸id: hamta
            - id: lamna
              ▸uses: []
            - id: borta
              uses: '#finns-inte'
      """)
  }

  @Test func otherServicesAreNotTested() {
    expect([], type: "non-digital", "name: A\n")
  }

  @Test func theGateMakesItAnError() {
    let catalogue = makeCatalogue([
      "services/a/service": "type: e-service\n", "services/a/1/logical-interface": "name: A\n",
    ])
    #expect(assess(catalogue, rules: ["KO-05"]).findings.map(\.severity) == [.warning])
    #expect(assess(catalogue, rules: ["KO-05"], asPublished: true).findings.map(\.severity) == [.error])
  }
}
