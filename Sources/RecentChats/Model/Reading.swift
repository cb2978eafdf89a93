import Conversations

/// A look at the list, page by page, under way.
struct Reading: Equatable, Sendable {
  /// What is being read.
  enum Stage: Equatable, Sendable {
    /// The top, until a row that has not moved.
    case top(page: Int)
    /// Everything.
    case whole(page: Int)
    /// The top once more, to catch rows that moved up while everything was read.
    case closing(page: Int)
    /// Pages further down on which changes wait to be confirmed.
    case targets(pages: [Int])
  }

  /// What is being read.
  var stage: Stage
  /// The ticket of the first page of everything.
  var wholeSince: Ticket?
  /// How many rows could not be read so far.
  var skipped = 0
  /// Whether a row could not even be told apart, so that absence proves nothing.
  var isBlind = false
  /// Whether anything was new.
  var broughtNews = false
  /// Whether one answer showed the whole list.
  var sawWhole = false
  /// How many pages of the top were read.
  var topPages = 0
}
