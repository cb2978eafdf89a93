/// An entry of the journal: a change that a user made to a conversation, and its outcome.
public struct JournalEntry: Equatable, Sendable {
  /// The number of the change.
  public var number: Int64
  /// The time at which the user made it.
  public var madeAt: Timestamp
  /// The conversation.
  public var conversation: ConversationID
  /// The name of the other side at that time.
  public var name: String
  /// The action.
  public var action: Action
  /// The outcome so far.
  public var state: State
  /// The bulk change that it belongs to, if any.
  public var batch: BatchID?

  public init(
    number: Int64, madeAt: Timestamp, conversation: ConversationID, name: String, action: Action,
    state: State, batch: BatchID? = nil
  ) {
    self.number = number
    self.madeAt = madeAt
    self.conversation = conversation
    self.name = name
    self.action = action
    self.state = state
    self.batch = batch
  }
}

extension JournalEntry {
  /// An action on a conversation, and the values that it was meant to change.
  public enum Action: Hashable, Sendable {
    /// A change; for an undo, the change that was undone.
    ///
    /// `from` and `to` are the aspect of the conversation that the change concerns, before the
    /// change and as intended after it; nil if the change affects no field of a row.
    case change(Change, step: Step = .new, from: Aspect?, to: Aspect?)
    /// The text that a program of schema version 1 stored in place of values.
    case text(String, from: String, to: String)
  }

  /// The origin of a change.
  public enum Step: Hashable, Sendable {
    /// The user made it.
    case new
    /// The user undid another change.
    case undo
    /// The user redid a change that was undone.
    case redo
  }

  /// The part of a conversation that a change concerns.
  public enum Aspect: Hashable, Sendable {
    /// The unread messages.
    case unread(Unread)
    /// The tags, in the order of the server.
    case tags([Tag])
    /// The scope of the pin; nil for none.
    case pin(Pin.Scope?)
    /// The conversation is in the list.
    case listed
    /// The conversation is not in the list.
    case unlisted
    /// The conversation was reset.
    case reset(ResetScope)
  }

  /// The outcome of a change.
  public enum State: Hashable, Sendable {
    /// It has not reached the server.
    case waiting
    /// The server accepted it.
    case accepted
    /// A list confirmed it.
    case confirmed
    /// It failed permanently.
    case refused(RefusalReason)
    /// Another change made it pointless before it was sent.
    case superseded
    /// The user withdrew it while it waited.
    case withdrawn

    /// The reason why the change failed; nil in any other state.
    public var reason: RefusalReason? {
      if case .refused(let reason) = self { reason } else { nil }
    }
  }
}
