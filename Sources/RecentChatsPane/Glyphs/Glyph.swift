public import Screen

/// A symbol the pane draws, by its meaning.
enum Glyph: CaseIterable, Sendable {
  // The gutter.
  case selection
  case pending
  case stale
  case pinnedForAll
  case pinnedByMe

  // The badge.
  case markedUnread
  case untracked
  case mention

  // In front of the name.
  case userOnline
  case userOffline
  case userUnknown
  case groupOpen
  case groupPassword
  case groupClosed
  case groupUnknown
  case blocked

  // My own last message.
  case waiting
  case sent
  case delivered
  case read
  case failed

  // In front of a preview.
  case reply
  case edited

  // The status line.
  case linkStarting
  case linkLive
  case linkPolling
  case linkOffline
  case linkLimited
  case linkRefused

  // The journal; what waits has the sign of a change that is not confirmed.
  case accepted
  case confirmed
  case refused
  case superseded
  case becomes

  // In sentences.
  case atLeast
  case up
  case down

  // The frame of a box.
  case horizontal
  case vertical
  case topLeft
  case topRight
  case bottomLeft
  case bottomRight
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
