import Catalogue
import CatalogueFiles
import Metamodel
import Rules
import Terminal
import TestSupport
import Testing

@testable import Interface

/// The view of the findings: grouped, filtered, fixed and acknowledged.
@Suite struct FindingsTests {
  /// Faults of several rules in several perspectives, with one that is acknowledged and one acknowledged in vain.
  private static let files = [
    "needs/goals/battre": "name: Bättre\nstatus: Beslutad\nattachments:\n  - a.pdf\n  - a.pdf\n",
    "needs/goals/snabbare": "name: Snabbare\nstatus: decided\nattachments: [b.pdf, b.pdf]\nnmae: x\n",
    "process/actors/kommunen": "name: {sv: Kommunen, en: The municipality}\nstatus: decided\ngeneric: yes\n",
    "process/exchanges/svar":
      "name: {sv: Svar, en: Answer}\nstatus: decided\nfrom: process/finns-inte\nopen-questions:\n  - Vem svarar?\n",
  ]

  private static let findings = """
    - {key: "KO-01 actor/kommunen type", reason: "Görs i vår", by: Arkitekten, date: 2026-11-01, until: 2027-06-30}
    - {key: "KO-01 actor/kommunen finns-inte", reason: "Gammal", by: Arkitekten, date: 2026-01-01}
    - {key: "ST-01 exchange/svar from process/finns-inte", reason: "x", by: y, date: 2026-01-01}

    """

  private func open(_ language: Language = .swedish, columns: Int = 110, rows: Int = 34) throws -> Desk {
    var desk = try Desk(
      Self.files, columns: columns, rows: rows, language, others: ["findings.yaml": Self.findings])
    desk.press("v")
    return desk
  }

  private func keys(_ desk: Desk) -> [String] {
    (desk.state.outline?.rows ?? []).compactMap { row in
      switch row {
      case .finding(let finding): finding.key
      case .acknowledged(let found): "= " + found.finding.key
      case .lapsed(let entry): "- " + entry.acknowledgement.key
      case .problem(let problem): "! \(problem.position.line)"
      case .question: "?"
      default: nil
      }
    }
  }

  /// Moves the cursor to the first row that has a text in its key.
  private func go(to text: String, _ desk: inout Desk) throws {
    desk.press("Home")
    for _ in 0..<60 {
      let row = desk.state.outline?.row
      let key: String? =
        switch row {
        case .finding(let finding): finding.key
        case .acknowledged(let found): found.finding.key
        case .lapsed(let entry): entry.acknowledgement.key
        default: nil
        }
      if key?.contains(text) == true { return }
      desk.press("j")
    }
    Issue.record("No row with \(text).")
  }

  @Test(arguments: Language.allCases)
  func theFindingsAreGroupedThreeWays(language: Language) throws {
    var desk = try open(language)
    Golden.expect(desk.screen, "findings/by-rule-\(language.rawValue)")
    desk.press("o")
    Golden.expect(desk.screen, "findings/by-description-\(language.rawValue)")
    desk.press("o")
    Golden.expect(desk.screen, "findings/by-perspective-\(language.rawValue)")
    desk.press("o")
    #expect(desk.state.outline?.subject == .findings(FindingsChoice()))
  }

  @Test func whatIsAcknowledgedAndWhatHasLapsedStandApartAndDoNotCount() throws {
    let desk = try open()
    let all = keys(desk)
    #expect(
      all.suffix(3) == ["= KO-01 actor/kommunen type", "- KO-01 actor/kommunen finns-inte", "! 3"])
    #expect(!all.contains("KO-01 actor/kommunen type"))
    #expect(desk.state.outline?.count == all.count - 3)
    #expect(desk.state.content.assessment?.findings.count == all.count - 4)
  }

  @Test func severityNarrowsTheListStepByStep() throws {
    var desk = try open()
    let all = keys(desk)
    desk.press("m")
    let graver = keys(desk)
    desk.press("m")
    let errors = keys(desk)
    let severities = desk.state.outline?.rows.compactMap {
      if case .finding(let finding) = $0 { finding.severity } else { nil }
    }
    #expect(Set(severities ?? []) == [.error])
    #expect(errors.count < graver.count && graver.count <= all.count)
    #expect(!errors.contains("?") && desk.screen.contains("bara fel"))
    desk.press("m")
    #expect(keys(desk) == all)
  }

  @Test func theFilterSpeaksTheQueryLanguage() throws {
    var desk = try open()
    let all = keys(desk)
    desk.press("/")
    desk.type("kind:goal")
    #expect(
      keys(desk).filter { !$0.hasPrefix("-") && !$0.hasPrefix("!") }.allSatisfy { $0.contains("goal/") })
    #expect(keys(desk).contains { $0.contains("goal/") })
    desk.type(" två gånger")
    #expect(keys(desk).allSatisfy { $0.hasPrefix("FO-06 goal/") } && keys(desk).count == 2)
    desk.press("Esc")
    #expect(keys(desk) == all)
    // A rule is asked of the finding, not of the description that may have others too.
    desk.press("/")
    desk.type("rule:ko-01,fo-06 -goal/battre -bättre")
    #expect(
      keys(desk) == [
        "FO-06 goal/snabbare attachments", "KO-01 goal/snabbare description",
        "KO-01 exchange/svar digitalisation", "KO-01 exchange/svar to", "= KO-01 actor/kommunen type",
        "- KO-01 actor/kommunen finns-inte",
      ])
    desk.press("Esc")
    // A field that does not exist is told, and the list stays.
    desk.press("/")
    desk.type("svar")
    let found = keys(desk)
    desk.type(":x")
    #expect(keys(desk) == found && found.count < all.count)
    #expect(desk.state.outline?.fault != nil && desk.screen.contains("Fältet svar finns inte"))
    desk.press("Backspace Backspace")
    #expect(desk.state.outline?.fault == nil && keys(desk) == found)
  }

  @Test func enterGoesToTheFieldOfTheFinding() throws {
    var desk = try open()
    try go(to: "FO-04 actor/kommunen generic", &desk)
    desk.press("Enter")
    #expect(desk.state.form?.reference == "actor/kommunen" && desk.state.formRow?.path == "generic")
    desk.press("Esc")
    try go(to: "KO-01 actor/kommunen type", &desk)
    desk.press("Enter")
    #expect(desk.state.formRow?.path == "type")
  }

  @Test func oneFindingIsFixedAndTheFixUndone() throws {
    var desk = try open()
    try go(to: "FO-04 actor/kommunen generic", &desk)
    desk.press("f")
    #expect(desk.text(of: "actor/kommunen")?.contains("generic: true\n") == true)
    #expect(!keys(desk).contains { $0.hasPrefix("FO-04") })
    #expect(desk.state.work.undo?.sv == "Rätta FO-04 i actor/kommunen")
    desk.press("u")
    #expect(desk.text(of: "actor/kommunen")?.contains("generic: yes\n") == true)
    #expect(keys(desk).contains { $0.hasPrefix("FO-04") })
  }

  @Test(arguments: Language.allCases)
  func allOfOneRuleAreFixedAsOneStep(language: Language) throws {
    var desk = try open(language)
    try go(to: "FO-06 goal/battre", &desk)
    desk.press("f")
    Golden.expect(desk.screen, "findings/fix-\(language.rawValue)")
    desk.press("l")
    #expect(desk.text(of: "goal/battre")?.contains("attachments:\n  - a.pdf\n---") == true)
    #expect(desk.text(of: "goal/snabbare")?.contains("attachments: [b.pdf]\n") == true)
    desk.press("u")
    #expect(desk.copy.unsaved.isEmpty)
  }

  @Test func whereNothingIsCertainFSaysSo() throws {
    var desk = try open()
    try go(to: "FO-03", &desk)
    desk.press("f")
    #expect(desk.screen.contains("ingen säker rättning"))
    #expect(desk.copy.unsaved.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func aFindingIsAcknowledgedWithReasonPersonAndDay(language: Language) throws {
    var desk = try open(language)
    try go(to: "KO-01 goal/battre", &desk)
    let key = try #require(keys(desk).first { $0.hasPrefix("KO-01 goal/battre") })
    desk.press("a")
    Golden.expect(desk.screen, "findings/acknowledge-\(language.rawValue)")
    desk.type("Beskrivs senare")
    desk.press("Enter")
    desk.type("Målägaren")
    desk.press("Enter")
    desk.type("2020-01-01")
    desk.press("Enter")
    // A day that has been is no last day.
    #expect(desk.state.overlay != nil && !keys(desk).contains("= " + key))
    desk.press("Ctrl-U")
    desk.type("2027-12-31")
    desk.press("Enter")
    #expect(keys(desk).contains("= " + key) && !keys(desk).contains(key))
    let text = desk.copy.catalogue.acknowledgements.bytes.map { String(decoding: $0, as: UTF8.self) }
    #expect(
      text?.contains(
        "- {key: \"\(key)\", reason: \"Beskrivs senare\", by: Målägaren, date: 2026-11-22, until: 2027-12-31}\n"
      )
        == true)
    desk.press("u")
    #expect(keys(desk).contains(key) && desk.copy.unsaved.isEmpty)
  }

  @Test func theOneWhoAcknowledgesIsRememberedAndNoLastDayIsAnAnswer() throws {
    var desk = try open()
    for rule in ["KO-01 goal/battre", "KO-01 goal/snabbare"] {
      try go(to: rule, &desk)
      desk.press("a")
      desk.type("R")
      desk.press("Enter")
      if rule.hasSuffix("battre") { desk.type("Rådet") }
      desk.press("Enter Enter")
    }
    let entries = desk.copy.catalogue.acknowledgements.entries.values.map(\.acknowledgement)
    #expect(
      entries.filter { $0.by == "Rådet" && $0.until == nil && $0.key.hasPrefix("KO-01 goal/") }.count == 2)
  }

  @Test func whatIsMissingInAnAcknowledgementIsAskedForAgainAndWhatIsTypedKept() throws {
    var desk = try open(columns: 80, rows: 24)
    desk.send(.user("Ada Lovelace"))
    try go(to: "KO-01 goal/battre", &desk)
    desk.press("a Enter")
    #expect(desk.screen.contains("Kvittera: varför får det stå kvar?"))
    #expect(desk.screen.contains("Skriv varför fyndet får stå kvar"))
    desk.type("Väntar på beslut")
    desk.press("Enter")
    // Whoever works here is offered, and can be another.
    #expect(desk.screen.contains("Ada Lovelace") && desk.screen.contains("vem har bestämt det?"))
    desk.press("Ctrl-U Enter")
    #expect(desk.screen.contains("Skriv vem som har bestämt det"))
    desk.type("Rådet")
    desk.press("Enter Enter")
    let said = desk.copy.catalogue.acknowledgements.entries.values.map(\.acknowledgement)
      .first { $0.key.hasPrefix("KO-01 goal/battre") }
    #expect(said?.reason == "Väntar på beslut" && said?.by == "Rådet")
  }

  @Test(arguments: [(80, 24), (40, 10), (140, 45)])
  func aFindingIsToldWholeBelowTheList(size: (Int, Int)) throws {
    var desk = try open(columns: size.0, rows: size.1)
    try go(to: "FO-06 goal/battre", &desk)
    guard case .finding(let finding)? = desk.state.outline?.row else {
      Issue.record("No finding under the cursor.")
      return
    }
    let rect = try #require(desk.state.findingDetailRect)
    let told = desk.state.render().lines[rect.y..<rect.endY].map { line in
      line.drop { $0 == "│" }.reversed().drop { $0 == "│" }.reversed()
    }.map { String($0).split(separator: " ").joined(separator: " ") }.joined(separator: " ")
    #expect(told.contains(finding.message.sv))
    #expect(size.1 == 10 || told.contains("→ " + finding.fix.sv))
    // The list has the rest, and the cursor is in sight.
    #expect(desk.state.outlineRect.endY == rect.y)
    #expect(desk.state.outlineRect.height >= (size.1 == 10 ? 2 : rect.height))
  }

  @Test func anAcknowledgementSaysWhichFindingItIsAbout() throws {
    let desk = try open(columns: 80, rows: 50)
    #expect(desk.screen.contains("✓ KO-01 actor/kommunen  Görs i vår (Arkitekten"))
    #expect(desk.screen.contains("- KO-01 actor/kommunen finns-inte  Gammal (Arkitekten"))
  }

  @Test func theFormMarksTheFieldsThatFindingsAreAbout() throws {
    var desk = try Desk(Self.files, columns: 80, rows: 40)
    desk.edit("actor/kommunen", "type")
    #expect(desk.screen.contains("✗ Standardaktör") || desk.screen.contains("✗ Generisk"))
    // What is about no field of the form is told with the first row.
    desk = try Desk(
      ["process/exchanges/svar": "name: Svar\nstatus: decided\ndigitalisation: digital\n"], columns: 80,
      rows: 40)
    let whole = try #require(
      desk.state.content.assessment?.findings.first { $0.field == nil && $0.place.description != nil })
    desk.edit("exchange/svar", "nothing")
    #expect(desk.state.form != nil && desk.screen.contains("\(whole.rule) "))
  }

  @Test func anEmptyListSaysWhatThereIsNoneOf() throws {
    var desk = try Desk(["process/actors/a": "name: A\nstatus: draft\ntype: municipality\n"])
    desk.press("v m m")
    #expect(desk.screen.contains("Inga fel i katalogen."))
  }

  @Test func theLineUnderTheMenuNamesWhatTheFormOfAFindingEdits() throws {
    var desk = try open()
    try go(to: "FO-06 goal/battre", &desk)
    desk.press("Enter")
    #expect(desk.state.form != nil)
    let line = desk.state.render().lines[1]
    #expect(line.contains("Bättre") && !line.contains("Fynd"))
  }

  @Test func onWhatIsAcknowledgedOrLapsedTheLineIsTakenAway() throws {
    var desk = try open()
    try go(to: "KO-01 actor/kommunen type", &desk)
    desk.press("a")
    #expect(keys(desk).contains("KO-01 actor/kommunen type"))
    try go(to: "KO-01 actor/kommunen finns-inte", &desk)
    desk.press("a")
    #expect(!keys(desk).contains { $0.hasPrefix("- ") })
    #expect(desk.copy.catalogue.acknowledgements.entries.isEmpty)
  }

  @Test func formatAndStructureCannotBeAcknowledged() throws {
    var desk = try open()
    try go(to: "ST-01 exchange/svar", &desk)
    desk.press("a")
    #expect(desk.state.overlay == nil && desk.screen.contains("går inte att kvittera"))
  }

  @Test func aReadOnlyCatalogueIsNeitherFixedNorAcknowledged() throws {
    var walk = Walk(makeCatalogue(["process/actors/a": "name: A\ngeneric: yes\n"]))
    walk.send(.work(WorkStatus(readOnly: Words(sv: "skrivskyddad", en: "read-only"))))
    walk.press("v f")
    #expect(walk.effects.isEmpty && walk.row(23).contains("skrivskyddad"))
    walk.press("a")
    #expect(walk.effects.isEmpty && walk.state.overlay == nil)
  }

  @Test func groupsAreFoldedAndUnfolded() throws {
    var desk = try open()
    let all = keys(desk)
    try go(to: "KO-01 goal/battre", &desk)
    desk.press("Left")
    #expect(desk.state.outline?.row?.findingsGroup?.subject == .rule("KO-01"))
    #expect(keys(desk) == all.filter { !$0.hasPrefix("KO-01") })
    #expect(desk.state.outline?.count == all.count - 3)
    desk.press("Right")
    #expect(keys(desk) == all)
    try go(to: "KO-01 goal/battre", &desk)
    desk.press("Left Enter")
    #expect(keys(desk) == all)
  }

  @Test func manyFindingsAreFoldedUntilOneUnfoldsThem() {
    let files = Dictionary(
      uniqueKeysWithValues: (0..<500).map { ("needs/goals/m-\($0)", "name: M\nnmae: x\n") })
    var walk = Walk(makeCatalogue(files))
    walk.press("v")
    #expect(walk.state.outline?.rows.allSatisfy { $0.findingsGroup?.isFolded == true } == true)
    #expect((walk.state.outline?.count ?? 0) >= 500)
    walk.press("Right")
    let unfolded = walk.state.outline?.row?.findingsGroup
    #expect(unfolded?.isFolded == false && (walk.state.outline?.rows.count ?? 0) > (unfolded?.count ?? .max))
    walk.press("j j Left")
    #expect(walk.state.outline?.row?.findingsGroup?.subject == unfolded?.subject)
    #expect(walk.state.outline?.rows.allSatisfy { $0.findingsGroup?.isFolded == true } == true)
  }

  @Test func theCountsAreOfTheCatalogueAsItIsOrNotTold() throws {
    let files = Dictionary(
      uniqueKeysWithValues: (0..<50).map { ("needs/goals/m-\($0)", "name: M\nstatus: x\n") })
    let before = makeCatalogue(files)
    var walk = Walk(before)
    let errors = { (walk: Walk) in walk.state.content.assessment?.counts.errors ?? -1 }
    #expect(errors(walk) == 50)
    let position = try #require(before.position(of: "goal/m-7"))
    let place = Place(
      kind: before.descriptions[position].kind, id: "m-7", file: before.descriptions[position].file)
    let after = Catalogue(
      before, replacing: [position: makeDescription("name: M\nstatus: draft\n", at: place)])
    let check = walk.state.content.check
    walk.send(.content(Content(after, today: Day("2026-11-22"))))
    #expect(errors(walk) == -1)
    #expect(walk.row(0).contains("kontrollerar"))
    walk.send(.content(Content(after, check: check?.updated(to: after))))
    #expect(errors(walk) == 49)
    #expect(walk.row(0).contains("49 fel"))
  }
}
