import Catalogue
import Metamodel
import TestSupport
import Testing

@testable import Exchange

/// A collaboration that goes out and comes in again says the same as far as the format carries it.
@Suite struct BPMNRoundTripTests {
  /// The fields that a file has whole.
  private static let carried: Set = [
    "description", "definition", "result", "delivery", "actor", "processes", "from", "to", "passes",
  ]

  private func expectTheSame(_ catalogue: Catalogue, at place: SourceLocation = #_sourceLocation) throws {
    let export = try Exporting("bpmn", catalogue)
    let contents = try export.read("bpmn", into: catalogue)
    #expect(
      contents.skipped.isEmpty && contents.missing.isEmpty, "\(contents.skipped)", sourceLocation: place)
    let (again, report) = try catalogue.emptied.bringing(contents)
    #expect(!report.created.isEmpty, sourceLocation: place)
    // What a file carries, it carries again.
    let second = try Exporting("bpmn", again)
    for (name, text) in export.texts {
      let lines = zip(text.split(separator: "\n"), second.texts[name, default: ""].split(separator: "\n"))
      #expect(lines.first { $0 != $1 } == nil, "\(name)", sourceLocation: place)
      #expect(second.texts[name] == text, "\(name)", sourceLocation: place)
    }
    for entry in report.created {
      let (before, after) = (
        catalogue.said(by: "\(entry.kind)/\(entry.id)"), again.said(by: "\(entry.kind)/\(entry.id)")
      )
      for (field, value) in after where Self.carried.contains(field) {
        #expect(before[field] == value, "\(entry.kind)/\(entry.id) \(field)", sourceLocation: place)
      }
    }
    let (_, unchanged) = try catalogue.bringing(contents)
    #expect(
      unchanged.updated.isEmpty && unchanged.created.isEmpty, "\(unchanged.updated)", sourceLocation: place)
  }

  @Test func theSampleIsTheSame() throws { try expectTheSame(sampleCatalogue) }

  @Test func aGeneratedCatalogueIsTheSame() throws { try expectTheSame(generatedCatalogue) }

  @Test func aCollaborationWithActionsOfCustomersIsTheSame() throws {
    try expectTheSame(
      SmallService.catalogue([
        "process/exchanges/ansokan":
          "name: Ansökan\ndescription: Först.\nfrom: customer/sokande\nto: process/utreda#fraga\npasses: [beslut, inkomst]\n",
        "needs/customer-actions/ansoker":
          "name: Ansöker\ncustomers: [sokande]\nstarts-exchanges: [ansokan]\n",
        "needs/life-events/handelse": "name: Händelse\nleads-to: [ansoker]\n",
        "process/processes/lamna":
          "name: Lämna\nactor: verket\ndescription: Två.\nresult: |\n  Ett svar\n\n  i två delar\n",
      ]))
  }

  @Test func whatAnotherToolHasAddedComesInBesideWhatIsThere() throws {
    let catalogue = SmallService.catalogue()
    let text = try Exporting("bpmn", catalogue).text()
      .replacing(
        "<sequenceFlow", with: "<task id=\"ny\" name=\"Tacka nej\"/>\n<sequenceFlow", maxReplacements: 1
      )
      .replacing(
        "  </collaboration>",
        with:
          "<messageFlow id=\"nytt\" name=\"Avslag\" sourceRef=\"ny\" targetRef=\"customer_sokande\"/>\n  </collaboration>"
      )
    let contents = BPMNImporter().read(
      MemoryFolder(["h.bpmn": text]).sources(".bpmn"), as: ImportWishes(for: catalogue))
    let (again, report) = try catalogue.bringing(contents)
    #expect(report.created.map(\.id) == ["avslag"] && report.updated.map(\.id) == ["utreda"])
    let steps = again.said(by: "process/utreda")["steps"] ?? ""
    #expect(steps.contains("tacka-nej") && steps.contains("besluta"))
    #expect(again.said(by: "exchange/avslag")["from"]?.contains("process/utreda#tacka-nej") == true)
  }
}
