public import Conversations

/// A value that describes what the shell is to do.
///
/// The result of an effect comes back as an event.
public enum Effect: Equatable, Sendable {
  /// Request a page of the list; answered by `pageFinished`.
  case fetchPage(PageRequest)
  /// Cancel the page request in flight; no event follows.
  case cancelFetch
  /// Send a change; answered by `changeFinished`.
  case send(OutgoingChange)
  /// Send several tag edits together; each is answered by `changeFinished`.
  case sendTagEdits([OutgoingChange])
  /// Request the details of a conversation; answered by `detailsFinished`.
  case fetchDetails(ConversationID, Peer)
  /// Write a batch to the store, all or nothing; answered by `written`, before which no other batch
  /// is written.
  case write([StoreWrite])
  /// Read further rows of the last run; answered by `moreRowsRead`.
  case readMoreRows(after: StoredRow, limit: Int)
  /// Read the changes on disk and, if claiming, become the sender unless another program is it;
  /// answered by `changesRead`.
  case readChanges(claiming: Bool)
  /// Let another program, if there is one, become the sender; answered by `released`.
  case releaseSending
  /// Read the newest entries of the journal; answered by `journalRead`.
  case readJournal(limit: Int)
  /// Read the entries of the journal that belong to a bulk change; answered by `jobRowsRead`.
  case readJobRows(BatchID, limit: Int)
  /// Set a timer to fire after a number of milliseconds; answered by `timer`.
  case setTimer(TimerID, milliseconds: Int64)
  /// Stop a timer.
  case stopTimer(TimerID)
  /// Read the configuration again, and also the key if it was refused or has another source now;
  /// answered by `connectionRead`.
  case readConnection(fetchingKey: Bool)
  /// Close the store, abandon everything that runs, and open the store of another account; answered
  /// by `restored`.
  case openStore(AccountID)
  /// Read the files of a theme; answered by `themeLoaded`, unless another theme is requested first.
  case loadTheme(name: String)
  /// List the available themes; answered by `themesListed`.
  case listThemes
  /// Write the trace to a new file at that path; answered by `traceWritten`.
  case writeTrace(path: String)
  /// Redraw the whole screen.
  case redraw
  /// Release the terminal until the user continues the program.
  case suspend
  /// End the program.
  case quit
  /// Write a line to the log.
  case log(LogLine)
}

/// A line of the log: the name of an event with the ids that belong to it.
///
/// It never contains message texts.
public struct LogLine: Equatable, Sendable {
  /// The severity of a line.
  public enum Level: String, CaseIterable, Sendable {
    /// The exchange with the server cannot continue without action by the user.
    case error
    /// Something failed and will be retried, or was left out.
    case warning
    /// The state of a change or of the program has changed.
    case info
    /// A page was answered.
    case debug
  }

  /// The severity.
  public var level: Level
  /// The event and its details.
  public var text: String

  public init(_ level: Level, _ text: String) {
    self.level = level
    self.text = text
  }
}
