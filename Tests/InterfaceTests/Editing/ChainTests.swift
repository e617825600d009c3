import Metamodel
import Terminal
import Testing

@testable import Interface

/// The chain from an exchange to those who use its service: what it shows, and what it fills.
@Suite struct ChainTests {
  static let files = [
    "process/actors/kommunen": "name: Kommunen\nstatus: draft",
    "process/processes/utreda": "name: Utreda\nstatus: draft\nactor: kommunen\nresult: Ett beslut",
    "process/exchanges/fraga":
      "name: Fråga om förmån\nstatus: draft\nfrom: process/utreda\nto: process/utreda\ndigitalisation: digital",
    "information/concepts/formanstid": "name: Förmånstid\nstatus: draft",
  ]

  private func open() throws -> Desk {
    var desk = try Desk(Self.files, columns: 100, rows: 30)
    desk.press("g")
    desk.type("Fråga om")
    desk.press("Enter w")
    return desk
  }

  /// The steps in sight, without borders and what is said at the right.
  private func steps(_ desk: Desk) -> [String] {
    desk.screen.split(separator: "\n").filter { $0.hasPrefix("│") }.map { line in
      line.dropFirst().dropLast().split(separator: "  ").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
        .prefix(2).joined(separator: "  ")
    }.filter { !$0.isEmpty }
  }

  @Test func anExchangeIsFollowedToItsAgreementByMakingWhatIsMissing() throws {
    var desk = try open()
    #expect(desk.state.outline?.subject == .chain("exchange/fraga"))
    #expect(steps(desk).dropFirst().map { $0.prefix(1) } == ["╳", "╳"])
    desk.press(": ")
    desk.type("Vi är aktör")
    desk.press("Enter")
    desk.type("komm")
    desk.press("Enter")
    for name in ["Förmånsfråga", "Frågeuppgift", "Förmånstjänst", "hamta", "Kommunens bruk", "Avtalet"] {
      desk.press("m")
      while desk.state.outline?.row.flatMap({ if case .link(let row) = $0 { row.gap } else { nil } }) == nil {
        desk.press("m")
      }
      desk.press("Enter")
      desk.type(name)
      desk.press("Enter")
    }
    Golden.expect(desk.screen, "screens/chain")
    #expect(desk.text(of: "exchange/fraga")?.contains("passes:\n  - formansfraga\n") == true)
    #expect(desk.text(of: "exchange-object/frageuppgift")?.contains("refines:\n  - formansfraga\n") == true)
    #expect(
      desk.text(of: "service/formanstjanst") == """
        ---
        name: Förmånstjänst
        status: draft
        responsible:
          - role: producer
            actor: kommunen
        languages:
          - sv
        reuse-check:
          date: 2026-11-22
          outcome: none-found
        ---

        """)
    #expect(
      desk.text(of: "profile/formanstjanst/1.0") == """
        ---
        name: Förmånstjänst 1.0
        status: draft
        realises-objects:
          - formansfraga
        realises-exchanges:
          - fraga
        ---

        """)
    #expect(
      desk.text(of: "logical-interface/formanstjanst/1.0")?.contains(
        "messages:\n  - id: hamta\n    name: hamta\n    carries:\n      - frageuppgift\n") == true)
    #expect(
      desk.text(of: "instance/formanstjanst/1.0/produktion")?.contains(
        "provider: kommunen\nimplements:\n  - formanstjanst/1.0/rest\n") == true)
    #expect(
      desk.text(of: "consumption/kommunens-bruk") == """
        ---
        name: Kommunens bruk
        status: draft
        consumer: kommunen
        uses: formanstjanst/1.0
        instances:
          - formanstjanst/1.0/produktion
        agreements:
          - avtalet
        ---

        """)
    #expect(desk.text(of: "agreement/avtalet")?.contains("parties:\n  - kommunen\n") == true)
    // Each making is one step back.
    desk.press("u u u u u u")
    #expect(desk.copy.unsaved.isEmpty)
  }

  @Test func whatExistsIsChosen() throws {
    var desk = try open()
    desk.press("j Enter")
    desk.type("Förmånsfråga")
    desk.press("Enter Esc g")
    desk.type("Utreda")
    // From the process the same exchange is reached.
    desk.press("Enter w")
    #expect(steps(desk).contains { $0.contains("Fråga om förmån") })
    while !steps(desk)[desk.state.outline?.list.selection ?? 0].contains("Verksamhetsobjekt") {
      desk.press("j")
    }
    // One more in the step: the one that is there can be chosen for another exchange.
    desk.press("n")
    desk.type("Förmånsf")
    #expect(desk.screen.contains("formansfraga"))
  }

  @Test func aQuestionIsLeftWhereItBelongsAndListedWithTheFindings() throws {
    var desk = try open()
    // On the hole, the question goes to what the hole hangs on.
    desk.press("j F")
    desk.type("Vad lämnas? Kommunen vet.")
    desk.press("Enter")
    #expect(
      desk.text(of: "exchange/fraga")?.contains("open-questions:\n  - Vad lämnas? Kommunen vet.\n") == true)
    #expect(steps(desk).contains("? Vad lämnas? Kommunen vet."))
    desk.press("v End")
    Golden.expect(desk.screen, "screens/findings")
    desk.press("Enter")
    #expect(desk.state.form?.reference == "exchange/fraga")
    #expect(desk.state.formRow?.path == "open-questions")
    desk.press("Esc / v a d Space l ä m n a s")
    #expect(desk.state.outline?.rows.count == 2)
    desk.press("Esc Esc")
    #expect(desk.state.outline?.subject == .chain("exchange/fraga"))
  }

  @Test func aFindingLeadsToItsFieldHoweverDeep() throws {
    var desk = try Desk(
      [
        "services/x/1.0/logical-interface":
          "name: X\nstatus: draft\ndescription: X\nsurfaces:\n  - id: yta\n    implemented-by: producer\n    operations:\n      - id: a\n        name: A\n      - id: b\n        name: B"
      ], columns: 100, rows: 30)
    desk.press("v")
    while desk.state.outline?.row.flatMap({
      if case .finding(let finding) = $0 { finding.field } else { nil }
    }) != "surfaces[yta].operations[b].pattern" { desk.press("j") }
    desk.press("Enter")
    #expect(desk.state.formRow?.path == "surfaces[1].operations[2].pattern")
    desk.press("Enter Enter")
    #expect(desk.text(of: "logical-interface/x/1.0")?.contains("name: B\n        pattern: ") == true)
  }

  @Test func whatAFindingMissesIsMadeAndLinked() throws {
    var desk = try Desk(
      ["process/processes/utreda": "name: Utreda\nstatus: draft\nactor: kommunen"], columns: 100, rows: 30)
    desk.press("v")
    while desk.state.outline?.row.flatMap({
      if case .finding(let finding) = $0 { finding.rule } else { nil }
    }) != "ST-01" { desk.press("j") }
    desk.press("n")
    #expect(desk.screen.contains("Skapa actor/kommunen?"))
    desk.press("Enter")
    #expect(desk.text(of: "actor/kommunen") == "---\nname: kommunen\nstatus: draft\n---\n")
    #expect(desk.state.form?.reference == "actor/kommunen")
    #expect(!desk.screen.contains("ST-01"))
  }

  @Test func aHoleOnAPageIsFilledFromThePage() throws {
    var desk = try Desk(
      ["process/processes/utreda": "name: Utreda\nstatus: draft\nresult: Beslut"], columns: 100, rows: 30)
    desk.press("2 Tab Enter Tab")
    while desk.state.reading?.anchor.map({ desk.state.reading?.page.anchors[$0].destination })
      != .field("actor", of: "process/utreda")
    { desk.press("Tab") }
    desk.press("Enter")
    desk.type("Kommunen")
    desk.press("Enter")
    #expect(desk.text(of: "process/utreda")?.contains("actor: kommunen\n") == true)
    #expect(desk.text(of: "actor/kommunen")?.contains("name: Kommunen\n") == true)
    desk.press("u")
    #expect(desk.copy.unsaved.isEmpty)
  }

  @Test func likeNamesAreShownBeforeAConceptIsMadeAndTheReuseCheckSaysSo() throws {
    var desk = try Desk(Self.files, columns: 100, rows: 30)
    desk.press("3 n")
    desk.type("begrepp")
    desk.press("Enter")
    desk.type("Förmånstiden")
    Golden.expect(desk.screen, "screens/naming")
    desk.press("Enter")
    #expect(desk.text(of: "concept/formanstiden")?.contains("reuse-check") == false)
    desk.press("u Esc Esc n")
    desk.type("begrepp")
    desk.press("Enter")
    desk.type("Förmånstiden")
    desk.press("Up Enter")
    #expect(desk.state.reading?.reference == "concept/formanstid")
    #expect(desk.copy.unsaved.isEmpty)
  }

  /// What is offered in the open box, in order.
  private func items(_ desk: Desk) -> [PickerOverlay.Item] {
    if case .picker(let picker) = desk.state.overlay { picker.items } else { [] }
  }

  @Test(arguments: ["chain", "form"])
  func enterNeverTiesWhatOnlyResemblesTheNameThatIsTyped(place: String) throws {
    var files = Self.files
    files["information/business-objects/underlag"] =
      "name: Bedömningsunderlag av vanlig art\nstatus: decided"
    var desk = try Desk(files, columns: 100, rows: 30)
    if place == "chain" {
      desk.press("g")
      desk.type("Fråga om")
      desk.press("Enter w m Enter")
    } else {
      desk.edit("exchange/fraga", "passes")
      desk.press("Enter")
    }
    desk.type("Bedömning av agi")
    let new = PickerOverlay.Item.create(kind: "business-object", name: "Bedömning av agi")
    let position = try #require(desk.state.catalogue.position(of: "business-object/underlag"))
    #expect(items(desk) == [new, .description(position)])
    desk.press("Ctrl-U")
    // What bears the name goes before the making of one more.
    desk.type("bedomningsunderlag van")
    #expect(
      items(desk) == [
        .description(position), .create(kind: "business-object", name: "bedomningsunderlag van"),
      ])
    desk.press("Enter")
    #expect(desk.text(of: "exchange/fraga")?.contains("passes:\n  - underlag\n") == true)
  }
}
