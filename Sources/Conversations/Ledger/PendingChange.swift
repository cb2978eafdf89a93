/// A change that a person made and no list has confirmed yet.
public struct PendingChange: Equatable, Sendable {
  /// How far it got.
  public enum Phase: Equatable, Sendable {
    /// It waits for its turn.
    case queued
    /// It is on its way.
    case inFlight
    /// It failed for a reason that may pass, and waits for another try.
    case waiting
    /// The server accepted it; only a list asked for after the fence can confirm it.
    case settled(fence: Ticket, receipt: ChangeReceipt)
  }

  /// Its place in the order of changes and requests.
  public let ticket: Ticket
  /// The conversation's name.
  public let conversation: ConversationID
  /// The address of the call.
  public let peer: Peer
  /// What is wanted.
  public internal(set) var change: Change
  /// How often it was sent.
  public internal(set) var attempts: Int
  /// How far it got.
  public internal(set) var phase: Phase

  init(ticket: Ticket, conversation: ConversationID, peer: Peer, change: Change) {
    self.ticket = ticket
    self.conversation = conversation
    self.peer = peer
    self.change = change
    self.attempts = 0
    self.phase = .queued
  }

  /// What the server told when it accepted the change; nil before.
  var receipt: ChangeReceipt? {
    if case .settled(_, let receipt) = phase { receipt } else { nil }
  }

  /// Whether a list with that ticket was asked for after the server accepted the change.
  ///
  /// - Source: Rule R3.
  func isConfirmed(by snapshot: Ticket) -> Bool {
    if case .settled(let fence, _) = phase { snapshot > fence } else { false }
  }
}
