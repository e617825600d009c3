import Catalogue
import Metamodel
import TestSupport
import Testing

@testable import CatalogueFiles

/// Random edits of thousands of messy documents: the value is there, and no byte outside its lines has changed.
@Suite struct EditPropertyTests {
  private static let texts = [
    "nytt", "a: b", "- x", "2.0", "två\nrader", " blank", "\"citat\"", "åäö # x", "[a, b]", "{", "~", "'",
    "lång text som är längre än det som ryms på en rad i en lista mellan klamrar",
  ]

  @Test(arguments: ["exchange-object", "service", "logical-interface", "actor", "agreement", "legal-source"])
  func randomEdits(kind: String) throws {
    let kind = try #require(Metamodel.vlds[kind])
    var applied = 0
    for seed in UInt64(1)...400 {
      var messy = MessyDocument(seed: seed, kind.schema)
      let text = messy.text()
      guard let document = Document.read(description: Array(text.utf8), schema: kind.schema).document,
        document.reader == .plain
      else {
        Issue.record("\(kind.id) \(seed) is outside the plain subset:\n\(text)")
        continue
      }
      for _ in 0..<4 where tryEdit(document, kind, &messy, seed) { applied += 1 }
    }
    #expect(applied > 1200, "too few edits were applied: \(applied)")
    RobustnessRow.messyFiles.note(400, "files, \(applied) edits: \(kind.id)")
  }

  /// Edits one value of a document, and tells whether the edit could be made.
  private func tryEdit(
    _ document: Document, _ kind: Kind, _ messy: inout MessyDocument, _ seed: UInt64
  ) -> Bool {
    var places: [(node: Int, path: FieldPath)] = []
    document.visit(kind.schema) { entry in
      guard entry.field != nil else { return }
      places.append((entry.node, document.exactPath(of: entry.node)))
      if document.nodes[entry.node].shape == .list {
        for child in document.children(of: entry.node) {
          places.append((child, document.exactPath(of: child)))
        }
      }
    }
    guard !places.isEmpty else { return false }
    let place = messy.pick(places)
    let text = messy.pick(EditPropertyTests.texts)
    let isRemoval = messy.pick([true, false, false])
    let editor = DocumentEditor(schema: kind.schema, file: "a.md", language: "sv")
    let before = NewValue(0, in: document)
    do {
      let operation: FieldEdit.Operation = isRemoval ? .remove : .set(.text(text))
      let after = try editor.edited(document, by: FieldEdit(place.path, operation))
      let lines = Lines(bytes: document.bytes)
      let node = document.nodes[place.node]
      let start = min(node.key.isEmpty ? Int(node.start) : Int(node.keyStart), Int(node.start))
      let bounds = outer(place.node, document, isRemoval)
      let prefix = lines.start(of: min(start, bounds.lowerBound))
      var end = lines.next(after: max(Int(node.end), bounds.upperBound))
      // What follows a first key behind a dash takes its place.
      if isRemoval, document.bytes[lines.start(of: start)..<start].contains(UInt8(ascii: "-")) {
        while document.bytes[end] == UInt8(ascii: " ") { end += 1 }
      }
      let suffix = document.bytes.count - end
      let whole =
        "\(kind.id) \(seed) \(place.path.notation) \(operation)\n\(String(decoding: document.bytes, as: UTF8.self))\n→\n\(String(decoding: after.bytes, as: UTF8.self))"
      #expect(after.bytes.prefix(prefix).elementsEqual(document.bytes.prefix(prefix)), "\(whole)")
      #expect(after.bytes.suffix(suffix).elementsEqual(document.bytes.suffix(suffix)), "\(whole)")
      let expected = changed(before, place.path.steps[...], isRemoval ? nil : text)
      #expect(NewValue(0, in: after) == expected, "\(whole)")
      return true
    } catch {
      Issue.record(
        "\(kind.id) \(seed) \(place.path.notation): \(error)\n\(String(decoding: document.bytes, as: UTF8.self))"
      )
      return false
    }
  }

  /// A removal may take what it leaves empty with it.
  private func outer(_ node: Int, _ document: Document, _ isRemoval: Bool) -> Range<Int> {
    var node = node
    let editing = ValueEditing(document: document, lines: Lines(bytes: document.bytes))
    while isRemoval {
      let parent = editing.parent(of: node)
      guard parent != 0, document.children(of: parent).map({ $0 }).count == 1 else { break }
      node = parent
    }
    let found = document.nodes[node]
    return (found.key.isEmpty ? Int(found.start) : Int(found.keyStart))..<Int(found.end)
  }

  /// What the values of a document should be after an edit.
  private func changed(_ value: NewValue, _ steps: ArraySlice<FieldPath.Step>, _ text: String?) -> NewValue {
    guard let step = steps.first else {
      // A text in several languages changes in the language of the catalogue.
      guard case .map(var pairs) = value, let text, pairs.contains(where: { $0.key == "sv" }) else {
        return .text(text ?? "")
      }
      pairs = pairs.map { $0.key == "sv" ? NewValue.Pair("sv", .text(text)) : $0 }
      return .map(pairs)
    }
    guard case .map(let pairs) = value else { return value }
    var result: [NewValue.Pair] = []
    for pair in pairs {
      guard pair.key == step.name else {
        result.append(pair)
        continue
      }
      if case .position(let position) = step.selector, case .list(var entries) = pair.value {
        let rest = steps.dropFirst()
        let new = rest.isEmpty && text == nil ? nil : changed(entries[position - 1], rest, text)
        if let new, !isEmptied(new) { entries[position - 1] = new } else { entries.remove(at: position - 1) }
        if !entries.isEmpty { result.append(NewValue.Pair(pair.key, .list(entries))) }
      } else if steps.count == 1, text == nil {
        continue
      } else {
        let new = changed(pair.value, steps.dropFirst(), text)
        if !isEmptied(new) { result.append(NewValue.Pair(pair.key, new)) }
      }
    }
    return .map(result)
  }

  private func isEmptied(_ value: NewValue) -> Bool {
    if case .map(let pairs) = value { pairs.isEmpty } else { false }
  }
}
