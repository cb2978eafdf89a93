import Conversations
import Testing

@testable import RecentChats

@Suite("Times in words")
struct TimeWordsTests {
  /// Thursday, 2024-03-14 12:00:00 UTC.
  static let now = Timestamp(1_710_417_600)

  @Test(
    arguments: [
      (0, "12:00"), (-12 * 3_600, "00:00"), (-12 * 3_600 - 1, "Yest."), (-36 * 3_600, "Yest."),
      (-36 * 3_600 - 1, "Tue"), (-6 * 86_400, "Fri"), (-7 * 86_400, "7 Mar"),
      (-73 * 86_400, "1 Jan"), (-74 * 86_400, "31 Dec"), (-179 * 86_400, "17 Sep"),
      (-180 * 86_400, "2023-09"), (-3_000 * 86_400, "2015-12"),
      (60, "12:01"), (23 * 3_600, "11:00"), (86_400, "15 Mar"), (400 * 86_400, "2025-04"),
    ] as [(Int64, String)])
  func `A list tells a time by how far away it is`(offset: Int64, words: String) {
    #expect(TimeWords.time(Self.now + offset, now: Self.now, utcOffset: 0) == words)
  }

  @Test(
    arguments: [(0, "22:30"), (3_600, "Yest."), (2 * 3_600, "00:30"), (-5 * 3_600, "17:30")]
      as [(Int64, String)])
  func `Local time decides what today is`(utcOffset: Int64, words: String) {
    let late = Timestamp(1_710_455_400)  // 2024-03-14 22:30 UTC
    #expect(TimeWords.time(late, now: late + 2_400, utcOffset: utcOffset) == words)
  }

  @Test func `No moment is no words, and no number overflows`() {
    #expect(TimeWords.time(Timestamp(0), now: Self.now, utcOffset: 0) == "")
    #expect(TimeWords.time(Timestamp(-5), now: Self.now, utcOffset: 0) == "")
    #expect(TimeWords.time(Timestamp(.max), now: Self.now, utcOffset: .max).count <= 8)
    #expect(TimeWords.time(Self.now, now: Timestamp(.min), utcOffset: .min).count <= 8)
  }

  @Test func `No time of the list is wider than seven columns`() {
    for days in 0..<4_000 {
      let words = TimeWords.time(
        Self.now + Int64(-days * 86_400), now: Self.now, utcOffset: 3_600)
      #expect((1...7).contains(words.count))
    }
  }

  @Test func `Clocks have two digits everywhere`() {
    let moment = Timestamp(1_710_374_645)  // 2024-03-14 00:04:05 UTC
    #expect(TimeWords.clock(moment, utcOffset: 0) == "00:04")
    #expect(TimeWords.clockWithSeconds(moment, utcOffset: 0) == "00:04:05")
    #expect(TimeWords.clock(moment, utcOffset: -3_600) == "23:04")
    #expect(TimeWords.clock(moment, utcOffset: 20_700) == "05:49")
  }

  @Test func `The list changes next at local midnight`() {
    #expect(TimeWords.nextChange(after: Self.now, utcOffset: 0) == 43_200)
    #expect(TimeWords.nextChange(after: Self.now, utcOffset: 3_600) == 39_600)
    #expect(TimeWords.nextChange(after: Self.now + 43_199, utcOffset: 0) == 1)
    #expect(TimeWords.nextChange(after: Self.now + 43_200, utcOffset: 0) == 86_400)
  }
}
