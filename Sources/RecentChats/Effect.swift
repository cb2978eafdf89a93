public import Conversations

/// What the shell must do for the core.
///
/// The answer to each comes back as an event.
public enum Effect: Equatable, Sendable {
  /// Ask for a page of the list; answered by `pageFinished`.
  case fetchPage(PageRequest)
  /// Give up on the page that was asked for; nothing more is heard of it.
  case cancelFetch
  /// Send a change; answered by `changeFinished`.
  case send(OutgoingChange)
  /// Ask for one conversation; answered by `detailsFinished`.
  case fetchDetails(ConversationID, Peer)
  /// Keep on disk, all together; answered by `written`, and never asked for again before that.
  case write([StoreWrite])
  /// Read further rows of the last run; answered by `moreRowsRead`.
  case readMoreRows(after: StoredRow, limit: Int)
  /// Read the changes on disk, and, if claiming, become the one that sends them if nobody else is;
  /// answered by `changesRead`.
  case readChanges(claiming: Bool)
  /// Let another program send the changes, if there is one; answered by `released`.
  case releaseSending
  /// Read the newest entries of the journal; answered by `journalRead`.
  case readJournal(limit: Int)
  /// Set a timer to go off after so many milliseconds; answered by `timer`.
  case setTimer(TimerID, milliseconds: Int64)
  /// Stop a timer.
  case stopTimer(TimerID)
  /// Read the configuration and the key again, in case they were mended; answered by
  /// `actingUserRead`.
  case renewCredential
  /// Read the files of a theme; answered by `themeLoaded`, unless another theme is asked for before.
  case loadTheme(name: String)
  /// List the themes there are; answered by `themesListed`.
  case listThemes
  /// Write the trace to a new file of that path; answered by `traceWritten`.
  case writeTrace(path: String)
  /// Draw the whole screen anew.
  case redraw
  /// Give the terminal back until the person continues the program.
  case suspend
  /// End the program.
  case quit
  /// Write a line to the log.
  case log(LogLine)
}

/// One line of the log: an event by name, with what identifies it.
///
/// Never message texts.
public struct LogLine: Equatable, Sendable {
  /// What a reader of the log should do about it.
  public enum Level: String, CaseIterable, Sendable {
    /// The program cannot go on with the server until a person does something.
    case error
    /// Something failed and is tried again, or was left out.
    case warning
    /// The state of a change or of the program.
    case info
    /// Each page and what came of it.
    case debug
  }

  /// What a reader should do.
  public var level: Level
  /// What happened, with its particulars.
  public var text: String

  public init(_ level: Level, _ text: String) {
    self.level = level
    self.text = text
  }
}
