import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct BackgroundTests {
    /// The colour of titles in the light variant of the default theme, and in the dark one.
    private static let light = "38;5;24m"
    private static let dark = "36m"

    /// Opens the pane in a terminal with a background, and gives back how its header is coloured.
    private func header(
      on background: String, _ variables: String = "", _ flags: String = "", shows color: String
    ) async throws {
      try await Scene.play { scene in
        let terminal = scene.terminal
        try await terminal.tmux("set-option", "-p", "window-style", "bg=\(background)")
        try await terminal.command("\(variables) $recents --poll 1 \(flags)")
        try await terminal.wait("the list") { $0.status.contains(" live") && $0.rows.count == 22 }
        try await eventually("a header in \(color)") {
          let lines = try await terminal.coloured.split(separator: "\n")
          return lines.first?.contains(color) == true ? true : nil
        }
        // What the terminal answered was not typed.
        let screen = try await terminal.screen
        #expect(!screen.status.contains("rgb"))
        try await terminal.press("q")
        try await terminal.waitForPrompt(0)
        #expect(try await terminal.screen.text.contains("rgb") == false)
      }
    }

    @Test func `the default theme follows the background that the terminal reports`() async throws {
      try await header(on: "#fdf6e3", shows: Self.light)
      try await header(on: "#002b36", shows: Self.dark)
    }

    @Test func `the setting takes precedence over the terminal's report`() async throws {
      try await header(on: "#fdf6e3", "", "--background dark", shows: Self.dark)
      try await header(on: "#002b36", "", "--background light", shows: Self.light)
    }

    @Test func `the environment is used where the terminal does not report it`() async throws {
      try await header(on: "default", "COLORFGBG='0;15'", shows: Self.light)
      try await header(on: "#002b36", "COLORFGBG='0;15'", shows: Self.dark)
    }
  }
}
