import Conversations
import Diagnostics
public import RecentChats

extension Notice {
  /// Returns the notice in one or two sentences.
  ///
  /// The sentences may contain names and text from the server: not safe to draw.
  public func text(for reader: Reader) -> String {
    switch self {
    case .readOnly:
      "Nothing was changed: this session is read-only (--readonly, or readonly = true)."
    case .nothingSelected: "No conversation is selected."
    case .noRow(let number, let listed):
      "No row \(number): the list has \(String(listed, "row", "rows"))."
    case .noConversation(let peer):
      "No conversation with the \(peer.isGroup ? "group" : "user") \(peer.rawValue) is on the list."
    case .filteredOut(let name): Self.filteredOut(name, reader)
    case .gone(let name): "\(name) is no longer on the list; nothing was changed."
    case .cancelled: "Nothing was changed."
    case .typeToConfirm(let word): "Type \(word) to confirm, or press Esc to cancel."
    case .unchanged(let name, let reason): reason.clause(about: name) + "."
    case .notPinned(let name): "\(name) is not pinned."
    case .noMessage(let name, .unread): "\(name) has no message to mark unread."
    case .noMessage(let name, .delivered): "\(name) has no message to mark delivered."
    case .unknownKind(let name, let kind):
      "\(name) is a conversation of an unknown kind (\(kind)): it can be read here, not changed."
    case .pinnedByApp(let name): "\(name) is pinned by the app for everyone; you can't unpin it."
    case .tooManyTags(let name, let count):
      "\(name) would have \(count) tags; the limit is \(Tag.maximumCount). Remove one first."

    case .absentTags(let name, let tags): "\(name) has no tag \(tags.names) to remove."

    case .unknownTags(let tags):
      "No conversation has the tag \(tags.map(\.rawValue).joined(last: "or")); nothing was changed."
    case .noProposal(let name): "No rule proposes tags for \(name)."
    case .noProposals: "No rule proposes tags for a selected conversation."
    case .noRule(let number):
      "No rule has number \(number)." + Self.instruction(reader, .rules, "to see them")
    case .exclusiveTags(let tag, let other):
      "\(tag.rawValue) and \(other.rawValue) exclude each other; nothing was changed."

    case .done(let change): change.doneSentence
    case .markedReadUncounted: "Marked read; the server keeps no count for groups this large."
    case .delayed(let change, let failure):
      "Could not \(change.infinitive) yet: \(failure.sentence(for: reader, isRetried: true))"
    case .refused(let change, let reason):
      "Could not \(change.infinitive): \(reason.sentence(for: reader))"
    case .unreadWithoutEffect(let name):
      "Mark unread had no effect on \(name): the server still counts nothing unread."
    case .noRoom(let name, let tags):
      "\(name) already has \(Tag.maximumCount) tags; no room for \(tags.names)."
    case .otherTags(let name, let tags):
      "The server stored other tags on \(name) than you sent: \(tags.isEmpty ? "none" : tags.names)."

    case .nothingToRepeat: "Nothing to repeat: you have not changed a conversation yet."
    case .nothingToChange(let name): "\(name) is so already; nothing was changed."
    case .doneIsEmpty: "The configuration defines no change in [done]."
    case .bulkDone(let result): result.sentence
    case .bulkUnchanged(let tallies):
      "Nothing to change: "
        + (tallies.compactMap(\.remainder).joined(separator: "; ")
          .nonEmpty ?? "no conversation is selected") + "."
    case .bulkInProgress: "The last bulk change is still being prepared; try again in a moment."
    case .noJob: "No bulk change with unsent changes has that number."
    case .noJobNumber: "No bulk change has that number."
    case .jobPaused: "Paused: nothing more of the bulk change is sent until you resume it."
    case .jobResumed: "Resumed: the bulk change is being sent."
    case .jobCancelled(let count):
      "Withdrawn: \(String(count, "change", "changes")) of the bulk change."
    case .jobSentElsewhere:
      "Another recents on this account sends the bulk change; it withdraws what is not sent yet."

    case .nothingToUndo: "Nothing to undo."
    case .nothingToRedo: "Nothing to redo."
    case .listIncomplete: "The list is still loading; try again."
    case .notUndoable(let change, let next):
      "\(change.gerund) can't be undone." + Self.undoing(next, reader)
    case .withdrawn(let change, .unsent): "Withdrawn: \(change.label). It was not sent."
    case .withdrawn(let change, .unknown): "Withdrawn: \(change.label)."
    case .withdrawn(let change, .perhapsSent):
      "Withdrawn: \(change.label). The server may have received it before."
    case .onItsWay(let change):
      "\(change.gerund) can't be withdrawn now: it is on its way to the server."
    case .sentElsewhere(let change):
      "Another recents on this account sends its changes; confirm it there: \(change.label)."
    case .withdrawalWanted(let change):
      "Withdrawal requested: \(change.label). Another recents on this account sends its changes."
    case .sentBeforeWithdrawal(let change):
      "Not withdrawn: \(change.label). It had been sent already."
    case .nothingToWithdraw: "That change no longer waits; nothing was withdrawn."
    case .nothingToConfirm: "That change does not wait for your confirmation."
    case .noWaitingChange(let number):
      "No waiting change has number \(number)." + Self.instruction(reader, .waiting, "to see them")
    case .needsConfirmation(let change, let more):
      "\(change.gerund) has waited and can't be undone once it is sent."
        + Self.instruction(reader, .waiting, "to send or withdraw it")
        + (more > 0 ? " \(more) more like it." : "")
    case .undone(let change, let remark): "Undone: \(change.label)\(Self.remark(remark))."
    case .redone(let change, let remark): "Redone: \(change.label)\(Self.remark(remark))."
    case .nothingLeft(let name, let reason): "\(reason.clause(about: name)); nothing was changed."

    case .failed(let failure): failure.sentence(for: reader, isRetried: failure.isTransient)
    case .limited(let until):
      "The server asked to wait until \(until.time); nothing is sent before then."
    case .changesLost(let count, let user):
      "\(String(count, "change", "changes")) of \(user.rawValue) could not be saved and "
        + (count == 1 ? "is lost." : "are lost.")
    case .answersAgain: "The server is responding again."
    case .rowSkipped(let row, let more): row.sentence + Self.more(more)
    case .listInterrupted(let row, let failure):
      "The list from row \(CountText.grouped(row)) on could not be read. "
        + failure.sentence(for: reader, isRetried: true)
    case .listCutOff(let count):
      "The list seems to have no end; reading stopped after \(CountText.grouped(count)) chats."
    case .store(let failure): failure.sentence

    case .noView, .noViewNumber, .noViews, .viewNameRefused, .viewSaved, .viewDeleted,
      .viewNotDeletable, .muted, .unmutable:
      viewText(for: reader) ?? ""
    case .configuration(let problem, let more):
      more > 0 ? "\(problem) (and \(more) more: recents config check)" : problem.description
    case .terminal(let property): property.description
    case .themeProblem(let problem): problem.text
    case .unboundKey(let key):
      "\(key): not bound" + (reader.key(of: .help).map { ", \($0) for help." } ?? ".")
    case .notUnderstood(let problem): problem.sentence(for: reader)
    case .traceWritten(let path): "Trace written to \(path)."
    case .traceFailed(let path, let failure): "No trace written to \(path): \(failure.reason)."
    case .themes(let current, let others):
      "The theme is \(current); "
        + (others.isEmpty
          ? "there is no other." : "also available: \(others.joined(separator: ", ")).")
    case .themeApplied(let name, true): "The theme is \(name), as configured."
    case .themeApplied(let name, false):
      "The theme is \(name) until you quit; theme = \"\(name)\" in the configuration keeps it."
    }
  }

  private static func more(_ count: Int) -> String {
    count > 0 ? " Nor could \(String(count, "other row", "other rows"))." : ""
  }

  private static func filteredOut(_ name: String, _ reader: Reader) -> String {
    let clear = reader.instruction(for: .dismiss).map { "; \($0) to clear the filter" } ?? ""
    return "\(name) does not match the filter\(clear)."
  }

  private static func undoing(_ next: ChangeOfConversation?, _ reader: Reader) -> String {
    guard let next, let undo = reader.instruction(for: .undo) else { return "" }
    return " \(undo.sentenceCase) again to undo: \(next.label)."
  }

  /// Returns a sentence that names the way to do something; empty if there is none.
  private static func instruction(_ reader: Reader, _ command: Command, _ aim: String) -> String {
    reader.instruction(for: command).map { " \($0.sentenceCase) \(aim)." } ?? ""
  }

  private static func remark(_ remark: Replay.Remark?) -> String {
    remark.map { "; \($0.clause)" } ?? ""
  }
}

extension SkippedRow {
  /// The row by name, and the reason why it is not listed.
  var sentence: String {
    let row = name ?? id?.rawValue
    return "The row\(row.map { " of \($0)" } ?? "") could not be read (\(reason))."
  }
}

extension TraceFailure {
  fileprivate var reason: String {
    switch self {
    case .exists: "the file exists; choose another name"
    case .noFolder: "its folder does not exist"
    case .refused(let reason): reason
    }
  }
}

extension ExitNotice {
  /// The notice as a sentence for a shell.
  public var text: String {
    let (have, they) = unsent == 1 ? ("has", "it is") : ("have", "they are")
    return "\(String(unsent, "change", "changes")) \(have) not reached the server; \(they) "
      + (isKept ? "saved and sent at the next start." : "lost.")
  }
}
