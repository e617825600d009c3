import Testing

struct FO08Tests {
  @Test func partsWithIDsOfTheirOwnAreInOrder() {
    expect(
      "FO-08", finds: [],
      in: [
        "services/a/1/logical-interface":
          "surfaces:\n  - id: a\n    operations:\n      - id: b\nmessages:\n  - id: c\n"
      ])
  }

  @Test func aPartWithoutIDIsFound() {
    expect(
      "FO-08",
      finds: [
        "En del i `attributes` saknar `id`. Ge den ett eget, så att den kan pekas ut.",
        "En del i `attributes` saknar `id`. Ge den ett eget, så att den kan pekas ut.",
      ],
      in: ["information/exchange-objects/a": "attributes:\n  - ▸name: A\n  - name: B\n    ▸id:\n"])
  }

  @Test func twoPartsOfDifferentSortsWithOneIDAreFound() {
    expect(
      "FO-08", finds: ["En annan del i filen har redan id `svar`. Ge den ena ett annat id."],
      in: [
        "services/a/1/logical-interface":
          "surfaces:\n  - id: yta\n    operations:\n      - id: svar\nmessages:\n  - id: ▸svar\n"
      ])
  }
}
