import Foundation
import Screen
import Testing

@testable import Terminal

@MainActor
@Suite("A terminal is asked how it counts emoji sequences", .serialized)
struct PictureProbeTests {
  private static let kind = "\u{1b}[?62c"

  private func reports(_ widths: [Int]) -> String {
    widths.map { "\u{1b}[2;\($0 + 1)R" }.joined()
  }

  private func display(
    on terminal: PseudoTerminal, type: String = "xterm-256color", asks: Bool = true
  ) throws -> NcursesDisplay {
    try NcursesDisplay(
      environment: PseudoTerminal.environment(type), probesEmoji: asks, input: terminal.program,
      output: terminal.program)
  }

  /// The next events, waited for as the program does it.
  private func events(of display: NcursesDisplay, until count: Int) -> [DisplayEvent] {
    var events = display.nextEvents()
    let deadline = ContinuousClock.now + .seconds(20)
    while events.count < count, ContinuousClock.now < deadline {
      var descriptors = display.waitDescriptors.map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      poll(&descriptors, nfds_t(descriptors.count), 20_000)
      events += display.nextEvents()
    }
    return events
  }

  @Test func `on its own row, which is wiped before anything else is drawn`() throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal)
    defer { display.close() }
    display.show(Frame(display.size), theme: Theme(name: "test") { _ in Style() })
    let written = terminal.outputSoFar()
    let screen = try #require(written.range(of: "\u{1b}[?1049h"))
    let probe = try #require(written.range(of: EmojiProbe.text))
    #expect(screen.upperBound <= probe.lowerBound)
    #expect(written[probe.upperBound...].hasPrefix("\u{1b}[>0q\u{1b}[c"))
    var shown = ClusterTerminal(display.size)
    shown.write(EmojiProbe.text)
    #expect(shown.lines.allSatisfy { $0.allSatisfy { $0 == " " } })
    #expect(shown.cursor == Position(row: 0, column: 0))
    #expect(shown.unknown.isEmpty)
  }

  @Test func `and answers, in pieces, while somebody types; nothing of it is typed`() throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal)
    defer { display.close() }
    var widths = Array(repeating: 2, count: EmojiSample.all.count)
    widths[4] = 4
    let answer = "j\u{1b}[?2026;2$y" + reports(widths) + "k" + Self.kind
    var events: [DisplayEvent] = []
    for byte in answer.unicodeScalars {
      terminal.type(String(byte))
      usleep(200)
      events += display.nextEvents()
    }
    let kinds = EmojiKinds.all.subtracting(.tones)
    events += self.events(of: display, until: 3 - events.count)
    #expect(events == [.key(.character("j")), .key(.character("k")), .emojiKinds(kinds)])
  }

  @Test func `and what it shows does not count where it is known to depend on chance`() throws {
    for (name, kinds) in [("tmux 3.3a", EmojiKinds.all.subtracting(.joined)), ("tmux 3.4", .all)] {
      let terminal = try PseudoTerminal()
      let display = try display(on: terminal)
      let widths = Array(repeating: 2, count: EmojiSample.all.count)
      terminal.type(reports(widths) + "\u{1b}P>|\(name)\u{1b}\\" + Self.kind)
      #expect(events(of: display, until: 1) == [.emojiKinds(kinds)])
      display.close()
    }
  }

  @Test func `and no kind is used where it reports too little; a late report counts, too`() throws {
    let terminal = try PseudoTerminal()
    let short = try display(on: terminal)
    terminal.type(reports([2, 2]) + Self.kind)
    #expect(events(of: short, until: 1) == [.emojiKinds([])])
    short.close()
    let mute = try PseudoTerminal()
    let silent = try display(on: mute)
    mute.type("j")
    #expect(events(of: silent, until: 2) == [.key(.character("j")), .emojiKinds(nil)])
    mute.type("k" + reports(Array(repeating: 2, count: EmojiSample.all.count)))
    #expect(events(of: silent, until: 1) == [.key(.character("k"))])
    mute.type(Self.kind + "q")
    #expect(events(of: silent, until: 2) == [.key(.character("q")), .emojiKinds(.all)])
    silent.close()
  }

  @Test func `unless it would print a part of it, or nobody wants to know`() throws {
    let console = try PseudoTerminal()
    let linux = try display(on: console, type: "linux")
    #expect(events(of: linux, until: 1) == [.emojiKinds([])])
    linux.close()
    // On its only row the reports would be keys.
    let line = try PseudoTerminal(rows: 1)
    let small = try display(on: line)
    #expect(!line.outputSoFar().contains("\u{1b}[6n"))
    #expect(events(of: small, until: 1) == [.emojiKinds([])])
    small.close()
    let terminal = try PseudoTerminal()
    let quiet = try display(on: terminal, asks: false)
    #expect(!terminal.outputSoFar().contains("\u{1b}[6n"))
    terminal.type(Self.kind + "j")
    #expect(events(of: quiet, until: 1) == [.key(.character("j"))])
    quiet.close()
  }

  @Test(
    arguments: [
      ("\u{1b}[2;3R", nil), ("\u{1b}[24;80R", nil), ("\u{1b}[1;2R", Key(.function(3), .shift)),
      ("\u{1b}[R", Key(.function(3))), ("\u{1b}[1;5R", Key(.function(3), .control)),
    ] as [(String, Key?)])
  func `by reports that are distinguished from keys`(_ bytes: String, _ key: Key?) {
    var decoder = KeyDecoder.withoutTerminfo
    #expect(decoder.everything(in: bytes) == (key.map { [.key($0)] } ?? []))
    #expect(decoder.takeAnswers().isEmpty == (key != nil))
  }
}
