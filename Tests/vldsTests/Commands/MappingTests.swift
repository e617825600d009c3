import Foundation
import TestSupport
import Testing

/// The mapping to ArchiMate as people read it and change it.
@Suite struct MappingTests {
  private func run(_ arguments: [String], in catalogue: TemporaryCatalogue) throws -> Program.Result {
    try Program.run(arguments, in: catalogue.root, environment: ["VLDS_LANG": "sv"])
  }

  @Test func whatIsPrintedMayStandInTheCatalogue() throws {
    let catalogue = TemporaryCatalogue()
    let printed = try run(["metamodel", "--mapping", "archimate"], in: catalogue)
    #expect(printed.code == 0)
    #expect(
      printed.output.hasPrefix(
        "mappings:\n  archimate:\n    elements:\n      - {kind: customer, type: BusinessRole, block: "))
    #expect(printed.output.split(separator: "\n").count > 120)
    catalogue.write(TemporaryCatalogue.manifest + printed.output, to: "catalogue.yaml")
    let validated = try run(["validate", "--format", "json"], in: catalogue)
    #expect(
      validated.code == 0 && (validated.object["findings"] as? [Any])?.isEmpty == true, "\(validated.output)")
    // The rows of the catalogue stand before the same rows of the program.
    let twice = try run(
      ["metamodel", "--mapping", "archimate", "-C", ".", "--format", "json"], in: catalogue)
    let once = try run(["metamodel", "--mapping", "archimate", "--format", "json"], in: catalogue)
    for table in ["elements", "relationships"] {
      let rows = { (result: Program.Result) in
        (result.object["archimate"] as? [String: [[String: Any]]])?[table]?.map {
          NSDictionary(dictionary: $0)
        } ?? []
      }
      #expect(rows(once).count > 50 && rows(twice) == rows(once) + rows(once), "\(table)")
    }
  }

  @Test func falseRowsAreFindingsWithTheNearestName() throws {
    let catalogue = TemporaryCatalogue([
      "catalogue.yaml": TemporaryCatalogue.manifest + """
        mappings:
          archimate:
            elements:
              - {kind: proces, type: BusinessFunction, only: inward}
              - {kind: process, type: BusinessFuncton, byggblock: X}
            relationships:
              - {kind: process, field: gols, type: Influence, turned: ja}
              - {kind: process, field: goals}
          bpmn: {}

        """
    ])
    let result = try run(["validate", "--format", "json"], in: catalogue)
    let findings = (result.object["findings"] as? [[String: Any]] ?? []).map {
      "\($0["rule"] ?? "") \($0["line"] ?? "") \($0["message"] ?? "")"
    }
    for start in [
      "FO-05 6 `proces` är inget av valen för `kind`. Menade du `process`?", "FO-05 6 `inward`",
      "FO-05 7 `BusinessFuncton` är inget av valen för `type`. Menade du `BusinessFunction`?", "FO-03 7 ",
      "FO-05 9 `gols` är inget av valen för `field`. Menade du `goals`?", "FO-04 9 ", "FO-03 11 ",
    ] {
      #expect(findings.contains { $0.hasPrefix(start) }, "\(start): \(findings)")
    }
    #expect(findings.allSatisfy { $0.count < 700 })
  }

  @Test func onlyFormatsWithAMappingHaveOne() throws {
    let result = try run(["metamodel", "--mapping", "bpmn"], in: TemporaryCatalogue())
    #expect(result.code == 2 && result.complaint.contains("archimate"))
  }

  @Test func aModelComesInByTheMappingOfTheCatalogue() throws {
    let model = """
      <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">
      <elements><element identifier="a" xsi:type="BusinessFunction"><name>Utreda</name></element></elements></model>
      """
    let catalogue = TemporaryCatalogue(["modell.xml": model])
    let first = try run(["import", "archimate", "modell.xml"], in: catalogue)
    #expect(first.code == 1 && first.output.contains("mappings i catalogue.yaml"))
    catalogue.write(
      TemporaryCatalogue.manifest
        + "mappings:\n  archimate:\n    elements: [{kind: process, type: BusinessFunction, only: import}]\n",
      to: "catalogue.yaml")
    let second = try run(["import", "archimate", "modell.xml"], in: catalogue)
    #expect(second.code == 0, "\(second.complaint)")
    #expect(
      catalogue.text(of: "process/processes/utreda.md")
        == "---\nname: Utreda\nstatus: draft\nsource: urn:archimate:m#a\n---\n")
    #expect(
      try run(["import", "archimate", "modell.xml"], in: catalogue).output
        == "0 skapade, 0 ändrade, 1 oförändrade\n")
  }
}
