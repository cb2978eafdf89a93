import Conversations

extension Profile: WireReadable {
  static var idKey: JSONKey { "uid" }

  /// Reads a user or a group, whichever it looks like.
  init(reading object: JSONObject) throws(RowProblem) {
    if let uid = object.filled("uid") {
      self.init(user: UserID(uid), object)
    } else if let guid = object.filled("guid") {
      self.init(group: GroupID(guid), object)
    } else {
      throw .missing("uid")
    }
  }

  /// Reads the other side of a conversation.
  ///
  /// The conversation's type is trusted: a group in the place of a user has no UID, and so there is
  /// nobody to address. Without a type the object is taken for what it looks like.
  ///
  /// - Source: Contract §9, "user-conversation samples show a group".
  init(of object: JSONObject, type: String?) throws(RowProblem) {
    switch type {
    case "user":
      guard let uid = object.filled("uid") else { throw .missing("conversationWith.uid") }
      self.init(user: UserID(uid), object)
    case "group":
      guard let guid = object.filled("guid") else { throw .missing("conversationWith.guid") }
      self.init(group: GroupID(guid), object)
    case nil:
      do throws(RowProblem) {
        try self.init(reading: object)
      } catch {
        throw .missing("conversationWith")
      }
    case let type?: throw .unknown("conversationType", type)
    }
  }

  private init(user: UserID, _ object: JSONObject) {
    let isBlocked = object.flag("blockedByMe") == true || object.flag("hasBlockedMe") == true
    self.init(
      peer: .user(user), name: ShownText.cut(object.filled("name") ?? user.rawValue),
      presence: isBlocked ? .unknown : Presence(status: object.text("status")), groupKind: nil,
      members: nil, isBlocked: isBlocked)
  }

  private init(group: GroupID, _ object: JSONObject) {
    self.init(
      peer: .group(group), name: ShownText.cut(object.filled("name") ?? group.rawValue),
      presence: .unknown, groupKind: GroupKind(type: object.text("type")),
      members: object.count("membersCount"), isBlocked: false)
  }
}

extension Presence {
  /// - Source: Contract §5.2: `available` and `online` are the same.
  fileprivate init(status: String?) {
    self =
      switch status {
      case "available", "online": .online
      case "offline": .offline
      default: .unknown
      }
  }
}

extension GroupKind {
  /// - Source: Contract §5.3; `protected` is the SDK's word for a group with a password.
  fileprivate init(type: String?) {
    self =
      switch type {
      case "public": .open
      case "password", "protected": .password
      case "private": .closed
      default: .unknown
      }
  }
}
