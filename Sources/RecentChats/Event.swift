public import Conversations

/// Everything that can happen to the pane.
public enum Event: Equatable, Sendable {
  /// The program runs; the offset is that of the local time from UTC, in seconds.
  case started(utcOffset: Int64)
  /// The store was opened, or was not; comes before `started`.
  case restored(StoreOpening)
  /// Further rows of the last run were read, or were not.
  case moreRowsRead(Result<[StoredRow], StoreFailure>)
  /// What was to be kept is on disk, or is not.
  case written(StoreFailure?)
  /// Another program on the same store kept or dropped a change, has come, or lets others send.
  case changesTouched
  /// The changes on disk were read, or were not.
  case changesRead(Result<StoredChanges, StoreFailure>)
  /// Another program may send from now on; or there is none, and this one still does.
  case released(Bool)
  /// The journal was read, or was not.
  case journalRead(Result<[JournalEntry], StoreFailure>)
  /// So much was exchanged with the server since the start.
  case exchanged(Traffic)
  /// A key asked for a command, perhaps with a number before it.
  case command(Command, count: Int?)
  /// A person typed what asks for this.
  case typed(TypedCommand)
  /// A theme was loaded, or was not.
  case themeLoaded(name: String, ThemeProblem?)
  /// These are the names of the themes there are, in order.
  case themesListed([String])
  /// A file of the theme that was loaded last was written.
  case themeFilesTouched
  /// The trace was written to the file of that path, or was not.
  case traceWritten(path: String, TraceFailure?)
  /// A key edited the line that is being typed.
  case edit(EditAction)
  /// The person pointed at a row.
  case pointed(at: ConversationID)
  /// The person pointed at a tag of a row.
  case tagPointed(String, of: ConversationID)
  /// A key answered a question; nil gave up.
  case answered(Character?)
  /// So many rows of the list fit on the screen now.
  case viewport(rows: Int)
  /// The box in front of the list can be scrolled down by so many lines.
  case scrollLimit(Int)
  /// Something is otherwise than the person wanted it; one sentence says what.
  case warned(String)
  /// The terminal got or lost the focus.
  case focused(Bool)
  /// A timer ran out.
  case timer(TimerID)
  /// Local time has another offset from UTC, in seconds.
  case zone(utcOffset: Int64)
  /// The configuration was read again and names this acting user.
  case actingUserRead(UserID)
  /// A page of the list came, or did not.
  case pageFinished(PageRequest, Result<Page, SyncFailure>)
  /// A change was accepted, or was not.
  case changeFinished(Ticket, Result<ChangeReceipt, SyncFailure>)
  /// A conversation's own call was answered, or was not.
  case detailsFinished(ConversationID, Result<ConversationDetails, SyncFailure>)
}

/// Now, as the outside tells it.
public struct Moment: Hashable, Sendable {
  /// The time of day.
  public var wall: Timestamp
  /// Milliseconds on a clock that never goes back; only differences mean something.
  public var uptime: Int64

  public init(wall: Timestamp, uptime: Int64) {
    self.wall = wall
    self.uptime = uptime
  }
}

/// A timer, by what it is for.
///
/// Setting one that is set moves it.
public enum TimerID: Hashable, Sendable {
  /// Time to ask for the list.
  case poll
  /// A page has taken so long that the status line should speak of it.
  case slow
  /// Time to send a change again.
  case retry(Ticket)
  /// Time to try the disk again.
  case disk
  /// Whoever writes a theme file is done.
  case themeFiles
  /// A notice has been read.
  case notice
  /// Something on the screen that tells the time is out of date.
  case clock
}
