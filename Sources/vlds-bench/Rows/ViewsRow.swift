import Interface
import Terminal

/// One key in the views that stand beside the lists: findings, trace, impact and the form.
enum ViewsRow: Row {
  static let name = "views"

  private static let steps = keys("Down Down PageDown Down PageUp Up End Up Home")

  static func figures(of subject: Subject) throws -> [Figure] {
    let start = Screenplay(try subject.content())
    let findings = try opened("v", showing: "Fynd", start)
    var filtering: [Screenplay.Cost] = []
    for text in ["saknar", "överklagande -utbyte", "zzqq"] {
      var filtered = findings
      filtered.press("/")
      filtering += filtered.measure(typing: text)
    }
    let trace = try opened("2 Tab t", showing: "Tjänst", start)
    let impact = try opened("2 Tab i", showing: "Påverkan", start)
    let form = try opened("2 Tab e", showing: "Namn", start)
    var typing = form
    typing.press("Enter")
    return KeysRow.figures("step in findings", measured(steps, findings), subject)
      + KeysRow.figures("filter of findings", filtering, subject)
      + KeysRow.figures("step in a trace", measured(steps + keys("Right Down Left Tab m"), trace), subject)
      + KeysRow.figures("step in impact", measured(steps, impact), subject)
      + KeysRow.figures("step in a form", measured(steps, form), subject)
      + KeysRow.figures("letter in a form", typing.measure(typing: "inkomstuppgift"), subject)
  }

  private static func opened(_ keys: String, showing text: String, _ start: Screenplay) throws -> Screenplay {
    var play = start
    play.press(keys)
    guard play.text.contains(text) else { throw BenchProblem.notShown(text) }
    return play
  }

  private static func measured(_ keys: [KeyPress], _ play: Screenplay) -> [Screenplay.Cost] {
    var play = play
    return keys.map { play.measure($0) }
  }

  private static func keys(_ names: String) -> [KeyPress] {
    names.split(separator: " ").compactMap { KeyPress(String($0)) }
  }
}
