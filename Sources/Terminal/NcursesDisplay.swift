internal import CNcurses
internal import Platform
public import Screen

/// A real terminal, through ncurses.
///
/// There is one at a time, since a process has one terminal. While it exists the terminal is in the
/// alternate screen, every key comes to the program, `^C` and `^Z` too, and standard error is kept
/// aside. The terminal is given back by `close()`, at exit, and when the process crashes.
///
/// - Source: `curs_initscr(3x)`; xterm's `ctlseqs` for pastes (2004), focus (1004), mouse (1000, 1006)
///   and frames shown at once (2026).
@MainActor
public final class NcursesDisplay: Display {
  /// How big it is now.
  public internal(set) var size = Size(rows: 0, columns: 0)
  /// How many colours are used.
  public let colors: ColorDepth

  let input: Int32
  let signals = TerminalSignals()
  var decoder: KeyDecoder
  var questions: Questions
  /// What was said about emoji sequences so far; nil where nobody asks, or all is said.
  var probe: EmojiProbe?
  /// What the terminal shows; nil if that is not known.
  var shown: Frame?
  var appearances: AppearanceTable?
  var run = CellRun()
  /// What happened outside `nextEvents()`, for its next call.
  var waiting: [DisplayEvent] = []
  var isClosed = false
  var isHungUp = false

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - colors: How many colours to use at most; nil for what the terminal and `NO_COLOR` say.
  ///   - environment: The variables of the environment: `TERM`, `COLORTERM`, `NO_COLOR`.
  ///   - errorFile: Where standard error goes meanwhile; nil keeps its last 4 KiB in memory and
  ///     prints them when the terminal is given back.
  ///   - asksBackground: Whether the terminal is asked for its background, and a `background` event
  ///     follows if it answers.
  ///   - probesEmoji: Whether the terminal is asked how it counts emoji sequences, and a `emojiKinds`
  ///     event follows.
  ///   - hasMouse: Whether the mouse is the program's; else it stays the terminal's own.
  ///   - input: The descriptor that keys come from.
  ///   - output: The descriptor that the screen goes to.
  /// - Throws: A `TerminalError` if there is no terminal or it cannot show a screen; the terminal
  ///   is then as it was.
  public init(
    colors: ColorDepth? = nil, environment: [String: String], errorFile: String? = nil,
    asksBackground: Bool = false, probesEmoji: Bool = false, hasMouse: Bool = false,
    input: Int32 = 0, output: Int32 = 1
  ) throws(TerminalError) {
    try Self.check(environment: environment, input: input, output: output)
    guard nc_divert_errors(errorFile) != 0 else { throw .errorFileUnusable(errorFile ?? "") }
    let type = environment["TERM"] ?? ""
    let candidates = TerminalType.candidates(for: type, wish: colors, environment: environment)
    guard candidates.contains(where: { nc_start(input, output, $0, hasMouse ? 1 : 0) != 0 }) else {
      nc_stop()
      throw .typeUnusable(type)
    }
    self.input = input
    self.colors = ColorDepth.chosen(
      wish: colors, environment: environment, colors: Int(nc_color_count()),
      isDirect: nc_has_capability("RGB") != 0)
    self.decoder = KeyDecoder(table: Self.terminfoKeys())
    self.questions = Questions(type: type, asksBackground: asksBackground)
    takeSize()
    if probesEmoji {
      probe = EmojiProbe()
      questions.probesEmoji = canShowEmojiSequences
    }
    ask()
  }

  /// Whether the locale can show more than ASCII.
  ///
  /// - Source: `nl_langinfo(3)`, `CODESET`.
  public static var isLocaleUTF8: Bool { nc_use_locale() != 0 }

  /// Gives the terminal back for good; doing it twice does nothing.
  public func close() {
    guard !isClosed else { return }
    drainReplies()
    isClosed = true
    nc_stop()
  }

  private static func terminfoKeys() -> KeyTable {
    KeyTable { name in
      nc_capability(name).map { Array(String(cString: $0).utf8) }
    }
  }
}

extension NcursesDisplay {
  /// Says whether a terminal is there, without touching it.
  ///
  /// - Parameters:
  ///   - environment: The variables of the environment.
  ///   - input: The descriptor that keys come from.
  ///   - output: The descriptor that the screen goes to.
  /// - Throws: `notATerminal` if one of the descriptors is none, `typeUnset` without a `TERM`,
  ///   `typeUnusable` if it is `dumb`.
  public static func check(
    environment: [String: String], input: Int32 = 0, output: Int32 = 1
  ) throws(TerminalError) {
    guard Descriptor.isTerminal(output) else { throw .notATerminal(.output) }
    guard Descriptor.isTerminal(input) else { throw .notATerminal(.input) }
    guard let type = environment["TERM"], !type.isEmpty else { throw .typeUnset }
    guard type != "dumb", type != "unknown" else { throw .typeUnusable(type) }
  }
}

/// The terminal while a command is at work that shows nothing yet.
public enum QuietTerminal {
  /// Does something while keys are neither shown nor kept for what comes then.
  ///
  /// Signals end and stop the program as always, and the terminal is as it was then, too.
  ///
  /// - Source: `termios(3)`, ECHO and TCIFLUSH.
  /// - Parameters:
  ///   - input: The descriptor that keys come from; nothing happens where it is no terminal.
  ///   - work: What takes its time.
  /// - Returns: What came of it.
  /// - Throws: What it threw.
  public static func during<Answer, Failure>(
    input: Int32 = 0, _ work: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    nc_quiet_begin(input)
    defer { nc_quiet_end() }
    return try work()
  }
}
