import Interface
import Terminal

/// One key in each view, without a terminal: taken in, drawn, and compared with what is shown.
enum KeysRow: Row {
  static let name = "keys"

  static func figures(of subject: Subject) throws -> [Figure] {
    let start = Screenplay(try subject.content())
    var list = start
    list.press("0 Tab")
    let down = KeyPress(.down)

    var stepping = list
    let steps = (0..<subject.steps).map { _ in stepping.measure(down) }
    var paging = list
    let pages = (0..<subject.steps / 5).map { _ in paging.measure(KeyPress(.pageDown)) }
    var ending = list
    let ends = (0..<10).map { ending.measure(KeyPress($0 % 2 == 0 ? .end : .home)) }

    let switches = "0123456789".flatMap { perspective in
      var switching = start
      return [switching.measure(KeyPress(perspective)), switching.measure(KeyPress("0"))]
    }
    var opening = list
    let openings = (0..<20).flatMap { _ in
      var opened = opening
      opening.press("PageDown")
      return [
        opened.measure(KeyPress(.enter)), opened.measure(KeyPress(.pageDown)),
        opened.measure(KeyPress(.backspace)),
      ]
    }
    var menu = list
    let menus = [KeyPress(.function(10))] + (0..<8).map { _ in down } + (0..<5).map { _ in KeyPress(.right) }
    let choices = menus.map { menu.measure($0) }

    return figures("cursor step in everything", steps, subject)
      + figures("page in everything", pages, subject)
      + figures("first and last row of everything", ends, subject)
      + figures("perspective switched", switches, subject)
      + figures("description opened, paged and left", openings, subject) + figures("menu", choices, subject)
  }

  /// The median and the worst of what keys have cost.
  static func figures(_ what: String, _ costs: [Screenplay.Cost], _ subject: Subject) -> [Figure] {
    let times = Samples(costs.map(\.time))
    return [
      Figure(
        row: name, work: "key: \(what), median", descriptions: subject.count, value: times.median,
        unit: .seconds,
        bar: 0.002, comparison: "\(Int(Samples(costs.map { Double($0.cells) }).median)) cells"),
      Figure(
        row: name, work: "key: \(what), worst of \(times.count)", descriptions: subject.count,
        value: times.worst,
        unit: .seconds, bar: 0.016),
    ]
  }
}
