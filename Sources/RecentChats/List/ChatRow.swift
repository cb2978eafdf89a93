public import Conversations
public import MessageText

/// A row of the list with every decision made except how much of it fits.
///
/// Texts may contain anything that a server sends; drawing makes them safe.
public struct ChatRow: Equatable, Sendable {
  /// The kind of the conversation, shown in front of the name.
  public enum Kind: Hashable, Sendable {
    /// A user, with their presence.
    case user(Presence)
    /// A group, with its kind.
    case group(GroupKind)
    /// A conversation of an unknown kind, by its name.
    case unknown(String)
  }

  /// The row number to show; nil for none.
  public var number: Int?
  /// The conversation.
  public var id: ConversationID
  /// The unread messages.
  public var unread: Unread
  /// The number of unread messages that mention the acting user; 0 if none or unknown.
  public var mentions: Int
  /// The kind of the conversation, shown in front of the name.
  public var kind: Kind
  /// The scope of the pin; nil if the conversation is not pinned.
  public var pin: Pin.Scope?
  /// The name.
  public var name: String
  /// The sender of the last message; nil where a row does not show one.
  public var sender: String?
  /// The preview of the last message.
  public var preview: Preview
  /// The receipt of the acting user's own last message.
  public var receipt: Receipt?
  /// The acting user's tags.
  public var tags: [String]
  /// The time of the last activity.
  public var time: ListTime
  /// True when the row is the one that the keys act on.
  public var isSelected: Bool
  /// True when the row is selected for the next change.
  public var isMarked = false
  /// True when the row shows an unconfirmed change.
  public var isPending: Bool
  /// True when the server keeps the unread count current, which it does not for large groups.
  public var isTracked: Bool
  /// True when one of the two users has blocked the other.
  public var isBlocked: Bool

  public init(
    id: ConversationID, unread: Unread = .count(0), mentions: Int = 0, kind: Kind,
    pin: Pin.Scope? = nil, name: String, sender: String? = nil, preview: Preview,
    receipt: Receipt? = nil, tags: [String] = [], time: ListTime, isSelected: Bool = false,
    isPending: Bool = false, isTracked: Bool = true, isBlocked: Bool = false
  ) {
    self.id = id
    self.unread = unread
    self.mentions = mentions
    self.kind = kind
    self.pin = pin
    self.name = name
    self.sender = sender
    self.preview = preview
    self.receipt = receipt
    self.tags = tags
    self.time = time
    self.isSelected = isSelected
    self.isPending = isPending
    self.isTracked = isTracked
    self.isBlocked = isBlocked
  }
}

/// The rows of earlier frames, so that only new and changed rows are rendered again.
///
/// A memo saves time only: a frame is the same with any memo.
public struct RowMemo: Sendable {
  /// The values that the texts of all rows depend on.
  struct Basis: Equatable {
    /// The acting user.
    let me: UserID
    /// The local day, as the number of days since the epoch.
    let day: Int64
    /// The offsets of local time from UTC.
    let utcOffset: UTCOffsets
  }

  private var rows: [RowSlot: (version: UInt32, row: ChatRow)] = [:]
  private var basis: Basis?

  /// Creates an empty memo.
  public init() {}

  /// Removes all rows when the basis has changed or there are too many.
  mutating func begin(_ basis: Basis, screen: Int) {
    guard basis != self.basis || rows.count > Self.screens * max(screen, 1) else { return }
    self.basis = basis
    rows.removeAll(keepingCapacity: true)
  }

  /// Returns the row of that version; nil if the memo does not contain it.
  func row(_ slot: RowSlot, version: UInt32) -> ChatRow? {
    rows[slot].flatMap { $0.version == version ? $0.row : nil }
  }

  /// Stores a row.
  mutating func enqueue(_ row: ChatRow, _ slot: RowSlot, version: UInt32) {
    rows[slot] = (version, row)
  }

  /// The number of screens of rows to store.
  private static let screens = 4
}
