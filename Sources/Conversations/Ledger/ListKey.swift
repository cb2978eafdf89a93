/// The place of a row in the list, comparable without looking at the row.
///
/// - Source: Contract §10 "Pinned rows" and §11 "list order": global pins in the server's order, own
///   pins latest first, then by `updatedAt` latest first; ties by the other side's id.
struct ListKey: Equatable, Sendable, Comparable {
  private let tier: Int
  private let rank: Int64
  private let tie: String
  let id: ConversationID

  /// Makes the key of a row.
  ///
  /// - Parameters:
  ///   - row: The row as it is shown.
  ///   - globalRank: Its place among the global pins, as the server listed them.
  init(_ row: Conversation, globalRank: Int) {
    // Turned round bit by bit: a negation would overflow for the earliest moment there is.
    switch row.pin {
    case .some(let pin) where pin.scope == .everyone: (tier, rank) = (0, Int64(globalRank))
    case .some(let pin): (tier, rank) = (1, ~pin.since.seconds)
    case nil: (tier, rank) = (2, ~row.updatedAt.seconds)
    }
    tie = row.peer.rawValue
    id = row.id
  }

  /// The row that comes first in the list is the lesser one.
  static func < (left: Self, right: Self) -> Bool {
    if left.tier != right.tier { return left.tier < right.tier }
    if left.rank != right.rank { return left.rank < right.rank }
    if left.tie != right.tie { return left.tie < right.tie }
    return left.id < right.id
  }
}
