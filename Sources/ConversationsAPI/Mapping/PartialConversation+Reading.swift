import Conversations

extension PartialConversation: WireReadable {
  static var idKey: JSONKey { "conversationId" }

  /// Reads whatever is there; only what is asked of it afterwards decides whether that is enough.
  init(reading object: JSONObject) {
    id = object.filled("conversationId").map { ConversationID($0) }
    let with = object.object("conversationWith")
    do throws(RowProblem) {
      let profile = try Profile(of: with, type: object.filled("conversationType"))
      add(profile)
    } catch {
      problem = error
    }
    readCounts(object)
    tags = object.texts("tags")?.map { Tag($0) }
    pin = Pin(reading: object)
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

  /// - Source: Contract §4, groups above 300 members.
  private mutating func readCounts(_ object: JSONObject) {
    let isTracked = (members ?? 0) <= Conversation.largestTrackedGroup
    unread = isTracked ? object.count("unreadMessageCount").map { .count($0) } : .untracked
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

extension Pin {
  /// - Source: Contract §5.1, the presence of `pinnedAt` is the flag.
  fileprivate init?(reading object: JSONObject) {
    guard let since = object.time("pinnedAt") else { return nil }
    let isGlobal = object.text("pinnedBy") == UserID.system.rawValue
    self.init(scope: isGlobal ? .everyone : .own, since: since)
  }
}
