import Sandbox
import Testing

extension EndToEnd {
  /// Emoji in names and messages, in each of their forms.
  @Suite struct EmojiTests {
    /// The row of the person whose name is made of them.
    private func row(_ flags: String, _ variables: String = "") async throws -> String {
      var row = ""
      try await Scene.play { scene in
        try await scene.terminal.command("\(variables) $recents --poll 1 \(flags)")
        let screen = try await scene.terminal.wait("the row") { screen in
          screen.status.contains(" live") && screen.lines.contains { $0.contains("Kiki") }
        }
        row = screen.lines.first { $0.contains("Kiki") }.map(String.init) ?? ""
        try await scene.terminal.press("q")
        try await scene.terminal.waitForPrompt(0)
      }
      return row
    }

    @Test func `are drawn alike everywhere, spelt, or in ASCII`() async throws {
      #expect(try await row("").contains("❤ Kiki 👩 NO 👍 ☎"))
      #expect(try await row("--emoji text").contains("❤ Kiki :woman: NO"))
      #expect(try await row("--emoji full --ascii").contains("? Kiki ?? NO ?? ?"))
      #expect(try await row("--emoji full", "LC_ALL=C").contains("? Kiki ?? NO ?? ?"))
    }

    @Test func `that are spelt are found by what they are spelt as`() async throws {
      try await Scene.inPane(.init(), "--emoji text") { scene in
        try await scene.terminal.type("/woman")
        try await scene.terminal.wait("the row alone") { screen in
          screen.rows.contains { $0.name.contains("Kiki") }
            && screen.rows.allSatisfy { $0.line.lowercased().contains("woman") }
        }
        try await scene.terminal.press("Escape")
      }
    }

    @Test
    func `are one emoji where tmux counts them so, and the other kinds are reported`()
      async throws
    {
      try await Scene.play { scene in
        let terminal = scene.terminal
        try await terminal.command("$recents --poll 3600 --emoji full")
        let shown = try await terminal.wait("the flag") { $0.text.contains("🇳🇴") }
        let sentence = shown.text.contains("as one picture of two columns")
        try await terminal.press("q")
        try await terminal.waitForPrompt(0)
        let kept = try scene.home.read("state/recents/terminals").split(separator: "\t").last ?? ""
        #expect(kept.hasPrefix("flags regions"))
        // Something is missing unless all seven kinds hold.
        #expect(sentence == (kept.split(separator: " ").count < 7))
        // Not a trace of question or answer is left behind.
        #expect(try await terminal.screen.text.contains("2;3R") == false)
      }
    }
  }
}
