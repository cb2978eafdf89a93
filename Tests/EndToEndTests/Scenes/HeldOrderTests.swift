import Sandbox
import SandboxSupport
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct HeldOrderTests {
    @Test func `no row moves while keys are pressed, and all do after that`() async throws {
      try await Scene.inPane { scene in
        let name = "Marco Bianchi"
        let before = try await scene.terminal.screen.rows.map(\.name)
        let place = try #require(before.firstIndex { $0.hasPrefix(name) })
        try await scene.terminal.press("j")
        try await scene.server.send("hello", from: "marco", to: .user(Scene.user))
        let held = try await eventually("held", every: .milliseconds(50)) {
          try await scene.terminal.press("j", "k")
          let screen = try await scene.terminal.screen
          return screen.text.contains("1 moved") ? screen : nil
        }
        #expect(held.rows.firstIndex { $0.name.hasPrefix(name) } == place)
        try await scene.terminal.wait("in order") { screen in
          !screen.text.contains("moved")
            && screen.rows.firstIndex { $0.name.hasPrefix(name) } != place
        }
      }
    }
  }
}
