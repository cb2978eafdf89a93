extension Change {
  /// The one change that does what this and a later one together do; nil when both are needed.
  ///
  /// Only what has not been sent may be folded.
  ///
  /// - Source: Rule R4, a queued change that a later one makes pointless is dropped.
  func folded(with later: Change) -> Change? {
    switch (self, later) {
    case (.markRead, .markRead), (.markRead, .markUnread), (.markUnread, .markRead),
      (.markUnread, .markUnread), (.markRead, .restoreUnread), (.markUnread, .restoreUnread),
      (.restoreUnread, .markRead), (.restoreUnread, .restoreUnread),
      (.markDelivered, .markDelivered), (.markDelivered, .markRead),
      (.pin, .pin), (.pin, .unpin), (.unpin, .pin), (.unpin, .unpin):
      later
    case (.editTags(let adding, let removing), .editTags(let laterAdding, let laterRemoving)):
      .editTags(
        adding: adding.subtracting(laterRemoving).union(laterAdding),
        removing: removing.subtracting(laterAdding).union(laterRemoving))
    default: nil
    }
  }
}
