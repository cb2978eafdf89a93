public import Conversations
public import MessageText

/// One row of the list with nothing left to decide but how much of it fits.
///
/// Texts may hold anything a server sends; drawing makes them safe.
public struct ChatRow: Equatable, Sendable {
  /// What stands in front of the name.
  public enum Kind: Hashable, Sendable {
    /// A user and whether they are there.
    case user(Presence)
    /// A group and who may join it.
    case group(GroupKind)
  }

  /// Which conversation it is.
  public var id: ConversationID
  /// The unread messages.
  public var unread: Unread
  /// Unread messages that mention me; 0 when none or not told.
  public var mentions: Int
  /// What stands in front of the name.
  public var kind: Kind
  /// Whether, and for whom, it is pinned.
  public var pin: Pin.Scope?
  /// The name.
  public var name: String
  /// Who wrote the last message, where a row says so.
  public var sender: String?
  /// What stands for the last message.
  public var preview: Preview
  /// How far my own last message got.
  public var receipt: Receipt?
  /// My tags.
  public var tags: [String]
  /// When something last happened.
  public var time: ListTime
  /// Whether the keys act on it.
  public var isSelected: Bool
  /// Whether it shows a change that is not confirmed.
  public var isPending: Bool
  /// Whether the server keeps it current; large groups are not.
  public var isTracked: Bool
  /// Whether one of the two has blocked the other.
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

/// The rows of earlier screens, so that only what is new or changed is put into words again.
///
/// It changes nothing but time: a screen is the same with any memo.
public struct RowMemo: Sendable {
  /// What the words of all rows depend on.
  struct Basis: Equatable {
    /// The acting user.
    let me: UserID
    /// The local day, since the epoch.
    let day: Int64
    /// The offset of local time from UTC, in seconds.
    let utcOffset: Int64
  }

  private var rows: [RowSlot: (version: UInt32, row: ChatRow)] = [:]
  private var basis: Basis?

  /// Remembers nothing.
  public init() {}

  /// Forgets rows whose words depend on something else, and all when they have become many.
  mutating func begin(_ basis: Basis, screen: Int) {
    guard basis != self.basis || rows.count > Self.screens * max(screen, 1) else { return }
    self.basis = basis
    rows.removeAll(keepingCapacity: true)
  }

  /// The row of that version, where its words still hold.
  func row(_ slot: RowSlot, version: UInt32) -> ChatRow? {
    rows[slot].flatMap { $0.version == version ? $0.row : nil }
  }

  /// Keeps a row.
  mutating func enqueue(_ row: ChatRow, _ slot: RowSlot, version: UInt32) {
    rows[slot] = (version, row)
  }

  /// How many screens are remembered.
  private static let screens = 4
}
