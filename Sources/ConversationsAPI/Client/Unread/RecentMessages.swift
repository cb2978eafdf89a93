import Conversations

/// The newest messages of a conversation, as far back as was looked.
struct RecentMessages {
  /// Oldest first.
  private(set) var messages: [LastMessage] = []
  /// Whether nothing stands before them.
  private(set) var reachStart = false
  /// Whether no older ones will be looked at, so that these have to do.
  var isEnd = false

  init() {}

  /// Takes older ones in.
  ///
  /// A server that does not step back must not have its messages counted twice.
  mutating func add(_ list: MessageList, limit: Int) {
    let oldest = messages.first?.id
    messages = list.messages.filter { message in oldest.map { message.id < $0 } ?? true } + messages
    reachStart = list.count < limit
    isEnd = reachStart
  }
}
