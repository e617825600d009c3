import Testing

struct FO09Tests {
  @Test func whatIsThereOrOutsideIsInOrder() throws {
    try expectOnDisk(
      "FO-09", finds: [],
      in: [
        "needs/goals/a.md": """
        ---
        name: A
        attachments: [bilder/a.png, "https://example.se/b.pdf"]
        ---

        ![Bild](bilder/a.png) [Ute](../../../utanför.md) [Nät](https://example.se)
        """,
        "needs/goals/bilder/a.png": "png",
      ])
  }

  @Test func whatIsMissingIsFoundInBodyAndFields() throws {
    try expectOnDisk(
      "FO-09",
      finds: [
        "`bilder/a.png` finns inte i katalogen. Lägg till filen eller rätta sökvägen.",
        "`b.md` finns inte i katalogen. Lägg till filen eller rätta sökvägen.",
      ],
      in: [
        "needs/goals/a.md": "---\nname: A\nattachments:\n  - ▸bilder/a.png\n---\n\nSe [vidare](▸b.md).\n"
      ])
  }
}
