import Screen

/// What the terminal is asked about itself, and how long its answers are waited for.
///
/// Nothing waits for them: they come as input, whenever they come. But while they may be under way a
/// lone Escape is more likely the beginning of one than a key, and a shell that gets the terminal
/// back would take them for typed text.
struct Questions {
  /// After this long no answer is waited for any more.
  private static let patience = Duration.seconds(1)

  /// Whether anybody wants to know how emoji sequences are counted.
  var probesEmoji = false

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
      + (probesEmoji ? EmojiProbe.questions : "") + "\u{1b}[c"
  }

  /// Whether the terminal is asked how it counts emoji sequences.
  var probesEmojiKinds: Bool { isAnswered && probesEmoji }

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

/// What a terminal answers when it is asked about itself.
///
/// - Source: xterm's `ctlseqs`: DECRQM, "Operating System Commands" 11, "Primary DA",
///   DSR 6, XTVERSION.
enum TerminalAnswer: Hashable {
  /// Whether it can hold a frame back until all of it has come (mode 2026).
  case synchronizedOutput(Bool)
  /// What its background is.
  case background(Background)
  /// In which column its cursor stands, counted from 1.
  case cursor(column: Int)
  /// What it calls itself, with its version.
  case name(String)
  /// What kind of terminal it is: every terminal says this, and says it last when asked last.
  case kind

  /// Reads a sequence; nil if it is no answer that was asked for, or cannot be understood.
  ///
  /// - Parameters:
  ///   - sequence: The sequence.
  ///   - bytes: All its bytes.
  init?(_ sequence: EscapeSequence, _ bytes: ArraySlice<UInt8>) {
    switch (sequence.introducer, sequence.marker, sequence.final) {
    case (.control, UInt8(ascii: "?"), UInt8(ascii: "c")): self = .kind
    case (.control, UInt8(ascii: "?"), UInt8(ascii: "y")):
      guard sequence.parameters.first == 2026, sequence.parameters.count == 2 else { return nil }
      // On and off can be changed; unknown, and never on, cannot.
      self = .synchronizedOutput((1...2).contains(sequence.parameters[1]))
    case (.control, nil, UInt8(ascii: "R")):
      // On the first row it would be F3 with a key held down.
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

/// Finds out which emoji sequences a terminal counts as one picture of two columns.
///
/// Each sample is written at the start of a row, and the terminal is asked where its cursor stands then.
///
/// - Source: ECMA-48 §8.3.35, device status report 6; xterm's `ctlseqs`, XTVERSION.
struct EmojiProbe {
  /// The row on which it is tried, counted from 1: not the first, because a report from there looks
  /// like F3 with a key held down.
  static let row = 2

  /// What is written to find out.
  ///
  /// - Shape: Nothing of it stays: it is written as one frame and as invisible text, and the row is
  ///   wiped.
  static let text =
    "\u{1b}[?2026h\u{1b}[8m"
    + EmojiSample.all.map { "\u{1b}[\(row);1H\u{1b}[2K\($0.text)\u{1b}[6n" }.joined()
    + "\u{1b}[\(row);1H\u{1b}[2K\u{1b}[m\u{1b}[H\u{1b}[?2026l"

  /// The question for its name comes behind, because some count otherwise than their samples show.
  static let questions = text + "\u{1b}[>0q"

  private var widths: [Int] = []
  /// Whether the program was told that no answer came in time.
  var isOverdue = false
  /// What the terminal calls itself.
  var name: String?

  /// Takes what the terminal says of the next sample: the column of its cursor, counted from 1.
  mutating func take(column: Int) { widths.append(column - 1) }

  /// Whether each sample was answered.
  var isComplete: Bool { widths.count == EmojiSample.all.count }

  /// The kinds that hold by what was said so far; none where not everything was.
  var kinds: EmojiKinds { EmojiKinds(widths: widths, name: name) }
}
