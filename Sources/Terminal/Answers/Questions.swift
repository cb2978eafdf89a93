/// What the terminal is asked about itself, and how long its answers are waited for.
///
/// Nothing waits for them: they come as input, whenever they come. But while they may be under way a
/// lone Escape is more likely the beginning of one than a key, and a shell that gets the terminal
/// back would take them for typed text.
struct Questions {
  /// After this long no answer is waited for any more.
  private static let patience = Duration.seconds(1)

  /// Whether anybody wants to know how emoji sequences are counted.
  var asksPictures = false

  private let isAnswered: Bool
  private let asksBackground: Bool
  private var deadline: ContinuousClock.Instant?

  /// Puts questions together.
  ///
  /// - Parameters:
  ///   - type: The terminal's type.
  ///   - asksBackground: Whether anybody wants to know the background.
  init(type: String, asksBackground: Bool) {
    isAnswered = Self.isAnswered(by: type)
    self.asksBackground = asksBackground
  }

  /// What is written to ask; empty where it would not be understood.
  var text: String {
    guard isAnswered else { return "" }
    // What kind it is comes last: with that answer all others have come that ever will.
    return "\u{1b}[?2026$p" + (asksBackground ? "\u{1b}]11;?\u{1b}\\" : "")
      + (asksPictures ? PictureProbe.questions : "") + "\u{1b}[c"
  }

  /// Whether the terminal is asked how it counts emoji sequences.
  var probesPictures: Bool { isAnswered && asksPictures }

  /// Whether answers may be under way.
  var areOpen: Bool { deadline.map { ContinuousClock.now < $0 } ?? false }

  /// They were asked.
  mutating func open() { deadline = text.isEmpty ? nil : ContinuousClock.now + Self.patience }

  /// Every answer has come.
  mutating func close() { deadline = nil }

  /// Whether a type of terminal understands all of them; some consoles would print a part of them.
  private static func isAnswered(by type: String) -> Bool {
    !["linux", "vt", "cons", "ansi", "sun", "wsvt", "dumb"].contains { type.hasPrefix($0) }
  }
}
