/// The place of a row in the list, comparable without looking at the row.
///
/// - Source: Contract §11 "list order", ties by the other side's id.
struct ListKey: Equatable, Sendable, Comparable {
  private let rank: ListRank
  private let tie: String
  private let id: ConversationID

  /// Makes the key of a row.
  ///
  /// - Parameters:
  ///   - row: The row as it is shown.
  ///   - globalRank: Its place among the global pins, as the server listed them.
  init(_ row: Conversation, globalRank: Int) {
    self.init(
      ListRank(RowHead(row), globalRank: globalRank), names: (row.peer.rawValue, row.id))
  }

  /// Makes a key of a rank and the names of the row.
  init(_ rank: ListRank, names: (peer: String, id: ConversationID)) {
    self.rank = rank
    (tie, id) = names
  }

  /// The row that comes first in the list is the lesser one.
  static func < (left: Self, right: Self) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    return left.tie == right.tie ? left.id < right.id : left.tie < right.tie
  }
}
