import Testing

struct FO05Tests {
  @Test func choicesListedAndOpenListsAreInOrder() {
    expect(
      "FO-05", finds: [],
      in: [
        "needs/customers/a": "status: 'decided'\ntype: hund\nstates: [current, \"new\"]\nmaintenance: ~\n"
      ])
  }

  @Test func aMisspeltChoiceIsFoundWithTheNearest() {
    expect(
      "FO-05",
      finds: [
        """
        `decidid` är inget av valen för `status`. Menade du `decided`? Välj `draft`, `review`, `decided`, \
        `phasing-out` eller `retired`.
        """
      ],
      in: ["needs/goals/a": "name: A\nstatus: ▸decidid\n"])
  }

  @Test func theLabelOfAChoiceLeadsToItsID() {
    expect(
      "FO-05",
      finds: [
        """
        `Framtidsläge` är inget av valen för `states`. Menade du `future`? Välj `current`, `new` eller \
        `future`.
        """
      ],
      in: ["needs/goals/a": "states:\n  - current\n  - ▸Framtidsläge\n"])
  }

  @Test func theSeverityOfARuleInTheManifestIsAChoice() {
    expect(
      "FO-05",
      finds: [
        "`strunta` är inget av valen för `severity`. Välj `error`, `warning`, `info` eller `off`."
      ],
      in: [:], manifest: "rules:\n  SP-15: {severity: ▸strunta, reason: Nej}\n")
  }
}
