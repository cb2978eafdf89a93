/// How high a row stands in the list; rows of equal rank are ordered by their names.
///
/// - Source: Contract §10 "Pinned rows" and §11 "list order": global pins in the server's order, own
///   pins latest first, then by `updatedAt` latest first.
struct ListRank: Equatable, Sendable, Comparable {
  /// What goes before everything else.
  enum Tier: UInt8, Sendable {
    case globalPins, ownPins, others
  }

  private let rank: Int64
  private let tier: Tier

  /// Makes the rank of a row.
  ///
  /// - Parameters:
  ///   - head: The row as it is shown.
  ///   - globalRank: Its place among the global pins, as the server listed them.
  init(_ head: RowHead, globalRank: Int) {
    // Turned round bit by bit: a negation would overflow for the earliest moment there is.
    switch head.pin {
    case .some(let pin) where pin.scope == .everyone:
      (tier, rank) = (.globalPins, Int64(globalRank))
    case .some(let pin): (tier, rank) = (.ownPins, ~pin.since.seconds)
    case nil: (tier, rank) = (.others, ~head.updatedAt.seconds)
    }
  }

  /// The row that comes first in the list is the lesser one.
  static func < (left: Self, right: Self) -> Bool {
    left.tier == right.tier ? left.rank < right.rank : left.tier.rawValue < right.tier.rawValue
  }
}
