import Catalogue
import Metamodel
import Terminal
import TestSupport
import Testing

@testable import Interface

/// The view of what a change reaches.
@Suite struct ImpactViewTests {
  private static let catalogue = makeCatalogue([
    "process/actors/verket": "name: Verket\ntype: state-agency\n",
    "process/actors/kommunen": "name: {sv: Kommunen, en: The municipality}\ntype: municipality\n",
    "services/inkomst/service": "name: Inkomst\nresponsible: [{role: producer, actor: verket}]\n",
    "services/inkomst/1/profile": "name: Inkomst 1\nlife-cycle: in-operation\n",
    "services/inkomst/1/instances/drift":
      "name: {sv: Driften, en: Production}\nprovider: verket\nenvironment: production\n",
    "services/inkomst/1/instances/reserv":
      "name: {sv: Reserven, en: The reserve}\nprovider: verket\nenvironment: production\n",
    "consumptions/bruk": """
    name: Bruk
    consumer: kommunen
    uses: inkomst/1
    instances: [inkomst/1/drift]
    reserves: [inkomst/1/reserv]
    connection: connected
    contact: {function: Systemförvaltningen, email: system@kommunen.example}
    agreements: [avtal]
    """,
    "agreements/avtal":
      "name: {sv: Avtal om inkomst, en: Agreement on income}\ntype: information-exchange\nsigning: signed\ngoverns-services: [profile/inkomst/1]\nconcerns: [instance/inkomst/1/drift]\n",
  ])

  private func walk(
    _ columns: Int = 80, _ rows: Int = 24, _ language: Language = .swedish, id: String = "inkomst/1/drift"
  ) -> Walk {
    var walk = Walk(Self.catalogue, columns: columns, rows: rows, language)
    walk.press("0 Tab /")
    walk.type("id:\(id)")
    walk.press("Enter i")
    return walk
  }

  @Test(arguments: [(80, 24), (140, 45), (40, 10)], Language.allCases)
  func theImpact(size: (Int, Int), language: Language) {
    let walk = walk(size.0, size.1, language)
    Golden.expect(walk.screen, "screens/impact-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test func groupsFoldAndUnfold() {
    var walk = walk()
    #expect(walk.screen.contains("▾ Konsumenter att informera"))
    #expect(walk.screen.contains("Systemförvaltningen, system@kommunen.example"))
    walk.press("Left")
    #expect(walk.screen.contains("▸ Om instansen är nere"))
    #expect(!walk.screen.contains("har reserv: Reserven"))
    walk.press("Right")
    #expect(walk.screen.contains("har reserv: Reserven"))
    // From a row the group that it is in is folded, and the cursor goes to its heading.
    walk.press("j Left")
    #expect(walk.state.outline?.list.selection == 0)
    walk.press("Space")
    #expect(walk.screen.contains("har reserv: Reserven"))
  }

  @Test func enterOpensAndBackKeepsWhatIsFolded() {
    var walk = walk()
    walk.press("Left j j Enter")
    #expect(walk.state.reading?.reference == "consumption/bruk")
    walk.press("Backspace")
    #expect(walk.screen.contains("▸ Om instansen är nere"))
    #expect(walk.state.current.map { walk.state.catalogue.descriptions[$0].reference } == "consumption/bruk")
    // On from there.
    walk.press("t")
    #expect(walk.state.tracing?.start == "consumption/bruk")
    walk.press("Esc Esc")
    #expect(walk.state.isBrowsing)
  }

  @Test func theFilterKeepsTheGroupsOfItsHits() {
    var walk = walk()
    walk.press("/")
    walk.type("avtal")
    #expect(walk.screen.contains("▾ Överenskommelser som blir inaktuella"))
    #expect(!walk.screen.contains("Konsumenter att informera"))
    walk.press("Esc")
    #expect(walk.screen.contains("Konsumenter att informera"))
  }

  @Test func whatNothingDependsOnSaysSo() {
    let walk = walk(id: "avtal")
    #expect(walk.screen.contains("Konsumenter att informera"))
    var alone = Walk(makeCatalogue(["process/actors/verket": "name: Verket\n"]))
    alone.press("0 Tab i")
    #expect(alone.screen.contains("Inget annat beror av det här."))
  }

  @Test func itIsWrittenToAFileOfAFormThatThereIs() {
    var walk = walk()
    walk.press("W")
    #expect(walk.screen.contains("paverkan-inkomst-1-drift.csv"))
    walk.press("Enter")
    #expect(
      walk.effects.last
        == .export(
          .impact("instance/inkomst/1/drift"), to: "paverkan-inkomst-1-drift.csv", overwriting: false))
    walk.press("W Backspace Backspace Backspace")
    walk.type("doc")
    walk.press("Enter")
    #expect(walk.screen.contains("Ändelsen säger formen: .csv, .txt, .json."))
  }
}
