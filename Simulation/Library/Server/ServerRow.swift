import Conversations

/// A conversation on the server, as the acting user sees it.
struct ServerRow {
  /// The row as a list returns it.
  private(set) var listed: Conversation
  /// The messages of the other side, oldest first.
  private var messages: [Int] = []
  private var lastRead = 0
  /// True when it is off the list until a new message arrives.
  var isHidden = false
  /// The time since which it has been on the list without interruption.
  var presentSince: Int64 = 0
  /// The number of times its tags were written.
  private(set) var tagVersion = 0
  /// The tags as the other device last saw them.
  var tagsSeenElsewhere: [Tag] = []
  /// Every unread state that the server ever reported.
  private(set) var unreadEver: Set<Unread> = []

  init(_ row: Conversation, unread: Int, firstMessage: Int) {
    listed = row
    messages = Array(firstMessage..<(firstMessage + 3))
    lastRead = firstMessage + 2 - unread
    tellMessage(firstMessage + 2, from: row.peer.rawValue, at: row.updatedAt)
  }

  /// The messages that the other side sent.
  var received: [Int] { messages }

  mutating func receive(_ message: Int, at now: Timestamp) {
    messages.append(message)
    tellMessage(message, from: listed.peer.rawValue, at: now)
  }

  /// Adds a message that the user wrote on another device.
  mutating func send(_ message: Int, at now: Timestamp) {
    lastRead = message
    tellMessage(message, from: "me", at: now)
  }

  private mutating func tellMessage(_ message: Int, from sender: String, at now: Timestamp) {
    listed.lastMessage = LastMessage(
      id: MessageID(String(message)), sender: Person(id: UserID(sender), name: sender),
      content: .text("hello", hasLink: false), sentAt: now)
    listed.updatedAt = now
    count()
  }

  mutating func read(upTo message: Int?) {
    let newest = listed.lastMessage?.id?.number.map { Int($0) } ?? 0
    lastRead = max(lastRead, min(message ?? newest, newest))
    count()
  }

  mutating func markUnread(after message: Int) {
    lastRead = message
    count()
  }

  private mutating func count() {
    if listed.unread != .untracked {
      let newest = messages.last ?? 0
      listed.unread = .count(lastRead >= newest ? 0 : messages.count { $0 > lastRead })
      listed.lastRead = MessageID(String(min(lastRead, newest)))
    }
    unreadEver.insert(listed.unread)
  }

  mutating func write(_ tags: [Tag]) {
    listed.tags = tags
    tagVersion += 1
  }

  mutating func setPin(_ pin: Pin?) { listed.pin = pin }

  mutating func rename(_ name: String) { listed.name = name }
}
