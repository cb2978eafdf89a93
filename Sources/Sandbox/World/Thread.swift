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

  /// Changes one message in place; false when there is none of that id.
  @discardableResult
  mutating func update(_ id: Int, _ change: (inout Message) -> Void) -> Bool {
    guard let index = index(of: id) else { return false }
    change(&messages[index])
    return true
  }

  /// The messages after an id.
  func after(_ id: Int) -> ArraySlice<Message> { messages[firstIndex(after: id)...] }

  /// Changes each message from others up to an id, newest first, until the change says stop.
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
