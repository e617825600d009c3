import Catalogue
import Metamodel

/// Finds the bytes that a change of one value replaces.
struct ValueEditing {
  let document: Document
  let lines: Lines

  func node(_ index: Int) -> Node { document.nodes[index] }

  /// Writes a value at a place: over what is there, or as a new key.
  func write(_ value: NewValue, at place: EditPlace, language: String) -> Splice {
    let wrapped = place.wrapping.reversed().reduce(value) { .map([NewValue.Pair($1, $0)]) }
    guard let node = place.node else { return insert(wrapped, place) }
    // A language added to a plain string makes it a map, with what was there in the catalogue's language.
    if place.isLanguage, !place.wrapping.isEmpty, !document.isAbsent(node), let tag = place.wrapping.last {
      let own = tag == language ? [] : [NewValue.Pair(language, .text(document.text(node)))]
      return replace(node, .map(own + [NewValue.Pair(tag, value)]), place.field)
    }
    return replace(node, wrapped, place.isLanguage ? nil : place.field)
  }

  // MARK: Replacing

  /// Puts a value in the place of another; quotes, brackets and a comment behind stay where they can.
  func replace(_ index: Int, _ value: NewValue, _ field: Field?) -> Splice {
    let old = node(index)
    let isInFlow = isInsideFlow(index)
    if case .text(let text) = value, old.shape == .scalar, !text.contains("\n") || isInFlow,
      old.style != .literal, old.style != .folded
    {
      let spelt = Spelling.inline(text, field, style: old.range.isEmpty ? nil : old.style, inFlow: isInFlow)
      return Splice(range: old.range, text: old.range.isEmpty ? " " + spelt : spelt)
    }
    if isInFlow || old.style == .flow && old.range.count > 2 && !hasLongText(value) {
      return Splice(range: old.range, text: Rendering.flow(value, field))
    }
    return replaceLines(index, value, field)
  }

  /// Replaces all lines of a value, from behind its colon or dash.
  private func replaceLines(_ index: Int, _ value: NewValue, _ field: Field?) -> Splice {
    let old = node(index)
    let opening = opening(of: index)
    let head = opening.upperBound
    let column = lines.column(of: opening.lowerBound)
    let isBelow = lines.start(of: head) != lines.start(of: Int(old.start))
    let end = lines.end(of: Int(old.end))
    let lineBreak = lines.lineBreak(before: lines.next(after: head))
    let comment = comment(of: old, head: head, isBelow: isBelow)
    switch rendered(value, field, column: column, isEntry: old.key.isEmpty) {
    case .inline(let text): return Splice(range: head..<end, text: " " + text + comment)
    case .literal(let header, let below):
      return Splice(
        range: head..<end, text: ([" " + header + comment] + below).joined(separator: lineBreak))
    case .block(let below):
      // Comments between the key and the value stand where they stood.
      if isBelow {
        return Splice(
          range: lines.start(of: Int(old.start))..<end, text: below.joined(separator: lineBreak))
      }
      return Splice(range: head..<end, text: ([comment] + below).joined(separator: lineBreak))
    }
  }

  /// The value as it stands behind a key, or behind the dash of an entry.
  private func rendered(
    _ value: NewValue, _ field: Field?, column: Int, isEntry: Bool
  ) -> Rendering.Rendered {
    guard isEntry, case .map = value else { return Rendering.render(value, field, column: column) }
    let item = Rendering.item(value, field, column: column)
    let first = String((item.first ?? "").dropFirst(column + 2))
    return item.count > 1 ? .literal(header: first, lines: Array(item.dropFirst())) : .inline(first)
  }

  /// The comment on the line of the key or the value, with the blanks before it.
  private func comment(of old: Node, head: Int, isBelow: Bool) -> String {
    var from = isBelow ? head : Int(old.end)
    if old.style == .literal || old.style == .folded {
      // Behind the header.
      from = Int(old.start)
      let end = lines.end(of: from)
      while from < end, document.bytes[from] != .space, document.bytes[from] != .tab { from += 1 }
    }
    let tail = document.bytes[from..<max(from, lines.end(of: from))]
    guard tail.contains(UInt8(ascii: "#")) else { return "" }
    return String(decoding: tail, as: UTF8.self)
  }

  /// A key with its colon, or a dash: where it begins, and behind it.
  func opening(of index: Int) -> Range<Int> {
    let node = node(index)
    if !node.key.isEmpty {
      var colon = Int(node.keyEnd)
      while colon < document.bytes.count, document.bytes[colon] != .colon { colon += 1 }
      return Int(node.keyStart)..<colon + 1
    }
    let dash = dash(of: index)
    return dash..<dash + 1
  }

  /// The dash of an entry of a list over lines.
  func dash(of entry: Int) -> Int {
    let list = parent(of: entry)
    let column = lines.column(of: Int(node(list).start))
    var line = lines.start(of: Int(node(entry).start))
    while line > Int(node(list).start),
      line + column >= document.bytes.count || document.bytes[line + column] != .dash
        || !lines.isBlank(line..<line + column)
    {
      line = lines.start(of: line - 1)
    }
    return max(line + column, Int(node(list).start))
  }

  // MARK: Inserting

  /// Adds a key to a map: after the lines of the nearest field before it, or first.
  private func insert(_ value: NewValue, _ place: EditPlace) -> Splice {
    let map = place.maps[place.maps.count - 1]
    let field = place.schema == nil ? nil : place.field
    let children = Array(document.children(of: map))
    let before = children.last { isBefore($0, place) }.map { _ in
      children.filter { isBefore($0, place) }.max { isOrdered($0, $1, place) } ?? children[0]
    }
    if node(map).style == .flow {
      let text = "\(Spelling.key(place.key)): \(Rendering.flow(value, field))"
      if let before { return Splice(range: Int(node(before).end)..<Int(node(before).end), text: ", " + text) }
      let at = children.first.map { Int(node($0).keyStart) } ?? Int(node(map).start) + 1
      return Splice(range: at..<at, text: children.isEmpty ? text : text + ", ")
    }
    guard let first = children.first else {
      let at = document.frontMatter.upperBound
      let lineBreak = lines.lineBreak(before: at)
      let entry = Rendering.entry(key: place.key, value, field, column: 0)
      return Splice(range: at..<at, text: lines.joined(entry, lineBreak))
    }
    let column = lines.column(of: Int(node(first).keyStart))
    let entry = Rendering.entry(key: place.key, value, field, column: column)
    if let before {
      let at = lines.next(after: lastByte(of: before))
      return Splice(range: at..<at, text: lines.joined(entry, lines.lineBreak(before: at)))
    }
    let key = Int(node(first).keyStart)
    let start = lines.start(of: key)
    let lineBreak = lines.lineBreak(before: lines.next(after: key))
    if lines.isBlank(start..<key) {
      return Splice(range: start..<start, text: lines.joined(entry, lineBreak))
    }
    // Behind a dash the first key shares its line.
    let text = lines.joined(entry, lineBreak).dropFirst(column) + Rendering.blanks(column)
    return Splice(range: key..<key, text: String(text))
  }

  /// Whether a key of the map stands before the new one in the order of a new file.
  private func isBefore(_ child: Int, _ place: EditPlace) -> Bool {
    guard let schema = place.schema else { return LanguageOrder.before(document.key(child), place.key) }
    guard let own = schema.position(of: place.key), let other = schema.position(of: document.key(child))
    else {
      return schema.position(of: place.key) == nil
    }
    return other < own
  }

  private func isOrdered(_ left: Int, _ right: Int, _ place: EditPlace) -> Bool {
    guard let schema = place.schema else {
      return LanguageOrder.before(document.key(left), document.key(right))
    }
    return (schema.position(of: document.key(left)) ?? .max)
      < (schema.position(of: document.key(right)) ?? .max)
  }

  /// Adds an entry behind the last of a list.
  func append(_ value: NewValue, to list: Int, _ field: Field?) -> Splice {
    let entries = Array(document.children(of: list))
    let last = entries[entries.count - 1]
    if node(list).style == .flow {
      let at = Int(node(last).end)
      return Splice(range: at..<at, text: ", " + Rendering.flow(value, field))
    }
    let at = lines.next(after: lastByte(of: last))
    let item = Rendering.item(value, field, column: lines.column(of: Int(node(list).start)))
    return Splice(range: at..<at, text: lines.joined(item, lines.lineBreak(before: at)))
  }

  // MARK: Places

  func start(_ index: Int) -> Int {
    node(index).key.isEmpty ? Int(node(index).start) : Int(node(index).keyStart)
  }

  /// A byte on the last line of a value.
  func lastByte(of index: Int) -> Int { max(Int(node(index).end), Int(node(index).keyEnd)) }

  /// The map or list that a value is in.
  func parent(of index: Int) -> Int {
    var parent = 0
    while let child = document.children(of: parent).first(where: { $0 < index && index < Int(node($0).after) }
    ) {
      parent = child
    }
    return parent
  }

  private func isInsideFlow(_ index: Int) -> Bool {
    document.nodes[..<index].contains { $0.style == .flow && Int($0.after) > index }
  }

  private func hasLongText(_ value: NewValue) -> Bool {
    switch value {
    case .text(let text): text.contains("\n") || text.utf8.count > 60
    case .list(let entries): entries.contains { if case .map = $0 { true } else { hasLongText($0) } }
    case .map: true
    }
  }
}
