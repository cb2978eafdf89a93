/// The facts, under headings, of the details of a conversation or of the statistics.
public struct SheetText: Hashable, Sendable {
  /// A line.
  public enum Line: Hashable, Sendable {
    /// The heading of the facts that follow.
    case heading(String)
    /// A fact; its value may contain anything that a server sends: not safe to draw.
    case fact(label: String, value: String)
  }

  /// The title.
  public var title: String
  /// The facts in reading order.
  public var lines: [Line]
  /// The reason why facts are missing; nil if none are.
  public var note: String?
}
