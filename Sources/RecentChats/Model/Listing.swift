import Conversations

/// The rows that pass the filter, in order.
enum Listing: Equatable, Sendable {
  /// All rows of the ledger, without a copy.
  case all
  /// These, with the place of each.
  case some([ConversationID], places: [ConversationID: Int])

  /// Lists only some rows.
  static func some(_ ids: [ConversationID]) -> Listing {
    .some(ids, places: Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) }))
  }
}
