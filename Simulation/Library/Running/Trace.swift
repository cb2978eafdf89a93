import RecentChats
import SeededRandom

/// A record of a life: always a number that distinguishes lives, on request also text.
struct Trace {
  /// True when the text is recorded.
  let isKept: Bool
  /// The lines, the oldest first.
  private(set) var lines: [String] = []
  /// The number.
  private(set) var hash: UInt64 = 0

  init(isKept: Bool) { self.isKept = isKept }

  mutating func note(_ kind: Int, _ number: Int, _ words: @autoclosure () -> String, at now: Int64)
  {
    hash = SeededGenerator.mixed(
      hash ^ UInt64(bitPattern: now) &* 0x9e37_79b9_7f4a_7c15
        ^ UInt64(bitPattern: Int64(kind * 1_000_003 + number)))
    if isKept { lines.append("\(now - 50_000) ms  \(words())") }
  }

  mutating func note(_ event: Event, _ program: Int, at now: Int64) {
    note(10 + event.kind, program, "program \(program) hears \(event.words)", at: now)
  }
}
