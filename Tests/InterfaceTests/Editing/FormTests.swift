import Metamodel
import TestSupport
import Testing

@testable import Interface

/// The form of a description, typed in as a person does.
@Suite struct FormTests {
  private static let files = [
    "process/actors/kommunen":
      "name: {sv: Kommunen, en: The municipality}\nstatus: decided\ntype: municipality",
    "process/actors/skatteverket": "name: Skatteverket # myndigheten\nstatus: draft\ntype: state-agency",
    "information/exchange-objects/inkomst": """
    ---
    name: Inkomst
    status: draft
    attributes:
      - id: belopp
        name: Belopp # kronor
      - id: manad
        name: Månad
    ---

    Om inkomst.

    """,
    "services/inkomst/service": "name: Inkomst\nstatus: draft\ntype: base-service",
  ]

  private func open(_ perspective: String, _ down: Int, columns: Int = 80, rows: Int = 24) throws -> Desk {
    var desk = try Desk(Self.files, columns: columns, rows: rows)
    desk.press("\(perspective) Tab" + String(repeating: " j", count: down) + " e")
    return desk
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 10)], Language.allCases)
  func screens(size: (Int, Int), language: Language) throws {
    var desk = try Desk(Self.files, columns: size.0, rows: size.1, language)
    desk.press("4 Tab e")
    Golden.expect(desk.screen, "screens/form-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  /// What each sort of field is edited with, 80x24 and in both languages.
  @Test(
    arguments: [
      ("text", "actor/kommunen", "organisation-number"), ("language", "actor/kommunen", "name.en"),
      ("choice", "service/inkomst", "category"), ("open-choice", "actor/kommunen", "type"),
      ("boolean", "service/inkomst", "shared"), ("integer", "exchange/svar", "priority"),
      ("date", "exchange/svar", "valid-from"), ("uri", "instance/inkomst/1/drift", "endpoint"),
      ("languages", "service/inkomst", "languages"), ("list", "service/inkomst", "keywords"),
      ("reference", "exchange/svar", "passes"), ("structure", "instance/inkomst/1/drift", "contact"),
      ("structures", "service/inkomst", "responsible"), ("parts", "exchange-object/inkomst", "attributes"),
      ("long-text", "exchange-object/inkomst", "definition"),
    ], Language.allCases)
  func editors(field: (String, String, String), language: Language) throws {
    let more = [
      "process/exchanges/svar": "name: Svar\nstatus: draft\npasses: uppgift",
      "information/business-objects/uppgift": "name: Uppgift\nstatus: draft",
      "information/business-objects/fraga": "name: Fråga\nstatus: draft",
      "services/inkomst/1/instances/drift": "name: Drift\nstatus: draft",
    ]
    var desk = try Desk(Self.files.merging(more) { $1 }, language)
    desk.edit(field.1, field.2)
    #expect(desk.state.formRow?.path == field.2)
    desk.press("Enter")
    // The entries there are, and then what one more is made with.
    if ["reference", "parts"].contains(field.0) { desk.press("End Enter") }
    Golden.expect(desk.screen, "editors/\(field.0)-\(language.rawValue)")
    #expect(desk.copy.unsaved.isEmpty)
  }

  @Test func aDayIsChosenInTheCalendarOrTyped() throws {
    var desk = try open("2", 0)
    desk.edit("actor/kommunen", "valid-from")
    desk.press("Enter Down Right PageDown Enter")
    #expect(desk.text(of: "actor/kommunen")?.contains("valid-from: 2026-12-30\n") == true)
    desk.press("Enter Backspace Backspace 3 2 Enter")
    #expect(desk.screen.contains("`valid-from` ska vara en dag i kalendern"))
    desk.press("Backspace 1 Enter")
    #expect(desk.text(of: "actor/kommunen")?.contains("valid-from: 2026-12-31\n") == true)
  }

  @Test func aWrongValueIsToldUnderTheFieldAndNotTaken() throws {
    var desk = try Desk(Self.files)
    desk.edit("actor/kommunen", "contact")
    desk.press("Enter Down Down")
    #expect(desk.state.formRow?.path == "contact.email")
    desk.press("Enter")
    desk.type("namn@")
    let lines = desk.screen.split(separator: "\n")
    let row = try #require(lines.firstIndex { $0.contains("namn@ ") })
    #expect(lines[row + 1].contains("`email` ska vara"))
    desk.press("Enter")
    #expect(desk.copy.unsaved.isEmpty)
    desk.type("exempel.se")
    desk.press("Enter")
    #expect(desk.text(of: "actor/kommunen")?.contains("contact:\n  email: namn@exempel.se\n") == true)
  }

  @Test func whatIsSelectedIsCopied() throws {
    var desk = try Desk(Self.files)
    desk.edit("actor/kommunen", "name.sv")
    desk.press("Enter Shift-Home Alt-c")
    #expect(desk.copied == "Kommunen")
    desk.press("Alt-x")
    desk.type("Staden")
    desk.press("Enter")
    #expect(desk.text(of: "actor/kommunen")?.contains("sv: Staden,") == true)
  }

  @Test func aTextIsTypedInItsRow() throws {
    var desk = try open("2", 1)
    desk.press("Enter")
    desk.type(" 2")
    Golden.expect(desk.screen, "screens/form-line")
    desk.press("Esc")
    #expect(desk.text(of: "actor/skatteverket")?.contains("name: Skatteverket # my") == true)
    desk.press("Enter")
    desk.type(" 2")
    desk.press("Enter")
    #expect(desk.text(of: "actor/skatteverket")?.contains("name: Skatteverket 2 # my") == true)
    #expect(desk.screen.contains("1 ändrad"))
    desk.press("u")
    #expect(desk.text(of: "actor/skatteverket")?.contains("name: Skatteverket # my") == true)
    desk.press("Ctrl-R")
    #expect(desk.text(of: "actor/skatteverket")?.contains("name: Skatteverket 2 # my") == true)
  }

  @Test func anotherLanguageBesideAPlainText() throws {
    var desk = try open("2", 1)
    desk.press("j Enter")
    desk.type("The tax agency")
    desk.press("Enter")
    #expect(
      desk.text(of: "actor/skatteverket")?.contains(
        "name: # myndigheten\n  sv: Skatteverket\n  en: The tax agency\n") == true)
  }

  @Test func aTextIsWrittenInAnyLanguage() throws {
    var desk = try open("2", 0)
    desk.press("L")
    desk.type("finska")
    desk.press("Enter")
    #expect(desk.screen.contains("är ingen språktagg"))
    desk.press("L")
    desk.type("fi")
    desk.press("Enter")
    desk.type("Kunta")
    desk.press("Enter")
    #expect(
      desk.text(of: "actor/kommunen")?.contains("name: {sv: Kommunen, en: The municipality, fi: Kunta}\n")
        == true)
    #expect(desk.screen.contains("Namn (fi)"))
  }

  @Test func aChoiceIsPicked() throws {
    var desk = try open("2", 1)
    while desk.state.formRow?.path != "status" { desk.press("j") }
    desk.press("Enter")
    desk.type("besl")
    Golden.expect(desk.screen, "screens/form-choice")
    desk.press("Enter")
    #expect(desk.text(of: "actor/skatteverket")?.contains("status: decided\n") == true)
  }

  @Test func aReferenceIsPickedOrItsTargetCreated() throws {
    var desk = try open("4", 0)
    while desk.state.formRow?.path != "responsible" { desk.press("j") }
    desk.press("Enter")
    desk.type("producent")
    desk.press("Enter j Enter")
    desk.type("skatt")
    Golden.expect(desk.screen, "screens/form-reference")
    desk.press("Enter")
    #expect(
      desk.text(of: "service/inkomst")?.contains(
        "responsible:\n  - role: producer\n    actor: skatteverket\n")
        == true)
    desk.press("Enter")
    desk.type("Migrationsverket")
    desk.press("Enter")
    #expect(desk.text(of: "service/inkomst")?.contains("actor: migrationsverket\n") == true)
    #expect(desk.text(of: "actor/migrationsverket") == "---\nname: Migrationsverket\nstatus: draft\n---\n")
    desk.press("u")
    #expect(desk.text(of: "actor/migrationsverket") == nil)
    #expect(desk.text(of: "service/inkomst")?.contains("actor: skatteverket\n") == true)
  }

  @Test func partsAreAddedMovedAndRemoved() throws {
    var desk = try open("3", 0)
    while desk.state.formRow?.path != "attributes" { desk.press("j") }
    desk.press("Enter")
    Golden.expect(desk.screen, "screens/form-entries")
    desk.press("Alt-Down")
    let moved =
      "attributes:\n  - id: manad\n    name: Månad\n  - id: belopp\n    name: Belopp # kronor\n---\n"
    #expect(desk.text(of: "exchange-object/inkomst")?.contains(moved) == true)
    desk.press("End Enter")
    desk.type("Person nummer")
    Golden.expect(desk.screen, "screens/form-entry")
    desk.press("Enter")
    #expect(
      desk.text(of: "exchange-object/inkomst")?.contains(
        "# kronor\n  - id: person-nummer\n    name: Person nummer\n---\n") == true)
    desk.press("Esc Home x")
    #expect(desk.text(of: "exchange-object/inkomst")?.contains("manad") == false)
    desk.press("u u u")
    #expect(desk.text(of: "exchange-object/inkomst") == Self.files["information/exchange-objects/inkomst"])
  }

  @Test func aPartThatIsReferredToIsRemovedOnConsent() throws {
    let file = """
      name: I
      surfaces:
        - id: yta
          operations:
            - id: hamta
              name: Hämta
              uses: ["#fraga", "#svar"]
      messages:
        - id: fraga
          name: Fråga
        - id: svar
          name: Svar
      """
    var desk = try Desk([
      "services/i/1/profile": "name: I\nstatus: draft", "services/i/1/logical-interface": file,
    ])
    desk.edit("logical-interface/i/1", "messages[fraga]")
    desk.press("Delete")
    #expect(desk.screen.contains("logical-interface/i/1#fraga hänvisas till från 1 ställe"))
    desk.press("Esc")
    #expect(desk.text(of: "logical-interface/i/1")?.contains("id: fraga") == true)
    desk.press("Delete t")
    let without = file.replacing("  - id: fraga\n    name: Fråga\n", with: "")
      .replacing("[\"#fraga\", \"#svar\"]", with: "[\"#svar\"]")
    #expect(desk.text(of: "logical-interface/i/1")?.contains("#fraga") == false)
    #expect(desk.text(of: "logical-interface/i/1") == "---\n\(without)\n---\n")
    desk.press("u")
    #expect(desk.text(of: "logical-interface/i/1") == "---\n\(file)\n---\n")
    desk.edit("logical-interface/i/1", "messages[fraga]")
    desk.press("Delete l")
    #expect(desk.text(of: "logical-interface/i/1")?.contains("uses: [\"#fraga\", \"#svar\"]") == true)
    #expect(desk.text(of: "logical-interface/i/1")?.contains("id: fraga") == false)
  }

  @Test func aPartIsRenamedWithAllThatRefersToIt() throws {
    var desk = try Desk([
      "services/i/1/profile": "name: I\nstatus: draft",
      "services/i/1/logical-interface": """
      name: I
      surfaces:
        - id: yta
          operations:
            - id: hamta
              name: Hämta
              uses: ["#fraga"]
      messages:
        - id: fraga
          name: Fråga
      """,
    ])
    desk.edit("logical-interface/i/1", "messages[fraga].id")
    desk.press("Enter Ctrl-U")
    desk.type("anrop")
    desk.press("Enter")
    #expect(desk.text(of: "logical-interface/i/1")?.contains("- id: anrop\n") == true)
    #expect(desk.text(of: "logical-interface/i/1")?.contains("uses: [\"#anrop\"]\n") == true)
    desk.press("u")
    #expect(desk.text(of: "logical-interface/i/1")?.contains("uses: [\"#fraga\"]\n") == true)
  }

  @Test func enterAloneLeavesAChoiceAndAReferenceAsTheyAre() throws {
    var desk = try Desk(
      Self.files.merging([
        "process/processes/p": "name: P\nstatus: decided\nactor: skatteverket\nmeans: x"
      ]) { $1 })
    for field in ["status", "actor"] {
      desk.edit("process/p", field)
      desk.press("Enter Enter")
      #expect(desk.copy.unsaved.isEmpty, "\(field)")
    }
  }

  @Test func aLongTextHasABoxOfItsOwn() throws {
    var desk = try open("3", 0)
    while desk.state.formRow?.label != "Brödtext" { desk.press("j") }
    desk.press("Enter Ctrl-End Enter")
    desk.type("Ny rad, åäö.")
    Golden.expect(desk.screen, "screens/form-area")
    desk.press("Esc")
    #expect(desk.screen.contains("Ska det du har skrivit behållas?"))
    desk.press("Esc Ctrl-S")
    #expect(desk.text(of: "exchange-object/inkomst")?.hasSuffix("---\n\nOm inkomst.\nNy rad, åäö.\n") == true)
  }

  @Test func aServiceIsMadeWithItsFourParts() throws {
    var desk = try Desk(Self.files)
    desk.press("4 Tab n")
    desk.type("tjänst")
    desk.press("Enter")
    desk.type("Ink")
    Golden.expect(desk.screen, "screens/form-new")
    desk.press("Enter j")
    let made = ["service/ink", "profile/ink/1.0", "logical-interface/ink/1.0", "instance/ink/1.0/produktion"]
    for reference in made { #expect(desk.text(of: reference) != nil, "\(reference)") }
    #expect(desk.state.form?.reference == "service/ink")
    desk.press("u")
    #expect(desk.text(of: "service/ink") == nil)
    #expect(desk.copy.unsaved.isEmpty)
  }

  @Test func removingShowsWhatRefersAndAsks() throws {
    var desk = try Desk(
      Self.files.merging(["process/collaborations/x": "name: X\nmembers: [kommunen, skatteverket]"]) { $1 })
    desk.press("2 Tab D")
    Golden.expect(desk.screen, "screens/remove")
    desk.press("Esc")
    #expect(desk.copy.unsaved.isEmpty)
    desk.press("D Enter")
    #expect(desk.text(of: "actor/kommunen") == nil)
    #expect(desk.text(of: "collaboration/x")?.contains("members: [skatteverket]") == true)
  }

  @Test func renamingIsFollowed() throws {
    var desk = try Desk(
      Self.files.merging(["process/collaborations/x": "name: X\nmembers: [kommunen, skatteverket]"]) { $1 })
    desk.press("2 Tab r Ctrl-U")
    desk.type("staden")
    desk.press("Enter")
    #expect(desk.text(of: "collaboration/x")?.contains("members: [staden, skatteverket]") == true)
  }

  @Test func quittingWithUnsavedWorkAsks() throws {
    var desk = try open("2", 1)
    desk.press("Enter x Enter q")
    #expect(desk.screen.contains("[ Spara ] [ Kasta ] [ Avbryt ]"))
    desk.press("Esc Ctrl-S")
    #expect(desk.copy.unsaved.isEmpty)
  }

  @Test func aReadOnlyCatalogueSaysWhy() throws {
    var desk = try open("2", 1)
    let words = Words(
      sv: "katalogen är öppnad för läsning (-R)", en: "the catalogue is open for reading (-R)")
    var state = desk.state
    _ = state.update(.work(WorkStatus(readOnly: words)))
    _ = state.update(.event(.key(.init(.enter))))
    #expect(state.render().lines.last?.contains("öppnad för läsning") == true)
    desk.press("Esc")
  }

  @Test func aNewVersionReplacesTheOneBefore() throws {
    var desk = try Desk(
      Self.files.merging([
        "services/inkomst/1.9/profile": "name: Inkomst 1.9\nstatus: decided\nlife-cycle: in-operation",
        "services/inkomst/1.9/logical-interface": "name: Hämta # så\nstatus: decided",
        "services/inkomst/1.9/technical-interfaces/soap": "name: SOAP\nstatus: decided",
        "services/inkomst/1.9/instances/prod": "name: Produktion\nstatus: decided",
      ]) { $1 })
    desk.press("4 Tab N")
    #expect(desk.screen.contains("1.10"))
    desk.press("Enter")
    #expect(desk.screen.contains("Är version 1.9 under avveckling"))
    desk.press("j")
    #expect(
      desk.text(of: "profile/inkomst/1.10")
        == "---\nname: Inkomst 1.9\nstatus: draft\nlife-cycle: planned\nreplaces: inkomst/1.9\n---\n")
    #expect(desk.text(of: "logical-interface/inkomst/1.10") == "---\nname: Hämta # så\nstatus: draft\n---\n")
    #expect(desk.text(of: "technical-interface/inkomst/1.10/soap") != nil)
    #expect(desk.text(of: "instance/inkomst/1.10/prod") == nil)
    #expect(desk.text(of: "profile/inkomst/1.9")?.contains("life-cycle: phasing-out") == true)
    #expect(desk.state.form?.reference == "profile/inkomst/1.10")
    desk.press("u")
    #expect(desk.copy.unsaved.isEmpty)
  }

  @Test func aCopyHasAnotherIdAndNothingElse() throws {
    var desk = try Desk(Self.files)
    desk.press("2 Tab j c Enter")
    #expect(desk.text(of: "actor/skatteverket-2") == desk.text(of: "actor/skatteverket"))
  }

  @Test func aFieldChangesOnAllThatIsMarked() throws {
    var desk = try Desk(Self.files)
    desk.press("2 Tab Space Space B")
    desk.type("status")
    desk.press("Enter")
    desk.type("avv")
    desk.press("Enter")
    #expect(desk.text(of: "actor/kommunen")?.contains("status: retired\n") == true)
    #expect(desk.text(of: "actor/skatteverket")?.contains("status: retired\n") == true)
    desk.press("u")
    #expect(desk.copy.unsaved.isEmpty)
  }
}
