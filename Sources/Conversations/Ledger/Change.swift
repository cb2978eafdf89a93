/// A change that a user wants to make to a conversation: an intention with its basis, never a
/// stored result.
///
/// This file declares everything about a kind of change: its effect on a row, how it folds with a
/// later change, its inverse, its replay, and its journal entry. Two switches without a default
/// also list every kind: `ConversationsClient.perform`, which sends it to the server, and
/// `StoredChange`, which writes it to disk. The module `Wording` renders it as text.
///
/// - Source: Rule R6.
public enum Change: Hashable, Sendable {
  /// Marks everything up to the last message that the user saw as read; nil marks everything.
  case markRead(upTo: MessageID?)
  /// Marks the conversation as unread; `last` is the last message that the user saw.
  case markUnread(last: MessageID?)
  /// Restores the unread state from before the conversation was marked read: the unread count, the
  /// last message that had been read, if the server reported it, and the last message that the user
  /// saw.
  case restoreUnread(Unread, lastRead: MessageID?, last: MessageID?)
  /// Marks everything up to the message as delivered to this user; nil marks everything.
  case markDelivered(upTo: MessageID?)
  /// Adds and removes tags, and leaves the others alone.
  case editTags(TagEdit)
  /// Pins the conversation; `at` is the time at which the user asked for it.
  case pin(at: Timestamp)
  /// Removes the user's pin.
  case unpin
  /// Removes the row from the list until a message newer than the last one that the user saw
  /// arrives.
  case reset(ResetScope, seen: MessageID?)
}

/// The data that a reset deletes.
///
/// - Source: docs/api.md §6.4 and §6 row 12.
public enum ResetScope: Hashable, Sendable {
  /// The row of the acting user; other users are not affected.
  case ownList
  /// The row, and the messages permanently; one-to-one conversations only.
  case messages
  /// The conversation, for all users; a deprecated request.
  case everyone
}

extension Change {
  /// The kinds of changes; the raw values are codes that are stored on disk and exported.
  public enum Kind: String, CaseIterable, Sendable {
    case read, unread, restore, delivered, tags, pin, unpin, reset
  }

  /// The kind of the change.
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

  /// True when the change makes the conversation unread.
  public var marksUnread: Bool { kind == .unread || kind == .restore }

  /// True when the change can't be undone, regardless of the state of the row.
  public var isFinal: Bool { kind == .reset || kind == .delivered }

  /// True when the change may move the row in the list.
  var movesRow: Bool { kind == .pin || kind == .unpin }

  /// True when a list that lacks the row confirms the change.
  var isConfirmedByAbsence: Bool { kind == .reset }

  /// The change without its basis, the last message that the user saw.
  ///
  /// - Source: Rule R6, which this violates.
  var withoutBasis: Change {
    switch self {
    case .markRead: .markRead(upTo: nil)
    case .reset(let scope, _): .reset(scope, seen: nil)
    default: self
    }
  }
}

extension Change {
  /// True when a row shows that the change was made; false also when no row can show it.
  package func isDone(in row: Conversation) -> Bool {
    switch self {
    case .markRead: row.unread == .count(0)
    case .markUnread(let last): row.unread.isUnread && !row.hasMessage(after: last)
    case .restoreUnread(let before, _, let last):
      !row.hasMessage(after: last)
        && (before == .marked || before == .unknown ? row.unread.isUnread : row.unread == before)
    case .editTags(let edit): row.tags.map { edit.residual(in: $0).isEmpty } ?? false
    case .pin: row.pin?.scope == .own
    case .unpin: row.pin?.scope != .own
    case .markDelivered, .reset: false
    }
  }
}

/// Applying changes to a row.
extension Change {
  /// Applies the change to the newest known row.
  ///
  /// - Parameters:
  ///   - row: The confirmed row with earlier changes applied; set to nil to hide the row.
  ///   - receipt: The server's result, once it has accepted the change.
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
  /// The tags; empty if the response did not contain them.
  public var tagList: [Tag] { tags ?? [] }

  /// Returns true when the last message is newer than the last one that the user saw.
  ///
  /// Without that message, nothing counts as newer: a change of all messages covers those that are
  /// there now.
  public func hasMessage(after seen: MessageID?) -> Bool {
    guard let seen, let last = lastMessage?.id else { return false }
    return last > seen
  }

  fileprivate mutating func markRead(upTo seen: MessageID?) {
    // An old change must never hide a new message.
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
  /// Returns one change with the effect of this change and a later one; nil if both are needed.
  ///
  /// Only changes that were never sent may be folded.
  ///
  /// - Source: Rule R4: a queued change that a later one makes pointless is dropped.
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

  /// Returns the change that undoes this one; nil if it cannot be undone.
  ///
  /// - Parameters:
  ///   - row: The row before the change.
  ///   - now: The current time.
  /// - Returns: The inverse change.
  public func inverse(on row: Conversation, at now: Timestamp) -> Change? {
    switch self {
    case .markRead:
      // Where the server keeps no count, the earlier unread state is unknown.
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
  /// Returns the aspect of a row that the change concerns, for the journal.
  ///
  /// - Parameter row: The conversation; nil if it is not in the list.
  /// - Returns: The aspect; nil for a change that affects no field of a row.
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

/// The remainder of a change that is undone or redone later, when the server's data may have
/// changed.
public enum Replay: Equatable, Sendable {
  /// The change still has an effect, perhaps a different one.
  case change(Change, Remark?)
  /// The change no longer has an effect.
  case pointless(Obstacle)

  /// The way in which the effect differs from the original.
  public enum Remark: Hashable, Sendable {
    /// Newer messages stay unread.
    case newerStayUnread
    /// Newer messages are unread, too.
    case newerAreUnread
    /// Another writer has changed some of the tags.
    case othersChangedTags
    /// These tags exceed the limit and are left out.
    case noRoom([Tag])
  }

  /// The reason why a change no longer has an effect.
  public enum Obstacle: Hashable, Sendable {
    /// The conversation is already read.
    case isRead
    /// The conversation is already unread.
    case isUnread
    /// The conversation is already pinned.
    case isPinned
    /// The conversation has no pin of the user.
    case isNotPinnedByUser
    /// The conversation already has the resulting tags.
    case hasTags
    /// The conversation already has as many tags as allowed.
    case hasNoRoom
  }

  /// Compares a change with the intended row.
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

  /// Keeps only edits that still have an effect, and only as many tags as the limit allows.
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
