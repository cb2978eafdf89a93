public import Conversations

/// A timer, by what it is for.
///
/// Setting one that is set moves it.
public enum TimerID: Hashable, Sendable {
  /// Time to ask for the list.
  case poll
  /// A page has taken so long that the status line should speak of it.
  case slow
  /// Time to send a change again.
  case retry(Ticket)
  /// Time to try the disk again.
  case disk
  /// Whoever writes a theme file is done.
  case themeFiles
  /// A notice has been read.
  case notice
  /// Something on the screen that tells the time is out of date.
  case clock
}
