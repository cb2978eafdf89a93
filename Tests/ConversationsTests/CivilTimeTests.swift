import Conversations
import Testing

@Suite("Dates and times of day")
struct CivilTimeTests {
  @Test(
    arguments: [
      (0, 1970, 1, 1, 4), (951_782_400, 2000, 2, 29, 2), (951_868_800, 2000, 3, 1, 3),
      (4_107_542_400, 2100, 3, 1, 1), (1_735_689_599, 2024, 12, 31, 2),
    ] as [(Int64, Int, Int, Int, Int)])
  func `Dates follow the calendar`(seconds: Int64, year: Int, month: Int, day: Int, weekday: Int) {
    let date = CivilTime(Timestamp(seconds)).date
    #expect(date.year == year)
    #expect(date.month == month)
    #expect(date.day == day)
    #expect(date.weekday == weekday)
    #expect(CivilDate(year: year, month: month, day: day) == date)
  }

  @Test func `Every moment is found again`() {
    for seconds in stride(from: Int64(0), through: 253_402_300_799, by: 86_400 * 97 + 12_345) {
      let moment = Timestamp(seconds)
      #expect(CivilTime(moment).timestamp == moment)
    }
    #expect(CivilTime(Timestamp(.max), utcOffset: .max).date.year == 10_000)
    #expect(CivilTime(Timestamp(.min), utcOffset: .min).date.year == 1969)
  }

  @Test(
    arguments: [
      (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0),
      (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (.max, .max, .max), (.min, .min, .min),
    ] as [(Int, Int, Int)])
  func `No date is made of numbers that the calendar does not have`(year: Int, month: Int, day: Int)
  {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func `No time is made of numbers that a clock does not show`() {
    #expect(TimeOfDay(hour: 23, minute: 59, second: 59)?.description == "23:59:59")
    #expect(TimeOfDay(hour: 24, minute: 0, second: 0) == nil)
    #expect(TimeOfDay(hour: 0, minute: 60, second: 0) == nil)
    #expect(TimeOfDay(hour: 0, minute: 0, second: 60) == nil)
    #expect(TimeOfDay(hour: -1, minute: 0, second: 0) == nil)
  }

  @Test func `Every number has all its digits`() throws {
    let time = CivilTime(Timestamp(1_767_409_445))
    #expect(time.description == "2026-01-03 03:04:05")
    #expect(time.iso8601 == "2026-01-03T03:04:05Z")
    #expect(time.iso8601(milliseconds: 7) == "2026-01-03T03:04:05.007Z")
    #expect(time.time.hoursAndMinutes == "03:04")
    #expect(time.date.yearAndMonth == "2026-01")
    #expect(try #require(CivilDate(year: 33, month: 4, day: 3)).description == "0033-04-03")
  }

  @Test func `A time is shown with the offset that held then`() {
    let summer = UTCOffsets(
      3_600,
      changes: [.init(Timestamp(1_000), 7_200), .init(Timestamp(2_000), 3_600)])
    let offsets = [0, 999, 1_000, 1_999, 2_000, 9_000].map { summer[Timestamp($0)] }
    #expect(offsets == [3_600, 3_600, 7_200, 7_200, 3_600, 3_600])
    #expect(CivilTime(Timestamp(1_500), in: summer).time.description == "02:25:00")
    #expect(CivilTime(Timestamp(2_500), in: summer).time.description == "01:41:40")
    #expect(UTCOffsets(60)[Timestamp(.min)] == 60)
  }
}
