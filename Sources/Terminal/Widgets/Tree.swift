// SPDX-License-Identifier: EUPL-1.2

/// A row of a tree as it is seen: what is folded away has none.
public struct TreeRow<ID: Hashable & Sendable>: Hashable, Sendable {
  public let id: ID
  public let depth: Int
  public let hasChildren: Bool
  public let isUnfolded: Bool
}

/// Which nodes of a tree are unfolded, and where the cursor is.
public struct TreeState<ID: Hashable & Sendable>: Hashable, Sendable {
  public var list: ListState
  public var unfolded: Set<ID>

  public init(unfolded: Set<ID> = [], list: ListState = ListState()) {
    self.unfolded = unfolded
    self.list = list
  }

  /// The rows in sight order. Children of folded nodes are not asked for, except whether there are any; a node
  /// inside itself is not followed.
  public func rows(roots: [ID], children: (ID) -> [ID]) -> [TreeRow<ID>] {
    var rows: [TreeRow<ID>] = []
    var path: Set<ID> = []
    func add(_ id: ID, _ depth: Int) {
      guard path.insert(id).inserted else { return }
      let below = children(id)
      let isUnfolded = unfolded.contains(id) && !below.isEmpty
      rows.append(TreeRow(id: id, depth: depth, hasChildren: !below.isEmpty, isUnfolded: isUnfolded))
      if isUnfolded { for child in below { add(child, depth + 1) } }
      path.remove(id)
    }
    for root in roots { add(root, 0) }
    return rows
  }

  /// Moves by a key; Right unfolds or goes to the first child, Left folds or goes to the parent.
  /// - Returns: Whether the key did anything here: a Left on a folded root is the caller's.
  @discardableResult
  public mutating func update(_ key: KeyPress, rows: [TreeRow<ID>], height: Int) -> Bool {
    if list.update(key, count: rows.count, height: height) { return true }
    guard key.modifiers.isEmpty, rows.indices.contains(list.selection) else { return false }
    let row = rows[list.selection]
    switch key.key {
    case .right where row.hasChildren && !row.isUnfolded:
      unfolded.insert(row.id)
    case .right where row.isUnfolded:
      list.move(by: 1, count: rows.count, height: height)
    case .left where row.isUnfolded:
      unfolded.remove(row.id)
    case .left:
      guard let parent = rows[..<list.selection].lastIndex(where: { $0.depth < row.depth }) else {
        return false
      }
      list.select(parent, count: rows.count, height: height)
    default:
      return false
    }
    return true
  }

  /// Folds what is unfolded and the other way round.
  public mutating func toggle(_ id: ID) {
    if unfolded.remove(id) == nil { unfolded.insert(id) }
  }
}

/// A tree drawn as a list with a fold sign and an indent before each row.
public struct Tree<ID: Hashable & Sendable> {
  public var rows: [TreeRow<ID>]
  public var look: Look
  public var hasFocus: Bool
  public var indent = 2
  public var line: (TreeRow<ID>) -> Line

  public init(
    _ rows: [TreeRow<ID>], look: Look = Look(), hasFocus: Bool = true, line: @escaping (TreeRow<ID>) -> Line
  ) {
    self.rows = rows
    self.look = look
    self.hasFocus = hasFocus
    self.line = line
  }

  public func draw(_ state: TreeState<ID>, in rect: Rect, of frame: inout Frame) {
    let glyphs = frame.glyphs
    ScrollList(count: rows.count, look: look, hasFocus: hasFocus) { index in
      let row = rows[index]
      var line = line(row)
      let sign = row.hasChildren ? (row.isUnfolded ? glyphs.unfolded : glyphs.folded) : " "
      line.spans.insert(Span(String(repeating: " ", count: indent * row.depth) + sign + " "), at: 0)
      return line
    }
    .draw(state.list, in: rect, of: &frame)
  }
}
