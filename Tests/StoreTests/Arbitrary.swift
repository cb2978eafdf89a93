import Conversations
import SeededRandom

/// Makes any value that can be kept.
struct Arbitrary {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func bool() -> Bool { Bool.random(using: &random) }

  mutating func number() -> Int64 {
    let small = Int64.random(in: -3...2_000_000_000, using: &random)
    return pick([small, small, small, 0, .max, -.max])
  }

  mutating func moment() -> Timestamp { Timestamp(number()) }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? { bool() ? make(&self) : nil }

  mutating func list<Value>(_ make: (inout Self) -> Value) -> [Value] {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in make(&self) }
  }

  /// A text of any scalars: control characters, signs that JSON escapes, pieces of graphemes.
  mutating func text() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) { text.append(scalar()) }
    return String(text)
  }

  private mutating func scalar() -> Unicode.Scalar {
    let odd: [Unicode.Scalar] = [
      "\0", "\u{1}", "\n", "\r", "\t", "\u{1b}", "\"", "\\", "/", "\u{7f}", "\u{85}", "\u{2028}",
      "\u{feff}", "\u{fffd}", "\u{ffff}", "\u{301}", "\u{200d}", "\u{202e}", "é", "😀", "'", "%",
    ]
    if bool() { return pick(odd) }
    return Unicode.Scalar(UInt32.random(in: 0...0x10_ffff, using: &random)) ?? "x"
  }

  mutating func peer() -> Peer {
    pick([.user(UserID(text())), .group(GroupID(text())), .unknown(kind: text(), id: text())])
  }

  mutating func tag() -> Tag { Tag(text()) }

  mutating func message() -> MessageID { MessageID(text()) }
}
