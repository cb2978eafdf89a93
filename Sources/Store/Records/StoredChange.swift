internal import Conversations

/// What a person wants of a conversation.
struct StoredChange: StoredValue {
  var kind: String
  var message: String?
  var adding: [String]?
  var removing: [String]?
  var at: Int64?
  var scope: String?
  var unread: StoredUnread?
  var lastRead: String?

  enum CodingKeys: String, CodingKey {
    case kind = "k"
    case message = "m"
    case adding = "a"
    case removing = "r"
    case at = "t"
    case scope = "s"
    case unread = "u"
    case lastRead = "l"
  }

  init(_ change: Change) {
    switch change {
    case .markRead(let last): (kind, message) = ("read", last?.rawValue)
    case .markUnread(let last): (kind, message) = ("unread", last?.rawValue)
    case .restoreUnread(let before, let lastRead, let last):
      (kind, message) = ("restore", last?.rawValue)
      (unread, self.lastRead) = (StoredUnread(before), lastRead?.rawValue)
    case .markDelivered(let last): (kind, message) = ("delivered", last?.rawValue)
    case .editTags(let adding, let removing):
      kind = "tags"
      self.adding = adding.sorted().map(\.rawValue)
      self.removing = removing.sorted().map(\.rawValue)
    case .pin(let moment): (kind, at) = ("pin", moment.seconds)
    case .unpin: kind = "unpin"
    case .reset(let scope, let seen):
      (kind, self.scope, message) = ("reset", scope.code, seen?.rawValue)
    }
  }

  /// The change; nil for one of a newer version, which is never guessed.
  var value: Change? {
    let last = message.map(MessageID.init)
    return switch kind {
    case "read": .markRead(upTo: last)
    case "unread": .markUnread(last: last)
    case "restore":
      unread.map {
        .restoreUnread($0.value, lastRead: lastRead.map(MessageID.init), last: last)
      }
    case "delivered": .markDelivered(upTo: last)
    case "tags": .editTags(adding: tags(adding), removing: tags(removing))
    case "pin": at.map { .pin(at: Timestamp($0)) }
    case "unpin": .unpin
    case "reset": ResetScope(code: scope).map { .reset($0, seen: last) }
    default: nil
    }
  }

  private func tags(_ texts: [String]?) -> Set<Tag> { Set((texts ?? []).map(Tag.init)) }
}

/// A change that no list has confirmed; its number is a column.
struct StoredChangeRecord: StoredValue {
  var conversation: String
  var peer: StoredPeer
  var change: StoredChange
  var attempts: Int
  var isAccepted: Bool
  var madeAt: Int64

  enum CodingKeys: String, CodingKey {
    case conversation = "i"
    case peer = "p"
    case change = "c"
    case attempts = "n"
    case isAccepted = "a"
    case madeAt = "d"
  }

  init(_ record: ChangeRecord) {
    conversation = record.conversation.rawValue
    peer = StoredPeer(record.peer)
    change = StoredChange(record.change)
    attempts = record.attempts
    isAccepted = record.isAccepted
    madeAt = record.madeAt.seconds
  }

  /// The record; nil when this version cannot carry the change out.
  func value(number: Int64) -> ChangeRecord? {
    guard let peer = peer.value, let change = change.value else { return nil }
    return ChangeRecord(
      number: number, conversation: ConversationID(conversation), peer: peer, change: change,
      attempts: attempts, isAccepted: isAccepted, madeAt: Timestamp(madeAt))
  }
}
