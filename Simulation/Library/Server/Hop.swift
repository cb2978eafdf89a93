import Conversations

/// One request, as it goes over the network.
enum Hop: Equatable {
  case list(page: Int, size: Int)
  case row, messages
  case markRead(upTo: Int?)
  case markDelivered
  case markUnread(after: Int)
  case tags([Tag], since: Int?)
  case pin, unpin
  case reset(ResetScope)

  /// What the server says to it.
  enum Answer {
    case page(Page)
    case row(Conversation, tagVersion: Int)
    case messages([Int])
    case done
  }

  /// Whether the server is another one afterwards.
  var isWrite: Bool {
    switch self {
    case .list, .row, .messages: false
    default: true
    }
  }
}
