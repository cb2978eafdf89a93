import Conversations

/// One request over the network.
enum Hop: Equatable {
  case list(page: Int, size: Int)
  case row, messages
  /// Some rows, found on pages that have so many rows together.
  case rows([ConversationID], onPages: Int)
  case markRead(upTo: Int?)
  case markDelivered
  case markUnread(after: Int)
  case tags([Tag], since: Int?)
  case pin, unpin
  case reset(ResetScope)

  /// The server's answer.
  enum Answer {
    case page(Page)
    case row(Conversation, tagVersion: Int)
    case rows([(row: Conversation, version: Int)])
    case messages([Int])
    case done
  }

  /// True when the request changes the server's data.
  var isWrite: Bool {
    switch self {
    case .list, .row, .rows, .messages: false
    default: true
    }
  }
}
