/// A message of any category.
///
/// - Source: docs/api.md §5.4.
struct Message: Hashable, Sendable {
  let id: Int
  let conversation: String
  let sender: String
  let receiver: SandboxPeer
  var category: String
  var type: String
  /// The `data` of the message without the entities, which are generated from the world on request.
  var data: JSON
  var entities: Entities = .exchange
  var muid: String?
  let sentAt: Int64
  var updatedAt: Int64
  var deliveredAt: Int64?
  var readAt: Int64?
  var edited: Stamp?
  var deleted: Stamp?
  /// True if a list shows this message although it was deleted, as some servers do.
  var staysWhenDeleted = false
  var parentID: Int?
  var replyCount = 0
  var tags: [String] = []

  /// The time of an event, and the user who caused it.
  struct Stamp: Hashable, Sendable {
    let at: Int64
    let by: String
  }

  /// The entities of the message.
  enum Entities: Hashable, Sendable {
    /// Sender and receiver.
    case exchange
    /// A group action: the acting and the affected user.
    case membership(by: String, on: String)
    /// A call, whose facts are part of the message.
    case call(PhoneCall)
    /// An action on another message, which is part of the response.
    case message(by: String, on: Int)
  }

  /// True if the message counts as unread for its receivers.
  var countsAsUnread: Bool {
    category != "action" && category != "call" && deleted == nil
  }
}

/// The facts of a call, as part of a call message.
///
/// - Source: docs/api.md §5.4.
struct PhoneCall: Hashable, Sendable {
  let session: String
  let initiator: String
  let status: String
  let type: String
  let initiatedAt: Int64
}

/// The messages of one conversation, oldest first.
struct Thread: Sendable {
  private(set) var messages: [Message] = []

  var last: Message? { messages.last }

  mutating func append(_ message: Message) { messages.append(message) }

  mutating func removeAll() { messages.removeAll() }

  mutating func removeMessage(_ id: Int) {
    if let index = index(of: id) { messages.remove(at: index) }
  }

  subscript(id: Int) -> Message? {
    index(of: id).map { messages[$0] }
  }

  /// Changes one message in place; returns false if there is none with that id.
  @discardableResult
  mutating func update(_ id: Int, _ change: (inout Message) -> Void) -> Bool {
    guard let index = index(of: id) else { return false }
    change(&messages[index])
    return true
  }

  /// The messages after an id.
  func after(_ id: Int) -> ArraySlice<Message> { messages[firstIndex(after: id)...] }

  /// Changes each message of other users up to an id, newest first, until `change` returns false.
  mutating func receive(
    through id: Int, by uid: String, _ change: (inout Message) -> Bool
  ) {
    for index in messages[..<firstIndex(after: id)].indices.reversed() {
      guard messages[index].sender != uid else { continue }
      guard change(&messages[index]) else { return }
    }
  }

  private func index(of id: Int) -> Int? {
    let index = firstIndex(after: id) - 1
    return index >= 0 && messages[index].id == id ? index : nil
  }

  private func firstIndex(after id: Int) -> Int {
    var low = 0
    var high = messages.count
    while low < high {
      let middle = (low + high) / 2
      if messages[middle].id <= id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
