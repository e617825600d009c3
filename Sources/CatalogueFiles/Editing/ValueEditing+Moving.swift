import Catalogue

/// Taking values away, and putting entries elsewhere in their lists.
extension ValueEditing {
  /// Takes a value away with its key or dash; a map or list that would be left empty goes with it.
  func remove(_ index: Int) -> Splice {
    let parent = parent(of: index)
    let siblings = Array(document.children(of: parent))
    if siblings.count == 1, parent != 0 { return remove(parent) }
    let position = siblings.firstIndex(of: index) ?? 0
    if node(parent).style == .flow {
      if position + 1 < siblings.count {
        return Splice(range: start(index)..<start(siblings[position + 1]), text: "")
      }
      return Splice(range: Int(node(siblings[position - 1]).end)..<Int(node(index).end), text: "")
    }
    let after = lines.next(after: lastByte(of: index))
    if node(parent).shape == .list {
      return Splice(range: lines.start(of: dash(of: index))..<after, text: "")
    }
    let key = Int(node(index).keyStart)
    let line = lines.start(of: key)
    if lines.isBlank(line..<key) { return Splice(range: line..<after, text: "") }
    let next = Int(node(siblings[position + 1]).keyStart)
    // What stands behind the dash now; comments before it stay where they are.
    return lines.start(of: next) == after
      ? Splice(range: key..<next, text: "")
      : Splice(range: key..<lines.end(of: Int(node(index).end)), text: "")
  }

  /// Puts an entry at another position of its list, from 1, with the comments above it.
  func move(_ entry: Int, in list: Int, to position: Int) -> Splice? {
    let entries = Array(document.children(of: list))
    guard let from = entries.firstIndex(of: entry), entries.indices.contains(position - 1),
      from != position - 1
    else { return nil }
    var order = Array(entries.indices)
    order.insert(order.remove(at: from), at: position - 1)
    if node(list).style == .flow {
      let text = { (index: Int) in String(decoding: document.bytes[node(entries[index]).range], as: UTF8.self)
      }
      let range = Int(node(entries[0]).start)..<Int(node(entries[entries.count - 1]).end)
      return Splice(range: range, text: order.map(text).joined(separator: ", "))
    }
    var bounds = [lines.next(after: opening(of: list).upperBound)]
    for entry in entries { bounds.append(lines.next(after: lastByte(of: entry))) }
    let text = order.map { String(decoding: document.bytes[bounds[$0]..<bounds[$0 + 1]], as: UTF8.self) }
    return Splice(range: bounds[0]..<bounds[bounds.count - 1], text: text.joined())
  }
}
