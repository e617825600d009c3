/// A Markdown text in the making (CommonMark with tables), an empty line between its blocks.
struct MarkdownText {
  private var blocks: [String] = []
  /// How many pictures of files beside have been left as their words.
  private(set) var pictures = 0

  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  mutating func heading(_ level: Int, _ title: String) {
    blocks.append("\(String(repeating: "#", count: level)) \(title.oneLine.markdownEscaped)")
  }

  /// A text that is Markdown already; headings in it come below a level.
  mutating func markdown(_ text: String?, below level: Int = 6) {
    guard let text, !text.isEmpty else { return }
    blocks.append(text.standingAlone(below: level, pictures: &pictures))
  }

  /// A line that is no Markdown.
  mutating func line(_ text: String?) {
    if let text, !text.isEmpty { blocks.append(text.oneLine.markdownEscaped) }
  }

  /// Lines of a list.
  mutating func list(_ entries: [String], numbered: Bool = false) {
    guard !entries.isEmpty else { return }
    let lines = entries.enumerated().map { index, entry in
      "\(numbered ? "\(index + 1)." : "-") \(entry.oneLine.markdownEscaped)"
    }
    blocks.append(lines.joined(separator: "\n"))
  }

  /// A table; columns with nothing in them are left out, and so is a table without rows.
  mutating func table(_ heading: [String], _ rows: [[String]]) {
    let columns = heading.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    guard !columns.isEmpty else { return }
    let line = { (cells: [String]) in
      "| " + columns.map { cells[$0].oneLine.markdownEscaped }.joined(separator: " | ") + " |"
    }
    let rule = "|" + columns.map { _ in "---|" }.joined()
    blocks.append(([line(heading), rule] + rows.map(line)).joined(separator: "\n"))
  }

  /// A table of two columns without a heading of its own, `nil` where there is nothing to say.
  mutating func facts(_ heading: (String, String), _ facts: [(String, String?)]) {
    let rows = facts.compactMap { fact in fact.1.map { [fact.0, $0] } }.filter { !$0[1].isEmpty }
    table([heading.0, heading.1], rows)
  }

  /// Says that there is nothing, in the catalogue's stead.
  mutating func nothing(_ words: String) { blocks.append("*\(words)*") }

  /// How many blocks there are.
  var count: Int { blocks.count }
}

extension String {
  /// The text on one line.
  fileprivate var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

  /// The text with those signs escaped that Markdown, or a table, would take for markup.
  fileprivate var markdownEscaped: String {
    var counts: [Character: Int] = [:]
    for character in self { counts[character, default: 0] += 1 }
    var result = ""
    for character in self {
      let isMarkup =
        switch character {
        case "\\", "`", "<", "|": true
        // Alone they mark nothing.
        case "*", "_", "~": (counts[character] ?? 0) > 1
        case "[", "]": contains("](")
        case "#", ">", "+", "-": result.isEmpty
        default: false
        }
      if isMarkup { result += "\\" }
      result.append(character)
    }
    return result
  }

  /// Markdown that is read away from its file: headings come below a level, links to other files of the catalogue
  /// are left as their words.
  fileprivate func standingAlone(below level: Int, pictures: inout Int) -> String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    var isCode = false
    let marks = lines.map { line -> Int in
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isCode.toggle() }
      let count = line.prefix { $0 == "#" }.count
      return !isCode && (1...6).contains(count) && line.dropFirst(count).first == " " ? count : 0
    }
    let highest = marks.filter { $0 > 0 }.min() ?? 1
    isCode = false
    return zip(lines, marks).map { line, count in
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isCode.toggle() }
      guard !isCode else { return String(line) }
      let text = line.replacing(#/!?\[([^\]]*)\]\((?![a-z]+:)[^)]*\)/#) { link in
        if link.output.0.hasPrefix("!") { pictures += 1 }
        return link.output.1
      }
      guard count > 0 else { return String(text) }
      return String(repeating: "#", count: min(6, level + count - highest + 1)) + text.dropFirst(count)
    }.joined(separator: "\n")
  }
}
