/// A call, as the last message of a conversation.
///
/// - Source: docs/api.md §5.4, category `call`, and §10 "Calls".
public struct Call: Hashable, Sendable {
  /// The state of a call.
  public enum Outcome: Hashable, Sendable {
    /// It is ringing.
    case initiated
    /// It is in progress.
    case ongoing
    /// It has ended.
    case ended
    /// It was not answered.
    case unanswered
    /// The other side declined.
    case rejected
    /// The other side was busy.
    case busy
    /// The caller cancelled it.
    case cancelled
    /// A value that this program does not know, as the API transmits it.
    case other(String)
  }

  /// True for a video call.
  public var isVideo: Bool
  /// The state.
  public var outcome: Outcome
  /// The user who started it; nil if the server does not report it.
  public var initiator: UserID?

  public init(isVideo: Bool, outcome: Outcome, initiator: UserID?) {
    self.isVideo = isVideo
    self.outcome = outcome
    self.initiator = initiator
  }
}

/// A change of the members of a group.
///
/// - Source: docs/api.md §5.4, category `action`, type `groupMember`.
public struct GroupAction: Hashable, Sendable {
  /// The kind of the change.
  public enum Verb: Hashable, Sendable {
    /// `by` joined.
    case joined
    /// `by` left.
    case left
    /// `by` added `on`.
    case added
    /// `by` removed `on`.
    case kicked
    /// `by` removed `on` permanently.
    case banned
    /// `by` allowed `on` to join again.
    case unbanned
    /// `by` gave `on` another role, named as the API transmits it.
    case scopeChanged(to: String)
    /// A value that this program does not know, as the API transmits it.
    case other(String)
  }

  /// The kind of the change.
  public var verb: Verb
  /// The user who made it.
  public var by: Person?
  /// The user whom it affects.
  public var on: Person?

  public init(verb: Verb, by: Person?, on: Person?) {
    self.verb = verb
    self.by = by
    self.on = on
  }
}
