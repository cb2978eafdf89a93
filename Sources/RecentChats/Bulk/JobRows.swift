public import Conversations

/// The open list of the rows of a bulk change.
struct OpenJob: Equatable, Sendable {
  /// The bulk change.
  let id: BatchID
  /// True when it was opened from the list of bulk changes, to which closing it leads back.
  let isFromList: Bool
  /// The entries of the journal on disk, oldest first; nil until they are read.
  var stored: [JournalEntry]?
  /// The reason why entries are missing.
  var note: JournalNote?
  /// The number of lines scrolled down.
  var scrolled = 0

  /// Records the outcome of a change.
  mutating func mark(_ number: Int64, _ state: JournalEntry.State) {
    guard let index = stored?.firstIndex(where: { $0.number == number }) else { return }
    stored?[index].state = state
  }
}

/// The rows of a bulk change, grouped by what became of them.
public struct JobRowsView: Equatable, Sendable {
  /// The outcome of a row.
  public enum Outcome: Hashable, Sendable {
    case refused(RefusalReason)
    case waiting, withdrawn, done
    /// A later change made it pointless before it was sent.
    case superseded
    /// It was left alone.
    case untouched(UntouchedRows.Reason)
  }

  /// Rows with the same outcome.
  public struct Group: Equatable, Sendable {
    /// The outcome.
    public var outcome: Outcome
    /// The number of rows.
    public var count: Int
    /// The entries of the journal of the first rows: their texts are not safe to draw.
    public var entries: [JournalEntry]
    /// The names of the first rows without an entry: not safe to draw.
    public var names: [String]
  }

  /// The bulk change.
  public var job: JobsView.Line
  /// The groups: refusals first, most frequent first, and what was left alone last.
  public var groups: [Group]
  /// The number of rows that are not shown.
  public var more: Int
  /// The reason why entries are missing; nil if none are.
  public var note: JournalNote?
  /// The number of lines scrolled down.
  public var scrolled: Int
}

extension RecentChatsModel {
  /// The largest number of rows of a bulk change that are read and shown.
  private static let jobRowLimit = 2_000

  /// Opens the rows of the bulk change with a number in the list, or of the latest one.
  mutating func openJob(number: Int?) -> [Effect] {
    let listed = jobs.listed
    let count = listed.count
    guard (1...max(1, count)).contains(number ?? 1), count > 0 else { return cannot(.noJobNumber) }
    return openJob(listed[count - (number ?? 1)].id, fromList: false)
  }

  /// Opens the rows of a bulk change.
  mutating func openJob(_ id: BatchID, fromList isFromList: Bool) -> [Effect] {
    guard persistence.state != .absent else {
      mode = .job(OpenJob(id: id, isFromList: isFromList, stored: []))
      return []
    }
    mode = .job(OpenJob(id: id, isFromList: isFromList, note: .reading))
    return [.readJobRows(id, limit: Self.jobRowLimit)]
  }

  /// Handles the result of reading the rows of a bulk change.
  mutating func jobRowsRead(
    _ id: BatchID, _ result: Result<[JournalEntry], StoreFailure>
  ) -> [Effect] {
    guard case .job(var open) = mode, open.id == id else { return [] }
    switch result {
    case .success(let entries): (open.stored, open.note) = (entries, nil)
    case .failure(let failure): (open.stored, open.note) = ([], .failed(failure))
    }
    mode = .job(open)
    return []
  }

  /// Performs a command in the rows of a bulk change; returns nil for a command that has the same
  /// meaning everywhere.
  mutating func performInJob(_ open: OpenJob, _ command: Command, count: Int?) -> [Effect]? {
    switch command {
    case .dismiss, .details, .jobs:
      if open.isFromList || command == .jobs { return openJobs(selecting: open.id) }
      mode = .list
      return []
    default: return read(command, count: count)
    }
  }

  /// Records the outcome of a change in the journal and in an open list of rows.
  mutating func noteOutcome(_ number: Int64, _ state: JournalEntry.State) {
    journal.mark(number, state)
    guard case .job(var open) = mode else { return }
    open.mark(number, state)
    mode = .job(open)
  }

  /// Returns the rows of a bulk change for display; nil if it is no longer known.
  func jobRowsView(_ open: OpenJob, at now: Moment) -> JobRowsView? {
    guard let job = jobLine(open.id, at: now) else { return nil }
    let entries = journal.joined(with: open.stored ?? []).filter { $0.batch == open.id }
    let groups = Dictionary(grouping: entries) { JobRowsView.Outcome($0.state) }
      .map {
        JobRowsView.Group(outcome: $0.key, count: $0.value.count, entries: $0.value, names: [])
      }
      .sorted { ($0.rank, -$0.count, $0.first) < ($1.rank, -$1.count, $1.first) }
    let untouched = job.job.untouched.map {
      JobRowsView.Group(
        outcome: .untouched($0.reason), count: $0.count, entries: [], names: $0.names)
    }
    return JobRowsView(
      job: job, groups: groups + untouched,
      more: open.note == nil ? max(0, job.job.total - entries.count) : 0, note: open.note,
      scrolled: open.scrolled)
  }
}

extension JobRowsView.Outcome {
  /// Returns the outcome of an entry of the journal.
  fileprivate init(_ state: JournalEntry.State) {
    self =
      switch state {
      case .waiting: .waiting
      case .accepted, .confirmed: .done
      case .refused(let reason): .refused(reason)
      case .superseded: .superseded
      case .withdrawn: .withdrawn
      }
  }
}

extension JobRowsView.Group {
  /// The place of the group among the others.
  fileprivate var rank: Int {
    switch outcome {
    case .refused: 0
    case .waiting: 1
    case .withdrawn: 2
    case .superseded: 3
    case .done: 4
    case .untouched: 5
    }
  }

  /// The number of the first entry.
  fileprivate var first: Int64 { entries.first?.number ?? 0 }
}
