import Conversations

/// The place of a row in the server's list, computed independently of the ledger.
struct ServerOrder: Comparable {
  private let tier: Int
  private let rank: Int64
  private let tie: String

  init(_ row: Conversation) {
    switch row.pin?.scope {
    case .everyone: (tier, rank) = (0, 0)
    case .own: (tier, rank) = (1, -(row.pin?.since.seconds ?? 0))
    case nil: (tier, rank) = (2, -row.updatedAt.seconds)
    }
    tie = row.peer.rawValue
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.tier, left.rank, left.tie) < (right.tier, right.rank, right.tie)
  }
}
