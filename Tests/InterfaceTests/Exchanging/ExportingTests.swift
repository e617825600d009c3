import Metamodel
import Terminal
import Testing

@testable import Interface

/// An export that is chosen, named and told of.
@Suite struct ExportingTests {
  private func start(_ language: Language = .swedish, _ before: String = "") -> Walk {
    var walk = Walk(screenCatalogue, language)
    walk.state.formats = ImportedFiles.formats
    walk.press(before)
    walk.run(language == .swedish ? "exportera" : "export")
    return walk
  }

  private func export(_ format: Int, only: [String]? = nil) -> Export {
    .catalogue(
      CatalogueExport(ImportedFiles.formats.outgoing[format], of: screenCatalogue.manifest.id, only: only))
  }

  @Test func theWholeCatalogueGoesToAFileThatIsNamed() {
    var walk = start(.swedish, "0")
    Golden.expect(walk.screen, "exchanging/export-format")
    walk.press("Down Enter")
    #expect(walk.effects.last == .listFolder(""))
    walk.send(.folder(FolderListing("", [FolderListing.Entry("annat.ttl", isFolder: false)])))
    Golden.expect(walk.screen, "exchanging/export-file")
    walk.press("Enter")
    let id = screenCatalogue.manifest.id
    #expect(walk.effects.last == .export(export(1), to: "\(id).ttl", overwriting: false))
  }

  @Test func ofWhatIsMarkedOrListedOnlyThatIsExportedWhereOneWants() {
    var walk = start(.swedish, "3 Tab Space Space")
    Golden.expect(walk.screen, "exchanging/export-extent")
    walk.press("Enter Enter")
    let marked = walk.state.marked.sorted()
    #expect(marked.count == 2)
    walk.press("Enter")
    let id = screenCatalogue.manifest.id
    #expect(walk.effects.last == .export(export(0, only: marked), to: "\(id)-csv/", overwriting: false))
    walk.run("exportera")
    walk.type("listan")
    walk.press("Enter Enter Enter")
    guard case .export(.catalogue(let list), _, _)? = walk.effects.last else {
      Issue.record("Nothing is exported.")
      return
    }
    #expect(list.only?.count == walk.state.browse.rows.count)
  }

  @Test func anEndingThatTheFormatDoesNotHaveIsAskedForAgain() {
    var walk = start(.swedish, "0")
    walk.press("Down Enter Ctrl-U")
    walk.type("x.pdf")
    walk.press("Enter")
    #expect(walk.row(23).contains(".ttl, .rdf") && walk.screen.contains("> x.pdf"))
    walk.press("Ctrl-U")
    walk.type("x.rdf")
    walk.press("Enter")
    #expect(walk.effects.last == .export(export(1), to: "x.rdf", overwriting: false))
    walk.send(.fileExists(export(1), to: "x.rdf"))
    walk.press("s")
    #expect(walk.effects.last == .export(export(1), to: "x.rdf", overwriting: true))
  }

  private let outcome = ExportOutcome(
    written: ["x.ttl"],
    leftOut: [
      ExportOutcome.LeftOut(
        why: Words(sv: "formatet har ingen plats för det", en: "the format has no place for it"),
        ["actor (20), service (2)", "concept: synonyms, body"])
    ])

  @Test(arguments: Language.allCases)
  func whatIsWrittenAndWhatIsLeftOutIsTold(language: Language) {
    var walk = Walk(screenCatalogue, language)
    walk.send(.exported(outcome))
    Golden.expect(walk.screen, "exchanging/exported-\(language.rawValue)")
    walk.press("Esc")
    #expect(walk.state.overlay == nil)
    walk.send(.exported(ExportOutcome(written: [], leftOut: [])))
    #expect(walk.screen.contains(language == .swedish ? "ingen fil är skriven" : "no file is written"))
  }

  @Test(arguments: ["Esc", "Ctrl-C"])
  func anExportThatTakesItsTimeCanBeCancelled(key: String) {
    var walk = start(.swedish, "0")
    walk.press("Down Enter Enter")
    // One that is quick is no matter of waiting.
    #expect(walk.state.exporting == nil)
    walk.send(.exporting("x.ttl"))
    #expect(walk.row(0).contains("exporterar") && walk.row(23).contains("Esc avbryter"))
    walk.run("exportera")
    #expect(walk.row(23).contains("en export till x.ttl pågår"))
    walk.press(key)
    #expect(walk.effects.last == .cancelExport)
    #expect(walk.row(23).contains("inget är skrivet") && !walk.row(0).contains("exporterar"))
    let count = walk.effects.count
    walk.press(key)
    #expect(walk.effects.count == count)
  }

  @Test func whatIsBeingWrittenCannotBeCancelled() {
    var walk = start(.english, "0")
    walk.press("Down Enter Enter")
    walk.send(.exporting("x.ttl"))
    walk.send(.exporting(nil))
    walk.press("Esc")
    #expect(walk.effects.last != .cancelExport)
    walk.send(.exporting("x.ttl"))
    walk.send(.exported(outcome))
    #expect(walk.state.exporting == nil && walk.screen.contains("Written: x.ttl"))
  }

  @Test func whoeverTypesIsNotInterrupted() {
    var walk = Walk(screenCatalogue)
    walk.press("g")
    walk.send(.exported(outcome))
    walk.type("ink")
    #expect(walk.screen.contains("> ink"))
    walk.press("Esc")
    #expect(walk.screen.contains("Skriven: x.ttl"))
  }
}
