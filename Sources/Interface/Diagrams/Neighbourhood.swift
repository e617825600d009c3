import Catalogue
import Metamodel
import Terminal
import Text

extension State {
  /// A description in the middle, at the left what refers to it and at the right what it refers to, by relation.
  ///
  /// - Parameter width: how wide it should be; it becomes wider where the names need it.
  func neighbourhood(of position: Int, width: Int) -> Drawing {
    let gap = 6
    let side = max(22, min(36, (width - 2 * gap) * 7 / 20))
    let middle = max(20, min(30, width - 2 * gap - 2 * side))
    let left = groups(
      of: terms.links(to: position).filter { $0.source != position }.map { ($0.source, inverse($0)) })
    let right = groups(
      of: terms.links(from: position).compactMap { link in
        terms.target(of: link).flatMap { $0 == position ? nil : ($0, terms.label(of: link)) }
      })
    var drawing = Drawing()
    drawing.title = content.name(position, language)
    let heights = [left, right].map { $0.reduce(0) { $0 + $1.height + 1 } }
    let name = content.name(position, language).visible.wrapped(to: middle - 4)
    let kind = catalogue.descriptions[position].kind
    let lines = name.prefix(4) + [kind.label[language].cut(to: middle - 4, ellipsis: ellipsis)]
    let height = lines.count + 2
    let rows = max(heights[0], heights[1], height + 1)
    let box = Rect(x: side + gap, y: max(0, (rows - height) / 2), width: middle, height: height)
    drawing.add(.box(box, Array(lines), kind.perspective, isCentre: true))
    drawing.spot(box.inset(), .description(position, part: nil))
    add(
      left, Rect(x: 0, y: max(0, (rows - heights[0]) / 2), width: side, height: heights[0]), box,
      isLeft: true, &drawing)
    add(
      right,
      Rect(x: side + middle + 2 * gap, y: max(0, (rows - heights[1]) / 2), width: side, height: heights[1]),
      box,
      isLeft: false, &drawing)
    return drawing
  }

  private func inverse(_ link: Link) -> Words { link.field.reference?.inverse?.label ?? link.field.label }

  /// The neighbours by one relation.
  private struct Group {
    let title: Words
    let positions: [Int]

    /// The most that are drawn; the rest is a list.
    static let limit = 12
    var shown: ArraySlice<Int> { positions.prefix(Group.limit) }
    var height: Int { min(positions.count, Group.limit) + (positions.count > Group.limit ? 1 : 0) + 2 }
  }

  private func groups(of neighbours: [(position: Int, relation: Words)]) -> [Group] {
    var titles: [Words] = []
    var positions: [Words: [Int]] = [:]
    var seen: [Words: Set<Int>] = [:]
    for (position, relation) in neighbours where seen[relation, default: []].insert(position).inserted {
      if positions[relation] == nil { titles.append(relation) }
      positions[relation, default: []].append(position)
    }
    return titles.map { Group(title: $0, positions: positions[$0] ?? []) }
  }

  /// Adds the groups of one side below each other, each tied to the middle.
  private func add(_ groups: [Group], _ column: Rect, _ box: Rect, isLeft: Bool, _ drawing: inout Drawing) {
    var y = column.y
    let inner = isLeft ? column.endX : column.x - 1
    let edge = isLeft ? box.x - 1 : box.endX
    let trunk = (inner + edge) / 2
    let middle = box.y + box.height / 2
    for group in groups {
      let rect = Rect(x: column.x, y: y, width: column.width, height: group.height)
      drawing.add(.group(rect, group.title[language].cut(to: column.width - 4, ellipsis: ellipsis)))
      let texts = toldApart(group.shown.map { name(at: $0) }, width: column.width - 4)
      for (row, (position, text)) in zip(group.shown, texts).enumerated() {
        let kind = position >= 0 ? catalogue.descriptions[position].kind : nil
        drawing.add(
          text, at: Point(x: column.x + 2, y: y + 1 + row),
          kind.map { .perspective($0.perspective) } ?? .plain,
          to: .description(position, part: nil))
      }
      if group.positions.count > Group.limit {
        let count = group.positions.count - Group.limit
        let more = Words(sv: "\(count) till \(ellipsis)", en: "\(count) more \(ellipsis)")[language]
        drawing.add(
          more, at: Point(x: column.x + 2, y: y + 1 + Group.limit), .dim,
          to: .chosen(group.positions, title: group.title)
        )
      }
      // References lead from left to right.
      let row = y + group.height / 2
      let ends = [
        Point(x: inner, y: row), Point(x: trunk, y: row), Point(x: trunk, y: middle),
        Point(x: edge, y: middle),
      ]
      drawing.add(.line(isLeft ? ends : ends.reversed(), .solid, hasHead: true))
      y += group.height + 1
    }
  }

  /// Names cut to a width; those that would be the same keep their ends.
  private func toldApart(_ names: [String], width: Int) -> [String] {
    let cut = names.map { $0.cut(to: width, ellipsis: ellipsis) }
    let counts = cut.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return zip(names, cut).map { name, text in
      counts[text, default: 0] > 1 ? name.cutInside(to: width, ellipsis: ellipsis) : text
    }
  }
}
