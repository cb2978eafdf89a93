import Conversations

/// The messages to send so that certain ones become unread.
///
/// - Shape: each id once; the likeliest first.
/// - Source: docs/api.md §6.3.
struct UnreadTarget: Equatable {
  /// The ids to try, in order.
  let candidates: [Int64]

  /// Targets the last message that was received and not deleted.
  ///
  /// Actions on members and messages are skipped if there is anything else, because an app may not
  /// count them. Messages after the last one that the user saw are skipped too: they are unread
  /// anyway, and marking from the last of them would make the others read.
  ///
  /// - Parameters:
  ///   - recent: The messages to search.
  ///   - seen: The last message that the user saw; nil means the newest.
  ///   - user: The acting user.
  init?(lastIn recent: RecentMessages, seen: MessageID?, user: UserID) {
    let messages = recent.messages
    let incoming = messages.indices.filter { messages[$0].isIncoming(for: user) }
    let known = incoming.filter { messages[$0].isKnown(seen) }
    let pool = known.isEmpty ? incoming : known
    let firsts = Self.countings.compactMap { counts in
      pool.last { counts(messages[$0].content) }
    }
    self.init(firsts: firsts.isEmpty ? pool.suffix(1) : firsts[...], in: recent)
  }

  /// Targets the first of a number of received messages, the last of which the user saw.
  ///
  /// - Parameters:
  ///   - count: The number; if there are fewer, the oldest one is the first.
  ///   - recent: The messages to search.
  ///   - seen: The last message that the user saw; nil means the newest.
  ///   - user: The acting user.
  init?(count: Int, in recent: RecentMessages, seen: MessageID?, user: UserID) {
    let messages = recent.messages
    let known = messages.indices.filter {
      messages[$0].isIncoming(for: user) && messages[$0].isKnown(seen)
    }
    let pools = Self.countings.map { counts in known.filter { counts(messages[$0].content) } }
    guard recent.isEnd || pools.allSatisfy({ $0.count >= count }) else { return nil }
    self.init(firsts: pools.compactMap { $0.suffix(count).first }[...], in: recent)
  }

  /// Targets the messages after the last read one.
  ///
  /// - Parameters:
  ///   - lastRead: The last read message.
  ///   - messages: The messages after it, oldest first.
  ///   - user: The acting user.
  init(after lastRead: Int64, in messages: [LastMessage], user: UserID) {
    let later = messages.filter { ($0.id?.positiveNumber ?? 0) > lastRead }
    let first = later.first { $0.isIncoming(for: user) } ?? later.first
    let number = first?.id?.positiveNumber ?? lastRead
    self.init(
      candidates: Inferred.unreadCandidates(lastRead: lastRead, firstUnread: number))
  }

  /// Targets each of some messages, and the message before each; nil if older ones are needed.
  private init?(firsts: ArraySlice<Int>, in recent: RecentMessages) {
    guard recent.isEnd || !firsts.contains(0) else { return nil }
    var candidates: [Int64] = []
    for index in firsts {
      guard let first = recent.messages[index].id?.positiveNumber else { continue }
      let previous = index > 0 ? recent.messages[index - 1].id?.positiveNumber : nil
      candidates += Inferred.unreadCandidates(
        lastRead: previous ?? first - 1, firstUnread: first)
    }
    if recent.reachStart, firsts.contains(0) { candidates.append(Inferred.beforeAllMessages) }
    guard !candidates.isEmpty else { return nil }
    self.init(candidates: candidates)
  }

  /// Tries each id once.
  private init(candidates: [Int64]) {
    self.candidates = candidates.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The ways in which apps count messages: with calls and without them.
  ///
  /// - Source: docs/api.md §7, "which messages move the row".
  private static let countings: [@Sendable (MessageContent) -> Bool] = [
    { $0.isCounted }, { $0.isCounted && !$0.isCall },
  ]
}

extension LastMessage {
  /// Returns true when the message was sent by another user, is not deleted, and can be named in a
  /// request.
  fileprivate func isIncoming(for user: UserID) -> Bool {
    sender.id != user && content != .deleted && id?.positiveNumber != nil
  }

  /// True when the message is older than the given one, or when there is no given one.
  fileprivate func isBefore(_ other: MessageID?) -> Bool {
    guard let other, let id else { return true }
    return id < other
  }

  /// True when a user who has read the given message has also read this one.
  fileprivate func isKnown(_ seen: MessageID?) -> Bool {
    guard let seen, let id else { return true }
    return id <= seen
  }
}

extension MessageContent {
  fileprivate var isCounted: Bool {
    switch self {
    case .groupAction, .edited, .deleted: false
    default: true
    }
  }

  fileprivate var isCall: Bool {
    if case .call = self { true } else { false }
  }
}

/// The condition under which marking unread is complete.
enum UnreadGoal: Equatable {
  /// Any message is unread.
  case anything
  /// This number of messages is unread, as it was when the last message was this one.
  case count(Int, last: MessageID?)

  /// Returns true when the reported state meets the goal, or when nothing better can be known.
  ///
  /// Messages that arrived since are unread as well, so that there may be more.
  func isMet(by reported: Conversation) -> Bool {
    guard case .count(let count) = reported.unread else { return true }
    switch self {
    case .anything: return count > 0
    case .count(let wanted, let last):
      let hasNewer = reported.hasMessage(after: last)
      return count == wanted || (hasNewer && count > wanted)
    }
  }

  /// Returns true when one result is at least as close to the goal as another.
  ///
  /// Of two equally close results, the one with more unread messages is preferred: it hides
  /// nothing.
  func prefers(_ new: Unread, to old: Unread) -> Bool {
    guard case .count(let new) = new, case .count(let old) = old else { return false }
    guard case .count(let wanted, _) = self else { return new >= old }
    return (abs(new - wanted), -new) <= (abs(old - wanted), -old)
  }
}

/// The newest messages of a conversation, as far back as they were requested.
struct RecentMessages {
  /// The messages, oldest first.
  private(set) var messages: [LastMessage] = []
  /// True when there are no messages before them.
  private(set) var reachStart = false
  /// True when no older ones will be requested, so that these must suffice.
  var isEnd = false

  init() {}

  /// Adds older messages.
  ///
  /// Messages of a server that ignores the start id are not counted twice.
  mutating func add(_ list: MessageList, limit: Int) {
    let oldest = messages.first?.id
    messages = list.messages.filter { $0.isBefore(oldest) } + messages
    reachStart = list.count < limit
    isEnd = reachStart
  }
}

extension MessageID {
  /// The number used in requests; nil for an id below 1, which the service never assigns.
  var positiveNumber: Int64? { number.flatMap { $0 > 0 ? $0 : nil } }
}
