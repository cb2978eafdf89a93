internal import CNcurses
internal import Platform
public import Screen

/// A real terminal, driven by ncurses.
///
/// There is one at a time, since a process has one terminal. While it exists, the terminal shows
/// the alternate screen, every key is sent to the program, even `^C` and `^Z`, and standard error
/// is redirected. The terminal is restored by `close()`, at exit, and when the process crashes.
///
/// - Source: `curs_initscr(3x)`; xterm's `ctlseqs` for pastes (2004), focus (1004), mouse (1000,
///   1006) and synchronized output (2026).
@MainActor
public final class NcursesDisplay: Display {
  /// The current size.
  public internal(set) var size = Size(rows: 0, columns: 0)
  /// The colour depth in use.
  public let colors: ColorDepth
  /// The terminfo entry in use if there is none for the terminal's own type; nil if there is.
  public let substituteType: String?

  let input: Int32
  let signals = TerminalSignals()
  var decoder: KeyDecoder
  var questions: Questions
  /// The answers about emoji sequences so far; nil when they were not asked for, or are complete.
  var probe: EmojiProbe?
  /// The frame that the terminal shows; nil if unknown.
  var shown: Frame?
  var writer: CellWriter
  /// The events that occurred outside `nextEvents()`, for its next call.
  var waiting: [DisplayEvent] = []
  var isClosed = false
  var isHungUp = false
  /// True from the start of the timer until it expires or is stopped.
  var isTimerSet = false

  /// Takes over the terminal.
  ///
  /// - Parameters:
  ///   - colors: The maximum colour depth; nil to follow the terminal and `NO_COLOR`.
  ///   - environment: The variables of the environment: `TERM`, `COLORTERM`, `NO_COLOR`.
  ///   - errorFile: The file that standard error is redirected to; nil stores its last 4 KiB in
  ///     memory and prints them when the terminal is restored.
  ///   - asksBackground: True to ask the terminal for its background; a `background`
  ///     event follows if it answers.
  ///   - probesEmoji: True to ask the terminal how it counts emoji sequences; an
  ///     `emojiKinds` event follows.
  ///   - hasMouse: True to receive mouse events; otherwise the terminal handles the mouse.
  ///   - paints: True to write changes of a frame without ncurses where the terminal allows it; the
  ///     screen looks the same.
  ///   - input: The descriptor that keys are read from.
  ///   - output: The descriptor that the screen is written to.
  /// - Throws: A `TerminalError` if there is no terminal or it cannot show a screen; the
  ///   terminal is then unchanged.
  public init(
    colors: ColorDepth? = nil, environment: [String: String], errorFile: String? = nil,
    asksBackground: Bool = false, probesEmoji: Bool = false, hasMouse: Bool = false,
    paints: Bool = true, input: Int32 = 0, output: Int32 = 1
  ) throws(TerminalError) {
    try Self.check(environment: environment, input: input, output: output)
    guard nc_divert_errors(errorFile) != 0 else { throw .errorFileUnusable(errorFile ?? "") }
    let type = environment["TERM"] ?? ""
    let own = TerminalType.candidates(for: type, wish: colors, environment: environment)
    let others = TerminalType.substitutes(for: type, environment: environment)
    let found = (own + others).first {
      nc_start(input, output, $0, hasMouse ? 1 : 0, paints ? 1 : 0) != 0
    }
    guard let found else {
      nc_stop()
      throw .typeUnusable(type)
    }
    substituteType = own.contains(found) ? nil : found
    self.input = input
    let isDirect = nc_has_capability("RGB") != 0
    self.colors = ColorDepth.chosen(
      wish: colors, environment: environment,
      terminal: TerminalColors(
        count: Int(nc_color_count()), isDirect: isDirect,
        canBeExact: nc_can_define_colors() != 0))
    writer = CellWriter(colors: self.colors, isDirect: isDirect)
    self.decoder = KeyDecoder(table: Self.terminfoKeys())
    self.questions = Questions(type: type, asksBackground: asksBackground)
    takeSize()
    if probesEmoji {
      probe = EmojiProbe()
      questions.probesEmoji = canShowEmojiSequences
    }
    ask()
  }

  /// True when the locale can show more than ASCII.
  ///
  /// - Source: `nl_langinfo(3)`, `CODESET`.
  public static var isLocaleUTF8: Bool { nc_use_locale() != 0 }

  /// The locale with UTF-8 that the environment names and that is not installed; nil if there is none.
  ///
  /// UTF-8 is used all the same if another locale has it.
  public static var missingLocale: String? {
    _ = nc_use_locale()
    return nc_missing_locale().map { String(cString: $0) }
  }

  /// Restores the terminal for good; a second call does nothing.
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
  /// Checks that a terminal is available, without changing it.
  ///
  /// - Parameters:
  ///   - environment: The variables of the environment.
  ///   - input: The descriptor that keys are read from.
  ///   - output: The descriptor that the screen is written to.
  /// - Throws: `notATerminal` if one of the descriptors is not a terminal, `typeUnset` without a
  ///   `TERM`, `typeUnusable` if it is `dumb` or `unknown`.
  public static func check(
    environment: [String: String], input: Int32 = 0, output: Int32 = 1
  ) throws(TerminalError) {
    guard Descriptor.isTerminal(output) else { throw .notATerminal(.output) }
    guard Descriptor.isTerminal(input) else { throw .notATerminal(.input) }
    guard let type = environment["TERM"], !type.isEmpty else { throw .typeUnset }
    guard type != "dumb", type != "unknown" else { throw .typeUnusable(type) }
  }
}

/// The terminal while a command runs that shows nothing yet.
public enum QuietTerminal {
  /// Runs a closure while keys are neither echoed nor saved for later.
  ///
  /// Signals still end and stop the program, and the terminal is restored then, too.
  ///
  /// - Source: `termios(3)`, ECHO and TCIFLUSH.
  /// - Parameters:
  ///   - input: The descriptor that keys are read from; if it is not a
  ///     terminal, only the closure runs.
  ///   - work: The closure.
  /// - Returns: The result of the closure.
  /// - Throws: The error of the closure.
  public static func during<Answer, Failure>(
    input: Int32 = 0, _ work: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    nc_quiet_begin(input)
    defer { nc_quiet_end() }
    return try work()
  }
}
