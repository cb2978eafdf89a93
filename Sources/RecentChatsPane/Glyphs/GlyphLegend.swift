import Conversations
import RecentChats
import Wording

extension Glyph {
  /// The glyphs that the help explains, those of rows and of the journal, with their meanings.
  static let legend: KeyValuePairs<Glyph, String> = [
    .selection: "the row the keys act on",
    .pending: "change not confirmed by the server",
    .stale: "the list is out of date",
    .pinnedForAll: "pinned for everyone",
    .pinnedByMe: "pinned by you",
    .markedUnread: "marked unread, count unknown",
    .untracked: "unread messages not counted by the server",
    .unknownCount: "unread count cannot be read",
    .mention: "unread messages mention you",
    .userOnline: "user, online",
    .userOffline: "user, offline",
    .userUnknown: "user, presence unknown",
    .groupOpen: "group, open",
    .groupPassword: "group, with a password",
    .groupClosed: "group, by invitation",
    .groupUnknown: "group of another kind",
    .unknownKind: "conversation of an unknown kind",
    .blocked: "blocked",
    .waiting: "my message: \(Receipt.waiting.text)",
    .sent: "my message: \(Receipt.sent.text)",
    .delivered: "my message: \(Receipt.delivered.text)",
    .read: "my message: \(Receipt.read.text)",
    .failed: "my message: \(Receipt.failed.text)",
    .reply: "reply in a thread",
    .edited: "edited",
    .accepted: "journal: accepted, not in a list yet",
    .confirmed: "journal: confirmed by a list",
    .superseded: "journal: superseded by a later change",
    .withdrawn: "journal: withdrawn before it was sent",
    .refused: "journal: refused by the server",
    .becomes: "journal: before and after a change",
    .linkStarting: "server: connecting",
    .linkLive: "server: the list is live",
    .linkPolling: "server: a list is on its way",
    .linkOffline: "server: no usable response",
    .linkLimited: "server: asks to wait",
    .linkRefused: "server: sign-in rejected",
    .atLeast: "at least so many",
    .up: "more above",
    .down: "more below",
  ]
}
