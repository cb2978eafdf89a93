import Conversations

extension TagEditing {
  /// The tags that the server has now; nil when the row is not where it could be, or does not tell.
  ///
  /// Only the list tells tags, so the row is looked for on a few of its pages.
  ///
  /// - Source: Contract §6.2, "Get (2) has no `withTags` parameter".
  mutating func presentTags() async throws(SyncFailure) -> [Tag]? {
    var last = Int.max
    for number in pages.numbers where number <= last {
      guard let list = try await page(number) else { return nil }
      if let row = list.rows.first(where: { $0.peer == change.peer }) {
        pages.remember(number)
        return row.tags
      }
      // It is here, and cannot be read.
      if list.skipped.contains(where: { $0.id == change.conversation }) { return nil }
      if list.isLast(requested: RowPages.size) { last = number }
    }
    return nil
  }

  /// A page of the list; nil when the server will not tell it.
  ///
  /// Failures that may pass are failures of the whole change, which is then made again.
  private mutating func page(_ number: Int) async throws(SyncFailure) -> ConversationList? {
    do throws(SyncFailure) {
      let query = ListQuery(perPage: RowPages.size, page: number)
      let endpoint = ConversationsEndpoints.list(query, as: client.actingUser)
      return try await client.ask(endpoint, quota: &quota)
    } catch {
      switch error {
      case .refused, .malformed: return nil
      case .unreachable, .unauthorized, .rateLimited, .serverFault: throw error
      }
    }
  }
}
