import Interface
import Terminal

/// Each key of a search: to the cells that change, the hits being found and drawn on the way.
enum SearchRow: Row {
  static let name = "search"

  /// Words with hits everywhere, words with few and letters with none.
  private static let texts = ["överklagande", "handläggare beslut", "skola 17", "zzqq"]

  static func figures(of subject: Subject) throws -> [Figure] {
    let content = try subject.content()
    return figures("finder", opening: "g", content, subject, bar: nameBar(subject))
      + figures("filter of everything", opening: "0 Tab /", content, subject, bar: nameBar(subject))
      + figures("all text", opening: "s", content, subject, bar: subject.count > 10_000 ? 0.020 : 0.005)
  }

  /// The bar of a search of names and ids, in seconds.
  static func nameBar(_ subject: Subject) -> Double { subject.count > 10_000 ? 0.016 : 0.005 }

  private static func figures(
    _ what: String, opening keys: String, _ content: Content, _ subject: Subject, bar: Double
  ) -> [Figure] {
    var costs: [(typed: String, cost: Screenplay.Cost)] = []
    for text in texts {
      var screen = Screenplay(content)
      screen.press(keys)
      for (place, cost) in screen.measure(typing: text).enumerated() {
        costs.append((String(text.prefix(place + 1)), cost))
      }
    }
    let times = Samples(costs.map(\.cost.time))
    let slowest = costs.max { $0.cost.time < $1.cost.time }
    return [
      Figure(
        row: name, work: "search: \(what), median key", descriptions: subject.count, value: times.median,
        unit: .seconds, bar: bar),
      Figure(
        row: name, work: "search: \(what), worst key", descriptions: subject.count, value: times.worst,
        unit: .seconds, bar: bar, comparison: slowest.map { "at \"\($0.typed)\"" }),
    ]
  }
}
