public import Conversations

/// The newest lines of the journal, as far as this run knows them.
struct SessionJournal: Equatable, Sendable {
  /// The lines, oldest first.
  private(set) var entries: [JournalEntry] = []
  /// How many changes the server has refused in this run, be they of an earlier one.
  private(set) var refusals = 0
  /// How often something was asked for that could not be done, so that nothing was changed.
  private(set) var rejectedCommands = 0

  /// Adds a change.
  mutating func add(_ entry: JournalEntry) {
    entries.append(entry)
    if entries.count > Self.limit { entries.removeFirst(entries.count - Self.limit) }
  }

  /// Notes what became of a change.
  mutating func mark(_ number: Int64, _ state: JournalEntry.State) {
    if case .refused = state { refusals += 1 }
    guard let index = entries.lastIndex(where: { $0.number == number }) else { return }
    entries[index].state = state
  }

  /// Notes that something could not be done.
  mutating func noteRejectedCommand() { rejectedCommands += 1 }

  /// The lines together with those on disk, oldest first; what this run knows counts more.
  func joined(with stored: [JournalEntry]) -> [JournalEntry] {
    let own = Set(entries.map(\.number))
    let others = stored.filter { !own.contains($0.number) }
    // Stable, so that lines of one second keep their order.
    return (others + entries).enumerated().sorted {
      ($0.element.madeAt.seconds, $0.offset) < ($1.element.madeAt.seconds, $1.offset)
    }.map(\.element)
  }

  /// How many lines are kept in memory, and asked of the disk.
  static let limit = 500
}

extension RecentChatsModel {
  /// Opens what was changed, and asks the disk for what earlier runs know.
  mutating func openJournal() -> [Effect] {
    guard persistence.state != .absent else {
      mode = .journal(OpenJournal(stored: []))
      return []
    }
    mode = .journal(OpenJournal(note: .reading))
    return [.readJournal(limit: SessionJournal.limit)]
  }

  /// The journal was read, or was not.
  mutating func journalRead(_ result: Result<[JournalEntry], StoreFailure>) -> [Effect] {
    guard case .journal(var open) = mode else { return [] }
    switch result {
    case .success(let entries): (open.stored, open.note) = (entries, nil)
    case .failure(let failure): (open.stored, open.note) = ([], .failed(failure))
    }
    mode = .journal(open)
    return []
  }
}

/// A reason why lines of the journal are missing.
public enum JournalNote: Hashable, Sendable {
  /// The lines on disk are being read.
  case reading
  /// The lines on disk cannot be read.
  case failed(StoreFailure)
}

/// The journal as it is shown.
public struct JournalView: Equatable, Sendable {
  /// One change.
  public struct Line: Equatable, Sendable {
    /// When it was made, in the words of the list.
    public var time: String
    /// The name of the other side at that time: not safe to draw.
    public var name: String
    /// What was done, such as `mark read`.
    public var action: String
    /// How it was before, in a few words: not safe to draw.
    public var before: String
    /// How it was meant to be afterwards, in a few words: not safe to draw.
    public var after: String
    /// What became of it; why it was refused is not safe to draw.
    public var state: JournalEntry.State

    /// Makes a line.
    public init(
      time: String, name: String, action: String, before: String, after: String,
      state: JournalEntry.State
    ) {
      self.time = time
      self.name = name
      self.action = action
      self.before = before
      self.after = after
      self.state = state
    }
  }

  /// The changes, the newest first.
  public var lines: [Line]
  /// The reason why lines are missing.
  public var note: JournalNote?
  /// By how many lines it is scrolled down.
  public var scrolled: Int

  /// Makes a journal.
  public init(lines: [Line], note: JournalNote? = nil, scrolled: Int = 0) {
    self.lines = lines
    self.note = note
    self.scrolled = scrolled
  }
}

extension RecentChatsModel {
  /// The journal as it is shown, the newest change first.
  func journalView(_ open: OpenJournal, at now: Moment) -> JournalView {
    let entries = journal.joined(with: open.stored ?? [])
    return JournalView(
      lines: entries.suffix(SessionJournal.limit).reversed().map { line($0, at: now) },
      note: open.note, scrolled: open.scrolled)
  }

  private func line(_ entry: JournalEntry, at now: Moment) -> JournalView.Line {
    let isOfToday = TimeWords.isSameDay(entry.madeAt, now.wall, utcOffset: utcOffset)
    return JournalView.Line(
      time: isOfToday
        ? TimeWords.clockWithSeconds(entry.madeAt, utcOffset: utcOffset)
        : TimeWords.time(entry.madeAt, now: now.wall, utcOffset: utcOffset),
      name: entry.name, action: entry.action, before: entry.before, after: entry.after,
      state: entry.state)
  }
}

/// Says in a few words how a conversation is in the respect that a change is about.
enum ChangeWords {
  /// The state of a row; for a row that is not listed, that it is not.
  static func state(of row: Conversation?, for change: Change) -> String {
    switch change {
    case .reset(.ownList, _): return row == nil ? "off the list" : "on the list"
    case .reset(.messages, _): return row == nil ? "messages deleted" : "on the list"
    case .reset(.everyone, _): return row == nil ? "deleted for everyone" : "on the list"
    default: break
    }
    guard let row else { return "not on the list" }
    return switch change {
    case .markRead, .markUnread, .restoreUnread: unread(row.unread)
    case .editTags: tags(row.tagList)
    case .pin, .unpin: pin(row.pin)
    case .markDelivered, .reset: ""
    }
  }

  private static func unread(_ unread: Unread) -> String {
    switch unread {
    case .count(0): "read"
    case .count(let count): "\(count) unread"
    case .marked: "unread"
    case .untracked: "not counted"
    }
  }

  private static func tags(_ tags: [Tag]) -> String {
    tags.isEmpty ? "no tags" : tags.map(\.rawValue).joined(separator: ", ")
  }

  private static func pin(_ pin: Pin?) -> String {
    switch pin?.scope {
    case .own: "pinned"
    case .everyone: "pinned by the app"
    case nil: "not pinned"
    }
  }
}
