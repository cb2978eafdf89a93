/// What can be typed beyond what a key asks for, by example.
///
/// This is the one table: the help overlay, `recents keys` and the list in the README come from it.
public struct TypedForm: Equatable, Sendable {
  /// How it is typed, one way after the other.
  public let examples: [String]
  /// What it does, in a few words, without a full stop.
  public let summary: String

  private init(_ examples: String..., summary: String) {
    self.examples = examples
    self.summary = summary
  }

  /// Every form; what all commands have in common first.
  public static let all = [
    TypedForm("mark-read 4", summary: "a command by its name, in row 4"),
    TypedForm("tag +vip -spam", summary: "adds and removes tags at once"),
    TypedForm("filter words", summary: "lists what holds the words"),
    TypedForm("filter #vip", summary: "lists what has the tag"),
    TypedForm("kind unread", summary: "lists unread, users, groups or all"),
    TypedForm("row 4", "4", summary: "goes to the row of that number"),
    TypedForm("pin", "unpin", summary: "pins, unpins"),
    TypedForm("theme nord", summary: "wears a theme until you quit"),
  ]
}
