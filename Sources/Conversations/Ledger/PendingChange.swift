/// A change that the user made and no list has confirmed yet.
public struct PendingChange: Equatable, Sendable {
  /// The progress of a change.
  public enum Phase: Equatable, Sendable {
    /// It is being written to disk; until then it is neither shown nor sent.
    case recording
    /// It waits to be sent.
    case queued
    /// It was sent, and the response has not arrived.
    case inFlight
    /// It failed transiently and waits for a retry.
    case waiting
    /// The user withdrew it; it is removed as soon as the disk has dropped it.
    case withdrawing(isShown: Bool)
    /// The server accepted it; only a list that is requested after the fence can confirm it.
    case accepted(fence: Ticket, receipt: ChangeReceipt)
  }

  /// The place of the change in the order of changes and requests.
  public let ticket: Ticket
  /// The conversation.
  public let conversation: ConversationID
  /// The other side, to which requests are addressed.
  public let peer: Peer
  /// The time at which the user made it.
  public let madeAt: Timestamp
  /// The change that it undoes, if any.
  public let undoes: Ticket?
  /// The change that it redoes, if any.
  public let redoes: Ticket?
  /// The bulk change that it belongs to, if any.
  public let batch: BatchID?
  /// The change itself.
  public internal(set) var change: Change
  /// The number of times that it was sent.
  public internal(set) var attempts = 0
  /// The number of times that the server accepted it and another writer overwrote it.
  public internal(set) var overwritten = 0
  /// The newest ticket that was issued when an attempt ended without an answer; nil while no attempt
  /// has an unknown outcome.
  package internal(set) var doubtfulSince: Ticket?
  /// True when another program on the same store has finished it, so that it only awaits a list.
  var isFinishedElsewhere = false
  /// True when earlier changes were folded into it, so that undoing it takes more than removing it.
  var isFolded = false
  /// The time at which the user made or last confirmed it.
  public internal(set) var confirmedAt: Timestamp
  /// True when the user has to confirm it again before it is sent.
  public internal(set) var isWithheld = false
  /// True when it was withdrawn in a program that does not send: the one that does removes it, unless
  /// it has been sent.
  public internal(set) var isWithdrawalWanted = false
  /// The progress.
  public internal(set) var phase: Phase

  init(
    ticket: Ticket, conversation: ConversationID, peer: Peer, change: Change,
    madeAt: Timestamp, undoes: Ticket? = nil, redoes: Ticket? = nil, batch: BatchID? = nil,
    phase: Phase
  ) {
    self.ticket = ticket
    self.conversation = conversation
    self.peer = peer
    self.madeAt = madeAt
    confirmedAt = madeAt
    self.undoes = undoes
    self.redoes = redoes
    self.batch = batch
    self.change = change
    self.phase = phase
  }

  /// True when it is applied to the visible row.
  ///
  /// - Source: Rule R9.
  var isShown: Bool {
    switch phase {
    case .recording, .withdrawing(isShown: false): false
    case .queued, .inFlight, .waiting, .withdrawing(isShown: true), .accepted: true
    }
  }

  /// True when the user can withdraw it: it is neither in flight nor accepted.
  ///
  /// - Source: Rule R10.
  public var isWithdrawable: Bool {
    switch phase {
    case .recording, .queued, .waiting: true
    case .inFlight, .withdrawing, .accepted: false
    }
  }

  /// True when the user has withdrawn it.
  public var isWithdrawn: Bool { if case .withdrawing = phase { true } else { false } }

  /// True when its outcome is still open.
  ///
  /// A change that another program finished stays applied to rows that are older than it, and a
  /// program whose credentials are refused gets no newer list for a long time.
  var isWaitedFor: Bool { !isFinishedElsewhere }

  /// True when the server has accepted it.
  public var isAccepted: Bool { receipt != nil }

  /// True when a list requested since then may show that an attempt took effect.
  var isDoubtful: Bool { doubtfulSince != nil && (phase == .waiting || phase == .queued) }

  /// The server's result; nil until it accepts the change.
  var receipt: ChangeReceipt? {
    if case .accepted(_, let receipt) = phase { receipt } else { nil }
  }

  /// Returns true when a list with that ticket was requested after the server accepted the change.
  ///
  /// - Source: Rule R3.
  func isConfirmed(by snapshot: Ticket) -> Bool {
    if case .accepted(let fence, _) = phase { snapshot > fence } else { false }
  }
}

/// A change as it is sent: the intention, with the ledger's data about the row at that moment.
///
/// A request may have to find the row in the server's list, or to send a list of tags that cannot
/// be read. The data for that follows from the rows and from earlier changes, so the ledger
/// provides it, and the client decides how to use it.
public struct OutgoingChange: Hashable, Sendable {
  /// The ticket of the change.
  public var ticket: Ticket
  /// The number of the attempt, from 1.
  public var attempt: Int
  /// The conversation.
  public var conversation: ConversationID
  /// The other side, to which requests are addressed.
  public var peer: Peer
  /// The change itself.
  public var change: Change
  /// For an edit of tags, the known tags before it; otherwise empty.
  public var knownTags: [Tag]
  /// The place of the row in the list, zero-based from the top; nil if it is not listed.
  public var place: Int?
  /// The number of rows per page if the list is read for the change.
  public var pageSize: Int

  public init(
    ticket: Ticket, attempt: Int, conversation: ConversationID, peer: Peer, change: Change,
    knownTags: [Tag] = [], place: Int? = nil, pageSize: Int = 100
  ) {
    self.ticket = ticket
    self.attempt = attempt
    self.conversation = conversation
    self.peer = peer
    self.change = change
    self.knownTags = knownTags
    self.place = place
    self.pageSize = pageSize
  }
}

/// A place in the order in which requests were issued and changes were made.
///
/// A change keeps its ticket permanently: on disk, the ticket identifies the change, its undo
/// record and its journal entry, and is unique across all runs of the program.
public struct Ticket: Hashable, Sendable, Comparable {
  /// The place in the order, from 1.
  public let number: Int64

  public init(_ number: Int64) { self.number = number }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
