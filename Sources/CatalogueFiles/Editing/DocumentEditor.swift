import Catalogue
import Metamodel
import Text

/// Changes values of a file in place: the lines of the value change, and no other byte (format.md).
///
/// An edit finds its place in the nodes of the document and yields the bytes that replace others. The result is
/// read again, so that a file is never left in a state that says something else than was meant.
struct DocumentEditor {
  let schema: Schema
  let file: String
  /// The language that a text without one is in.
  let language: String

  /// The bytes of a document after edits, one after the other.
  func edited(_ document: Document, by edits: [FieldEdit]) throws(EditProblem) -> [UInt8] {
    var document = document
    for edit in edits { document = try edited(document, by: edit) }
    return document.bytes
  }

  /// The document after one edit.
  func edited(_ document: Document, by edit: FieldEdit) throws(EditProblem) -> Document {
    let place = try EditPlace(edit.path, in: document, self)
    try refuseWhatIsNotPlain(place, document)
    let editing = ValueEditing(document: document, lines: Lines(bytes: document.bytes))
    guard let splice = try splice(edit, place, editing) else { return document }
    let bytes = splice.applied(to: document.bytes)
    guard let result = Document.read(description: bytes, schema: schema).document,
      result.reader == document.reader, isSafe(document, result, place)
    else { throw .notSafe(file: file, path: place.path, line: line(of: place, document)) }
    return result
  }

  private func splice(
    _ edit: FieldEdit, _ place: EditPlace, _ editing: ValueEditing
  ) throws(EditProblem) -> Splice? {
    let document = editing.document
    switch edit.operation {
    case .set(let value):
      if value.isEmpty { return place.value.map { editing.remove($0) } }
      // A text without a language changes the one of the catalogue.
      if let node = place.value, place.field?.isText == true, !place.isLanguage,
        document.nodes[node].shape == .map, case .text = value
      {
        let steps = edit.path.steps + [FieldPath.Step(name: language, selector: nil)]
        return try splice(
          FieldEdit(FieldPath(steps), edit.operation), EditPlace(FieldPath(steps), in: document, self),
          editing)
      }
      return editing.write(value, at: place, language: language)
    case .add(let value):
      guard place.entryOf == nil, place.field?.cardinality.isList ?? true else {
        throw .notAList(path: place.path)
      }
      guard let node = place.value else {
        return editing.write(.list([value]), at: place, language: language)
      }
      if document.nodes[node].shape == .list, document.children(of: node).contains(where: { _ in true }) {
        return editing.append(value, to: node, place.field)
      }
      let old = document.nodes[node].shape == .list ? [] : [NewValue(node, in: document)]
      return editing.replace(node, .list(old + [value]), place.field)
    case .remove: return place.value.map { editing.remove($0) }
    case .removeEntry(let text):
      let entries = place.value.map { document.values($0) } ?? []
      guard let entry = entries.first(where: { isEntry($0, text, document) }) else {
        throw .noEntry(path: "\(place.path)=\(text)")
      }
      return editing.remove(entry)
    case .move(let position):
      guard let list = place.entryOf, let node = place.value, document.nodes[list].shape == .list else {
        throw .noEntry(path: place.path)
      }
      return editing.move(node, in: list, to: position)
    }
  }

  private func isEntry(_ node: Int, _ text: String, _ document: Document) -> Bool {
    switch document.nodes[node].shape {
    case .scalar: document.text(node) == text
    case .map: document.children(of: node).contains { document.key($0) == "id" && document.text($0) == text }
    case .list: false
    }
  }

  /// A key written twice, on the way or beside, is for a person to settle; so is what only the general reader
  /// can read.
  private func refuseWhatIsNotPlain(_ place: EditPlace, _ document: Document) throws(EditProblem) {
    guard let top = place.top else { return }
    let key = document.key(top)
    if let again = document.repeated.first(where: {
      document.key($0) == key || place.maps.contains(parent(of: $0, document))
    }) {
      throw .notInPlace(
        .repeatedKey(document.key(again)), file: file,
        line: document.position(of: document.nodes[again].key.lowerBound).line)
    }
    if document.reader == .general {
      let inside = top..<Int(document.nodes[top].after)
      let isExact = inside.allSatisfy { document.isVerbatim($0) && document.nodes[$0].end > 0 }
      if !isExact || !hasPlainLines(top, document) {
        let stop = firstForeign(top, document)
        throw .notInPlace(
          .outsidePlainSubset(YamlConstruct(at: stop, in: document.bytes)), file: file,
          line: document.position(of: stop).line)
      }
    }
  }

  private func parent(of node: Int, _ document: Document) -> Int {
    var map = 0
    while let child = document.children(of: map).first(where: {
      $0 < node && node < Int(document.nodes[$0].after)
    }) {
      map = child
    }
    return map
  }

  /// Where the plain reader stops in the lines of a field at the top; where it does not, at the key.
  private func firstForeign(_ top: Int, _ document: Document) -> Int {
    let key = document.nodes[top].key.lowerBound
    let next = document.children(of: 0).first { document.nodes[$0].key.lowerBound > key }
    let end = next.map { document.nodes[$0].key.lowerBound } ?? document.frontMatter.upperBound
    var reader = PlainReader()
    return document.bytes.withUnsafeBufferPointer { bytes in
      do throws(PlainReader.Stop) {
        try reader.read(bytes.baseAddress!, Lines(bytes: document.bytes).start(of: key)..<end)
        return key
      } catch {
        switch error {
        case .outside(let place), .tooDeep(let place): return place
        }
      }
    }
  }

  /// The line of the field at the top that a place is in; that of the first field where it is not there yet.
  private func line(of place: EditPlace, _ document: Document) -> Int {
    document.position(
      of: place.top.map { document.nodes[$0].key.lowerBound } ?? document.frontMatter.lowerBound
    )
    .line
  }

  /// Whether the lines of a field at the top, read alone, say the same as in the file.
  private func hasPlainLines(_ top: Int, _ document: Document) -> Bool {
    let lines = Lines(bytes: document.bytes)
    let node = document.nodes[top]
    let range =
      lines.start(of: Int(node.keyStart))..<lines.next(after: max(Int(node.keyEnd), Int(node.end) - 1))
    let alone = Array("---\n".utf8) + document.bytes[range] + Array("\n---\n".utf8)
    guard let read = Document.read(description: alone, schema: schema).document, read.reader == .plain,
      let first = Array(read.children(of: 0)).first
    else { return false }
    return NewValue(first, in: read) == NewValue(top, in: document)
  }

  /// Whether all but the field at the top that the place is in says the same as before.
  private func isSafe(_ before: Document, _ after: Document, _ place: EditPlace) -> Bool {
    let values = { (document: Document) in
      document.children(of: 0).filter { document.key($0) != place.topKey }.map {
        NewValue.Pair(document.key($0), NewValue($0, in: document))
      }
    }
    return values(before) == values(after)
      && before.bytes[before.bodyStart...].elementsEqual(after.bytes[after.bodyStart...])
  }
}
