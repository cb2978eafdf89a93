/// What one user has of one conversation; the other side has a row of its own.
///
/// - Source: Contract §5.1, §7.
struct Row: Hashable, Sendable {
  let owner: String
  let peer: SandboxPeer
  let conversation: String
  let createdAt: Int64
  var updatedAt: Int64
  var lastMessageID: Int?
  var lastReadID = 0
  var unread = 0
  var tags: [String] = []
  var pinnedAt: Int64?
  /// The newest message that a reset has taken from this user.
  var hiddenThroughID = 0
  /// False after a reset, until the next message.
  var isListed = true

  init(owner: String, peer: SandboxPeer, createdAt: Int64) {
    self.owner = owner
    self.peer = peer
    self.conversation = peer.conversationID(for: owner)
    self.createdAt = createdAt
    self.updatedAt = createdAt
  }

  var position: RecencyIndex.Entry {
    RecencyIndex.Entry(updatedAt: updatedAt, peer: peer.id, conversation: conversation)
  }
}
