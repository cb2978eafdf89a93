/// A sign the pane draws, by its meaning.
///
/// Help lists the ones a person has to learn, so the raw value is also a sentence's worth of words.
enum Glyph: String, CaseIterable, Sendable {
  // The gutter.
  case selection = "the row the keys act on"
  case pending = "a change the server has not confirmed"
  case stale = "the list is older than it should be"
  case pinnedForAll = "pinned for everyone"
  case pinnedByMe = "pinned by you"

  // The badge.
  case markedUnread = "marked unread, number not known"
  case untracked = "unread not counted by the server"
  case mention = "mentions of you among the unread"

  // In front of the name.
  case userOnline = "user, online"
  case userOffline = "user, offline"
  case userUnknown = "user, presence not known"
  case groupOpen = "group, open"
  case groupPassword = "group with a password"
  case groupClosed = "group, by invitation"
  case groupUnknown = "group of another kind"
  case blocked = "blocked"

  // My own last message.
  case waiting = "my message is on its way"
  case sent = "my message was sent"
  case delivered = "my message was delivered"
  case read = "my message was read"
  case failed = "my message failed"

  // In front of a preview.
  case reply = "answers in a thread"
  case edited = "edited"

  // The status line.
  case linkStarting = "nothing asked yet"
  case linkLive = "up to date"
  case linkPolling = "asking the server"
  case linkOffline = "no answer from the server"
  case linkLimited = "waiting, as the server asked"
  case linkRefused = "refused by the server"

  // The journal; what waits has the sign of a change that is not confirmed.
  case accepted = "journal: accepted, in no list yet"
  case confirmed = "journal: confirmed by a list"
  case refused = "journal: refused by the server"
  case superseded = "journal: overtaken by another change"
  case becomes = "becomes"

  // In sentences.
  case atLeast = "at least"
  case up = "up"
  case down = "down"

  // The frame of a box.
  case horizontal = "horizontal edge"
  case vertical = "vertical edge"
  case topLeft = "top left corner"
  case topRight = "top right corner"
  case bottomLeft = "bottom left corner"
  case bottomRight = "bottom right corner"
}
