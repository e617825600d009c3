import Catalogue
import Metamodel
import Rules
import Terminal
import Testing

@testable import Interface

/// Every field of every kind is filled in by keys alone, inside structures and parts to any depth, and undone.
@Suite struct EveryKindTests {
  @Test(arguments: Metamodel.vlds.kinds.map(\.id))
  func everyFieldIsFilledInByKeys(kind: String) throws {
    let kind = try #require(Metamodel.vlds[kind])
    guard kind.path.names.count > 0 else { return }
    let id = ["x", "1.0", "y"].prefix(kind.path.names.count).joined(separator: "/")
    let file = String(kind.path.path(of: id).dropLast(".md".count))
    let start = "---\nname: X # så\n---\n"
    var hand = Hand(desk: try Desk([file: start], columns: 100, rows: 40))
    hand.desk.edit("\(kind.id)/\(id)", "name")
    #expect(hand.desk.state.form != nil)
    hand.fill(below: "")
    let text = try #require(hand.desk.text(of: "\(kind.id)/\(id)"))
    for field in kind.schema.fields where field.level != .computed && !hand.withoutTargets.contains(field.id)
    {
      #expect(text.contains("\n\(field.id):"), "\(kind.id) \(field.id) is not there:\n\(text)")
    }
    var copy = hand.desk.copy
    while try copy.undo() != nil {}
    #expect(copy.unsaved.isEmpty)
  }
}

/// A hand that fills in whatever the form asks for.
private struct Hand {
  var desk: Desk
  /// Fields that refer to parts which are nowhere yet.
  private(set) var withoutTargets: Set<String> = []

  /// Fills in the fields of the page on top, those of a structure where a path is given.
  mutating func fill(below head: String, depth: Int = 0) {
    let paths = desk.state.formRows.filter { $0.path.hasPrefix(head) && $0.path != head }.compactMap { row in
      if case .value = row.content { row.path } else { nil }
    }
    for path in paths {
      go(to: path)
      guard let row = desk.state.formRow, row.path == path, let field = row.field else {
        Issue.record("No way to \(path) in \(desk.state.form?.reference ?? "")")
        continue
      }
      // What is there by the naming of an entry stays.
      guard row.value.isEmpty else { continue }
      fill(field, path, depth)
    }
  }

  private mutating func fill(_ field: Field, _ path: String, _ depth: Int) {
    let pages = desk.state.form?.pages.count ?? 0
    desk.press("Enter")
    let isList = field.cardinality.isList
    if case .structure = field.type, !isList {
      fill(below: path + ".", depth: depth)
      return
    }
    answer(field, path)
    // Of structures and parts the new entry is open.
    if desk.state.form?.page.path.hasSuffix("]") == true, (desk.state.form?.pages.count ?? 0) > pages + 1 {
      fill(below: desk.state.form?.page.path ?? "", depth: depth + 1)
    }
    while (desk.state.form?.pages.count ?? 0) > pages { desk.press("Esc") }
  }

  /// Types or chooses a value.
  private mutating func answer(_ field: Field, _ path: String) {
    switch desk.state.overlay {
    case .picker(let picker):
      if case .targets = picker.source { desk.type("Nytt mål") }
      guard case .picker(let picker) = desk.state.overlay, !picker.items.isEmpty else {
        withoutTargets.insert(path)
        desk.press("Esc")
        return
      }
      desk.press("Enter")
    case .question:
      desk.type("Del ett")
      desk.press("Enter")
    case .menu, .text: Issue.record("\(path) opens nothing to fill in")
    case nil:
      switch desk.state.form?.input {
      case .line, .day:
        desk.type(Hand.value(of: field))
        desk.press("Enter")
        let refusal = desk.state.notice?.text ?? ""
        #expect(desk.state.form?.input == nil, "\(path) does not take \(Hand.value(of: field)): \(refusal)")
        if desk.state.form?.input != nil { desk.press("Esc") }
      case .area:
        desk.type("Lång text")
        desk.press("Ctrl-S")
      case nil: Issue.record("\(path) opens nothing")
      }
    }
  }

  /// Something that the field takes.
  private static func value(of field: Field) -> String {
    let texts = [
      "Text", "3", "2026-11-22", "2.1", "sv", "https://exempel.se/a", "namn@exempel.se", "202100-5448",
      "0..1",
      "+46 8 123 45", "text",
      String(repeating: "0", count: 64),
    ]
    return texts.first { TypedValue.fault(of: $0, in: field) == nil } ?? "Text"
  }

  private mutating func go(to path: String) {
    let rows = desk.state.formRows
    let isBelow = rows.dropFirst(desk.state.form?.page.list.selection ?? 0).contains { $0.path == path }
    for _ in rows.indices where desk.state.formRow?.path != path { desk.press(isBelow ? "Down" : "Up") }
  }
}
