// SPDX-License-Identifier: EUPL-1.2
import Text

/// A picture of the screen as a value: what a view draws, a terminal presents and a test reads.
///
/// Nothing can be written outside it or outside its clip, and nothing that is not safe to show: every text
/// passes `CellTexts`. Behind each wide sign stands a stub, also after other text has been written over half
/// of it.
public struct Frame: Sendable {
  public let size: Size
  /// Where the terminal's cursor stands: on what has the focus, so that screen readers follow. Nil hides it.
  public var cursor: Point?
  /// Lines and signs to draw with.
  public let glyphs: Glyphs
  /// What is written outside this is dropped.
  public private(set) var clip: Rect

  private(set) var cells: [Cell]
  private(set) var clusters: [CellText] = []
  private var clusterNumbers: [CellText: UInt32] = [:]

  public init(size: Size, glyphs: Glyphs = .unicode) {
    let size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    self.size = size
    self.glyphs = glyphs
    clip = Rect(size)
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  public var bounds: Rect { Rect(size) }

  /// Draws with a narrower clip.
  public mutating func clipped<Result>(to rect: Rect, _ draw: (inout Frame) throws -> Result) rethrows
    -> Result
  {
    let outer = clip
    clip = outer.intersection(rect)
    defer { clip = outer }
    return try draw(&self)
  }

  /// Writes one line of text and returns the columns it took, none of them counted beyond the clip.
  /// - Parameters:
  ///   - width: Columns to use at most; what does not fit ends with the ellipsis. Nil: to the clip's edge, cut there.
  @discardableResult
  public mutating func put(_ text: String, at point: Point, width: Int? = nil, style: Style = .plain) -> Int {
    guard point.y >= clip.y && point.y < clip.endY else {
      return min(text.columns, width ?? .max)
    }
    guard let width else { return write(text, at: point, room: .max, style: style.packed).used }
    guard width > 0 else { return 0 }
    let (used, whole) = write(text, at: point, room: width, style: style.packed)
    return whole ? used : endWithEllipsis(at: point, width: width, style: style.packed)
  }

  /// Fills a rectangle with one sign of one column.
  public mutating func fill(_ rect: Rect, with sign: Character = " ", style: Style = .plain) {
    let rect = rect.intersection(clip)
    guard !rect.isEmpty else { return }
    let scalar = sign.unicodeScalars.first?.value ?? 0x20
    let cell = Cell(glyph: ScalarWidth.kind(of: scalar) == .narrow ? scalar : 0x20, style: style.packed)
    for y in rect.y..<rect.endY {
      let start = y * size.columns + rect.x
      let end = start + rect.width
      separate(start)
      separate(end, rowEnd: (y + 1) * size.columns)
      for index in start..<end { cells[index] = cell }
    }
  }

  /// Changes the style of what stands in a rectangle: `style` is laid over it.
  public mutating func restyle(_ rect: Rect, _ style: Style) {
    let rect = rect.intersection(clip)
    for y in rect.y..<max(rect.y, rect.endY) {
      for x in rect.x..<rect.endX {
        let index = y * size.columns + x
        cells[index].style = style.over(Style(packed: cells[index].style)).packed
      }
    }
  }

  // MARK: - Reading

  /// The sign in a cell, "" for the second column of a wide one, and its style; nil outside the frame.
  public subscript(_ point: Point) -> (text: String, style: Style)? {
    guard bounds.contains(point) else { return nil }
    let cell = cells[point.y * size.columns + point.x]
    return (text(of: cell), Style(packed: cell.style))
  }

  /// The rows as text, without the spaces at their ends.
  public var lines: [String] {
    (0..<size.rows).map { y in
      var line = (0..<size.columns).map { text(of: cells[y * size.columns + $0]) }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  func text(of cell: Cell) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars(of: cell).compactMap(Unicode.Scalar.init))
    return String(text)
  }

  func scalars(of cell: Cell) -> [UInt32] {
    if cell.isStub { return [] }
    if cell.glyph < Cell.firstCluster { return [cell.glyph] }
    return clusters[Int(cell.glyph - Cell.firstCluster)].scalars
  }

  // MARK: - Writing cells

  /// Writes until the text or the room ends; `whole` says which.
  private mutating func write(_ text: String, at point: Point, room: Int, style: UInt32) -> (
    used: Int, whole: Bool
  ) {
    var used = 0
    var texts = CellTexts(text)
    while let cell = texts.next() {
      let columns = Int(cell.columns)
      guard used <= room - columns else { return (used, false) }
      guard point.x + used < clip.endX else { return (used, true) }
      place(cell, x: point.x + used, y: point.y, style: style)
      used += columns
    }
    return (used, true)
  }

  private mutating func place(_ text: CellText, x: Int, y: Int, style: UInt32) {
    let columns = Int(text.columns)
    let start = y * size.columns + x
    if x >= clip.x && x + columns <= clip.endX {
      separate(start)
      separate(start + columns, rowEnd: (y + 1) * size.columns)
      let glyph = text.markCount == 0 ? text.base : number(of: text)
      cells[start] = Cell(glyph: glyph, style: style, wide: columns == 2)
      if columns == 2 { cells[start + 1] = Cell(glyph: 0, style: style) }
    } else if columns == 2 {
      // Half of it is outside: a space keeps the column of the other half.
      let inside = x >= clip.x ? x : x + 1
      guard inside >= clip.x && inside < clip.endX else { return }
      let index = y * size.columns + inside
      separate(index)
      separate(index + 1, rowEnd: (y + 1) * size.columns)
      cells[index] = Cell(glyph: 0x20, style: style)
    }
  }

  /// Makes two spaces of a wide sign whose stub is at `index`, since one half is about to be written over.
  private mutating func separate(_ index: Int, rowEnd: Int = .max) {
    guard index < rowEnd, index < cells.count, cells[index].isStub else { return }
    cells[index] = Cell(glyph: 0x20, style: cells[index].style)
    cells[index - 1] = Cell(glyph: 0x20, style: cells[index - 1].style)
  }

  private mutating func endWithEllipsis(at point: Point, width: Int, style: UInt32) -> Int {
    var x = point.x + width - 1
    let first = max(point.x, clip.x)
    if x > first, x < clip.endX, cells[point.y * size.columns + x].isStub { x -= 1 }
    for scalar in glyphs.ellipsis.unicodeScalars.prefix(1) {
      place(CellText(base: scalar.value, columns: 1), x: x, y: point.y, style: style)
    }
    for rest in x + 1..<max(x + 1, point.x + width) where rest >= clip.x && rest < clip.endX {
      place(CellText(base: 0x20, columns: 1), x: rest, y: point.y, style: style)
    }
    return width
  }

  private mutating func number(of text: CellText) -> UInt32 {
    if let known = clusterNumbers[text] { return known }
    let number = Cell.firstCluster + UInt32(clusters.count)
    clusters.append(text)
    clusterNumbers[text] = number
    return number
  }
}

extension Frame: Equatable {
  /// Whether both look the same.
  public static func == (left: Frame, right: Frame) -> Bool {
    guard left.size == right.size && left.cursor == right.cursor else { return false }
    var same = true
    left.changes(since: right) { _ in same = false }
    return same
  }
}
