/// The unconfirmed changes in the order in which they were made, per conversation and in total.
///
/// The indexes are updated whenever a change is inserted, edited or removed, so that no event
/// iterates over all changes: a key press costs the same with ten thousand of them as with ten.
/// Only the few changes of one conversation are iterated over.
struct PendingChanges: Equatable, Sendable {
  /// The changes of each conversation, oldest first.
  private var changes: [ConversationID: [PendingChange]] = [:]
  private var conversations: [Ticket: ConversationID] = [:]
  private var unsent = SortedSet<Place>()
  private var recording = SortedSet<Place>()
  private var withdrawing = SortedSet<Place>()
  private var withheld = SortedSet<Place>()
  private var waiting = SortedSet<Place>()
  private var accepted = SortedSet<Place>()
  /// The next change of each conversation that may be sent now, without tag edits.
  private var sendable = SortedSet<Place>()
  private var sendableTagEdits = SortedSet<Place>()
  /// The changes of batches; those that may be sent are here only, because others are sent first.
  private var batches: [BatchID: BatchIndex] = [:]
  /// The number of changes in flight.
  private(set) var inFlightCount = 0
  /// The unsent changes that cannot be undone once they are sent.
  private var unsentResets = SortedSet<Place>()
  /// The number of tag edits among those in flight.
  private(set) var inFlightTagEdits = 0
  private var finishedElsewhereCount = 0
  private var doubtfulCount = 0
  private var unsentConversationCount = 0
  private var stuckConversationCount = 0
  /// Conversations with an accepted change that a list confirms by lacking the row.
  private(set) var awaitingAbsence: Set<ConversationID> = []
  /// Conversations with a change that may move the row.
  private(set) var moving: Set<ConversationID> = []

  /// The time of a change, and its ticket: two programs number their changes independently, so the
  /// ticket alone does not order them.
  struct Place: Hashable, Sendable, Comparable {
    let madeAt: Timestamp
    let ticket: Ticket

    static func < (left: Self, right: Self) -> Bool {
      (left.madeAt, left.ticket) < (right.madeAt, right.ticket)
    }
  }

  /// The changes of a conversation, oldest first.
  subscript(id: ConversationID) -> [PendingChange] { changes[id] ?? [] }

  /// The change with a ticket; nil if there is none.
  subscript(ticket: Ticket) -> PendingChange? {
    conversations[ticket].flatMap { self[$0].first { $0.ticket == ticket } }
  }

  /// Returns true when a conversation has pending changes.
  func has(_ id: ConversationID) -> Bool { changes[id] != nil }

  /// Compares the changes only; the indexes follow from them.
  static func == (left: Self, right: Self) -> Bool { left.changes == right.changes }
}

extension PendingChanges {
  /// All changes, oldest first, for the few events that concern all of them.
  var all: [PendingChange] { (Array(unsent) + accepted).sorted().compactMap { self[$0.ticket] } }

  /// The number of changes that the server has not accepted.
  var unsentCount: Int { unsent.count }

  /// The number of changes that the server has accepted and that a list has to confirm here.
  var acceptedCount: Int { accepted.count - finishedElsewhereCount }

  /// The number of changes that are shown and not confirmed, neither here nor by another program.
  var shownCount: Int { unsentCount - recording.count - withdrawing.count + acceptedCount }

  /// The time of the latest change that the server has not accepted; nil if there is none.
  var lastUnsent: Timestamp? { unsent.last?.madeAt }

  /// The tickets of the unsent resets, oldest first.
  var unsentResetTickets: [Ticket] { unsentResets.map(\.ticket) }

  /// The number of the latest change that the server has not accepted.
  var newestUnsent: Ticket? { unsent.last?.ticket }

  /// True when a failed change waits for a retry.
  var isRetrying: Bool { waiting.last != nil }

  /// True when an unsent change is not held up by one that has failed twice or is withheld.
  var hasProspects: Bool { unsentConversationCount > stuckConversationCount }

  /// The tickets of the changes that are being written, oldest first.
  var recordingTickets: [Ticket] { recording.map(\.ticket) }

  /// The tickets of the changes that the user has withdrawn and the disk still has, oldest first.
  var withdrawingTickets: [Ticket] { withdrawing.map(\.ticket) }

  /// The number of changes that wait for the user's confirmation.
  var withheldCount: Int { withheld.count }

  /// The oldest change that waits for the user's confirmation; nil if there is none.
  var firstWithheld: PendingChange? { withheld.first.flatMap { self[$0.ticket] } }

  /// Returns the oldest changes that the server has not accepted.
  ///
  /// - Parameter limit: The maximum number of changes.
  /// - Returns: The changes, oldest first.
  func unsent(limit: Int) -> [PendingChange] {
    unsent.prefix(limit).compactMap { self[$0.ticket] }
  }

  /// The tickets of the changes that wait for a retry, oldest first.
  var waitingTickets: [Ticket] { waiting.map(\.ticket) }

  /// True when the server has accepted a change that no list has confirmed.
  var hasAccepted: Bool { !accepted.isEmpty }

  /// True when the outcome of a change is unknown.
  var hasDoubtful: Bool { doubtfulCount > 0 }

  /// Returns the next changes of some conversations whose outcome is unknown, oldest first.
  func doubtful(of ids: some Sequence<ConversationID>) -> [PendingChange] {
    guard hasDoubtful else { return [] }
    return ids.compactMap { self[$0].first { !$0.isAccepted } }.filter(\.isDoubtful)
      .sorted { $0.place < $1.place }
  }

  /// Returns the accepted changes that have waited longest.
  ///
  /// - Parameter limit: The largest number to return.
  /// - Returns: The changes, oldest first.
  func accepted(limit: Int) -> [PendingChange] {
    accepted.prefix(limit).compactMap { self[$0.ticket] }
  }

  /// Returns the accepted changes of some conversations, oldest first.
  func accepted(of ids: some Sequence<ConversationID>) -> [PendingChange] {
    guard hasAccepted else { return [] }
    return ids.flatMap { self[$0].filter(\.isAccepted) }.sorted { $0.place < $1.place }
  }

  /// Returns the changes that are next to be sent: those of batches last, each oldest first.
  ///
  /// - Source: Rules R4 and R11.
  /// - Parameters:
  ///   - limit: The maximum number of changes other than tag edits.
  ///   - tagEdits: The maximum number of tag edits.
  ///   - paused: The batches whose changes are held back.
  /// - Returns: The changes.
  func sendable(
    limit: Int, tagEdits: Int, except paused: Set<BatchID> = []
  ) -> [PendingChange] {
    var places = (Array(sendable.prefix(limit)) + sendableTagEdits.prefix(tagEdits)).sorted()
    for (id, batch) in batches.sorted(by: { $0.key < $1.key }) where !paused.contains(id) {
      guard places.count < limit + tagEdits else { break }
      places +=
        (Array(batch.sendable.prefix(limit)) + batch.sendableTagEdits.prefix(tagEdits)).sorted()
    }
    return places.compactMap { self[$0.ticket] }
  }

  /// Returns the number of changes of a batch that the server has not accepted.
  func unsentCount(of batch: BatchID) -> Int { batches[batch]?.unsent.count ?? 0 }

  /// Returns the changes of a batch that the server has not accepted, oldest first.
  func unsentTickets(of batch: BatchID) -> [Ticket] { batches[batch]?.unsent.map(\.ticket) ?? [] }
}

extension PendingChanges {
  /// Inserts a change among those of its conversation.
  mutating func insert(_ change: PendingChange) {
    conversations[change.ticket] = change.conversation
    update(change.conversation) { changes in
      changes.insert(change, at: changes.partitionPoint { $0.place >= change.place })
    }
    index(change, isPending: true)
  }

  /// Removes a change; does nothing if it is not pending.
  mutating func remove(_ ticket: Ticket) {
    guard let change = self[ticket] else { return }
    index(change, isPending: false)
    update(change.conversation) { $0.removeAll { $0.ticket == ticket } }
    conversations[ticket] = nil
  }

  /// Edits a change; does nothing if it is not pending.
  mutating func edit(_ ticket: Ticket, _ body: (inout PendingChange) -> Void) {
    guard var change = self[ticket] else { return }
    index(change, isPending: false)
    body(&change)
    update(change.conversation) { changes in
      guard let place = changes.firstIndex(where: { $0.ticket == ticket }) else { return }
      changes[place] = change
    }
    index(change, isPending: true)
  }

  /// Updates the indexes that depend on one change.
  private mutating func index(_ change: PendingChange, isPending: Bool) {
    let step = isPending ? 1 : -1
    switch change.phase {
    case .recording: recording.set(change.place, isMember: isPending)
    case .waiting: waiting.set(change.place, isMember: isPending)
    case .accepted: accepted.set(change.place, isMember: isPending)
    case .withdrawing: withdrawing.set(change.place, isMember: isPending)
    case .inFlight:
      inFlightCount += step
      if change.change.kind == .tags { inFlightTagEdits += step }
    case .queued: break
    }
    if !change.isAccepted {
      unsent.set(change.place, isMember: isPending)
      if change.change.kind == .reset { unsentResets.set(change.place, isMember: isPending) }
      if change.isWithheld { withheld.set(change.place, isMember: isPending) }
      if let batch = change.batch {
        indexBatch(batch) { $0.unsent.set(change.place, isMember: isPending) }
      }
    }
    if change.isFinishedElsewhere { finishedElsewhereCount += step }
    if change.isDoubtful { doubtfulCount += step }
  }

  /// Edits the changes of a conversation and updates the indexes that depend on all of them.
  private mutating func update(_ id: ConversationID, _ body: (inout [PendingChange]) -> Void) {
    var list = changes.removeValue(forKey: id) ?? []
    indexTogether(list, of: id, step: -1)
    body(&list)
    indexTogether(list, of: id, step: 1)
    if !list.isEmpty { changes[id] = list }
  }

  private mutating func indexSendable(
    _ next: PendingChange, of list: [PendingChange], isMember: Bool
  ) {
    let isTagEdit = next.change.kind == .tags
    if let batch = next.batch {
      indexBatch(batch) { index in
        if isTagEdit {
          index.sendableTagEdits.set(next.place, isMember: isMember)
        } else {
          index.sendable.set(next.place, isMember: isMember)
        }
      }
    } else if isTagEdit {
      sendableTagEdits.set(next.place, isMember: isMember)
    } else {
      sendable.set(next.place, isMember: isMember)
    }
  }

  private mutating func indexBatch(_ id: BatchID, _ body: (inout BatchIndex) -> Void) {
    body(&batches[id, default: BatchIndex()])
    if batches[id]?.isEmpty == true { batches[id] = nil }
  }

  private mutating func indexTogether(_ list: [PendingChange], of id: ConversationID, step: Int) {
    if let next = list.sendable { indexSendable(next, of: list, isMember: step > 0) }
    if list.contains(where: { !$0.isAccepted }) { unsentConversationCount += step }
    if list.contains(where: \.isStuck) { stuckConversationCount += step }
    let awaitsAbsence = list.contains { $0.isAccepted && $0.change.isConfirmedByAbsence }
    awaitingAbsence.set(id, isMember: step > 0 && awaitsAbsence)
    moving.set(id, isMember: step > 0 && list.contains { $0.change.movesRow })
  }
}

extension Set {
  fileprivate mutating func set(_ element: Element, isMember: Bool) {
    if isMember { insert(element) } else { remove(element) }
  }
}

extension PendingChange {
  /// The place in the order of all changes.
  var place: PendingChanges.Place { PendingChanges.Place(madeAt: madeAt, ticket: ticket) }

  /// True when it delays the changes after it for an unknown time: it waits for its third or a
  /// later attempt, which may fail for a minute or a day, or for the user's confirmation.
  var isStuck: Bool { (phase == .waiting && attempts >= 2) || (isWithheld && !isAccepted) }
}

extension [PendingChange] {
  /// The next change to send; nil if it may not be sent yet or if another is in flight.
  fileprivate var sendable: PendingChange? {
    guard !contains(where: { $0.phase == .inFlight }) else { return nil }
    return first { !$0.isAccepted }.flatMap { $0.phase == .queued && !$0.isWithheld ? $0 : nil }
  }
}
