import Catalogue
import Metamodel
import Terminal
import Text

extension State {
  /// A field with its value here and on disk, the one that counts marked.
  func line(_ row: FileConflict.Row) -> Line {
    guard case .conflict(let conflict)? = outline?.subject else { return "" }
    let isMine = conflict.kept.contains(row.field)
    let width = outlineRect.width
    let label = min(22, width / 4)
    let side = (width - label - 4) / 2
    let kind = catalogue.metamodel[String(conflict.differences.reference.prefix { $0 != "/" })]
    let name =
      row.field.isEmpty ? FormRows.body[language] : kind?.schema[row.field]?.label[language] ?? row.field
    let (mine, theirs) = values(of: row, room: side - 4)
    let value = { (text: String, isChosen: Bool) in
      Span(
        ((isChosen ? "[x] " : "[ ] ") + text).cut(to: side, ellipsis: glyphs.ellipsis).padded(to: side),
        isChosen ? .plain : theme.look.dim)
    }
    return Line([
      Span(name.cut(to: label).padded(to: label) + "  ", row.changed == .both ? theme.warning : .plain),
      value(mine, isMine), Span("  "), value(theirs, !isMine),
    ])
  }

  /// Draws all of the two values under the cursor, side by side.
  func drawSides(_ frame: inout Frame) {
    guard let area = conflictSides, case .difference(let row)? = outline?.row else { return }
    frame.fill(area, style: theme.look.text)
    frame.put(
      String(repeating: glyphs.horizontal, count: area.width), at: area.origin, style: theme.look.dim)
    let inside = area.splitTop(1).rest
    let width = (inside.width - 2) / 2
    let (left, rest) = inside.splitLeft(width)
    let right = rest.splitLeft(2).rest
    let (mine, theirs) = values(of: row, room: width * (inside.height - 1))
    let heads = (
      Words(sv: "Ditt", en: "Yours")[language], Words(sv: "På disk", en: "On disk")[language]
    )
    for (head, text, column) in [(heads.0, mine, left), (heads.1, theirs, right)] {
      frame.put(head, at: column.origin, width: column.width, style: theme.look.title)
      for (number, line) in text.wrapped(to: column.width).prefix(column.height - 1).enumerated() {
        frame.put(
          line, at: Point(x: column.x, y: column.y + 1 + number), width: column.width, style: .plain)
      }
    }
  }

  /// Both values, from a little before where they begin to differ when the difference would be cut away.
  private func values(of row: FileConflict.Row, room: Int) -> (String, String) {
    let lead = 12
    let nothing = Words(sv: "(inget)", en: "(nothing)")[language]
    let (mine, theirs) = (row.mine.visible, row.theirs.visible)
    let same = zip(mine, theirs).prefix { $0 == $1 }.count
    let skipped = max(mine.columns, theirs.columns) > room && same > lead ? same - lead : 0
    let shown = { (text: String) in
      text.isEmpty ? nothing : (skipped > 0 ? glyphs.ellipsis : "") + text.dropFirst(skipped)
    }
    return (shown(mine), shown(theirs))
  }
}
