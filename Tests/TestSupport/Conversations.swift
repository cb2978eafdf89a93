public import Conversations
public import RecentChats

/// A row of a conversation with a user, whose id and whose conversation's id are the name.
public func row(
  _ name: String, unread: Unread = .count(0), tags: [String] = [], at seconds: Int64 = 100,
  message: Int? = 1, pin: Pin? = nil
) -> Conversation {
  Conversation(
    id: ConversationID(name), peer: .user(UserID(name)), name: name, unread: unread,
    tags: tags.map { Tag($0) }, pin: pin,
    lastMessage: message.map { .sample($0, from: name, at: seconds) },
    updatedAt: Timestamp(seconds))
}

/// A row of a conversation with a group, whose id and whose conversation's id are the name.
public func group(
  _ name: String, unread: Unread = .count(0), at seconds: Int64 = 100
) -> Conversation {
  var row = row(name, unread: unread, at: seconds)
  row.peer = .group(GroupID(name))
  return row
}

extension Conversation {
  /// A conversation of Mara's with a user, whose id and whose conversation's id are the name.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - presence: Whether the user is there.
  ///   - time: When the last message was sent.
  ///   - content: What it says; nil when there is none.
  ///   - receipt: How far it got, if Mara sent it; nil when the user did.
  ///   - configure: What is different from most rows.
  /// - Returns: The row.
  public static func user(
    _ name: String, _ presence: Presence = .offline, at time: Timestamp,
    _ content: MessageContent?, receipt: Receipt? = nil,
    _ configure: (inout Conversation) -> Void = { _ in }
  ) -> Conversation {
    var row = Conversation(
      id: ConversationID(name), peer: .user(UserID(name)), name: name, tags: [],
      lastMessage: content.map {
        LastMessage(
          id: MessageID("1"), sender: receipt == nil ? Person(name) : .mara, content: $0,
          sentAt: time, receipt: receipt ?? .sent)
      }, updatedAt: time, presence: presence)
    configure(&row)
    return row
  }

  /// A conversation of Mara's with a group, whose id and whose conversation's id are the name.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - kind: Who may join.
  ///   - time: When the last message was sent.
  ///   - content: What it says; nil when there is none.
  ///   - sender: The name of its sender; nil when Mara sent it.
  ///   - configure: What is different from most rows.
  /// - Returns: The row.
  public static func group(
    _ name: String, _ kind: GroupKind = .open, at time: Timestamp, _ content: MessageContent?,
    by sender: String? = nil, _ configure: (inout Conversation) -> Void = { _ in }
  ) -> Conversation {
    var row = Conversation.user(name, at: time, content, configure)
    row.peer = .group(GroupID(name))
    row.groupKind = kind
    row.lastMessage?.sender = sender.map { Person($0) } ?? .mara
    return row
  }

  /// The row with tags.
  public mutating func tag(_ tags: String...) { self.tags = tags.map { Tag($0) } }
}

extension Timestamp {
  /// The moment at which rows are shown: Monday, 23 November 2026, 12:04:31 UTC.
  public static let noon = Timestamp(1_795_435_471)

  /// An earlier moment.
  public func ago(
    days: Int64 = 0, hours: Int64 = 0, minutes: Int64 = 0, seconds: Int64 = 0
  ) -> Timestamp {
    self + -(((days * 24 + hours) * 60 + minutes) * 60 + seconds)
  }
}

extension Person {
  /// The acting user of rows that are made up to be shown.
  public static let mara = Person(id: UserID("mara"), name: "Mara")

  /// A user whose id is the name.
  public init(_ name: String) { self.init(id: UserID(name), name: name) }
}

extension MessageContent {
  /// Plain text.
  public static func says(_ text: String) -> MessageContent { .text(text, hasLink: false) }
}

extension LastMessage {
  /// A text message; the sender's name is the id, too.
  public static func sample(_ id: Int, from sender: String, at seconds: Int64) -> LastMessage {
    LastMessage(
      id: MessageID(String(id)), sender: Person(sender),
      content: .text("hello from \(sender)", hasLink: false), sentAt: Timestamp(seconds))
  }
}

/// Three people, the newest first.
public let people = [
  row("ada", unread: .count(2), at: 500), row("bob", at: 400),
  row("eve", unread: .count(1), at: 300),
]

/// The configuration as it is read again: with this acting user.
public func reading(of user: String, server: String = "") -> ConnectionReading {
  ConnectionReading(account: AccountID(server: server, user: UserID(user)), profile: "test")
}
