internal import Conversations

/// A change of a conversation.
struct StoredChange: StoredValue, Decodable {
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
    kind = change.kind.rawValue
    switch change {
    case .markRead(let last), .markUnread(let last), .markDelivered(let last):
      message = last?.rawValue
    case .restoreUnread(let before, let lastRead, let last):
      message = last?.rawValue
      (unread, self.lastRead) = (StoredUnread(before), lastRead?.rawValue)
    case .editTags(let edit):
      adding = edit.adding.sorted().map(\.rawValue)
      removing = edit.removing.sorted().map(\.rawValue)
    case .pin(let moment): at = moment.seconds
    case .unpin: break
    case .reset(let scope, let seen): (self.scope, message) = (scope.code, seen?.rawValue)
    }
  }

  /// The change; nil for one of a newer version, which is never approximated.
  var value: Change? {
    let last = message.map(MessageID.init)
    return switch Change.Kind(rawValue: kind) {
    case .read: .markRead(upTo: last)
    case .unread: .markUnread(last: last)
    case .restore:
      unread.map {
        .restoreUnread($0.value, lastRead: lastRead.map(MessageID.init), last: last)
      }
    case .delivered: .markDelivered(upTo: last)
    case .tags: .editTags(TagEdit(adding: tags(adding), removing: tags(removing)))
    case .pin: at.map { .pin(at: Timestamp($0)) }
    case .unpin: .unpin
    case .reset: ResetScope(code: scope).map { .reset($0, seen: last) }
    case nil: nil
    }
  }

  private func tags(_ texts: [String]?) -> Set<Tag> { Set((texts ?? []).map(Tag.init)) }
}

/// A change that no list has confirmed; its number is a column.
struct StoredChangeRecord: StoredValue, Decodable {
  var conversation: String
  var peer: StoredPeer
  var change: StoredChange
  var attempts: Int
  var isAccepted: Bool
  var madeAt: Int64
  /// The numbers of the changes that it undoes and redoes; earlier versions have none.
  var undoes: Int64?
  var redoes: Int64?
  /// True when its withdrawal is wanted; nil if not.
  var isWithdrawalWanted: Bool?
  var batch: Int64?

  enum CodingKeys: String, CodingKey {
    case conversation = "i"
    case peer = "p"
    case change = "c"
    case attempts = "n"
    case isAccepted = "a"
    case madeAt = "d"
    case undoes = "u"
    case redoes = "r"
    case isWithdrawalWanted = "w"
    case batch = "g"
  }

  init(_ record: ChangeRecord) {
    conversation = record.conversation.rawValue
    peer = StoredPeer(record.peer)
    change = StoredChange(record.change)
    attempts = record.attempts
    isAccepted = record.isAccepted
    madeAt = record.madeAt.seconds
    (undoes, redoes) = (record.undoes, record.redoes)
    isWithdrawalWanted = record.isWithdrawalWanted ? true : nil
    batch = record.batch?.number
  }

  /// Returns the record; nil if this version cannot carry out the change.
  func value(number: Int64) -> ChangeRecord? {
    guard let peer = peer.value, let change = change.value else { return nil }
    return ChangeRecord(
      number: number, conversation: ConversationID(conversation), peer: peer, change: change,
      attempts: attempts, isAccepted: isAccepted, madeAt: Timestamp(madeAt), undoes: undoes,
      redoes: redoes, isWithdrawalWanted: isWithdrawalWanted ?? false,
      batch: batch.map { BatchID($0) })
  }
}
