import Metamodel
import Terminal
import Testing

@testable import Interface

/// A text replaced in one field of many descriptions.
@Suite struct ReplacementTests {
  private static let files = [
    "information/concepts/a": "name: A\ndefinition: Ett beslut om beslut # så\nsynonyms: [beslut, annat]",
    "information/concepts/b": "name: B\ndefinition:\n  sv: Inget\n  en: Some beslut",
    "information/concepts/c": "name: C\ndefinition: |\n  Ett beslut\n  på två rader",
  ]

  private func open(_ field: String, _ find: String, _ with: String) throws -> Desk {
    var desk = try Desk(Self.files)
    desk.press("3 Tab &")
    desk.type(field)
    desk.press("Enter")
    desk.type(find)
    desk.press("Enter")
    desk.type(with)
    desk.press("Enter")
    return desk
  }

  @Test func whatWouldChangeIsShownFirstAndCanBeSpared() throws {
    var desk = try open("definition", "beslut", "avgörande")
    Golden.expect(desk.screen, "screens/replacement")
    #expect(desk.copy.unsaved.isEmpty)
    desk.press("Down Space Enter")
    #expect(
      desk.text(of: "concept/a")?.contains("definition: Ett avgörande om avgörande # så\nsynonyms: [beslut")
        == true)
    #expect(desk.text(of: "concept/b")?.contains("en: Some beslut") == true)
    #expect(desk.text(of: "concept/c")?.contains("  Ett avgörande\n  på två rader\n") == true)
    #expect(desk.state.isBrowsing)
    desk.press("u")
    #expect(desk.copy.unsaved.isEmpty)
  }

  @Test func anEntryOfAListIsReplacedOrRemoved() throws {
    var desk = try open("synonyms", "beslut", "")
    desk.press("Enter")
    #expect(desk.text(of: "concept/a")?.contains("synonyms: [annat]") == true)
  }

  @Test func whatIsNotThereIsTold() throws {
    var desk = try open("definition", "saknas", "x")
    #expect(desk.state.outline == nil)
    #expect(desk.copy.unsaved.isEmpty)
    desk.press("Esc")
  }

  @Test func escLeavesAllAsItIs() throws {
    var desk = try open("definition", "beslut", "x")
    desk.press("Esc")
    #expect(desk.state.isBrowsing)
    #expect(desk.copy.unsaved.isEmpty)
  }
}
