import Sandbox
import Testing

extension EndToEnd {
  /// Names and messages of the corpus as the server sends them, in the pane, in a terminal.
  @Suite struct TextCorpusTests {
    /// A way of running the pane.
    struct Look: CustomTestStringConvertible, Sendable {
      var columns: Int
      var flags = ""
      var locale = "C.UTF-8"

      var isPlain: Bool { flags == "--ascii" || locale == "C" }
      var hasEmojiSequences: Bool { flags == "--emoji full" }

      var testDescription: String { "\(columns) columns \(flags) \(locale)" }
    }

    @Test(arguments: [
      Look(columns: 80), Look(columns: 200), Look(columns: 80, flags: "--ascii"),
      Look(columns: 80, locale: "C"), Look(columns: 80, flags: "--emoji full"),
      Look(columns: 80, flags: "--emoji text"),
    ])
    func `every row keeps its unread number, its time and its edge where they belong`(_ look: Look)
      async throws
    {
      let texts = try Corpus.texts()
      #expect(texts.count >= 300)
      var setup = Scene.Setup(size: TerminalSize(look.columns, 50))
      setup.locale = look.locale
      setup.sandbox.texts = texts
      setup.sandbox.conversations = texts.count
      try await Scene.play(setup) { scene in
        try await scene.terminal.tmux("pipe-pane", "-O", "cat >> \(scene.home.file("written"))")
        let rows = try await rows(texts.count, scene, look)
        try await scene.terminal.tmux("pipe-pane")
        let written = WrittenBytes(try scene.home.read("written"))
        // What joins emoji steers nothing.
        #expect(written.strange.filter { !look.hasEmojiSequences || $0 != "U+200d" } == [])
        #expect(!look.isPlain || rows.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
        try await measure(rows, scene, look)
      }
    }

    /// The rows of the whole list, read a page at a time.
    private func rows(_ count: Int, _ scene: Scene, _ look: Look) async throws -> [String] {
      let terminal = scene.terminal
      try await terminal.command("$recents --poll 3600 \(look.flags)")
      if look.hasEmojiSequences {
        try await terminal.wait(for: "as one picture of two columns")
        try await terminal.press("Escape")
        try await terminal.wait(forNo: "as one picture of two columns")
      }
      var shown = try await terminal.wait("the list") {
        $0.header.contains("\(count) chats") && $0.status.contains(" live")
      }
      var rows: [String] = []
      while true {
        // Whatever looks like no row of the list is one that broke.
        let page = shown.lines.dropFirst().dropLast()
        rows += page.map(String.init)
        guard rows.count < count else { break }
        let last = shown.text
        try await terminal.press(count - rows.count >= page.count ? "C-f" : "G")
        shown = try await terminal.wait("the next page") { $0.text != last }
      }
      try await terminal.press("q")
      try await terminal.waitForPrompt(0)
      return rows
    }

    /// Asks the terminal how wide it thinks each row is, and each row up to its time and its number.
    private func measure(_ rows: [String], _ scene: Scene, _ look: Look) async throws {
      let form =
        /(?<lead>[ ▌>].{2}(?<unread>[ \d*–-]{5}) [●○◦□▣■▫⊘+o.#%=:x] )(?<text>.*) (?<time>[^ ]+(?: [A-Z][a-z]{2})?)/
        .matchingSemantics(.unicodeScalar)
      let parts = rows.map { $0.wholeMatch(of: form) }
      for (row, part) in zip(rows, parts) where part == nil { Issue.record("no row: \(row)") }
      let found = parts.compactMap(\.self)
      let texts = found.flatMap { part in
        [
          String(part.output.lead), String(part.output.0.dropLast(part.output.time.count)),
          String(part.output.0),
        ]
      }
      let columns = try await scene.terminal.cursorColumns(after: texts, in: scene.home)
      for (place, part) in found.enumerated() {
        let edge = look.columns - 1
        let time = part.output.time.count
        #expect(
          Array(columns[(place * 3)..<(place * 3 + 3)]) == [
            part.output.lead.count, edge - time, edge,
          ],
          "\(part.output.0)")
      }
    }
  }
}
