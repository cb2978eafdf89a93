internal import Conversations

/// Which number means which conversation.
///
/// A number is given when it is said and means the same until the list is said anew, wherever the
/// conversation has moved since: nobody who types `read 3` can hit another row than the one they heard.
struct RowNumbers: Equatable, Sendable {
  /// The conversations, that of number 1 first.
  private(set) var ids: [ConversationID] = []
  private var numbers: [ConversationID: Int] = [:]

  /// The number of a conversation; nil when it has none.
  func number(of id: ConversationID) -> Int? { numbers[id] }

  /// The conversation of a number; nil when that was not given.
  func id(of number: Int) -> ConversationID? {
    ids.indices.contains(number - 1) ? ids[number - 1] : nil
  }

  /// The number of a conversation, the next free one if it has none.
  mutating func give(to id: ConversationID) -> Int {
    if let number = numbers[id] { return number }
    ids.append(id)
    numbers[id] = ids.count
    return ids.count
  }
}
