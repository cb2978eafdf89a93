public import Conversations

/// A user or a group as a list shows it.
///
/// - Source: docs/api.md §5.2 and §5.3.
public struct Profile: Equatable, Sendable {
  /// The user or group.
  public var peer: Peer
  /// The name sent by the server; the UID or GUID if it sent none.
  public var name: String
  /// The presence of the user.
  public var presence: Presence
  /// The kind of access, for a group.
  public var groupKind: GroupKind?
  /// The number of members, for a group.
  public var members: Int?
  /// True when one of the two users has blocked the other.
  public var isBlocked: Bool
}

extension Profile: WireDecodable {
  static var idKey: String { "uid" }

  /// Reads a user or a group, depending on the id that is present.
  init(decoding object: JSONObject) throws(RowProblem) {
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
  /// The type of the conversation is trusted: a group in place of a user has no UID, so there is no
  /// one to address. Without a type, the ids decide. An unknown type has no address; the id of the
  /// conversation identifies it if nothing else does.
  ///
  /// - Source: docs/api.md §9, "user-conversation samples show a group", "unknown field, category,
  ///   type, value".
  init(of object: JSONObject, type: String?, conversation: ConversationID?) throws(RowProblem) {
    switch type {
    case "user":
      guard let uid = object.filled("uid") else { throw .missing("conversationWith.uid") }
      self.init(user: UserID(uid), object)
    case "group":
      guard let guid = object.filled("guid") else { throw .missing("conversationWith.guid") }
      self.init(group: GroupID(guid), object)
    case nil:
      do throws(RowProblem) {
        try self.init(decoding: object)
      } catch {
        throw .missing("conversationWith")
      }
    case let type?:
      guard let id = object.filled("uid") ?? object.filled("guid") ?? conversation?.rawValue else {
        throw .missing("conversationId")
      }
      self.init(unknownKind: type, id: id, object)
    }
  }

  private init(user: UserID, _ object: JSONObject) {
    let isBlocked = object.flag("blockedByMe") == true || object.flag("hasBlockedMe") == true
    self.init(
      peer: .user(user), name: ShownText.cut(object.visibleName ?? user.rawValue),
      presence: isBlocked ? .unknown : Presence(status: object.text("status")), groupKind: nil,
      members: nil, isBlocked: isBlocked)
  }

  private init(unknownKind kind: String, id: String, _ object: JSONObject) {
    self.init(
      peer: .unknown(kind: ShownText.cut(kind, to: 40), id: id),
      name: ShownText.cut(object.visibleName ?? id), presence: .unknown, groupKind: nil,
      members: object.count("membersCount"), isBlocked: false)
  }

  private init(group: GroupID, _ object: JSONObject) {
    self.init(
      peer: .group(group), name: ShownText.cut(object.visibleName ?? group.rawValue),
      presence: .unknown, groupKind: GroupKind(type: object.text("type")),
      members: object.count("membersCount"), isBlocked: false)
  }
}

extension JSONObject {
  /// The name; nil if it is missing or nothing of it can be seen.
  ///
  /// - Source: docs/api.md §9, "names of blanks".
  fileprivate var visibleName: String? {
    filled("name").flatMap { name in
      name.unicodeScalars.contains(where: \.isVisible) ? name : nil
    }
  }
}

extension Unicode.Scalar {
  /// True unless the scalar is white space, a control or format character, or unassigned.
  fileprivate var isVisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned: false
    default: !properties.isDefaultIgnorableCodePoint && self != "\u{2800}"
    }
  }
}

extension Presence {
  /// - Source: docs/api.md §5.2: `available` and `online` are equivalent.
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
  /// - Source: docs/api.md §5.3; `protected` is the SDK's term for a group with a password.
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

extension Person {
  /// Reads the sender of a message, with the name given in the entities.
  ///
  /// - Source: docs/api.md §5.4, `sender` and `entities`: action and call messages name `by`
  ///   instead.
  init(senderOf message: JSONObject, data: JSONObject) {
    let entities = data.object("entities")
    let reported = Person(entities.entity("sender")) ?? Person(entities.entity("by"))
    let sender = message.filled("sender") ?? message.object("sender").filled("uid")
    // For some actions, the system is the sender and not the acting user.
    guard let sender, sender != reported?.id.rawValue else {
      self = reported ?? Person(id: UserID(""), name: "")
      return
    }
    let name = sender == UserID.system.rawValue ? nil : reported?.name
    self.init(id: UserID(sender), name: name ?? sender)
  }

  /// Reads a user entity; nil if it has no UID.
  init?(_ entity: JSONObject) {
    guard let uid = entity.filled("uid") else { return nil }
    self.init(id: UserID(uid), name: ShownText.cut(entity.filled("name") ?? uid))
  }
}

extension JSONObject {
  /// Returns the entity with a role in a message, from its `entities`.
  func entity(_ role: String) -> JSONObject { object(role).object("entity") }
}
