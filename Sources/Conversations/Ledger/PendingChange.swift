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

/// A change as it is sent: the intention, and what the ledger knows of the row at that moment.
///
/// A request may have to find the row in the server's list, or to send a list of tags that cannot be
/// read. What it needs for that follows from the rows and from the earlier changes, so the ledger adds it;
/// what to make of it is the client's part.
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
  /// For a change of tags, the tags before it as far as they are known; empty for any other.
  public var knownTags: [Tag]
  /// The place of the row in the list, zero-based from the top; nil when it is not listed.
  public var place: Int?

  public init(
    ticket: Ticket, attempt: Int, conversation: ConversationID, peer: Peer, change: Change,
    knownTags: [Tag] = [], place: Int? = nil
  ) {
    self.ticket = ticket
    self.attempt = attempt
    self.conversation = conversation
    self.peer = peer
    self.change = change
    self.knownTags = knownTags
    self.place = place
  }
}

/// A place in the order in which requests were issued and changes were made.
///
/// A change keeps its ticket for good: on disk, where it is the key of the change, of what undoes it and
/// of its line in the journal, it is unique across all runs of the program.
public struct Ticket: Hashable, Sendable, Comparable {
  /// The place in that order, from 1.
  public let number: Int64

  public init(_ number: Int64) { self.number = number }

  /// Earlier ones come first.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
