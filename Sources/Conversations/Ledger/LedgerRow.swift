/// What the ledger keeps of a conversation besides the changes to it.
///
/// - Shape: The fields stand in an order that leaves no gaps between them: a long list has many.
struct LedgerRow: Equatable, Sendable {
  /// The row as the server last told it, whether or not it is gone since.
  private(set) var packed: PackedConversation
  /// The ticket of the snapshot that told it.
  var toldBy: Ticket
  /// The ticket of the snapshot that last listed it, readable or not; of a row from disk, the last one
  /// that was issued before it was read.
  var seenBy: Ticket
  /// Where it stands among the visible rows; nil when it is hidden.
  var rank: ListRank?
  private var isGone = false
  /// How many complete readings of the list in a row did not show it.
  var missed: UInt8 = 0
  /// Whether a page since it was last listed showed what stands on either side of it.
  var isPassedOver = false
  /// Its place among the global pins, as the server listed them.
  var globalRank: Int32 = 0
  /// What it adds to the unread total; nil when it is hidden.
  var unread: Unread?
  /// Another number each time it may look different, unlike that of any row before it.
  var version: UInt32 = 0

  /// A row that the server told.
  init(_ row: PackedConversation, told ticket: Ticket) {
    packed = row
    toldBy = ticket
    seenBy = ticket
  }

  /// A snapshot listed it.
  mutating func noteListed(by ticket: Ticket) {
    seenBy = ticket
    missed = 0
    isPassedOver = false
  }

  /// The row as the server last told it; nil when it is gone and only changes remain.
  var confirmed: PackedConversation? {
    get { isGone ? nil : packed }
    set {
      isGone = newValue == nil
      if let newValue { packed = newValue }
    }
  }

  /// Its place in the list; nil when it is hidden.
  var key: ListKey? {
    guard let rank, let confirmed else { return nil }
    return ListKey(rank, names: confirmed.names)
  }
}
