import Catalogue
import Foundation
import TestSupport
import Testing

/// Tables that a spreadsheet opens and an import reads back.
@Suite struct CSVExportTests {
  @Test func eachKindIsATableWithAColumnForEachField() throws {
    let catalogue = makeCatalogue([
      "process/actors/verket": """
      ---
      name: {sv: "Verket, \\"V\\"", en: Agency}
      status: decided
      contact: {function: Växeln, email: v@v.example}
      acts-as: [kommunen, landet]
      open-questions: ["[vem?]"]
      x-eget: {a: [1]}
      ---

      Brödtext.
      """,
      "process/actors/kommunen": "name: Kommunen\ntype: municipality\n",
      "needs/goals/mal": "name: Mål\nfollow-ups: [{date: 2026-01-01, value: '1'}]\n",
    ])
    let texts = try Exporting("csv", catalogue).texts
    #expect(Set(texts.keys) == ["actor.csv", "goal.csv"])
    let rows = try #require(texts["actor.csv"]).csvRows
    #expect(rows[0].prefix(4) == ["id", "name", "name.sv", "name.en"])
    #expect(rows[0].suffix(2) == ["x-eget", "body"])
    #expect(rows[0].contains("contact.email"))
    #expect(!rows[0].contains("revision"))
    #expect(rows.count == 3)
    let verket = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[2]))
    #expect(verket["id"] == "verket")
    #expect(verket["name"] == "")
    #expect(verket["name.sv"] == "Verket, \"V\"")
    #expect(verket["contact.email"] == "v@v.example")
    #expect(verket["acts-as"] == "kommunen\nlandet")
    #expect(verket["open-questions"] == #"["[vem?]"]"#)
    #expect(verket["x-eget"] == #"{"a": ["1"]}"#)
    #expect(verket["body"] == "Brödtext.")
    let goals = try #require(texts["goal.csv"]).csvRows
    #expect(goals[1].contains(#"[{"date": "2026-01-01", "value": "1"}]"#))
  }

  @Test func whereNothingIsChosenThereIsAFormForTheKindsAskedFor() throws {
    let catalogue = makeCatalogue(["needs/goals/mal": "name: Mål\n"])
    let form = try Exporting("csv", catalogue, only: "kind:aktör")
    #expect(form.exported.files.map(\.name) == ["actor.csv"])
    #expect(try form.text().csvRows.count == 1)
    #expect(try form.text().hasPrefix("id,name,"))
    #expect(form.lost.isEmpty)
    #expect(
      try Exporting("csv", catalogue, only: "perspective:needs").exported.files.map(\.name) == ["goal.csv"])
  }

  @Test func theSampleIsCarriedWhole() throws {
    let export = try Exporting("csv", sampleCatalogue)
    #expect(export.lost.isEmpty)
    var count = 0
    for text in export.texts.values {
      let rows = text.csvRows
      #expect(rows.allSatisfy { $0.count == rows[0].count })
      #expect(Set(rows[0]).count == rows[0].count)
      count += rows.count - 1
    }
    #expect(count == sampleCatalogue.descriptions.count)
  }
}

extension String {
  /// The rows of a table with quotes, read by nothing that wrote it.
  var csvRows: [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = Array(unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell += "\""
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
