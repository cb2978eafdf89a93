public import Conversations
public import MessageText

/// A row of the list with every decision made except how much of it fits.
///
/// Most rows stay on the screen from one frame to the next. So the chat is kept by reference, and a row
/// is copied and compared like a number.
@dynamicMemberLookup
public struct ChatRow: Equatable, Sendable {
  /// The row number to show; nil for none.
  public var number: Int?
  /// True when the row is the one that the keys act on.
  public var isSelected: Bool
  /// True when the row is selected for the next change.
  public var isMarked = false
  /// True when the row leaves the list as soon as rows may move.
  public var isDimmed = false
  /// True when the conversation is muted.
  public var isMuted = false
  /// The time for which it has waited for an answer, if the list shows that; nil if it does not wait.
  public var waiting: WaitingTime?
  private var storage: Storage

  /// The memory of a chat.
  private final class Storage: Sendable {
    let chat: Chat

    init(_ chat: Chat) { self.chat = chat }
  }

  /// Creates a row without a number.
  public init(_ chat: Chat, isSelected: Bool = false) {
    storage = Storage(chat)
    self.isSelected = isSelected
  }

  /// The conversation, as the row shows it.
  public var chat: Chat {
    get { storage.chat }
    set { storage = Storage(newValue) }
  }

  /// The conversation.
  public var id: ConversationID { storage.chat.id }

  /// A part of the chat.
  public subscript<Part>(dynamicMember part: WritableKeyPath<Chat, Part>) -> Part {
    get { chat[keyPath: part] }
    set { chat[keyPath: part] = newValue }
  }

  public static func == (one: Self, other: Self) -> Bool {
    one.number == other.number && one.isSelected == other.isSelected
      && one.isMarked == other.isMarked && one.isDimmed == other.isDimmed
      && one.isMuted == other.isMuted && one.waiting == other.waiting && one.showsChat(of: other)
  }

  /// Returns true when both rows show the same chat in the same way, whichever is selected.
  public func showsChat(of other: ChatRow) -> Bool {
    storage === other.storage || storage.chat == other.storage.chat
  }
}

/// The time for which a conversation has waited for an answer, as precise as a list shows it.
public enum WaitingTime: Hashable, Sendable {
  /// Less than an hour.
  case minutes(Int64)
  /// An hour or more.
  case hours(Int64)
  /// Two days or more.
  case days(Int64)

  /// Creates the time from a moment until now; none for a moment ahead of the clock.
  public init(since moment: Timestamp, now: Timestamp) {
    let minutes = max(0, now - moment) / 60
    self =
      switch minutes {
      case ..<60: .minutes(minutes)
      case ..<2_880: .hours(minutes / 60)
      default: .days(minutes / 1_440)
      }
  }
}

/// A conversation, as a row of the list shows it.
///
/// Texts may contain anything that a server sends; drawing makes them safe.
public struct Chat: Equatable, Sendable {
  /// The conversation.
  public var id: ConversationID
  /// The unread messages.
  public var unread: Unread
  /// The number of unread messages that mention the acting user; 0 if none or unknown.
  public var mentions: Int
  /// The kind of the conversation, shown in front of the name.
  public var kind: ChatRow.Kind
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
  /// The texts of the tags that rules propose.
  public var proposals: [String]
  /// The time of the last activity.
  public var time: ListTime
  /// True when the row shows an unconfirmed change.
  public var isPending: Bool
  /// True when the server keeps the unread count current, which it does not for large groups.
  public var isTracked: Bool
  /// True when one of the two users has blocked the other.
  public var isBlocked: Bool

  public init(
    id: ConversationID, unread: Unread = .count(0), mentions: Int = 0, kind: ChatRow.Kind,
    pin: Pin.Scope? = nil, name: String, sender: String? = nil, preview: Preview,
    receipt: Receipt? = nil, tags: [String] = [], proposals: [String] = [], time: ListTime,
    isPending: Bool = false,
    isTracked: Bool = true, isBlocked: Bool = false
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
    self.proposals = proposals
    self.time = time
    self.isPending = isPending
    self.isTracked = isTracked
    self.isBlocked = isBlocked
  }
}

extension ChatRow {
  /// The kind of the conversation, shown in front of the name.
  public enum Kind: Hashable, Sendable {
    /// A user, with their presence.
    case user(Presence)
    /// A group, with its kind.
    case group(GroupKind)
    /// A conversation of an unknown kind, by its name.
    case unknown(String)
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
    /// The version of what rules propose.
    let proposals: Int
  }

  private var rows: [RowSlot: (version: UInt32, row: ChatRow)] = [:]
  private var basis: Basis?
  /// The rows of the last frame and of this one, from top to bottom: most stay or move together, so that
  /// they need no look-up.
  private var last: [ScreenRow] = []
  private var current: [ScreenRow] = []
  /// The number of places by which the rows have moved up since the last frame.
  private var shift = 0

  /// A row on the screen.
  private struct ScreenRow {
    let slot: RowSlot
    let version: UInt32
    let row: ChatRow
  }

  /// Creates an empty memo.
  public init() {}

  /// Removes all rows when the basis has changed or there are too many.
  mutating func begin(_ basis: Basis, screen: Int) {
    swap(&last, &current)
    current.removeAll(keepingCapacity: true)
    shift = 0
    guard basis != self.basis || rows.count > Self.screens * max(screen, 1) else { return }
    self.basis = basis
    rows.removeAll(keepingCapacity: true)
    last.removeAll(keepingCapacity: true)
  }

  /// Returns the row of that version for the next place on the screen; nil if the memo does not contain
  /// it.
  mutating func row(_ slot: RowSlot, version: UInt32) -> ChatRow? {
    guard let known = onScreen(slot) ?? rows[slot].map({ (version: $0.version, row: $0.row) }),
      known.version == version
    else { return nil }
    current.append(ScreenRow(slot: slot, version: version, row: known.row))
    return known.row
  }

  private mutating func onScreen(_ slot: RowSlot) -> (version: UInt32, row: ChatRow)? {
    let place = current.count
    guard
      let distance = isOnScreen(slot, at: place + shift)
        ? shift
        : isOnScreen(slot, at: place + 1) ? 1 : isOnScreen(slot, at: place - 1) ? -1 : nil
    else { return nil }
    shift = distance
    return (last[place + distance].version, last[place + distance].row)
  }

  private func isOnScreen(_ slot: RowSlot, at place: Int) -> Bool {
    last.indices.contains(place) && last[place].slot == slot
  }

  /// Stores a row.
  mutating func enqueue(_ row: ChatRow, _ slot: RowSlot, version: UInt32) {
    rows[slot] = (version, row)
    current.append(ScreenRow(slot: slot, version: version, row: row))
  }

  /// The number of screens of rows to store.
  private static let screens = 4
}
