import Conversations

/// Several edits of tags on their way together, as the client makes them: one reading of all rows, a
/// request for each, one reading back.
struct TagBatch {
  /// The edits, oldest first.
  let changes: [OutgoingChange]
  /// The lists of tags that are still to be written.
  private var queue: [(change: OutgoingChange, tags: [Tag], version: Int?)] = []
  /// The lists of tags that were written.
  private var sent: [Ticket: [Tag]] = [:]
  /// The outcomes.
  private(set) var outcomes: [Ticket: Result<ChangeReceipt, SyncFailure>] = [:]
  private var hasRead = false

  init(_ changes: [OutgoingChange], mergingTags: Bool) {
    self.changes = changes
    guard !mergingTags else { return }
    hasRead = true
    queue = changes.compactMap { change in
      change.edit.map { (change, $0.applied(to: change.knownTags), nil) }
    }
  }

  /// The edits in the order in which their outcomes are reported: those first after which the server
  /// asked for a pause.
  var inOrderOfReport: [OutgoingChange] {
    let pausing = changes.filter { change in
      if case .failure(let failure)? = outcomes[change.ticket] {
        failure.asksForPause
      } else {
        false
      }
    }
    return pausing + changes.filter { change in !pausing.contains { $0.ticket == change.ticket } }
  }

  /// The edit whose tags are being written; nil while rows are read.
  var current: OutgoingChange? { hasRead ? queue.first?.change : nil }

  /// True while an edit of the conversation has no outcome.
  func isAbout(_ conversation: ConversationID) -> Bool {
    changes.contains { $0.conversation == conversation && outcomes[$0.ticket] == nil }
  }

  /// The next request; nil when all edits have their outcomes.
  var next: Hop? {
    let open = changes.filter { outcomes[$0.ticket] == nil }
    guard hasRead, !open.isEmpty else { return open.isEmpty ? nil : rows(of: open) }
    return queue.first.map { .tags($0.tags, since: $0.version) } ?? rows(of: open)
  }

  private func rows(of changes: [OutgoingChange]) -> Hop {
    let size = changes.map(\.pageSize).min() ?? 1
    let pages = Set(changes.map { ($0.place ?? 0) / size })
    return .rows(changes.map(\.conversation), onPages: pages.count * size)
  }

  /// Continues after the answer to a request.
  mutating func proceed(after answer: Hop.Answer, _ quota: Quota) {
    guard case .rows(let rows) = answer else {
      let write = queue.removeFirst()
      sent[write.change.ticket] = write.tags
      return
    }
    for change in changes where outcomes[change.ticket] == nil {
      guard let edit = change.edit else { continue }
      let row = rows.first { $0.row.id == change.conversation }
      if hasRead {
        outcomes[change.ticket] = .success(receipt(change, edit, row?.row, quota))
      } else if let row {
        let wanted = edit.applied(to: row.row.tagList, limit: Tag.maximumCount)
        if wanted == row.row.tagList {
          outcomes[change.ticket] = .success(receipt(change, edit, row.row, quota))
        } else {
          queue.append((change, wanted, row.version))
        }
      } else {
        outcomes[change.ticket] = .failure(Server.gone)
      }
    }
    hasRead = true
  }

  private func receipt(
    _ change: OutgoingChange, _ edit: TagEdit, _ row: Conversation?, _ quota: Quota
  ) -> ChangeReceipt {
    guard let row else { return ChangeReceipt(quota: quota) }
    return ChangeReceipt(
      tags: row.tagList, sentTags: sent[change.ticket], unfit: edit.unfit(in: row.tagList),
      quota: quota)
  }

  /// Continues after a failed request: a refusal concerns one edit, anything else all of them.
  mutating func fail(_ failure: SyncFailure) {
    if hasRead, !queue.isEmpty, !failure.endsBatch {
      outcomes[queue.removeFirst().change.ticket] = .failure(failure)
      return
    }
    let isReadBackRefused = hasRead && queue.isEmpty && failure.tellsNothing
    for change in changes where outcomes[change.ticket] == nil {
      outcomes[change.ticket] = isReadBackRefused ? .success(ChangeReceipt()) : .failure(failure)
    }
    queue = []
  }
}

extension OutgoingChange {
  fileprivate var edit: TagEdit? { if case .editTags(let edit) = change { edit } else { nil } }
}

extension SyncFailure {
  fileprivate var endsBatch: Bool {
    switch self {
    case .unreachable, .intermediary, .unauthorized, .rateLimited: true
    default: false
    }
  }
}
