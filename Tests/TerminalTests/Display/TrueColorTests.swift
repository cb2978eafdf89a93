import Foundation
import Screen
import Testing

@testable import Terminal

@MainActor
@Suite("Colours of 24 bits reach the terminal, whether or not terminfo knows them", .serialized)
struct TrueColorTests {
  private static let theme = Theme(name: "test") { paint in
    switch paint.role {
    case .badge: Style(foreground: .rgb(1, 2, 3), background: .rgb(250, 200, 7))
    case .name: Style(foreground: .indexed(24))
    case .time: Style(foreground: .indexed(9))
    default: Style()
    }
  }

  /// What a terminal gets for one word of each paint.
  private func written(
    _ type: String, _ environment: [String: String] = [:], wish: ColorDepth? = nil
  ) throws -> String {
    let terminal = try PseudoTerminal()
    let display = try NcursesDisplay(
      colors: wish, environment: PseudoTerminal.environment(type).merging(environment) { $1 },
      input: terminal.program, output: terminal.program)
    defer { display.close() }
    var frame = Frame(display.size)
    for (row, paint) in [Paint(.badge), Paint(.name), Paint(.time)].enumerated() {
      frame.write("word", at: Position(row: row, column: 0), paint)
    }
    display.show(frame, theme: Self.theme)
    return terminal.outputSoFar()
  }

  @Test(arguments: ["xterm", "xterm-256color", "screen-256color", "tmux-256color"])
  func `COLORTERM or the wish gives them`(type: String) throws {
    for (environment, wish) in [(["COLORTERM": "truecolor"], nil), ([:], ColorDepth.trueColor)] {
      let bytes = try written(type, environment, wish: wish)
      #expect(bytes.contains("\u{1b}[38;2;1;2;3m"))
      #expect(bytes.contains("\u{1b}[48;2;250;200;7m"))
      // Entries of the palette stay what they are, in the shortest form.
      #expect(bytes.contains("\u{1b}[38;5;24m"))
      #expect(bytes.contains("\u{1b}[91m"))
      #expect(!bytes.contains("8;5;255"))
    }
  }

  @Test func `Without either, the palette is used`() throws {
    let bytes = try written("xterm-256color")
    #expect(!bytes.contains("8;2;"))
    #expect(bytes.contains("38;5;24m"))
  }

  @Test func `An emoji sequence, which is written past ncurses, has them too`() throws {
    let terminal = try PseudoTerminal()
    let display = try NcursesDisplay(
      colors: .trueColor, environment: PseudoTerminal.environment(), input: terminal.program,
      output: terminal.program)
    defer { display.close() }
    let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦"
    var frame = Frame(display.size, form: TextForm(isASCII: false, emoji: .full(.all)))
    frame.write(family, at: Position(row: 3, column: 3), Paint(.badge), truncation: .cut)
    display.show(frame, theme: Self.theme)
    let bytes = terminal.outputSoFar()
    let flag = try #require(bytes.range(of: family))
    #expect(bytes[..<flag.lowerBound].hasSuffix("\u{1b}[38;2;1;2;3m\u{1b}[48;2;250;200;7m"))
  }
}
