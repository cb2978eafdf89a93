import Foundation
import Testing

extension EndToEnd {
  @Suite struct MovingTests {
    @Test func `keys move the selection, with a number before them too`() async throws {
      try await Scene.inPane { scene in
        let steps = [
          (["3", "j"], "Lucía Fernández"), (["Down"], "Noah Whitfield"), (["2", "k"], "Dina"),
          (["Tab"], "Lucía Fernández"), (["BTab"], "Dina"), (["5", "G"], "Noah Whitfield"),
          (["G"], "Kids' workshop"), (["g", "g"], "📣"), (["End"], "Kids' workshop"),
          (["Home"], "📣"), (["C-f"], "Marco Bianchi"), (["PageUp"], "📣"),
        ]
        for (keys, name) in steps {
          for key in keys { try await scene.terminal.press(key) }
          try await scene.terminal.wait("\(name) selected by \(keys)") {
            $0.selected?.name.hasPrefix(name) == true
          }
        }
      }
    }

    @Test func `what another program wrote over the screen goes with a key`() async throws {
      try await Scene.inPane { scene in
        let name = try await scene.terminal.tmux("display", "-p", "#{pane_tty}")
        let tty = try #require(
          FileHandle(forWritingAtPath: name.trimmingCharacters(in: .whitespacesAndNewlines)))
        try tty.write(contentsOf: Data("\u{1B}[5;1Hsomebody else was here".utf8))
        try tty.close()
        try await scene.terminal.wait(for: "somebody else was here")
        try await scene.terminal.press("C-l")
        let clean = try await scene.terminal.wait(forNo: "somebody else was here")
        #expect(clean.rows.count == 22)
      }
    }
  }
}
