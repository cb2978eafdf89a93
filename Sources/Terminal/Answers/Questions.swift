import Screen

/// The queries sent to the terminal about its properties, and the time allowed for its answers.
///
/// The program does not wait for them: they arrive as input at any time. But while answers may be
/// under way, a lone Escape is more likely the beginning of one than a key, and a shell that gets
/// the terminal back would treat them as typed text.
struct Questions {
  /// The time after which no answer is expected.
  private static let patience = Duration.seconds(1)

  /// True when the program needs to know how emoji sequences are counted.
  var probesEmoji = false

  private let isAnswered: Bool
  private let asksBackground: Bool
  private var deadline: ContinuousClock.Instant?

  /// Creates the queries.
  ///
  /// - Parameters:
  ///   - type: The terminal's type.
  ///   - asksBackground: True when the program needs to know the background.
  init(type: String, asksBackground: Bool) {
    isAnswered = Self.isAnswered(by: type)
    self.asksBackground = asksBackground
  }

  /// The text to write; empty for a terminal that would not understand it.
  var text: String {
    guard isAnswered else { return "" }
    // The query for the kind of terminal comes last: when it is answered, all other answers
    // have arrived that ever will.
    return "\u{1b}[?2026$p" + (asksBackground ? "\u{1b}]11;?\u{1b}\\" : "")
      + (probesEmoji ? EmojiProbe.questions : "") + "\u{1b}[c"
  }

  /// True when the terminal is asked how it counts emoji sequences.
  var probesEmojiKinds: Bool { isAnswered && probesEmoji }

  /// True when answers may be under way.
  var areOpen: Bool { deadline.map { ContinuousClock.now < $0 } ?? false }

  /// Records that the queries were written.
  mutating func open() { deadline = text.isEmpty ? nil : ContinuousClock.now + Self.patience }

  /// Records that every answer has arrived.
  mutating func close() { deadline = nil }

  /// Returns true when a type of terminal understands all queries; some
  /// consoles would print part of them.
  private static func isAnswered(by type: String) -> Bool {
    !["linux", "vt", "cons", "ansi", "sun", "wsvt", "dumb"].contains { type.hasPrefix($0) }
  }
}

/// An answer of a terminal to a query about its properties.
///
/// - Source: xterm's `ctlseqs`: DECRQM, "Operating System Commands" 11, "Primary DA",
///   DSR 6, XTVERSION.
enum TerminalAnswer: Hashable {
  /// Support for holding back a frame until all of it has arrived (mode 2026).
  case synchronizedOutput(Bool)
  /// The background.
  case background(Background)
  /// The column of the cursor, counted from 1.
  case cursor(column: Int)
  /// The terminal's name and version.
  case name(String)
  /// The kind of terminal: every terminal answers this query, and answers it last when asked last.
  case kind

  /// Parses a sequence; nil if it is not an expected answer or is malformed.
  ///
  /// - Parameters:
  ///   - sequence: The sequence.
  ///   - bytes: All its bytes.
  init?(_ sequence: EscapeSequence, _ bytes: ArraySlice<UInt8>) {
    switch (sequence.introducer, sequence.marker, sequence.final) {
    case (.control, UInt8(ascii: "?"), UInt8(ascii: "c")): self = .kind
    case (.control, UInt8(ascii: "?"), UInt8(ascii: "y")):
      guard sequence.parameters.first == 2026, sequence.parameters.count == 2 else { return nil }
      // The values 1 and 2, on and off, can be changed; the others, unknown
      // and permanently off, cannot.
      self = .synchronizedOutput((1...2).contains(sequence.parameters[1]))
    case (.control, nil, UInt8(ascii: "R")):
      // On the first row it would be F3 with a modifier.
      guard sequence.parameters.count == 2, sequence.parameters[0] > 1 else { return nil }
      self = .cursor(column: sequence.parameters[1])
    case (.text, _, _):
      if let color = Self.background(in: bytes) {
        self = .background(color.isDark ? .dark : .light)
      } else {
        guard let name = Self.text(in: bytes, behind: "\u{1b}P>|") else { return nil }
        self = .name(name)
      }
    default: return nil
    }
  }

  private static func background(in bytes: ArraySlice<UInt8>) -> OKLab? {
    text(in: bytes, behind: "\u{1b}]11;").flatMap { OKLab(specification: $0) }
  }

  private static func text(in bytes: ArraySlice<UInt8>, behind introducer: String) -> String? {
    guard bytes.starts(with: introducer.utf8) else { return nil }
    let text = bytes.dropFirst(introducer.utf8.count).prefix { $0 != 0x07 && $0 != 0x1b }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A test of which emoji sequences a terminal counts as one emoji of two columns.
///
/// Each sample is written at the start of a row, and the terminal is then
/// asked for its cursor position.
///
/// - Source: ECMA-48 §8.3.35, device status report 6; xterm's `ctlseqs`, XTVERSION.
struct EmojiProbe {
  /// The row of the test, counted from 1: not the first, because a report from there
  /// looks like F3 with a modifier.
  static let row = 2

  /// The text that performs the test.
  ///
  /// - Shape: It leaves nothing on the screen: it is written as one frame and as invisible
  ///   text, and the row is erased.
  static let text =
    "\u{1b}[?2026h\u{1b}[8m"
    + EmojiSample.all.map { "\u{1b}[\(row);1H\u{1b}[2K\($0.text)\u{1b}[6n" }.joined()
    + "\u{1b}[\(row);1H\u{1b}[2K\u{1b}[m\u{1b}[H\u{1b}[?2026l"

  /// The text, followed by the query for the terminal's name, because some terminals count
  /// differently from what their samples show.
  static let questions = text + "\u{1b}[>0q"

  private var widths: [Int] = []
  /// True when the program was informed that no answer arrived in time.
  var isOverdue = false
  /// The terminal's name, as it reports it.
  var name: String?

  /// Records the answer for the next sample: the column of the cursor, counted from 1.
  mutating func take(column: Int) { widths.append(column - 1) }

  /// True when each sample was answered.
  var isComplete: Bool { widths.count == EmojiSample.all.count }

  /// The supported kinds according to the answers so far; empty unless every sample was answered.
  var kinds: EmojiKinds { EmojiKinds(widths: widths, name: name) }
}
