import Testing

struct FO02Tests {
  @Test func filesAtTheirPlaceOrWithoutFieldsAreLeftAlone() throws {
    try expectOnDisk(
      "FO-02", finds: [],
      in: [
        "needs/goals/mal.md": "---\nname: Mål\n---\n", "needs/README.md": "---\na: b\n---\n",
        "needs/anteckning.md": "# Anteckning\n", "bilder/a.md": "---\nname: A\n---\n",
      ])
  }

  @Test func aFileBesideTheFoldersOfTheKindsIsFound() throws {
    try expectOnDisk(
      "FO-02",
      finds: [
        """
        Inget slag av beskrivning ligger här. Flytta filen till mappen för sitt slag, eller ut ur katalogens \
        mappar.
        """
      ],
      in: ["needs/mål/a.md": "▸---\nname: A\n---\n"])
  }

  @Test func aFileInTheFolderOfAServiceIsToldThePlacesThere() throws {
    try expectOnDisk(
      "FO-02",
      finds: [
        """
        Inget slag av beskrivning ligger här. Flytta filen till mappen för sitt slag, till exempel \
        `services/{service}/{version}/instances/{name}.md`, eller ut ur katalogens mappar.
        """
      ],
      in: ["services/a/1/instances/djupt/b.md": "▸---\nname: A\n---\n"])
  }
}
