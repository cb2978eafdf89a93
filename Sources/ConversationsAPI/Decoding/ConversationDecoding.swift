public import Conversations

extension Conversation: WireDecodable {
  static var idKey: String { PartialConversation.idKey }

  static func name(of object: JSONObject) -> String? {
    object.object("conversationWith").filled("name").map { ShownText.cut($0, to: 60) }
  }

  init(decoding object: JSONObject) throws(RowProblem) {
    try self.init(PartialConversation(decoding: object), peer: nil)
  }

  /// Creates a row from the received part.
  ///
  /// The known peer replaces one that is missing in the response; a received one takes precedence.
  init(_ partial: PartialConversation, peer known: Peer?) throws(RowProblem) {
    guard let id = partial.id else { throw .missing("conversationId") }
    guard let peer = partial.peer ?? known else {
      throw partial.problem ?? .missing("conversationWith")
    }
    self.init(
      id: id, peer: peer, name: partial.name ?? peer.rawValue, unread: partial.unread ?? .count(0),
      unreadMentions: partial.unreadMentions, lastRead: partial.lastRead, tags: partial.tags,
      pin: partial.pin, lastMessage: partial.lastMessage,
      updatedAt: partial.updatedAt ?? Timestamp(0), presence: partial.presence,
      groupKind: partial.groupKind, members: partial.members, isBlocked: partial.isBlocked)
  }
}

extension PartialConversation {
  /// Returns the whole row, for a response that must contain one.
  func complete(peer: Peer?) throws(APIError) -> Conversation {
    do throws(RowProblem) {
      return try Conversation(self, peer: peer)
    } catch {
      throw .undecodable(place: error.reason(at: "data"))
    }
  }
}

/// The data of a conversation in a response; those for pins and tags contain only a part.
///
/// - Source: docs/api.md §6.5, "pin answers are partial".
public struct PartialConversation: Equatable, Sendable {
  /// The id that the server assigned.
  public var id: ConversationID?
  /// The other side.
  public var peer: Peer?
  /// The name of the other side.
  public var name: String?
  /// The number of unread messages of the acting user.
  public var unread: Unread?
  /// The number of unread messages that mention the acting user.
  public var unreadMentions: Int?
  /// The last message that the acting user has read.
  public var lastRead: MessageID?
  /// The private tags in the server's order.
  public var tags: [Tag]?
  /// The pin, if the conversation is pinned.
  public var pin: Pin?
  /// The last message.
  public var lastMessage: LastMessage?
  /// The time by which the server orders the list.
  public var updatedAt: Timestamp?
  /// The presence of the other user.
  public var presence: Presence = .unknown
  /// The kind of access, for a group.
  public var groupKind: GroupKind?
  /// The number of members, for a group.
  public var members: Int?
  /// True when one of the two users has blocked the other.
  public var isBlocked: Bool = false
  /// The reason why this part alone is not a complete row.
  var problem: RowProblem?

  init() {}
}

extension PartialConversation: WireDecodable {
  static var idKey: String { "conversationId" }

  /// Reads all available fields; later use decides whether they suffice.
  init(decoding object: JSONObject) {
    id = object.filled("conversationId").map { ConversationID($0) }
    let with = object.object("conversationWith")
    do throws(RowProblem) {
      let profile = try Profile(
        of: with, type: object.filled("conversationType"), conversation: id)
      add(profile)
    } catch {
      problem = error
    }
    readCounts(object)
    tags = object.texts("tags")?.map { Tag($0) }
    pin = Pin(decoding: object)
    readTimes(object)
  }

  private mutating func add(_ profile: Profile) {
    peer = profile.peer
    name = profile.name
    presence = profile.presence
    groupKind = profile.groupKind
    members = profile.members
    isBlocked = profile.isBlocked
  }

  /// - Source: docs/api.md §4, groups above 300 members.
  private mutating func readCounts(_ object: JSONObject) {
    let isTracked = (members ?? 0) <= Conversation.largestTrackedGroup
    unread = isTracked ? object.unread("unreadMessageCount") : .untracked
    unreadMentions = object.count("unreadMentionsCount")
    lastRead = object.messageID("lastReadMessageId")
  }

  private mutating func readTimes(_ object: JSONObject) {
    let ownTime = object.time("updatedAt") ?? object.time("createdAt")
    lastMessage = LastMessage(
      lastOf: object.object("lastMessage"), id: object.messageID("latestMessageId"), at: ownTime)
    updatedAt = object.time("updatedAt") ?? lastMessage?.sentAt ?? ownTime
  }
}

extension JSONObject {
  /// Returns the unread messages under a key; nil if there is no value.
  ///
  /// - Source: docs/api.md §9, `unreadMessageCount`.
  fileprivate func unread(_ key: String) -> Unread? {
    if let count = count(key) { return .count(count) }
    return has(key) && text(key) != "" ? .unknown : nil
  }
}

extension Pin {
  /// - Source: docs/api.md §5.1: the presence of `pinnedAt` is the flag.
  fileprivate init?(decoding object: JSONObject) {
    guard let since = object.time("pinnedAt") else { return nil }
    let isGlobal = object.text("pinnedBy") == UserID.system.rawValue
    self.init(scope: isGlobal ? .everyone : .own, since: since)
  }
}
