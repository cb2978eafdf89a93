internal import Conversations
internal import JSON

/// A row of the list.
struct StoredConversation: StoredRecord {
  var id: String
  var peer: StoredPeer
  var name: String
  var unread: StoredUnread
  var mentions: Int?
  var lastRead: String?
  var tags: [String]?
  var pin: StoredPin?
  var lastMessage: StoredLastMessage?
  var updatedAt: Int64
  var presence: String?
  var groupKind: String?
  var members: Int?
  var isBlocked: Bool?

  enum CodingKeys: String, CodingKey {
    case id = "i"
    case peer = "p"
    case name = "n"
    case unread = "u"
    case mentions = "m"
    case lastRead = "r"
    case tags = "t"
    case pin = "x"
    case lastMessage = "l"
    case updatedAt = "d"
    case presence = "o"
    case groupKind = "k"
    case members = "z"
    case isBlocked = "b"
  }
}

extension StoredConversation {
  init?(_ json: JSONValue) {
    guard let id = json.text("i"), let peer = json.member("p").map({ StoredPeer($0) }),
      let name = json.text("n"), let unread = json.member("u").map({ StoredUnread($0) }),
      let updatedAt = json.integer("d")
    else { return nil }
    (self.id, self.peer, self.name, self.unread) = (id, peer, name, unread)
    self.updatedAt = updatedAt
    mentions = json.number("m")
    lastRead = json.text("r")
    tags = json.texts("t")
    pin = json.member("x").flatMap { StoredPin($0) }
    lastMessage = json.member("l").flatMap { StoredLastMessage($0) }
    presence = json.text("o")
    groupKind = json.text("k")
    members = json.number("z")
    isBlocked = json.flag("b")
  }

  init(_ row: Conversation) {
    id = row.id.rawValue
    peer = StoredPeer(row.peer)
    name = row.name
    unread = StoredUnread(row.unread)
    mentions = row.unreadMentions
    lastRead = row.lastRead?.rawValue
    tags = row.tags?.map(\.rawValue)
    pin = row.pin.map(StoredPin.init)
    lastMessage = row.lastMessage.map(StoredLastMessage.init)
    updatedAt = row.updatedAt.seconds
    presence = row.presence == .unknown ? nil : row.presence.code
    groupKind = row.groupKind?.code
    members = row.members
    isBlocked = row.isBlocked ? true : nil
  }

  /// The row; nil if the other side is missing.
  var value: Conversation? {
    guard let peer = peer.value else { return nil }
    return Conversation(
      id: ConversationID(id), peer: peer, name: name, unread: unread.value,
      unreadMentions: mentions, lastRead: lastRead.map(MessageID.init),
      tags: tags?.map(Tag.init), pin: pin?.value, lastMessage: lastMessage?.value,
      updatedAt: Timestamp(updatedAt), presence: Presence(code: presence) ?? .unknown,
      groupKind: groupKind.map { GroupKind(code: $0) ?? .unknown }, members: members,
      isBlocked: isBlocked ?? false)
  }
}

/// The other side, with exactly one id set; `kind` is the name of an unknown kind.
struct StoredPeer: Codable {
  var user: String?
  var group: String?
  var other: String?
  var kind: String?

  enum CodingKeys: String, CodingKey {
    case user = "u"
    case group = "g"
    case other = "o"
    case kind = "k"
  }

  init(_ json: JSONValue) {
    user = json.text("u")
    group = json.text("g")
    other = json.text("o")
    kind = json.text("k")
  }

  init(_ peer: Peer) {
    switch peer {
    case .user(let id): user = id.rawValue
    case .group(let id): group = id.rawValue
    case .unknown(let kind, let id): (other, self.kind) = (id, kind)
    }
  }

  var value: Peer? {
    if let user { return .user(UserID(user)) }
    if let other, let kind { return .unknown(kind: kind, id: other) }
    return group.map { .group(GroupID($0)) }
  }
}

struct StoredPin: Encodable {
  var scope: String
  var since: Int64

  enum CodingKeys: String, CodingKey {
    case scope = "s"
    case since = "t"
  }

  init?(_ json: JSONValue) {
    guard let scope = json.text("s"), let since = json.integer("t") else { return nil }
    (self.scope, self.since) = (scope, since)
  }

  init(_ pin: Pin) {
    scope = pin.scope.code
    since = pin.since.seconds
  }

  /// The pin; nil for a scope of a newer version.
  var value: Pin? { Pin.Scope(code: scope).map { Pin(scope: $0, since: Timestamp(since)) } }
}

/// The unread messages: a count, or a word if there is none.
struct StoredUnread: Codable {
  var count: Int?
  var word: String?

  enum CodingKeys: String, CodingKey {
    case count = "c"
    case word = "w"
  }

  init(_ json: JSONValue) {
    count = json.number("c")
    word = json.text("w")
  }

  init(_ unread: Unread) {
    switch unread {
    case .count(let count): self.count = count
    case .marked: word = "marked"
    case .untracked: word = "untracked"
    case .unknown: word = "unknown"
    }
  }

  /// The unread messages; a word of a newer version reads as untracked.
  var value: Unread {
    if let count { return .count(count) }
    return switch word {
    case "marked": .marked
    case "unknown": .unknown
    default: .untracked
    }
  }
}
