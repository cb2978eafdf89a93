internal import Conversations
internal import MessageText

/// Folded texts of one or several rows, one after the other.
///
/// - Shape: A mark before each text. Marks do not occur in folded text, so no term matches across
///   two texts.
struct SearchText: Equatable, Sendable {
  /// The bytes before texts, which say what they are.
  enum Mark {
    /// Before a text whose meaning does not matter.
    static let text: UInt8 = 0
    /// Before each tag.
    static let tag: UInt8 = 1
    /// Before the name of the other side.
    static let name: UInt8 = 2
    /// Before the last message.
    static let message: UInt8 = 3
    /// Before the name and before the id of the sender.
    static let sender: UInt8 = 4
    /// Before the id of the other side.
    static let id: UInt8 = 5
    /// Before the name of a custom type.
    static let type: UInt8 = 6

    /// The number of marks: all smaller bytes are marks.
    static let count: UInt8 = 7
  }

  /// The folded texts.
  private(set) var bytes: [UInt8] = []

  /// Folds texts and tags.
  init(_ texts: String..., tags: [String] = []) {
    for text in texts { append(text, after: Mark.text) }
    for tag in tags { append(tag, after: Mark.tag) }
  }

  /// Appends the texts that the list shows of a row: name, message, sender and tags.
  mutating func append(shownOf row: borrowing SearchedRow) {
    append(row.conversation.name, after: Mark.name)
    append(
      PreviewText.preview(of: row.conversation.lastMessage, me: row.me).text, after: Mark.message)
    let inGroup = row.conversation.peer.kind != .user
    if let sender = PreviewText.sender(
      of: row.conversation.lastMessage, inGroup: inGroup, me: row.me)
    {
      append(sender, after: Mark.sender)
    }
    for tag in row.conversation.tags ?? [] { append(tag.rawValue, after: Mark.tag) }
  }

  /// Appends the texts that only fields of a query search: id, sender and custom type.
  mutating func append(detailsOf row: borrowing SearchedRow) {
    append(row.conversation.peer.rawValue, after: Mark.id)
    guard let message = row.conversation.lastMessage else { return }
    append(message.sender.name, after: Mark.sender)
    append(message.sender.id.rawValue, after: Mark.sender)
    if let type = message.customType { append(type, after: Mark.type) }
  }

  /// Appends a text.
  mutating func append(_ text: String, after mark: UInt8) {
    bytes.append(mark)
    TextFolding.append(text, to: &bytes)
  }

  /// Removes the bytes from an offset on, and puts them in place of others before it.
  ///
  /// - Returns: Their number.
  mutating func moveEnd(from offset: Int, to range: Range<Int>) -> Int {
    let moved = Array(bytes[offset...])
    bytes.removeSubrange(offset...)
    bytes.replaceSubrange(range, with: moved)
    return moved.count
  }

  /// Gives back the room for more texts.
  mutating func trim() { bytes = bytes.withUnsafeBufferPointer { Array($0) } }
}

/// A row that is about to be indexed.
struct SearchedRow: ~Copyable {
  /// The row as it is shown.
  let conversation: Conversation
  /// True when it shows a change that no list has confirmed.
  let isPending: Bool
  /// The acting user.
  let me: UserID
}

/// A row in the form in which queries search it.
struct SearchRow: Equatable, Sendable {
  /// The numbers, states and times.
  let facts: RowFacts
  /// The texts that the list shows.
  private(set) var shown = SearchText()
  /// The texts that only fields search.
  private(set) var details = SearchText()

  /// Reads a row.
  init(_ row: borrowing SearchedRow) {
    facts = RowFacts(row)
    shown.append(shownOf: row)
    details.append(detailsOf: row)
  }
}
