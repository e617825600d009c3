import Catalogue
import Metamodel
import Rules
import Terminal
import Text

extension State {
  /// The room for the rows of a form.
  var formRect: Rect { formTable == nil ? formAreas.rows : Table.body(of: formAreas.rows) }

  /// The rows of a form, and below them the help; little of it where there is little room.
  var formAreas: (rows: Rect, help: Rect) {
    let inside = layout.body.inset(x: 2, y: 1)
    let height = inside.height
    let (help, rows) = inside.splitBottom(height >= 30 ? 8 : height >= 18 ? 5 : height >= 12 ? 4 : 2)
    return (rows, help)
  }

  /// Draws the form: its rows, and below them help and findings of the field under the cursor.
  func draw(_ form: FormState, _ layout: Layout, _ frame: inout Frame) {
    var title = formTitle(form)
    // The box of a long text covers the rows that would say whose it is.
    if case .area? = form.input, let row = formRow { title += (glyphs == .ascii ? " > " : " › ") + row.label }
    let box = Box(title: title, look: theme.look, hasFocus: overlay == nil)
    box.draw(in: layout.body, of: &frame)
    let rows = formRows
    if case .area(let area, _)? = form.input {
      TextArea(look: theme.look).draw(area, in: layout.body.inset(x: 2, y: 1), of: &frame)
      return
    }
    let rect = formRect
    let labels = labelWidth(rows, rect.width)
    let findings = FormFindings(form, rows, content)
    let hasFocus = overlay == nil && form.input == nil
    if let table = formTable {
      Table(
        columns: table.columns(language, in: formAreas.rows.width), count: rows.count, look: theme.look,
        hasFocus: hasFocus
      ) { row in
        if case .entry(_, let position) = rows[row].content {
          cells(table.cells(position - 1), findings.about(row))
        } else {
          [Span(rows[row].label, theme.look.key)]
        }
      }
      .draw(form.page.list, in: formAreas.rows, of: &frame)
    } else {
      ScrollList(
        count: rows.count, look: theme.look, hasFocus: hasFocus, whenEmpty: Line(Texts.nothingHere[language])
      ) { line(rows[$0], labels, findings.about($0)) }
      .draw(form.page.list, in: rect, of: &frame)
    }
    drawHelp(rows, form, findings, &frame)
    switch form.input {
    case .line(let text, _): drawLine(text, form, labels, rect, &frame)
    case .day(let day, _):
      drawLine(day.text, form, labels, rect, &frame)
      drawCalendar(day, form, labels, rect, &frame)
    case .area, nil: break
    }
  }

  /// The names of the pages that are open, one inside the other.
  private func formTitle(_ form: FormState) -> String {
    guard let position = catalogue.position(of: form.reference) else { return form.reference }
    let rows = FormRows(catalogue: catalogue, position: position, language: language)
    let description = catalogue.descriptions[position]
    var title = "\(description.kind.label[language]) \(description.id)"
    for page in form.pages.dropFirst() {
      let label = rows.field(of: page)?.label[language] ?? page.path
      let entry = page.path.hasSuffix("]") ? " " + rows.name(of: page.path) : ""
      title += (glyphs == .ascii ? " > " : " › ") + (entry.isEmpty ? label : String(entry.dropFirst()))
    }
    return title
  }

  private func labelWidth(_ rows: [FormRow], _ width: Int) -> Int {
    let longest = rows.filter { !$0.isHeading }.reduce(0) { max($0, $1.label.columns + 2 * $1.depth) }
    return min(longest, max(12, width * 2 / 5))
  }

  /// The cells of an entry, the first behind the mark of what has been found in it.
  private func cells(_ texts: [String], _ findings: [Finding]) -> [Span] {
    let cells = texts.map { Span($0.visible) }
    guard let mark = mark(of: findings), let first = cells.first else { return cells }
    return [Span("\(mark.text) \(first.text)", mark.style)] + cells.dropFirst()
  }

  /// A field with its value, behind the mark of what is missing or has been found.
  private func line(_ row: FormRow, _ labels: Int, _ findings: [Finding]) -> Line {
    if row.isHeading { return Line(row.label, theme.look.title) }
    let label = (String(repeating: "  ", count: row.depth) + row.label).cut(to: labels)
    let padding = String(repeating: " ", count: max(0, labels - label.columns) + 2)
    let sign =
      row.isMissing ? Span(glyphs == .ascii ? "!" : "╳", theme.warning) : mark(of: findings) ?? Span(" ")
    var spans = [sign, Span(" "), Span(label, row.value.isEmpty ? theme.look.dim : .plain)]
    if row.isMissing {
      spans += [Span(padding), Span(Words(sv: "saknas", en: "missing")[language], theme.look.dim)]
    } else {
      spans += [Span(padding), Span(row.value.visible)]
    }
    if case .add = row.content { spans = [Span("  "), Span(row.label, theme.look.key)] }
    return Line(spans)
  }

  /// The line that a value is typed in, in the place of the value, and under it what is wrong with it.
  private func drawLine(
    _ text: TextInputState, _ form: FormState, _ labels: Int, _ rect: Rect, _ frame: inout Frame
  ) {
    let index = form.page.list.selection - form.page.list.top
    let field = valueRect(rect.row(index), labels)
    TextInput(look: theme.look, hasFocus: true).draw(text, in: field, of: &frame)
    guard let fault = fault(of: text.text) else { return }
    let under = valueRect(rect.row(index + 1 < rect.height ? index + 1 : index - 1), labels)
    frame.fill(under, style: theme.look.text)
    frame.put(fault[language].visible.cut(to: under.width), at: under.origin, style: theme.warning)
  }

  private func valueRect(_ row: Rect, _ labels: Int) -> Rect {
    row.splitLeft(min(labels + 4, row.width / 2)).rest
  }

  /// The month of the day that is being chosen, under the line or above it.
  private func drawCalendar(
    _ input: DayInput, _ form: FormState, _ labels: Int, _ rect: Rect, _ frame: inout Frame
  ) {
    let index = form.page.list.selection - form.page.list.top
    let line = valueRect(rect.row(index), labels)
    let size = Size(columns: DayInput.columns + 4, rows: DayInput.rows + 2)
    // One row is left for what is wrong with what is typed.
    let below = line.y + 2
    let y =
      below + size.rows <= layout.body.y + layout.body.height ? below : max(layout.body.y, line.y - size.rows)
    let x = max(0, min(line.x, self.size.columns - size.columns))
    let place = Rect(x: x, y: y, width: size.columns, height: size.rows)
    let cursor = frame.cursor
    frame.fill(place, style: theme.look.text)
    let inside = Box(title: input.title(language), look: theme.look, hasFocus: true).draw(
      in: place, of: &frame
    )
    .inset(x: 1, y: 0)
    for (row, week) in input.weeks(language).enumerated() {
      for (column, cell) in week.enumerated() {
        let style = cell.isChosen ? theme.look.selection : cell.isDimmed ? theme.look.dim : .plain
        frame.put(cell.text, at: Point(x: inside.x + 3 * column, y: inside.y + row), style: style)
      }
    }
    frame.cursor = cursor
  }

  /// Help of the field from the metamodel, and what the rules say of it.
  private func drawHelp(
    _ rows: [FormRow], _ form: FormState, _ findings: FormFindings, _ frame: inout Frame
  ) {
    let area = formAreas.help
    frame.fill(area, style: theme.look.text)
    let rule = String(repeating: glyphs == .ascii ? "-" : "─", count: area.width)
    frame.put(rule, at: area.origin, style: theme.look.dim)
    guard rows.indices.contains(form.page.list.selection) else { return }
    let row = rows[form.page.list.selection]
    var lines: [(text: String, style: Style)] = findings.told(with: form.page.list.selection).flatMap {
      let mark = mark($0.severity)
      return "\(mark.text) \($0.rule) \($0.message[language])".visible.wrapped(to: area.width)
        .map { ($0, mark.style) }
    }
    if let field = row.field {
      lines.append(("\(row.path) · \(FieldWords.type(of: field, language))", theme.look.dim))
      lines += (field.help?[language] ?? "").wrapped(to: area.width).map { ($0, Style.plain) }
    }
    let room = area.height - 1
    for (index, line) in lines.prefix(room).enumerated() {
      let isLast = index == room - 1 && lines.count > room
      let text =
        isLast ? line.text.cut(to: area.width - glyphs.ellipsis.columns) + glyphs.ellipsis : line.text
      frame.put(
        text.visible.cut(to: area.width), at: Point(x: area.x, y: area.y + 1 + index), style: line.style)
    }
  }

  /// Draws a question in the middle of the screen.
  func draw(_ question: Question, _ frame: inout Frame) {
    guard question.isTyped else {
      question.dialog(language, look: theme.look).draw(question.choice, in: Rect(size), of: &frame)
      return
    }
    let title = question.title(language)
    let hint = hint(of: question)
    let width = min(size.columns, max(50, title.columns + 6, hint.columns + 4))
    let place = Rect(size).centred(Size(columns: width, rows: 4))
    frame.fill(place, style: theme.look.text)
    let inside = Box(title: title, look: theme.look, hasFocus: true).draw(in: place, of: &frame).inset(
      x: 1, y: 0)
    TextInput(placeholder: placeholder(of: question), look: theme.look, hasFocus: true)
      .draw(question.input, in: inside.row(0), of: &frame)
    frame.put(hint.cut(to: inside.width), at: inside.row(1).origin, style: theme.look.dim)
  }

  private func placeholder(of question: Question) -> String {
    if case .acknowledge(let draft) = question.subject { draft.hint[language] } else { "" }
  }

  /// What the answer comes to, the id that follows from a name, or what it is about.
  private func hint(of question: Question) -> String {
    switch question.subject {
    case .entry(_, _, true) where !question.input.isEmpty: return "id: \(question.input.text.identifier)"
    case .acknowledge(let draft): return draft.key
    default: return ""
    }
  }
}

extension FormRows {
  /// The name of an entry, for the title of its page.
  func name(of path: String) -> String {
    let page = FormPage(path: path, content: .fields)
    let rows = rows(of: page)
    let named = rows.first { $0.path.hasSuffix(".name") || $0.path.contains(".name.") } ?? rows.first
    return named.map { $0.value.isEmpty ? path : $0.value } ?? path
  }
}
