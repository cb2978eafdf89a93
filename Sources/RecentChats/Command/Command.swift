/// Everything a person can ask of the pane by a key.
///
/// This is the one table: the default keys, the names in `[keys]`, the help overlay, `recents keys`
/// and the list in the README all come from it.
public enum Command: String, CaseIterable, Sendable {
  /// Selects the next row; with a count, that many on.
  case moveDown = "move-down"
  /// Selects the previous row.
  case moveUp = "move-up"
  /// Selects the first row; with a count, the row of that number.
  case toTop = "to-top"
  /// Selects the last row; with a count, the row of that number.
  case toBottom = "to-bottom"
  /// Moves half a screen down.
  case halfPageDown = "half-page-down"
  /// Moves half a screen up.
  case halfPageUp = "half-page-up"
  /// Moves a screen down.
  case pageDown = "page-down"
  /// Moves a screen up.
  case pageUp = "page-up"
  /// Selects the next conversation with unread messages.
  case nextUnread = "next-unread"
  /// Selects the previous conversation with unread messages.
  case previousUnread = "previous-unread"
  /// Marks the conversation read.
  case markRead = "mark-read"
  /// Marks the conversation unread.
  case markUnread = "mark-unread"
  /// Marks the conversation's messages as delivered.
  case markDelivered = "mark-delivered"
  /// Pins or unpins the conversation.
  case togglePin = "toggle-pin"
  /// Opens the tag editor.
  case editTags = "edit-tags"
  /// Takes the row off the list, after asking.
  case reset = "reset"
  /// Takes the last change back.
  case undo = "undo"
  /// Makes again what was taken back.
  case redo = "redo"
  /// Types a filter.
  case filter = "filter"
  /// Goes round all, unread, users, groups.
  case cycleFilter = "cycle-filter"
  /// Closes what is open, or drops the filter.
  case dismiss = "dismiss"
  /// Shows everything that is known of the conversation.
  case details = "details"
  /// Shows what was changed, and what became of it.
  case journal = "journal"
  /// Shows how things stand with the server.
  case statistics = "statistics"
  /// Asks the server now.
  case refresh = "refresh"
  /// Draws the screen anew.
  case redraw = "redraw"
  /// Types a command by its name.
  case commandLine = "command-line"
  /// Shows the keys.
  case help = "help"
  /// Stops the program for a while.
  case suspend = "suspend"
  /// Ends the program.
  case quit = "quit"
}
