/// A command: anything that a key, a typed line or a pointer can request.
///
/// Each command has one action and one entry in `CommandEntry.table`, which contains all facts
/// about it.
public enum Command: String, CaseIterable, Sendable {
  /// Prints the list from its top.
  case list = "list"
  /// Prints further rows.
  case more = "more"
  /// Sets how many rows are printed at a time.
  case rows = "rows"
  /// Selects the next row; with a count, moves that many rows.
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
  /// Selects the row with a number.
  case row = "row"
  /// Selects the row for the next change, or unselects it, and moves on.
  case select = "select"
  /// Begins a range at the bar that is selected while the bar moves, or ends it.
  case selectRange = "select-range"
  /// Ends the range and unselects its rows.
  case dropRange = "drop-range"
  /// Selects all listed rows.
  case selectAll = "select-all"
  /// Selects the listed rows that are not selected, and unselects the others.
  case invertSelection = "invert-selection"
  /// Marks the conversation read.
  case markRead = "mark-read"
  /// Marks all listed conversations read.
  case markListRead = "mark-list-read"
  /// Marks the conversation unread.
  case markUnread = "mark-unread"
  /// Marks the conversation done: read and with other tags, as configured.
  case markDone = "mark-done"
  /// Marks the conversation's messages as delivered.
  case markDelivered = "mark-delivered"
  /// Pins or unpins the conversation.
  case togglePin = "toggle-pin"
  /// Pins the conversation, unless it is pinned.
  case pin = "pin"
  /// Unpins the conversation, unless it is not pinned.
  case unpin = "unpin"
  /// Opens the tag editor; with tags, adds and removes them immediately.
  case editTags = "edit-tags"
  /// Opens the command line to add tags.
  case addTags = "add-tags"
  /// Opens the command line to remove tags.
  case removeTags = "remove-tags"
  /// Gives a tag another name, in all conversations.
  case renameTag = "tag-rename"
  /// Replaces several tags by one, in all conversations.
  case mergeTags = "tag-merge"
  /// Makes the last change of tags again.
  case repeatTags = "repeat-tags"
  /// Makes the last change again.
  case repeatChange = "repeat-change"
  /// Accepts the tags that rules propose.
  case acceptProposal = "accept-proposal"
  /// Removes the conversation from the list, after a question.
  case reset = "reset"
  /// Undoes the last change.
  case undo = "undo"
  /// Redoes the last undone change.
  case redo = "redo"
  /// Changes all conversations that a query finds.
  case changeAll = "do"
  /// Shows the bulk changes.
  case jobs = "jobs"
  /// Shows what became of each row of a bulk change.
  case job = "job"
  /// Pauses a bulk change, or resumes it.
  case pauseJob = "pause-job"
  /// Withdraws what has not been sent of a bulk change.
  case cancelJob = "cancel-job"
  /// Shows the rules that propose tags, or lists what one finds.
  case rules = "rules"
  /// Shows the changes that have not reached the server.
  case waiting = "waiting"
  /// Withdraws the waiting change with a number.
  case withdraw = "withdraw"
  /// Sends the waiting change with a number, which the user has to confirm again.
  case confirm = "confirm"
  /// Opens the filter; with words, sets it.
  case filter = "filter"
  /// Opens the prompt for a query; with a query, lists what it finds.
  case query = "query"
  /// Sorts the list in another way; without a name, asks for one.
  case sort = "sort"
  /// Switches between all, unread, users and groups.
  case cycleFilter = "cycle-filter"
  /// Lists conversations of one kind.
  case kind = "kind"
  /// Opens the view with a name.
  case view = "view"
  /// Opens the view whose number is the last digit of the key.
  case viewNumber = "view-number"
  /// Opens the next view.
  case nextView = "next-view"
  /// Opens the previous view.
  case previousView = "previous-view"
  /// Opens the view that was open before.
  case lastView = "last-view"
  /// Brings the rows into order that were held in place.
  case settle = "settle"
  /// Mutes the conversation on this machine, or no longer.
  case toggleMute = "toggle-mute"
  /// Mutes the conversation on this machine, unless it is muted.
  case mute = "mute"
  /// Mutes the conversation no longer.
  case unmute = "unmute"
  /// Shows the views.
  case views = "views"
  /// Saves what is listed as a view.
  case saveView = "view-save"
  /// Deletes a saved view.
  case deleteView = "view-delete"
  /// Shows the tags.
  case tagList = "tag-list"
  /// Closes the open box or prompt, or clears the filter.
  case dismiss = "dismiss"
  /// Shows all data of the conversation.
  case details = "details"
  /// Shows the changes and their outcomes.
  case journal = "journal"
  /// Shows the notices of this session.
  case messages = "messages"
  /// Shows the state of the connection.
  case statistics = "statistics"
  /// Polls now.
  case refresh = "refresh"
  /// Redraws the screen.
  case redraw = "redraw"
  /// Opens the command line.
  case commandLine = "command-line"
  /// Switches an option of the pane.
  case set = "set"
  /// Selects a theme; without a name, lists the themes.
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
    /// Selecting rows for a change.
    case select = "Select"
    /// Changing a conversation.
    case change = "Change"
    /// Finding conversations.
    case find = "Find"
    /// The program itself.
    case program = "Program"
  }

  /// The entry of the command in the table.
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

  /// True when a number in front of the key repeats the command or selects a row.
  public var takesCount: Bool { entry.takes(.count) || entry.takes(.rows) }

  /// True when the command acts on one row: the row whose number follows the name, or the selected
  /// row.
  public var actsOnRow: Bool { entry.arguments.contains(.optional(.row)) }

  /// The commands that can be bound to a key, in the order of the table.
  public static let bindable = CommandEntry.table.filter { $0.reach.contains(.keys) }
    .map(\.command)
}
