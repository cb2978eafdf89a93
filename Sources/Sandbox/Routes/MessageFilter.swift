/// Which messages a request is after.
///
/// - Source: Contract §6.6.
struct MessageFilter {
  var senders: Set<String> = []
  var categories: Set<String> = []
  var types: Set<String> = []
  var tags: Set<String> = []
  var search: String?
  var conversation: String?
  var receiverType: String?
  var sent = TimeRange()
  var updated = TimeRange()
  var edited = TimeRange()
  var hidesReplies = false
  var hidesDeleted = false
  var onlyDeleted = false
  var hasMentions = false
  var hasAttachments = false
  var mentioned: String?

  /// Seconds from and to, both counted in; open where not given.
  struct TimeRange {
    var from: Int64?
    var to: Int64?

    var isOpen: Bool { from == nil && to == nil }

    func contains(_ time: Int64) -> Bool {
      time >= from ?? .min && time <= to ?? .max
    }
  }
}

extension MessageFilter {
  init(_ query: Query, viewer: String?) throws(APIFailure) {
    senders = Set(query.list("senders") + query.list("sender"))
    categories = Set(query.list("categories") + query.list("category"))
    types = Set(query.list("types") + query.list("type"))
    tags = Set(query.list("tags"))
    search = query.text("searchKey")?.lowercased()
    conversation = query.text("conversationId")
    receiverType = query.text("receiverType")
    sent = try Self.range("sentAt", query)
    let (from, to) = (try query.integer("fromTimestamp"), try query.integer("toTimestamp"))
    sent.from = sent.from ?? from
    sent.to = sent.to ?? to
    updated = try Self.range("updatedAt", query)
    edited = try Self.range("editedAt", query)
    hidesReplies = try query.flag("hideReplies") ?? false
    hidesDeleted = try query.flag("hideDeleted") ?? false
    onlyDeleted = try query.flag("onlyDeleted") ?? false
    hasMentions = try query.flag("hasMentions") ?? false
    hasAttachments = try query.flag("hasAttachments") ?? false
    mentioned = try query.flag("myMentionsOnly") == true ? viewer : nil
  }

  private static func range(_ name: String, _ query: Query) throws(APIFailure) -> TimeRange {
    TimeRange(from: try query.integer("\(name)[from]"), to: try query.integer("\(name)[to]"))
  }

  func admits(_ message: Message) -> Bool {
    admitsKind(message) && admitsTimes(message) && admitsText(message)
      && (!hidesReplies || message.parentID == nil)
      && (!hidesDeleted || message.deleted == nil)
      && (!onlyDeleted || message.deleted != nil)
      && (!hasAttachments || message.data["attachments"] != nil)
  }

  private func admitsKind(_ message: Message) -> Bool {
    (senders.isEmpty || senders.contains(message.sender))
      && (categories.isEmpty || categories.contains(message.category))
      && (types.isEmpty || types.contains(message.type))
      && (tags.isEmpty || !tags.isDisjoint(with: message.tags))
      && (conversation ?? message.conversation) == message.conversation
      && (receiverType.map { ($0 == "group") == message.receiver.isGroup } ?? true)
  }

  /// A range of `updatedAt` is after messages that really changed, not after new ones.
  private func admitsTimes(_ message: Message) -> Bool {
    sent.contains(message.sentAt)
      && (updated.isOpen
        || (message.updatedAt > message.sentAt && updated.contains(message.updatedAt)))
      && (edited.isOpen || message.edited.map { edited.contains($0.at) } ?? false)
  }

  private func admitsText(_ message: Message) -> Bool {
    guard search != nil || hasMentions || mentioned != nil else { return true }
    let text = message.data["text"]?.string ?? ""
    return (search.map { text.lowercased().contains($0) } ?? true)
      && (!hasMentions || text.contains("<@uid:"))
      && (mentioned.map { text.contains("<@uid:\($0)>") } ?? true)
  }
}
