/// What the ledger keeps of a conversation besides the changes to it.
struct LedgerRow: Equatable, Sendable {
  /// The row as the server last told it; nil when it is gone and only changes remain.
  var confirmed: Conversation?
  /// The ticket of the snapshot that told it.
  var toldBy: Ticket
  /// The ticket of the snapshot that last listed it, readable or not.
  var seenBy: Ticket
  /// Its place among the global pins, as the server listed them.
  var globalRank = 0
  /// How many complete readings of the list in a row did not show it.
  var missed = 0
  /// Where it stands in the list of visible rows; nil when it is hidden.
  var key: ListKey?
  /// What it adds to the unread total.
  var shownUnread: Unread?
}
