public import Conversations
import HTTP

extension ConversationsEndpoints {
  /// Lists conversations, newest first, pinned ones above.
  ///
  /// - Source: Contract §6 row 1 and §6.1.
  /// - Parameters:
  ///   - query: Which, and what to tell of them.
  ///   - actingUser: Whose list.
  /// - Returns: The operation.
  public static func list(_ query: ListQuery, as actingUser: UserID) -> Endpoint<ConversationList> {
    Endpoint(.get, ["conversations"], query: query.items, as: actingUser, subject: .list) {
      response throws(APIError) in
      let envelope: Envelope<Conversation> = try Envelope(response)
      return ConversationList(
        rows: envelope.data.values, skipped: envelope.data.skipped,
        pagination: envelope.pagination)
    }
  }
}
