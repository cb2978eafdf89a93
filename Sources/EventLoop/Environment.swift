public import Conversations
public import Platform
public import RecentChats
public import Screen

/// What the loop learns from and tells to the world besides the screen and the server.
public struct Environment: Sendable {
  /// What time it is.
  public var clock: any MomentSource
  /// The offset of local time from UTC, in seconds; asked for at the start, when the shown times
  /// change, and after a suspension.
  public var utcOffset: @Sendable () -> Int64
  /// Where lines of the log go.
  public var log: @Sendable (LogLine) -> Void
  /// Gives back what only the beginning needed.
  ///
  /// It is called after the first frame, and after the first answer of the server.
  public var releaseStartupMemory: @Sendable () -> Void

  /// Joins clocks, time zone and log; what is not said is the machine's, and nothing.
  ///
  /// - Parameters:
  ///   - clock: What time it is.
  ///   - utcOffset: The offset of local time from UTC, in seconds.
  ///   - log: Where lines of the log go.
  ///   - releaseStartupMemory: What is done when a part of the start is over.
  public init(
    clock: any MomentSource = SystemClock(),
    utcOffset: @escaping @Sendable () -> Int64 = LocalTime.utcOffset,
    log: @escaping @Sendable (LogLine) -> Void = { _ in },
    releaseStartupMemory: @escaping @Sendable () -> Void = {}
  ) {
    self.clock = clock
    self.utcOffset = utcOffset
    self.log = log
    self.releaseStartupMemory = releaseStartupMemory
  }
}

/// A core that can be told line by line.
public protocol LinesCore: PaneCore {
  /// Decides what is told.
  ///
  /// - Parameters:
  ///   - count: How many rows from the top of the list are told of.
  ///   - ids: Which others are.
  ///   - now: When.
  /// - Returns: What can be told.
  func linesView(first count: Int, and ids: [ConversationID], at now: Moment) -> LinesView
}

extension RecentChatsModel: LinesCore {}

/// A pane's core, as the loop drives it: events in, effects and a view-model out.
public protocol PaneCore {
  /// What keys mean at the moment.
  var inputMode: InputMode { get }

  /// What a person should know when the program has ended; nil when there is nothing.
  var exitNotice: String? { get }

  /// What was asked for and has not come about when the program has ended; nil when there is nothing.
  var exitOutcome: ExitOutcome? { get }

  /// Takes in something that happened.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - now: When.
  /// - Returns: What the loop must do, in order.
  mutating func update(on event: Event, at now: Moment) -> [Effect]

  /// Decides what is on the screen.
  ///
  /// - Parameters:
  ///   - now: When.
  ///   - memo: The rows of earlier screens.
  /// - Returns: Everything the pane draws.
  func viewModel(at now: Moment, reusing memo: inout RowMemo) -> RecentChatsViewModel
}

extension RecentChatsModel: PaneCore {}

/// What a person meets the program through: a pane on a display, or lines on a stream.
///
/// The program runs the core; a face turns what the person does into events, and what the core has
/// decided into something to look at or to hear.
@MainActor
public protocol Frontend<Core>: AnyObject {
  /// The kind of core it shows.
  associatedtype Core: PaneCore

  /// File descriptors that become readable when there is something to take in.
  var waitDescriptors: [Int32] { get }

  /// Whether there may be something to take in that no descriptor announces.
  var mayHaveMore: Bool { get }

  /// Takes in what happened since the last call, in order; never waits.
  ///
  /// - Parameter program: What it happened to.
  func takeIn(for program: Program<Core>)

  /// Shows what has changed since the last call, if anything has.
  ///
  /// - Parameter program: What to show.
  func show(_ program: Program<Core>)

  /// The names of the themes there are now, in order; nil where none can be worn.
  var themeNames: [String]? { get }

  /// Wears a theme, if there is one of that name.
  ///
  /// - Parameter name: The theme.
  /// - Returns: Why it is not worn, in one sentence; nil when it is.
  func applyTheme(theme name: String) -> String?

  /// Shows everything anew the next time.
  func redraw()

  /// Lets the person have the terminal until they continue the program.
  func suspend()

  /// Gives everything back for good.
  func close()
}

/// What came of reading a theme.
public struct LoadedVariants: Equatable, Sendable {
  /// How it looks; what it looked like when it could last be read, where it cannot be any more, and
  /// nil where it never could.
  public var variants: ThemeVariants?
  /// Why it cannot be read, in one sentence; nil when it can.
  public var problem: String?

  /// Joins look and problem.
  public init(variants: ThemeVariants?, problem: String? = nil) {
    self.variants = variants
    self.problem = problem
  }

  /// Where there are no others.
  static let none = LoadedVariants(variants: nil, problem: "The theme cannot be changed here.")
}

/// Where themes come from while the pane is open.
@MainActor
public protocol ThemeSource: AnyObject {
  /// The names of the themes there are now, in order.
  var names: [String] { get }

  /// Reads the theme of that name, and watches its files from now on.
  func look(of name: String) -> LoadedVariants

  /// Can be read once a file of the theme that was asked for last was written; nil where nothing
  /// tells of that.
  var changesDescriptor: Int32? { get }

  /// Takes note of what `changesDescriptor` told, so that it can tell of the next.
  ///
  /// - Returns: Whether a file of the theme was written.
  func drainChanges() -> Bool
}
