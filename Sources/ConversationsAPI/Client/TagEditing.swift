import Conversations

/// Changes the tags of some conversations and preserves those that another client set meanwhile.
///
/// A request replaces the whole list of tags. So the server's current tags are read first, each edit
/// is applied to them, and the results are sent and read back: one round. A page of the list serves
/// all conversations on it. The receipts contain the sent tags and those that were read back. The
/// ledger decides on another round, because it also knows what later lists prove.
///
/// The list is read back even if the response to the change contains the tags: that response is as
/// old as the change, and cannot show a write that came just after it.
///
/// - Source: docs/api.md §6.2, the client rule.
struct TagEditing {
  private let client: ConversationsClient
  private var items: [Item]
  private let pageSize: Int
  private var quota: Quota?
  private var transfer: PageTransfer?

  /// One of the changes.
  private struct Item {
    let change: OutgoingChange
    let edit: TagEdit
    var pages: RowPages
    var sent: [Tag] = []
    /// The tags that did not fit with those that were read first.
    var unfit: [Tag] = []
    /// The tags in the response to the change; nil if it contained none.
    var reported: [Tag]?
    var outcome: Result<ChangeReceipt, SyncFailure>?
  }

  /// Prepares tag edits; other changes are left out.
  init(_ changes: [OutgoingChange], client: ConversationsClient) {
    self.client = client
    let size = changes.map(\.pageSize).min() ?? RowPages.usualSize
    pageSize = size
    items = changes.compactMap { change in
      guard case .editTags(let edit) = change.change else { return nil }
      return Item(change: change, edit: edit, pages: RowPages(place: change.place, size: size))
    }
  }

  /// Makes the changes; each may be repeated if an attempt was interrupted.
  mutating func run() async -> [Ticket: Result<ChangeReceipt, SyncFailure>] {
    do throws(SyncFailure) {
      let before = try await presentTags(of: Array(items.indices))
      for index in items.indices { try await send(index, before: before[index]) }
      let sent = items.indices.filter { items[$0].outcome == nil }
      let after = try await presentTags(of: sent)
      for index in sent { items[index].outcome = .success(receipt(index, after: after[index])) }
    } catch {
      for index in items.indices where items[index].outcome == nil {
        items[index].outcome = .failure(error)
      }
    }
    return items.reduce(into: [:]) { $0[$1.change.ticket] = $1.outcome }
  }
}

extension TagEditing {
  /// Sends the tags of a conversation.
  ///
  /// If the server's tags could not be read, the edit is applied to the locally known ones.
  ///
  /// - Throws: The failure if it affects the other changes too.
  private mutating func send(_ index: Int, before: [Tag]?) async throws(SyncFailure) {
    let (change, edit) = (items[index].change, items[index].edit)
    let wanted = edit.applied(to: before ?? change.knownTags, limit: Tag.maximumCount)
    let unfit = edit.unfit(in: before ?? change.knownTags)
    if wanted == before {
      items[index].outcome = .success(receipt(wanted, unfit: unfit))
      return
    }
    do throws(SyncFailure) {
      let endpoint = ConversationsEndpoints.updateTags(
        wanted, of: change.peer, as: client.actingUser)
      let reported = try await client.ask(endpoint, quota: &quota).tags
      (items[index].sent, items[index].unfit, items[index].reported) = (wanted, unfit, reported)
      if before == nil { items[index].outcome = .success(receipt(reported, unfit: unfit)) }
    } catch {
      items[index].outcome = .failure(error)
      switch error {
      case .unreachable, .intermediary, .unauthorized, .rateLimited: throw error
      default: break
      }
    }
  }

  private func receipt(_ index: Int, after: [Tag]?) -> ChangeReceipt {
    let (edit, sent) = (items[index].edit, items[index].sent)
    guard let after else { return receipt(items[index].reported, unfit: items[index].unfit) }
    let rest = edit.residual(in: after, respelling: sent)
    return receipt(after, sent: sent, unfit: rest.unfit(in: after))
  }

  private func receipt(_ tags: [Tag]?, sent: [Tag]? = nil, unfit: [Tag]) -> ChangeReceipt {
    ChangeReceipt(tags: tags, sentTags: sent, unfit: unfit, transfer: transfer, quota: quota)
  }
}

extension TagEditing {
  /// Returns the server's current tags of some conversations; none for a row that is not on the
  /// searched pages or has no tags field.
  ///
  /// Only the list contains tags, so the rows are searched on a few of its pages.
  ///
  /// - Source: docs/api.md §6.2, "Get (2) has no `withTags` parameter".
  private mutating func presentTags(of indexes: [Int]) async throws(SyncFailure) -> [Int: [Tag]] {
    var found: [Int: [Tag]] = [:]
    var search = indexes.map { (index: $0, pages: items[$0].pages.numbers[...]) }
    while let number = search.first?.pages.first {
      let list = try await page(number)
      search = search.compactMap { row in
        guard let list else { return row.pages.first == number ? nil : row }
        let change = items[row.index].change
        if let listed = list.rows.first(where: { $0.peer == change.peer }) {
          items[row.index].pages.remember(number)
          found[row.index] = listed.tags
          return nil
        }
        // The row is on this page, but invalid.
        if list.skipped.contains(where: { $0.id == change.conversation }) { return nil }
        let last = list.isLast(requested: pageSize) ? number : .max
        let pages = row.pages.filter { $0 != number && $0 <= last }
        return pages.isEmpty ? nil : (row.index, pages[...])
      }
    }
    return found
  }

  /// Returns a page of the list; nil if the server does not return it.
  ///
  /// Temporary failures fail all changes that need it, which are then repeated.
  private mutating func page(_ number: Int) async throws(SyncFailure) -> ConversationList? {
    do throws(SyncFailure) {
      let query = ListQuery(perPage: pageSize, page: number)
      let answer = try await client.ask(ConversationsEndpoints.list(query, as: client.actingUser))
      quota = answer.quota ?? quota
      transfer = [transfer, answer.transfer(of: answer.value)].compactMap(\.self)
        .max { $0.milliseconds < $1.milliseconds }
      return answer.value
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

  /// The number of rows per page when the size is unknown.
  static let usualSize = 100

  /// Creates a search that begins with the page of the row's last known place.
  ///
  /// Rows with newer activity may have pushed the row down, or its own activity may have moved it
  /// to the first page.
  ///
  /// - Parameters:
  ///   - place: The row's zero-based place in the whole list; nil if it is unknown.
  ///   - size: The number of rows per page.
  init(place: Int?, size: Int = usualSize) {
    guard let place = place.map({ max($0, 0) }) else {
      numbers = [1, 2, 3]
      return
    }
    let page = place / size + 1
    let isLate = place % size >= size / 2
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
