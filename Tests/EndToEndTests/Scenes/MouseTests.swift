import Foundation
import Sandbox
import SandboxSupport
import Testing

extension EndToEnd {
  @Suite struct MouseTests {
    @Test
    func `the wheel moves, a click selects, a second one shows the details, a click beside closes`()
      async throws
    {
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        #expect(try await terminal.mouseModes == "1 1")
        try await terminal.turnWheel(down: true)
        try await terminal.wait("the fourth row") { $0.rows.firstIndex(where: \.isSelected) == 3 }
        try await terminal.turnWheel(down: false)
        try await terminal.wait("the first row") { $0.rows.firstIndex(where: \.isSelected) == 0 }
        let place = try await terminal.place(of: "Noah Whitfield")
        try await terminal.click(place)
        try await terminal.wait("the row selected") {
          $0.selected?.name.hasPrefix("Noah Whitfield") == true
        }
        try await terminal.click(place, times: 2)
        try await terminal.wait(for: "Kind")
        try await terminal.click((row: 0, column: 0))
        try await terminal.wait(forNo: "Kind")
        try await terminal.press("q")
        try await terminal.waitForPrompt(0)
        #expect(try await terminal.mouseModes == "0 0")
      }
    }

    @Test func `a click on a tag lists what has it, and Esc shows everything again`() async throws {
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        try await terminal.click(try await terminal.place(of: "#pickup"))
        let found = try await terminal.wait("the filter") { $0.header.contains("/#pickup") }
        #expect(found.rows.count > 1)
        #expect(found.rows.allSatisfy { $0.line.contains("#pickup") })
        #expect(found.selected?.name.hasPrefix("Lucía Fernández") == true)
        try await terminal.press("Escape")
        try await terminal.wait("all rows") { $0.header.contains("60 chats") }
      }
    }

    @Test
    func `the mouse is the terminal's own where it was refused, and after a suspension as before`()
      async throws
    {
      try await Scene.inPane(.init(), "--no-mouse") { scene in
        let modes = try await scene.terminal.mouseModes
        #expect(modes == "0 0")
      }
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        try await terminal.press("C-z")
        try await terminal.waitForPrompt(148)
        #expect(try await terminal.mouseModes == "0 0")
        try await terminal.command("fg")
        try await terminal.wait("the pane again") { $0.rows.count == 22 }
        #expect(try await terminal.mouseModes == "1 1")
        let program = try await terminal.program
        kill(program, SIGSEGV)
        try await terminal.waitForPrompt(139)
        #expect(try await terminal.mouseModes == "0 0")
      }
    }

    @Test func `no click and no turn of the wheel changes anything at the server`() async throws {
      try await Scene.inPane { scene in
        let terminal = scene.terminal
        try await terminal.aimAndAskToReset()
        for row in 0..<24 {
          try await terminal.click((row: row, column: 40))
          try await terminal.turnWheel(down: row % 2 == 0)
        }
        try await terminal.wait(for: "off the list?")
        try await terminal.press("Escape")
        try await terminal.wait(forNo: "off the list?")
        for row in 0..<24 { try await terminal.click((row: row, column: row * 3)) }
        let requests = await scene.server.requests
        #expect(requests.allSatisfy { $0.method == "GET" })
      }
    }
  }
}

extension Terminal {
  /// Whether tmux was asked for reports of buttons, and in the form of today.
  fileprivate var mouseModes: String {
    get async throws {
      try await tmux("display", "-p", "#{mouse_standard_flag} #{mouse_sgr_flag}")
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// Presses and lets go, as a terminal reports it.
  func click(_ place: (row: Int, column: Int), times: Int = 1) async throws {
    let at = "\(place.column + 1);\(place.row + 1)"
    let click = "\u{1b}[<0;\(at)M\u{1b}[<0;\(at)m"
    try await type(String(repeating: click, count: times))
  }

  /// Turns the wheel by a notch in the middle of the screen.
  fileprivate func turnWheel(down: Bool) async throws {
    try await type("\u{1b}[<\(down ? 65 : 64);40;12M")
  }

  /// Where a text stands on the screen.
  fileprivate func place(of text: String) async throws -> (row: Int, column: Int) {
    let screen = try await wait(for: text)
    let row = try #require(screen.lines.firstIndex { $0.contains(text) })
    let start = try #require(screen.lines[row].firstRange(of: text)).lowerBound
    return (row, try #require(Columns.count(of: screen.lines[row][..<start])))
  }

  /// Opens a question.
  fileprivate func aimAndAskToReset() async throws {
    try await press("X")
    try await wait(for: "off the list?")
  }
}
