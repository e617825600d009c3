import Catalogue
import Metamodel
import Terminal
import Testing

@testable import Interface

/// An import that is chosen, looked through and brought in.
@Suite struct ImportingTests {
  private let request = ImportedFiles.request

  // MARK: Choosing

  private func choosing(_ language: Language = .swedish) -> Walk {
    var walk = Walk(screenCatalogue, language)
    walk.state.formats = ImportedFiles.formats
    walk.run(language == .swedish ? "importera" : "import")
    return walk
  }

  private let here = FolderListing(
    "",
    [
      FolderListing.Entry(".git", isFolder: true), FolderListing.Entry("LÄSMIG.md", isFolder: false),
      FolderListing.Entry("bokning.yaml", isFolder: false), FolderListing.Entry("kontrakt", isFolder: true),
    ])

  @Test func aPathIsCompletedAndTheFormatThatFitsIsOfferedFirst() {
    var walk = choosing()
    #expect(walk.effects.last == .listFolder(""))
    walk.send(.folder(here))
    Golden.expect(walk.screen, "exchanging/path")
    walk.type("ko")
    walk.press("Tab")
    #expect(walk.effects.last == .listFolder("kontrakt/"))
    walk.send(.folder(FolderListing("kontrakt/", [FolderListing.Entry("order.wsdl", isFolder: false)])))
    #expect(walk.screen.contains("> kontrakt/") && walk.row(4).contains("allt i mappen kontrakt/"))
    walk.type("or")
    walk.press("Enter")
    #expect(walk.effects.last == .survey("kontrakt/order.wsdl"))
    walk.send(.sources(ImportSources("kontrakt/order.wsdl", counts: ["wsdl": 1])))
    Golden.expect(walk.screen, "exchanging/format")
    walk.press("Enter")
    Golden.expect(walk.screen, "exchanging/service")
    walk.press("Enter")
    #expect(walk.effects.last == .readImport(request))
  }

  @Test func aCountThatWasNotEndedSaysSo() {
    var walk = choosing(.english)
    walk.press("Esc")
    walk.send(.sources(ImportSources("kontrakt/", counts: ["wsdl": 12], areCounted: false)))
    #expect(walk.screen.contains("at least 12 files"))
  }

  @Test func whatNobodyWaitsForTakesThePlaceOfNoOtherMessage() {
    var walk = choosing(.swedish)
    walk.press("Esc")
    walk.send(.notice(Words(sv: "det ena", en: "one"), isProblem: false))
    walk.send(.aside(Words(sv: "det andra", en: "the other")))
    #expect(walk.screen.contains("det ena") && !walk.screen.contains("det andra"))
    walk.press("Down")
    #expect(walk.screen.contains("det andra"))
    walk.press("Down")
    #expect(!walk.screen.contains("det andra"))
    walk.send(.aside(Words(sv: "det tredje", en: "the third")))
    #expect(walk.screen.contains("det tredje"))
  }

  @Test func aContractFillsInTheServiceOrVersionThatIsPicked() {
    var walk = choosing(.english)
    walk.send(.sources(ImportSources("x.wsdl", counts: ["wsdl": 1])))
    walk.press("Esc")
    walk.send(.sources(ImportSources("kontrakt/order.wsdl", counts: ["wsdl": 1])))
    walk.press("Enter")
    walk.type("inkomst 2")
    walk.press("Enter")
    let wanted = ImportRequest(format: "wsdl", path: request.path, into: "inkomst/2")
    #expect(walk.effects.last == .readImport(wanted))
    #expect(walk.screen.contains("Import order.wsdl into inkomst/2"))
    // What was read for another service is not shown for this one.
    walk.send(.importPreview(ImportedFiles.preview(of: screenCatalogue)))
    #expect(walk.state.incoming?.preview == nil)
    walk.send(.importPreview(ImportedFiles.preview(of: screenCatalogue, wanted)))
    #expect(walk.state.incoming?.preview != nil)
  }

  @Test func onlyContractsAskForAService() {
    var walk = choosing()
    walk.press("Esc")
    walk.send(.sources(ImportSources("bokning.yaml", counts: ["openapi": 1])))
    walk.press("Enter")
    #expect(walk.effects.last == .readImport(ImportRequest(format: "openapi", path: "bokning.yaml")))
  }

  @Test func aFolderIsGoneIntoTakenWholeOrLeft() {
    var walk = choosing()
    walk.send(.folder(here))
    walk.press("Down Down Enter")
    #expect(walk.effects.last == .listFolder("kontrakt/"))
    walk.send(.folder(FolderListing("kontrakt/", [])))
    walk.press("Down Enter")
    #expect(walk.effects.last == .listFolder("kontrakt/../"))
    walk.send(.folder(FolderListing("kontrakt/../", here.entries)))
    walk.press("Enter")
    #expect(walk.effects.last == .survey("kontrakt/../"))
  }

  @Test func hiddenFilesAreThereForWhoeverTypesTheirDot() {
    var walk = choosing()
    walk.send(.folder(here))
    #expect(!walk.screen.contains(".git"))
    walk.type(".g")
    #expect(walk.screen.contains(".git/"))
  }

  @Test func aPastedPathIsLookedUp() {
    var walk = choosing()
    walk.send(.paste("~/kontrakt/or"))
    #expect(walk.effects.last == .listFolder("~/kontrakt/"))
    walk.send(
      .folder(
        FolderListing("~/kontrakt/", [], fault: Words(sv: "går inte att öppna", en: "cannot be opened"))))
    #expect(walk.screen.contains("går inte att öppna"))
  }

  @Test func aClickTakesAFile() {
    var walk = choosing()
    walk.send(.folder(here))
    walk.click(3, 7)
    #expect(walk.effects.last == .survey("bokning.yaml"))
  }

  @Test func nothingIsImportedIntoACatalogueOpenForReading() {
    var walk = Walk(screenCatalogue)
    walk.state.work = WorkStatus(readOnly: Words(sv: "öppnad för läsning", en: "open for reading"))
    walk.run("importera")
    #expect(walk.row(23).contains("öppnad för läsning"))
  }

  // MARK: Reading

  /// An import that is being read.
  private func reading(
    _ language: Language = .swedish, columns: Int = 80, rows: Int = 24, theme: Theme = .standard,
    glyphs: Glyphs = .unicode
  ) -> Walk {
    var walk = Walk(screenCatalogue, columns: columns, rows: rows, language, theme: theme, glyphs: glyphs)
    walk.state.formats = ImportedFiles.formats
    walk.send(.sources(ImportSources(request.path, counts: ["wsdl": 1])))
    walk.press("Enter Enter")
    return walk
  }

  @Test func theReadingTellsHowFarItIsAndIsCancelled() {
    var walk = reading()
    walk.send(.importing(State.Loading(read: 2, total: 5)))
    Golden.expect(walk.screen, "exchanging/reading")
    walk.press("Enter")
    #expect(walk.row(23).contains("filerna läses ännu"))
    walk.press("Ctrl-C")
    #expect(walk.effects.last == .cancelImport)
    #expect(walk.state.isBrowsing && walk.row(23).contains("inget är ändrat"))
    // What was on its way changes nothing.
    walk.send(.importPreview(ImportedFiles.preview(of: screenCatalogue)))
    #expect(walk.state.isBrowsing && walk.state.incoming == nil)
  }

  @Test func filesThatCannotBeReadLeaveAllAsItWas() {
    var walk = reading()
    walk.send(.importing(nil))
    walk.send(.notice(Words(sv: "kan inte läsas", en: "cannot be read"), isProblem: true))
    #expect(walk.state.isBrowsing && walk.row(23).contains("kan inte läsas"))
  }

  @Test func whoeverGoesElsewhereMeanwhileIsToldAndComesBack() {
    var walk = reading()
    walk.press("Esc 1")
    walk.send(.importPreview(ImportedFiles.preview(of: screenCatalogue)))
    #expect(walk.state.isBrowsing && walk.row(23).contains("Visa importen"))
    walk.run("visa importen")
    #expect(walk.screen.contains("Orderrad"))
  }

  // MARK: Looking through

  /// An import that has been read.
  private func preview(
    _ language: Language = .swedish, columns: Int = 80, rows: Int = 24, theme: Theme = .standard,
    glyphs: Glyphs = .unicode
  ) -> Walk {
    var walk = reading(language, columns: columns, rows: rows, theme: theme, glyphs: glyphs)
    walk.send(.importPreview(ImportedFiles.preview(of: screenCatalogue)))
    return walk
  }

  @Test(arguments: Language.allCases)
  func whatWouldChangeIsShownAsATree(language: Language) {
    Golden.expect(preview(language).screen, "exchanging/preview-\(language.rawValue)")
  }

  @Test func theTreeIsWholeWithoutColourAndInASmallWindow() {
    var walk = preview(theme: .monochrome, glyphs: .ascii)
    walk.press("Right Home Space")
    Golden.expect(walk.screen, "exchanging/preview-ascii")
    walk = preview(columns: 40, rows: 10)
    Golden.expect(walk.screen, "exchanging/preview-40")
    walk.press("Home")
    Golden.expect(walk.screen, "exchanging/preview-40-top")
  }

  @Test func whatBringsNothingNewIsTold() {
    var walk = reading()
    walk.send(
      .importPreview(
        ImportPreview(
          request, of: screenCatalogue, [ImportPreview.Item(kind: "profile", id: "inkomst/2", .unchanged)])))
    #expect(walk.row(23).contains("Inget nytt"))
    walk.press("Enter")
    #expect(walk.row(23).contains("Inget är valt"))
    walk = reading()
    walk.send(.importPreview(ImportPreview(request, of: screenCatalogue, [])))
    #expect(walk.row(23).contains("inget att importera"))
  }

  // MARK: What the files decide otherwise

  /// A preview in which one object is offered another cardinality and has lost its format.
  private func offering(_ catalogue: Catalogue) -> ImportPreview {
    let path = { (name: String) in
      FieldPath([FieldPath.Step(name: "attributes", selector: .id("belopp")), FieldPath.Step(name: name)])
    }
    return ImportPreview(
      request, of: catalogue,
      [
        ImportPreview.Item(kind: "profile", id: "inkomst/2", .unchanged),
        ImportPreview.Item(
          kind: "exchange-object", id: "inkomstuppgift", .offered,
          [
            .fields(
              "exchange-object/inkomstuppgift",
              [FieldEdit(path("cardinality"), .set(.text("1..1"))), FieldEdit(path("data-type"), .remove)])
          ]),
      ])
  }

  @Test(arguments: Language.allCases)
  func whatTheFilesDecideOtherwiseIsOfferedAndNotChosen(language: Language) {
    var walk = reading(language)
    walk.send(.importPreview(offering(screenCatalogue)))
    #expect(taken(walk) == [])
    Golden.expect(walk.screen, "exchanging/offered-\(language.rawValue)")
    // All is all that is new.
    walk.press("*")
    #expect(taken(walk) == [])
    walk.press("Space")
    #expect(taken(walk) == ["exchange-object/inkomstuppgift"])
  }

  @Test func whoeverChoosesWhatIsOfferedGetsItWritten() throws {
    var desk = try Desk(screenFiles)
    desk.choose(request)
    desk.send(.importPreview(offering(desk.state.catalogue)))
    desk.press("Space Enter")
    let text = try #require(desk.text(of: "exchange-object/inkomstuppgift"))
    #expect(!text.contains("data-type: amount"), "\(text)")
  }

  private func taken(_ walk: Walk) -> [String] { walk.state.incoming?.taken.map(\.reference) ?? [] }

  @Test func whatIsNewGoesWithTheServiceAndVersionThatItStandsIn() {
    let ids = [
      ("service", "order"), ("profile", "order/1"), ("logical-interface", "order/1"),
      ("technical-interface", "order/1/rest"), ("profile", "order/2"), ("exchange-object", "order/1/rad"),
    ]
    var walk = reading(.swedish)
    let items = ids.map { ImportPreview.Item(kind: $0, id: $1, .new, [.create(kind: $0, id: $1, [])]) }
    walk.send(.importPreview(ImportPreview(ImportedFiles.request, of: screenCatalogue, items)))
    walk.state.selectIncoming("profile/order/1")
    walk.press("Space")
    #expect(taken(walk) == ["service/order", "profile/order/2", "exchange-object/order/1/rad"])
    walk.state.selectIncoming("technical-interface/order/1/rest")
    walk.press("Space")
    #expect(Set(taken(walk)).isSuperset(of: ["profile/order/1", "technical-interface/order/1/rest"]))
    walk.state.selectIncoming("service/order")
    walk.press("Space")
    #expect(taken(walk) == ["exchange-object/order/1/rad"])
  }

  @Test func marksAreTurnedOneByOneByKindAndByFilter() {
    var walk = preview()
    let all = ["service/order", "exchange-object/rad", "exchange-object/inkomstuppgift"]
    #expect(taken(walk) == all)
    walk.press("Space")
    #expect(taken(walk) == Array(all.dropFirst()))
    // The cursor has gone on to the heading of the exchange objects.
    walk.press("Space")
    #expect(taken(walk) == [])
    walk.press("*")
    #expect(taken(walk) == all)
    walk.press("/")
    walk.type("orderrad")
    walk.press("Enter *")
    #expect(taken(walk) == ["service/order", "exchange-object/inkomstuppgift"])
    walk.press("Esc")
    #expect(walk.screen.contains("hämtar 2 av 3"))
  }

  @Test func fieldsAndGroupsAreFolded() {
    var walk = preview()
    #expect(!walk.screen.contains("urn:order"))
    walk.press("Right")
    #expect(walk.screen.contains("urn:order"))
    walk.press("Down Left")
    #expect(!walk.screen.contains("urn:order"))
    #expect(walk.state.outline?.row == .incoming(.item(0)))
    walk.press("Left")
    #expect(!walk.screen.contains("[x] Order "))
    walk.press("Right End")
    #expect(walk.screen.contains("[x] Order "))
  }

  @Test func aClickTurnsAMark() {
    var walk = preview()
    let row = walk.screen.split(separator: "\n").firstIndex { $0.contains("Orderrad") } ?? 0
    walk.click(10, row)
    walk.click(10, row)
    #expect(taken(walk) == ["service/order", "exchange-object/inkomstuppgift"])
  }

  @Test func whatLiesOutsideIsAskedAboutFirst() {
    var walk = reading()
    let outside = ["/hem/typer/order.xsd"]
    walk.send(.importPreview(ImportedFiles.preview(of: screenCatalogue, outside: outside)))
    Golden.expect(walk.screen, "exchanging/outside")
    walk.press("h")
    #expect(walk.state.overlay == nil && walk.screen.contains("[x] Order "))
    walk.press("o l")
    let wider = ImportRequest(format: "wsdl", path: request.path, allowed: Set(outside))
    #expect(walk.effects.last == .readImport(wider))
    // The answer to what was asked before does not count.
    walk.send(.importPreview(ImportedFiles.preview(of: screenCatalogue)))
    #expect(walk.state.incoming?.preview == nil)
    walk.send(.importPreview(ImportedFiles.preview(of: screenCatalogue, wider)))
    #expect(walk.screen.contains("[x] Order "))
  }

  // MARK: Bringing in

  /// A person at the keyboard, with an import that has been read.
  private func desk() throws -> Desk {
    var desk = try Desk(screenFiles)
    desk.choose(request)
    desk.send(.importPreview(ImportedFiles.preview(of: desk.state.catalogue)))
    return desk
  }

  @Test func whatIsChosenComesInAsOneStepAndIsUndone() throws {
    var desk = try desk()
    let before = desk.text(of: "exchange-object/inkomstuppgift")
    desk.press("Down Down Space Enter")
    #expect(desk.screen.contains("2 beskrivningar hämtade"))
    #expect(desk.copy.history.done.last?.title.sv == "Importera order.wsdl")
    #expect(desk.text(of: "service/order") == "---\nname: Order\nstatus: draft\nsource: urn:order\n---\n")
    #expect(desk.text(of: "exchange-object/rad") == nil)
    let after = desk.text(of: "exchange-object/inkomstuppgift")
    #expect(after?.contains("cardinality: 1..1\n  - id: ar\n    name: År\n") == true, "\(after ?? "")")
    // What has come in is what one goes on with.
    #expect(desk.state.browse.rows.count == 2)
    desk.press("u")
    #expect(desk.copy.unsaved.isEmpty)
    #expect(desk.text(of: "exchange-object/inkomstuppgift") == before)
    #expect(desk.text(of: "service/order") == nil)
    // One description was there before; the list of both tells of it still.
    #expect(desk.state.browse.rows.count == 1)
  }

  @Test func aListOfWhatIsUndoneIsLeft() throws {
    var desk = try desk()
    let rows = desk.state.outline?.rows.count ?? 0
    #expect(rows > 2)
    desk.press("* Space Enter")
    #expect(desk.state.browse.rows.count == 1)
    desk.press("u")
    #expect(desk.copy.unsaved.isEmpty)
    #expect(!desk.screen.contains("Importerat från"))
    guard case .chosen = desk.state.browse.scope else { return }
    Issue.record("the list of nothing is still there")
  }

  @Test func whereNothingIsChosenNothingComesIn() throws {
    var desk = try desk()
    desk.press("* Enter")
    #expect(desk.screen.contains("Inget är valt"))
    #expect(desk.copy.unsaved.isEmpty && desk.screen.contains("[ ] Order "))
  }

  @Test func whatWasWorkedOutForAnotherCatalogueIsReadAgain() throws {
    var desk = try desk()
    desk.press("Enter")
    let once = desk.copy.unsaved
    desk.press("Esc")
    desk.run("visa importen")
    desk.press("Enter")
    #expect(desk.screen.contains("de läses om") && desk.state.incoming?.progress != nil)
    #expect(desk.copy.unsaved == once)
  }

  @Test func escLeavesAllAsItIs() throws {
    var desk = try desk()
    desk.press("Esc")
    #expect(desk.state.isBrowsing && desk.copy.unsaved.isEmpty)
  }
}

extension Desk {
  /// Has files read.
  fileprivate mutating func choose(_ request: ImportRequest) {
    allow(ImportedFiles.formats)
    send(.sources(ImportSources(request.path, counts: [request.format: 1])))
    press("Enter Enter")
  }

  fileprivate mutating func run(_ command: String) {
    press(":")
    type(command)
    press("Enter")
  }
}

extension State {
  /// Puts the cursor on a description of the import.
  fileprivate mutating func selectIncoming(_ reference: String) {
    let index = incoming?.preview?.items.firstIndex { $0.reference == reference }
    if let index, let row = outline?.rows.firstIndex(of: .incoming(.item(index))) {
      outline?.list.selection = row
    }
  }
}
