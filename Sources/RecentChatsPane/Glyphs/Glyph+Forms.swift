extension Glyph {
  /// How it looks where everything of an agreed width may be drawn.
  ///
  /// People are circles and groups are squares; the fuller the sign, the more there is to it.
  var unicode: String {
    switch self {
    case .selection: "▌"
    case .pending: "◌"
    case .pinnedForAll: "◆"
    case .pinnedByMe: "◇"
    case .markedUnread: "*"
    case .untracked: "–"
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
    case .failed, .linkRefused: "✗"
    case .reply: "↳"
    case .edited: "✎"
    case .linkPolling: "◌"
    case .linkLimited: "‖"
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
    case .pinnedForAll: "P"
    case .pinnedByMe: "p"
    case .markedUnread: "*"
    case .untracked: "-"
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
    case .failed, .linkRefused: "!"
    case .reply: "re:"
    case .edited: "(edited)"
    case .linkPolling: "^"
    case .linkLimited: "="
    case .atLeast: ">="
    case .up: "up"
    case .down: "down"
    case .horizontal: "-"
    case .vertical: "|"
    case .topLeft, .topRight, .bottomLeft, .bottomRight: "+"
    }
  }
}
