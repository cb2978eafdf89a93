import Testing

@testable import Terminal

@Suite("Terminal types that are not installed")
struct TerminalTypeTests {
  @Test(arguments: [
    ("xterm-kitty", "xterm-256color"), ("foot", "xterm-256color"), ("foot-extra", "xterm-256color"),
    ("alacritty", "xterm-256color"), ("alacritty-direct", "xterm-256color"),
    ("xterm-ghostty", "xterm-256color"), ("ghostty", "xterm-256color"),
    ("wezterm", "xterm-256color"), ("st-256color", "xterm-256color"),
    ("rxvt-unicode-256color", "xterm-256color"), ("konsole-256color", "xterm-256color"),
    ("tmux-256color", "screen-256color"), ("tmux-direct", "screen-256color"),
    ("screen.xterm-256color", "screen-256color"), ("linux-16color", "linux"), ("vt320", "vt220"),
    ("brand-new-256color", "brand-new"), ("oldname-w", "oldname"),
  ])
  func `The nearest entry is tried first`(type: String, nearest: String) {
    #expect(TerminalType.substitutes(for: type, environment: [:]).first == nearest)
  }

  @Test func `An unknown terminal that announces colours is taken for an xterm`() {
    #expect(TerminalType.substitutes(for: "novel", environment: [:]).isEmpty)
    for variable in ["COLORTERM", "TERM_PROGRAM"] {
      let found = TerminalType.substitutes(for: "novel", environment: [variable: "x"])
      #expect(found.first == "xterm-256color")
    }
  }
}
