import Conversations

extension Arbitrary {
  /// One of every case.
  mutating func changes() -> [Change] {
    [
      .markRead(upTo: maybe { $0.message() }), .markUnread(last: maybe { $0.message() }),
      .restoreUnread(
        unread(), lastRead: maybe { $0.message() }, last: maybe { $0.message() }),
      .markDelivered(upTo: maybe { $0.message() }),
      .editTags(TagEdit(adding: Set(list { $0.tag() }), removing: Set(list { $0.tag() }))),
      .pin(at: moment()), .unpin,
      .reset(pick([.ownList, .messages, .everyone]), seen: maybe { $0.message() }),
    ]
  }

  mutating func changeRecord(_ number: Int64) -> ChangeRecord {
    ChangeRecord(
      number: number, conversation: ConversationID(text()), peer: peer(), change: pick(changes()),
      attempts: Int.random(in: 0...9, using: &random), isAccepted: bool(), madeAt: moment(),
      undoes: maybe { Int64.random(in: 1...99, using: &$0.random) },
      redoes: maybe { Int64.random(in: 1...99, using: &$0.random) }, isWithdrawalWanted: bool())
  }

  mutating func undoRecord(_ number: Int64) -> UndoRecord {
    UndoRecord(
      number: number, conversation: ConversationID(text()), peer: peer(), name: text(),
      change: pick(changes()), inverse: pick(changes()), isUndone: bool())
  }

  mutating func entry(_ number: Int64, madeAt: Timestamp) -> JournalEntry {
    JournalEntry(
      number: number, madeAt: madeAt, conversation: ConversationID(text()), name: text(),
      action: action(), state: pick(states()))
  }

  private mutating func action() -> JournalEntry.Action {
    guard Int.random(in: 0...5, using: &random) > 0 else {
      return .text(text(), from: text(), to: text())
    }
    return .change(
      pick(changes()), step: pick([.new, .undo, .redo]), from: maybe { $0.pick($0.aspects()) },
      to: maybe { $0.pick($0.aspects()) })
  }

  /// One of every case.
  mutating func aspects() -> [JournalEntry.Aspect] {
    [
      .unread(unread()), .tags(list { $0.tag() }), .pin(nil), .pin(.own), .pin(.everyone), .listed,
      .unlisted, .reset(.ownList), .reset(.messages), .reset(.everyone),
    ]
  }

  /// One of every case, with every kind of reason.
  mutating func states() -> [JournalEntry.State] {
    [.waiting, .accepted, .confirmed, .superseded, .refused(.text(text()))]
      + failures().map { .refused(.failure($0)) }
  }

  /// One of every case, and one of every way not to be reached.
  mutating func failures() -> [SyncFailure] {
    let ways: [SyncFailure.Unreachable] =
      [
        .unknownHost, .nobodyListens, .noConnection, .connectionLost, .timeout, .handshake, .notTLS,
        .outdatedTLS, .clientCertificate, .authorities, .notHTTP, .tooLarge, .badAddress,
        .libraryMissing, .cancelled, .other, .proxy(.malformedAddress), .proxy(.unknownHost),
        .proxy(.noConnection), .proxy(.connectionLost), .proxy(.passwordRequired),
        .proxy(.refused(status: 403)), .proxy(.certificate(.expired)),
      ] + SyncFailure.CertificateFault.allCases.map { .certificate($0) }
    return ways.map { .unreachable($0, detail: text(), outcomeUnknown: bool()) } + [
      .unauthorized(code: text(), message: text()), .rateLimited(retryAfter: maybe { $0.number() }),
      .refused(code: text(), message: text(), status: Int(number())),
      .serverFault(
        code: maybe { $0.text() }, status: Int(number()), retryAfter: maybe { $0.number() }),
      .intermediary(status: Int(number())), .malformed(place: text()),
      .impossible(.deletingGroupMessages), .impossible(.nothingToMarkUnread),
      .impossible(.unaddressable),
    ]
  }
}
