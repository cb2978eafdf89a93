/// A message of any category.
///
/// - Source: Contract §5.4.
struct Message: Hashable, Sendable {
  let id: Int
  let conversation: String
  let sender: String
  let receiver: SandboxPeer
  var category: String
  var type: String
  /// Everything of the wire's `data` but the entities, which are drawn from the world when asked for.
  var data: JSON
  var entities: Entities = .exchange
  var muid: String?
  let sentAt: Int64
  var updatedAt: Int64
  var deliveredAt: Int64?
  var readAt: Int64?
  var edited: Stamp?
  var deleted: Stamp?
  /// Whether a list shows this message although it was deleted, which some servers do.
  var staysWhenDeleted = false
  var parentID: Int?
  var replyCount = 0
  var tags: [String] = []

  /// When something happened, and who did it.
  struct Stamp: Hashable, Sendable {
    let at: Int64
    let by: String
  }

  /// Who and what the message speaks of.
  enum Entities: Hashable, Sendable {
    /// Sender and receiver.
    case exchange
    /// A group action: who did it, and to whom.
    case membership(by: String, on: String)
    /// A call, of which the message carries the facts.
    case call(PhoneCall)
    /// An action on another message, which the answer carries.
    case message(by: String, on: Int)
  }

  /// Whether others than the sender get it counted as unread.
  var countsAsUnread: Bool {
    category != "action" && category != "call" && deleted == nil
  }
}
