/// A change that a person made and no list has confirmed yet.
public struct PendingChange: Equatable, Sendable {
  /// How far it got.
  public enum Phase: Equatable, Sendable {
    /// It is being written to disk; until then it is neither shown nor sent.
    case recording
    /// It waits for its turn.
    case queued
    /// It is on its way.
    case inFlight
    /// It failed for a reason that may pass, and waits for another try.
    case waiting
    /// The server accepted it; only a list asked for after the fence can confirm it.
    case accepted(fence: Ticket, receipt: ChangeReceipt)
  }

  /// Its place in the order of changes and requests.
  public let ticket: Ticket
  /// The conversation's name.
  public let conversation: ConversationID
  /// The address of the call.
  public let peer: Peer
  /// When the person made it.
  public let madeAt: Timestamp
  /// The change that it takes back, where it does.
  public let undoes: Ticket?
  /// What is wanted.
  public internal(set) var change: Change
  /// How often it was sent.
  public internal(set) var attempts = 0
  /// How often it was accepted and a list then showed that somebody else had overwritten it.
  public internal(set) var overwritten = 0
  /// Whether another program on the same store has finished it, so that only a list has to follow.
  var isFinishedElsewhere = false
  /// Whether it does what earlier ones did, too, so that taking it back is more than forgetting it.
  var isFolded = false
  /// How far it got.
  public internal(set) var phase: Phase

  init(
    ticket: Ticket, conversation: ConversationID, peer: Peer, change: Change,
    madeAt: Timestamp, undoes: Ticket? = nil, phase: Phase
  ) {
    self.ticket = ticket
    self.conversation = conversation
    self.peer = peer
    self.madeAt = madeAt
    self.undoes = undoes
    self.change = change
    self.phase = phase
  }

  /// Whether it was made before another one.
  ///
  /// Two programs number their changes apart, so their numbers alone do not tell.
  func isOlder(than other: PendingChange) -> Bool {
    (madeAt, ticket) < (other.madeAt, other.ticket)
  }

  /// Whether it shows in the list.
  ///
  /// - Source: Rule R9.
  var isShown: Bool { phase != .recording }

  /// Whether anything has to become of it yet.
  ///
  /// What another program has finished stays laid over a list that is older than that, and a program
  /// that the server refuses has no newer one for long.
  var isWaitedFor: Bool { !isFinishedElsewhere }

  /// Whether the server accepted it.
  public var isAccepted: Bool { receipt != nil }

  /// What the server told when it accepted the change; nil before.
  var receipt: ChangeReceipt? {
    if case .accepted(_, let receipt) = phase { receipt } else { nil }
  }

  /// Whether a list with that ticket was asked for after the server accepted the change.
  ///
  /// - Source: Rule R3.
  func isConfirmed(by snapshot: Ticket) -> Bool {
    if case .accepted(let fence, _) = phase { snapshot > fence } else { false }
  }
}

/// A change as it is sent: the intention, and what it must be turned into for the wire.
public struct OutgoingChange: Hashable, Sendable {
  /// The change's own ticket.
  public var ticket: Ticket
  /// Which attempt this is, from 1.
  public var attempt: Int
  /// The conversation's name.
  public var conversation: ConversationID
  /// The address of the call.
  public var peer: Peer
  /// What is wanted.
  public var change: Change
  /// For a change of tags, the whole list as it would be by what is known: sent where the server's
  /// present list cannot be read.
  public var tags: [Tag]
  /// Where the row stood in the server's list when it was last seen, zero-based; nil when unknown.
  public var place: Int?

  public init(
    ticket: Ticket, attempt: Int, conversation: ConversationID, peer: Peer, change: Change,
    tags: [Tag] = [], place: Int? = nil
  ) {
    self.ticket = ticket
    self.attempt = attempt
    self.conversation = conversation
    self.peer = peer
    self.change = change
    self.tags = tags
    self.place = place
  }
}

/// The order in which requests were issued, and changes made.
public struct Ticket: Hashable, Sendable, Comparable {
  /// The place in that order, from 1.
  public let number: UInt64

  public init(_ number: UInt64) { self.number = number }

  /// Earlier ones come first.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
