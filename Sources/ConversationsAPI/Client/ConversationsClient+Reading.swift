public import Conversations

extension ConversationsClient {
  /// Reads a page of the list as the acting user's app shows it, with tags.
  ///
  /// - Parameter request: Which page.
  /// - Returns: The rows, and which could not be read.
  /// - Throws: Why there is no page at all.
  public func page(_ request: PageRequest) async throws(SyncFailure) -> Page {
    var query = ListQuery(perPage: request.size, page: request.number)
    query.withBlockedInfo = true
    let list = ConversationsEndpoints.list(query, as: actingUser)
    // The first page is asked for all the time, the others now and then.
    let answer = try await ask(request.number == 1 ? list.remembering(memory) : list)
    return Page(
      rows: answer.value.rows, skipped: answer.value.skipped,
      isLast: answer.value.isLast(requested: request.size), quota: answer.quota)
  }

  /// Reads everything the server tells of one conversation.
  ///
  /// - Parameters:
  ///   - id: The conversation, as the list names it.
  ///   - peer: The other side, by which it is asked for.
  /// - Returns: The conversation and the facts in reading order.
  /// - Throws: Why nothing is known.
  public func details(
    of id: ConversationID, peer: Peer
  ) async throws(SyncFailure) -> ConversationDetails {
    try await ask(ConversationsEndpoints.details(of: peer, as: actingUser)).value
  }
}
