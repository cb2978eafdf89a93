import Testing

@testable import RecentChats

@Suite("Writing a trace")
struct TracingTests {
  @Test("A typed line asks for it, and the answer says where it is")
  func written() {
    var play = Play.listing(people)
    play.press(.commandLine)
    play.type("trace ~/t.txt")
    #expect(play.send(.edit(.accept)).contains(.writeTrace(path: "~/t.txt")))
    play.send(.traceWritten(path: "~/t.txt", nil))
    #expect(play.view.status.notice == .init("Wrote the trace to ~/t.txt.", isFailure: false))
  }

  @Test(
    "What goes wrong is a failure with its reason",
    arguments: [
      (TraceFailure.exists, "the file exists, choose another name"),
      (.noFolder, "its folder does not exist"), (.refused("no space left"), "no space left"),
    ])
  func failed(_ failure: TraceFailure, _ reason: String) {
    var play = Play.listing(people)
    play.send(.traceWritten(path: "t", failure))
    #expect(
      play.view.status.notice == .init("No trace was written to t: \(reason).", isFailure: true))
  }
}
