/// A call, as the last message of a conversation.
///
/// - Source: docs/api.md §5.4 category `call`, §10 "Calls".
public struct Call: Hashable, Sendable {
  /// How far a call got.
  public enum Outcome: Hashable, Sendable {
    /// It rings.
    case initiated
    /// It goes on.
    case ongoing
    /// It is over.
    case ended
    /// Nobody answered.
    case unanswered
    /// The other side declined.
    case rejected
    /// The other side was busy.
    case busy
    /// The caller gave up.
    case cancelled
    /// Something this program does not know, named as on the wire.
    case other(String)
  }

  /// Whether it has a picture.
  public var isVideo: Bool
  /// How far it got.
  public var outcome: Outcome
  /// Who began it; nil when not told.
  public var initiator: UserID?

  public init(isVideo: Bool, outcome: Outcome, initiator: UserID?) {
    self.isVideo = isVideo
    self.outcome = outcome
    self.initiator = initiator
  }
}

/// Something that happened to the members of a group.
///
/// - Source: docs/api.md §5.4, category `action`, type `groupMember`.
public struct GroupAction: Hashable, Sendable {
  /// What happened.
  public enum Verb: Hashable, Sendable {
    /// `by` came in on their own.
    case joined
    /// `by` went.
    case left
    /// `by` brought `on` in.
    case added
    /// `by` sent `on` away.
    case kicked
    /// `by` sent `on` away for good.
    case banned
    /// `by` lets `on` come in again.
    case unbanned
    /// `by` gave `on` another role; its name is as on the wire.
    case scopeChanged(to: String)
    /// Something this program does not know, named as on the wire.
    case other(String)
  }

  /// What happened.
  public var verb: Verb
  /// Who did it.
  public var by: Person?
  /// To whom.
  public var on: Person?

  public init(verb: Verb, by: Person?, on: Person?) {
    self.verb = verb
    self.by = by
    self.on = on
  }
}
