import Foundation
import Screen
import SeededRandom
import Testing

@testable import Terminal

/// What is drawn arrives as it was meant at a terminal that counts emoji sequences as one picture.
@MainActor
@Suite("Emoji sequences on a terminal that counts them as pictures", .serialized)
struct PictureDrawingTests {
  private static let form = TextForm(isASCII: false, emoji: .full(.all))
  private static let size = Size(rows: 8, columns: 32)
  private static let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦"
  private static let theme = Theme(name: "test") { paint in
    switch paint.role {
    case .badge: Style(foreground: .rgb(255, 0, 0), attributes: .bold)
    case .header: Style(foreground: .indexed(7), background: .indexed(4))
    default: Style()
    }
  }

  /// A display, and what its terminal shows.
  @MainActor
  private final class Screen {
    private let line: PseudoTerminal
    let display: NcursesDisplay
    var terminal = ClusterTerminal(size)

    init(type: String = "xterm-256color", paints: Bool = true) throws {
      line = try PseudoTerminal(rows: size.rows, columns: size.columns)
      display = try NcursesDisplay(
        environment: PseudoTerminal.environment(type), paints: paints, input: line.program,
        output: line.program)
    }

    deinit { MainActor.assumeIsolated { display.close() } }

    /// Shows a frame, and gives back what was written for it.
    @discardableResult
    func show(_ frame: Frame) -> String {
      display.show(frame, theme: theme)
      let written = line.outputSoFar()
      terminal.write(written)
      return written
    }
  }

  private func frame(_ rows: [String]) -> Frame {
    var frame = Frame(Self.size, form: Self.form)
    for (row, text) in rows.enumerated() {
      frame.write(text, at: Position(row: row, column: 0), Paint(.name), truncation: .cut)
    }
    return frame
  }

  private static func seen(in frame: Frame) -> [String] {
    frame.lines.map { line in
      line.cells.filter { $0.columns > 0 }.map { $0.emojiSequence ?? String($0.grapheme) }.joined()
    }
  }

  @Test func `stand where they are counted, with what follows them`() throws {
    let screen = try Screen()
    let shown = frame([
      "\(Self.family)|", "a🇩🇪🇫🇷|", "1\u{fe0f}\u{20e3}2\u{fe0f}\u{20e3}|", "❤\u{fe0f} ok|", "👍🏽✌🏽|",
      String(repeating: "x", count: 30) + "🏳\u{fe0f}\u{200d}🌈",
    ])
    screen.show(shown)
    #expect(screen.terminal.lines == Self.seen(in: shown))
    #expect(screen.terminal.unknown.isEmpty)
  }

  @Test(arguments: [false, true])
  func `are not written again where nothing changed, but by ncurses in a changed row`(
    _ paints: Bool
  ) throws {
    let screen = try Screen(paints: paints)
    var shown = frame(["\(Self.family) one", "🇩🇪 two", "three"])
    screen.show(shown)
    shown.write("3", at: Position(row: 2, column: 9), Paint(.name))
    let other = screen.show(shown)
    #expect(!other.contains(Self.family) && !other.contains("🇩🇪"))
    #expect(other.utf8.count < 30)
    shown.write("2", at: Position(row: 1, column: 9), Paint(.name))
    let same = screen.show(shown)
    #expect(same.contains("🇩🇪") && same.contains("two") != paints)
    #expect(!same.contains(Self.family))
    #expect(screen.terminal.lines == Self.seen(in: shown))
  }

  @Test func `leave no traces when they become something that looks the same to ncurses`()
    throws
  {
    let screen = try Screen()
    for texts in [
      [Self.family], ["👨"], [Self.family], ["👨\u{200d}👩\u{200d}👧"], ["🇩🇪"], ["1\u{fe0f}\u{20e3}"],
      [""],
    ] {
      let shown = frame(texts)
      screen.show(shown)
      #expect(screen.terminal.lines == Self.seen(in: shown))
    }
  }

  @Test func `have the look of their paint, and do not change the look of anything else`() throws {
    let screen = try Screen()
    var shown = frame(["x"])
    shown.write("🇩🇪", at: Position(row: 1, column: 0), Paint(.header))
    let written = screen.show(shown)
    let painted = try #require(written.range(of: "🇩🇪"))
    let before = written[..<painted.lowerBound]
    let place = try #require(before.range(of: "\u{1b}[2;1H", options: .backwards))
    #expect(before[place.upperBound...].contains("44m"))
    #expect(before[..<place.lowerBound].hasSuffix("\u{1b}7"))
    #expect(written[painted.upperBound...].contains("\u{1b}8"))
    shown.write("plain", at: Position(row: 3, column: 0), Paint(.name))
    #expect(!screen.show(shown).contains("44m"))
  }

  @Test func `come at the end of the frame of which they are a part`() throws {
    let line = try PseudoTerminal(rows: 8, columns: 32)
    let display = try NcursesDisplay(
      environment: PseudoTerminal.environment(), input: line.program, output: line.program)
    defer { display.close() }
    display.show(frame(["x"]), theme: Self.theme)
    line.type("\u{1b}[?2026;2$y\u{1b}[?62c")
    let deadline = ContinuousClock.now + .seconds(20)
    while display.questions.areOpen, ContinuousClock.now < deadline { _ = display.nextEvents() }
    _ = line.outputSoFar()
    display.show(frame(["🇩🇪"]), theme: Self.theme)
    let written = line.outputSoFar()
    #expect(written.hasPrefix("\u{1b}[?2026h") && written.hasSuffix("\u{1b}[?2026l"))
    #expect(written.contains("🇩🇪"))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `are right in any sequence of frames`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let screen = try Screen()
    // Without emoji sequences rows may be moved.
    let pieces = seed % 2 == 0 ? Self.pieces : Self.words
    var rows = (0..<Self.size.rows).map { _ in Self.row(of: pieces, &random) }
    for step in 0..<60 {
      Self.change(&rows, of: pieces, &random)
      var shown = Frame(Self.size, form: Self.form)
      for (row, texts) in rows.enumerated() {
        var column = 0
        for (text, paint) in texts {
          column = shown.write(
            text, at: Position(row: row, column: column), paint, truncation: .cut)
        }
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        let corner = Position(row: 2, column: Int.random(in: 0..<20, using: &random))
        let box = Rect(origin: corner, size: Size(rows: 3, columns: 11))
        shown.fill(box, Paint(.header), with: "·")
      }
      let row = Int.random(in: 0..<Self.size.rows, using: &random)
      shown.cursor = step % 3 == 0 ? nil : Position(row: row, column: step % 5)
      if step % 17 == 16 { screen.display.invalidate() }
      let written = screen.show(shown)
      #expect(
        screen.terminal.lines == Self.seen(in: shown), "step \(step): \(written.debugDescription)")
      if let cursor = shown.cursor { #expect(cursor == screen.terminal.cursor, "step \(step)") }
    }
    #expect(screen.terminal.unknown.isEmpty)
  }

  private typealias Row = [(String, Paint)]

  private static let pieces =
    [
      family, "👨", "👩\u{200d}👧", "🇩🇪", "DE", "D", "🇫🇷", "1\u{fe0f}\u{20e3}", "1", "❤\u{fe0f}", "❤",
      "👍🏽",
      "👍", "🏳\u{fe0f}\u{200d}🌈",
    ] + words

  private static let words = [
    "abc", "hello there", " ", "   ", "作", "\u{3000}", "ש", "e\u{301}",
  ]

  private static func row(of pieces: [String], _ random: inout SeededGenerator) -> Row {
    (0..<Int.random(in: 0...9, using: &random)).map { _ in
      let paint = [Paint(.name), Paint(.badge), Paint(.header)].randomElement(using: &random)
      return (pieces.randomElement(using: &random) ?? "", paint ?? Paint(.name))
    }
  }

  /// What lists do: they scroll, rows change, are selected, and trade places.
  private static func change(
    _ rows: inout [Row], of pieces: [String], _ random: inout SeededGenerator
  ) {
    let (one, other) = (
      Int.random(in: 0..<rows.count, using: &random), Int.random(in: 0..<rows.count, using: &random)
    )
    switch Int.random(in: 0..<7, using: &random) {
    case 0: rows = rows.dropFirst() + [row(of: pieces, &random)]
    case 1: rows = [row(of: pieces, &random)] + rows.dropLast()
    case 2: rows.swapAt(one, other)
    case 3: rows[one] = rows[one].map { ($0.0, Paint(.header)) }
    case 4: rows[one] = rows[one].dropLast()
    case 5: rows = rows.map { $0.shuffled(using: &random) }
    default: rows[one] = row(of: pieces, &random)
    }
  }
}
