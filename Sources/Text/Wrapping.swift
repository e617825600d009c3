// SPDX-License-Identifier: EUPL-1.2

extension String {
  /// The text in lines of at most `width` columns, broken between words; its own line breaks are kept, and a
  /// word wider than a line is broken where its own parts meet, else where the line ends.
  public func wrapped(to width: Int) -> [String] { wrapped(to: width, cutWith: nil) }

  /// The text in lines of at most `width` columns for a heading: a word that is too wide is broken only where its own
  /// parts meet, and a part that is still too wide is cut.
  public func wrappedAsHeading(to width: Int, ellipsis: String = "…") -> [String] {
    wrapped(to: width, cutWith: ellipsis)
  }

  private func wrapped(to width: Int, cutWith ellipsis: String?) -> [String] {
    let width = Swift.max(1, width)
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { Self.wrap(paragraph: $0, to: width, cutWith: ellipsis) }
  }

  private static func wrap(paragraph: Substring, to width: Int, cutWith ellipsis: String?) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in paragraph.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      let room = word.columns
      if used > 0 && used + 1 + room <= width {
        line += " " + word.visible
        used += 1 + room
        continue
      }
      if used > 0 { lines.append(line) }
      var pieces = room <= width ? [word.visible] : broken(word: word, to: width, cutWith: ellipsis)
      line = pieces.removeLast()
      used = line.columns
      lines += pieces
    }
    return lines + [line]
  }

  /// A word in pieces of at most `width` columns.
  private static func broken(word: Substring, to width: Int, cutWith ellipsis: String?) -> [String] {
    let cells = Array(CellTexts(word))
    var pieces: [String] = []
    var start = 0
    while start < cells.count {
      var end = start
      var used = 0
      while end < cells.count, end == start || used + Int(cells[end].columns) <= width {
        used += Int(cells[end].columns)
        end += 1
      }
      let isJoint = { (index: Int) in cells[index].isJoined(to: cells[index + 1]) }
      // A piece that is very short looks like a word of its own.
      let least = Swift.min(start + width / 3, end)
      if end < cells.count {
        if let joint = (least..<end).last(where: isJoint) {
          end = joint + 1
        } else if let ellipsis {
          end = (end..<cells.count - 1).first(where: isJoint).map { $0 + 1 } ?? cells.count
          pieces.append(text(of: cells[start..<end]).cut(to: width, ellipsis: ellipsis))
          start = end
          continue
        }
      }
      pieces.append(text(of: cells[start..<end]))
      start = end
    }
    return pieces
  }

  static func text(of cells: some Sequence<CellText>) -> String {
    var text = String.UnicodeScalarView()
    for cell in cells {
      for scalar in cell.scalars.compactMap(Unicode.Scalar.init) { text.append(scalar) }
    }
    return String(text)
  }
}

extension CellText {
  /// Whether two parts of a word meet between this and what follows, as in `LogicalInterface` and `a-b/c`.
  fileprivate func isJoined(to next: CellText) -> Bool {
    guard let scalar = Unicode.Scalar(base), let following = Unicode.Scalar(next.base) else { return false }
    if "-_/.:".unicodeScalars.contains(scalar) { return scalar != following }
    return scalar.properties.isLowercase && following.properties.isUppercase
  }
}
