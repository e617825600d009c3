/// A matrix while it is drawn up: rows and columns get their numbers as they come.
struct MatrixDraft {
  let terms: Terms
  private(set) var rows: Numbering
  private(set) var columns: Numbering
  /// By row, what is in which column, in the order in which it has come.
  private var entries: [[(column: Int, entry: Matrix.Entry)]] = []

  init(_ terms: Terms) {
    self.terms = terms
    rows = Numbering(terms.catalogue.descriptions.count)
    columns = rows
  }

  /// The descriptions of a kind that count.
  func existing(_ kind: String) -> [Int] {
    guard let kind = terms.catalogue.metamodel[kind] else { return [] }
    let positions = terms.catalogue.positions(of: kind)
    return inParallel(positions.count, block: 2048) { [terms] block in
      positions[block.lowerBound + positions.lowerBound..<block.upperBound + positions.lowerBound]
        .filter(terms.exists)
    }
    .flatMap(\.self)
  }

  @discardableResult
  mutating func row(_ heading: Matrix.Heading) -> Int {
    let number = rows.number(of: heading)
    if number == entries.count { entries.append([]) }
    return number
  }

  @discardableResult
  mutating func column(_ heading: Matrix.Heading) -> Int { columns.number(of: heading) }

  mutating func add(_ entry: Matrix.Entry, _ row: Int, _ column: Int) {
    entries[row].append((column, entry))
  }

  /// Says of rows and columns that nothing stands in them where something should.
  mutating func markLacking(rows isLackingRow: (Int) -> Bool, columns isLackingColumn: (Int) -> Bool) {
    var isFilled = [Bool](repeating: false, count: columns.headings.count)
    for (column, _) in entries.joined() { isFilled[column] = true }
    rows.markLacking { entries[$0].isEmpty && isLackingRow($1) }
    columns.markLacking { !isFilled[$0] && isLackingColumn($1) }
  }

  /// The rows with their cells, by column.
  var finished: [Matrix.Row] {
    zip(rows.headings, entries).map { heading, entries in
      var cells: [Matrix.Cell] = []
      cells.reserveCapacity(entries.count)
      var rest = entries.sorted { $0.column < $1.column }[...]
      while let column = rest.first?.column {
        let cell = rest.prefix { $0.column == column }
        cells.append(Matrix.Cell(column: column, entries: cell.map(\.entry)))
        rest = rest.dropFirst(cell.count)
      }
      return Matrix.Row(heading: heading, cells: cells)
    }
  }
}

extension MatrixDraft {
  /// The numbers of what rows or columns stand for.
  struct Numbering {
    private(set) var headings: [Matrix.Heading] = []
    /// By position, the numbers of descriptions; -1 for those without one.
    private var wholes: [Int]
    /// The numbers of parts, and of descriptions of other catalogues.
    private var others: [Matrix.Heading: Int] = [:]

    /// - Parameter count: how many descriptions there are.
    init(_ count: Int) { wholes = Array(repeating: -1, count: count) }

    /// The number of a heading, the next one where it has none yet.
    mutating func number(of heading: Matrix.Heading) -> Int {
      let next = headings.count
      if heading.part == nil, heading.description >= 0 {
        if wholes[heading.description] >= 0 { return wholes[heading.description] }
        wholes[heading.description] = next
      } else {
        if let known = others[heading] { return known }
        others[heading] = next
      }
      headings.append(heading)
      return next
    }

    /// - Parameter lacks: whether something should stand where nothing does, by number and description.
    mutating func markLacking(_ lacks: (_ number: Int, _ description: Int) -> Bool) {
      for index in headings.indices {
        headings[index].lacks = lacks(index, headings[index].description)
      }
    }
  }
}
