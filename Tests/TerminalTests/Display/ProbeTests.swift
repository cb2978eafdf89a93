import Foundation
import Testing

/// These run a whole program, because a crash or a stop cannot be tried on oneself.
@Suite("The terminal is given back however the program ends", .serialized)
struct ProbeTests {
  /// The program stands beside the tests.
  private static let probe = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "TerminalProbe").path

  /// Starts the probe in a shell that afterwards says whether the terminal is set as before.
  ///
  /// - Returns: The number of its process.
  private func start(in pane: TmuxPane) throws -> Int32 {
    let variables = "SWIFT_BACKTRACE=enable=no PROBE_MOUSE=1 PROBE_BACKGROUND=1"
    try pane.press("clear; before=$(stty -g); \(variables) \(Self.probe)", "Enter")
    var process: Int32?
    try pane.wait(for: "process") {
      process = try pane.screen.firstMatch(of: /process (\d+)\./).flatMap { Int32($0.1) }
      return process != nil
    }
    try pane.wait(for: "the modes") { pane.modes.on.isSuperset(of: [1000, 1004, 1006, 2004]) }
    return try #require(process)
  }

  private func expectGivenBack(_ pane: TmuxPane) throws {
    try pane.wait(for: "ready:")
    #expect(try pane.isGivenBack)
    #expect(try !pane.screen.contains("last line"))
    try pane.wait(for: "the modes off") { pane.modes.leftOn.isEmpty }
    try pane.press("[ \"$(stty -g)\" = \"$before\" ] && echo modes as  before", "Enter")
    try pane.wait(for: "modes as before")
  }

  @Test func `after a quit, with what was said on standard error meanwhile`() throws {
    let pane = try TmuxPane()
    _ = try start(in: pane)
    #expect(try pane.screen.contains("last line"))
    try pane.press("w")
    try pane.wait(for: "character(\"w\")")
    #expect(try !pane.screen.contains("a warning"))
    try pane.press("q")
    try expectGivenBack(pane)
    #expect(try pane.screen.contains("a warning\nended: quit"))
  }

  @Test func `after a crash, with the reason on the screen`() throws {
    let pane = try TmuxPane(columns: 250)
    _ = try start(in: pane)
    try pane.press("x")
    try expectGivenBack(pane)
    #expect(try pane.screen.contains("Fatal error: the probe was told to crash"))
    // It may have crashed within a frame that the terminal holds back.
    #expect(pane.written.contains("\u{1b}[?2026l"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP])
  func `after a signal`(number: Int32) throws {
    let pane = try TmuxPane()
    let process = try start(in: pane)
    kill(process, number)
    try expectGivenBack(pane)
  }

  @Test func `while the program is stopped, by a key or by a signal, and taken again after that`()
    throws
  {
    let pane = try TmuxPane()
    let process = try start(in: pane)
    try pane.press("C-z")
    try expectGivenBack(pane)
    try pane.press("clear; fg", "Enter")
    try pane.wait(for: "resumed")
    kill(process, SIGTSTP)
    try expectGivenBack(pane)
    try pane.resize(columns: 60, rows: 10)
    try pane.press("clear; fg", "Enter")
    try pane.wait(for: "60x10")
    #expect(try pane.screen.contains("last line"))
    try pane.press("q")
    try expectGivenBack(pane)
  }

  @Test func `a program that was stopped without a warning draws itself whole when it goes on`()
    throws
  {
    let pane = try TmuxPane()
    let process = try start(in: pane)
    kill(process, SIGSTOP)
    try pane.wait(for: "ready:")
    // The shell has the modes of the program now, in which Enter is not the end of a line.
    try pane.press("fg", "C-j")
    try pane.wait(for: "resumed")
    #expect(try !pane.screen.contains("ready:"))
    try pane.press("q")
    try expectGivenBack(pane)
  }

  @Test func `a terminal that is closed ends the program`() throws {
    var pane: TmuxPane? = try TmuxPane()
    let process = try start(in: try #require(pane))
    pane = nil
    let deadline = ContinuousClock.now + .seconds(30)
    while kill(process, 0) == 0, ContinuousClock.now < deadline { usleep(20_000) }
    #expect(kill(process, 0) != 0)
  }

  @Test func `the screen follows every size, down to one cell and back`() throws {
    // Other types have no way to write into the last cell without scrolling.
    let pane = try TmuxPane(type: "xterm-256color")
    _ = try start(in: pane)
    try pane.resize(columns: 1, rows: 1)
    try pane.wait(for: "#")
    try pane.resize(columns: 200, rows: 50)
    try pane.wait(for: "200x50")
    #expect(try pane.screen.contains("last line"))
  }

  @Test func `a storm of sizes ends with the last one, and nothing is lost on the way`() throws {
    let pane = try TmuxPane(type: "xterm-256color")
    _ = try start(in: pane)
    for step in 0..<60 { try pane.resize(columns: 20 + step * 7 % 120, rows: 3 + step * 5 % 40) }
    try pane.press("j")
    try pane.resize(columns: 90, rows: 30)
    try pane.wait(for: "90x30")
    try pane.wait(for: "character(\"j\")")
    #expect(try pane.screen.contains("last line"))
    try pane.press("q")
    try expectGivenBack(pane)
  }

  @Test func `a terminal that is closed while much is written to it ends the program, too`() throws
  {
    var pane: TmuxPane? = try TmuxPane(columns: 200, rows: 50)
    let process = try start(in: try #require(pane))
    // The process draws after each of these, and finds its terminal gone while it does.
    for _ in 0..<20 { try pane?.press("C-l", "a", "b", "c") }
    pane = nil
    let deadline = ContinuousClock.now + .seconds(30)
    while kill(process, 0) == 0, ContinuousClock.now < deadline { usleep(20_000) }
    #expect(kill(process, 0) != 0)
  }

  @Test func `the terminal reports its background and the mouse, none of it is typed`() throws {
    let pane = try TmuxPane()
    try pane.setBackground("#fdf6e3")
    _ = try start(in: pane)
    try pane.wait(for: "background light")
    try pane.press("-l", "\u{1b}[<0;3;2M\u{1b}[<0;3;2m\u{1b}[<65;3;2M")
    try pane.wait(for: "wheelDown 1,2")
    #expect(try pane.screen.contains("press 1,2"))
    #expect(try !pane.screen.contains("key character"))
  }

  @Test(arguments: ["xterm", "linux", "vt100", "screen"])
  func `keys mean the same in every terminal`(type: String) throws {
    let pane = try TmuxPane(type: type)
    _ = try start(in: pane)
    try pane.press("Up", "F1", "Home", "M-a", "C-c")
    try pane.wait(for: "character(\"c\") 1")
    for key in ["up 0", "function(1) 0", "home 0", "character(\"a\") 2"] {
      #expect(try pane.screen.contains("key \(key)\n"))
    }
    try pane.paste("q is text here")
    try pane.wait(for: "pasted \"q is text here\"")
  }
}
