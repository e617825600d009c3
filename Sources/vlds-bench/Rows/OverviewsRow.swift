import Catalogue
import Interface
import Terminal

/// Matrices, the overview and diagrams: they are drawn up once, and then a key costs what is on the screen.
enum OverviewsRow: Row {
  static let name = "overviews"

  private static let steps = "Down Right Down Right PageDown Up Left End Home Ctrl-Right Ctrl-Left m"
    .split(separator: " ").compactMap { KeyPress(String($0)) }

  static func figures(of subject: Subject) throws -> [Figure] {
    let start = Screenplay(try subject.content())
    var figures: [Figure] = []
    var matrix = start
    var stepping: [Screenplay.Cost] = []
    var filtering: [Screenplay.Cost] = []
    matrix.press("x")
    for matrixSubject in Matrix.Subject.allCases {
      guard matrix.text.contains(matrixSubject.label.sv) else {
        throw BenchProblem.notShown(matrixSubject.label.sv)
      }
      stepping += steps.map { matrix.measure($0) }
      var filtered = matrix
      filtered.press("/")
      filtering += filtered.measure(typing: "status:decided")
      figures.append(
        drawnUp("matrix \(matrixSubject.rawValue)", "matrix.\(matrixSubject.rawValue)", start, subject))
      matrix.press("Tab")
    }
    var dashboard = start
    dashboard.press("O")
    let dashboards = steps.map { dashboard.measure($0) }
    figures.append(drawnUp("overview", "O", start, subject))
    var diagram = start
    diagram.press("2 Tab End d")
    let diagrams = steps.map { diagram.measure($0) }
    return KeysRow.figures("step in a matrix", stepping, subject)
      + KeysRow.figures("step in the overview", dashboards, subject)
      + KeysRow.figures("step in a diagram", diagrams, subject)
      + [median("key: filter of a matrix", filtering, subject)] + figures
  }

  /// The first time that something is shown; what has been drawn up is kept until the catalogue changes.
  private static func drawnUp(_ what: String, _ command: String, _ start: Screenplay, _ subject: Subject)
    -> Figure
  {
    let costs = (0..<3).map { _ in
      var play = start
      guard command != "O" else { return play.press(KeyPress("O")) }
      play.press(":")
      _ = command.map { play.press(KeyPress($0)) }
      return play.press(KeyPress(.enter))
    }
    return median("\(what) drawn up", costs, subject)
  }

  private static func median(_ what: String, _ costs: [Screenplay.Cost], _ subject: Subject) -> Figure {
    Figure(
      row: name, work: what, descriptions: subject.count, value: Samples(costs.map(\.time)).median,
      unit: .seconds,
      growsWithCatalogue: true)
  }
}
