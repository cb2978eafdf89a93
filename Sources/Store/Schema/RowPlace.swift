internal import Conversations
internal import FoundationEssentials

/// The place of a row in the list, as columns: the order that the list itself is shown in.
///
/// - Source: Contract §10 "Pinned rows" and §11 "list order": global pins in the server's order, own
///   pins latest first, then by `updatedAt` latest first; ties by the other side's id.
struct RowPlace {
  let tier: Int
  let rank: Int64
  let tie: Data
  let id: Data

  init(_ row: StoredRow) {
    let conversation = row.conversation
    // "Latest first" turns the number over; `~` does it for every number, `-` not for the least.
    switch conversation.pin {
    case .some(let pin) where pin.scope == .everyone: (tier, rank) = (0, Int64(row.globalRank))
    case .some(let pin): (tier, rank) = (1, ~pin.since.seconds)
    case nil: (tier, rank) = (2, ~conversation.updatedAt.seconds)
    }
    tie = Data(conversation.peer.rawValue.utf8)
    id = Data(conversation.id.rawValue.utf8)
  }

  private init() { (tier, rank, tie, id) = (-1, 0, Data(), Data()) }

  /// Before every row.
  static let top = RowPlace()
}
