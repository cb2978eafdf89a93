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

  /// Makes a change to send.
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
