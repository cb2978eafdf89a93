public import Conversations

/// Messages of a conversation.
///
/// - Shape: oldest first by id; the server's own order is not to be relied on.
/// - Source: Contract §6.6.
public struct MessageList: Equatable, Sendable {
  /// The messages that could be read.
  public var messages: [LastMessage]
  /// How many the answer held, unreadable ones included.
  public var count: Int

  init(_ list: WireList<LastMessage>) {
    messages = list.values.sorted { $0.id < $1.id }
    count = list.values.count + list.skipped.count
  }
}
