import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct ThemeTests {
    /// The colour of the title in the themes that are tried, in a terminal of 256 colours.
    private static let usual = "36m"

    private static func theme(_ number: Int) -> String {
      "inherits = \"default\"\n[styles]\n\"header.title\" = \(number)\n"
    }

    /// Waits until the title has a colour.
    private func wait(_ color: String, _ terminal: Terminal) async throws {
      try await eventually("a title in \(color)") {
        try await terminal.coloured.split(separator: "\n").first?.contains(color) == true
      }
    }

    @Test func `a theme is tried on while its name is completed, Esc takes it off, Enter keeps it`()
      async throws
    {
      try await Scene.play { scene in
        let terminal = scene.terminal
        try scene.home.write(Self.theme(201), to: "config/recents/themes/mine.toml")
        try await scene.open()
        try await wait(Self.usual, terminal)
        try await terminal.type(":the")
        try await terminal.wait("what Tab would add") { $0.status.contains(":theme") }
        try await terminal.press("Tab")
        try await terminal.type("mi")
        try await terminal.press("Tab")
        try await wait("38;5;201m", terminal)
        try await terminal.press("Escape")
        try await wait(Self.usual, terminal)
        try await terminal.press(":", "Up")
        try await terminal.press("Escape")
        try await terminal.type(":theme mine")
        try await terminal.press("Enter")
        try await terminal.wait(for: "The theme is mine until you quit")
        try await wait("38;5;201m", terminal)
        try await terminal.type(":theme mien")
        try await terminal.press("Enter")
        try await terminal.wait(for: "did you mean \"mine\"?")
        try await wait("38;5;201m", terminal)
      }
    }

    @Test
    func
      `a theme file that is edited is worn at once, a broken one is told, and a mended one worn`()
      async throws
    {
      try await Scene.play { scene in
        let file = "config/recents/themes/mine.toml"
        let terminal = scene.terminal
        try scene.home.write(Self.theme(201), to: file)
        try await scene.open("--theme mine")
        try await wait("38;5;201m", terminal)
        try scene.home.write(Self.theme(46), to: file)
        try await wait("38;5;46m", terminal)
        try scene.home.write("[styles\n", to: file)
        try await terminal.wait(for: "mine.toml:1:")
        try await wait("38;5;46m", terminal)
        // As an editor does it: a new file takes the name of the old one.
        let new = try scene.home.write(Self.theme(99), to: "config/recents/themes/.mine.swp")
        #expect(rename(new, scene.home.file(file)) == 0)
        try await wait("38;5;99m", terminal)
        try await terminal.wait(forNo: "mine.toml")
      }
    }

    @Test func `the default theme goes with the background again when it is put on`() async throws {
      try await Scene.play { scene in
        let terminal = scene.terminal
        try await terminal.tmux("set-option", "-p", "window-style", "bg=#fdf6e3")
        try await scene.open("--theme dracula")
        try await terminal.type(":theme default")
        try await wait("38;5;24m", terminal)
        try await terminal.press("Enter")
        try await terminal.wait(for: "The theme is default until you quit")
        try await wait("38;5;24m", terminal)
      }
    }
  }
}
