internal import Conversations

/// A change that can be undone or redone; its number is a column.
struct StoredUndoRecord: StoredValue, Decodable {
  var conversation: String
  var peer: StoredPeer
  var name: String
  var change: StoredChange
  var inverse: StoredChange
  var isUndone: Bool
  var batch: Int64?

  enum CodingKeys: String, CodingKey {
    case conversation = "i"
    case peer = "p"
    case name = "n"
    case change = "c"
    case inverse = "v"
    case isUndone = "u"
    case batch = "g"
  }

  init(_ record: UndoRecord) {
    conversation = record.conversation.rawValue
    peer = StoredPeer(record.peer)
    name = record.name
    change = StoredChange(record.change)
    inverse = StoredChange(record.inverse)
    isUndone = record.isUndone
    batch = record.batch?.number
  }

  /// Returns the record; nil if this version cannot carry it out.
  func value(number: Int64) -> UndoRecord? {
    guard let peer = peer.value, let change = change.value, let inverse = inverse.value else {
      return nil
    }
    return UndoRecord(
      number: number, conversation: ConversationID(conversation), peer: peer, name: name,
      change: change, inverse: inverse, isUndone: isUndone,
      batch: batch.map { BatchID($0) })
  }
}

/// An entry of the journal; its number and its time are columns.
///
/// Format 1 has texts in place of the values of format 2. An entry of format 1 keeps its texts, and
/// its reason becomes a failure if it fails later.
struct StoredJournalEntry: StoredValue, Decodable {
  static let format = 2

  var conversation: String
  var name: String
  var state: String
  // Format 2.
  var change: StoredChange?
  var step: String?
  var from: StoredAspect?
  var to: StoredAspect?
  var failure: StoredFailure?
  var batch: Int64?
  // Format 1.
  var action: String?
  var before: String?
  var after: String?
  var reason: String?

  enum CodingKeys: String, CodingKey {
    case conversation = "i"
    case name = "n"
    case state = "s"
    case change = "c"
    case step = "p"
    case from = "b"
    case to = "e"
    case failure = "x"
    case batch = "g"
    case action = "a"
    case before = "f"
    case after = "t"
    case reason = "r"
  }

  init(_ entry: JournalEntry) {
    conversation = entry.conversation.rawValue
    name = entry.name
    batch = entry.batch?.number
    state = entry.state.code
    switch entry.action {
    case .change(let change, let step, let from, let to):
      self.change = StoredChange(change)
      self.step = step == .new ? nil : step.code
      self.from = from.map(StoredAspect.init)
      self.to = to.map(StoredAspect.init)
    case .text(let action, let from, let to): (self.action, before, after) = (action, from, to)
    }
    switch entry.state.reason {
    case .failure(let failure): self.failure = StoredFailure(failure)
    case .text(let text): reason = text
    case nil: break
    }
  }

  /// Returns the entry; nil for a change or an outcome of a newer version.
  func value(number: Int64, madeAt: Int64) -> JournalEntry? {
    guard let action = wholeAction, let state = wholeState else { return nil }
    return JournalEntry(
      number: number, madeAt: Timestamp(madeAt), conversation: ConversationID(conversation),
      name: name, action: action, state: state, batch: batch.map { BatchID($0) })
  }

  private var wholeAction: JournalEntry.Action? {
    guard let change else {
      guard let action, let before, let after else { return nil }
      return .text(action, from: before, to: after)
    }
    guard let change = change.value,
      let step = step == nil ? .new : JournalEntry.Step(code: step)
    else { return nil }
    return .change(change, step: step, from: from?.value, to: to?.value)
  }

  private var wholeState: JournalEntry.State? {
    guard state == "refused" else { return JournalEntry.State(code: state) }
    return .refused(failure?.value.map { .failure($0) } ?? .text(reason ?? ""))
  }
}

/// The part of a conversation that a change concerns, before or after it.
struct StoredAspect: Codable {
  var kind: String
  var unread: StoredUnread?
  var tags: [String]?
  /// The scope of a pin or of a reset.
  var scope: String?

  enum CodingKeys: String, CodingKey {
    case kind = "k"
    case unread = "u"
    case tags = "t"
    case scope = "s"
  }

  init(_ aspect: JournalEntry.Aspect) {
    switch aspect {
    case .unread(let unread): (kind, self.unread) = ("unread", StoredUnread(unread))
    case .tags(let tags): (kind, self.tags) = ("tags", tags.map(\.rawValue))
    case .pin(let scope): (kind, self.scope) = ("pin", scope?.code)
    case .listed: kind = "listed"
    case .unlisted: kind = "unlisted"
    case .reset(let scope): (kind, self.scope) = ("reset", scope.code)
    }
  }

  /// The aspect; nil for one of a newer version.
  var value: JournalEntry.Aspect? {
    switch kind {
    case "unread": unread.map { .unread($0.value) }
    case "tags": .tags((tags ?? []).map(Tag.init))
    case "pin": scope == nil ? .pin(nil) : Pin.Scope(code: scope).map { .pin($0) }
    case "listed": .listed
    case "unlisted": .unlisted
    case "reset": ResetScope(code: scope).map { .reset($0) }
    default: nil
    }
  }
}

/// The reason why a change failed: the kind of the failure, and the fields of that kind.
struct StoredFailure: StoredValue, Decodable {
  var kind: String
  var code: String?
  /// The text of the server, or the detail of a connection.
  var message: String?
  var status: Int?
  /// - Units: Seconds.
  var retryAfter: Int64?
  /// The cause of a missing response, or the reason why a change is impossible.
  var cause: String?
  var isOutcomeUnknown: Bool?

  enum CodingKeys: String, CodingKey {
    case kind = "k"
    case code = "c"
    case message = "m"
    case status = "s"
    case retryAfter = "t"
    case cause = "w"
    case isOutcomeUnknown = "u"
  }

  /// The largest number of characters that is stored of a text from outside.
  private static let longestText = 1_000

  init(_ failure: SyncFailure) {
    switch failure {
    case .unreachable(let cause, let detail, let isOutcomeUnknown):
      (kind, self.cause, message) = ("unreachable", cause.code, detail)
      self.isOutcomeUnknown = isOutcomeUnknown ? true : nil
      if case .proxy(.refused(let status)) = cause { self.status = status }
    case .unauthorized(let code, let message, let status):
      (kind, self.code, self.message, self.status) = ("unauthorized", code, message, status)
    case .rateLimited(let seconds): (kind, retryAfter) = ("rateLimited", seconds)
    case .refused(let code, let message, let status):
      (kind, self.code, self.message, self.status) = ("refused", code, message, status)
    case .intermediary(let status): (kind, self.status) = ("intermediary", status)
    case .serverFault(let code, let status, let pause):
      (kind, self.code, self.status, retryAfter) = ("serverFault", code, status, pause)
    case .malformed(let place): (kind, message) = ("malformed", place)
    case .impossible(let reason): (kind, cause) = ("impossible", reason.code)
    }
    message = message.map { String($0.prefix(Self.longestText)) }
  }

  /// The failure; nil for a kind of a newer version.
  var value: SyncFailure? {
    let message = String((message ?? "").prefix(Self.longestText))
    return switch kind {
    case "unreachable":
      .unreachable(unreachable, detail: message, outcomeUnknown: isOutcomeUnknown ?? false)
    case "unauthorized":
      .unauthorized(code: code, message: message, status: status ?? 401)
    case "rateLimited": .rateLimited(retryAfter: retryAfter)
    case "refused": .refused(code: code, message: message, status: status ?? 0)
    case "intermediary": .intermediary(status: status ?? 0)
    case "serverFault": .serverFault(code: code, status: status ?? 0, retryAfter: retryAfter)
    case "malformed": .malformed(place: message)
    case "impossible": SyncFailure.Impossibility(code: cause).map { .impossible($0) }
    default: nil
    }
  }

  private var unreachable: SyncFailure.Unreachable {
    let cause = SyncFailure.Unreachable(code: cause) ?? .other
    return cause == .proxy(.refused(status: 0)) ? .proxy(.refused(status: status ?? 0)) : cause
  }
}
