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
/// - Source: Contract §6.2, the client rule.
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
      let told = try await send(merge.wanted)
      guard let now = try await presentTags() else {
        return receipt(told, unfit: merge.unfit)
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
