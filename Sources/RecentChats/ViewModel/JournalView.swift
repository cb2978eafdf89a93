public import Conversations

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
  /// What stands in place of lines or below them, such as why some are missing.
  public var note: String?
  /// By how many lines it is scrolled down.
  public var scrolled: Int

  /// Makes a journal.
  public init(lines: [Line], note: String? = nil, scrolled: Int = 0) {
    self.lines = lines
    self.note = note
    self.scrolled = scrolled
  }
}
