public import Conversations

/// The bulk changes that are under way or were made lately.
struct Jobs: Equatable, Sendable {
  /// The bulk changes, oldest first.
  private(set) var records: [BatchRecord]
  /// The bulk changes of the changes whose outcome is open.
  private var batches: [Ticket: BatchID]

  /// Creates the jobs of the store.
  init(_ records: [BatchRecord] = [], changes: [ChangeRecord] = []) {
    self.records = records
    batches = Dictionary(
      changes.compactMap { change in change.batch.map { (Ticket(change.number), $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The bulk changes of several conversations, oldest first: those that the user calls so.
  var listed: [BatchRecord] { records.filter { !$0.isOfOne } }

  /// Adds a bulk change.
  ///
  /// - Returns: The writes for the store.
  mutating func add(_ record: BatchRecord, _ tickets: [Ticket]) -> [StoreWrite] {
    for ticket in tickets { batches[ticket] = record.id }
    records.append(record)
    // Changes of one conversation must not displace the others.
    let alike = records.filter { $0.isOfOne == record.isOfOne }
    let old = alike.prefix(max(0, alike.count - Self.limit))
    records.removeAll { record in old.contains { $0.id == record.id } }
    return old.map { .dropBatch($0.id) } + [.keepBatch(record)]
  }

  /// Records the outcome of a change.
  ///
  /// - Returns: The writes for the store.
  mutating func note(_ ticket: Ticket, _ state: JournalEntry.State) -> [StoreWrite] {
    guard let batch = batches[ticket] else { return [] }
    switch state {
    case .waiting, .accepted: return []
    case .confirmed, .superseded:
      batches[ticket] = nil
      return []
    case .refused(let reason):
      batches[ticket] = nil
      return edit(batch) { $0.refusals[reason, default: 0] += 1 }
    case .withdrawn:
      batches[ticket] = nil
      return edit(batch) { $0.withdrawn += 1 }
    }
  }

  /// Records that the user paused a bulk change, or resumed it.
  ///
  /// - Returns: The writes for the store.
  mutating func setPaused(_ isPaused: Bool, _ batch: BatchID) -> [StoreWrite] {
    edit(batch) { $0.isPaused = isPaused }.isEmpty ? [] : [.pauseBatch(batch, isPaused)]
  }

  /// Takes over the bulk changes on disk, which other programs may have made or paused.
  mutating func adopt(_ stored: [BatchRecord], except unwritten: Set<BatchID>) {
    for record in stored where !unwritten.contains(record.id) {
      if let index = records.firstIndex(where: { $0.id == record.id }) {
        records[index] = record
      } else {
        records.insert(record, at: records.firstIndex { record.id < $0.id } ?? records.endIndex)
      }
    }
  }

  private mutating func edit(
    _ batch: BatchID, _ body: (inout BatchRecord) -> Void
  ) -> [StoreWrite] {
    guard let index = records.firstIndex(where: { $0.id == batch }) else { return [] }
    body(&records[index])
    return [.keepBatch(records[index])]
  }

  /// The number of bulk changes to remember.
  private static let limit = 50
}

extension BatchRecord {
  /// True for the parts of a change of one conversation, such as marking it done.
  fileprivate var isOfOne: Bool { actions.count > 1 && total <= actions.count }
}

/// Listing, pausing and cancelling bulk changes.
extension RecentChatsModel {
  /// The bulk changes that have unsent changes, oldest first.
  var activeJobs: [BatchRecord] { jobs.listed.filter { ledger.unsentCount(of: $0.id) > 0 } }

  /// The progress of the bulk changes under way, for the status line; nil if there are none.
  var jobProgress: JobProgress? {
    let active = activeJobs
    guard !active.isEmpty else { return nil }
    let total = active.reduce(0) { $0 + $1.total }
    let unsent = active.reduce(0) { $0 + ledger.unsentCount(of: $1.id) }
    return JobProgress(
      done: total - unsent, total: total, isPaused: active.allSatisfy(\.isPaused))
  }

  /// Opens the list of bulk changes.
  ///
  /// - Parameter id: The one that keys apply to; nil for the latest.
  /// - Returns: The effects for the shell to run.
  mutating func openJobs(selecting id: BatchID? = nil) -> [Effect] {
    var open = OpenJobs(ids: jobs.listed.reversed().map(\.id))
    if let place = id.flatMap({ open.ids.firstIndex(of: $0) }) {
      open.cursor.move(by: place, amongBlocks: open.ids.count, limit: scrollLimit)
    }
    mode = .jobs(open)
    return []
  }

  /// Performs a command in the list of bulk changes; returns nil for a command that has the same
  /// meaning everywhere.
  mutating func performInJobs(_ open: OpenJobs, _ command: Command, count: Int?) -> [Effect]? {
    var open = open
    switch command {
    case .moveDown:
      open.cursor.move(by: count ?? 1, amongBlocks: open.ids.count, limit: scrollLimit)
    case .moveUp:
      open.cursor.move(by: -(count ?? 1), amongBlocks: open.ids.count, limit: scrollLimit)
    case .toTop:
      open.cursor.move(by: -open.ids.count, amongBlocks: open.ids.count, limit: scrollLimit)
    case .toBottom:
      open.cursor.move(by: open.ids.count, amongBlocks: open.ids.count, limit: scrollLimit)
    case .details: return open.selectedID.map { openJob($0, fromList: true) } ?? []
    case .select, .pauseJob: return open.selectedID.map { togglePause($0) } ?? []
    case .undo: return open.selectedID.map { cancelJob($0) } ?? []
    case .dismiss, .jobs:
      mode = .list
      return []
    case .redraw, .suspend, .quit, .refresh: return nil
    default: return []
    }
    mode = .jobs(open)
    return []
  }

  /// Pauses or resumes the bulk change with a number in the list, or the latest one under way.
  mutating func pauseJob(number: Int?) -> [Effect] {
    guard let batch = job(number) else { return cannot(.noJob) }
    return togglePause(batch)
  }

  /// Cancels the bulk change with a number in the list, or the latest one under way.
  mutating func cancelJob(number: Int?) -> [Effect] {
    guard let batch = job(number) else { return cannot(.noJob) }
    return cancelJob(batch)
  }

  private func job(_ number: Int?) -> BatchID? {
    guard let number else { return activeJobs.last?.id }
    let records = jobs.listed
    return (1...max(1, records.count)).contains(number) && !records.isEmpty
      ? records[records.count - number].id : nil
  }

  /// Pauses a bulk change, or resumes it if it is paused.
  ///
  /// - Source: Rule R11.
  private mutating func togglePause(_ batch: BatchID) -> [Effect] {
    if let refusal = refuseChange(by: .pauseJob) { return refusal }
    guard ledger.unsentCount(of: batch) > 0 else { return cannot(.noJob) }
    let isPaused = !ledger.isPaused(batch)
    ledger.setPaused(isPaused, batch)
    persistence.enqueue(jobs.setPaused(isPaused, batch))
    return say(isPaused ? .jobPaused : .jobResumed)
  }

  /// Withdraws the changes of a bulk change that have not been sent.
  private mutating func cancelJob(_ batch: BatchID) -> [Effect] {
    let waiting = ledger.unsentTickets(of: batch)
    guard !waiting.isEmpty else { return cannot(.noJob) }
    guard persistence.sends else { return wantWithdrawal(of: waiting) }
    // Paused until all are withdrawn, which takes several turns if there are many.
    ledger.setPaused(true, batch)
    unwithdrawn = waiting
    return withdrawMore()
  }

  /// Asks the program that sends to withdraw changes.
  private mutating func wantWithdrawal(of tickets: [Ticket]) -> [Effect] {
    for ticket in tickets { ledger.wantWithdrawal(ticket) }
    persistence.enqueue(tickets.map { .wantWithdrawal(number: $0.number) })
    return say(.jobSentElsewhere)
  }

  /// Withdraws further changes of a bulk change that the user has cancelled.
  mutating func withdrawMore() -> [Effect] {
    let part = Array(unwithdrawn.prefix(bulkPart))
    unwithdrawn.removeFirst(part.count)
    let count = part.filter { withdrawQuietly($0) }.count
    withdrawnOfJob += count
    guard unwithdrawn.isEmpty else { return [.setTimer(.bulk, milliseconds: 0)] }
    defer { withdrawnOfJob = 0 }
    return say(.jobCancelled(withdrawn: withdrawnOfJob))
  }

  /// Returns the list of bulk changes for display.
  func jobsView(_ open: OpenJobs, at now: Moment) -> JobsView {
    JobsView(
      lines: open.ids.enumerated().compactMap { index, id in
        guard var line = jobLine(id, at: now) else { return nil }
        line.number = index + 1
        line.isSelected = index == open.cursor.selected
        return line
      }, scrolled: open.cursor.scrolled)
  }

  /// Returns a bulk change for display; nil if it is no longer known.
  func jobLine(_ id: BatchID, at now: Moment) -> JobsView.Line? {
    let listed = jobs.listed
    guard let index = listed.firstIndex(where: { $0.id == id }) else { return nil }
    let record = listed[index]
    return JobsView.Line(
      number: listed.count - index, time: recentTime(record.madeAt, at: now), job: record,
      unsent: ledger.unsentCount(of: id), isPaused: ledger.isPaused(id), isSelected: false)
  }
}

/// The open list of bulk changes, whose entries stay the same while it is open.
struct OpenJobs: Equatable, Sendable {
  /// The bulk changes, latest first.
  let ids: [BatchID]
  /// The selected one, and the part of the list on the screen.
  var cursor = ListCursor()

  init(ids: [BatchID]) { self.ids = ids }

  var selectedID: BatchID? { ids.indices.contains(cursor.selected) ? ids[cursor.selected] : nil }
}

/// The progress of the bulk changes under way.
public struct JobProgress: Hashable, Sendable {
  /// The number of changes that the server has accepted or refused.
  public var done: Int
  /// The number of changes in total.
  public var total: Int
  /// True when all of them are paused.
  public var isPaused: Bool
}

/// The bulk changes, latest first.
public struct JobsView: Equatable, Sendable {
  /// A bulk change in the list.
  public struct Line: Equatable, Sendable {
    /// The number in the list, from 1.
    public var number: Int
    /// The time at which the user made it.
    public var time: ListTime
    /// The bulk change.
    public var job: BatchRecord
    /// The number of changes that the server has not accepted.
    public var unsent: Int
    /// True when nothing of it is sent.
    public var isPaused: Bool
    /// True when keys apply to it.
    public var isSelected: Bool

    /// The number of changes that the server has accepted.
    public var accepted: Int {
      max(0, job.total - unsent - job.withdrawn - job.refusals.values.reduce(0, +))
    }
  }

  /// The lines.
  public var lines: [Line]
  /// The number of lines scrolled down.
  public var scrolled: Int
}
