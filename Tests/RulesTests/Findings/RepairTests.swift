import Catalogue
import CatalogueFiles
import Metamodel
import Rules
import TestSupport
import Testing

/// What rules put right themselves: nothing but what can mean one thing only.
@Suite struct RepairTests {
  /// The file of the first description after the repairs of all findings of a rule, and how many there are.
  private func repair(_ rule: String, _ files: [String: String], _ reference: String) throws -> (String, Int)
  {
    let catalogue = makeCatalogue(files)
    let findings = assess(catalogue, rules: [rule]).findings
    let edits = Finding.edits(of: findings)
    let changes = try EditPlanner.changes(for: edits, in: catalogue)
    let position = try #require(catalogue.position(of: reference))
    let file = catalogue.descriptions[position].file
    let bytes =
      changes.first { $0.file == file }?.after ?? catalogue.descriptions[position].document?.bytes ?? []
    return (
      String(decoding: bytes, as: UTF8.self).replacing("---\n", with: ""),
      findings.filter(\.isRepairable).count
    )
  }

  @Test func theSecondOfTwoLikeValuesGoes() throws {
    let found = try repair(
      "FO-06",
      ["needs/goals/a": "name: A\nattachments:\n  - a.pdf\n  - a.pdf # igen\n  - b.pdf\n  - a.pdf\n"],
      "goal/a")
    #expect(found == ("name: A\nattachments:\n  - a.pdf\n  - b.pdf\n", 2))
  }

  @Test func inAnOrderedListAPersonChooses() throws {
    let kind = try #require(Metamodel.vlds.kinds.first { $0.schema.fields.contains { $0.isOrdered } })
    let field = try #require(kind.schema.fields.first { $0.isOrdered })
    let place = kind.path.path(of: kind.path.names.count > 1 ? "a/1/b" : "a")
    let found = try repair(
      "FO-06", [String(place.dropLast(3)): "name: A\n\(field.id):\n  - x\n  - x\n"],
      "\(kind.id)/\(kind.path.names.count > 1 ? "a/1/b" : "a")")
    #expect(found.1 == 0)
  }

  @Test func aListOfOneValueBecomesTheValue() throws {
    let found = try repair("FO-06", ["needs/goals/a": "name: A\nstatus:\n  - draft\n"], "goal/a")
    #expect(found == ("name: A\nstatus: draft\n", 1))
    #expect(try repair("FO-06", ["needs/goals/a": "status: [draft, decided]\n"], "goal/a").1 == 0)
    #expect(try repair("FO-06", ["needs/goals/a": "states: []\n"], "goal/a").1 == 0)
  }

  @Test func yesAndNoBecomeTrueAndFalse() throws {
    let found = try repair("FO-04", ["process/actors/a": "name: A\ngeneric: Yes # ja\n"], "actor/a")
    #expect(found == ("name: A\ngeneric: true # ja\n", 1))
    #expect(
      try repair("FO-04", ["process/actors/a": "generic: \"off\"\n"], "actor/a").0 == "generic: \"false\"\n")
    #expect(try repair("FO-04", ["process/actors/a": "generic: kanske\n"], "actor/a").1 == 0)
  }

  @Test(arguments: [
    ("2026-1-5", "2026-01-05"), ("2026/11/22", "2026-11-22"), ("2026.11.2", "2026-11-02"), ("1/5/2026", nil),
    ("2026-2-30", nil), ("26-11-22", nil), ("igår", nil),
  ])
  func aDayIsRespeltWhereItCanBeButOne(text: String, day: String?) throws {
    let found = try repair("FO-04", ["needs/goals/a": "valid-from: \(text)\n"], "goal/a")
    #expect(found == ("valid-from: \(day ?? text)\n", day == nil ? 0 : 1))
  }

  @Test func anEntryWithoutValueGoes() throws {
    let found = try repair("FO-04", ["needs/goals/a": "attachments:\n  - a.pdf\n  -\n  - b.pdf\n"], "goal/a")
    #expect(found == ("attachments:\n  - a.pdf\n  - b.pdf\n", 1))
  }

  @Test func aChoiceWrittenAsItsLabelBecomesItsId() throws {
    #expect(
      try repair("FO-05", ["needs/goals/a": "status: Beslutad\n"], "goal/a") == ("status: decided\n", 1))
    #expect(try repair("FO-05", ["needs/goals/a": "status: DRAFT\n"], "goal/a") == ("status: draft\n", 1))
    // What is only like a choice may be another.
    #expect(try repair("FO-05", ["needs/goals/a": "status: drafft\n"], "goal/a").1 == 0)
  }

  @Test func aKindTooMuchGoesAndOneLeftOutComes() throws {
    let files = [
      "process/exchanges/x": "name: X\nfrom: p\npasses:\n  - business-object/b\n",
      "process/processes/p": "name: P\n", "information/business-objects/b": "name: B\n",
    ]
    let found = try repair("ST-01", files, "exchange/x")
    #expect(found == ("name: X\nfrom: process/p\npasses:\n  - b\n", 2))
  }

  @Test func whereTwoKindsHaveTheIdAPersonChooses() throws {
    let files = [
      "process/exchanges/x": "name: X\nfrom: p\n", "process/processes/p": "name: P\n",
      "needs/customers/p": "name: P\n",
    ]
    #expect(try repair("ST-01", files, "exchange/x").1 == 0)
  }

  @Test func aPartOfTheSameFileIsNamedAlone() throws {
    let text = """
      surfaces:
        - id: yta
          operations:
            - id: op
              uses: [REF]
      messages:
        - id: fraga

      """
    let found = try repair(
      "ST-01", ["services/x/1/logical-interface": text.replacing("REF", with: "x/1#fraga")],
      "logical-interface/x/1")
    #expect(found.1 == 1 && found.0.contains("uses: [\"#fraga\"]"))
    #expect(
      try repair(
        "ST-01", ["services/x/1/logical-interface": text.replacing("REF", with: "x/1#svar")],
        "logical-interface/x/1"
      ).1 == 0)
  }

  @Test func afterTheRepairTheFindingIsGoneAndNoOtherHasCome() throws {
    let files = [
      "needs/goals/a": "name: A\nstatus: [Utkast]\nvalid-from: 2026-1-1\nattachments: [a.pdf, a.pdf, ~]\n",
      "process/actors/a": "name: A\ngeneric: yes\n",
    ]
    var catalogue = makeCatalogue(files)
    for _ in 0..<3 {
      let edits = Finding.edits(of: assess(catalogue).findings)
      if edits.isEmpty { break }
      var replaced: [Int: Description] = [:]
      for change in try EditPlanner.changes(for: edits, in: catalogue) {
        let place = try #require(catalogue.metamodel.place(of: change.file))
        let position = try #require(catalogue.position(kind: place.kind.id, id: place.id))
        replaced[position] = makeDescription(String(decoding: change.after ?? [], as: UTF8.self), at: place)
      }
      catalogue = Catalogue(catalogue, replacing: replaced)
    }
    #expect(
      assess(catalogue).findings.filter { $0.rule.hasPrefix("FO") && $0.rule != "FO-09" }.map(\.key) == [])
  }
}
