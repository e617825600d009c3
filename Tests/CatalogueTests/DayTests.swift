import Catalogue
import Testing

struct DayTests {
  @Test func daysOfTheCalendarAreRead() {
    #expect(Day("2026-11-22")?.description == "2026-11-22")
    #expect(Day("2024-02-29") != nil && Day("2000-02-29") != nil)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026/01/01", "",
  ])
  func otherTextsAreNoDays(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func daysAreCountedOverMonthsAndLeapYears() throws {
    let day = { (text: String) in try #require(Day(text)) }
    #expect(try day("2026-11-22").days(to: day("2026-11-22")) == 0)
    #expect(try day("2026-12-31").days(to: day("2027-01-01")) == 1)
    #expect(try day("2024-02-28").days(to: day("2024-03-01")) == 2)
    #expect(try day("2025-03-01").days(to: day("2024-03-01")) == -365)
    #expect(try day("2026-01-31") < day("2026-02-01"))
  }

  @Test func stepsGoOverMonthsAndLeapYears() throws {
    let start = try #require(Day("2023-11-30"))
    var day = start
    for count in 1...800 {
      let next = day.adding(days: 1)
      #expect(day < next && start.days(to: next) == count)
      #expect(next.weekday == (day.weekday + 1) % 7)
      #expect(next.adding(days: -count) == start)
      day = next
    }
    #expect(Day("2026-11-23")?.weekday == 0)
    #expect(Day("2024-01-31")?.adding(months: 1).description == "2024-02-29")
    #expect(Day("2024-01-31")?.adding(months: -2).description == "2023-11-30")
    #expect(Day("2000-03-01")?.adding(days: -1).description == "2000-02-29")
  }
}
