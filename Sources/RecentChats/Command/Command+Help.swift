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
