import Catalogue
import Metamodel
import Terminal

/// A day being chosen: in the calendar by arrows, or typed as `2026-11-22`.
struct DayInput: Sendable, Hashable {
  var text: TextInputState {
    didSet { if let typed = Day(text.text) { day = typed } }
  }
  /// The day that the calendar stands on.
  private(set) var day: Day

  /// The size of a month with the names of its days.
  static let columns = 20
  static let rows = 7

  /// - Parameters:
  ///   - text: the day there is, or nothing.
  ///   - today: where the calendar begins without one.
  init(_ text: String, today: Day?) {
    self.text = TextInputState(text)
    day = Day(text) ?? today ?? DayInput.someDay
  }

  private static let someDay = Day("2026-01-01")!

  /// The day as it is written; `nil` where something else is typed.
  var chosen: String? { text.isEmpty ? day.description : Day(text.text)?.description }

  /// Arrows go by days and weeks, PgUp and PgDn by months, Home to today; all else is typed.
  mutating func update(_ key: KeyPress, today: Day?) {
    switch (key.key, key.modifiers) {
    case (.left, []): show(day.adding(days: -1))
    case (.right, []): show(day.adding(days: 1))
    case (.up, []): show(day.adding(days: -7))
    case (.down, []): show(day.adding(days: 7))
    case (.pageUp, []): show(day.adding(months: -1))
    case (.pageDown, []): show(day.adding(months: 1))
    case (.home, []): show(today ?? day)
    default: text.update(key)
    }
  }

  private mutating func show(_ day: Day) { text = TextInputState(day.description) }

  // MARK: The picture

  /// One field of the calendar.
  struct Cell {
    let text: String
    var isChosen = false
    /// Whether it belongs to another month, or is the name of a day.
    var isDimmed = false
  }

  /// The month and the year.
  func title(_ language: Language) -> String { "\(DayInput.months[day.month - 1][language]) \(day.year)" }

  /// The names of the days, and the weeks of the month.
  func weeks(_ language: Language) -> [[Cell]] {
    let first = day.firstOfMonth
    let start = first.adding(days: -first.weekday)
    let names = DayInput.weekdays.map { Cell(text: $0[language], isDimmed: true) }
    let weeks = (0..<6).map { week in
      (0..<7).map { column in
        let shown = start.adding(days: 7 * week + column)
        let number = shown.day < 10 ? " \(shown.day)" : "\(shown.day)"
        return Cell(text: number, isChosen: shown == day, isDimmed: shown.month != day.month)
      }
    }
    return [names] + weeks
  }

  private static let weekdays = [
    Words(sv: "må", en: "Mo"), Words(sv: "ti", en: "Tu"), Words(sv: "on", en: "We"),
    Words(sv: "to", en: "Th"),
    Words(sv: "fr", en: "Fr"), Words(sv: "lö", en: "Sa"), Words(sv: "sö", en: "Su"),
  ]

  private static let months = [
    Words(sv: "januari", en: "January"), Words(sv: "februari", en: "February"),
    Words(sv: "mars", en: "March"), Words(sv: "april", en: "April"), Words(sv: "maj", en: "May"),
    Words(sv: "juni", en: "June"), Words(sv: "juli", en: "July"), Words(sv: "augusti", en: "August"),
    Words(sv: "september", en: "September"), Words(sv: "oktober", en: "October"),
    Words(sv: "november", en: "November"), Words(sv: "december", en: "December"),
  ]
}
