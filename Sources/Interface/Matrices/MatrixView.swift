import Catalogue
import Metamodel
import Terminal
import Text

extension State {
  /// The room for the grid: below the line for filtering where it is shown, and above what is said of the cell.
  func gridRect(_ matrix: MatrixState) -> Rect {
    let inside = layout.body.inset(x: 1, y: 1)
    let below = matrix.showsFilter ? inside.splitTop(1).rest : inside
    let spared = below.height >= 10 ? 1 + legend(matrix, below).count : below.height >= 4 ? 1 : 0
    return below.splitBottom(spared).rest
  }

  /// The grid of a matrix, as wide as there is room for.
  func grid(_ matrix: MatrixState) -> Grid {
    let rect = gridRect(matrix)
    let sheet = matrix.sheet
    let headingWidth = max(12, min(34, rect.width / 3))
    let room = rect.width - headingWidth - 1
    let wanted = sheet.columns.isEmpty ? room : room / sheet.columns.count
    return Grid(
      rows: sheet.rows.count, columns: sheet.columns.count, headingWidth: headingWidth,
      headingHeight: rect.height >= 14 ? 3 : rect.height >= 8 ? 2 : 1, columnWidth: min(18, max(10, wanted)),
      look: theme.look,
      hasFocus: overlay == nil && !matrix.isTyping,
      rowHeading: { heading(row: $0, sheet) },
      columnHeading: { name(sheet.heading(column: $0)) },
      cell: { cell(sheet.entries(row: $0, column: $1), of: matrix.subject) })
  }

  /// The name of a row, and how much there is in it or that there should be something.
  private func heading(row: Int, _ sheet: MatrixSheet) -> Line {
    let heading = sheet.heading(row: row)
    let total =
      heading.lacks
      ? Span(lack, theme.error) : Span(String(sheet.total(row: row)), theme.look.dim)
    return Line([Span(name(heading))], trailing: [total])
  }

  /// Draws a matrix in its box.
  func draw(_ matrix: MatrixState, _ layout: Layout, _ frame: inout Frame) {
    let sheet = matrix.sheet
    let size = "\(sheet.rows.count) × \(sheet.columns.count)"
    let axes = matrix.subject.axes
    let sides = matrix.isTurned ? (axes.columns, axes.rows) : (axes.rows, axes.columns)
    let inside = Box(
      title: "\(sides.0[language]) × \(sides.1[language].lowercased()) (\(size))", trailing: chosen(matrix),
      look: theme.look, hasFocus: overlay == nil
    ).draw(in: layout.body, of: &frame)
    if matrix.showsFilter {
      TextInput(
        prompt: "/ ", placeholder: Texts.filterPlaceholder[language], look: theme.look,
        hasFocus: matrix.isTyping && overlay == nil
      ).draw(matrix.filter, in: inside.row(0), of: &frame)
    }
    let rect = gridRect(matrix)
    guard !sheet.rows.isEmpty, !sheet.columns.isEmpty else {
      let text =
        matrix.filter.isEmpty && matrix.only == nil ? Texts.nothingHere : Texts.noHits
      frame.put(Line(text[language]), in: rect, base: theme.look.dim)
      return
    }
    grid(matrix).draw(matrix.grid, in: rect, of: &frame)
    let below = Rect(x: rect.x, y: rect.endY, width: rect.width, height: inside.endY - rect.endY)
    frame.put(ofCell(matrix), in: below.row(0), base: theme.look.text)
    for (index, line) in legend(matrix, inside).prefix(max(0, below.height - 1)).enumerated() {
      frame.put(line, in: below.row(1 + index), base: theme.look.dim)
    }
  }

  /// What has been chosen of order and marks.
  private func chosen(_ matrix: MatrixState) -> String {
    let order: Words? =
      switch matrix.order {
      case .name: nil
      case .count: Words(sv: "flest först", en: "most first")
      case .gaps: Words(sv: "flest luckor först", en: "most gaps first")
      case .column(let heading):
        Words(sv: "efter \(name(heading))", en: "by \(name(heading))")
      }
    let only = matrix.only.map { Words(sv: "bara \($0.label.sv)", en: "only \($0.label.en)") }
    return [only, order].compactMap { $0?[language] }.joined(separator: " · ")
  }

  /// What the cell under the cursor has in it, in words.
  private func ofCell(_ matrix: MatrixState) -> Line {
    let (sheet, grid) = (matrix.sheet, matrix.grid)
    guard sheet.rows.indices.contains(grid.row), sheet.columns.indices.contains(grid.column) else {
      return ""
    }
    let (row, column) = (sheet.heading(row: grid.row), sheet.heading(column: grid.column))
    let arrow = glyphs == .ascii ? (matrix.isTurned ? " <- " : " -> ") : (matrix.isTurned ? " ← " : " → ")
    let marks = matrix.subject.marks.compactMap { mark -> String? in
      let count = matrix.entries.count { $0.marks.contains(mark) }
      guard count > 0 else { return nil }
      return matrix.entries.count > 1 ? "\(count) \(mark.label[language])" : mark.label[language]
    }
    let entry = matrix.entries.count == 1 ? matrix.entries.first.map { nameOf($0) + ": " } ?? "" : ""
    let nothing = Words(sv: "inget", en: "nothing")[language]
    return Line([
      Span(name(row) + arrow + name(column), theme.look.title),
      Span("  " + entry + (marks.isEmpty ? nothing : marks.joined(separator: ", "))),
    ])
  }

  /// The name of a thing in a cell.
  func nameOf(_ entry: Matrix.Entry) -> String {
    name(at: entry.description) + (entry.part.map { "#\($0)" } ?? "")
  }

  /// What the signs mean, in as many lines as there is room for.
  private func legend(_ matrix: MatrixState, _ rect: Rect) -> [Line] {
    var keys = matrix.subject.marks.reversed().map { mark in
      mark.sign(ascii: glyphs == .ascii) + " " + mark.label[language]
    }
    if matrix.subject.marksEmptyRows {
      keys.append(
        lack + " " + Words(sv: "tom rad där något ska stå", en: "row that should not be empty")[language])
    }
    var lines: [String] = []
    for key in keys {
      if let last = lines.last, last.columns + 2 + key.columns <= rect.width {
        lines[lines.count - 1] += "  " + key
      } else {
        lines.append(key)
      }
    }
    return lines.prefix(rect.height >= 14 ? 3 : 1).map { Line($0, theme.look.dim) }
  }

  /// The sign of a row in which nothing stands and something should.
  private var lack: String { glyphs == .ascii ? "x" : "╳" }
}
