import Conversations
import TestSupport
import Testing
import Wording

@testable import RecentChats

@Suite("Times in words")
struct ListTimeTests {
  /// Thursday, 2024-03-14 12:00:00 UTC.
  static let now = Timestamp(1_710_417_600)

  /// The seconds after which the model sets its clock again.
  private func nextChange(after now: Timestamp, utcOffset: Int64) -> Int64? {
    var model = RecentChatsModel(settings: .test)
    let effects = model.update(
      on: .started(utcOffset: UTCOffsets(utcOffset)), at: Moment(wall: now, uptime: 0))
    return effects.timer(.clock).map { $0 / 1_000 }
  }

  private func time(_ moment: Timestamp, now: Timestamp, utcOffset: Int64) -> String {
    ListTime(moment, now: now, utcOffset: UTCOffsets(utcOffset)).text(for: .shell)
  }

  @Test(
    arguments: [
      (0, "12:00"), (-12 * 3_600, "00:00"), (-12 * 3_600 - 1, "Yest."), (-36 * 3_600, "Yest."),
      (-36 * 3_600 - 1, "Tue"), (-6 * 86_400, "Fri"), (-7 * 86_400, "7 Mar"),
      (-73 * 86_400, "1 Jan"), (-74 * 86_400, "31 Dec"), (-179 * 86_400, "17 Sep"),
      (-180 * 86_400, "2023-09"), (-3_000 * 86_400, "2015-12"),
      (60, "12:01"), (23 * 3_600, "11:00"), (86_400, "15 Mar"), (400 * 86_400, "2025-04"),
    ] as [(Int64, String)])
  func list(offset: Int64, words: String) {
    #expect(time(Self.now + offset, now: Self.now, utcOffset: 0) == words)
  }

  @Test(
    arguments: [(0, "22:30"), (3_600, "Yest."), (2 * 3_600, "00:30"), (-5 * 3_600, "17:30")]
      as [(Int64, String)])
  func `Local time decides what today is`(utcOffset: Int64, words: String) {
    let late = Timestamp(1_710_455_400)  // 2024-03-14 22:30 UTC
    #expect(time(late, now: late + 2_400, utcOffset: utcOffset) == words)
  }

  @Test func `No moment is no words, and no number overflows`() {
    #expect(time(Timestamp(0), now: Self.now, utcOffset: 0) == "")
    #expect(time(Timestamp(-5), now: Self.now, utcOffset: 0) == "")
    #expect(time(Timestamp(.max), now: Self.now, utcOffset: .max).count <= 8)
    #expect(time(Self.now, now: Timestamp(.min), utcOffset: .min).count <= 8)
  }

  @Test func `No time of the list is wider than seven columns`() {
    for days in 0..<4_000 {
      let words = time(
        Self.now + Int64(-days * 86_400), now: Self.now, utcOffset: 3_600)
      #expect((1...7).contains(words.count))
    }
  }

  @Test func `Clocks have two digits everywhere`() {
    let moment = Timestamp(1_710_374_645)  // 2024-03-14 00:04:05 UTC
    #expect(CivilTime(moment, utcOffset: 0).time.hoursAndMinutes == "00:04")
    #expect(CivilTime(moment, utcOffset: 0).time.description == "00:04:05")
    #expect(CivilTime(moment, utcOffset: -3_600).time.hoursAndMinutes == "23:04")
    #expect(CivilTime(moment, utcOffset: 20_700).time.hoursAndMinutes == "05:49")
  }

  @Test func `The list changes next at local midnight`() {
    #expect(nextChange(after: Self.now, utcOffset: 0) == 43_200)
    #expect(nextChange(after: Self.now, utcOffset: 3_600) == 39_600)
    #expect(nextChange(after: Self.now + 43_199, utcOffset: 0) == 1)
    #expect(nextChange(after: Self.now + 43_200, utcOffset: 0) == 86_400)
  }
}
