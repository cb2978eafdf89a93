import Sandbox
import SandboxSupport
import TestSupport
import Testing

extension EndToEnd {
  /// A screen reader and a magnifier follow the terminal's own cursor.
  @Suite struct CursorTests {
    /// Waits until the cursor is seen and stands where it should.
    private func wait(
      _ what: String, in scene: Scene, _ stands: (_ row: Int, _ column: Int, Capture) -> Bool
    ) async throws {
      try await eventually("the cursor \(what)") {
        let told = try await scene.terminal.tmux(
          "display", "-p", "#{cursor_flag} #{cursor_y} #{cursor_x}")
        let numbers = told.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        guard numbers.count == 3, numbers[0] == 1 else { return false }
        return stands(numbers[1], numbers[2], try await scene.terminal.screen)
      }
    }

    /// The row on which a text stands.
    private static func row(of text: String, in screen: Capture) -> Int? {
      screen.lines.firstIndex { $0.contains(text) }
    }

    @Test func `the terminal's cursor stands on the selected row, wherever that moves`()
      async throws
    {
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        for (keys, name) in [
          ([], "📣"), (["3", "j"], "Lucía Fernández"), (["G"], "Kids' workshop"),
          (["g", "g"], "📣"), (["Tab"], "Support desk"),
        ] {
          for key in keys { try await terminal.press(key) }
          try await terminal.wait("\(name) selected") {
            $0.selected?.name.hasPrefix(name) == true
          }
          try await wait("on \(name)", in: scene) { row, _, screen in
            screen.lines.indices.contains(row) && PaneRow(screen.lines[row])?.isSelected == true
          }
        }
        try await scene.aim(at: "Marco Bianchi")
        try await scene.server.send("hello", from: "marco", to: .user(Scene.user))
        try await wait("on Marco Bianchi at its new place", in: scene) { row, _, screen in
          screen.lines[row].contains("Marco Bianchi") && screen.lines[row].contains("hello")
        }
      }
    }

    @Test func `the cursor stands in the line that is typed, and in the box that is open`()
      async throws
    {
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        try await terminal.press("/")
        try await terminal.type("bike")
        try await wait("behind the filter", in: scene) { row, column, screen in
          screen.status.hasPrefix(" /bike") && row == screen.lines.count - 1 && column == 6
        }
        try await terminal.press("Escape")
        try await terminal.wait(forNo: "/bike")
        try await terminal.press("t")
        try await terminal.type("vip")
        try await wait("behind the tag", in: scene) { row, column, screen in
          Self.row(of: "> vip", in: screen) == row && column == 6
        }
        try await terminal.press("Escape")
        try await terminal.wait(forNo: "> vip")
        try await terminal.press("X")
        try await terminal.wait(for: "off the list?")
        try await wait("in the box", in: scene) { row, _, screen in
          row >= (Self.row(of: "off the list?", in: screen) ?? .max)
        }
        try await terminal.press("Escape")
        try await wait("on the selected row again", in: scene) { row, _, screen in
          PaneRow(screen.lines[row])?.isSelected == true
        }
      }
    }
  }
}
