import Foundation
import RecentChats
import Screen
import TestSupport
import Testing

@testable import EventLoop

@Suite("A display that does not read", .serialized)
struct StalledDisplayTests {
  @Test func `Keys and timers go on, and the newest state is drawn once it reads again`()
    async throws
  {
    let journal = ScriptedCore.Journal()
    let pipe = Pipe()
    let output = pipe.fileHandleForWriting.fileDescriptor
    let core = ScriptedCore(journal) { core, event in
      if case .command(.moveDown, _) = event {
        core.text = "at \(journal.moves + 1)"
        return [.setTimer(.poll, milliseconds: 1)]
      }
      return []
    }
    try await RunningProgram.run(.scripted(core), usesSystemClock: true) { program in
      // A pipe that is full is written to as little as a terminal that does not read.
      _ = fcntl(output, F_SETFL, O_NONBLOCK)
      let bytes = [UInt8](repeating: 0, count: 4_096)
      while write(output, bytes, bytes.count) > 0 {}
      program.display.stall(until: output)
      let frames = program.display.record.frames.count
      program.type("jj")
      try await eventually("the timer of the poll") {
        journal.events.contains(.timer(.poll)) ? true : nil
      }
      #expect(journal.moves == 2)
      #expect(program.display.record.frames.count == frames)
      program.display.stall(until: nil)
      _ = try await program.screen(saying: "at 2")
      #expect(program.display.record.frames.count == frames + 1)
      #expect(await program.end() == .signal(15))
    }
  }
}
