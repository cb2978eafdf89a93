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
  /// The whole list of tags to send, for a change of tags.
  public var tags: [Tag]

  /// Makes a change to send.
  public init(
    ticket: Ticket, attempt: Int, conversation: ConversationID, peer: Peer, change: Change,
    tags: [Tag] = []
  ) {
    self.ticket = ticket
    self.attempt = attempt
    self.conversation = conversation
    self.peer = peer
    self.change = change
    self.tags = tags
  }
}
