import Conversations
import Testing

@testable import recents

@Suite("From when on somebody wants to know")
struct SinceTests {
  static let now = Timestamp(1_780_000_000)

  @Test(arguments: [
    ("0s", 1_780_000_000), ("90s", 1_779_999_910), ("30m", 1_779_998_200),
    ("8h", 1_779_971_200), ("7d", 1_779_395_200), ("2w", 1_778_790_400),
    ("2026-05-28T20:26:40Z", 1_780_000_000), ("2026-05-28t20:26:40z", 1_780_000_000),
    ("2026-05-28 20:26Z", 1_779_999_960), ("2026-05-28T22:26:40+02:00", 1_780_000_000),
    ("2026-05-28T15:56:40-0430", 1_780_000_000), ("1970-01-01T00:00Z", 0),
    ("1969-12-31T23:59:59Z", -1), ("2024-02-29T00:00:00Z", 1_709_164_800),
  ])
  func `spans and moments`(text: String, seconds: Int64) throws {
    #expect(try Since(parsing: text, now: Self.now).moment == Timestamp(seconds))
  }

  @Test(arguments: [
    "", " ", "8", "h", "8 h", "-8h", "8H", "٨h", "1.5h", "8hh", "99999999999999999999s",
    "9223372036854775807w", "2026", "2026-05", "2026-5-28", "2026-00-10", "2026-13-01",
    "2026-02-29", "2026-04-31", "2026-05-28T", "2026-05-28T24:00", "2026-05-28T20:60",
    "2026-05-28T20:00:60", "2026-05-28T20:00+24:00", "2026-05-28T20:00+01:60", "2026-05-28Z",
    "2026-05-28T20:00:00.5Z", "٢٠٢٦-05-28", "now", "yesterday",
  ])
  func `anything else is no time`(text: String) {
    let failure = #expect(throws: CommandFailure.self) {
      try Since(parsing: text, now: Self.now)
    }
    #expect(failure?.status == .usage)
    #expect(failure?.lines.count == 1)
  }

  @Test func `what was typed cannot steer the terminal`() {
    let failure = #expect(throws: CommandFailure.self) {
      try Since(parsing: "\u{1b}[2J\n", now: Self.now)
    }
    #expect(failure?.lines.first?.unicodeScalars.contains(where: \.steersTerminals) == false)
  }
}
