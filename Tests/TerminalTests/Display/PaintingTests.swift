import Foundation
import Screen
import SeededRandom
import Testing

@testable import Terminal

/// Frames that follow each other, drawn once by ncurses alone and once with their changes written
/// directly; a real terminal decides whether both look the same.
@MainActor
@Suite("Changes of a frame that are written without ncurses", .serialized)
struct PaintingTests {
  @Test(arguments: 0..<4)
  func `They look as if ncurses had drawn every frame`(_ seed: UInt64) throws {
    for theme in Self.themes {
      let painted = try Screenshot(after: output(seed: seed, theme, paints: true))
      let drawn = try Screenshot(after: output(seed: seed, theme, paints: false))
      #expect(painted.rows == drawn.rows)
      #expect(painted.cursor == drawn.cursor)
      #expect(painted.rows.count == Self.size.rows)
    }
  }

  @Test func `A frame takes one piece of output, and none of its attributes is reset twice`() throws
  {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal, paints: true)
    defer { display.close() }
    var frame = Frame(display.size)
    display.show(frame, theme: Self.themes[0])
    _ = terminal.outputSoFar()
    frame.write("one", at: Position(row: 3, column: 2), Paint(.badge))
    frame.write("two", at: Position(row: 3, column: 6), Paint(.badge))
    display.show(frame, theme: Self.themes[0])
    #expect(terminal.outputSoFar() == "\u{1b}[4;3H\u{1b}[1;31mone two")
    frame.write("on", at: Position(row: 3, column: 2), Paint(.text))
    display.show(frame, theme: Self.themes[0])
    #expect(terminal.outputSoFar() == "\u{1b}[4;3H\u{1b}[mon")
  }

  @Test(arguments: ["linux", "vt100", "xterm-mono"])
  func `ncurses draws on terminals that differ from ECMA-48`(_ type: String) throws {
    let outputs = try [true, false].map { paints in
      try output(seed: 1, Self.themes[1], paints: paints, type: type)
    }
    #expect(type == "xterm-mono" || outputs[0] == outputs[1])
  }

  @Test func `The shell gets the terminal without colours`() throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal, paints: true)
    var frame = Frame(display.size)
    display.show(frame, theme: Self.themes[0])
    frame.write("red", at: Position(row: 1, column: 0), Paint(.badge))
    display.show(frame, theme: Self.themes[0])
    _ = terminal.outputSoFar()
    display.close()
    #expect(terminal.output(upTo: "\u{1b}[?1049l").hasPrefix("\u{1b}[m"))
  }

  private static let size = Size(rows: 24, columns: 80)

  private static let themes = [
    Theme(name: "plain") { paint in
      switch paint.role {
      case .badge: Style(foreground: .indexed(1), attributes: .bold)
      case .name: Style(attributes: paint.states.contains(.selected) ? .reverse : .bold)
      case .tag: Style(foreground: .indexed(136), attributes: .underline)
      case .preview: Style(attributes: [.dim, .italic])
      default: Style(attributes: paint.states.contains(.selected) ? .reverse : [])
      }
    },
    Theme(name: "coloured") { paint in
      let isSelected = paint.states.contains(.selected)
      return switch paint.role {
      case .badge: Style(foreground: .rgb(255, 135, 0), background: .indexed(4))
      case .name: Style(foreground: .indexed(15), background: .indexed(isSelected ? 24 : 234))
      case .tag: Style(foreground: .indexed(9), background: .indexed(234), attributes: .underline)
      default: Style(foreground: .indexed(250), background: .indexed(isSelected ? 24 : 234))
      }
    },
  ]

  /// Everything that is written for a series of frames.
  private func output(
    seed: UInt64, _ theme: Theme, paints: Bool, type: String = "xterm-256color"
  ) throws -> String {
    let terminal = try PseudoTerminal(rows: Self.size.rows, columns: Self.size.columns)
    let display = try display(on: terminal, type: type, paints: paints)
    var random = SeededGenerator(seed: seed)
    var frame = Frame(display.size)
    display.show(frame, theme: theme)
    for _ in 0..<120 {
      Self.change(&frame, &random)
      display.show(frame, theme: theme)
    }
    let output = terminal.outputSoFar()
    display.close()
    return output
  }

  private func display(
    on terminal: PseudoTerminal, type: String = "xterm-256color", paints: Bool
  ) throws -> NcursesDisplay {
    try NcursesDisplay(
      environment: PseudoTerminal.environment(type), paints: paints, input: terminal.program,
      output: terminal.program)
  }

  private static let words = [
    "Support desk", "a", "作戦会議", "e\u{301}te\u{301}", String(repeating: "x", count: 90),
    "שלום עולם 12", "📣", "ﬁ", "   ",
    "one  two      three", "12:04", "tag #later",
  ]

  /// Writes something, fills something, or moves rows up or down.
  private static func change(_ frame: inout Frame, _ random: inout SeededGenerator) {
    func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }
    let roles: [Role] = [.text, .badge, .name, .tag, .preview]
    let states: PaintStates = number(0..<3) == 0 ? .selected : []
    let paint = Paint(roles[number(0..<roles.count)], states)
    let row = number(0..<size.rows)
    switch number(0..<8) {
    case 0..<4:
      frame.write(
        words[number(0..<words.count)], at: Position(row: row, column: number(0..<80)), paint)
    case 4:
      let column = number(0..<80)
      frame.fill(
        Rect(
          origin: Position(row: row, column: column),
          size: Size(rows: 1, columns: number(0..<(81 - column)))), paint)
    case 5, 6:
      let (first, last) = (number(0..<8), number(12..<24))
      let distance = [1, -1, 2, -3][number(0..<4)]
      let before = frame
      for row in first...last where (first...last).contains(row + distance) {
        frame[row] = before[row + distance]
      }
    default:
      frame.cursor = number(0..<3) == 0 ? nil : Position(row: row, column: number(0..<80))
    }
  }
}

/// What a person sees after some output: of a blank nothing but its ground.
@MainActor
private struct Screenshot {
  let rows: [[String]]
  let cursor: String

  /// Shows output in tmux.
  init(after output: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "screenshot-\(UUID())")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(output.utf8).write(to: file)
    let pane = try TmuxPane()
    try pane.press(
      " stty raw -echo; cat \(file.path); printf '\\033]2;shown\\a'; sleep 60", "Enter")
    try pane.wait(for: "the end of the output") { try pane.title.hasPrefix("shown") }
    // tmux does not repeat on a line what the line above it ends with.
    var codes: [Int: String] = [:]
    rows = try pane.styledScreen.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(24).map { Self.cells($0, &codes) }
    let place = try pane.cursor
    // A hidden cursor may stay anywhere.
    cursor = place.hasSuffix(" 0\n") ? "hidden" : place
  }

  /// Splits a line with SGR sequences into its characters, each with the sequences in force.
  ///
  /// Blanks at the end are left out: tmux leaves out those that were erased.
  private static func cells(_ line: Substring, _ codes: inout [Int: String]) -> [String] {
    var cells: [String] = []
    var rest = line
    while let first = rest.first {
      if first == "\u{1b}", let end = rest.firstIndex(of: "m") {
        apply(rest[rest.index(rest.startIndex, offsetBy: 2)..<end], to: &codes)
        rest = rest[rest.index(after: end)...]
        continue
      }
      rest = rest.dropFirst()
      let isGround = first == " " && codes[4] == nil && codes[7] == nil
      let seen = isGround ? codes.filter { $0.key == 48 } : codes
      cells.append("\(first)\(seen.sorted { $0.key < $1.key }.map(\.value))")
    }
    while let last = cells.last, last.hasPrefix(" "),
      !last.contains("\"4\"") && !last.contains("\"7\"")
    {
      cells.removeLast()
    }
    return cells
  }

  private static func apply(_ text: Substring, to codes: inout [Int: String]) {
    var numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }[
      ...]
    while let number = numbers.popFirst() {
      switch number {
      case 0: codes = [:]
      case 38, 48:
        let count = numbers.first == 5 ? 2 : 4
        codes[number] = numbers.prefix(count).map(String.init).joined(separator: ":")
        numbers = numbers.dropFirst(count)
      case 30..<38, 90..<98: codes[38] = "\(number)"
      case 40..<48, 100..<108: codes[48] = "\(number)"
      case 39: codes[38] = nil
      case 49: codes[48] = nil
      case 22: (codes[1], codes[2]) = (nil, nil)
      case 23..<30: codes[number - 20] = nil
      default: codes[number] = "\(number)"
      }
    }
  }
}
