import Conversations

/// An edit of tags that does not lose those that another writer has set in between.
///
/// A request replaces the whole list. So the server's current list is read first, the edit is
/// applied to it, and the result is sent and read back: one round. The receipt contains the sent
/// tags and those that were read back. The ledger decides on another round, because it also knows
/// what later lists prove.
///
/// The list is read back even if the response to the change contains the tags: that response is as
/// old as the change, and cannot show a write that came just after it.
///
/// - Source: docs/api.md §6.2, the client rule.
struct TagEditing {
  let client: ConversationsClient
  let change: OutgoingChange
  var quota: Quota?
  var pages: RowPages
  private let edit: TagEdit

  init(_ edit: TagEdit, of change: OutgoingChange, client: ConversationsClient) {
    self.client = client
    self.change = change
    self.edit = edit
    pages = RowPages(place: change.place)
  }

  /// Performs the edit; it may be repeated if an attempt was interrupted.
  mutating func run() async throws(SyncFailure) -> ChangeReceipt {
    guard let before = try await presentTags() else { return try await sendKnown() }
    let wanted = edit.applied(to: before, limit: Tag.maximumCount)
    guard wanted != before else { return receipt(before, unfit: edit.unfit(in: before)) }
    let reported = try await send(wanted)
    guard let after = try await presentTags() else {
      return receipt(reported, unfit: edit.unfit(in: before))
    }
    let rest = edit.residual(in: after, respelling: wanted)
    return receipt(after, sent: wanted, unfit: rest.unfit(in: after))
  }

  /// Sends the locally known list, because the server's could not be read.
  private mutating func sendKnown() async throws(SyncFailure) -> ChangeReceipt {
    let wanted = edit.applied(to: change.knownTags, limit: Tag.maximumCount)
    return receipt(try await send(wanted), unfit: edit.unfit(in: change.knownTags))
  }

  /// Sends a whole list; returns the tags in the response, if it contains any.
  private mutating func send(_ tags: [Tag]) async throws(SyncFailure) -> [Tag]? {
    let endpoint = ConversationsEndpoints.updateTags(
      tags, of: change.peer, as: client.actingUser)
    return try await client.ask(endpoint, quota: &quota).tags
  }

  private func receipt(_ tags: [Tag]?, sent: [Tag]? = nil, unfit: [Tag]) -> ChangeReceipt {
    ChangeReceipt(tags: tags, sentTags: sent, unfit: unfit, quota: quota)
  }
}

extension TagEditing {
  /// Returns the server's current tags; nil if the row is not on the searched pages or has no tags
  /// field.
  ///
  /// Only the list contains tags, so the row is searched on a few of its pages.
  ///
  /// - Source: docs/api.md §6.2, "Get (2) has no `withTags` parameter".
  mutating func presentTags() async throws(SyncFailure) -> [Tag]? {
    var last = Int.max
    for number in pages.numbers where number <= last {
      guard let list = try await page(number) else { return nil }
      if let row = list.rows.first(where: { $0.peer == change.peer }) {
        pages.remember(number)
        return row.tags
      }
      // The row is on this page, but invalid.
      if list.skipped.contains(where: { $0.id == change.conversation }) { return nil }
      if list.isLast(requested: RowPages.size) { last = number }
    }
    return nil
  }

  /// Returns a page of the list; nil if the server does not return it.
  ///
  /// Transient failures fail the whole change, which is then repeated.
  private mutating func page(_ number: Int) async throws(SyncFailure) -> ConversationList? {
    do throws(SyncFailure) {
      let query = ListQuery(perPage: RowPages.size, page: number)
      let endpoint = ConversationsEndpoints.list(query, as: client.actingUser)
      return try await client.ask(endpoint, quota: &quota)
    } catch {
      switch error {
      case .refused, .malformed, .impossible: return nil
      case .unreachable, .intermediary, .unauthorized, .rateLimited, .serverFault: throw error
      }
    }
  }
}

/// The pages of the list on which to search for a row, the most likely first.
///
/// - Shape: each page once, at most four.
struct RowPages: Equatable {
  private(set) var numbers: [Int]

  /// The number of rows on a page.
  static let size = 100

  /// Starts with the page of the row's last known place.
  ///
  /// Rows with newer activity may have pushed the row down, or its own activity may have moved it
  /// to the first page.
  ///
  /// - Parameter place: The row's zero-based place in the whole list; nil if it is unknown.
  init(place: Int?) {
    guard let place = place.map({ max($0, 0) }) else {
      numbers = [1, 2, 3]
      return
    }
    let page = place / Self.size + 1
    let isLate = place % Self.size >= Self.size / 2
    let neighbours = isLate ? [page + 1, page - 1] : [page - 1, page + 1]
    numbers = [page]
    for number in neighbours + [1] where number >= 1 && !numbers.contains(number) {
      numbers.append(number)
    }
  }

  /// Moves a page to the front, because the row was found on it.
  mutating func remember(_ number: Int) {
    numbers.removeAll { $0 == number }
    numbers.insert(number, at: 0)
  }
}
