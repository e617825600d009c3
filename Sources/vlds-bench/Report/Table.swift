/// The figures as a Markdown table, one line for each work and one column for each size.
enum Table {
  static func markdown(_ figures: [Figure]) -> String {
    let sizes = Set(figures.map(\.descriptions)).sorted()
    let rows = figures.reduce(into: [(work: String, figures: [Int: Figure])]()) { rows, figure in
      if let index = rows.firstIndex(where: { $0.work == figure.work }) {
        rows[index].figures[figure.descriptions] = figure
      } else {
        rows.append((figure.work, [figure.descriptions: figure]))
      }
    }
    let head = "| work | " + sizes.map { "\(grouped($0)) descriptions" }.joined(separator: " | ") + " |"
    let line = "|---|" + sizes.map { _ in "---|" }.joined()
    return
      ([head, line]
      + rows.map { row in
        "| \(row.work) | " + sizes.map { row.figures[$0].map(cell) ?? "" }.joined(separator: " | ") + " |"
      }).joined(separator: "\n")
  }

  /// A figure with its bar: bold where it is missed.
  private static func cell(_ figure: Figure) -> String {
    let value = figure.text(figure.value)
    var cell = figure.isMet == false ? "**\(value)**" : value
    let beside = [figure.bar.map { "bar \(figure.text($0))" }, figure.comparison].compactMap(\.self)
    if !beside.isEmpty { cell += " (\(beside.joined(separator: "; ")))" }
    return cell
  }

  /// A number in groups of three: 100 000.
  static func grouped(_ number: Int) -> String {
    var text = String(number)
    var place = text.count - 3
    while place > 0 {
      text.insert(" ", at: text.index(text.startIndex, offsetBy: place))
      place -= 3
    }
    return text
  }
}
