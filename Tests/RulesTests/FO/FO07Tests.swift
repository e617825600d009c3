import Testing

struct FO07Tests {
  @Test func idsOfSmallLettersDigitsDotsAndHyphensAreValid() {
    expect(
      "FO-07", finds: [],
      in: [
        "information/concepts/fordon/agare-2.1": "name: A\n", "services/a/2.10/profile": "name: A\n",
        "process/processes/a": "steps:\n  - id: steg-1\n",
      ])
  }

  @Test func aFileNameWithCapitalsOrMarksIsFound() {
    expect(
      "FO-07",
      finds: [
        """
        `Skatt & Ägare` kan inte vara id: tillåtna tecken är a-z, 0-9, punkt och bindestreck, och det första \
        är en bokstav eller siffra. Kalla den till exempel `skatt---agare`.
        """
      ],
      in: ["information/concepts/Skatt & Ägare": "▸\nname: A\n"])
  }

  @Test func aVersionIsNumbers() {
    expect(
      "FO-07",
      finds: [
        "`2.01` är inget versionsnummer. Kalla mappen ett till tre tal med punkt, som `2.1`.",
        "`v2` är inget versionsnummer. Kalla mappen ett till tre tal med punkt, som `2.1`.",
      ],
      in: ["services/a/2.01/profile": "▸\nname: A\n", "services/a/v2/profile": "▸\nname: A\n"])
  }

  @Test func idsOfPartsAreTested() {
    expect(
      "FO-07",
      finds: [
        """
        `Första` kan inte vara id: tillåtna tecken är a-z, 0-9, punkt och bindestreck, och det första är en \
        bokstav eller siffra. Kalla den till exempel `forsta`.
        """
      ],
      in: ["process/processes/a": "steps:\n  - id: ▸Första\n  - id: andra\n"])
  }
}
