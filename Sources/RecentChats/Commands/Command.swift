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

extension Command {
  /// The headings under which help lists the commands.
  public enum Group: String, CaseIterable, Sendable {
    /// Moving the selection.
    case move = "Move"
    /// Changing a conversation.
    case change = "Change"
    /// Finding conversations.
    case find = "Find"
    /// The program itself.
    case program = "Program"
  }

  /// The heading under which help lists it.
  public var group: Group {
    switch self {
    case .moveDown, .moveUp, .toTop, .toBottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp,
      .nextUnread, .previousUnread:
      .move
    case .markRead, .markUnread, .markDelivered, .togglePin, .editTags, .reset, .undo, .redo:
      .change
    case .filter, .cycleFilter, .dismiss, .details: .find
    case .journal, .statistics, .refresh, .redraw, .commandLine, .help, .suspend, .quit: .program
    }
  }

  /// What it does, in a few words, without a full stop.
  public var summary: String {
    switch self {
    case .moveDown: "next row"
    case .moveUp: "previous row"
    case .toTop: "first row, or row of that number"
    case .toBottom: "last row, or row of that number"
    case .halfPageDown: "half a screen down"
    case .halfPageUp: "half a screen up"
    case .pageDown: "a screen down"
    case .pageUp: "a screen up"
    case .nextUnread: "next unread"
    case .previousUnread: "previous unread"
    case .markRead: "mark read"
    case .markUnread: "mark unread"
    case .markDelivered: "mark delivered"
    case .togglePin: "pin or unpin"
    case .editTags: "edit tags"
    case .reset: "reset: take the row off the list"
    case .undo: "undo the last change"
    case .redo: "redo what was undone"
    case .filter: "filter by name, preview and tag"
    case .cycleFilter: "all, unread, users, groups"
    case .dismiss: "close, or drop the filter"
    case .details: "everything known of the conversation"
    case .journal: "journal: what was changed, and its outcome"
    case .statistics: "polling, requests, quota and errors"
    case .refresh: "ask the server now"
    case .redraw: "draw the screen anew"
    case .commandLine: "type a command, such as theme nord"
    case .help: "this help"
    case .suspend: "suspend"
    case .quit: "quit"
    }
  }

  /// Whether a number typed before it means something.
  public var takesCount: Bool {
    switch self {
    case .moveDown, .moveUp, .toTop, .toBottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp,
      .nextUnread, .previousUnread:
      true
    default: false
    }
  }
}

extension Command {
  /// What it does in one word, for a line of hints.
  public var hint: String {
    switch self {
    case .moveDown: "move"
    case .markRead: "read"
    case .markUnread: "unread"
    case .editTags: "tags"
    default: rawValue
    }
  }
}
