import Conversations
import MessageText
import RecentChats
import Screen

extension Glyph {
  /// Creates the glyph before a name.
  init(_ kind: ChatRow.Kind, isBlocked: Bool) {
    switch kind {
    case _ where isBlocked: self = .blocked
    case .user(.online): self = .userOnline
    case .user(.offline): self = .userOffline
    case .user(.unknown): self = .userUnknown
    case .group(.open): self = .groupOpen
    case .group(.password): self = .groupPassword
    case .group(.closed): self = .groupClosed
    case .group(.unknown): self = .groupUnknown
    case .unknown: self = .unknownKind
    }
  }

  /// Creates the glyph of a pin.
  init(_ pin: Pin.Scope) {
    switch pin {
    case .everyone: self = .pinnedForAll
    case .own: self = .pinnedByMe
    }
  }

  /// Creates the ticks of an own message.
  init(_ receipt: Receipt) {
    switch receipt {
    case .waiting: self = .waiting
    case .sent: self = .sent
    case .delivered: self = .delivered
    case .read: self = .read
    case .failed: self = .failed
    }
  }

  /// Creates the glyph of the state of the connection.
  init(_ link: StatusView.Link) {
    switch link {
    case .starting: self = .linkStarting
    case .live: self = .linkLive
    case .polling, .slow, .reading: self = .linkPolling
    case .offline, .switchedOff: self = .linkOffline
    case .limited, .unavailable: self = .linkLimited
    case .refused: self = .linkRefused
    }
  }

  /// Creates the glyph of the outcome of a change.
  init(_ state: JournalEntry.State) {
    switch state {
    case .waiting: self = .pending
    case .accepted: self = .accepted
    case .confirmed: self = .confirmed
    case .refused: self = .refused
    case .superseded: self = .superseded
    case .withdrawn: self = .withdrawn
    }
  }

  /// The role of the glyph in a row or in the journal, for a legend that looks like the rows.
  var role: Role {
    switch self {
    case .pending: .pendingMark
    case .marked: .selectionMark
    case .stale, .leaving: .staleMark
    case .pinnedForAll, .pinnedByMe: .pin
    case .mention: .badge
    case .markedUnread, .unknownCount: .badgeMarked
    case .untracked, .muted: .badgeUntracked
    case .userOnline: .online
    case .userOffline, .userUnknown, .blocked: .glyph
    case .groupOpen, .groupPassword, .groupClosed, .groupUnknown, .unknownKind: .glyph
    case .waiting, .sent, .delivered, .failed: .ticks
    case .read: .ticksRead
    case .reply, .edited: .previewKind
    case .accepted: .overlayBusy
    case .confirmed: .overlayGood
    case .refused: .overlayProblem
    case .superseded, .withdrawn: .overlayDim
    default: .overlayText
    }
  }
}

extension Preview {
  /// The word in brackets before the text; nil when there is none or the text already contains it.
  var bracketedWord: String? { kind?.word.flatMap(unsaid).map { "[\($0)]" } }
}
