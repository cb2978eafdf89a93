import Conversations

/// The state of a program before an event.
struct Look {
  /// The pending changes.
  var pending: [PendingChange] = []
  /// The confirmed rows of a page that was requested before the last absorbed one.
  var told: [Conversation] = []
  /// The rows, from the top.
  var rows: [ConversationID] = []
  /// True when a bulk change may be undone.
  var isUndoing = false
}
