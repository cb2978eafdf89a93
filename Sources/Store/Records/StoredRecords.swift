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

  /// The change; nil for one of a newer version, which is never guessed.
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

/// What takes a change back; its number is a column.
struct StoredUndoRecord: StoredValue {
  var conversation: String
  var peer: StoredPeer
  var name: String
  var change: StoredChange
  var inverse: StoredChange
  var isUndone: Bool

  enum CodingKeys: String, CodingKey {
    case conversation = "i"
    case peer = "p"
    case name = "n"
    case change = "c"
    case inverse = "v"
    case isUndone = "u"
  }

  init(_ record: UndoRecord) {
    conversation = record.conversation.rawValue
    peer = StoredPeer(record.peer)
    name = record.name
    change = StoredChange(record.change)
    inverse = StoredChange(record.inverse)
    isUndone = record.isUndone
  }

  /// The record; nil when this version cannot carry it out.
  func value(number: Int64) -> UndoRecord? {
    guard let peer = peer.value, let change = change.value, let inverse = inverse.value else {
      return nil
    }
    return UndoRecord(
      number: number, conversation: ConversationID(conversation), peer: peer, name: name,
      change: change, inverse: inverse, isUndone: isUndone)
  }
}

/// A line of the journal; its number and its time are columns.
struct StoredJournalEntry: StoredValue {
  var conversation: String
  var name: String
  var action: String
  var before: String
  var after: String
  var state: String
  var reason: String?

  enum CodingKeys: String, CodingKey {
    case conversation = "i"
    case name = "n"
    case action = "a"
    case before = "f"
    case after = "t"
    case state = "s"
    case reason = "r"
  }

  init(_ entry: JournalEntry) {
    conversation = entry.conversation.rawValue
    name = entry.name
    action = entry.action
    before = entry.before
    after = entry.after
    state = entry.state.code
    reason = entry.state.reason
  }

  /// The line; nil when what became of the change has a name this version does not know.
  func value(number: Int64, madeAt: Int64) -> JournalEntry? {
    guard let state = wholeState else { return nil }
    return JournalEntry(
      number: number, madeAt: Timestamp(madeAt), conversation: ConversationID(conversation),
      name: name, action: action, before: before, after: after, state: state)
  }

  private var wholeState: JournalEntry.State? {
    state == "refused" ? .refused(reason ?? "") : JournalEntry.State(code: state)
  }
}

extension JournalEntry.State: StoredCode {
  static var readable: [Self] { [.waiting, .accepted, .confirmed, .superseded] }

  var code: String { word }
}
