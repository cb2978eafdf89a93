/// What a user wants of a conversation: an intention with its basis, never a stored result.
///
/// A kind of change is declared in this file: what it does to a row, how it folds with a later one, what
/// takes it back, what is left of it when it is made again, and what the journal shows of it. Besides, two
/// switches without a default name each kind: `ConversationsClient.perform`, which asks the server for it,
/// and `StoredChange`, which keeps it on disk. Its words are in the module `Wording`.
///
/// - Source: Rule R6.
public enum Change: Hashable, Sendable {
  /// Everything up to the message the user saw is read; nil means all.
  case markRead(upTo: MessageID?)
  /// It asks for attention again; the message is the last one the user saw.
  case markUnread(last: MessageID?)
  /// It is as unread again as it was before it was marked read: what was unread then, the last
  /// message that had been read, where the server said so, and the last message the user saw.
  case restoreUnread(Unread, lastRead: MessageID?, last: MessageID?)
  /// Everything up to the message reached this user; nil means all.
  case markDelivered(upTo: MessageID?)
  /// Tags are added and removed; the others stay.
  case editTags(TagEdit)
  /// It stands above the others; the moment is when the user asked for it.
  case pin(at: Timestamp)
  /// It goes back to its place.
  case unpin
  /// The row leaves the list until a message newer than the one the user saw arrives.
  case reset(ResetScope, seen: MessageID?)
}

/// What a reset destroys.
///
/// - Source: docs/api.md §6.4 and §6 row 12.
public enum ResetScope: Hashable, Sendable {
  /// The row of the acting user; nobody else notices.
  case ownList
  /// The row, and the messages for good; one-to-one conversations only.
  case messages
  /// The conversation, for all users (deprecated call).
  case everyone
}

extension Change {
  /// The kinds of changes, by codes that outlive the program: on disk and in what it exports.
  public enum Kind: String, CaseIterable, Sendable {
    case read, unread, restore, delivered, tags, pin, unpin, reset
  }

  /// Its kind.
  public var kind: Kind {
    switch self {
    case .markRead: .read
    case .markUnread: .unread
    case .restoreUnread: .restore
    case .markDelivered: .delivered
    case .editTags: .tags
    case .pin: .pin
    case .unpin: .unpin
    case .reset: .reset
    }
  }

  /// Whether the conversation is meant to be unread afterwards.
  public var marksUnread: Bool { kind == .unread || kind == .restore }

  /// Whether it may give the row another place in the list.
  var movesRow: Bool { kind == .pin || kind == .unpin }

  /// Whether a list that does not show the row confirms it.
  var isConfirmedByAbsence: Bool { kind == .reset }

  /// The change without what the user saw when it was made.
  ///
  /// - Source: Rule R6, which it breaks.
  var withoutBasis: Change {
    switch self {
    case .markRead: .markRead(upTo: nil)
    case .reset(let scope, _): .reset(scope, seen: nil)
    default: self
    }
  }
}

/// What it does to a row.
extension Change {
  /// Applies the intention to whatever is newest.
  ///
  /// - Parameters:
  ///   - row: The row as the server told it, with earlier changes applied; nil hides the row.
  ///   - receipt: What the server told when it accepted the change.
  /// - Source: Rules R2 and R6.
  func apply(to row: inout Conversation?, receipt: ChangeReceipt?) {
    guard var changed = row else { return }
    switch self {
    case .markRead(let seen): changed.markRead(upTo: seen)
    case .markUnread(let last): changed.markUnread(last: last, reported: receipt?.unread)
    case .restoreUnread(let before, _, let last):
      changed.markUnread(last: last, reported: receipt?.unread ?? before)
    case .markDelivered: return
    case .editTags(let edit): changed.tags = receipt?.tags ?? edit.applied(to: changed.tagList)
    case .pin(let moment): if changed.pin == nil { changed.pin = Pin(scope: .own, since: moment) }
    case .unpin: if changed.pin?.scope == .own { changed.pin = nil }
    case .reset(_, let seen):
      if !changed.hasMessage(after: seen) {
        row = nil
        return
      }
    }
    row = changed
  }
}

extension Conversation {
  /// The tags, none where the answer did not tell.
  public var tagList: [Tag] { tags ?? [] }

  /// Whether the last message is newer than the one the user saw.
  ///
  /// Without knowing what they saw, nothing counts as newer: an intention about all messages
  /// covers what is there now.
  public func hasMessage(after seen: MessageID?) -> Bool {
    guard let seen, let last = lastMessage?.id else { return false }
    return last > seen
  }

  fileprivate mutating func markRead(upTo seen: MessageID?) {
    // A new message must never be hidden by an old intention.
    guard unread != .untracked, !hasMessage(after: seen) else { return }
    unread = .count(0)
    unreadMentions = unreadMentions.map { _ in 0 }
  }

  fileprivate mutating func markUnread(last: MessageID?, reported: Unread?) {
    guard unread != .untracked, !hasMessage(after: last) else { return }
    if let reported {
      unread = reported
    } else if !unread.isUnread {
      unread = .marked
    }
  }
}

extension Change {
  /// The one change that does what this and a later one together do; nil when both are needed.
  ///
  /// Only what has not been sent may be folded.
  ///
  /// - Source: Rule R4, a queued change that a later one makes pointless is dropped.
  func folded(with later: Change) -> Change? {
    switch (self, later) {
    case (.markRead, .markRead), (.markRead, .markUnread), (.markUnread, .markRead),
      (.markUnread, .markUnread), (.markRead, .restoreUnread), (.markUnread, .restoreUnread),
      (.restoreUnread, .markRead), (.restoreUnread, .restoreUnread),
      (.markDelivered, .markDelivered), (.markDelivered, .markRead),
      (.pin, .pin), (.pin, .unpin), (.unpin, .pin), (.unpin, .unpin):
      later
    case (.editTags(let edit), .editTags(let laterEdit)): .editTags(edit.combined(with: laterEdit))
    default: nil
    }
  }

  /// What takes the change back; nil for one that cannot be taken back.
  ///
  /// - Parameters:
  ///   - row: The row as it is before the change.
  ///   - now: When that is.
  /// - Returns: The intention that leads back.
  public func inverse(on row: Conversation, at now: Timestamp) -> Change? {
    switch self {
    case .markRead:
      // Where the server keeps no count, nobody can tell what was unread.
      row.unread.isUnread && row.unread != .untracked
        ? .restoreUnread(row.unread, lastRead: row.lastRead, last: row.lastMessage?.id) : nil
    case .markUnread(let last), .restoreUnread(_, _, let last): .markRead(upTo: last)
    case .editTags(let edit): .editTags(edit.inverse(on: row.tagList))
    case .pin: .unpin
    case .unpin: .pin(at: now)
    case .markDelivered, .reset: nil
    }
  }
}

extension Change {
  /// The aspect of a row that the change concerns, for the journal.
  ///
  /// - Parameter row: The conversation; nil for one that is not in the list.
  /// - Returns: The aspect; nil for a change that shows in no field of a row.
  public func aspect(of row: Conversation?) -> JournalEntry.Aspect? {
    guard let row else {
      if case .reset(let scope, _) = self { return .reset(scope) }
      return .unlisted
    }
    return switch self {
    case .markRead, .markUnread, .restoreUnread: .unread(row.unread)
    case .editTags: .tags(row.tagList)
    case .pin, .unpin: .pin(row.pin?.scope)
    case .reset: .listed
    case .markDelivered: nil
    }
  }
}

/// What is left of a change that is undone or made again later, when the server may have moved on.
public enum Replay: Equatable, Sendable {
  /// It still makes sense, perhaps not as it did.
  case change(Change, Remark?)
  /// It changes nothing any more.
  case pointless(Obstacle)

  /// What has changed since.
  public enum Remark: Hashable, Sendable {
    /// Newer messages stay unread.
    case newerStayUnread
    /// Newer messages are unread, too.
    case newerAreUnread
    /// Another user or device had changed some of the tags.
    case othersChangedTags
    /// These tags find no room.
    case noRoom([Tag])
  }

  /// Why it changes nothing.
  public enum Obstacle: Hashable, Sendable {
    /// The conversation is read already.
    case isRead
    /// It is unread already.
    case isUnread
    /// It is pinned already.
    case isPinned
    /// The user has not pinned it.
    case isNotPinnedByUser
    /// Its tags are so already.
    case hasTags
    /// It has no room for another tag.
    case hasNoRoom
  }

  /// Compares a change with the row as it is meant now.
  public init(_ change: Change, on row: Conversation) {
    switch change {
    case .markRead(let last):
      self.init(
        change, unless: row.unread == .count(0), .isRead,
        row.hasMessage(after: last) ? .newerStayUnread : nil)
    case .markUnread: self.init(change, unless: row.unread.isUnread, .isUnread)
    case .restoreUnread(_, _, let last):
      let hasNews = row.hasMessage(after: last)
      self.init(
        change, unless: row.unread.isUnread && !hasNews, .isUnread,
        hasNews ? .newerAreUnread : nil)
    case .editTags(let edit): self.init(edit, on: row.tagList)
    case .pin: self.init(change, unless: row.pin != nil, .isPinned)
    case .unpin: self.init(change, unless: row.pin?.scope != .own, .isNotPinnedByUser)
    case .markDelivered, .reset: self = .change(change, nil)
    }
  }

  private init(
    _ change: Change, unless isPointless: Bool, _ obstacle: Obstacle, _ remark: Remark? = nil
  ) {
    self = isPointless ? .pointless(obstacle) : .change(change, remark)
  }

  /// Only what is not so already, and only as many tags as there is room for.
  private init(_ edit: TagEdit, on tags: [Tag]) {
    let rest = edit.residual(in: tags)
    let unfit = rest.unfit(in: tags)
    let possible = rest.without(adding: unfit)
    guard !possible.isEmpty else {
      self = .pointless(unfit.isEmpty ? .hasTags : .hasNoRoom)
      return
    }
    let remark: Remark? =
      unfit.isEmpty ? (possible == edit ? nil : .othersChangedTags) : .noRoom(unfit)
    self = .change(.editTags(possible), remark)
  }
}
