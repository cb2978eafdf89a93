/// A command, by name: everything that a key, a typed line or a pointer can ask for.
///
/// Each has one entry in `CommandEntry.table`, which holds every fact about it, and one action.
public enum Command: String, CaseIterable, Sendable {
  /// Prints the list from its top.
  case list = "list"
  /// Prints further rows.
  case more = "more"
  /// Sets how many rows are printed at a time.
  case rows = "rows"
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
  /// Selects the row of a number.
  case row = "row"
  /// Marks the conversation read.
  case markRead = "mark-read"
  /// Marks the conversation unread.
  case markUnread = "mark-unread"
  /// Marks the conversation's messages as delivered.
  case markDelivered = "mark-delivered"
  /// Pins or unpins the conversation.
  case togglePin = "toggle-pin"
  /// Pins the conversation; one that is pinned stays so.
  case pin = "pin"
  /// Unpins the conversation; one that is not pinned stays so.
  case unpin = "unpin"
  /// Opens the tag editor; with tags, adds and removes them at once.
  case editTags = "edit-tags"
  /// Removes the conversation from the list, after a question.
  case reset = "reset"
  /// Undoes the last change.
  case undo = "undo"
  /// Makes the change again that was undone last.
  case redo = "redo"
  /// Opens the filter; with words, sets it.
  case filter = "filter"
  /// Switches between all, unread, users and groups.
  case cycleFilter = "cycle-filter"
  /// Lists conversations of one kind.
  case kind = "kind"
  /// Closes what is open, or clears the filter.
  case dismiss = "dismiss"
  /// Shows all data of the conversation.
  case details = "details"
  /// Shows the changes and their outcomes.
  case journal = "journal"
  /// Shows the state of the connection.
  case statistics = "statistics"
  /// Polls now.
  case refresh = "refresh"
  /// Redraws the screen.
  case redraw = "redraw"
  /// Opens the line in which a command is typed.
  case commandLine = "command-line"
  /// Uses a theme; without a name, lists the themes.
  case theme = "theme"
  /// Writes the latest events and effects to a file.
  case trace = "trace"
  /// Shows the keys.
  case help = "help"
  /// Stops the program until the shell continues it.
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

  /// The entry of the command.
  public var entry: CommandEntry {
    guard let entry = CommandEntry.byCommand[self] else {
      preconditionFailure("\(self) has no entry in the table of commands")
    }
    return entry
  }

  /// The heading under which help lists the command.
  public var group: Group { entry.group }

  /// The description of the command in a few words, without a full stop.
  public var summary: String { entry.summary }

  /// Whether the command repeats, or goes to a place, by a number in front of its key.
  public var takesCount: Bool { entry.takes(.count) }

  /// Whether the command acts on one row: on the one whose number follows its name, else on the
  /// selected one.
  public var actsOnRow: Bool { entry.arguments.contains(.optional(.row)) }

  /// The commands that a key can be bound to, in the order of the table.
  public static let bindable = CommandEntry.table.filter { $0.reach.contains(.keys) }
    .map(\.command)
}
