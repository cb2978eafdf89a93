import Conversations

/// The past notices of this session, oldest first.
struct PastNotices: Equatable, Sendable {
  /// A notice and its time.
  struct Entry: Equatable, Sendable {
    /// The time at which it was shown.
    let time: Timestamp
    /// The notice.
    let notice: Notice
  }

  /// The notices.
  private(set) var entries: [Entry] = []
  /// The notices of the current event, whose time is not known yet.
  private var fresh: [Notice] = []

  /// The number of notices so far.
  private(set) var count = 0

  /// Adds a notice.
  mutating func add(_ notice: Notice) {
    fresh.append(notice)
    count += 1
  }

  /// Assigns the time of an event to its notices.
  mutating func stamp(at now: Timestamp) {
    guard !fresh.isEmpty else { return }
    entries += fresh.map { Entry(time: now, notice: $0) }
    fresh = []
    if entries.count > Self.limit { entries.removeFirst(entries.count - Self.limit) }
  }

  /// The maximum number of notices.
  private static let limit = 200
}

/// The past notices for display.
public struct MessagesView: Equatable, Sendable {
  /// A notice and its time.
  public struct Line: Equatable, Sendable {
    /// The time at which it was shown.
    public var time: ListTime
    /// The notice.
    public var notice: Notice

    public init(time: ListTime, notice: Notice) {
      self.time = time
      self.notice = notice
    }
  }

  /// The notices, newest first.
  public var lines: [Line]
  /// The number of lines that it is scrolled down.
  public var scrolled: Int

  public init(lines: [Line], scrolled: Int = 0) {
    self.lines = lines
    self.scrolled = scrolled
  }
}
