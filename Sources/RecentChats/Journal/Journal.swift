public import Conversations

/// The newest entries of the journal, as far as this run knows them.
struct SessionJournal: Equatable, Sendable {
  /// The entries, oldest first.
  private(set) var entries: [JournalEntry] = []
  /// The number of changes refused in this run, including changes of earlier runs.
  private(set) var refusals = 0
  /// The number of the user's commands that could not be carried out.
  private(set) var rejectedCommands = 0
  /// The number of outcomes of changes that were recorded.
  private(set) var outcomeCount = 0

  /// Adds a change.
  mutating func add(_ entry: JournalEntry) {
    entries.append(entry)
    if entries.count > Self.limit { entries.removeFirst(entries.count - Self.limit) }
  }

  /// Records the outcome of a change.
  mutating func mark(_ number: Int64, _ state: JournalEntry.State) {
    outcomeCount += 1
    if case .refused = state { refusals += 1 }
    guard let index = entries.lastIndex(where: { $0.number == number }) else { return }
    entries[index].state = state
  }

  /// Counts a command that could not be carried out.
  mutating func noteRejectedCommand() { rejectedCommands += 1 }

  /// Returns the entries combined with those on disk, oldest first; entries of this run replace
  /// those on disk.
  func joined(with stored: [JournalEntry]) -> [JournalEntry] {
    let own = Set(entries.map(\.number))
    let others = stored.filter { !own.contains($0.number) }
    // Stable, so that entries of the same second keep their order.
    return (others + entries).enumerated().sorted {
      ($0.element.madeAt.seconds, $0.offset) < ($1.element.madeAt.seconds, $1.offset)
    }.map(\.element)
  }

  /// The maximum number of entries in memory, and read from disk.
  static let limit = 500
}

/// The reason why entries of the journal are missing.
public enum JournalNote: Hashable, Sendable {
  /// The entries on disk are being read.
  case reading
  /// The entries on disk cannot be read.
  case failed(StoreFailure)
}

/// The journal for display.
public struct JournalView: Equatable, Sendable {
  /// An entry and its time.
  public struct Line: Equatable, Sendable {
    /// The time of the change: the time of day for today, otherwise as in the list.
    public var time: ListTime
    /// The entry; its texts are not safe to draw.
    public var entry: JournalEntry

    public init(time: ListTime, entry: JournalEntry) {
      self.time = time
      self.entry = entry
    }
  }

  /// The entries, newest first.
  public var lines: [Line]
  /// The reason why entries are missing; nil if none are.
  public var note: JournalNote?
  /// The number of lines scrolled down.
  public var scrolled: Int

  public init(lines: [Line], note: JournalNote? = nil, scrolled: Int = 0) {
    self.lines = lines
    self.note = note
    self.scrolled = scrolled
  }
}

/// The journal while it is open.
struct OpenJournal: Equatable, Sendable {
  /// The entries on disk, oldest first; nil until they are read.
  var stored: [JournalEntry]?
  /// The reason why entries are missing.
  var note: JournalNote?
  /// The number of lines scrolled down.
  var scrolled = 0
}

extension RecentChatsModel {
  /// Opens the journal and reads the entries of earlier runs from disk.
  mutating func openJournal() -> [Effect] {
    guard persistence.state != .absent else {
      mode = .journal(OpenJournal(stored: []))
      return []
    }
    mode = .journal(OpenJournal(note: .reading))
    return [.readJournal(limit: SessionJournal.limit)]
  }

  /// Handles the result of reading the entries on disk.
  mutating func journalRead(_ result: Result<[JournalEntry], StoreFailure>) -> [Effect] {
    guard case .journal(var open) = mode else { return [] }
    switch result {
    case .success(let entries): (open.stored, open.note) = (entries, nil)
    case .failure(let failure): (open.stored, open.note) = ([], .failed(failure))
    }
    mode = .journal(open)
    return []
  }

  /// Returns the journal entry of a change that was just staged.
  ///
  /// - Parameters:
  ///   - ticket: The ticket of the change.
  ///   - change: The change.
  ///   - row: The conversation before the change.
  ///   - step: Its step in the history.
  ///   - batch: The bulk change that it belongs to, if any.
  ///   - now: The time of the change.
  /// - Returns: The entry, whose outcome is pending.
  func journalEntry(
    of ticket: Ticket, _ change: Change, on row: Conversation, as step: History.Step,
    in batch: BatchID? = nil, at now: Moment
  ) -> JournalEntry {
    let (recorded, kind): (Change, JournalEntry.Step) =
      switch step {
      case .new: (change, .new)
      case .undo(let number): (history.change(number) ?? change, .undo)
      case .redo: (change, .redo)
      }
    return JournalEntry(
      number: ticket.number, madeAt: now.wall, conversation: row.id, name: row.name,
      action: .change(
        recorded, step: kind, from: change.aspect(of: row),
        to: change.aspect(of: ledger.intended(row.id))),
      state: .waiting, batch: batch)
  }

  /// Returns the journal for display, newest entry first.
  func journalView(_ open: OpenJournal, at now: Moment) -> JournalView {
    let entries = journal.joined(with: open.stored ?? []).suffix(SessionJournal.limit)
    return JournalView(
      lines: entries.reversed().map {
        JournalView.Line(time: recentTime($0.madeAt, at: now), entry: $0)
      },
      note: open.note, scrolled: open.scrolled)
  }

  /// Returns the time of an entry in a list of events: exact for today, otherwise as in the list.
  func recentTime(_ moment: Timestamp, at now: Moment) -> ListTime {
    let time = local(moment)
    return time.date == local(now.wall).date
      ? .exact(time.time) : ListTime(moment, now: now.wall, utcOffset: utcOffset)
  }
}
