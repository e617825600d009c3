/// A calendar day, without time zone.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// The day written `2026-11-22`; `nil` where there is no such day.
  public init?(_ text: some StringProtocol) {
    guard let day = Day.read(text.utf8) else { return nil }
    self = day
  }

  /// The day that bytes of a file spell; `nil` where they spell none.
  public static func read(_ bytes: some Collection<UInt8>) -> Day? {
    guard bytes.count == 10 else { return nil }
    var numbers = (0, 0, 0)
    for (place, byte) in bytes.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      switch place {
      case ..<4: numbers.0 = numbers.0 * 10 + digit
      case ..<7: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    let day = Day(year: numbers.0, month: numbers.1, day: numbers.2)
    return day.isReal ? day : nil
  }

  private init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private var isReal: Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1]
  }

  /// The number of days from this one to another, negative where that is earlier.
  public func days(to other: Day) -> Int { other.number - number }

  /// The day so many days later, or earlier where that is negative.
  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// The same day of a later or earlier month, or the last of it where it is shorter.
  public func adding(months: Int) -> Day {
    let month = year * 12 + (self.month - 1) + months
    var day = self.day
    while true {
      let found = Day(year: month / 12, month: month % 12 + 1, day: day)
      if found.isReal { return found }
      day -= 1
    }
  }

  /// The day of the week, 0 for Monday.
  public var weekday: Int { (number + 1) % 7 }

  /// The first day of the month.
  public var firstOfMonth: Day { Day(year: year, month: month, day: 1) }

  private init(number: Int) {
    let days = number - 1
    var year = (10_000 * days + 14_780) / 3_652_425
    var rest = days - (year * 365 + year / 4 - year / 100 + year / 400)
    if rest < 0 {
      year -= 1
      rest = days - (year * 365 + year / 4 - year / 100 + year / 400)
    }
    let month = (100 * rest + 52) / 3060
    self.init(
      year: year + (month + 2) / 12, month: (month + 2) % 12 + 1, day: rest - (month * 306 + 5) / 10 + 1)
  }

  /// Days since a fixed day, by the count of days in whole years and, from March, in whole months.
  private var number: Int {
    let year = month > 2 ? self.year : self.year - 1
    let month = (month + 9) % 12
    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + day
  }

  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  public var description: String {
    let pad = { (number: Int, width: Int) in
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
  }
}
