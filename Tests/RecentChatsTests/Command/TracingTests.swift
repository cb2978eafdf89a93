import TestSupport
import Testing

@testable import RecentChats

@Suite("Writing a trace")
struct TracingTests {
  private var play = Play.listing(people)

  @Test
  mutating func `A typed line requests it, and the answer contains the path`() {
    play.press(.commandLine)
    play.type("trace ~/t.txt")
    #expect(play.send(.edit(.accept)).contains(.writeTrace(path: "~/t.txt")))
    play.send(.traceWritten(path: "~/t.txt", nil))
    #expect(play.notice == "Trace written to ~/t.txt.")
  }

  @Test
  mutating func `The program ends once the trace is written, and a script waits for it`() {
    play.send(.typed(TypedCommand(.trace, .text("t"))))
    #expect(play.model.linesView(first: 0, and: [], at: play.now).isWaiting)
    #expect(!play.press(.quit).contains(.quit))
    #expect(play.send(.traceWritten(path: "t", nil)).contains(.quit))
    #expect(!play.model.linesView(first: 0, and: [], at: play.now).isWaiting)
  }

  @Test(arguments: [
    (TraceFailure.exists, "the file exists; choose another name"),
    (.noFolder, "its folder does not exist"), (.refused("no space left"), "no space left"),
  ])
  mutating func `What goes wrong is a failure with its reason`(
    _ failure: TraceFailure, _ reason: String
  ) {
    play.send(.typed(TypedCommand(.trace, .text("t"))))
    play.send(.traceWritten(path: "t", failure))
    #expect(
      play.notice == "No trace written to t: \(reason).")
  }
}
