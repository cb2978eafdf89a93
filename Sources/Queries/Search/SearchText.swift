internal import Conversations
internal import MessageText

/// Folded texts of a row, one after the other.
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

  /// Folds the texts that the list shows of a row: name, message, sender and tags.
  init(shownOf row: Conversation, me: UserID) {
    let message = row.lastMessage
    bytes.reserveCapacity(Self.usualSize)
    append(row.name, after: Mark.name)
    append(PreviewText.preview(of: message, me: me).text, after: Mark.message)
    if let sender = PreviewText.sender(of: message, inGroup: row.peer.kind != .user, me: me) {
      append(sender, after: Mark.sender)
    }
    for tag in row.tags ?? [] { append(tag.rawValue, after: Mark.tag) }
  }

  /// Folds the texts that only fields of a query search: id, sender and custom type.
  init(detailsOf row: Conversation) {
    bytes.reserveCapacity(Self.usualSize)
    append(row.peer.rawValue, after: Mark.id)
    guard let message = row.lastMessage else { return }
    append(message.sender.name, after: Mark.sender)
    append(message.sender.id.rawValue, after: Mark.sender)
    if let type = message.customType { append(type, after: Mark.type) }
  }

  /// The number of bytes that suffices for most rows.
  private static let usualSize = 160

  private mutating func append(_ text: String, after mark: UInt8) {
    bytes.append(mark)
    TextFolding.append(text, to: &bytes)
  }
}

/// A row in the form in which queries search it.
struct SearchRow: Equatable, Sendable {
  /// The numbers, states and times.
  let facts: RowFacts
  /// The texts that the list shows.
  let shown: SearchText
  /// The texts that only fields search.
  let details: SearchText

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - isPending: True when it shows a change that no list has confirmed.
  ///   - me: The acting user.
  init(_ row: Conversation, isPending: Bool, me: UserID) {
    facts = RowFacts(row, isPending: isPending, me: me)
    shown = SearchText(shownOf: row, me: me)
    details = SearchText(detailsOf: row)
  }
}
