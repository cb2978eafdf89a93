import Conversations

/// What a program showed before something happened.
struct Look {
  /// The changes no list had confirmed.
  var pending: [PendingChange] = []
  /// What lists had told of the rows of a page that was asked for earlier than another one.
  var told: [Conversation] = []
  /// The rows, from the top.
  var rows: [ConversationID] = []
}
