import Testing

struct FO01Tests {
  @Test func aFileWithFieldsAndABodyIsReadable() throws {
    try expectOnDisk(
      "FO-01", finds: [],
      in: [
        "needs/goals/mal.md": "\u{FEFF}---\r\nname: Mål\r\n---\r\n\r\nText.\r\n",
        "needs/goals/tom.md": "---\n---\n",
      ])
  }

  @Test func aFileWithoutFieldsAtAPlaceOfSomeKindIsUnreadable() throws {
    try expectOnDisk(
      "FO-01",
      finds: [
        "Raden `---` efter fälten saknas. Lägg till den före brödtexten.",
        "Filen börjar inte med en rad `---`. Skriv fälten mellan två sådana rader, först i filen.",
      ],
      in: ["needs/goals/a.md": "▸---\nname: A\n", "needs/goals/b.md": "▸# Mål\n"])
  }

  @Test func aListOfFieldsIsUnreadable() {
    expect(
      "FO-01", finds: ["Mellan raderna `---` ska det stå fält och värden, som `name: Ansökan`."],
      in: ["needs/goals/a": "▸- name\n"])
  }

  @Test func linesOfAnUnfinishedMergeAreNamed() {
    expect(
      "FO-01",
      finds: [
        "Raden hör till en sammanslagning i git som inte är klar. Välj vad som ska gälla och ta bort raden."
      ],
      in: ["needs/goals/a": "name: A\n▸<<<<<<< HEAD\nstatus: draft\n=======\nstatus: decided\n>>>>>>> b\n"])
  }

  @Test func aKeyThatStandsTwiceIsAWarning() {
    let catalogue = ["needs/goals/a": "▸name: A\nname: B\n"]
    expect("FO-01", finds: ["`name` står två gånger; den sista gäller. Ta bort den ena."], in: catalogue)
  }

  @Test func aKeyThatStandsTwiceInTheManifestIsFound() {
    expect(
      "FO-01", finds: ["`language` står två gånger; den sista gäller. Ta bort den ena."],
      in: [:], manifest: "▸language: sv\nlanguage: en\n")
  }
}
