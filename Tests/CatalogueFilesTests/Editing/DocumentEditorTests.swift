import Catalogue
import Metamodel
import TestSupport
import Testing

@testable import CatalogueFiles

/// Edits of one value: what changes, and what must not.
@Suite struct DocumentEditorTests {
  private let object = "information/exchange-objects/a.md"

  private func edit(
    _ text: String, _ edits: [(String, FieldEdit.Operation)], at file: String = "needs/customers/a.md"
  ) throws -> String {
    let place = try #require(Metamodel.vlds.place(of: file))
    let whole = text.contains("---") ? text : "---\n\(text)\n---\n"
    let document = try #require(
      Document.read(description: Array(whole.utf8), schema: place.kind.schema).document)
    let editor = DocumentEditor(schema: place.kind.schema, file: file, language: "sv")
    let bytes = try editor.edited(
      document, by: edits.map { FieldEdit(try #require(FieldPath($0.0)), $0.1) })
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("status: draft", "status: decided"), ("status: 'draft'  # så", "status: 'decided'  # så"),
    ("status:   \"draft\" # så", "status:   \"decided\" # så"), ("status:", "status: decided"),
    ("status: ~", "status: decided"), ("status: # tomt", "status: decided # tomt"),
  ])
  func aValueKeepsWhatStandsAroundIt(before: String, after: String) throws {
    let text = "---\n# överst\nname: A\n\n\(before)\nx-eget: [1,  2]\n---\nBrödtext\n"
    #expect(
      try edit(text, [("status", .set(.text("decided")))])
        == text.replacing(before, with: after))
  }

  @Test func lineEndsAndMarkStay() throws {
    let text = "\u{FEFF}---\r\nname: A\r\nstatus: draft # x\r\n---\r\nText\r\n"
    #expect(
      try edit(text, [("status", .set(.text("decided"))), ("type", .set(.text("citizen")))])
        == "\u{FEFF}---\r\nname: A\r\nstatus: decided # x\r\ntype: citizen\r\n---\r\nText\r\n")
  }

  @Test func aNewFieldGoesBehindTheNearestBeforeIt() throws {
    let text = "---\nname: A # namn\n# om typen\ntype: citizen\n---\n"
    #expect(
      try edit(text, [("status", .set(.text("draft")))])
        == "---\nname: A # namn\nstatus: draft\n# om typen\ntype: citizen\n---\n")
    #expect(
      try edit("---\ntype: citizen\n---\n", [("name", .set(.text("Å")))])
        == "---\nname: Å\ntype: citizen\n---\n")
    #expect(try edit("---\n---\n", [("name", .set(.text("Å")))]) == "---\nname: Å\n---\n")
  }

  @Test func textsInLanguages() throws {
    #expect(
      try edit("name: A", [("name.en", .set(.text("B")))]) == "---\nname:\n  sv: A\n  en: B\n---\n")
    #expect(
      try edit("name: {en: B}", [("name", .set(.text("A, b")))]) == "---\nname: {sv: \"A, b\", en: B}\n---\n")
    #expect(
      try edit("name:\n  sv: A\n  en: B", [("name.sv", .remove)]) == "---\nname:\n  en: B\n---\n")
    #expect(try edit("name:\n  sv: A\ntype: citizen", [("name.sv", .remove)]) == "---\ntype: citizen\n---\n")
  }

  @Test func longTextBecomesALiteralAndBack() throws {
    let long = "Första.\n\n  indragen\nSista."
    let after = try edit("name: A\ndescription: kort # så", [("description", .set(.text(long)))])
    #expect(after == "---\nname: A\ndescription: | # så\n  Första.\n\n    indragen\n  Sista.\n---\n")
    #expect(
      try edit(after, [("description", .set(.text("kort")))]) == "---\nname: A\ndescription: kort # så\n---\n"
    )
  }

  @Test func listsGrowAndShrinkInTheirOwnStyle() throws {
    let flow = "---\nname: A\nopen-questions: [a, b] # ord\n---\n"
    #expect(
      try edit(flow, [("open-questions", .add(.text("c, d")))])
        == "---\nname: A\nopen-questions: [a, b, \"c, d\"] # ord\n---\n")
    #expect(
      try edit(flow, [("open-questions", .removeEntry("a"))])
        == "---\nname: A\nopen-questions: [b] # ord\n---\n")
    let block = "---\nopen-questions:\n# först\n- a # ett\n# sedan\n- b\n---\n"
    #expect(
      try edit(block, [("open-questions", .add(.text("c")))])
        == "---\nopen-questions:\n# först\n- a # ett\n# sedan\n- b\n- c\n---\n")
    #expect(
      try edit(block, [("open-questions[2]", .move(to: 1))])
        == "---\nopen-questions:\n# sedan\n- b\n# först\n- a # ett\n---\n")
    #expect(
      try edit(
        block, [("open-questions[1]", .remove), ("open-questions[1]", .remove), ("name", .set(.text("A")))])
        == "---\nname: A\n---\n")
    #expect(
      try edit("open-questions: a", [("open-questions", .add(.text("b")))])
        == "---\nopen-questions:\n  - a\n  - b\n---\n")
  }

  @Test func partsAtAnyDepth() throws {
    let text = """
      ---
      name: A
      attributes:
        - id: kon   # kön
          name: Kön

        # en till
        - name: Namn
          id: namn
      ---

      """
    #expect(
      try edit(text, [("attributes[namn].name", .set(.text("Förnamn")))], at: object)
        == text.replacing("name: Namn", with: "name: Förnamn"))
    #expect(
      try edit(text, [("attributes[kon].name.en", .set(.text("Sex")))], at: object)
        == text.replacing("name: Kön", with: "name:\n      sv: Kön\n      en: Sex"))
    #expect(
      try edit(text, [("attributes[kon].id", .remove)], at: object)
        == text.replacing("- id: kon   # kön\n    name", with: "- name"))
    #expect(
      try edit(text, [("attributes[kon]", .remove)], at: object)
        == text.replacing("  - id: kon   # kön\n    name: Kön\n", with: ""))
    let added = NewValue.map([.init("name", .text("Ålder")), .init("id", .text("alder"))])
    #expect(
      try edit(text, [("attributes", .add(added))], at: object)
        == text.replacing("id: namn\n", with: "id: namn\n  - id: alder\n    name: Ålder\n"))
  }

  @Test func structuresOnTheWayAreMade() throws {
    #expect(
      try edit("name: A", [("contact.email", .set(.text("a@b.se")))], at: "process/actors/a.md")
        == "---\nname: A\ncontact:\n  email: a@b.se\n---\n")
  }

  @Test func whatCannotBeDoneSaysWhy() {
    #expect(throws: EditProblem.noField(path: "statsu", nearest: "status")) {
      try edit("name: A", [("statsu", .set(.text("draft")))])
    }
    #expect(throws: EditProblem.noEntry(path: "attributes[x].name")) {
      try edit("name: A", [("attributes[x].name", .set(.text("draft")))], at: object)
    }
    #expect(throws: EditProblem.notAList(path: "status")) {
      try edit("name: A", [("status", .add(.text("draft")))])
    }
    #expect(throws: EditProblem.notInPlace(.repeatedKey("name"), file: "needs/customers/a.md", line: 2)) {
      try edit("name: A\nname: B", [("name", .set(.text("C")))])
    }
  }

  @Test(arguments: [
    ("status: !!str draft", YamlConstruct.tag, 3), ("status: &a draft", .anchor, 3),
    ("goals: &a [x]\nstatus: *a", .alias, 4), ("status:\n  ? a\n  : b", .explicitKey, 4),
    ("status: [a,\n  b]", .flowOverLines, 3), ("status:\n- - a", .listInEntry, 4),
  ])
  func whatStandsInTheWayIsNamed(text: String, construct: YamlConstruct, line: Int) {
    #expect(
      throws: EditProblem.notInPlace(
        .outsidePlainSubset(construct), file: "needs/customers/a.md", line: line)
    ) {
      try edit("name: A\n" + text, [("status", .set(.text("C")))])
    }
  }

  @Test func aPlainFieldBesideYAMLOfAnotherKindIsEdited() throws {
    let text = "---\nname: A # plain\nstatus: !!str draft\n---\n"
    #expect(try edit(text, [("name", .set(.text("B")))]) == text.replacing("name: A", with: "name: B"))
  }

  @Test(arguments: [
    "2", "2.0", "1e3", "yes", "2026-01-01", "12:30", "~", "null", " a", "a ", "- a", "a: b", "a #b", "a:",
    "#a",
    "\u{1B}[31m", "\"", "\\", "'", "0x1f", "@a", "åäö", "a'b", "{a}", ".5", "<<", "=", "a\tb",
  ])
  func everyTextIsReadBackAsItWas(text: String) throws {
    for quotes in ["x", "'x'", "\"x\"", "[x]", "|\n  x"] {
      let path = quotes.hasPrefix("[") ? "open-questions[1]" : "name"
      let before = quotes.hasPrefix("[") ? "open-questions: [x]" : "name: \(quotes)"
      let after = try edit(before, [(path, .set(.text(text)))])
      let place = try #require(Metamodel.vlds.place(of: "needs/customers/a.md"))
      let document = try #require(makeDescription(after, at: place).document)
      let values = document.values(at: try #require(FieldPath(path)), in: place.kind.schema)
      let node = try #require(values.first)
      #expect(document.text(node.node) == text)
    }
  }
}
