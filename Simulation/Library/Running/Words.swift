import Conversations
import RecentChats

extension Event {
  /// The number of the event's kind.
  var kind: Int {
    switch self {
    case .started: 0
    case .restored: 1
    case .moreRowsRead: 2
    case .written(let failure): failure == nil ? 3 : 4
    case .changesTouched: 5
    case .changesRead: 6
    case .journalRead, .jobRowsRead: 7
    case .exchanged: 8
    case .command: 9
    case .edit: 10
    case .answered: 11
    case .viewport: 12
    case .scrollLimit: 13
    case .focused: 14
    case .timer: 15
    case .zone: 16
    case .connectionRead: 17
    case .pageFinished(_, .success): 18
    case .pageFinished(_, .failure): 19
    case .changeFinished(_, .success): 20
    case .changeFinished(_, .failure): 21
    case .detailsFinished: 22
    case .pointed: 23
    case .tagPointed: 24
    case .typed: 25
    case .themeLoaded: 26
    case .themesListed: 27
    case .themeFilesTouched: 28
    case .warned: 29
    case .released: 30
    case .traceWritten: 31
    case .unbound: 32
    }
  }

  /// The event as one line of text.
  var words: String {
    switch self {
    case .restored(let opening):
      "restored: \(opening.contents?.changes.map(\.words) ?? ["no store"]), "
        + "\(opening.contents?.rows.map(\.conversation.words) ?? []), "
        + (opening.isSender ? "sends" : "does not send")
    case .moreRowsRead(.success(let rows)): "more rows: \(rows.map(\.conversation.words))"
    case .changesRead(.success(let look)):
      "looked: \(look.changes.map(\.words)), " + (look.isSender ? "sends" : "does not send")
    case .journalRead, .jobRowsRead: "the journal"
    case .pageFinished(let request, .success(let page)):
      "page \(request.number) (ticket \(request.ticket.number)): \(page.rows.map(\.words))"
        + (page.isLast ? ", the last" : "")
    case .pageFinished(let request, .failure(let failure)): "page \(request.number): \(failure)"
    case .changeFinished(let ticket, .success(let receipt)):
      "change \(ticket.number) accepted, \(receipt.tags?.map(\.rawValue) ?? [])"
    case .changeFinished(let ticket, .failure(let failure)): "change \(ticket.number): \(failure)"
    case .detailsFinished: "details"
    default: "\(self)"
    }
  }
}

extension Conversation {
  /// The row as text.
  var words: String {
    let count =
      switch unread {
      case .count(let count): "\(count)"
      case .marked: "marked"
      case .untracked: "untracked"
      case .unknown: "unknown"
      }
    let tags = tagList.map(\.rawValue).joined(separator: ",")
    let pin = pin.map { $0.scope == .own ? " pinned" : " pinned by the app" } ?? ""
    return "\(name) (\(count) unread, last \(lastMessage?.id?.rawValue ?? "-")"
      + (tags.isEmpty ? "" : ", \(tags)") + pin + ")"
  }
}

extension Change {
  /// The change as text.
  var words: String {
    switch self {
    case .markRead(let seen): "read up to \(seen?.rawValue ?? "all")"
    case .markUnread(let seen): "unread, seen \(seen?.rawValue ?? "all")"
    case .restoreUnread(let before, _, let seen):
      "unread again \(before), seen \(seen?.rawValue ?? "-")"
    case .markDelivered: "delivered"
    case .editTags(let edit):
      "tags +\(edit.adding.map(\.rawValue).sorted()) -\(edit.removing.map(\.rawValue).sorted())"
    case .pin: "pin"
    case .unpin: "unpin"
    case .reset(let scope, _): "reset \(scope)"
    }
  }
}

extension ChangeRecord {
  var words: String {
    "\(number) \(change.words) on \(conversation.rawValue)" + (isAccepted ? ", accepted" : "")
  }
}

extension PendingChange {
  var words: String { "\(ticket.number) \(change.words) on \(conversation.rawValue), \(phase)" }
}

extension StoreWrite {
  /// The write as text.
  var words: String {
    switch self {
    case .keepChange(let record): "keep \(record.words)"
    case .dropChange(let number): "drop \(number)"
    case .wantWithdrawal(let number): "withdrawal of \(number) wanted"
    case .keepRows(let rows, _): "rows \(rows.map(\.conversation.words))"
    case .dropRows(let ids): "without \(ids.map(\.rawValue))"
    case .listed: "listed"
    case .keepEntry(let entry): "line \(entry.number)"
    case .markEntry(let number, let state): "line \(number) \(state)"
    case .keepUndo(let record): "undo \(record.number)\(record.isUndone ? " undone" : "")"
    case .dropUndo(let number): "no undo \(number)"
    case .keepBatch(let record): "batch \(record.id.number)\(record.isPaused ? " paused" : "")"
    case .pauseBatch(let batch, let isPaused):
      "batch \(batch.number) \(isPaused ? "paused" : "resumed")"
    case .dropBatch(let batch): "no batch \(batch.number)"
    case .keepView(let record): "view \(record.name)"
    case .dropView(let name): "no view \(name)"
    case .keepMuted(let ids): "muted \(ids.map(\.rawValue))"
    case .dropMuted(let ids): "unmuted \(ids.map(\.rawValue))"
    }
  }
}

extension Call {
  var words: String {
    let what =
      switch purpose {
      case .page(let request): "page \(request.number) (ticket \(request.ticket.number))"
      case .details: "details"
      case .change(let change): "change \(change.ticket.number)"
      case .tagEdits: "changes \(batch?.changes.map(\.ticket.number) ?? [])"
      }
    let says =
      switch answer {
      case .success: "yes"
      case .failure(let failure): "\(failure)"
      case nil: "nothing"
      }
    return "\(what) of program \(run.program), \(hop) on \(conversation.rawValue): \(says), \(fate)"
  }
}
