extension World {
  /// Takes a conversation from one user's list; the other side keeps everything.
  ///
  /// - Source: Contract §6.4, §11.
  mutating func reset(_ row: Row, preservingOrder: Bool) {
    var row = row
    row.hiddenThroughID = threads[row.conversation]?.last?.id ?? 0
    row.lastReadID = row.hiddenThroughID
    row.unread = 0
    row.isListed = preservingOrder
    if !preservingOrder { row.pinnedAt = nil }
    setRow(row)
  }

  /// Destroys the messages of a conversation for everybody.
  mutating func destroyMessages(of row: Row) {
    threads[row.conversation]?.removeAll()
    recount(row.owner, row.conversation)
    recount(row.peer.id, row.conversation)
  }

  /// Removes a conversation for all users.
  ///
  /// - Source: Contract §6, row 12.
  mutating func removeForEverybody(_ row: Row) {
    threads[row.conversation] = nil
    for (uid, _) in participants(of: row.peer, sender: row.owner) {
      inboxes[uid]?[row.conversation] = nil
    }
  }
}
