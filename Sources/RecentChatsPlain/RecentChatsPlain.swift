public import Conversations
public import RecentChats
public import Screen
import Wording

/// A reporter of Recent Chats in lines: for screen readers, for terminals that cannot move a
/// cursor, and for pipes.
///
/// It stores what it has reported, so that each change becomes one line and nothing is repeated. A
/// report depends only on that and on the view.
public struct PlainReporter: Sendable {
  /// The content of the next report besides changes.
  enum Wish: Equatable, Sendable {
    /// The list, with new numbers.
    case list
    /// More rows of the list.
    case more
    /// A row as it is now.
    case row(ConversationID)
    /// The row that is now selected.
    case selection
  }

  /// The part of the open overlay that was reported.
  enum OpenOverlay: Equatable, Sendable {
    case details(DetailsView)
    case journal(JournalView)
    case waiting
    case jobs
    case job
    case rules
    case choice
    case messages
    case statistics
    case question
  }

  private let spoken: SpokenText
  /// The reader, to whom settings are named by their sources.
  var reader = Reader.plain
  /// True when a user is present who may need a hint.
  let hasCompany: Bool
  /// True when the lines come from a file or another program.
  private let isScripted: Bool

  /// The numbers of conversations.
  var numbers = RowNumbers()
  /// The number of rows that are listed at a time.
  var pageSize = Self.usualPageSize
  /// The number of rows from the top of the list that are watched for changes.
  public internal(set) var watched = Self.usualPageSize
  /// The content of the next report besides changes.
  var wish: Wish? = .list
  /// The row that the user requested last.
  var current: ConversationID?

  /// The view that was reported last; nil before the first report.
  var reported: LinesView?
  /// The rows as they were last reported.
  var rows: [ConversationID: ChatRow] = [:]
  /// True when the list was reported.
  var hasList = false
  /// The notice that was reported last, and the number of notices at that time.
  var notice: (last: Notice?, count: Int) = (nil, 0)
  /// True when a command has been given since: its result is reported even if the text is the same.
  var expectsResult = false
  /// The part of the open overlay that was reported.
  var box: OpenOverlay?
  /// True when the end of the input has requested to quit.
  var isQuitting = false
  /// The number of lines that were invalid, or named a row that does not exist.
  public internal(set) var failedLines = 0

  /// The default number of rows that are listed at a time.
  static let usualPageSize = 20
  /// The largest number of rows that can be listed; more would be useless in plain mode.
  static let mostRows = 1_000

  /// Creates a reporter that has reported nothing.
  ///
  /// - Parameters:
  ///   - form: The characters that may be written.
  ///   - hasCompany: True when a user is present who may need a hint.
  ///   - isScripted: True when the lines come from a file or another program.
  public init(form: TextForm, hasCompany: Bool, isScripted: Bool = false) {
    spoken = SpokenText(form: form)
    self.hasCompany = hasCompany
    self.isScripted = isScripted
  }

  /// The conversations that have a number, which are watched wherever they are in the list.
  public var numbered: [ConversationID] { numbers.ids }

  /// True when the open overlay has been reported completely.
  public var isOverlayOver: Bool {
    switch box {
    case .details(let details): details.note == nil
    case .journal(let journal): journal.note == nil
    case .statistics, .waiting, .jobs, .job, .rules, .messages, .choice: true
    case .question, nil: false
    }
  }

  /// Reports a view: the changes, and what was requested.
  ///
  /// - Parameter view: The current view.
  /// - Returns: The lines to write, in order; none if nothing is new.
  public mutating func report(_ view: LinesView) -> [String] {
    reader = (isScripted ? Reader.script : .plain).naming(view.screen.sources)
    let lines =
      listLines(view) + selectionLines(view) + linkLines(view) + skippedLines(view)
      + noticeLines(view) + boxLines(view)
    reported = view
    return lines.map(spoken.line)
  }

  /// Converts sentences of the client to lines that are safe to write.
  ///
  /// - Parameter sentences: The sentences.
  /// - Returns: The lines to write.
  public func say(_ sentences: [String]) -> [String] { sentences.map(spoken.line) }
}
