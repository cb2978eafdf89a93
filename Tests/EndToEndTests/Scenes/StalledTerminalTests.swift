import Foundation
import SandboxSupport
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct StalledTerminalTests {
    /// Whether a terminal takes more output, looked at for a while.
    private func isWritable(_ terminal: Int32) -> Bool {
      var descriptor = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
      return poll(&descriptor, 1, 200) > 0
    }

    private func modes(of terminal: Int32) -> [UInt32] {
      var modes = termios()
      tcgetattr(terminal, &modes)
      return [modes.c_iflag, modes.c_oflag, modes.c_lflag]
    }

    @Test func `A terminal that does not read stops neither polls nor SIGTERM`() async throws {
      try await Scene.play { scene in
        var ends: (user: Int32, program: Int32) = (-1, -1)
        var size = winsize(ws_row: 50, ws_col: 200, ws_xpixel: 0, ws_ypixel: 0)
        try #require(openpty(&ends.user, &ends.program, nil, nil, &size) == 0)
        let user = FileHandle(fileDescriptor: ends.user, closeOnDealloc: true)
        let terminal = FileHandle(fileDescriptor: ends.program, closeOnDealloc: true)
        let before = modes(of: ends.program)
        let process = scene.process(on: terminal)
        try process.run()
        defer { process.terminate() }
        try await eventually("the first list") {
          await scene.server.requestCount > 0 ? true : nil
        }
        try await eventually("a terminal that is full") {
          // ^L draws the whole screen again.
          try user.write(contentsOf: Data("j\u{0C}".utf8))
          return isWritable(ends.program) ? nil : true
        }
        let count = await scene.server.requestCount
        try await eventually("more polls") {
          await scene.server.requestCount > count + 2 ? true : nil
        }
        #expect(!isWritable(ends.program))
        process.terminate()
        try await eventually("the end") { process.isRunning ? nil : true }
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == SIGTERM)
        #expect(modes(of: ends.program) == before)
      }
    }
  }
}
