// SPDX-License-Identifier: EUPL-1.2
import Catalogue
import Interface
import Metamodel
import Terminal
import TestSupport
import Testing

@Suite struct PageTests {
  private func page(_ reference: String, width: Int = 78, limit: Int? = nil, in other: Catalogue? = nil)
    throws -> Page
  {
    let catalogue = other ?? smallCatalogue()
    let position = try #require(catalogue.position(of: reference))
    let options = PageOptions(language: .swedish, lineLimit: limit)
    return Page(description: position, in: Terms(catalogue), width: width, options: options)
  }

  private func lines(_ page: Page) -> [String] { page.lines.map { $0.spans.map(\.text).joined() } }

  @Test func linkLeadsToThePartItNames() throws {
    let page = try page("exchange/svar-om-forman")
    let anchor = try #require(
      page.anchors.first { $0.destination == .description("process/handlagg", part: "utreda") })
    #expect(cells(lines(page)[anchor.line], anchor.columns) == "→ Handlägga ansökan › Utreda")
    #expect(page.anchor(line: anchor.line, column: anchor.columns.lowerBound) == anchor)
    #expect(page.anchor(line: anchor.line, column: anchor.columns.upperBound) != anchor)
  }

  @Test func brokenReferenceIsDrawnAsBrokenAndOffersToMakeItsTarget() throws {
    let page = try page("exchange/svar-om-forman")
    #expect(lines(page).contains { $0.hasSuffix("╳ inkomstuppgfit (saknas)") })
    #expect(page.anchors.contains { $0.destination == .missing("business-object/inkomstuppgfit") })
  }

  @Test func relativeLinkInTheBodyLeadsToTheDescriptionAndPart() throws {
    let page = try page("exchange/svar-om-forman")
    #expect(
      page.anchors.contains {
        $0.destination == .description("exchange-object/formansuppgift", part: "belopp")
      })
  }

  @Test func holeLeadsToItsField() throws {
    let page = try page("exchange/svar-om-forman")
    #expect(
      page.anchors.contains { $0.destination == .field("digitalisation", of: "exchange/svar-om-forman") })
  }

  @Test func partsHaveTheirPlaces() throws {
    let page = try page("exchange-object/formansuppgift")
    let line = try #require(page.places["exchange-object/formansuppgift#period"])
    #expect(lines(page)[line].hasPrefix("Period"))
  }

  @Test func incomingLinkSaysWhatPartItLeadsTo() throws {
    let page = try page("exchange-object/formansuppgift")
    #expect(lines(page).contains { $0.contains("← Hämta förmån › Svar (Logiskt gränssnitt) gäller Belopp") })
  }

  @Test func exchangeNamesTheServicesThatRealiseItThroughItsObjects() throws {
    var files = [
      "process/actors/a": "name: A\n", "process/actors/b": "name: B\n",
      "process/processes/p": "name: P\nactor: a\n", "process/processes/q": "name: Q\nactor: b\n",
      "information/business-objects/o": "name: O\n",
      "process/exchanges/x":
        "name: X\nfrom: process/p\nto: process/q\npasses: o\ndigitalisation: digital\n",
    ]
    let without = try page("exchange/x", in: makeCatalogue(files))
    #expect(lines(without).contains("  ╳ ingen tjänst realiserar utbytet"))
    files["services/s/service"] = "name: S\nresponsible: {role: producer, actor: a}\n"
    files["services/s/1/profile"] = "name: S 1\nrealises-objects: o\n"
    let with = try page("exchange/x", in: makeCatalogue(files))
    #expect(!lines(with).contains { $0.contains("ingen tjänst") })
    #expect(with.anchors.contains { $0.destination == .description("profile/s/1", part: nil) })
  }

  @Test func anchorsStandInReadingOrder() throws {
    for reference in PageGoldenTests.shown {
      let anchors = try page(reference, width: 44).anchors
      #expect(
        zip(anchors, anchors.dropFirst()).allSatisfy {
          ($0.line, $0.columns.lowerBound) < ($1.line, $1.columns.lowerBound)
        })
    }
  }

  @Test(arguments: [4, 9, 13, 20, 33, 44, 78, 200])
  func everyLineKeepsToTheWidth(_ width: Int) throws {
    let catalogue = smallCatalogue()
    for position in catalogue.descriptions.indices {
      let page = Page(
        description: position, in: Terms(catalogue), width: width, options: PageOptions(language: .swedish))
      for line in page.lines { #expect(line.columns <= width, "\(line.spans.map(\.text).joined())") }
      for anchor in page.anchors { #expect(anchor.columns.upperBound <= page.lines[anchor.line].columns) }
    }
  }

  @Test func previewIsTheBeginningOfThePageAndSaysThatItIsCut() throws {
    let whole = try page("exchange-object/formansuppgift", width: 44)
    for limit in [1, 3, 8, 20] {
      let preview = try page("exchange-object/formansuppgift", width: 44, limit: limit)
      #expect(preview.isCut)
      #expect(lines(preview) == Array(lines(whole).prefix(limit)))
      #expect(preview.anchors == whole.anchors.filter { $0.line < limit })
    }
    #expect(!whole.isCut)
  }

  @Test func controlsNeverReachTheScreen() throws {
    let hostile = "a\u{1B}]52;c;ZWNobw==\u{07}b\u{9B}31m\u{202E}c\u{200B}\u{0301}"
    let yaml = #""a\e]52;c;ZWNobw==\ab\x9b31m\u202Ec\u200B\u0301""#
    let catalogue = makeCatalogue([
      "process/exchanges/x":
        "---\nname: \(yaml)\ndescription: \(yaml)\nvolume: \(yaml)\nfrom: \(yaml)\nattachments: [\(yaml)]\nokant: \(yaml)\n---\n\(hostile)\n\n    \(hostile)\n"
    ])
    let page = try page("exchange/x", width: 30, in: catalogue)
    let scalars = lines(page).joined().unicodeScalars
    #expect(
      !scalars.contains {
        $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || (0x202A...0x202E).contains($0.value)
      })
    #expect(lines(page).joined().contains("␛"))
  }

  @Test func pendingDescriptionSaysThatItIsNotRead() throws {
    let kind = try #require(Metamodel.vlds["exchange"])
    let catalogue = Catalogue(
      manifest: Manifest(id: "test"), metamodel: .vlds,
      descriptions: [Description(pending: kind, id: "x", file: "process/exchanges/x.md")])
    let page = Page(description: 0, in: Terms(catalogue), width: 60, options: PageOptions(language: .swedish))
    #expect(lines(page).contains("Filen är inte läst än."))
  }

  @Test func unreadableDescriptionSaysWhereAndLeadsToTheFile() throws {
    let page = try page("channel/trasig")
    #expect(lines(page).contains { $0.contains("needs/channels/trasig.md, rad ") })
    #expect(page.anchors.contains { $0.destination == .file("needs/channels/trasig.md") })
  }

  @Test func textInSeveralLanguagesNamesTheOthers() throws {
    #expect(try lines(page("exchange/svar-om-forman"))[0] == "Svar om förmån (även en)")
  }

  @Test func linksBeyondTheLimitAreCounted() throws {
    var files = ["process/actors/a": "name: A\n"]
    for number in 0..<30 { files["process/processes/p\(number)"] = "name: P\(number)\nactor: a\n" }
    let catalogue = makeCatalogue(files)
    let position = try #require(catalogue.position(of: "actor/a"))
    let page = Page(
      description: position, in: Terms(catalogue), width: 40,
      options: PageOptions(language: .swedish, linkLimit: 10)
    )
    #expect(lines(page).contains { $0.hasSuffix("(30)") })
    #expect(lines(page).contains { $0.contains("… 20 till") })
  }
}

@Suite struct ServiceFamilyTests {
  @Test func versionsStandNewestFirstByNumber() {
    let names = ["2.9", "2.10", "10", "1.0", "2"]
    let catalogue = makeCatalogue(
      Dictionary(
        uniqueKeysWithValues: names.map { ("services/x/\($0)/profile", "name: X\nlife-cycle: retired\n") }))
    #expect(ServiceFamily(id: "x", in: catalogue).versions.map(\.id) == ["10", "2.10", "2.9", "2", "1.0"])
  }

  @Test func newestInOperationIsShownFirst() {
    let catalogue = makeCatalogue([
      "services/x/1/profile": "name: X\nlife-cycle: in-operation\n",
      "services/x/2/profile": "name: X\nlife-cycle: in-operation\n",
      "services/x/3/profile": "name: X\nlife-cycle: planned\n",
    ])
    let family = ServiceFamily(id: "x", in: catalogue)
    #expect(family.current?.id == "2")
    #expect(family.versions.map { $0.mark } == [.draft, .decided, .decided])
  }

  @Test func descriptionsHaveTheirVersionAndTab() throws {
    let catalogue = smallCatalogue()
    let position = try #require(catalogue.position(of: "instance/forman/2.0/b"))
    let family = try #require(ServiceFamily(of: position, in: catalogue))
    #expect(family.place(of: position) == ServiceFamily.Place(version: "2.0", tab: .instances))
    #expect(family.descriptions(version: "2.0", tab: .instances).count == 2)
    #expect(
      ServiceFamily(of: try #require(catalogue.position(of: "actor/forsakringskassan")), in: catalogue) == nil
    )
  }

  @Test func whatIsMissingIsAHoleThatCanBeFilled() {
    let family = ServiceFamily(id: "forman", in: smallCatalogue())
    let page = family.page(version: "1.0", tab: .logicalInterface, width: 60) { _ in
      PageOptions(language: .swedish)
    }
    #expect(page.anchors.map(\.destination) == [.missing("logical-interface/forman/1.0")])
  }

  @Test func serviceThatIsNotDigitalLacksNoInterface() {
    let catalogue = makeCatalogue([
      "services/x/service": "name: X\ntype: non-digital\n", "services/x/1/profile": "name: X 1\n",
    ])
    let page = ServiceFamily(id: "x", in: catalogue).page(version: "1", tab: .logicalInterface, width: 60) {
      _ in
      PageOptions(language: .swedish)
    }
    #expect(page.anchors.isEmpty)
    #expect(page.lines.count == 1)
  }
}

@Suite struct WordsTests {
  @Test func everyKindHasAPluralOfItsOwn() {
    let names = Metamodel.vlds.kinds.map(\.plural)
    #expect(Set(names.map(\.sv)).count == Metamodel.vlds.kinds.count)
    #expect(Set(names.map(\.en)).count == Metamodel.vlds.kinds.count)
    // English plurals differ from their labels, so that a kind without an entry is noticed.
    for kind in Metamodel.vlds.kinds { #expect(kind.plural.en != kind.label.en, "\(kind.id)") }
  }

  @Test func everyStatusHasAMarkOfOneColumn() throws {
    let status = try #require(Metamodel.vlds["exchange"]?.schema["status"])
    let lifeCycle = try #require(Metamodel.vlds["profile"]?.schema["life-cycle"])
    for choice in status.choices { #expect(StatusMark(status: choice.id) != nil) }
    for choice in lifeCycle.choices { #expect(StatusMark(lifeCycle: choice.id) != nil) }
    for ascii in [true, false] {
      #expect(Set(StatusMark.allCases.map { $0.sign(ascii: ascii) }).count == StatusMark.allCases.count)
      #expect(StatusMark.allCases.allSatisfy { Line($0.sign(ascii: ascii)).columns == 1 })
    }
  }
}
