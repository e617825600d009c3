import Text

/// The stretch of a line that a search is about.
enum Excerpt {
  /// A line cut to a width so that the first of some folded words is in it.
  static func around(_ words: [String], in line: String, width: Int) -> String {
    let pieces = line.split(whereSeparator: \.isWhitespace)
    let hit = pieces.firstIndex { piece in words.contains { piece.folded.contains($0) } } ?? 0
    var start = 0
    // As much before the word as leaves it and what follows half of the room.
    while start < hit, pieces[start...hit].reduce(0, { $0 + $1.columns + 1 }) > width / 2 { start += 1 }
    let text = (start > 0 ? "… " : "") + pieces[start...].joined(separator: " ")
    return text.cut(to: max(20, width))
  }
}
