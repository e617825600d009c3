import Testing

struct FO04Tests {
  @Test func valuesOfTheirTypeAreInOrder() {
    expect(
      "FO-04", finds: [],
      in: [
        "information/exchange-objects/a": """
        name: {sv: 2, en: 'yes', se-FI: A}
        valid-from: 2024-02-29
        valid-to: "2026-11-22"
        source: ../b/c d.pdf
        same-as: [concept/b, "https://example.se/c", riv:concept/d, test:concept/e]
        responsible:
          - role: producer
            contact: {email: "a@b.se", url: https://b.se}
        classification: {confidentiality: 4, integrity: 0, availability: "2"}
        description:
        """,
        "services/a/1/logical-interface": """
        surfaces:
          - id: yta
            operations:
              - id: hamta
                mandatory: true
                uses: "#fraga"
        """,
        "process/actors/a": "org-number: 202100-1234\n",
      ], manifest: "language: sv\nbase-uri: https://example.se/\n")
  }

  @Test func daysThatAreNotInTheCalendarAreFound() {
    expect(
      "FO-04",
      finds: [
        "`valid-from` ska vara en dag i kalendern, som `2026-11-22`, inte `2026-02-29`.",
        "`valid-to` ska vara en dag i kalendern, som `2026-11-22`, inte `22 november`.",
      ],
      in: ["needs/goals/a": "valid-from: ▸2026-02-29\nvalid-to: ▸22 november\n"])
  }

  @Test func numbersOutsideTheirBoundsAreFound() {
    expect(
      "FO-04",
      finds: [
        "`confidentiality` ska vara ett heltal från 0 till 4, inte `5`.",
        "`integrity` ska vara ett heltal från 0 till 4, inte `-1`.",
        "`availability` ska vara ett heltal från 0 till 4, inte `hög`.",
        "`traceability` ska vara ett heltal från 0 till 4, inte `99999999999999999999`.",
      ],
      in: [
        "information/exchange-objects/a": """
        classification:
          confidentiality: ▸5
          integrity: ▸-1
          availability: ▸hög
          traceability: ▸99999999999999999999
        """
      ])
  }

  @Test func yesIsNoBoolean() {
    expect(
      "FO-04", finds: ["`generic` ska vara `true` eller `false`, inte `yes`."],
      in: ["process/actors/a": "generic: ▸yes\n"])
  }

  @Test func textThatDoesNotMatchItsPatternIsFound() {
    expect(
      "FO-04",
      finds: ["`email` ska vara text av formen `^[^@\\s]+@[^@\\s]+$` (`namn@example.se`), inte `växeln`."],
      in: ["process/actors/a": "contact:\n  email: ▸växeln\n"])
  }

  @Test func languagesStandOnlyWhereTextIsTranslated() {
    expect(
      "FO-04",
      finds: [
        "`name` ska vara text, inte en lista i listan.",
        "`svenska` är ingen språktagg. Skriv texten på flera språk under taggar som `sv` och `en`.",
        "`name` ska vara en text utan språk, inte en grupp av fält.",
      ],
      in: [
        "process/actors/a": "name: {▸svenska: A, en: ▸[B]}\n",
        "process/actors/b": "contact:\n  name: ▸{sv: A}\n",
      ])
  }

  @Test func aStructureIsAMap() {
    expect(
      "FO-04",
      finds: [
        "`responsible` ska vara fält på egna rader, som `role:`, inte `skatteverket`.",
        "`contact` ska vara fält på egna rader, som `function:`, inte `växeln`.",
      ],
      in: ["process/actors/a": "responsible: ▸skatteverket\ncontact: ▸växeln\n"])
  }

  @Test func anEntryWithoutValueIsFound() {
    expect(
      "FO-04",
      finds: ["En post i `attachments` saknar värde. Skriv värdet efter strecket, eller ta bort raden."],
      in: ["process/actors/a": "attachments:\n  - a.pdf\n  - ▸~\n"])
  }

  @Test func aReferenceFollowsTheGrammar() {
    expect(
      "FO-04",
      finds: [
        "`from` ska vara en hänvisning, som `process/x`, inte `Process X`.",
        "`to` ska vara en hänvisning, som `process/x`, inte `process/x#`.",
      ],
      in: ["process/exchanges/a": "from: ▸Process X\nto: ▸process/x#\n"])
  }

  @Test func valuesOfTheManifestAreTested() {
    expect(
      "FO-04",
      finds: [
        "`language` ska vara en språktagg, som `sv`, inte `svenska språket`.",
        "`imports` ska vara fält på egna rader, som `alias:`, inte `riv`.",
      ],
      in: [:], manifest: "language: ▸svenska språket\nimports: [▸riv]\n")
  }
}
