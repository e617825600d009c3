// SPDX-License-Identifier: EUPL-1.2

extension String {
  /// The text in lines of at most `width` columns, broken between words; its own line breaks are kept, and a
  /// word wider than a line is broken where the line ends.
  public func wrapped(to width: Int) -> [String] {
    let width = Swift.max(1, width)
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { Self.wrap(paragraph: $0, to: width) }
  }

  private static func wrap(paragraph: Substring, to width: Int) -> [String] {
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
      var pieces = room <= width ? [word.visible] : broken(word: word, to: width)
      line = pieces.removeLast()
      used = line.columns
      lines += pieces
    }
    return lines + [line]
  }

  private static func broken(word: Substring, to width: Int) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var used = 0
    for cell in CellTexts(word) {
      if used > 0 && used + Int(cell.columns) > width {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
        used = 0
      }
      for scalar in cell.scalars.compactMap(Unicode.Scalar.init) { piece.append(scalar) }
      used += Int(cell.columns)
    }
    return pieces + [String(piece)]
  }
}

extension String {
  /// The text with words wider than `width` columns broken over lines, a hyphen at each break.
  public func hyphenated(to width: Int) -> String {
    guard width > 2 else { return self }
    return split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.columns > width else { return String(word) }
      var lines = [""]
      for character in word {
        let last = lines[lines.count - 1]
        if last.columns + String(character).columns > width - 1, !last.isEmpty { lines.append("") }
        lines[lines.count - 1].append(character)
      }
      return lines.joined(separator: "-\n")
    }.joined(separator: " ")
  }
}
