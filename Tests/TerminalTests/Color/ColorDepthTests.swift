import Testing

@testable import Terminal

@Suite("How many colours are used")
struct ColorDepthTests {
  struct Sample {
    var wish: ColorDepth?
    var environment: [String: String] = [:]
    var colors: Int
    var isDirect = false
    /// Whether 24 bits can be written in place of an entry of the palette.
    var isXterm = false
    var depth: ColorDepth
  }

  @Test(arguments: [
    Sample(colors: -1, depth: .mono),
    Sample(colors: 0, depth: .mono),
    Sample(colors: 8, depth: .ansi8),
    Sample(colors: 16, depth: .ansi16),
    Sample(colors: 88, depth: .ansi16),
    Sample(colors: 256, depth: .palette256),
    Sample(environment: ["COLORTERM": "truecolor"], colors: 256, depth: .palette256),
    Sample(colors: 1 << 24, isDirect: true, depth: .trueColor),
    Sample(environment: ["COLORTERM": "truecolor"], colors: 256, isXterm: true, depth: .trueColor),
    Sample(environment: ["COLORTERM": "24bit"], colors: 256, isXterm: true, depth: .trueColor),
    Sample(environment: ["COLORTERM": "yes"], colors: 256, isXterm: true, depth: .palette256),
    // GNU Screen inherits the variable of the terminal around it; tmux sets its own.
    Sample(
      environment: ["COLORTERM": "truecolor", "STY": "1"], colors: 256, isXterm: true,
      depth: .palette256),
    Sample(
      environment: ["COLORTERM": "truecolor", "STY": "1", "TMUX": "2"], colors: 256, isXterm: true,
      depth: .trueColor),
    Sample(
      environment: ["COLORTERM": "truecolor", "NO_COLOR": "1"], colors: 256, isXterm: true,
      depth: .mono),
    Sample(wish: .trueColor, colors: 256, isXterm: true, depth: .trueColor),
    Sample(
      wish: .palette256, environment: ["COLORTERM": "truecolor"], colors: 256, isXterm: true,
      depth: .palette256),
    Sample(environment: ["NO_COLOR": "1"], colors: 256, depth: .mono),
    Sample(environment: ["NO_COLOR": ""], colors: 256, depth: .palette256),
    Sample(wish: .ansi16, environment: ["NO_COLOR": "1"], colors: 256, depth: .ansi16),
    Sample(wish: .mono, colors: 256, depth: .mono),
    Sample(wish: .palette256, colors: 8, depth: .ansi8),
    Sample(wish: .trueColor, colors: 256, depth: .palette256),
    Sample(wish: .ansi16, colors: 1 << 24, isDirect: true, depth: .ansi8),
    Sample(wish: .palette256, colors: 1 << 24, isDirect: true, depth: .trueColor),
  ])
  func `the wish comes first, then NO_COLOR, then what the terminal has`(sample: Sample) {
    let depth = ColorDepth.chosen(
      wish: sample.wish, environment: sample.environment,
      terminal: TerminalColors(
        count: sample.colors, isDirect: sample.isDirect, canBeExact: sample.isXterm))
    #expect(depth == sample.depth)
  }

  @Test(
    arguments: [
      ("xterm", nil, "", ["xterm"]),
      ("xterm", nil, "truecolor", ["xterm-256color", "xterm"]),
      ("xterm", .palette256, "", ["xterm-256color", "xterm"]),
      ("xterm-256color", nil, "truecolor", ["xterm-256color"]),
      ("xterm-256color", .palette256, "", ["xterm-256color"]),
      ("xterm-256color", .trueColor, "", ["xterm-256color"]),
      ("tmux", .trueColor, "24bit", ["tmux-256color", "tmux"]),
      ("xterm-direct", .trueColor, "", ["xterm-direct"]),
      ("xterm", .ansi8, "truecolor", ["xterm"]),
    ] as [(String, ColorDepth?, String, [String])])
  func `the entry of the same family with more colours is tried where more is wanted`(
    name: String, wish: ColorDepth?, colorTerm: String, types: [String]
  ) {
    let found = TerminalType.candidates(
      for: name, wish: wish, environment: ["COLORTERM": colorTerm])
    #expect(found == types)
  }
}
