public import Screen

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

/// The signs the pane draws: the same information in two forms.
public struct GlyphSet: Hashable, Sendable {
  /// Which characters the set is made of.
  let form: TextForm

  /// The signs beside texts of a form.
  public init(form: TextForm) { self.form = form }

  /// Signs of an agreed width of one column.
  public static let unicode = GlyphSet(form: .unicode)
  /// Letters, words and punctuation.
  public static let ascii = GlyphSet(form: .ascii)

  /// How a sign looks.
  subscript(glyph: Glyph) -> String {
    form.isASCII ? glyph.ascii : glyph.unicode
  }
}

extension Glyph {
  /// How it looks where everything of an agreed width may be drawn.
  ///
  /// People are circles and groups are squares; the fuller the sign, the more there is to it.
  var unicode: String {
    switch self {
    case .selection: "▌"
    case .pending: "◌"
    case .stale: "┊"
    case .pinnedForAll: "◆"
    case .pinnedByMe: "◇"
    case .markedUnread: "*"
    case .untracked: "–"
    case .mention: "@"
    case .userOnline, .linkLive: "●"
    case .userOffline, .linkOffline: "○"
    case .userUnknown, .linkStarting: "◦"
    case .groupOpen: "□"
    case .groupPassword: "▣"
    case .groupClosed: "■"
    case .groupUnknown: "▫"
    case .blocked: "⊘"
    case .waiting: "…"
    case .sent: "✓"
    case .delivered: "✓✓"
    case .read: "✔✔"
    case .failed, .linkRefused, .refused: "✗"
    case .reply: "↳"
    case .edited: "✎"
    case .linkPolling: "◌"
    case .linkLimited: "‖"
    case .accepted: "◐"
    case .confirmed: "✔"
    case .superseded: "»"
    case .becomes: "→"
    case .atLeast: "≥"
    case .up: "↑"
    case .down: "↓"
    case .horizontal: "─"
    case .vertical: "│"
    case .topLeft: "┌"
    case .topRight: "┐"
    case .bottomLeft: "└"
    case .bottomRight: "┘"
    }
  }

  /// How it looks where only ASCII may be drawn.
  var ascii: String {
    switch self {
    case .selection: ">"
    case .pending: "^"
    case .stale: ":"
    case .pinnedForAll: "P"
    case .pinnedByMe: "p"
    case .markedUnread: "*"
    case .untracked: "-"
    case .mention: "@"
    case .userOnline, .linkLive: "+"
    case .userOffline, .linkOffline: "o"
    case .userUnknown, .linkStarting: "."
    case .groupOpen: "#"
    case .groupPassword: "%"
    case .groupClosed: "="
    case .groupUnknown: ":"
    case .blocked: "x"
    case .waiting: ".."
    case .sent: "v"
    case .delivered: "vv"
    case .read: "VV"
    case .failed, .linkRefused, .refused: "!"
    case .reply: "re:"
    case .edited: "(edited)"
    case .linkPolling: "^"
    case .linkLimited: "="
    case .accepted: "/"
    case .confirmed: "V"
    case .superseded: ">>"
    case .becomes: "->"
    case .atLeast: ">="
    case .up: "up"
    case .down: "down"
    case .horizontal: "-"
    case .vertical: "|"
    case .topLeft, .topRight, .bottomLeft, .bottomRight: "+"
    }
  }
}
