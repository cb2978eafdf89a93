public import Screen

/// A symbol that the pane draws, named by its meaning.
enum Glyph: CaseIterable, Sendable {
  // The gutter.
  case selection
  case marked
  case pending
  case muted
  case stale
  case leaving
  case pinnedForAll
  case pinnedByMe

  // The badge.
  case markedUnread
  case untracked
  case unknownCount
  case mention

  // Before the name.
  case userOnline
  case userOffline
  case userUnknown
  case groupOpen
  case groupPassword
  case groupClosed
  case groupUnknown
  case unknownKind
  case blocked

  // The user's own last message.
  case waiting
  case sent
  case delivered
  case read
  case failed

  // Before a preview.
  case reply
  case edited

  // The status line.
  case linkStarting
  case linkLive
  case linkPolling
  case linkOffline
  case linkLimited
  case linkRefused

  // The journal; a waiting change has the glyph of a pending one.
  case accepted
  case confirmed
  case refused
  case superseded
  case withdrawn
  case becomes

  // In texts.
  case atLeast
  case up
  case down
  case heldBack

  // The border of an overlay.
  case horizontal
  case vertical
  case topLeft
  case topRight
  case bottomLeft
  case bottomRight
}

/// The glyphs that the pane draws, with the same information in Unicode or in ASCII.
public struct GlyphSet: Hashable, Sendable {
  /// The characters that the set consists of.
  let form: TextForm

  /// Creates the set that matches texts of a form.
  public init(form: TextForm) { self.form = form }

  /// Glyphs with an unambiguous width of one column.
  public static let unicode = GlyphSet(form: .unicode)
  /// Glyphs of ASCII letters, words and punctuation.
  public static let ascii = GlyphSet(form: .ascii)

  /// Returns the text of a glyph.
  subscript(glyph: Glyph) -> String {
    form.isASCII ? glyph.ascii : glyph.unicode
  }
}

extension Glyph {
  /// The text of the glyph where every character of unambiguous width may be drawn.
  ///
  /// Users are circles and groups are squares; the fuller the glyph, the more it stands for.
  var unicode: String {
    switch self {
    case .selection: "▌"
    case .marked: "►"
    case .pending: "◌"
    case .muted: "∅"
    case .stale: "┊"
    case .leaving: "╌"
    case .pinnedForAll: "◆"
    case .pinnedByMe: "◇"
    case .markedUnread: "*"
    case .untracked: "–"
    case .unknownCount: "?"
    case .mention: "@"
    case .userOnline, .linkLive: "●"
    case .userOffline, .linkOffline: "○"
    case .userUnknown, .linkStarting: "◦"
    case .groupOpen: "□"
    case .groupPassword: "▣"
    case .groupClosed: "■"
    case .groupUnknown: "▫"
    case .unknownKind: "?"
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
    case .withdrawn: "«"
    case .becomes: "→"
    case .atLeast: "≥"
    case .up: "↑"
    case .down: "↓"
    case .heldBack: "▲"
    case .horizontal: "─"
    case .vertical: "│"
    case .topLeft: "┌"
    case .topRight: "┐"
    case .bottomLeft: "└"
    case .bottomRight: "┘"
    }
  }

  /// The text of the glyph where only ASCII may be drawn.
  var ascii: String {
    switch self {
    case .selection: ">"
    case .marked: "*"
    case .pending: "^"
    case .muted: "m"
    case .stale: ":"
    case .leaving: "-"
    case .pinnedForAll: "P"
    case .pinnedByMe: "p"
    case .markedUnread: "*"
    case .untracked: "-"
    case .unknownCount: "?"
    case .mention: "@"
    case .userOnline, .linkLive: "+"
    case .userOffline, .linkOffline: "o"
    case .userUnknown, .linkStarting: "."
    case .groupOpen: "#"
    case .groupPassword: "%"
    case .groupClosed: "="
    case .groupUnknown: ":"
    case .unknownKind: "?"
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
    case .withdrawn: "<<"
    case .becomes: "->"
    case .atLeast: ">="
    case .up: "up"
    case .down: "down"
    case .heldBack: "^"
    case .horizontal: "-"
    case .vertical: "|"
    case .topLeft, .topRight, .bottomLeft, .bottomRight: "+"
    }
  }
}
