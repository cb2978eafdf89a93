public import Conversations

/// A message on the status line that goes away after a while.
public enum Notice: Hashable, Sendable {
  // Before a change.
  /// No conversation is selected.
  case nothingSelected
  /// The list has no row of that number.
  case noRow(Int, listed: Int)
  /// The conversation left the list while something was to be done with it.
  case gone(String)
  /// A question was answered with no.
  case cancelled
  /// A question is answered by typing this word.
  case typeToConfirm(String)
  /// The conversation already is as it was wanted.
  case unchanged(String, Replay.Obstacle)
  /// The conversation is not pinned, so it cannot be unpinned.
  case notPinned(String)
  /// The conversation has no message that could be marked.
  case noMessage(String, toMark: Mark)
  /// The app has pinned the conversation for everyone, which a user cannot change.
  case pinnedByApp(String)
  /// The conversation would have so many tags.
  case tooManyTags(String, count: Int)

  // After a change.
  /// A change shows, or has reached the server.
  case done(ChangeOfConversation)
  /// A conversation without an unread count is marked read.
  case markedReadUncounted
  /// A change was refused.
  case refused(ChangeOfConversation, RefusalReason)
  /// The server counts nothing unread after a conversation was marked unread.
  case unreadWithoutEffect(String)
  /// The conversation had no room for these tags.
  case noRoom(String, [Tag])
  /// The server keeps these tags in place of those that were sent.
  case otherTags(String, [Tag])

  // Undo.
  case nothingToUndo
  case nothingToRedo
  /// The list has not been read from disk to its end.
  case listIncomplete
  /// The last change cannot be undone; the next undo is for an older one.
  case notUndoable(ChangeOfConversation, next: ChangeOfConversation?)
  case undone(ChangeOfConversation, Replay.Remark?)
  case redone(ChangeOfConversation, Replay.Remark?)
  /// Undo or redo has nothing left to do.
  case nothingLeft(String, Replay.Obstacle)

  // The server and the disk.
  /// A request failed.
  case failed(SyncFailure)
  /// The server asked to wait until then.
  case limited(until: CivilTime)
  case answersAgain
  case store(StoreFailure)

  // The program.
  /// A problem of the configuration, in a sentence, and the number of further ones.
  case configuration(String, more: Int)
  /// A property of the terminal, in a sentence.
  case terminal(String)
  case notUnderstood(TypedCommandProblem)
  /// The trace was written to this path.
  case traceWritten(String)
  /// The trace could not be written to this path.
  case traceFailed(String, TraceFailure)
  case themes(current: String, others: [String])
  case themeApplied(String, isConfigured: Bool)
  /// A theme cannot be loaded.
  case themeProblem(ThemeProblem)
}

/// A change and the name of the conversation it is about.
public struct ChangeOfConversation: Hashable, Sendable {
  /// The change.
  public var change: Change
  /// The name of the conversation: not safe to draw.
  public var name: String

  /// Names the conversation of a change.
  public init(_ change: Change, name: String) {
    self.change = change
    self.name = name
  }
}

/// A mark of a conversation for which it must have a message.
public enum Mark: Hashable, Sendable {
  case unread, delivered
}

extension Notice {
  /// Whether something failed.
  public var isFailure: Bool {
    switch self {
    case .noRow, .gone, .tooManyTags, .refused, .unreadWithoutEffect, .noRoom, .otherTags, .failed,
      .store, .configuration, .notUnderstood, .traceFailed, .themeProblem:
      true
    case .nothingSelected, .cancelled, .typeToConfirm, .unchanged, .notPinned, .noMessage,
      .pinnedByApp, .done,
      .markedReadUncounted, .nothingToUndo, .nothingToRedo, .listIncomplete, .notUndoable, .undone,
      .redone, .nothingLeft, .limited, .answersAgain, .terminal, .traceWritten, .themes,
      .themeApplied:
      false
    }
  }

  /// How long it stays: long enough to read, longer when something failed.
  var milliseconds: Int64 { isFailure ? 20_000 : 6_000 }
}

extension RecentChatsModel {
  /// Shows a notice on the status line.
  mutating func say(_ notice: Notice) -> [Effect] {
    self.notice = notice
    return [.setTimer(.notice, milliseconds: notice.milliseconds)]
  }

  /// Shows why a command has no effect, and counts it for the exit status of a script.
  mutating func cannot(_ notice: Notice) -> [Effect] {
    journal.noteRejectedCommand()
    return say(notice)
  }

  /// Removes the notice before the next command; a failure stays while the selection moves.
  mutating func dropNotice(before command: Command) {
    guard let notice, !notice.isFailure || command.group != .move else { return }
    self.notice = nil
  }

  /// Removes a notice that is no failure, because the connection it is about is lost.
  mutating func dropInformation() {
    if notice?.isFailure == false { notice = nil }
  }

  /// Confirms a change that would show no effect otherwise.
  mutating func confirm(_ change: PendingChange) -> [Effect] {
    switch change.change {
    case .markDelivered, .reset:
      say(.done(ChangeOfConversation(change.change, name: name(of: change))))
    case .markRead, .markUnread, .restoreUnread, .editTags, .pin, .unpin: []
    }
  }
}
