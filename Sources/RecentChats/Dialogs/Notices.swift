public import Conversations
public import Diagnostics

/// A message on the status line that disappears after a while.
public enum Notice: Hashable, Sendable {
  // Before a change.
  /// The session is read-only, so that nothing is changed.
  case readOnly
  /// No conversation is selected.
  case nothingSelected
  /// The list has no row of that number.
  case noRow(Int, listed: Int)
  /// The list has no conversation with this user or group.
  case noConversation(with: Peer)
  /// The conversation does not match the filter.
  case filteredOut(String)
  /// The conversation left the list before the command could act on it.
  case gone(String)
  /// A question was answered with no.
  case cancelled
  /// The user must type this word to confirm.
  case typeToConfirm(String)
  /// The conversation is already in the requested state.
  case unchanged(String, Replay.Obstacle)
  /// The conversation is not pinned, so it cannot be unpinned.
  case notPinned(String)
  /// The conversation has no message to mark.
  case noMessage(String, toMark: Mark)
  /// The conversation is of an unknown kind, by its name, that can only be read.
  case unknownKind(String, String)
  /// The app has pinned the conversation for everyone, which a user cannot change.
  case pinnedByApp(String)
  /// The conversation does not have these tags, which were to be removed.
  case absentTags(String, [Tag])
  /// The conversation would have this many tags.
  case tooManyTags(String, count: Int)

  /// No conversation has one of these tags.
  case unknownTags([Tag])
  /// No rule proposes tags for the conversation.
  case noProposal(String)
  /// No rule proposes tags for any of the selected conversations.
  case noProposals
  /// No rule has that number.
  case noRule(Int)
  /// The two tags exclude each other, so they can't both be added.
  case exclusiveTags(Tag, Tag)

  // After a change.
  /// A change is shown, or has reached the server.
  case done(ChangeOfConversation)
  /// A conversation without an unread count is marked read.
  case markedReadUncounted
  /// A change failed several times and is sent again.
  case delayed(ChangeOfConversation, SyncFailure)
  /// A change was refused.
  case refused(ChangeOfConversation, RefusalReason)
  /// The server reports no unread messages after a conversation was marked unread.
  case unreadWithoutEffect(String)
  /// The conversation had no room for these tags.
  case noRoom(String, [Tag])
  /// The server has these tags instead of those that were sent.
  case otherTags(String, [Tag])

  /// No change was made that could be repeated.
  case nothingToRepeat
  /// The conversation is already as several actions would leave it.
  case nothingToChange(String)
  /// The configuration defines no change that marks a conversation done.
  case doneIsEmpty

  // Bulk changes.
  /// A bulk change is shown, or its undoing.
  case bulkDone(BulkResult)
  /// A bulk change would change nothing.
  case bulkUnchanged([BulkTally])
  /// Another bulk change is being prepared.
  case bulkInProgress
  /// No bulk change is under way, or none has that number.
  case noJob
  /// No bulk change has that number.
  case noJobNumber
  case jobPaused
  case jobResumed
  /// The rest of a bulk change was withdrawn.
  case jobCancelled(withdrawn: Int)
  /// Another program on the same store sends the bulk change.
  case jobSentElsewhere

  // Undo.
  case nothingToUndo
  case nothingToRedo
  /// The list has not been completely read from disk yet.
  case listIncomplete
  /// The last change cannot be undone; the next undo applies to an older one.
  case notUndoable(ChangeOfConversation, next: ChangeOfConversation?)
  /// The user withdrew a change before it was known to have reached the server.
  case withdrawn(ChangeOfConversation, WithdrawnProgress)
  /// A change is in flight and can't be withdrawn now.
  case onItsWay(ChangeOfConversation)
  /// Another program on the same store sends the change, so it has to be confirmed there.
  case sentElsewhere(ChangeOfConversation)
  /// The program that sends the change has been asked to withdraw it.
  case withdrawalWanted(ChangeOfConversation)
  /// The change had been sent before it was to be withdrawn.
  case sentBeforeWithdrawal(ChangeOfConversation)
  /// The change to withdraw is no longer waiting.
  case nothingToWithdraw
  /// The change to confirm no longer waits for a confirmation.
  case nothingToConfirm
  /// The list of waiting changes contains no change with that number.
  case noWaitingChange(Int)
  /// A change that can't be undone has waited, as has a number of others, and is sent only after
  /// the user has confirmed it again.
  case needsConfirmation(ChangeOfConversation, more: Int)
  case undone(ChangeOfConversation, Replay.Remark?)
  case redone(ChangeOfConversation, Replay.Remark?)
  /// Undo or redo has no effect left.
  case nothingLeft(String, Replay.Obstacle)

  // The server and the disk.
  /// A request failed.
  case failed(SyncFailure)
  /// The server allows no request before that time.
  case limited(until: CivilTime)
  case answersAgain
  /// A row could not be read, nor could this number of others.
  case rowSkipped(SkippedRow, more: Int)
  /// The list from that row on, counted from 1, could not be read.
  case listInterrupted(row: Int, SyncFailure)
  /// The list seems to have no end; this many of its conversations were read.
  case listCutOff(Int)
  case store(StoreFailure)

  /// This many changes of an account that is no longer open could not be saved and are lost.
  case changesLost(Int, of: UserID)

  // Views.
  /// No view has that name; a similar name, if there is one.
  case noView(String, nearest: String?)
  /// No view has that number; the number of views besides that of all conversations.
  case noViewNumber(Int, count: Int)
  /// There is only the view of all conversations.
  case noViews
  /// Conversations are muted, or no longer; the name if there is one.
  case muted(name: String?, count: Int, isMuted: Bool, JournalEntry.Step)
  /// The conversation is muted already, or by the query of the configuration, or is not muted.
  case unmutable(String, isMuted: Bool)
  /// A view can't have that name.
  case viewNameRefused(String, ViewNameProblem)
  /// A view is saved, until the program ends unless it is kept on disk.
  case viewSaved(String, isKept: Bool)
  /// A saved view is deleted.
  case viewDeleted(String)
  /// The view is defined in the configuration, or built in.
  case viewNotDeletable(String)

  // The program.
  /// A problem in the configuration, and the number of further ones.
  case configuration(Diagnostic, more: Int)
  /// A property of the terminal.
  case terminal(Diagnostic)
  case notUnderstood(TypedCommandProblem)
  /// The trace was written to this path.
  case traceWritten(String)
  /// The trace could not be written to this path.
  case traceFailed(String, TraceFailure)
  case themes(current: String, others: [String])
  case themeApplied(String, isConfigured: Bool)
  /// A theme cannot be loaded.
  case themeProblem(ThemeProblem)
  /// No command is bound to the key with that label.
  case unboundKey(String)
}

/// A change and the name of its conversation.
public struct ChangeOfConversation: Hashable, Sendable {
  /// The change.
  public var change: Change
  /// The name of the conversation: not safe to draw.
  public var name: String

  /// Creates a change with the name of its conversation.
  public init(_ change: Change, name: String) {
    self.change = change
    self.name = name
  }
}

/// A mark that requires a message in the conversation.
public enum Mark: Hashable, Sendable {
  case unread, delivered
}

extension Notice {
  /// True when the notice reports a failure.
  public var isFailure: Bool {
    switch self {
    case .needsConfirmation, .noWaitingChange, .noRow, .noConversation, .filteredOut, .gone,
      .tooManyTags, .unknownTags, .exclusiveTags, .delayed, .changesLost, .refused,
      .unreadWithoutEffect, .noRoom, .otherTags, .failed,
      .listInterrupted, .listCutOff, .store, .configuration, .notUnderstood, .traceFailed,
      .themeProblem, .noView, .viewNameRefused, .viewNotDeletable:
      true
    case .readOnly, .noProposal, .noProposals, .noRule, .nothingSelected, .cancelled,
      .typeToConfirm, .unchanged,
      .notPinned, .noMessage,
      .unknownKind, .pinnedByApp, .absentTags, .done, .markedReadUncounted, .nothingToUndo,
      .nothingToRedo,
      .listIncomplete, .notUndoable, .undone, .withdrawn, .onItsWay, .sentElsewhere,
      .withdrawalWanted, .sentBeforeWithdrawal,
      .nothingToWithdraw, .nothingToConfirm, .redone, .nothingLeft, .limited, .answersAgain,
      .rowSkipped, .terminal, .traceWritten, .themes, .unboundKey, .bulkDone, .bulkUnchanged,
      .bulkInProgress, .nothingToRepeat, .nothingToChange, .doneIsEmpty, .noJob, .noJobNumber,
      .jobPaused, .jobResumed, .jobCancelled, .jobSentElsewhere, .noViewNumber, .noViews,
      .viewSaved, .viewDeleted, .muted, .unmutable,
      .themeApplied:
      false
    }
  }

  /// The display time in milliseconds: long enough to read, longer for a failure.
  var milliseconds: Int64 { isFailure ? 20_000 : 6_000 }
}

extension RecentChatsModel {
  /// Shows a notice on the status line.
  mutating func say(_ notice: Notice) -> [Effect] {
    self.notice = notice
    notices.add(notice)
    return [.setTimer(.notice, milliseconds: notice.milliseconds)]
  }

  /// Shows why a command has no effect, after the results of the commands before it, and counts it
  /// for the exit status.
  mutating func cannot(_ notice: Notice) -> [Effect] {
    journal.noteRejectedCommand()
    return announcements.append(notice) ? [] : say(notice)
  }

  /// Removes the notice before the next command; a failure stays while only the selection moves.
  mutating func dropNotice(before command: Command) {
    guard let notice, !notice.isFailure || command.group != .move else { return }
    self.notice = nil
  }

  /// Removes a notice that reports no failure, because the connection is lost.
  mutating func dropInformation() {
    if notice?.isFailure == false { notice = nil }
  }

  /// Shows a notice for an accepted change that has no visible effect.
  mutating func confirm(_ change: PendingChange) -> [Effect] {
    switch change.change {
    case .markDelivered, .reset:
      say(.done(ChangeOfConversation(change.change, name: name(of: change))))
    case .markRead, .markUnread, .restoreUnread, .editTags, .pin, .unpin: []
    }
  }
}

/// The notices of changes that are not shown yet, because the disk does not have them.
struct Announcements: Equatable, Sendable {
  private var notices: [Ticket: [Notice]] = [:]

  /// Sets the notice of a change; those of later commands follow it.
  mutating func set(_ notice: Notice?, for ticket: Ticket) {
    guard let notice else { return }
    notices[ticket] = [notice] + (notices[ticket]?.dropFirst() ?? [])
  }

  /// Adds a notice that follows all the others.
  ///
  /// - Returns: False when there are none, so that it can be shown now.
  mutating func append(_ notice: Notice) -> Bool {
    guard let last = notices.keys.max() else { return false }
    notices[last]?.append(notice)
    return true
  }

  /// Removes the notices of a change, and of the commands after it.
  mutating func take(_ ticket: Ticket) -> [Notice] { notices.removeValue(forKey: ticket) ?? [] }
}
