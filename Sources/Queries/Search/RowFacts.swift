internal import Conversations

/// The facts about a row that queries test, other than texts.
///
/// - Shape: Three words, because a list may have a hundred thousand rows.
struct RowFacts: Equatable, Sendable {
  /// The time of the last message in seconds; `noTime` if there is none.
  private(set) var sentAt = Self.noTime
  /// The number of unread messages, at least 1 for a row that is only marked unread; -1 if it is
  /// unknown.
  private(set) var unread: Int32 = -1
  /// The number of members; -1 if it is unknown.
  private(set) var members: Int32 = -1
  /// One bit per state.
  private var states: UInt32 = 0
  /// The kind of the last message; nil for a custom type.
  private(set) var type: Query.MessageType?
  /// True when there are tags.
  private(set) var hasTags = false
  /// True when `unread` is the number of unread messages, and not only a part of them.
  private(set) var isCountExact = true

  /// The time of a message that does not exist or has no time.
  static let noTime = Int64.min
  /// The latest time: far in the future, so that spans can be added to it.
  private static let latest: Int64 = 1 << 60

  /// The facts about no row.
  init() {}

  /// Reads the facts about a row.
  init(_ row: borrowing SearchedRow) {
    if let time = row.conversation.lastMessage?.sentAt.seconds, time > 0 {
      sentAt = min(time, Self.latest)
    }
    unread = Self.number(row.conversation.unread.known)
    members = Self.number(row.conversation.members)
    type = Query.MessageType(row.conversation.lastMessage)
    hasTags = !(row.conversation.tags ?? []).isEmpty
    isCountExact = if case .count = row.conversation.unread { true } else { false }
    let isAnswerable = row.conversation.lastMessage?.isFromPerson ?? false
    let isMine = row.conversation.lastMessage?.sender.id == row.me
    set(.unread, row.conversation.unread.isUnread)
    set(.read, row.conversation.unread == .count(0))
    set(.pinned, row.conversation.pin != nil)
    set(.user, row.conversation.peer.kind == .user)
    set(.group, row.conversation.peer.kind == .group)
    set(.online, row.conversation.presence == .online && !row.conversation.isBlocked)
    set(.pending, row.isPending)
    set(.failed, isMine && row.conversation.lastMessage?.receipt == .failed)
    set(.mentioned, row.conversation.unreadMentions ?? 0 > 0)
    set(.blocked, row.conversation.isBlocked)
    set(.untracked, row.conversation.unread.known == nil)
    set(.mine, isAnswerable && isMine)
    set(.waiting, isAnswerable && !isMine)
  }

  /// Returns true when the row is in a state.
  func has(_ state: Query.State) -> Bool { states & state.bit != 0 }

  private mutating func set(_ state: Query.State, _ isSet: Bool) {
    if isSet { states |= state.bit }
  }

  private static func number(_ number: Int?) -> Int32 {
    number.map { Int32(clamping: max($0, 0)) } ?? -1
  }
}

extension Query.State {
  fileprivate var bit: UInt32 {
    switch self {
    case .unread: 1 << 0
    case .read: 1 << 1
    case .pinned: 1 << 2
    case .muted: 1 << 3
    case .user: 1 << 4
    case .group: 1 << 5
    case .online: 1 << 6
    case .pending: 1 << 7
    case .failed: 1 << 8
    case .stale: 1 << 9
    case .mentioned: 1 << 10
    case .blocked: 1 << 11
    case .untracked: 1 << 12
    case .selected: 1 << 13
    case .mine: 1 << 14
    case .waiting: 1 << 15
    }
  }
}

extension Unread {
  /// The number of messages, at least 1 if they are only marked unread; nil if it is unknown.
  fileprivate var known: Int? {
    switch self {
    case .count(let count): count
    case .marked: 1
    case .untracked, .unknown: nil
    }
  }
}

extension LastMessage {
  /// True when a person wrote or caused it, so that it can wait for an answer.
  fileprivate var isFromPerson: Bool {
    if case .groupAction = content { return false }
    return sender.id != .system
  }
}

extension Query.MessageType {
  /// Returns the kind of a message; nil for a custom type without one.
  init?(_ message: LastMessage?) {
    switch message?.content {
    case nil: self = .none
    case .text, .edited: self = .text
    case .media(let kind, _, _, _): self.init(kind)
    case .poll: self = .poll
    case .sticker: self = .sticker
    case .location: self = .location
    case .collaboration(.document): self = .document
    case .collaboration(.whiteboard): self = .whiteboard
    case .meeting: self = .meeting
    case .card: self = .card
    case .groupAction: self = .action
    case .deleted: self = .deleted
    case .call: self = .call
    case .custom, .interactive, .unknown:
      guard let name = message?.customType else { return nil }
      self.init(rawValue: name.lowercased())
    }
  }

  private init(_ kind: MediaKind) {
    self =
      switch kind {
      case .image: .image
      case .gif: .gif
      case .video: .video
      case .audio: .audio
      case .file: .file
      }
  }
}

extension LastMessage {
  /// The name of a custom type; nil for a message of another kind.
  var customType: String? {
    switch content {
    case .custom(let type, _), .interactive(let type): type
    case .unknown(let category, let type): type.isEmpty ? category : type
    default: nil
    }
  }
}
