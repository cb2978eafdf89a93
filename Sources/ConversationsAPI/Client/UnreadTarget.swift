import Conversations

/// Which messages to name so that some become unread.
///
/// - Shape: each id once; the likeliest first.
/// - Source: docs/api.md §6.3.
struct UnreadTarget: Equatable {
  /// The ids to try, in order.
  let candidates: [Int64]

  /// Aims at the last message that somebody else sent and that still stands.
  ///
  /// What happened to members and messages is passed over where there is anything else, for an app may
  /// not count it. Messages after the one the person saw are too: they are unread anyway, and marking
  /// from the last of them would make the others read.
  ///
  /// - Parameters:
  ///   - recent: Where to look.
  ///   - seen: The last message the person saw; nil means the newest.
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

  /// Aims at the first of so many messages received, the last of which the person saw.
  ///
  /// - Parameters:
  ///   - count: How many; when there are fewer, the oldest one is the first.
  ///   - recent: Where to look.
  ///   - seen: The last message the person saw; nil means the newest.
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

  /// Aims at what came after the last message that had been read.
  ///
  /// - Parameters:
  ///   - lastRead: That message.
  ///   - messages: The ones after it, oldest first.
  ///   - user: The acting user.
  init(after lastRead: Int64, in messages: [LastMessage], user: UserID) {
    let later = messages.filter { ($0.id.positiveNumber ?? 0) > lastRead }
    let first = later.first { $0.isIncoming(for: user) } ?? later.first
    let number = first?.id.positiveNumber ?? lastRead
    self.init(
      candidates: Inferred.unreadCandidates(lastRead: lastRead, firstUnread: number))
  }

  /// Names each of some messages, and before it the message before it; nil when older ones are needed.
  private init?(firsts: ArraySlice<Int>, in recent: RecentMessages) {
    guard recent.isEnd || !firsts.contains(0) else { return nil }
    var candidates: [Int64] = []
    for index in firsts {
      guard let first = recent.messages[index].id.positiveNumber else { continue }
      let previous = index > 0 ? recent.messages[index - 1].id.positiveNumber : nil
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

  /// Which messages an app counts: with calls, and without them.
  ///
  /// - Source: docs/api.md §7, "which messages move the row".
  private static let countings: [@Sendable (MessageContent) -> Bool] = [
    { $0.isCounted }, { $0.isCounted && !$0.isCall },
  ]
}

extension LastMessage {
  /// Whether somebody else sent it, it still stands, and a request can name it.
  fileprivate func isIncoming(for user: UserID) -> Bool {
    sender.id != user && content != .deleted && id.positiveNumber != nil
  }

  /// Whether a person who saw a message saw this one, too.
  fileprivate func isKnown(_ seen: MessageID?) -> Bool { seen.map { id <= $0 } ?? true }
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

/// When marking unread has done what was wanted.
enum UnreadGoal: Equatable {
  /// Anything is unread.
  case anything
  /// So many messages are unread as there were once, when the last one was this.
  case count(Int, last: MessageID?)

  /// Whether what the server tells is what was wanted, or nothing better can be known.
  ///
  /// Messages that came since are unread too, so that there may be more.
  func isMet(by reported: Conversation) -> Bool {
    guard case .count(let count) = reported.unread else { return true }
    switch self {
    case .anything: return count > 0
    case .count(let wanted, let last):
      let hasNewer = last.flatMap { seen in reported.lastMessage.map { $0.id > seen } } ?? false
      return count == wanted || (hasNewer && count > wanted)
    }
  }

  /// Whether one outcome is nearer to the goal than another.
  ///
  /// Of two that are equally far the one with more unread messages is: it hides nothing.
  func prefers(_ new: Unread, to old: Unread) -> Bool {
    guard case .count(let new) = new, case .count(let old) = old else { return false }
    guard case .count(let wanted, _) = self else { return new >= old }
    return (abs(new - wanted), -new) <= (abs(old - wanted), -old)
  }
}

/// The newest messages of a conversation, as far back as was looked.
struct RecentMessages {
  /// Oldest first.
  private(set) var messages: [LastMessage] = []
  /// Whether nothing stands before them.
  private(set) var reachStart = false
  /// Whether no older ones will be looked at, so that these have to do.
  var isEnd = false

  init() {}

  /// Takes older ones in.
  ///
  /// A server that does not step back must not have its messages counted twice.
  mutating func add(_ list: MessageList, limit: Int) {
    let oldest = messages.first?.id
    messages = list.messages.filter { message in oldest.map { message.id < $0 } ?? true } + messages
    reachStart = list.count < limit
    isEnd = reachStart
  }
}

extension MessageID {
  /// The id as requests want it; an id below 1 is none that the service gives.
  var positiveNumber: Int64? { number.flatMap { $0 > 0 ? $0 : nil } }
}
