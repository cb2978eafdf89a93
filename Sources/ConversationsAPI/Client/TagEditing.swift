import Conversations

/// Changes tags without losing those that another device has set in between.
///
/// A request replaces the whole list, so the server's present list is read first, the edit is laid over
/// it, and the result is sent and read back. When somebody else wrote in between, the edit is laid over
/// what they wrote.
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
  private var edit: TagEdit

  /// How often the list is sent at the most.
  private static let mostRounds = 3

  init(_ change: OutgoingChange, adding: Set<Tag>, removing: Set<Tag>, client: ConversationsClient)
  {
    self.client = client
    self.change = change
    pages = RowPages(place: change.place)
    edit = TagEdit(adding: adding, removing: removing)
  }

  /// Makes the change; it may be made again when an attempt broke off.
  mutating func run() async throws(SyncFailure) -> ChangeReceipt {
    guard var present = try await presentTags() else { return try await sendKnown() }
    var merge = TagMerge(edit, into: present)
    for _ in 0..<Self.mostRounds where merge.isNeeded {
      let reported = try await send(merge.wanted)
      guard let now = try await presentTags() else {
        return receipt(reported, unfit: merge.unfit)
      }
      present = now
      edit.acceptSpelling(of: present, sent: merge.wanted)
      merge = TagMerge(edit, into: present)
    }
    return receipt(present, unfit: merge.unfit)
  }

  /// Sends the list as far as it is known here, for the server's own could not be read.
  private mutating func sendKnown() async throws(SyncFailure) -> ChangeReceipt {
    let isTooLong = change.tags.count > Tag.maximumCount
    let others = isTooLong ? change.tags.filter { !edit.adding.contains($0) } : change.tags
    let merge = TagMerge(edit, into: others)
    return receipt(try await send(merge.wanted), unfit: merge.unfit)
  }

  /// Sends a whole list; gives the tags that the answer tells, if it tells any.
  private mutating func send(_ tags: [Tag]) async throws(SyncFailure) -> [Tag]? {
    let endpoint = ConversationsEndpoints.updateTags(
      tags, of: change.peer, as: client.actingUser)
    return try await client.ask(endpoint, quota: &quota).tags
  }

  private func receipt(_ tags: [Tag]?, unfit: [Tag]) -> ChangeReceipt {
    ChangeReceipt(tags: tags, unfit: unfit, quota: quota)
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

/// What a person wants of the tags: some to be there, some not to be, the others as they are.
struct TagEdit: Equatable {
  /// Tags that shall be there.
  private(set) var adding: Set<Tag>
  /// Tags that shall not.
  private(set) var removing: Set<Tag>

  /// What is to be added wins where both name a tag.
  init(adding: Set<Tag>, removing: Set<Tag>) {
    self.adding = adding
    self.removing = removing.subtracting(adding)
  }

  /// Takes the server's spelling for the person's, once a list was sent.
  ///
  /// A server that lowers letters or trims blanks would otherwise be sent the same tag again and again.
  /// Only a tag that was not sent can be another spelling of one that was.
  ///
  /// - Source: docs/api.md §6.2, "duplicates, trimming, case: not documented".
  mutating func acceptSpelling(of present: [Tag], sent: [Tag]) {
    let known = Set(present)
    let respelled = Set(known.subtracting(sent).subtracting(removing).map(\.folded))
    adding = adding.filter {
      known.contains($0) || !sent.contains($0) || !respelled.contains($0.folded)
    }
  }
}

extension Tag {
  /// The text without what servers are known to change.
  fileprivate var folded: String {
    rawValue.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// What becomes of the tags the server has when a person's edit is laid over them.
///
/// - Source: docs/api.md §6.2.
struct TagMerge: Equatable {
  /// The whole list to send: the server's tags in their order, then the new ones in theirs.
  let wanted: [Tag]
  /// What was to be added and finds no room; nobody else's tag is dropped for one of ours.
  let unfit: [Tag]
  /// Whether the server's list is not yet what is wanted.
  let isNeeded: Bool

  init(_ edit: TagEdit, into present: [Tag]) {
    let kept = present.filter { !edit.removing.contains($0) }
    let missing = edit.adding.subtracting(kept).sorted()
    let fit = missing.prefix(max(Tag.maximumCount - kept.count, 0))
    wanted = kept.editing(adding: Set(fit), removing: [])
    unfit = Array(missing.dropFirst(fit.count))
    isNeeded = !fit.isEmpty || kept.count < present.count
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
