import Foundation
import Sandbox
import SandboxSupport
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct EndingTests {
    /// Opens the pane in a shell that has noted the modes of its terminal.
    private func open(in scene: Scene) async throws {
      try await scene.terminal.command("before=$(stty -g)")
      try await scene.open()
    }

    /// Makes sure that the shell has the terminal as it was before.
    private func expectGivenBack(_ scene: Scene, status: Int) async throws {
      let screen = try await scene.terminal.waitForPrompt(status)
      #expect(screen.rows.isEmpty)
      #expect(screen.text.contains("$recents --poll 1"))
      #expect(try await scene.terminal.isGivenBack)
      try await scene.terminal.command("[ \"$(stty -g)\" = \"$before\" ] && echo modes as  before")
      try await scene.terminal.wait(for: "modes as before")
    }

    @Test(arguments: ["q", "C-c"])
    func `a key ends the program, and the shell's screen is back`(key: String) async throws {
      try await Scene.play { scene in
        try await open(in: scene)
        try await scene.terminal.press(key)
        try await expectGivenBack(scene, status: 0)
      }
    }

    @Test(arguments: [
      SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGABRT, SIGQUIT, SIGUSR1, SIGALRM, SIGXCPU, SIGSYS, 40,
    ])
    func `a signal ends the program, and the shell's screen is back`(number: Int32) async throws {
      try await Scene.play { scene in
        try await open(in: scene)
        kill(try await scene.terminal.program, number)
        try await expectGivenBack(scene, status: 128 + Int(number))
      }
    }

    @Test
    func `the terminal is given back while the program is stopped, and taken again after that`()
      async throws
    {
      try await Scene.play { scene in
        let terminal = scene.terminal
        try await open(in: scene)
        try await scene.aim(at: "Lucía Fernández")
        try await terminal.press("C-z")
        try await expectGivenBack(scene, status: 128 + Int(SIGTSTP))
        try await terminal.resize(TerminalSize(100, 20))
        try await terminal.command("fg")
        let back = try await terminal.wait("the pane at its new size") {
          $0.rows.count == 18 && $0.status.contains("● live")
        }
        #expect(back.selected?.name.hasPrefix("Lucía Fernández") == true)
        try await terminal.press("r")
        try await scene.wait("nothing unread", server: .user("lucia")) { $0.unread == 0 }
        try await scene.wait("confirmed", row: "Lucía Fernández") { !$0.isPending }
        try await terminal.press("q")
        try await terminal.waitForPrompt(0)
        #expect(try await terminal.isGivenBack)
      }
    }

    @Test func `a terminal that is closed ends the program`() async throws {
      try await Scene.inPane { scene in
        let program = try await scene.terminal.program
        try await scene.terminal.tmux("kill-server")
        try await eventually("the end of the program") { kill(program, 0) != 0 }
      }
    }
  }
}
