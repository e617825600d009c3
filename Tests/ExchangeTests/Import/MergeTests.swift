import Catalogue
import CatalogueFiles
import Exchange
import Metamodel
import Testing

/// How proposals come into a catalogue: what is missing is added, what people wrote stays.
@Suite struct MergeTests {
  private let file = "information/exchange-objects/o.md"

  private func proposal(
    _ id: String = "o", cardinality: String = "1..1", checksum: String = "a", extra: Bool = false
  ) -> Proposal {
    var attributes: [NewValue] = [attribute("kon", cardinality)]
    if extra { attributes.append(attribute("ny", "0..1")) }
    return Proposal(
      kind: "exchange-object", id: id,
      [
        NewValue.Pair("name", .text("OType")), NewValue.Pair("source", .text("urn:x#O")),
        NewValue.Pair("attributes", .list(attributes)),
        NewValue.Pair(
          "associations",
          .list([association("forsta", "p"), association("andra", "p"), association("tredje", "q")])),
      ],
      offered: ["attributes.cardinality", "attributes.data-type", "attributes.format"],
      comparison: .newer(["attributes", "attributes.definition", "associations"]), origin: "x.xsd",
      checksums: [checksum])
  }

  private func attribute(_ id: String, _ cardinality: String) -> NewValue {
    .map([
      NewValue.Pair("id", .text(id)), NewValue.Pair("name", .text(id)),
      NewValue.Pair("data-type", .text("text")),
      NewValue.Pair("cardinality", .text(cardinality)),
    ])
  }

  private func association(_ name: String, _ to: String) -> NewValue {
    .map([NewValue.Pair("name", .text(name)), NewValue.Pair("to", .text(to))])
  }

  private func contents(_ proposals: Proposal...) -> ImportedContents {
    var contents = ImportedContents()
    contents.proposals = proposals
    return contents
  }

  @Test func whatIsNotThereIsMadeAsADraft() throws {
    var brought = Brought()
    try brought.bring(contents(proposal()))
    #expect(brought.report.created.map(\.file) == [file])
    #expect(
      brought.files[file]
        == """
        ---
        name: OType
        status: draft
        source: urn:x#O
        attributes:
          - id: kon
            name: kon
            data-type: text
            cardinality: 1..1
        associations:
          - name: forsta
            to: p
          - name: andra
            to: p
          - name: tredje
            to: q
        ---

        """)
  }

  @Test func theSameAgainChangesNothing() throws {
    var brought = Brought()
    try brought.bring(contents(proposal()))
    let files = brought.files
    try brought.bring(contents(proposal()))
    #expect(brought.files == files)
    #expect(brought.report.unchanged.map(\.id) == ["o"] && brought.report.updated.isEmpty)
  }

  @Test func whatPeopleWroteStaysAndWhatIsMissingIsAdded() throws {
    let mine = """
      ---
      # min kommentar
      name: {sv: Objekt, en: Object}
      responsible: [{role: information-owner, actor: a}]
      definition: Mina ord.
      attributes:
        - id: eget
          name: Eget
        - {id: kon, name: Kön, definition: Mina ord, data-type: code, x-eget: 1}
      associations:
        - name: Första länken # omdöpt
          to: p
        - name: andra
          to: p
      x-objekt: "7"
      ---

      Brödtext.

      """
    var brought = Brought([file: mine])
    try brought.bring(contents(proposal()))
    #expect(brought.report.updated.map(\.id) == ["o"])
    let text = try #require(brought.files[file])
    let expected = mine.replacing("definition: Mina ord.\n", with: "source: urn:x#O\ndefinition: Mina ord.\n")
      .replacing("data-type: code, x-eget: 1}", with: "data-type: code, cardinality: 1..1, x-eget: 1}")
      .replacing("    to: p\nx-objekt", with: "    to: p\n  - name: tredje\n    to: q\nx-objekt")
    #expect(text == expected)
    try brought.bring(contents(proposal()))
    #expect(brought.files[file] == text)
  }

  // MARK: A newer contract

  /// A catalogue with what one contract brought, which a person has corrected.
  private func corrected() throws -> Brought {
    var brought = Brought([
      "services/s/1/logical-interface.md": "specifications:\n  - id: x.xsd\n    sha256: a\n"
    ])
    try brought.bring(contents(proposal()))
    brought.replace("cardinality: 1..1", with: "cardinality: 0..1\n    format: \"[a-z]+\"", in: file)
    brought.replace("data-type: text", with: "data-type: date", in: file)
    return brought
  }

  @Test func whatAContractDecidesIsOfferedAndNeverWritten() throws {
    var brought = try corrected()
    try brought.bring(contents(proposal(cardinality: "1..*", checksum: "b", extra: true)))
    let attributes = try #require(brought.record("exchange-object/o")).records("attributes")
    #expect(attributes.map { $0["id"] } == ["kon", "ny"])
    #expect(attributes[0]["cardinality"] == "0..1" && attributes[0]["data-type"] == "date")
    let notes = brought.report.notes
    #expect(notes.map(\.what) == ["exchange-object/o"])
    let why = notes.first?.why.sv ?? ""
    #expect(why.contains("attributes[kon].cardinality: 1..* (katalogen 0..1)"), "\(why)")
    #expect(why.contains("attributes[kon].data-type: text (katalogen date)"), "\(why)")
    // A format is that of a data type, and says nothing of another one.
    #expect(why.contains("attributes[kon].format: inget (katalogen [a-z]+)"), "\(why)")
  }

  @Test func whatIsOfferedIsWrittenByWhoeverTakesIt() throws {
    let brought = try corrected()
    let newer = contents(proposal(cardinality: "1..*", checksum: "b"))
    let offers = Merge(newer, into: brought.catalogue).offers
    let change = try #require(try EditPlanner.changes(for: offers, in: brought.catalogue).first)
    let text = String(decoding: try #require(change.after), as: UTF8.self)
    #expect(text.contains("data-type: text\n    cardinality: 1..*\nassociations"), "\(text)")
    let taken = Brought([file: text])
    #expect(Merge(newer, into: taken.catalogue).offers.isEmpty)
  }

  @Test func whatANewerContractHasNoMoreOrWordsOtherwiseIsTold() throws {
    var brought = try corrected()
    let more = """
          definition: Mina ord
        - id: gammal
          name: Gammal
          data-type: text
          cardinality: 1..1
      associations:
      """
    brought.replace("associations:", with: more, in: file)
    var newer = proposal(cardinality: "0..1", checksum: "b")
    newer.fields = newer.fields.map { pair in
      guard pair.key == "attributes" else { return pair }
      return NewValue.Pair(
        "attributes",
        .list([
          .map([NewValue.Pair("id", .text("kon")), NewValue.Pair("definition", .text("Kontraktets ord"))])
        ]))
    }
    try brought.bring(contents(newer))
    #expect(
      brought.report.notes.map(\.why.sv) == [
        "filen har en annan text, katalogens står kvar: attributes[kon].definition",
        "står kvar, men finns inte i filerna som lästes: attributes[gammal]",
      ])
    #expect(brought.report.unchanged.map(\.id) == ["o"])
    // The contract that is known says nothing new.
    try brought.bring(
      contents(
        Proposal(
          kind: "exchange-object", id: "o", newer.fields, comparison: newer.comparison, origin: "x.xsd",
          checksums: ["a"])))
    #expect(brought.report.notes.isEmpty)
  }

  @Test func aRenamedDescriptionIsFoundByItsSource() throws {
    var brought = Brought()
    try brought.bring(contents(proposal()))
    brought = Brought([
      "information/exchange-objects/min/person.md": try #require(brought.files[file]),
      "services/s/1/logical-interface.md":
        "messages:\n  - id: m\n    name: M\n    direction: in\n    carries: [min/person]\n",
    ])
    let files = brought.files
    let interface = Proposal(
      kind: "logical-interface", id: "s/1",
      [
        NewValue.Pair(
          "messages",
          .list([
            .map([
              NewValue.Pair("id", .text("m")), NewValue.Pair("carries", .list([.text("o"), .text("o#kon")])),
            ])
          ]))
      ], origin: "x.wsdl", checksums: ["w"])
    try brought.bring(contents(proposal(), interface))
    #expect(brought.report.created.isEmpty)
    #expect(
      brought.files["information/exchange-objects/min/person.md"]
        == files["information/exchange-objects/min/person.md"])
    #expect(
      brought.files["services/s/1/logical-interface.md"]?.contains("carries: [min/person, min/person#kon]")
        == true)
  }

  @Test func whatIsNewInARenamedServiceGoesIntoItsFolder() throws {
    let head = { (source: String) in
      [NewValue.Pair("name", .text("S")), NewValue.Pair("source", .text(source))]
    }
    let service = Proposal(kind: "service", id: "gammal", head("urn:s"), origin: "x", checksums: [])
    let profile = Proposal(kind: "profile", id: "gammal/2", head("urn:s:2"), origin: "x", checksums: [])
    var brought = Brought(["services/ny/service.md": "name: Ny\nsource: urn:s\n"])
    try brought.bring(contents(service, profile))
    #expect(brought.report.unchanged.map(\.id) == ["ny"])
    #expect(brought.report.created.map(\.file) == ["services/ny/2/profile.md"])
  }

  // MARK: Things of one name

  private func named(
    _ kind: String, _ id: String, _ source: String?, _ identity: Proposal.Identity,
    _ more: [NewValue.Pair] = []
  ) -> Proposal {
    let source = source.map { [NewValue.Pair("source", .text($0))] } ?? []
    return Proposal(
      kind: kind, id: id, [NewValue.Pair("name", .text("Utreda"))] + source + more, identity: identity,
      origin: "m.xml")
  }

  private let mine = "process/processes/utreda.md"

  @Test func twoModelsWithAThingOfOneNameHaveTwoDescriptions() throws {
    var brought = Brought()
    try brought.bring(contents(named("process", "utreda", "urn:a#1", .source)))
    let first = brought.files[mine]
    let from = NewValue.Pair("from", .text("process/utreda"))
    let exchange = Proposal(
      kind: "exchange", id: "svar", [NewValue.Pair("name", .text("Svar")), from], identity: .source,
      origin: "m.xml")
    let second = contents(named("process", "utreda", "urn:b#1", .source), exchange)
    try brought.bring(second)
    #expect(brought.report.created.map(\.id) == ["utreda-2", "svar"])
    #expect(brought.report.notes.map(\.what) == ["process/utreda-2"])
    #expect(brought.report.notes[0].why.en.contains("process/utreda does not come from here"))
    #expect(brought.files[mine] == first)
    #expect(brought.record("exchange/svar")?["from"] == "process/utreda-2")
    // Each is found again by where it came from, whatever the files call it.
    let files = brought.files
    try brought.bring(second)
    #expect(brought.files == files && brought.report.notes.isEmpty)
    try brought.bring(
      contents(
        named("process", "utreda", "urn:b#1", .source), named("process", "utreda-2", "urn:a#1", .source)))
    #expect(brought.files == files && brought.report.unchanged.map(\.id) == ["utreda-2", "utreda"])
  }

  @Test func whatPeopleWroteWithTheSameNameIsNoThingOfAModel() throws {
    var brought = Brought([mine: "name: Utreda\ndescription: Mina ord.\n"])
    try brought.bring(contents(named("process", "utreda", "urn:a#1", .source)))
    #expect(brought.report.created.map(\.id) == ["utreda-2"])
    // Who says that it is the same gets it so.
    brought = Brought([mine: "name: Utreda\nsource: urn:a#1\n"])
    try brought.bring(contents(named("process", "utreda", "urn:a#1", .source)))
    #expect(brought.report.unchanged.map(\.id) == ["utreda"])
  }

  @Test func anOrganisationIsKnownByItsNameUnlessItCameFromElsewhere() throws {
    let place = "process/actors/utreda.md"
    var brought = Brought([place: "name: Utreda\n"])
    try brought.bring(contents(named("actor", "utreda", "urn:a#1", .name)))
    #expect(brought.report.updated.map(\.id) == ["utreda"])
    try brought.bring(contents(named("actor", "utreda", "urn:b#1", .name)))
    #expect(brought.report.created.map(\.id) == ["utreda-2"])
  }

  @Test func whatTheFileItselfNamesIsThatWhateverItsSource() throws {
    var brought = Brought([mine: "name: Utreda\nsource: https://a.se/\n"])
    try brought.bring(contents(named("process", "utreda", "urn:a#1", .id)))
    #expect(brought.report.unchanged.map(\.id) == ["utreda"])
    try brought.bring(contents(named("process", "utreda", nil, .source)))
    #expect(brought.report.unchanged.map(\.id) == ["utreda"])
  }

  @Test func anotherServiceOfOneNameGetsAFolderOfItsOwn() throws {
    var brought = Brought([
      "services/kund/service.md": "name: Kund\nsource: http://a.se/kund#Kund\n",
      "services/kund/1/profile.md": "name: Kund 1\nsource: http://a.se/kund/v1#Kund\n",
    ])
    let files = brought.files
    try brought.bring(
      contents(
        named("service", "kund", "http://b.se/kund#Kund", .name),
        named("profile", "kund/1", "http://b.se/kund/v1#Kund", .id)))
    #expect(
      brought.report.created.map(\.file) == ["services/kund-2/service.md", "services/kund-2/1/profile.md"])
    #expect(files.allSatisfy { brought.files[$0.key] == $0.value })
  }

  @Test func anUnreadableDescriptionIsSkippedAndTheRestComeIn() throws {
    var brought = Brought([file: "---\nname: [\n---\n"])
    try brought.bring(contents(proposal(), proposal("p")))
    #expect(brought.report.skipped.map(\.what) == ["exchange-object/o"])
    #expect(brought.report.created.map(\.id) == ["p"])
    #expect(brought.files[file] == "---\nname: [\n---\n")
  }
}
