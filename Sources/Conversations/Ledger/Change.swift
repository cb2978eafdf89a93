/// What a person wants of a conversation: an intention with its basis, never a stored result.
///
/// - Source: Rule R6.
public enum Change: Hashable, Sendable {
  /// Everything up to the message the person saw is read; nil means all.
  case markRead(upTo: MessageID?)
  /// It asks for attention again; the message is the last one the person saw.
  case markUnread(last: MessageID?)
  /// It is as unread again as it was before it was marked read: what was unread then, the last
  /// message that had been read, where the server said so, and the last message the person saw.
  case restoreUnread(Unread, lastRead: MessageID?, last: MessageID?)
  /// Everything up to the message reached this user; nil means all.
  case markDelivered(upTo: MessageID?)
  /// Tags to add and to remove; the others stay.
  case editTags(adding: Set<Tag>, removing: Set<Tag>)
  /// It stands above the others; the moment is when the person asked for it.
  case pin(at: Timestamp)
  /// It goes back to its place.
  case unpin
  /// The row leaves the list until a message newer than the one the person saw arrives.
  case reset(ResetScope, seen: MessageID?)
}
