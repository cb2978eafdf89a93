public import Conversations
public import Diagnostics

/// Anything that can happen to the pane.
public enum Event: Equatable, Sendable {
  /// The program has started; the offsets are those of local time from UTC.
  case started(utcOffset: UTCOffsets)
  /// The store was opened or failed to open; precedes `started`.
  case restored(StoreOpening)
  /// Further rows of the last run were read, or could not be read.
  case moreRowsRead(Result<[StoredRow], StoreFailure>)
  /// A batch was written to the store; nil means success.
  case written(StoreFailure?)
  /// Another program on the same store saved or removed a change, started, or gave up sending.
  case changesTouched
  /// The changes on disk were read, or could not be read.
  case changesRead(Result<StoredChanges, StoreFailure>)
  /// True when another program became the sender; false when there is none and this one still is.
  case released(Bool)
  /// The journal was read, or could not be read.
  case journalRead(Result<[JournalEntry], StoreFailure>)
  /// The entries of the journal that belong to a bulk change were read, or could not be read.
  case jobRowsRead(BatchID, Result<[JournalEntry], StoreFailure>)
  /// The traffic with the server since the start has changed.
  case exchanged(Traffic)
  /// A key requested a command, optionally with a count.
  case command(Command, count: Int?)
  /// A typed line requested a command.
  case typed(TypedCommand)
  /// A theme was loaded, or could not be loaded.
  case themeLoaded(name: String, ThemeProblem?)
  /// The names of the available themes, in order.
  case themesListed([String])
  /// A file of the theme loaded last was written.
  case themeFilesTouched
  /// The trace was written to the file at that path; nil means success.
  case traceWritten(path: String, TraceFailure?)
  /// The user pressed a key with this label that no command is bound to.
  case unbound(String)
  /// A key edited the line being typed.
  case edit(EditAction)
  /// The user clicked a row.
  case pointed(at: ConversationID)
  /// The user clicked a tag of a row.
  case tagPointed(String, of: ConversationID)
  /// A key answered a question; nil cancels.
  case answered(Character?)
  /// The number of rows of the list that fit on the screen has changed.
  case viewport(rows: Int)
  /// The number of lines by which the open box can be scrolled down.
  case scrollLimit(Int)
  /// Something differs from what the user configured, described in one sentence.
  case warned(Diagnostic)
  /// The terminal gained or lost the focus.
  case focused(Bool)
  /// A timer fired.
  case timer(TimerID)
  /// The offset of local time from UTC has changed.
  case zone(utcOffset: UTCOffsets)
  /// The configuration was read again or could not be read.
  case connectionRead(Result<ConnectionReading, ConnectionProblems>)
  /// A page request succeeded or failed.
  case pageFinished(PageRequest, Result<Page, SyncFailure>)
  /// The server accepted a change, or sending it failed.
  case changeFinished(Ticket, Result<ChangeReceipt, SyncFailure>)
  /// A request for the details of a conversation succeeded or failed.
  case detailsFinished(ConversationID, Result<ConversationDetails, SyncFailure>)
}

/// The current time, supplied by the shell.
public struct Moment: Hashable, Sendable {
  /// The wall-clock time.
  public var wall: Timestamp
  /// The time on the monotonic clock, in milliseconds; only differences are meaningful.
  public var uptime: Int64

  public init(wall: Timestamp, uptime: Int64) {
    self.wall = wall
    self.uptime = uptime
  }
}

/// A timer, identified by its purpose.
///
/// Setting a timer that is already set replaces its time.
public enum TimerID: Hashable, Sendable {
  /// Starts the next poll.
  case poll
  /// Indicates that a page request is taking long enough to show on the status line.
  case slow
  /// Sends a change again.
  case retry(Ticket)
  /// Tries to write to the disk again.
  case disk
  /// Loads a theme whose files are completely written.
  case themeFiles
  /// Removes the notice.
  case notice
  /// Continues a bulk change.
  case bulk
  /// The time without keys may be over.
  case idle
  /// The time without keys may be over after which the rows come into order.
  case order
  /// Updates a displayed time.
  case clock
  /// Lists the rows that begin to match the filter, and no longer those that cease to.
  case filter
  /// Evaluates the rules that begin or cease to match.
  case rules
}
