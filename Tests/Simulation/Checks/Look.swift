import Conversations

/// What a program showed before something happened.
struct Look {
  /// The changes no list had confirmed.
  var pending: [PendingChange] = []
  /// The rows, from the top.
  var rows: [ConversationID] = []
}
