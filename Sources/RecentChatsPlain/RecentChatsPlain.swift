public import Conversations
public import RecentChats
public import Screen

/// Tells Recent Chats in lines: for screen readers, for terminals that cannot move a cursor, for pipes.
///
/// What was told is remembered, so that each change becomes one line and nothing is said twice. What is
/// told depends on that and on the view, on nothing else.
public struct PlainReporter: Sendable {
  /// What is said the next time besides what has changed.
  enum Wish: Equatable, Sendable {
    /// The list anew, with new numbers.
    case list
    /// More rows of the list.
    case more
    /// A row as it is now.
    case row(ConversationID)
    /// The row that was moved to.
    case selection
  }

  /// What was told of what is open in front of the list.
  enum OpenOverlay: Equatable, Sendable {
    case details(DetailsView)
    case journal(JournalView)
    case waiting
    case statistics
    case question
  }

  private let spoken: SpokenText
  /// Whether somebody sits there and may need a hint.
  let hasCompany: Bool

  /// Which number means which conversation.
  var numbers = RowNumbers()
  /// How many rows the list gets at a time.
  var pageSize = Self.usualPageSize
  /// How many rows from the top of the list are looked at.
  public internal(set) var watched = Self.usualPageSize
  /// What is said the next time.
  var wish: Wish? = .list
  /// The row that was last spoken of by a person.
  var current: ConversationID?

  /// What was told last; nil before anything was.
  var reported: LinesView?
  /// The rows as they were last told.
  var rows: [ConversationID: ChatRow] = [:]
  /// Whether the list was told at all.
  var hasList = false
  /// The notice that was told last.
  var notice: Notice?
  /// What was told of what is open in front of the list.
  var box: OpenOverlay?
  /// Whether the end of the input has asked to quit.
  var isQuitting = false
  /// How many lines were not understood, or meant a row that is not there.
  public internal(set) var failedLines = 0

  /// How many rows the list gets at a time, unless somebody wants others.
  static let usualPageSize = 20
  /// How many rows can be listed; more would be more than anybody listens to.
  static let mostRows = 1_000

  /// Makes a teller that has told nothing yet.
  ///
  /// - Parameters:
  ///   - form: Which characters may be written.
  ///   - hasCompany: Whether somebody sits there, so that a hint may help.
  public init(form: TextForm, hasCompany: Bool) {
    spoken = SpokenText(form: form)
    self.hasCompany = hasCompany
  }

  /// The conversations that have a number, which are looked at wherever they stand.
  public var numbered: [ConversationID] { numbers.ids }

  /// Whether what is open in front of the list has been told to its end.
  public var isOverlayOver: Bool {
    switch box {
    case .details(let details): details.note == nil
    case .journal(let journal): journal.note == nil
    case .statistics, .waiting: true
    case .question, nil: false
    }
  }

  /// Tells what has to be told of a view: what is new, and what was wished for.
  ///
  /// - Parameter view: How things stand.
  /// - Returns: Lines to write, in order; none when nothing is new.
  public mutating func report(_ view: LinesView) -> [String] {
    let lines =
      listLines(view) + linkLines(view) + skippedLines(view) + noticeLines(view)
      + boxLines(view)
    reported = view
    return lines.map(spoken.line)
  }

  /// Makes sentences of our own safe to write.
  ///
  /// - Parameter sentences: What to say.
  /// - Returns: Lines to write.
  public func say(_ sentences: [String]) -> [String] { sentences.map(spoken.line) }
}
