import Rules
import TestSupport
import Testing

struct AT01Tests {
  private static func duplicate(of other: String, _ reason: String) -> String {
    "Trolig dubblett av `\(other)`: \(reason). Slå ihop dem, eller gör skillnaden tydlig."
  }

  @Test func namesAreComparedByTheirLettersAndDigits() {
    expect(
      "AT-01",
      finds: [
        Self.duplicate(of: "a", "namnet är detsamma"), Self.duplicate(of: "s", "namnet är detsamma"),
      ],
      in: [
        "information/concepts/a": "name: E-tjänst 2\n",
        "information/concepts/b": "name: ▸\"ETJÄNST (2)\"\n",
        "information/concepts/c": "name: Etjanst 2\n",
        // Another kind is another thing.
        "information/exchange-objects/a": "name: E-tjänst 2\n",
        "services/s/service": "name: Bygglov\n", "services/t/service": "name: ▸bygg-lov\n",
      ])
  }

  @Test func aNameIsComparedWithTheSynonymsOfConcepts() {
    expect(
      "AT-01",
      finds: [
        Self.duplicate(of: "a", "namnet är synonym där"), Self.duplicate(of: "b", "en synonym är namnet där"),
      ],
      in: [
        "information/concepts/a": "name: Bil\nsynonyms: [Fordon, Åkdon]\n",
        "information/concepts/b": "name: ▸Fordon\n",
        "information/concepts/c": "name: Farkost\nsynonyms: ▸[fordon, Kärra]\n",
        // Two may have a synonym in common.
        "information/concepts/d": "name: Vagn\nsynonyms: Åkdon\n",
      ])
  }

  @Test func namesAreComparedInTheSameLanguage() {
    expect(
      "AT-01", finds: [Self.duplicate(of: "b", "namnet är detsamma")],
      in: [
        "information/concepts/a": "name: {sv: Gift, en: Poison}\n",
        "information/concepts/b": "name: {sv: Gåva, en: Gift}\n",
        "information/concepts/c": "name: ▸{sv: Present, en: gift}\n",
      ])
  }

  @Test func aNameOfSignsIsLikeNoOther() {
    expect(
      "AT-01", finds: [],
      in: ["information/concepts/a": "name: '--'\n", "information/concepts/b": "name: '!'\n"])
  }

  @Test func definitionsThatShareFourFifthsOfTheirWordsAreAlike() {
    let nine = "ett två tre fyra fem sex sju åtta nio"
    expect(
      "AT-01",
      finds: [Self.duplicate(of: "a", "8 av 10 ord i definitionerna är gemensamma")],
      in: [
        "information/concepts/a": "definition: \(nine)\n",
        "information/concepts/b": "definition: ▸Ett, två! tre fyra fem sex sju åtta tio.\n",
        // 8 of 11.
        "information/concepts/c": "definition: \(nine) elva tolv tretton fjorton\n",
      ])
  }

  @Test func fewWordsAreNotCompared() {
    expect(
      "AT-01", finds: [Self.duplicate(of: "c", "1 av 1 ord i definitionerna är gemensamma")],
      in: [
        "information/concepts/a": "definition: ett två tre fyra\n",
        "information/concepts/b": "definition: ett två tre fyra\n",
        "information/concepts/c": "definition: om om om om om\n",
        "information/concepts/d": "definition: ▸om om om om om\n",
      ])
  }

  @Test func objectsThatShareFourFifthsOfTheirAttributesAreAlike() {
    let object = { (names: [String]) in
      "attributes:\n"
        + names.map { "  - {id: \(($0.lowercased().filter(\.isASCII))), name: \($0)}\n" }.joined()
    }
    expect(
      "AT-01", finds: [Self.duplicate(of: "a", "4 av 5 attributnamn är gemensamma")],
      in: [
        "information/exchange-objects/a": object(["Namn", "Adress", "Ort", "Land", "Kön"]),
        "information/exchange-objects/b": "attributes:\n  ▸- {id: 'n', name: namn}\n"
          + object(["Adress", "Ort", "Land"]).dropFirst("attributes:\n".count),
        "information/exchange-objects/c": object(["Namn", "Adress"]),
        "information/exchange-objects/d": object(["Namn", "Adress"]),
      ])
  }

  @Test func onePairIsOneFindingWithAllReasons() {
    let object = """
      name: Person
      definition: En människa som är folkbokförd i landet
      attributes:
        - {id: a, name: Namn}
        - {id: b, name: Adress}
        - {id: c, name: Ort}
      """
    let marked = object.replacing("name: Person", with: "name: ▸Person")
    expect(
      "AT-01",
      finds: [
        Self.duplicate(
          of: "a",
          "namnet är detsamma, 7 av 7 ord i definitionerna är gemensamma och 3 av 3 attributnamn är gemensamma"
        )
      ],
      in: ["information/exchange-objects/a": object, "information/exchange-objects/b": marked])
  }

  @Test func everyPairIsReportedOnTheLaterOne() {
    let catalogue = makeCatalogue(
      Dictionary(uniqueKeysWithValues: ["a", "b", "c"].map { ("information/concepts/\($0)", "name: X\n") }))
    #expect(
      assess(catalogue, rules: ["AT-01"]).findings.map(\.key) == [
        "AT-01 concept/b name concept/a", "AT-01 concept/c name concept/a", "AT-01 concept/c name concept/b",
      ])
  }

  @Test func whatIsRetiredIsNoDuplicate() {
    expect(
      "AT-01", finds: [],
      in: [
        "information/concepts/a": "name: X\nstatus: retired\n", "information/concepts/b": "name: X\n",
        "information/concepts/c": "name: X\nstatus: retired\n",
      ])
  }

  @Test func anEditIsFollowedOnBothSides() {
    let before = makeCatalogue([
      "information/concepts/a": "name: Bil\n", "information/concepts/b": "name: Bil\n",
      "information/concepts/c": "name: Fordon\n",
    ])
    let place = { (index: Int) in
      (
        kind: before.descriptions[index].kind, id: before.descriptions[index].id,
        before.descriptions[index].file
      )
    }
    let keys = { (check: LiveCheck) in
      check.assessment.findings.filter { $0.rule == "AT-01" }.map(\.key)
    }
    var check = LiveCheck(before, today: testDay)
    #expect(keys(check) == ["AT-01 concept/b name concept/a"])
    let (kind, id, file) = place(0)
    let edited = makeDescription("name: Fordon\n", at: .init(kind: kind, id: id, file: file))
    check = check.updated(to: .init(before, replacing: [0: edited]))
    #expect(keys(check) == ["AT-01 concept/c name concept/a"])
    check = check.updated(to: .init(check.catalogue, replacing: [0: before.descriptions[0]]))
    #expect(keys(check) == ["AT-01 concept/b name concept/a"])
  }
}
