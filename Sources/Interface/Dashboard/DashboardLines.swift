import Catalogue
import Metamodel
import Rules
import Terminal
import Text

extension State {
  /// The overview as lines of a width.
  func dashboardLines(width: Int) -> SpottedLines {
    var lines = SpottedLines(ellipsis: ellipsis)
    guard content.isComplete, let figures else {
      lines.line(Words(sv: "Katalogen läses.", en: "The catalogue is being read.")[language], theme.look.dim)
      return lines
    }
    addPerspectives(figures, width, &lines)
    lines.line()
    addCoverage(figures, width, &lines)
    lines.line()
    addOwnerless(figures, width, &lines)
    lines.line()
    addLatest(width, &lines)
    return lines
  }

  // MARK: Perspectives

  /// A column of the table: its heading, its figure, and what is behind it.
  private struct Column {
    let title: Words
    let isNarrow: Bool
    let needsCheck: Bool
    let style: Style
    let count: (Figures.Row) -> Int
    let target: (Figures.Row, Scope) -> Spot.Target
  }

  private var columns: [Column] {
    let filtered = { (filter: String) in
      { (_: Figures.Row, scope: Scope) in Spot.Target.list(scope, filter: filter) }
    }
    let findings = { (severity: Severity) in
      { (_: Figures.Row, scope: Scope) in
        let perspective = scope.perspective(self.catalogue.metamodel)
        return Spot.Target.findings(
          FindingsChoice(mildest: severity, gravest: severity),
          filter: perspective.map { "perspective:\($0.rawValue)" } ?? "")
      }
    }
    let levels = (0...3).map { level in
      Column(
        title: Words(sv: "Nivå \(level)", en: "Lev. \(level)"), isNarrow: false, needsCheck: true,
        style: .plain,
        count: { $0.levels[level] }, target: filtered("level:\(level)"))
    }
    return [
      Column(
        title: Words(sv: "Antal", en: "Count"), isNarrow: true, needsCheck: false,
        style: Style(.standard, on: .standard, .bold), count: \.count, target: filtered(""))
    ] + levels + [
      Column(
        title: Words(sv: "Fel", en: "Errors"), isNarrow: true, needsCheck: true, style: theme.error,
        count: \.findings.errors, target: findings(.error)),
      Column(
        title: Words(sv: "Varn.", en: "Warn."), isNarrow: true, needsCheck: true, style: theme.warning,
        count: \.findings.warnings, target: findings(.warning)),
      Column(
        title: Words(sv: "Uppl.", en: "Infos"), isNarrow: false, needsCheck: true, style: .plain,
        count: \.findings.infos, target: findings(.info)),
      Column(
        title: Words(sv: "Luckor", en: "Gaps"), isNarrow: true, needsCheck: false, style: theme.warning,
        count: { $0.gaps.count },
        target: { row, scope in
          let name = scope.label(self.catalogue.metamodel, .swedish)
          let english = scope.label(self.catalogue.metamodel, .english)
          return .chosen(row.gaps, title: Words(sv: "Luckor: \(name)", en: "Gaps: \(english)"))
        }),
    ]
  }

  private func addPerspectives(_ figures: Figures, _ width: Int, _ lines: inout SpottedLines) {
    let columns = width >= 72 ? columns : columns.filter(\.isNarrow)
    let figureWidth = 7
    let nameWidth = max(10, min(18, width - figureWidth * columns.count))
    lines.add(Texts.perspectives[language], width: nameWidth, .start, theme.look.title)
    for column in columns { lines.add(column.title[language], width: figureWidth, .end, theme.look.title) }
    lines.end()
    let rows = figures.rows.map { ($0, Scope.perspective($0.perspective)) } + [(figures.sum, .all)]
    for (row, scope) in rows {
      let style = theme.style(scope.perspective(catalogue.metamodel))
      lines.add(scope.label(catalogue.metamodel, language), width: nameWidth, .start, style)
      for column in columns {
        let count = column.count(row)
        guard figures.isChecked || !column.needsCheck else {
          lines.add(ellipsis, width: figureWidth, .end, theme.look.dim)
          continue
        }
        // What is nothing leads nowhere.
        lines.add(
          count == 0 ? (glyphs == .ascii ? "-" : "–") : String(count), width: figureWidth, .end,
          count == 0 ? theme.look.dim : column.style, to: count == 0 ? nil : column.target(row, scope))
      }
      lines.end()
    }
  }

  // MARK: Coverage

  private func addCoverage(_ figures: Figures, _ width: Int, _ lines: inout SpottedLines) {
    lines.line(
      Words(
        sv: "Triangeln process – information – tjänst", en: "The triangle process – information – service")[
          language],
      theme.look.title)
    for part in figures.triangle + [figures.owners] where part.total > 0 { addBar(part, width, &lines) }
  }

  private func addBar(_ part: Coverage, _ width: Int, _ lines: inout SpottedLines) {
    let label = part.label[language]
    let share = part.count * 100 / part.total
    let nameWidth = max(14, min(28, width - 26))
    let barWidth = max(0, min(30, width - nameWidth - 22))
    let filled = barWidth * part.count / part.total
    let bar =
      String(repeating: glyphs.barFull, count: filled)
      + String(repeating: glyphs.barEmpty, count: barWidth - filled)
    let target =
      part.missing.isEmpty
      ? nil
      : Spot.Target.chosen(
        part.missing, title: Words(sv: "\(part.label.sv): saknas", en: "\(part.label.en): missing"))
    lines.add(label, width: nameWidth)
    lines.add(bar, width: barWidth, .start, part.missing.isEmpty ? theme.style(.benefit) : theme.warning)
    lines.add(" ", width: 1)
    lines.add("\(share) %", width: 6, .end)
    lines.add("  ", width: 2)
    lines.add(Texts.count(part.count, of: part.total, language), width: 13, .start, .plain, to: target)
    lines.end()
  }

  // MARK: Owners and changes

  private func addOwnerless(_ figures: Figures, _ width: Int, _ lines: inout SpottedLines) {
    let missing = figures.owners.missing
    lines.line(
      Words(sv: "Saknar ansvarig (\(missing.count))", en: "Without anyone responsible (\(missing.count))")[
        language],
      theme.look.title)
    for position in missing.prefix(5) { addDescription(position, "", width, &lines) }
    if missing.count > 5 {
      let title = Words(sv: "Saknar ansvarig", en: "Without anyone responsible")
      let more = Words(
        sv: "\(missing.count - 5) till \(ellipsis)", en: "\(missing.count - 5) more \(ellipsis)")[language]
      lines.add("  ", width: 2)
      lines.add(more, width: max(1, width - 2), .start, theme.look.dim, to: .chosen(missing, title: title))
      lines.end()
    }
  }

  private func addLatest(_ width: Int, _ lines: inout SpottedLines) {
    let title =
      switch latestChanges?.source {
      case .history: Words(sv: "Senast ändrat, enligt git", en: "Last changed, by git")
      case .fileTimes:
        Words(sv: "Senast ändrat, enligt filernas tider", en: "Last changed, by the times of the files")
      case nil: Words(sv: "Senast ändrat", en: "Last changed")
      }
    lines.line(title[language], theme.look.title)
    for change in latestChanges?.changes ?? [] {
      if let position = catalogue.position(of: change.reference) {
        addDescription(position, change.time, width, &lines)
      }
    }
    if latestChanges == nil { lines.line("  \(ellipsis)", theme.look.dim) }
  }

  private func addDescription(_ position: Int, _ time: String, _ width: Int, _ lines: inout SpottedLines) {
    let kind = catalogue.descriptions[position].kind
    let kindWidth = width >= 60 ? 26 : 0
    let gap = kindWidth > 0 ? 2 : 0
    let timeWidth = time.isEmpty ? 0 : 18
    lines.add("  ", width: 2)
    lines.add(time, width: timeWidth, .start, theme.look.dim)
    lines.add(
      content.name(position, language), width: max(8, width - 2 - timeWidth - kindWidth - gap), .start,
      .plain, to: .description(position, part: nil))
    lines.add("", width: gap)
    lines.add(kind.label[language], width: kindWidth, .start, theme.style(kind.perspective))
    lines.end()
  }
}
