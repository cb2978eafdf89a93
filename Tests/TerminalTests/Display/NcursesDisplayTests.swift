import Foundation
import Screen
import Testing

@testable import Terminal

/// The functions wait for nothing, so that on the main actor only one of them has the terminal.
@MainActor
@Suite("A terminal shows frames and reports keys", .serialized)
struct NcursesDisplayTests {
  private static let theme = Theme(name: "test") { paint in
    paint.role == .badge ? Style(foreground: .rgb(255, 0, 0), attributes: .bold) : Style()
  }

  private func frame(
    _ size: Size, _ text: String, _ paint: Paint = Paint(.text), row: Int = 0
  ) -> Frame {
    var frame = Frame(size)
    frame.write(text, at: Position(row: row, column: 0), paint, truncation: .cut)
    return frame
  }

  @Test(arguments: [
    ("xterm-256color", ColorDepth.palette256), ("xterm", .ansi8),
    ("screen-256color", .palette256),
    ("linux", .ansi8), ("vt100", .mono), ("tmux-256color", .palette256), ("rxvt", .ansi8),
  ])
  func `a frame appears, whatever the terminal`(type: String, depth: ColorDepth) throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal, type: type)
    defer { display.close() }
    #expect(display.size == Size(rows: 24, columns: 80))
    #expect(display.colors == depth)
    display.show(frame(display.size, "hello"), theme: Self.theme)
    #expect(terminal.outputSoFar().contains("hello"))
  }

  @Test(arguments: [("linux", "4"), ("linux", "2"), ("xterm-256color", "4"), ("vt100", "4")])
  func `what has the terminal's own colours keeps its attributes where colours exclude them`(
    type: String, sign: String
  ) throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal, type: type)
    defer { display.close() }
    let attributes: Attributes = sign == "4" ? .underline : .dim
    let theme = Theme(name: "plain") { _ in Style(attributes: attributes) }
    display.show(frame(display.size, "hello"), theme: theme)
    let signs = terminal.outputSoFar().matches(of: /\[([0-9;]+)m/)
    #expect(signs.contains { $0.1.split(separator: ";").contains(Substring(sign)) })
  }

  @Test func `the alternate screen, pastes and focus are asked for, and taken back at the end`()
    throws
  {
    let terminal = try PseudoTerminal()
    let before = terminal.modes
    let display = try display(on: terminal)
    #expect(terminal.modes != before)
    display.show(frame(display.size, "hello"), theme: Self.theme)
    let start = terminal.outputSoFar()
    for mode in ["1049", "2004", "1004"] { #expect(start.contains("\u{1b}[?\(mode)h")) }
    #expect(start.contains("\u{1b}[?25l"))
    display.close()
    display.close()
    let end = terminal.output(upTo: "\u{1b}>")
    for mode in ["1049", "2004", "1004"] { #expect(end.contains("\u{1b}[?\(mode)l")) }
    #expect(end.contains("\u{1b}[?25h"))
    #expect(terminal.modes == before)
    #expect(display.waitDescriptors.isEmpty)
    #expect(display.nextEvents().isEmpty)
  }

  @Test func `the mouse is asked for only where it is wanted, and taken back at the end`() throws {
    for isWanted in [true, false] {
      let terminal = try PseudoTerminal()
      let display = try display(on: terminal, hasMouse: isWanted)
      display.show(frame(display.size, "hello"), theme: Self.theme)
      let start = terminal.outputSoFar()
      let on = PrivateModes(after: start).on
      #expect(on.isSuperset(of: [1000, 1006]) == isWanted)
      #expect(!on.contains(1002) && !on.contains(1003))
      terminal.type("\u{1b}[<0;3;2M\u{1b}[<65;3;2M")
      let place = Position(row: 1, column: 2)
      #expect(
        events(of: display, until: 2) == [.mouse(.press, at: place), .mouse(.wheelDown, at: place)])
      display.close()
      let end = terminal.output(upTo: "\u{1b}>")
      #expect(PrivateModes(after: start + end).leftOn.isEmpty)
      #expect(end.contains("1006") == isWanted)
    }
  }

  @Test func `frames are bracketed once the terminal reports that it supports it`() throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal)
    defer { display.close() }
    display.show(frame(display.size, "first"), theme: Self.theme)
    let start = terminal.outputSoFar()
    #expect(start.contains("\u{1b}[?2026$p"))
    #expect(!start.contains("2026h"))
    terminal.type("\u{1b}[?2026;2$y\u{1b}[?62cj")
    #expect(events(of: display, until: 1) == [.key(.character("j"))])
    display.show(frame(display.size, "second"), theme: Self.theme)
    let bracketed = terminal.outputSoFar()
    #expect(bracketed.hasPrefix("\u{1b}[?2026h"))
    #expect(bracketed.hasSuffix("\u{1b}[?2026l"))
    #expect(bracketed.contains("second"))
    // A frame that changes nothing, and one that only looks as if it did.
    display.show(frame(display.size, "second"), theme: Self.theme)
    display.show(frame(display.size, "second", Paint(.name)), theme: Self.theme)
    #expect(terminal.outputSoFar().isEmpty)
    display.invalidate()
    display.show(frame(display.size, "second"), theme: Self.theme)
    let whole = terminal.outputSoFar()
    #expect(whole.hasPrefix("\u{1b}[?2026h") && whole.hasSuffix("\u{1b}[?2026l"))
  }

  @Test(arguments: [0, 4])
  func `frames stay as they are where the terminal does not know how`(answer: Int) throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal)
    defer { display.close() }
    terminal.type("\u{1b}[?2026;\(answer)$y\u{1b}[?62cj")
    #expect(events(of: display, until: 1) == [.key(.character("j"))])
    display.show(frame(display.size, "hello"), theme: Self.theme)
    #expect(!terminal.outputSoFar().contains("2026h"))
  }

  @Test func `the background is queried on request, and reported when the terminal answers`()
    throws
  {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal, asksBackground: true)
    defer { display.close() }
    display.show(frame(display.size, "first"), theme: Self.theme)
    #expect(terminal.outputSoFar().contains("\u{1b}]11;?\u{1b}\\"))
    // The answer comes in pieces, and late; neither is typed.
    var events: [DisplayEvent] = []
    for piece in ["\u{1b}", "]11;rgb:ff", "ff/ffff/ff", "ff\u{1b}", "\\\u{1b}[?62", "cq"] {
      terminal.type(piece)
      events += display.nextEvents()
      usleep(40_000)
      events += display.nextEvents()
    }
    #expect(events == [.background(.light), .key(.character("q"))])
    display.close()
    let quiet = try PseudoTerminal()
    let other = try self.display(on: quiet)
    #expect(!quiet.outputSoFar().contains("]11"))
    other.close()
  }

  @Test func `an answer that is under way at the end does not reach the shell`() throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal)
    Thread.detachNewThread { [typist = terminal.typist] in
      usleep(30_000)
      typist("\u{1b}[?2026;2$y\u{1b}[?62c")
    }
    display.close()
    #expect(terminal.waitingInput == 0)
  }

  @Test func `an equal frame writes nothing, and a changed cell writes little more than itself`()
    throws
  {
    let terminal = try PseudoTerminal(rows: 50, columns: 200)
    let display = try display(on: terminal)
    defer { display.close() }
    let full = String(repeating: "abcdefgh ", count: 20)
    var shown = Frame(display.size)
    for row in 0..<50 { shown.write(full, at: Position(row: row, column: 0), Paint(.text)) }
    display.show(shown, theme: Self.theme)
    #expect(terminal.outputSoFar().count > 8000)
    display.show(shown, theme: Self.theme)
    #expect(terminal.outputSoFar().isEmpty)
    shown.write("Z", at: Position(row: 30, column: 77), Paint(.badge))
    display.show(shown, theme: Self.theme)
    let change = terminal.outputSoFar()
    #expect(change.contains("Z"))
    #expect(change.contains("38;5;196"))
    #expect(change.utf8.count < 50)
    #expect(!change.contains("abc"))
  }

  @Test func `another theme, and a forgotten screen, are drawn whole`() throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal)
    defer { display.close() }
    let shown = frame(display.size, "hello", Paint(.badge))
    display.show(shown, theme: Self.theme)
    #expect(terminal.outputSoFar().contains("hello"))
    display.show(shown, theme: Theme(name: "blue") { _ in Style(foreground: .indexed(4)) })
    let blue = terminal.outputSoFar()
    #expect(blue.contains("\u{1b}[34m"))
    #expect(blue.contains("hello"))
    display.invalidate()
    display.show(shown, theme: Theme(name: "blue") { _ in Style(foreground: .indexed(4)) })
    #expect(terminal.outputSoFar().contains("hello"))
  }

  @Test func `the cursor is hidden unless the frame has one`() throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal)
    defer { display.close() }
    var shown = frame(display.size, "hello")
    display.show(shown, theme: Self.theme)
    _ = terminal.outputSoFar()
    shown.cursor = Position(row: 4, column: 9)
    display.show(shown, theme: Self.theme)
    let moved = terminal.outputSoFar()
    #expect(moved.contains("\u{1b}[5;10H") || moved.contains("\u{1b}[5d"))
    #expect(moved.contains("\u{1b}[?25h"))
    shown.cursor = nil
    display.show(shown, theme: Self.theme)
    #expect(terminal.outputSoFar().contains("\u{1b}[?25l"))
  }

  @Test func `what the locale draws in another width than we count keeps its columns`() throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal)
    defer { display.close() }
    display.show(Frame(display.size), theme: Self.theme)
    _ = terminal.outputSoFar()
    var run = CellRun()
    for (grapheme, columns) in [("界", 2), ("", 0), ("界", 1), ("x", 2), ("", 0), ("e\u{301}", 1)] {
      let character = grapheme.first ?? " "
      run.append(Cell(grapheme: character, paint: Paint(.text), columns: UInt8(columns)))
    }
    run.append(Cell(grapheme: "|", paint: Paint(.text)))
    var place = Position(row: 2, column: 3)
    run.put(at: &place, Appearance(attributes: 0, pair: 0))
    #expect(place.column == 3 + 7)
    display.show(frame(display.size, "now", row: 9), theme: Self.theme)
    #expect(terminal.outputSoFar().contains("界?x e\u{301}|"))
  }

  @Test(arguments: [(1, 1), (1, 80), (50, 1), (3, 3)])
  func `every size is drawn, also one without room`(rows: Int, columns: Int) throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal)
    defer { display.close() }
    display.show(frame(display.size, "hello"), theme: Self.theme)
    _ = terminal.outputSoFar()
    terminal.resize(rows: rows, columns: columns)
    raise(SIGWINCH)
    let size = Size(rows: rows, columns: columns)
    #expect(events(of: display, until: 1) == [.resized(size)])
    #expect(display.size == size)
    display.show(frame(size, "jello"), theme: Self.theme)
    #expect(terminal.outputSoFar().contains("j"))
    // A frame that was made for another size is cut.
    display.show(frame(Size(rows: 60, columns: 90), "far", row: 55), theme: Self.theme)
    #expect(!terminal.outputSoFar().contains("far"))
  }

  @Test
  func `rows of a frame that is taller than the terminal are drawn when they move into sight`()
    throws
  {
    let terminal = try PseudoTerminal(rows: 5, columns: 20)
    let display = try display(on: terminal)
    defer { display.close() }
    func frame(_ letters: String) -> Frame {
      var frame = Frame(Size(rows: letters.count, columns: 20))
      for (row, letter) in letters.enumerated() {
        frame.write(String(letter), at: Position(row: row, column: 0), Paint(.text))
      }
      return frame
    }
    display.show(frame("αβγδεζηθι"), theme: Self.theme)
    _ = terminal.outputSoFar()
    display.show(frame("βγδεζηθικ"), theme: Self.theme)
    #expect(terminal.outputSoFar().contains("ζ"))
  }

  @Test func `keys, pastes and terminfo's own keys arrive in order`() throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal, type: "vt100")
    defer { display.close() }
    terminal.type("j\u{1b}Ot\u{3}\u{1a}\u{1b}[200~q\u{1b}[201~é")
    let expected: [DisplayEvent] = [
      .key(.character("j")), .key(Key(.function(5))), .key(.control("c")), .key(.control("z")),
      .pasted("q"), .key(.character("é")),
    ]
    #expect(events(of: display, until: expected.count) == expected)
  }

  @Test func `Escape alone is the key as soon as nothing has followed it for a moment`() throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal)
    defer { display.close() }
    terminal.type("\u{1b}")
    #expect(events(of: display, until: 1) == [.key(Key(.escape))])
    terminal.type("\u{1b}[A")
    #expect(events(of: display, until: 1) == [.key(Key(.up))])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal that asks the program to end is reported, not obeyed`(number: Int32) throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal)
    defer { display.close() }
    raise(number)
    #expect(events(of: display, until: 1) == [.terminate(signal: number)])
  }

  @Test func `a terminal that is gone ends the program once and is not waited for any more`() throws
  {
    var master: Int32 = -1
    var slave: Int32 = -1
    try #require(openpty(&master, &slave, nil, nil, nil) == 0)
    let display = try NcursesDisplay(
      environment: PseudoTerminal.environment(), input: slave, output: slave)
    defer { display.close() }
    Foundation.close(master)
    #expect(events(of: display, until: 1) == [.terminate(signal: SIGHUP)])
    #expect(display.nextEvents().isEmpty)
    #expect(!display.waitDescriptors.contains(slave))
    display.show(frame(display.size, "nobody sees this"), theme: Self.theme)
    Foundation.close(slave)
  }

  @Test func `standard error goes to the file while the screen is ours`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "terminal-\(UUID()).log")
    defer { try? FileManager.default.removeItem(at: file) }
    let terminal = try PseudoTerminal()
    let display = try NcursesDisplay(
      environment: PseudoTerminal.environment(), errorFile: file.path, input: terminal.program,
      output: terminal.program)
    FileHandle.standardError.write(Data("a warning\n".utf8))
    display.close()
    #expect(try String(contentsOf: file, encoding: .utf8).contains("a warning\n"))
  }

  private func display(
    on terminal: PseudoTerminal, type: String = "xterm-256color", asksBackground: Bool = false,
    hasMouse: Bool = false
  ) throws -> NcursesDisplay {
    try NcursesDisplay(
      environment: PseudoTerminal.environment(type), asksBackground: asksBackground,
      hasMouse: hasMouse, input: terminal.program,
      output: terminal.program)
  }

  /// The next events, waited for as the program does it.
  private func events(of display: NcursesDisplay, until count: Int) -> [DisplayEvent] {
    var events: [DisplayEvent] = []
    while events.count < count {
      var descriptors = display.waitDescriptors.map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let ready = poll(&descriptors, nfds_t(descriptors.count), 20_000)
      // A signal may wake the waiting, too; then the pipe is full at the next look.
      guard ready > 0 || (ready < 0 && errno == EINTR) else { break }
      events += display.nextEvents()
    }
    return events
  }
}
