import Conversations

/// Changes tags without losing those that another writer has set in between.
///
/// A request replaces the whole list. So the server's present list is read first, the edit is applied to
/// it, and the result is sent and read back: one round. The receipt tells what was sent and what was there
/// afterwards. Whether that calls for another round is for the ledger to decide, which also knows what
/// later lists prove.
///
/// The list is read back even where the answer to the change tells the tags: that answer is as old as
/// the change, and cannot tell of a write that came just after it.
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

  /// Makes the change; it may be made again when an attempt broke off.
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

  /// Sends the list as far as it is known here, for the server's own could not be read.
  private mutating func sendKnown() async throws(SyncFailure) -> ChangeReceipt {
    let wanted = edit.applied(to: change.knownTags, limit: Tag.maximumCount)
    return receipt(try await send(wanted), unfit: edit.unfit(in: change.knownTags))
  }

  /// Sends a whole list; gives the tags that the answer tells, if it tells any.
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
  /// The tags that the server has now; nil when the row is not where it could be, or does not tell.
  ///
  /// Only the list tells tags, so the row is looked for on a few of its pages.
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
      case .refused, .malformed, .impossible: return nil
      case .unreachable, .unauthorized, .rateLimited, .serverFault: throw error
      }
    }
  }
}

/// The pages of the list on which to look for one row, the likeliest first.
///
/// - Shape: each page once, at most four.
struct RowPages: Equatable {
  private(set) var numbers: [Int]

  /// How many rows a page has.
  static let size = 100

  /// Begins with the page of the row's last known place.
  ///
  /// Others that came to life since have pushed the row down, or it came to life itself and stands on
  /// the first page.
  ///
  /// - Parameter place: The row's zero-based place in the whole list; nil when it is not known.
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

  /// Looks on that page first the next time, for that is where the row was.
  mutating func remember(_ number: Int) {
    numbers.removeAll { $0 == number }
    numbers.insert(number, at: 0)
  }
}
