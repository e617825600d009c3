import Testing

struct FO06Tests {
  @Test func listsAndSingleValuesWhereTheyBelongAreInOrder() {
    expect(
      "FO-06", finds: [],
      in: [
        "needs/goals/a": "name: A\nstates: current\nattachments: []\nopen-questions: [a, b]\nsource: ~\n",
        "needs/goals/b": "responsible:\n  - {role: producer, actor: a}\n  - {role: consumer, actor: a}\n",
      ])
  }

  @Test func aListInAFieldForOneValueIsFound() {
    expect(
      "FO-06", finds: ["`status` tar ett värde, inte en lista. Skriv värdet direkt efter kolonet."],
      in: ["needs/goals/a": "name: A\n▸status:\n  - draft\n"])
  }

  @Test func anEmptyListWhereOneIsNeededIsFound() {
    expect(
      "FO-06",
      finds: ["`states` ska ha minst 1 värde men har 0. Lägg till vad som saknas, eller ta bort fältet."],
      in: ["needs/goals/a": "name: A\n▸states: []\n"])
  }

  @Test func aValueThatStandsTwiceIsFoundAtTheSecond() {
    expect(
      "FO-06", finds: ["`a.pdf` står två gånger i `attachments`. Ta bort det ena."],
      in: ["needs/goals/a": "attachments:\n  - a.pdf\n  - b.pdf\n  - ▸\"a.pdf\"\n"])
  }

  @Test func anEntryThatStandsTwiceIsFound() {
    expect(
      "FO-06", finds: ["Samma värde står två gånger i `responsible`. Ta bort det ena."],
      in: [
        "needs/goals/a": "responsible:\n  - role: producer\n    actor: a\n  - ▸{role: producer, actor: 'a'}\n"
      ])
  }

  @Test func repetitionsInLongListsAreFound() {
    let entries = (1...60).map { "  - fil-\($0).pdf\n" }.joined()
    expect(
      "FO-06", finds: ["`fil-7.pdf` står två gånger i `attachments`. Ta bort det ena."],
      in: ["needs/goals/a": "attachments:\n\(entries)  - ▸fil-7.pdf\n"])
  }

  @Test func aListInTheManifestIsFound() {
    expect(
      "FO-06", finds: ["`publisher` tar ett värde, inte en lista. Skriv värdet direkt efter kolonet."],
      in: [:], manifest: "▸publisher: [a]\n")
  }
}
