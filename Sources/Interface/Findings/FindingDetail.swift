import Metamodel
import Rules
import Terminal
import Text

/// What the cursor is on in the findings, told whole below the list.
extension State {
  /// The room for it; `nil` where there is none. It shrinks with the screen, and gives up its rule before its text.
  var findingDetailRect: Rect? {
    let inside = layout.body.inset(x: 1, y: 1)
    guard case .findings? = outline?.subject, inside.height >= 4 else { return nil }
    let height = inside.height < 9 ? (inside.height + 1) / 2 : inside.height < 15 ? 5 : 6
    return inside.splitBottom(height).bottom
  }

  func drawFindingDetail(_ frame: inout Frame) {
    guard let rect = findingDetailRect, let row = outline?.row else { return }
    frame.fill(rect, style: theme.look.text)
    var area = rect.inset(x: 1, y: 0)
    if rect.height > 4 {
      frame.put(
        String(repeating: glyphs.horizontal, count: rect.width), at: rect.origin, style: theme.look.dim)
      area = area.splitTop(1).rest
    }
    let lines = detail(of: row).flatMap { text, style in
      text.visible.wrapped(to: area.width).map { ($0, style) }
    }
    for (number, line) in lines.prefix(area.height).enumerated() {
      let isCut = number == area.height - 1 && lines.count > area.height
      let text = isCut ? line.0.cut(to: area.width - glyphs.ellipsis.columns) + glyphs.ellipsis : line.0
      frame.put(text, at: Point(x: area.x, y: area.y + number), width: area.width, style: line.1)
    }
  }

  /// The paragraphs that tell a row whole.
  private func detail(of row: OutlineRow) -> [(String, Style)] {
    switch row {
    case .finding(let finding): return detail(of: finding)
    case .acknowledged(let found):
      return [("= " + found.acknowledgement.words[language], .plain)] + detail(of: found.finding)
    case .lapsed(let entry):
      return [(entry.acknowledgement.key, .plain), ("= " + entry.acknowledgement.words[language], .plain)]
    case .problem(let problem): return [(problem.words[language], .plain)]
    case .question(_, _, let text): return [("? " + text, .plain)]
    case .findingsGroup(let group):
      guard case .rule(let id) = group.subject, let rule = Rules.rule(id) else { return [] }
      return [(rule.statement[language], theme.look.dim)]
    default: return []
    }
  }

  /// The message, and what to do.
  private func detail(of finding: Finding) -> [(String, Style)] {
    let arrow = glyphs == .ascii ? "-> " : "→ "
    return [
      ("\(finding.rule) \(finding.message[language])", .plain),
      (arrow + finding.fix[language], theme.look.dim),
    ]
  }
}
