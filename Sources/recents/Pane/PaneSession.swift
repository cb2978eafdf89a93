import Configuration
import Conversations
import Diagnostics
public import EventLoop
import Glibc
import Logging
import Platform
import Queries
import RecentChats
import RecentChatsPane
import RecentChatsPlain
import Screen
import Terminal
public import Themes
import Wording

/// A session of the pane on the terminal, or of plain mode on standard input and output.
struct PaneSession: Sendable {
  /// The settings.
  var settings: Settings
  /// The profile's name in the header.
  var label: String
  /// The account.
  var account: AccountID
  /// The sources of the settings of the connection, for advice.
  var sources = ConnectionSources()
  /// The environment at the start.
  var environment: [String: String]
  /// Returns the store of an account; nil when nothing is saved.
  var stores: @Sendable (AccountID) -> (any ConversationStore)? = { _ in nil }
  /// The saved properties of terminals; nil when they are not saved.
  var terminals: TerminalMemory?
  /// The destination of log lines.
  var logger: Logger
  /// Further warnings for the user at the start, one sentence each.
  var warnings: [Diagnostic] = []
  /// True when the server is not asked at all.
  var isOffline = false

  /// Runs until the user quits or the program is asked to end.
  ///
  /// - Throws: `CommandFailure` when no terminal can show the pane, and in unattended mode when a
  ///   request was not fulfilled.
  @MainActor
  func run(on service: any ConversationsService) throws(CommandFailure) {
    // The disk is read while the rest is being set up.
    let opening = stores(account).map { EarlyOpening(of: $0) }
    let checked = SettingsProblems(settings, environment: environment)
    for problem in checked.errors { logger.info("configuration: \(problem)") }
    // Before the terminal is taken over: of the crash handlers, the terminal's then runs first.
    let trace = trace(beside: opening)
    let interface = try interface(checked)
    let program = Program(
      model: RecentChatsModel(settings: modelSettings(checked)),
      frontend: interface.frontend, service: service, store: opening,
      stores: { [stores] in stores($0).map { EarlyOpening(of: $0) } }, themes: interface.themes,
      mailbox: try mailbox(),
      environment: Environment(
        utcOffsets: UTCOffsets.ofMachine,
        log: PaneSession.writer(to: logger)),
      trace: trace)
    let reason = program.run()
    if case .screen(let screen, _) = interface, let kinds = screen.emojiKinds {
      terminals?.note(kinds)
    }
    if let notice = program.exitNotice { StandardError.print("recents: \(notice.text)") }
    if case .plain(_, let stream) = interface, let error = stream.outputError, !error.isBrokenPipe {
      throw CommandFailure(.failure, error.description)
    }
    try end(reason)
    if case .plain(let plain, _) = interface, plain.isScripted {
      try CommandFailure.check(
        program.exitOutcome, failedLines: plain.failedLines, sources: sources)
    }
  }

  /// A trace that is written beside the store if the process crashes.
  private func trace(beside opening: EarlyOpening?) -> Trace {
    let start = SystemClock().now()
    let trace = Trace(
      head: "recents \(Version.text)", start: start, home: environment["HOME"])
    if opening != nil, let folder = StateFolder(environment: environment) {
      trace.writeOnCrash(to: "\(folder.path)/crash-\(start.wall.seconds)-\(getpid()).trace")
    }
    return trace
  }

  /// Creates the pane, or plain mode if it is requested or the terminal can show nothing else.
  @MainActor
  private func interface(_ checked: SettingsProblems) throws(CommandFailure) -> Interface {
    if settings.plain == true { return try plain() }
    do throws(TerminalError) {
      return try screen(checked)
    } catch {
      guard case .typeUnusable(let type) = error, settings.plain == nil else {
        throw CommandFailure(.usage, error.description)
      }
      return try plain(insteadOfPaneOn: type)
    }
  }

  @MainActor
  private func screen(_ checked: SettingsProblems) throws(TerminalError) -> Interface {
    let form = form
    let display = try display(checked)
    // Without colours, no background can make a theme unreadable.
    let usesLight = display.colors != .mono
    let frontend = ScreenFrontend(
      pane: RecentChatsPane(glyphs: GlyphSet(form: form), keyMap: checked.keyMap, form: form),
      router: KeyRouter(keyMap: checked.keyMap, layout: checked.layout), display: display,
      theme: checked.looks.variants(usesLight: usesLight),
      background: Background(settings.background, environment: environment),
      substitutions: Substitutions(display, environment: environment).text)
    let themes = ThemeLoader(
      files: checked.themes, first: settings.theme, checked.looks, usesLight: usesLight)
    return .screen(frontend, themes)
  }

  /// The initial characters; the terminal's answer about emoji sequences arrives later.
  @MainActor
  private var form: TextForm {
    var form = TextForm(settings)
    if settings.emoji == .full { form.emoji = .full(terminals?.recall() ?? []) }
    return form
  }

  private func end(_ reason: ExitReason) throws(CommandFailure) {
    guard case .signal(let number) = reason else { return }
    logger.info("ended by signal \(number)")
    // Shells expect this of a program that a signal ended.
    Signal.endProcess(by: number)
  }

  @MainActor
  private func display(_ checked: SettingsProblems) throws(TerminalError) -> NcursesDisplay {
    try NcursesDisplay(
      colors: ColorDepth(settings.color), environment: environment,
      // For any theme: the default one may be selected later.
      asksBackground: settings.background == .auto,
      probesEmoji: settings.emoji == .full && !form.isASCII, hasMouse: settings.mouse)
  }

  private func mailbox() throws(CommandFailure) -> Mailbox {
    do {
      return try Mailbox()
    } catch {
      throw CommandFailure(.failure, "\(error)")
    }
  }

  @MainActor
  private func modelSettings(_ checked: SettingsProblems) -> RecentChatsSettings {
    let form = TextForm(settings)
    return RecentChatsSettings(
      actingUser: account.user, server: account.server, profile: label,
      pollInterval: settings.poll.interval.milliseconds,
      unfocusedInterval: settings.poll.unfocused.milliseconds,
      pageSize: settings.poll.pageSize ?? 100, fullPageSize: settings.poll.pageSize ?? 1_000,
      fullPassInterval: settings.poll.fullEvery.milliseconds, hints: HintPolicy(settings.hints),
      seed: UInt64.random(in: 0 ... .max),
      theme: settings.theme, themes: checked.themes.names, warnings: warnings + checked.errors,
      emojiNames: EmojiNames(DrawnNames(form: form)), sources: sources,
      showsNumbers: settings.numbers, returnToTop: settings.returnToTop.milliseconds,
      order: settings.order == .live
        ? .live : .hold(milliseconds: settings.orderHold.milliseconds),
      after: AfterChange(settings.after), done: DoneSettings(settings.done),
      isOffline: isOffline,
      bulk: BulkLimits(confirmation: settings.bulk.confirm, typing: settings.bulk.type),
      views: checked.views, muting: checked.muting,
      exclusiveTags: ExclusiveTags(settings.exclusiveTags.map { TagPattern($0) }),
      rules: checked.rules, protection: Protection(settings))
  }

  private static func writer(to logger: Logger) -> @Sendable (LogLine) -> Void {
    { line in
      switch line.level {
      case .error: logger.error("\(line.text)")
      case .warning: logger.warning("\(line.text)")
      case .info: logger.info("\(line.text)")
      case .debug: logger.debug("\(line.text)")
      }
    }
  }
}

/// The user interface of a session.
@MainActor
private enum Interface {
  case screen(ScreenFrontend, ThemeLoader)
  case plain(PlainFrontend, StandardLines)

  /// The front end of the program.
  var frontend: any Frontend {
    switch self {
    case .screen(let frontend, _): frontend
    case .plain(let frontend, _): frontend
    }
  }

  /// The selectable themes; nil without a screen.
  var themes: (any ThemeSource)? {
    if case .screen(_, let themes) = self { themes } else { nil }
  }
}

extension ThemeLoader: ThemeSource {}

/// The names for which the pane draws emoji.
private struct DrawnNames: EmojiNaming {
  /// The form in which the pane draws text.
  let form: TextForm

  func emoji(named letters: String) -> [Unicode.Scalar] { form.emoji(named: letters) }
}

extension TextForm {
  /// Creates the form: ASCII if it is configured or the locale supports nothing else; emoji in
  /// their stable form, as nothing is known of the terminal.
  @MainActor
  init(_ settings: Settings) {
    let showsUnicode = NcursesDisplay.isLocaleUTF8
    self.init(
      isASCII: settings.ascii || !showsUnicode, emoji: settings.emoji == .text ? .text : .stable)
  }
}

extension Background {
  /// Creates the configured background, otherwise that of the environment,
  /// otherwise the most common one.
  init(_ choice: BackgroundChoice, environment: [String: String]) {
    switch choice {
    case .light: self = .light
    case .dark: self = .dark
    case .auto: self = Background(environment: environment) ?? .dark
    }
  }
}

extension Protection {
  /// Creates the protection of the configured account.
  init(_ settings: Settings) {
    self.init(isReadOnly: settings.isReadOnly, isProduction: settings.isProduction)
  }
}

extension AfterChange {
  init(_ choice: AfterChoice) {
    self =
      switch choice {
      case .stay: .stay
      case .next: .next
      case .nextUnread: .nextUnread
      }
  }
}

extension DoneSettings {
  init(_ choice: DoneChoice) {
    self.init(
      isRead: choice.read,
      tags: TagEdit(
        adding: Set(choice.add.map { Tag($0) }), removing: Set(choice.remove.map { Tag($0) })),
      after: AfterChange(choice.move))
  }
}

extension HintPolicy {
  /// The policy of the setting.
  init(_ choice: HintsChoice) {
    self =
      switch choice {
      case .auto: .auto
      case .always: .always
      case .never: .never
      }
  }
}

extension ColorDepth {
  /// Creates the configured maximum of colours; nil leaves the choice to the terminal.
  init?(_ choice: ColorChoice) {
    switch choice {
    case .auto: return nil
    case .never: self = .mono
    case .sixteen: self = .ansi16
    case .indexed: self = .palette256
    case .direct: self = .trueColor
    }
  }
}

extension Duration {
  /// The duration in whole milliseconds.
  var milliseconds: Int64 {
    components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
  }
}

extension PaneSession {
  /// Creates plain mode on standard input and output.
  ///
  /// - Parameter type: The type of a terminal that cannot show the pane, if that is the reason.
  /// - Returns: The front end.
  /// - Throws: `CommandFailure` when the process has no descriptors left.
  @MainActor
  private func plain(insteadOfPaneOn type: String? = nil) throws(CommandFailure) -> Interface {
    do {
      let stream = try StandardLines()
      let lines = PlainReporter(
        form: TextForm(settings), hasCompany: stream.isTyped, isScripted: !stream.isTyped)
      if let type { stream.write(lines.say([Self.reason(type)])) }
      if stream.isTyped, let locale = Substitutions.locale { stream.write(lines.say([locale])) }
      let timeout = settings.scriptTimeout.milliseconds
      let frontend = PlainFrontend(lines: lines, stream: stream, timeout: timeout) { failure in
        let sentence = failure.sentence(for: .shell.naming(sources), retriedFor: timeout)
        StandardError.print("recents: \(DisplayText.drawn(sentence))")
      }
      return .plain(frontend, stream)
    } catch {
      throw CommandFailure(.failure, "\(error)")
    }
  }

  private static func reason(_ type: String) -> String {
    "The terminal type \"\(type)\" cannot show the pane or is not installed, so plain mode is used; "
      + "for the pane, try TERM=xterm-256color."
  }
}
