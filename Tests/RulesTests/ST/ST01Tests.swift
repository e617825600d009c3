import Catalogue
import TestSupport
import Testing

struct ST01Tests {
  /// A process with steps, an actor and what else references lead to.
  private let others = [
    "process/processes/ansok": "name: A\nactor: kommunen\nsteps:\n  - id: steg-1\n  - id: steg-2\n",
    "process/actors/kommunen": "name: K\n",
    "information/business-objects/inkomstuppgift": "name: I\n",
    "services/lamna/service": "name: L\n",
  ]

  private func expect(
    finds messages: [String], in files: [String: String], manifest: String = "",
    imports: [String: Catalogue] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "ST-01", finds: messages, in: others.merging(files) { $1 }, manifest: manifest, imports: imports,
      sourceLocation: sourceLocation)
  }

  @Test func referencesThatLeadSomewhereAreInOrder() {
    expect(
      finds: [],
      in: [
        "process/exchanges/a": """
        from: process/ansok#steg-1
        to: test:process/ansok
        passes: [inkomstuppgift, riv:annat]
        same-as: https://example.se/a
        """
      ],
      manifest: "publisher: kommunen\nimports:\n  - {alias: riv, git: \"https://example.se\"}\n")
  }

  @Test func aMisspeltIDIsFoundWithTheNearest() {
    expect(
      finds: ["Det finns inget verksamhetsobjekt `inkomstupgift`. Menade du `inkomstuppgift`?"],
      in: ["process/exchanges/a": "passes:\n  - ▸inkomstupgift\n"])
  }

  @Test func whatIsNowhereCanBeMade() {
    expect(
      finds: [
        "Det finns ingen aktör `polisen`. Rätta hänvisningen eller skapa `process/actors/polisen.md`."
      ],
      in: ["process/processes/b": "actor: ▸polisen\n"])
  }

  @Test func whatIsOfAnotherKindIsNamed() {
    expect(
      finds: ["`lamna` finns, men är en tjänst, inte en process."],
      in: ["process/exchanges/a": "from: ▸process/lamna\n"])
  }

  @Test func aKindThatTheFieldDoesNotTakeIsNamed() {
    expect(
      finds: ["`service/lamna` är en tjänst, men `from` tar en process eller en kund."],
      in: ["process/exchanges/a": "from: ▸service/lamna\n"])
  }

  @Test func aKindTooMuchIsNamed() {
    expect(
      finds: ["`actor` pekar alltid på en aktör. Skriv bara `kommunen`."],
      in: ["process/processes/b": "actor: ▸actor/kommunen\n"])
  }

  @Test func aKindLeftOutIsProposed() {
    expect(
      finds: [
        "`from` tar flera slag, så slaget ska stå före id. Skriv som `process/ansok`.",
        "`proces` är inget slag. Skriv som `process/ansok`.",
      ],
      in: ["process/exchanges/a": "from: ▸ansok\nto: ▸proces/ansok\n"])
  }

  @Test func aKindLeftOutOfWhatIsNotThereIsNotAnsweredWithWhatIsNotThere() {
    expect(
      finds: [
        "`from` tar flera slag, så slaget ska stå före id. Inget som fältet tar har id `finns-inte`.",
        "`to` tar flera slag, så slaget ska stå före id. Inget som fältet tar har id `ansokk`. Menade du `process/ansok`?",
      ],
      in: ["process/exchanges/a": "from: ▸finns-inte\nto: ▸ansokk\n"])
  }

  @Test func aMissingPartIsFoundWithTheNearest() {
    expect(
      finds: ["`process/ansok` har ingen del med id `steg-11`. Menade du `steg-1`?"],
      in: ["process/exchanges/a": "from: ▸process/ansok#steg-11\n"])
  }

  @Test func partsOfTheSameFileOnly() {
    expect(
      finds: [
        "`followed-by` pekar på en del i samma fil. Skriv bara delen, som `#steg-1`.",
        "`process/b` har ingen del med id `steg-3`. Menade du `steg-4`?",
      ],
      in: [
        "process/processes/b": """
        steps:
          - id: steg-4
            followed-by: [▸"#steg-3", ▸ansok#steg-1]
        """
      ])
  }

  @Test func anAliasThatIsNotImportedIsFound() {
    expect(
      finds: ["Ingen katalog importeras som `rivv`. Menade du `riv`?"],
      in: ["process/processes/b": "actor: ▸rivv:kommunen\n"],
      manifest: "imports:\n  - {alias: riv, git: \"https://example.se\"}\n")
  }

  @Test func referencesIntoAnImportedCatalogueAreFollowed() {
    let other = makeCatalogue(["process/actors/skatteverket": "name: S\n"], id: "riv")
    expect(
      finds: ["Katalogen `riv` har ingen aktör `skateverket`. Menade du `skatteverket`?"],
      in: [
        "process/processes/b": "actor: riv:skatteverket\n",
        "process/processes/c": "actor: ▸riv:skateverket\n",
      ],
      manifest: "imports:\n  - {alias: riv, path: ../riv}\n", imports: ["riv": other])
  }

  @Test func thePublisherIsAnActor() {
    expect(
      finds: ["Det finns ingen aktör `komunen`. Menade du `kommunen`?"], in: [:],
      manifest: "publisher: ▸komunen\n")
  }

  @Test func whereAWholeFolderIsGoneNamesAreNotGuessedAt() {
    let entries = (0..<1000).map { "  - begrepp-\($0)\n" }.joined()
    let catalogue = makeCatalogue([
      "services/a/1/profile": "uses-concepts:\n\(entries)", "information/concepts/begrepp": "name: B\n",
    ])
    let findings = assess(catalogue, rules: ["ST-01"]).findings
    #expect(findings.count == 1000)
    #expect(!findings.contains { $0.message.sv.contains("Menade du") })
  }

  @Test func theKeyNamesTheTarget() {
    let catalogue = makeCatalogue(["process/processes/b": "actor: polisen\n"])
    #expect(
      assess(catalogue, rules: ["ST-01"]).findings.map(\.key) == ["ST-01 process/b actor actor/polisen"])
  }

  @Test func theOneWithTheSameIDIsRelated() {
    let catalogue = makeCatalogue(others.merging(["process/exchanges/a": "from: process/lamna\n"]) { $1 })
    let findings = assess(catalogue, rules: ["ST-01"]).findings
    #expect(findings.first?.related.map(\.file) == ["services/lamna/service.md"])
  }
}
